import { bodyOf } from '../lexicon/bodies';
import { tabledFinishesOf } from './building-years';
import { quantitiesOf, timesOf } from '../model/document/by-prose';
import { clauseEnd, clauseStart } from '../model/marks/lists';
import { hasFigures } from '../model/document/read-of';
import { oncePerPlan } from '../model/kept/once-per-plan';
import { taskNotesOf, type TaskNote } from '../model/wording/task-notes';
import { taskRowsOf, type TaskRow } from '../model/tables/task-rows';
import type { PlanCell, PlanDocument, PlanTable, Prose, Quantity, TimeExpression } from '../model/types';

/** What the text says of a task or project and its row in a table says otherwise. */
export interface TaskDifference {
  readonly what: 'amount' | 'owner' | 'deadline' | 'finish';
  readonly row: TaskRow;
  readonly cell: PlanCell;
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  /** Another table says what the row says: the text is the one to mend. */
  readonly confirmed?: boolean;
}

/** A place where the text names the task of a row. */
interface Mention {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
}

/** What may stand before a name that begins there: a mark, a verb, the place; behind other words it is part of a longer name. */
const begins =
  /(?:^|[，。；：、（“\s.．）]|建设|新建|改建|扩建|建成|新增|增设|改造|完成|实施|推进|推动|开展|发展|培育|打造|加快|加强|健全|完善|落实|支持|启动|全[市县省区]|的)[省市县区]?$/u;
const reaches = /^(?:数量|总数|数)?(?:达到|增加到|增至|达|至|为|共|累计)?[：:]?$/u;
const past = /截至|已[经有建完]?|现有|目前|原有|累计|以来|其中|每年|年均|平均|首批|一期|分别/u;
/** 城东片区：…: what is said of a part of the place alone. */
const ofPart = /(?:[区镇乡县村园]|组团|街道|流域)[：:]/u;

/** A paragraph of a plan is no longer. */
const longestText = 4000;
const isText = ({ cell, kind, section, reading }: Prose): boolean =>
  !cell && reading.text.length <= longestText && kind !== 'toc' && kind !== 'caption' && section?.tense !== 'review';

/** A text of proses set one behind another, to look up names in all of them at once. */
interface Joined {
  readonly text: string;
  readonly proses: readonly Prose[];
  readonly starts: readonly number[];
}

const joined = (proses: readonly Prose[]): Joined => {
  const starts: number[] = [];
  let length = 0;
  for (const { reading } of proses) {
    starts.push(length);
    length += reading.text.length + 1;
  }
  return { text: proses.map(({ reading }) => reading.text).join('\n'), proses, starts };
};

const mostMentions = 40;

const mentionsOf = (name: string, { text, proses, starts }: Joined): Mention[] => {
  const found: Mention[] = [];
  let index = 0;
  for (let at = text.indexOf(name); at >= 0 && found.length < mostMentions; at = text.indexOf(name, at + name.length)) {
    while ((starts[index + 1] ?? Infinity) <= at) index += 1;
    const prose = proses[index];
    const from = at - (starts[index] ?? 0);
    if (prose) found.push({ prose, from, to: from + name.length });
  }
  return found;
};

const begun = ({ prose, from }: Mention): boolean => begins.test(prose.reading.text.slice(Math.max(0, from - 6), from));

const sameAmount = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit && Math.abs(a.value - b.value) <= Math.max(a.tolerance, b.tolerance) * 1.01;

const hasAmount = (prose: Prose, row: TaskRow): boolean => {
  const amount = row.amount?.quantity;
  return amount !== undefined && quantitiesOf(prose).some((quantity) => sameAmount(quantity, amount));
};

/** 新增老年助餐点208个: the figure right behind the name. */
const amountBehind = ({ prose, to }: Mention): Quantity | undefined => {
  const next = quantitiesOf(prose).find(({ from }) => from >= to);
  return next && next.kind === 'value' && reaches.test(prose.reading.text.slice(to, next.fullFrom)) ? next : undefined;
};

