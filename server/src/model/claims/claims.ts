import type { ClaimVerb } from '../../lexicon/claim-verbs';
import { keptByText } from '../../text/keep';
import { onceFor } from '../../text/kept-with';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { quantitiesOf } from '../document/by-prose';
import { claimSubject, perHeadAlone, type ClaimSubject, type Coordination } from './claim-subjects';
import { leadTime, timeOfFigure, timeOfStart, type ClaimTime } from './claim-times';
import { contextOf, contextOfStretches, firstQualifier, readFactName, type FactName, type NameContext } from './fact-names';
import { keptByProse } from '../document/kept-by-prose';
import { listedByProse } from '../kept/listed';
import { nestingOf } from '../marks/nesting';
import { sentenceAround } from '../document/prose';
import { oncePerPlan } from '../kept/once-per-plan';
import { partOfPlaceAhead, placeLevelOf, widerPlaceIn, type PlaceLevel } from '../document/place-levels';
import type { Comparator, PlanDocument, Prose, ProseKind, Quantity, Section, TimeExpression } from '../types';

/**
 * - level: the value at a time (达到98%); start: the value it sets out from (由72.5%…);
 * - change: by how much it moves (提高2.1个百分点, 增长5%); addition: how many are added over a time (新增200个); build: how many are made (建成50所…).
 */
export type ClaimKind = 'level' | 'start' | 'change' | 'addition' | 'build';

/** A statement in prose that something has a value: 到2025年，学前三年毛入园率达到98%以上. */
export interface Claim {
  readonly prose: Prose;
  readonly quantity: Quantity;
  readonly kind: ClaimKind;
  readonly name: FactName;
  /** The name as written, with the verb's own figure left out. */
  readonly nameSpan: Span;
  readonly verb: ClaimVerb;
  readonly verbText: string;
  readonly comparator: Comparator | undefined;
  readonly year: number | undefined;
  /** True where it is said of several years together (“十四五”期间, 2021—2025年累计): a sum over them, where it is no rate. */
  readonly span: boolean;
  readonly yearFrom: ClaimTime['from'];
  /** Where the time stands. */
  readonly yearSpan: Span | undefined;
  /** What leads in the time: 到, 力争到; empty where nothing does. */
  readonly yearLead: string;
  readonly context: NameContext;
  /** `<!--=id-->` behind the figure: the indicator it states, as its author says. */
  readonly declared: string | undefined;
}

/** What the text of a prose alone says in a claim; its place, its time and the headings above are the plan's. */
interface Statement {
  /** Of the quantity, among those of the prose. */
  readonly index: number;
  readonly unit: string;
  readonly fullTo: number;
  readonly subject: ClaimSubject;
  readonly kind: ClaimKind;
  readonly name: FactName;
  /** Said to be a sum: 累计, 共计. */
  readonly summed: boolean;
  readonly context: NameContext;
  /** The district or town the sentence is about, where it names one. */
  readonly place: string | undefined;
}

const kindOf = (verb: ClaimVerb, quantity: Quantity): ClaimKind => {
  if (verb === 'from') return 'start';
  if (verb === 'more') return 'addition';
  if (verb === 'build') return 'build';
  if (verb === 'up' || verb === 'down' || quantity.unit === '百分点' || quantity.unit === '个百分点') return 'change';
  return 'level';
};

/** Names that carry a growth or change in themselves need no verb of change. */
const countsAdded = /新增|净增|累计增加/u;

/** What a sentence says of its names: ——学前教育：…, or the short sentence that opens the paragraph. */
const contextInText = (prose: Prose, at: number): NameContext => {
  const { text } = prose.reading;
  const colon = text.slice(0, 24).search(/[：:]/u);
  const sentence = sentenceAround(prose, at);
  const opening = prose.sentences[0];
  return contextOfStretches([
    text.slice(sentence.from, Math.min(at, sentence.from + 40)),
    ...(colon > 0 ? [text.slice(0, colon)] : []),
    ...(opening && opening.to <= sentence.from && opening.to - opening.from <= 40 ? [text.slice(opening.from, opening.to)] : []),
  ]);
};

/** What the headings above say of the names below them. */
const contextOfSection = (section: Section | undefined): NameContext => {
  const titles: string[] = [];
  for (let above = section; above; above = above.parent) titles.push(above.title);
  return contextOf(titles);
};