/** The text gives the task another figure, and the row's nowhere. */
const amountApart = (row: TaskRow, mentions: readonly Mention[]): TaskDifference | undefined => {
  const { amount } = row;
  if (!amount || amount.quantity.unit === '%' || mentions.length === 0) return undefined;
  const told = mentions.flatMap((mention) => {
    const quantity = begun(mention) ? amountBehind(mention) : undefined;
    return quantity?.unit === amount.quantity.unit && quantity.comparator === undefined ? [{ ...mention, quantity }] : [];
  });
  const [first] = told;
  if (!first || mentions.some(({ prose }) => hasAmount(prose, row))) return undefined;
  const apart = told.every(({ prose, from, quantity }) => {
    const { text } = prose.reading;
    const sentence = text.slice(clauseStart(text, from, '。；', 120), quantity.to);
    const clause = text.slice(clauseStart(text, from, '，。；：', 60), quantity.to);
    if (past.test(sentence) || ofPart.test(sentence) || /[区镇乡县]$/u.test(prose.section?.title ?? '') || /\d{4}/u.test(clause))
      return false;
    // Two figures for it are those of two parts.
    return !sameAmount(quantity, amount.quantity) && sameAmount(quantity, first.quantity);
  });
  return apart ? { what: 'amount', row, cell: amount.cell, prose: first.prose, from: first.from, to: first.quantity.to } : undefined;
};

const placeOf = /^(?:全?[省市县区州旗]|[^省市县区]{2,4}[省市县区州])/u;
const plainBody = (name: string): string =>
  bodyOf(name)?.body.names[0] ??
  bodyOf(name.replace(placeOf, ''))?.body.names[0] ??
  name.replace(placeOf, '').replace(/(?:委员会|委|局|厅|办公室|办)$/u, '');