/** How many characters of a name its first word may have. */
const longestPart = 8;

/**
 * 县城 of “城市、县城、建制镇建成区黑臭水体消除比例”: what the last part shares is what follows its own first word, which is a qualifier of the same kind
 * as the part (小学 and 初中), ends in the same character (国道 and 县道) or is as long as all other parts are (水稻、小麦、玉米).
 */
const expanded = (part: string, { last, length }: Coordination): FactName | undefined => {
  const own = firstQualifier(part);
  const theirs = own?.word === part ? firstQualifier(last) : undefined;
  if (own && theirs && own.dimension === theirs.dimension) return readFactName(part + last.slice(theirs.word.length));
  const end = last.slice(0, longestPart).indexOf(part.slice(-1));
  const cut = end >= 0 ? end + 1 : length;
  return cut === undefined || cut >= last.length - 1 ? undefined : readFactName(part + last.slice(cut));
};

/** Puts the qualifiers of a short part (小学, 初中) in the place of those of the whole name. */
const narrowed = (whole: FactName, part: FactName): FactName => ({
  ...whole,
  text: part.text,
  qualifiers: new Map([...whole.qualifiers, ...part.qualifiers]),
});

const nameOf = (subject: ClaimSubject, before: Statement | undefined): FactName | undefined => {
  const name = readFactName(subject.name);
  if (subject.of) {
    if (name.share || /[率数值量额]$/u.test(subject.name)) return name;
    return expanded(subject.name, subject.of) ?? (name.core === '' ? narrowed(readFactName(subject.of.last), name) : undefined);
  }
  // 床位总数, 总投资: a whole of its own, whatever the figure before is of.
  if (/^总|总(?:数|量|额|规模|人数|面积)$/u.test(subject.name)) return name;
  // 初中达到30%: only a qualifier; the head stands before the figure before.
  if (subject.short && name.core === '' && !name.share && name.qualifiers.size > 0 && before && !perHeadAlone(before.name.text))
    return narrowed(before.name, name);
  return name;
};

/** The name that a clause without one goes on about: that of a change right before it (比2025年增长38.3%，达到384亿元). */
const nameBefore = (before: Statement | undefined, quantity: Quantity, text: string): FactName | undefined => {
  if (!before || (before.kind !== 'change' && before.kind !== 'start')) return undefined;
  const between = text.slice(before.fullTo, quantity.fullFrom);
  return between.length <= 12 && !/[。；;：:、]/u.test(between) ? before.name : undefined;
};

/** 公路通车里程26万公里，其中高速公路9200公里: what a part ends in is what its whole begins with; the rest of that belongs to it as well. */
const partOf = (whole: string, part: string): FactName | undefined => {
  for (let length = Math.min(part.length - 1, 6); length >= 2; length -= 1) {
    const at = whole.indexOf(part.slice(-length));
    const rest = at < 0 || at > 3 ? '' : whole.slice(at + length);
    if (rest !== '') return readFactName(part + rest);
  }
  return undefined;
};

const headBefore = (text: string, from: number): FactName | undefined => {
  const clause = /(?:^|[，,；;。])([^，,；;。]{4,40}(?:占比|比例|比重|率))[，,]$/u.exec(text.slice(Math.max(0, from - 60), from));
  return clause?.[1] === undefined ? undefined : readFactName(clause[1]);
};

/** 占地区生产总值比重, not 占地面积, 占比. */
const shareName = /^占(?:地区|(?![地用比]))[^，。；、]{2,20}比(?:重|例)?$/u;
const farthestAmount = 4;
/** 核心产业增加值达到9200亿元，年均增长12%，占地区生产总值比重达到12%: what takes the share is the amount before it. */
const shareOfAmount = (text: string, { name, from }: ClaimSubject, statements: readonly Statement[]): FactName | undefined => {
  if (!name.startsWith('占') || !shareName.test(name)) return undefined;
  const amount = statements.slice(-farthestAmount).findLast(({ kind, unit }) => kind === 'level' && unit !== '%');
  if (!amount || amount.subject.behind || amount.subject.name === '') return undefined;
  const between = text.slice(amount.fullTo, from);
  return between.length > 60 || /[。；;（(）)]|其中/u.test(between) ? undefined : readFactName(amount.subject.name + name);
};

/** ；到2030年: between a rate and what is said of it for another year. */
const laterOn = /^[，；]?(?:力争)?(?:到|至)20\d\d年(?:底|末)?[，,]?$/u;
/** 签约服务覆盖率为47.2%；到2030年覆盖率提高到57.0%: the rate right before, by the end of its name. */
const rateAgain = (text: string, last: Statement | undefined, { name, from, verbText }: ClaimSubject): FactName | undefined =>
  last?.unit === '%' &&
  last.kind === 'level' &&
  verbText !== '' &&
  /^[\u4e00-\u9fff]{2}率$/u.test(name) &&
  last.subject.name.length > name.length &&
  last.subject.name.endsWith(name) &&
  laterOn.test(text.slice(last.fullTo, from))
    ? last.name
    : undefined;

/** Inside “” or 《》 a figure is cited: “普惠性幼儿园占比达80%”写入民生实事. */
const isQuoted = (text: string, at: number): boolean => {
  for (let pair = nestingOf(text).around(at); pair; pair = pair.parent) if (pair.kind !== 'bracket') return true;
  return false;
};

/** 以澄湖区为试点。该区…全区床位5990张; 圈内地区生产总值: of the part of the place that the paragraph is about. */
const inPart = /^(?:圈|域|区|带|群|片|园区|流域|片区)内/u;
const thisPart = /该(?:区|县|市|镇|乡|街道|园区|片区|流域|校|院|企业)/u;
const placeMeant = (text: string, { name, from }: ClaimSubject): string | undefined =>
  inPart.exec(name)?.[0] ?? (text.includes('该') ? thisPart.exec(text.slice(0, from))?.[0] : undefined);

/** What the first name of a list may begin with, and all of them mean. */
const work = /^(?:新建|改建|扩建|改扩建|新改扩建|改造|覆盖|配备|建设|提升|更新|升级|新增|培育)/u;

/** 重点实验室2家、企业技术中心|7家、创新中心1家，共新增10家: the list tells what is added. */
const addedInAll = /^(?:、[^，,。；;]{0,80})?[，,](?:共|合计|总共|累计)新增\d/u;
/** 新建沿江储罐，|储气能力1.2亿立方米: what the one work of the clause before has. */
const oneWork = /(?:^|[，,。；;：:])(?:新建|扩建|改建|改扩建|迁建|续建|在建)[^，,。；;：:\d]{2,24}[，,]$/u;
const ofOneWork = (text: string, { verbText, from }: ClaimSubject): boolean =>
  verbText === '' && text[from - 1] === '，' && oneWork.test(text.slice(Math.max(0, from - 30), from));