/** 残联 of 残疾人联合会: all characters of one stand in the other, in their order. */
const isShort = (short: string, long: string): boolean => {
  let at = -1;
  for (const character of short) {
    at = long.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
};

const ownersApart = (owners: readonly string[], bodies: readonly string[]): boolean => {
  const said = owners.map(plainBody);
  return bodies.map(plainBody).every((body) => !said.some((other) => isShort(other, body) || isShort(body, other)));
};

/** A note with its prose, and how much of the text before it belongs to its task. */
interface Noted {
  readonly prose: Prose;
  readonly note: TaskNote;
  readonly words: string;
}

/** Is the name in some words as it is, or in two parts of which each is long enough to tell? */
const inParts = (name: string, words: string): boolean => {
  for (let cut = 2; cut <= name.length - 2; cut += 1)
    if (Math.max(cut, name.length - cut) >= 4 && words.includes(name.slice(0, cut)) && words.includes(name.slice(cut))) return true;
  return false;
};

/** 建成紧密型医共体|的县, in 3个: what is counted stands last. */
const countedLast = /的[\u4e00-\u9fff]{1,3}$/u;
const shortestBase = 8;

const isWith = (row: TaskRow, { prose, words }: Noted): boolean => {
  const base = row.name.replace(countedLast, '');
  if (base !== row.name && base.length >= shortestBase && words.includes(base)) return hasAmount(prose, row);
  const at = words.indexOf(row.name);
  if (at < 0) return hasAmount(prose, row) && inParts(row.name, words);
  const led =
    row.name.length >= 6 &&
    begins.test(words.slice(Math.max(0, at - 6), at)) &&
    !/依托|利用|通过|基于|借助/u.test(words.slice(Math.max(0, at - 8), at));
  return hasAmount(prose, row) || led || prose.section?.title.includes(row.name) === true;
};

const timeIn = ({ prose, note }: Noted): TimeExpression | undefined => {
  const { due } = note;
  const times = due ? timesOf(prose).filter(({ from, to }) => from >= due.from && to <= due.to) : [];
  return times.length === 1 && times[0]?.kind !== 'range' ? times[0] : undefined;
};

/** 2027年12月底: with the word that says which end. */
const toEnd = ({ prose, to }: TimeExpression): number => to + ('底末初'.includes(prose.reading.text[to] ?? ' ') ? 1 : 0);

const timesApart = (a: TimeExpression, b: TimeExpression): boolean =>
  a.end !== b.end || (a.month !== undefined && b.month !== undefined && a.month !== b.month);

/** The note behind the one task of the text that is surely the row's says who and by when: the row says otherwise. */
const notedApart = (row: TaskRow, noted: Noted, follows: boolean): TaskDifference[] => {
  const { prose, note } = noted;
  const found: TaskDifference[] = [];
  const time = timeIn(noted);
  const within = timesOf(prose).some((other) => other !== time && other.end === row.due?.time.end);
  if (row.due && !row.building && time && !within && timesApart(row.due.time, time))
    found.push({ what: 'deadline', row, cell: row.due.cell, prose, from: time.from, to: toEnd(time) });
  const led = follows && row.owner?.leads ? note.leads : undefined;
  if (row.owner && note.owners && ownersApart(led ?? note.owners, row.owner.bodies))
    found.push({ what: 'owner', row, cell: row.owner.cell, prose, from: note.from, to: note.to });
  return found;
};

const fewestFollowing = 3;

/** Does a table name those who lead as the notes behind its tasks do, nearly everywhere? */
const followsNotes = (table: PlanTable, rows: readonly TaskRow[], links: readonly (Noted | undefined)[]): boolean => {
  let [same, other] = [0, 0];
  rows.forEach((row, i) => {
    const leads = links[i]?.note.leads;
    if (row.table !== table || !row.owner?.leads || !leads) return;
    if (ownersApart(leads, row.owner.bodies)) other += 1;
    else same += 1;
  });
  return same >= fewestFollowing && same >= other * fewestFollowing;
};

const byThen = /^(?:年底|底|年末|末)?(?:之?前|以前)/u;

/** 2027年底前新建排涝泵站12座: the same figure of the same task, by another year than its row says. */
const dueApart = (row: TaskRow, mentions: readonly Mention[]): TaskDifference | undefined => {
  const { due, amount } = row;
  if (!due || !amount || row.building) return undefined;
  const told = mentions.flatMap((mention) => {
    const { prose, from } = mention;
    const { text } = prose.reading;
    const quantity = amountBehind(mention);
    if (!quantity || !sameAmount(quantity, amount.quantity)) return [];
    const start = clauseStart(text, from, '，。；：', 40);
    const times = timesOf(prose).filter((time) => time.from >= start && time.to <= from);
    const [time] = times;
    return times.length === 1 && time && (byThen.test(text.slice(time.to, time.to + 4)) || /[到至]$/u.test(time.lead)) ? [time] : [];
  });
  const [time] = told;
  if (told.length !== 1 || !time || time.kind === 'range' || time.kind === 'period' || !timesApart(due.time, time)) return undefined;
  return { what: 'deadline', row, cell: due.cell, prose: time.prose, from: time.from, to: toEnd(time) };
};

const doneBy = /^(?:底|末)?(?:之?前|以前)(?:基本|全面|全部)?(?:实现|完成|建成|形成|达到)/u;
/** 到2027年|建成城市智算中心，: right behind the year the task in the words of its row, and no more. */
const tellsWhole = (time: TimeExpression, name: string): boolean => {
  const { text } = time.prose.reading;
  const from =
    time.to + (/^(?:年底|底|年末|末)?(?:之?前|以前)?[，,]?(?:全面|基本)?/u.exec(text.slice(time.to, time.to + 8))?.[0].length ?? 0);
  return (
    /[到至]$/u.test(time.lead) &&
    name.length >= shortestWhole &&
    text.startsWith(name, from) &&
    /^(?:[，。；]|$)/u.test(text.slice(from + name.length))
  );
};

/** 建成|智慧水务综合管理平台|一期: a thing that is built in stages, as a row names it. */
const staged = /^(?:建成|建设|完成|新建|推进)?([\u4e00-\u9fff“”]{6,20})([一二三四首]期)(?:工程|项目|建设)?$/u;
const stagedText =
  /^(?:底|末)?(?:之?前|以前)(?:全面|全部)?(?:完成|建成)([\u4e00-\u9fff“”]{2,24}?[一二三四首]期)(?:工程|项目|建设|工程建设|项目建设)?(?=[，。；])/u;

/** 2027年底前完成平台一期建设, behind the whole name of the platform: the end of the name and its stage say which row is meant. */
const stagesIn = ({ name, due, table }: TaskRow, all: readonly TaskRow[], { proses }: Joined): readonly TimeExpression[] => {
  const [, thing, stage] = staged.exec(name) ?? [];
  // What is built is accepted (验收时限) later.
  if (thing === undefined || stage === undefined || (due && table.columns[due.cell.column]?.header.includes('验收'))) return [];
  return proses.flatMap((prose) => {
    const { text } = prose.reading;
    const named = text.includes(stage) ? text.indexOf(thing) : -1;
    if (named < 0) return [];
    return timesOf(prose).filter((time) => {
      const told = time.from > named ? stagedText.exec(text.slice(time.to, time.to + 48))?.[1] : undefined;
      if (told === undefined || (time.kind !== 'year' && time.kind !== 'date')) return false;
      return (thing + stage).endsWith(told) && all.filter((other) => other.name.includes(told)).length === 1;
    });
  });
};

const shortestWhole = 6;
const shortestTold = 10;

/** Are all characters of one in the other, in their order, with a common beginning and end? */
const isWithin = (told: string, name: string): boolean =>
  told.length >= shortestTold &&
  told.length * 3 >= name.length * 2 &&
  told.slice(0, 4) === name.slice(0, 4) &&
  told.slice(-3) === name.slice(-3) &&
  isShort(told, name);

/** What is reached for all of a thing, told behind the thing itself. */
const reachedByAll = /(?:全覆盖|全面?达标|全部?清零)$/u;
const counted = /\d[座处个所家台套项条口]$/u;

/** 补齐剩余52座小型水库测报设施，|2027年底前实现|全覆盖。: the name of the row, its end behind the year. */
const tellsEnd = (time: TimeExpression, from: number, name: string): boolean => {
  const { text } = time.prose.reading;
  const end = reachedByAll.exec(name)?.[0] ?? '';
  const thing = name.slice(0, -end.length);
  const at = time.from - 1 - thing.length;
  if (end === '' || thing.length < shortestWhole || at < 0 || !/^[，。；]/u.test(text.slice(from + end.length) || '。')) return false;
  const lead = text.slice(Math.max(0, at - 6), at);
  return text.startsWith(end, from) && text.startsWith(`${thing}，`, at) && (begins.test(lead) || counted.test(lead));
};

/** 2027年底前实现政府投资项目评估全覆盖: the task in nearly the words of its row, by another year. */
const toldApart = (row: TaskRow, all: readonly TaskRow[], joinedTexts: Joined): TaskDifference | undefined => {
  const { due, name } = row;
  const { proses } = joinedTexts;
  if (!due || row.building || due.time.kind === 'range') return undefined;
  const told = proses.flatMap((prose): TimeExpression[] => {
    const { text } = prose.reading;
    if (!text.includes(name.slice(0, 4))) return [];
    return timesOf(prose).filter((time) => {
      const by = doneBy.exec(text.slice(time.to, time.to + 12));
      if (time.kind !== 'year' && time.kind !== 'date') return false;
      if (tellsWhole(time, name)) return true;
      if (!by) return false;
      const from = time.to + by[0].length;
      if (tellsEnd(time, from, name)) return true;
      const words = text.slice(from, clauseEnd(text, from, '，。；', 60));
      return isWithin(words, name) && !all.some((other) => other !== row && isWithin(words, other.name));
    });
  });
  const stages = told.length > 0 ? told : stagesIn(row, all, joinedTexts);
  const [time] = stages;
  if (stages.length !== 1 || !time || !timesApart(due.time, time)) return undefined;
  return { what: 'deadline', row, cell: due.cell, prose: time.prose, from: time.from, to: toEnd(time) };
};

const finished =
  /^(?:年底|底|年末|末)?(?:之?前|以前)?[，,]?(?:全面|全部|基本|整体)?(?:建成|完工|竣工|投产|投入使用|投用|投入运营|通车|通水|建成投产)(?!的)/u;
const partly = /一期|二期|部分|首|主体|试|先行|先期|启动区|段/u;
/** 引水工程|干管2027年通水: what stands in the clause of the name between it and the year may name a part of it. */
const toYear = /^(?:（[^（）]{0,20}）)?(?:项目|工程|建设)?(?:计划|预计|力争|确保|争取|将|拟)?[于在到]?$/u;
const shortestProject = 6;
/** What the text leaves out of the name of a project. */
const endOfName = /(?:建设|提升|改造)?(?:项目|工程)$/u;

/** 某项目2027年底前建成投产, where its row gives 2026—2029年. */
const finishApart = (
  row: TaskRow,
  mentions: readonly Mention[],
  all: readonly TaskRow[],
  finishes: ReadonlyMap<string, TimeExpression>,
): TaskDifference | undefined => {
  const { due } = row;
  if (!due || !row.building || due.time.kind !== 'range' || row.name.length < shortestProject) return undefined;
  for (const { prose, from, to } of mentions) {
    const { text } = prose.reading;
    const end = clauseEnd(text, from, '。；', 120);
    // 引水二期工程: a stage in the name of the row is the whole of it.
    const words = text.slice(to, end);
    const times = timesOf(prose).filter((time) => time.from > from && time.to <= end);
    const [time] = times;
    if (times.length !== 1 || !time?.end || time.end === due.time.end || time.kind === 'range' || time.kind === 'period') continue;
    if (!finished.test(text.slice(time.to, time.to + 16)) || partly.test(words) || /等|分别/u.test(words)) continue;
    const between = text.slice(to, time.from);
    if (!between.includes('，') && !toYear.test(between)) continue;
    if (all.some((other) => other !== row && words.includes(other.name))) continue;
    const confirmed = finishes.get(row.name)?.end === due.time.end;
    return { what: 'finish', row, cell: due.cell, prose, from: time.from, to: toEnd(time), confirmed };
  }
  return undefined;
};

/** Does a prose say something that rows of tasks are compared with? */
export const tellsOfTasks = (prose: Prose): boolean => taskNotesOf.somethingIn(prose) || hasFigures(prose);

const notesOf = (plan: PlanDocument): readonly Noted[] =>
  taskNotesOf(plan).flatMap(({ place: prose, hits }) => {
    const [note] = hits;
    if (!isText(prose) || hits.length !== 1 || !note) return [];
    return [{ prose, note, words: prose.reading.text.slice(0, note.from) }];
  });

/** Tasks and projects of which text and table say different things. */
export const taskDifferencesOf = oncePerPlan((plan): readonly TaskDifference[] => {
  const rows = taskRowsOf(plan);
  if (rows.length === 0) return [];
  const text = joined(plan.prose.filter((prose) => isText(prose) && tellsOfTasks(prose)));
  const notes = notesOf(plan);
  const finishes = tabledFinishesOf(plan);
  const links = rows.map((row) => {
    const fitting = notes.filter((noted) => isWith(row, noted));
    return fitting.length === 1 ? fitting[0] : undefined;
  });
  return rows.flatMap((row, i) => {
    const mentions = mentionsOf(row.name, text);
    const noted = links[i];
    // A paragraph with several tasks has one note for all of them.
    const alone = noted && links.filter((other) => other === noted).length === 1;
    const amount = amountApart(row, mentions);
    const short = row.building && mentions.length === 0 ? row.name.replace(endOfName, '') : row.name;
    const named = short === row.name || short.length < shortestProject ? mentions : mentionsOf(short, text);
    const finish = finishApart(row, named, rows, finishes);
    const apart = alone ? notedApart(row, noted, followsNotes(row.table, rows, links)) : [];
    const due = apart.some(({ what }) => what === 'deadline') ? undefined : (dueApart(row, mentions) ?? toldApart(row, rows, text));
    return [amount, ...apart, due, finish].filter((difference) => difference !== undefined);
  });
});