const statementsIn = (prose: Prose, quantities: readonly Quantity[], level: PlaceLevel | undefined): readonly Statement[] => {
  const statements: Statement[] = [];
  const { text } = prose.reading;
  let lead: string | undefined;
  for (let index = 0; index < quantities.length; index += 1) {
    const quantity = quantities[index];
    const subject = quantity && claimSubject(text, quantities, index);
    if (!subject) continue;
    const last = statements.at(-1);
    const near = last?.unit === quantity.unit && !text.slice(last.fullTo, quantity.from).includes('。') ? last : undefined;
    // 58项，其中国家级7项、省级51项; 58项（国家级7项、省级51项）: each is a part of what stands before.
    const among = near !== undefined && subject.short && /其中|[（(]/u.test(text.slice(near.fullTo, subject.from));
    let name = subject.name === '' ? nameBefore(last, quantity, text) : nameOf(subject, among ? undefined : near);
    if (subject.short && name?.core === '' && !name.share) {
      const head = headBefore(text, subject.from);
      if (head && quantity.unit === '%') name = narrowed(head, name);
    }
    name = rateAgain(text, last, subject) ?? shareOfAmount(text, subject, statements) ?? name;
    if (!name || (name.core === '' && name.qualifiers.size === 0)) continue;
    if (isQuoted(text, quantity.from) || ofOneWork(text, subject)) continue;
    // 其中，城区…: a part, whose name often leaves out what it is a part of.
    if (/其中[，,：:]?$/u.test(text.slice(Math.max(0, subject.from - 3), subject.from))) {
      const whole = near && partOf(near.subject.name, subject.name);
      if (!whole) continue;
      name = whole;
    }
    if (widerPlaceIn(text.slice(Math.max(0, subject.from - 16), subject.to), level)) continue;
    const kind = kindOf(subject.verb, quantity);
    // 新增基础级工厂204家、先进级工厂43家: a list goes on about what is added.
    const goesOn = last && subject.verbText === '' && text.slice(last.fullTo, subject.from) === '、';
    // 改扩建卫生院24个、服务中心6个: about what is rebuilt as well.
    lead = work.exec(subject.name)?.[0] ?? (goesOn ? lead : undefined);
    if (lead !== undefined && !subject.name.startsWith(lead)) name = readFactName(lead + subject.name);
    const flow = goesOn && last.kind === 'addition' ? last.name.qualifiers.get('flow') : undefined;
    if (flow && !name.qualifiers.has('flow')) name = { ...name, qualifiers: new Map([...name.qualifiers, ['flow', flow]]) };
    statements.push({
      index,
      unit: quantity.unit,
      fullTo: quantity.fullTo,
      subject,
      kind:
        kind === 'level' &&
        (flow ||
          countsAdded.test(text.slice(subject.from, subject.to)) ||
          addedInAll.test(text.slice(quantity.fullTo, quantity.fullTo + 100)))
          ? 'addition'
          : kind,
      name,
      summed: kind !== 'level' && /累计|共计/u.test(text.slice(Math.max(0, subject.from - 4), quantity.from)),
      context: contextInText(prose, subject.from),
      place: partOfPlaceAhead(text, subject.from) ?? placeMeant(text, subject),
    });
  }
  return statements;
};

const spokenKinds: readonly ProseKind[] = ['paragraph', 'item', 'heading', 'line', 'cell'];

const isSpoken = ({ cell, kind }: Prose): boolean => (cell === undefined || cell.table.kind === 'box') && spokenKinds.includes(kind);

/** The statements of a text, by the kind of its prose and the level of the plan's place: what they are read from beside the text. */
const keptStatements = keptByText(() => new Map<number, readonly Statement[]>());
const levels = 5;

/** The figures of a cell are read with its table: what they state stays with its prose, not with its text. */
const statementsOfCell = keptByProse(
  (_, prose, quantities, level: PlaceLevel | undefined): readonly Statement[] => statementsIn(prose, quantities, level),
  (a, b) => a === b,
);

const statementsOf = (plan: PlanDocument, prose: Prose, level: PlaceLevel | undefined): readonly Statement[] => {
  if (prose.cell) return statementsOfCell(plan, prose, level);
  const kept = keptStatements(prose.kept);
  const key = spokenKinds.indexOf(prose.kind) * levels + (level ?? 0);
  const known = kept.get(key);
  if (known) return known;
  const statements = statementsIn(prose, quantitiesOf(prose), level);
  kept.set(key, statements);
  return statements;
};

/** A claim where its prose stands: its places follow the prose, and few ask for them. */
class PlacedClaim implements Claim {
  readonly prose: Prose;
  readonly quantity: Quantity;
  readonly kind: ClaimKind;
  readonly name: FactName;
  readonly verb: ClaimVerb;
  readonly verbText: string;
  readonly comparator: Comparator | undefined;
  readonly year: number | undefined;
  readonly span: boolean;
  readonly yearFrom: ClaimTime['from'];
  readonly context: NameContext;
  readonly declared: string | undefined;
  private readonly statement: Statement;
  private readonly when: ClaimTime;

  constructor(prose: Prose, quantity: Quantity, statement: Statement, when: ClaimTime, context: NameContext, declared: string | undefined) {
    this.prose = prose;
    this.quantity = quantity;
    this.kind = statement.kind;
    this.name = statement.name;
    this.verb = statement.subject.verb;
    this.verbText = statement.subject.verbText;
    this.comparator = quantity.comparator;
    this.year = when.year;
    this.span = when.several || statement.summed;
    this.yearFrom = when.from;
    this.context = context;
    this.declared = declared;
    this.statement = statement;
    this.when = when;
  }

  get nameSpan(): Span {
    return spanIn(this.prose.reading, this.statement.subject.from, this.statement.subject.to);
  }

  get yearSpan(): Span | undefined {
    return this.when.time?.span;
  }

  get yearLead(): string {
    return this.when.time?.lead ?? '';
  }

  /** The same, with the id of the mark behind its figure. */
  withDeclared(id: string): Claim {
    return new PlacedClaim(this.prose, this.quantity, this.statement, this.when, this.context, id);
  }
}

/** The context of a sentence goes before that of the headings above it. */
const joined = (above: NameContext, own: NameContext): NameContext => {
  if (own.size === 0) return above;
  for (const dimension of above.keys()) if (!own.has(dimension)) return new Map([...above, ...own]);
  return own;
};

const none: readonly never[] = [];

/** What the claims of a prose are read from beside its text and its own figures and times. */
interface Surroundings {
  readonly statements: readonly Statement[];
  readonly title: string | undefined;
  readonly baseline: number | undefined;
  readonly periodEnd: number | undefined;
  readonly tense: Section['tense'] | undefined;
  readonly lead: TimeExpression | undefined;
  /** What the headings above say. */
  readonly above: NameContext;
}

const sameContext = (a: NameContext, b: NameContext): boolean => {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [dimension, values] of a) if (values.join() !== b.get(dimension)?.join()) return false;
  return true;
};

const sameSurroundings = (a: Surroundings, b: Surroundings): boolean =>
  a.statements === b.statements &&
  a.title === b.title &&
  a.baseline === b.baseline &&
  a.periodEnd === b.periodEnd &&
  a.tense === b.tense &&
  a.lead === b.lead &&
  sameContext(a.above, b.above);

/** The claims of a prose: it keeps them from one version of a document to the next. What is said of a part of the plan's place is none: its tables speak of the whole. */
const claimsIn = keptByProse((plan, prose, quantities, { statements, above, title }: Surroundings): readonly PlacedClaim[] => {
  const claims: PlacedClaim[] = [];
  for (const statement of statements) {
    const quantity = quantities[statement.index];
    if (!quantity || (statement.place !== undefined && title?.includes(statement.place) !== true)) continue;
    const when = statement.kind === 'start' ? timeOfStart(plan, prose, quantity) : timeOfFigure(plan, prose, quantity.fullFrom);
    claims.push(new PlacedClaim(prose, quantity, statement, when, joined(above, statement.context), undefined));
  }
  return claims;
}, sameSurroundings);

/** The claim with the id of the mark right behind its figure; `ids`: those of a plan by where their marks start. */
const declaredBy = (ids: ReadonlyMap<number, string>, claim: PlacedClaim): Claim => {
  const { end } = claim.quantity.full;
  const id = ids.get(end) ?? ids.get(end + 1);
  return id === undefined ? claim : claim.withDeclared(id);
};

const idsOf = (plan: PlanDocument): ReadonlyMap<number, string> => {
  const ids = new Map<number, string>();
  for (const mark of plan.tree.marks) if (mark.type === 'state') ids.set(mark.span.start, mark.id);
  return ids;
};

/** What the headings above a section and its own say; its proses ask for it one after another. */
const contextAbove = onceFor((section: Section) => contextOfSection(section));
const noSection = contextOfSection(undefined);

const statedClaims = listedByProse(
  (plan, prose): readonly PlacedClaim[] => {
    if (!isSpoken(prose) || quantitiesOf(prose).length === 0) return none;
    const statements = statementsOf(plan, prose, placeLevelOf(plan));
    if (statements.length === 0) return none;
    const { baseline, period } = plan.meta;
    const { section } = prose;
    const above = section ? contextAbove(section) : noSection;
    return claimsIn(plan, prose, {
      statements,
      title: plan.meta.title,
      baseline,
      periodEnd: period?.end,
      tense: section?.tense,
      lead: leadTime(plan, prose),
      above,
    });
  },
  { of: (plan) => [placeLevelOf(plan), plan.meta.title], before: 1 },
);

/** Every claim of a plan, in document order. */
export const claimsOf = oncePerPlan((plan): readonly Claim[] => {
  const ids = idsOf(plan);
  const claims = statedClaims(plan);
  return ids.size === 0 ? claims : claims.map((claim) => declaredBy(ids, claim));
});
