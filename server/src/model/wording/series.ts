import { commasBetweenNames } from './comma-names';
import { coordinateSets, coupledPhrases, departments } from '../../lexicon/coordinates';
import { isDigit, isHan } from '../../text/characters';
import { hanUnits } from '../../text/classes';
import { clauseStart } from '../marks/lists';
import { nextOf } from '../../text/scan';
import { lastIndexWithin } from '../../text/search';

/** A divider between two items of a series, by its index in the text. */
export interface Divider {
  readonly at: number;
  readonly mark: string;
}

/** A series of parallel items whose dividers are not alike; `odd` are those to look at, `usual` is what the others have. */
export interface UnevenSeries {
  readonly kind: 'counts' | 'shares' | 'years' | 'pairs' | 'objects' | 'members' | 'etc' | 'and' | 'items' | 'clauses';
  readonly odd: readonly Divider[];
  readonly others: readonly Divider[];
  readonly usual: string;
}

const counters = '个所家名人项条座处间支套件户张辆台册场次门批位株艘架床';
const counted = new RegExp(`\\d[${counters}]`);
const countedOrMark = new RegExp(`(?<=\\d)[${counters}]|[、，,。；;：:！？]`, 'g');
const full: Readonly<Record<string, string>> = { ',': '，', ';': '；' };
const wide = (mark: string): string => full[mark] ?? mark;

const uneven = (kind: UnevenSeries['kind'], dividers: readonly Divider[], least: number, usualMark?: string): UnevenSeries | undefined => {
  const marks = [...new Set(dividers.map((d) => wide(d.mark)))];
  if (marks.length !== 2) return undefined;
  const counted = marks
    .map((mark) => ({ mark, all: dividers.filter((d) => wide(d.mark) === mark) }))
    .sort((a, b) => b.all.length - a.all.length);
  const [most, fewest] = counted;
  if (!most || !fewest || most.all.length < least || (usualMark !== undefined && most.mark !== usualMark)) return undefined;
  return { kind, odd: fewest.all, others: most.all, usual: most.all[0]?.mark ?? most.mark };
};

/** 建设A站1个、B站6个，建设C站1个: a verb opens a clause of its own, unless it opens the items before it, too. */
const newClause =
  /(?:新建|改建|扩建|改扩建|续建|建设|建成|改造|培育|打造|新增|净增|创建|完成|实施|组建|引进|设立|配备|购置|布局|认定|选派|培训)/y;
const opensClause = (text: string, at: number, from: number): boolean => {
  newClause.lastIndex = at + 1;
  const verb = newClause.exec(text)?.[0];
  return verb !== undefined && !text.slice(from, at).includes(`、${verb}`);
};

/** 一级校长26名，二级校长38名、三级校长34名: items that end in one head, a figure and one counter. 甲2所、乙3所，丙4所、丁5所 is grouped on purpose. */
export const countSeries = (text: string): UnevenSeries[] => {
  const found: UnevenSeries[] = [];
  if (!counted.test(text)) return found;
  let items = 0;
  let dividers: Divider[] = [];
  let conjunction = false;
  let key = '';
  let start = 0;
  let first = 0;
  const close = (): void => {
    if (items >= 3) {
      const groups: boolean[] = [false];
      for (const d of dividers.slice(0, items - 1)) {
        if (wide(d.mark) === '，') groups.push(false);
        else groups[groups.length - 1] = true;
      }
      const series = groups.every(Boolean) ? undefined : uneven('counts', dividers.slice(0, items - 1), 1);
      if (series) found.push(series);
    }
    items = 0;
    dividers = [];
    conjunction = false;
  };
  for (let i = nextOf(countedOrMark, text, 0); i >= 0; i = nextOf(countedOrMark, text, i + 1)) {
    const character = text.charAt(i);
    if (counters.includes(character)) {
      let from = i - 1;
      while (from > 0 && isDigit(text[from - 1])) from -= 1;
      const own = text.slice(from - 2, from) + character;
      if (items > 0 && (own !== key || i - start > 30 || dividers.length + Number(conjunction) < items)) close();
      if (isHan(own[0]) && isHan(own[1])) {
        key = own;
        if (items === 0) first = i;
        items += 1;
        const next = text.charAt(i + 1);
        start = i + 1;
        // What 其中 opens are parts, not brothers, of the number before it.
        if ('、，,'.includes(next) && next !== '' && !text.startsWith('其中', i + 2) && !(next !== '、' && opensClause(text, i + 1, first)))
          dividers.push({ at: i + 1, mark: next });
        else if (next === '和' || next === '及' || text.startsWith('以及', i + 1)) conjunction = true;
        else close();
        i += 1;
      }
    } else close();
  }
  close();
  return found;
};

const anyMark = /[、，,。；;：:！？（）()]/g;
const shareVerbs = [
  '达',
  '达到',
  '保持',
  '提高到',
  '提高至',
  '提升到',
  '提升至',
  '超过',
  '为',
  '不低于',
  '保持在',
  '稳定在',
  '控制在',
  '降到',
  '降至',
];

/** 甲率达85%，乙率达95%，丙率达100%、丁率达98%: clauses with a subject, a verb and a share each, one divider unlike the others. */
export const shareSeries = (text: string): UnevenSeries[] => {
  const found: UnevenSeries[] = [];
  if (!/[%％]/.test(text)) return found;
  let dividers: Divider[] = [];
  let items = 0;
  let start = 0;
  const close = (): void => {
    const series = items >= 4 ? uneven('shares', dividers.slice(0, items - 1), 2, '，') : undefined;
    if (series?.odd.length === 1) found.push(series);
    dividers = [];
    items = 0;
  };
  for (let i = -1; i < text.length;) {
    i = nextOf(anyMark, text, i + 1);
    if (i < 0) i = text.length;
    const mark = text[i];
    const end = text.startsWith('以上', i - 2) || text.startsWith('左右', i - 2) ? i - 2 : i;
    let from = end - 1;
    while (from > start && (isDigit(text[from - 1]) || text[from - 1] === '.')) from -= 1;
    const isItem =
      end - start < 40 &&
      from - start >= 6 &&
      '%％'.includes(text[end - 1] ?? ' ') &&
      from < end - 1 &&
      shareVerbs.some((verb) => text.startsWith(verb, from - verb.length));
    if (isItem) items += 1;
    if (isItem && mark !== undefined && '、，,'.includes(mark)) dividers.push({ at: i, mark });
    else close();
    start = i + 1;
  }
  return found;
};

const clauseMark = /[。！？，；,;]/g;
/** A year behind a mark, on which another clause can follow. */
const openedByYear = /[，；,;](?:截至|到|至){0,3}\d[^，；,;]{3}[年—－～-]/;
const yearAt = (text: string, at: number): number | undefined => {
  let i = at;
  for (const lead of ['截至', '到', '至']) if (text.startsWith(lead, i)) i += lead.length;
  const year = Number(text.slice(i, i + 4));
  const next = text[i + 4];
  return isDigit(text[i]) && year >= 1990 && year <= 2060 && next !== undefined && '年-—－～'.includes(next) ? year : undefined;
};

/** 2021年……；2022年……，2023年……；2024年……: clauses of one sentence, each opened by its year, all but one parted by ；. */
export const yearClauses = (text: string): UnevenSeries[] => {
  const found: UnevenSeries[] = [];
  if (!openedByYear.test(text)) return found;
  let dividers: Divider[] = [];
  let last = Infinity;
  const close = (): void => {
    const series = uneven('years', dividers, 2, '；');
    // A comma before the last year may sum up (……，2030年全部建成).
    if (series?.odd.length === 1 && series.odd[0]?.at !== dividers.at(-1)?.at) found.push(series);
    dividers = [];
    last = Infinity;
  };
  for (let i = 0; i >= 0; i = nextOf(clauseMark, text, i) + 1 || -1) {
    const before = text.charAt(i - 1);
    if ('。！？'.includes(before)) close();
    const year = yearAt(text, i);
    if (year === undefined) continue;
    if (year > last && '，；,;'.includes(before) && before !== '') dividers.push({ at: i - 1, mark: before });
    else if (year <= last) dividers = [];
    last = year;
  }
  close();
  return found;
};

const wordBack = (text: string, to: number, most: number): string => {
  let from = to;
  while (from > 0 && to - from < most && isHan(text[from - 1])) from -= 1;
  return text.slice(from, to);
};
const wordOn = (text: string, from: number, most: number): string => {
  let to = from;
  while (to < text.length && to - from < most && isHan(text[to])) to += 1;
  return text.slice(from, to);
};

/** Words that speak of both members of a pair: 南部与北部，城镇与农村之间. */
const ofBoth = ['之间', '相互', '互相', '双向', '并重', '相结合', '协调发展', '一体化'];

/** 与 or 和 behind which two to four characters stand before a comma. */
const joinedBefore = (text: string, at: number): boolean => /[与和]/.test(text.slice(Math.max(0, at - 5), Math.max(0, at - 2)));

/** A与B，C与D之间: the first pair has no predicate of its own, so the comma parts two parallel items. */
const pairedItems = (text: string, at: number): boolean => {
  if (!joinedBefore(text, at)) return false;
  const left = wordBack(text, at, 12);
  const right = wordOn(text, at + 1, 20);
  const split = Math.max(left.lastIndexOf('与'), left.lastIndexOf('和'));
  const join = right.indexOf('与') > 0 ? right.indexOf('与') : right.indexOf('和');
  if (split < 2 || left.length - split - 1 < 2 || left.length - split - 1 > 4 || join < 2 || join > 5) return false;
  const tail = right.slice(join + 1);
  const both = ofBoth.map((w) => tail.indexOf(w)).filter((n) => n >= 2 && n <= 6);
  const second = left.slice(split + 1);
  const first = left.slice(Math.max(0, split - second.length), split);
  return both.length > 0 && [...second].some((c) => first.includes(c));
};

const verbs =
  '建强完加提推落健深实优改创开保促扩发打支引制规培形构统严坚持积大全突着进做抓组探继不以为对将把并鼓减降增确充防维有按注要使让';

/** 高效落实政策, 振兴边境贸易, 善于错位发展: what tells a clause that begins otherwise. */
const clauseStarts =
  /^(?:振兴|善于|高效|精准|有效|有力|参与|主动|激发|释放|夯实|壮大|做大|做强|用好|管好|办好|拓宽|助力|惠及|造福|查处|保护|治理|管控|运用|服务)/u;

/** 更好发挥…: what opens a clause with a verb. */
const adverbs = '更又也还均都';

const shortLastClause = new RegExp(`[，,][${hanUnits}]{4,8}[。；;]`, 'y');

/** 健全甲制度，乙制度。: what follows the comma is a noun with the head of the first and no verb, then the sentence ends. */
const secondObject = (text: string, at: number): boolean => {
  shortLastClause.lastIndex = at;
  if (!shortLastClause.test(text)) return false;
  const right = wordOn(text, at + 1, 9);
  const stop = text.charAt(at + 1 + right.length);
  if (right.length < 4 || right.length > 8 || !'。；;'.includes(stop) || stop === '' || (verbs + adverbs).includes(right[0] ?? ''))
    return false;
  if (clauseStarts.test(right)) return false;
  const left = wordBack(text, at, 14);
  return (
    left.length >= 6 &&
    left.slice(-2) === right.slice(-2) &&
    verbs.includes(left[0] ?? '') &&
    [...right.slice(1, -2)].every((c) => !'的了得是能可应'.includes(c))
  );
};

const behindMember = new RegExp(`(?<=${coordinateSets.flat().join('|')})[，,]`, 'y');

/** 幼儿园，义务教育、特殊教育、高中教育: members of one closed set, one of them parted by a comma. */
const memberBreak = (text: string, at: number): boolean => {
  behindMember.lastIndex = at;
  if (!behindMember.test(text)) return false;
  for (const set of coordinateSets) {
    const memberEnd = (from: number): number => Math.max(-1, ...set.filter((m) => text.startsWith(m, from)).map((m) => from + m.length));
    if (!set.some((m) => text.startsWith(m, at - m.length))) continue;
    let next = memberEnd(at + 1);
    let members = 0;
    while (next > 0) {
      members += 1;
      if (!'、和及与'.includes(text[next] ?? '。')) break;
      next = memberEnd(next + 1);
    }
    if (members >= 3) return true;
  }
  return false;
};

/** A comma at which one of the three may be: each says by itself what stands beside it. */
const tellingComma = new RegExp(
  `[，,](?:(?<=[与和][^]{2,4}[，,])|(?<=(?:${coordinateSets.flat().join('|')})[，,])|(?=[${hanUnits}]{4,8}[。；;]))`,
  'g',
);

/** 经济困难、失能，高龄、独居等: words of two characters before 等, one of them parted by a comma. */
const itemsBeforeEtc = new RegExp(`、[${hanUnits}]{2}，[${hanUnits}]{2}、[${hanUnits}]{2}等(?=[${hanUnits}])`, 'g');
const commaBeforeEtc = new RegExp(
  `，等(?=特色|重点|各类|行业|领域|产业|项目|方面|产品|问题|行为|形式|方式|措施|工作|内容|[。；]|\\d|[两二三四五六七八九十][个项大类种家])(?<=、[${hanUnits}]{2,10}，等)`,
  'g',
);

/** 甲院、乙院、和丙中心: 和 takes the place of the last 、. Not of a name with 和 (和静县), nor where the series goes on: 甲院、和苑、乙院等. */
const pauseBeforeAnd = new RegExp(
  `、和(?<=、[${hanUnits}]{2,14}、和)(?=[${hanUnits}]{2})(?![平谐睦解美气顺合声田静硕龙而泰瑞溪邦煦悦弦盛苑]|服(?!务)|食(?!品)|林(?!业|草)|县(?!域|级)|记(?![录者])|政县|布克|[园村桥湾里][、，。；])(?![^，。；：！？]{0,60}[、等])`,
  'g',
);

/** 甲诊断，乙诊断、丙供应|5类: the items behind a comma, and the count of all. */
const countedBehind = new RegExp(`[，,]((?:[${hanUnits}]{2,10}、){1,6}[${hanUnits}]{2,10})(\\d{1,2})[类种项大个]`, 'gu');

/** 影像诊断、心电诊断，病理诊断、消毒供应4类: with the comma read as 、 the items are as many as counted, and those beside it are of one kind. */
const commasBeforeCount = (text: string): UnevenSeries[] => {
  const found: UnevenSeries[] = [];
  for (const { index: at, 0: whole, 1: behind = '', 2: count } of text.matchAll(countedBehind)) {
    const before = text.slice(clauseStart(text, at, '，,。；;：:', 120), at).split('、');
    const items = behind.split('、');
    const head = before.at(-1)?.slice(-2) ?? '';
    if (before.length < 2 || before.length + items.length !== Number(count) || !items[0]?.endsWith(head) || head.length < 2) continue;
    const next = at + whole.indexOf('、');
    found.push({ kind: 'members', odd: [{ at, mark: text.charAt(at) }], others: [{ at: next, mark: '、' }], usual: '、' });
  }
  return found;
};

/** A comma inside a series that 等 closes, or right before 等. */
const commasBeforeEtc = (text: string): UnevenSeries[] => {
  const found: UnevenSeries[] = [];
  if (!text.includes('等')) return found;
  for (const { index } of text.matchAll(itemsBeforeEtc))
    found.push({ kind: 'members', odd: [{ at: index + 3, mark: '，' }], others: [{ at: index, mark: '、' }], usual: '、' });
  for (const { index: at } of text.includes('，等') ? text.matchAll(commaBeforeEtc) : [])
    found.push({ kind: 'etc', odd: [{ at, mark: '，' }], others: [], usual: '' });
  return found;
};

/** Commas that part parallel words where 、 belongs. */
export const commaForPause = (text: string): UnevenSeries[] => {
  const found: UnevenSeries[] = commasBetweenNames(text);
  if (text.includes('、')) found.push(...commasBeforeEtc(text), ...commasBeforeCount(text));
  for (const { index: at } of text.includes('、和') ? text.matchAll(pauseBeforeAnd) : [])
    found.push({ kind: 'and', odd: [{ at, mark: '、' }], others: [], usual: '' });
  for (let i = nextOf(tellingComma, text, 1); i >= 0 && i < text.length - 3; i = nextOf(tellingComma, text, i + 1)) {
    const mark = text.charAt(i);
    const kind = pairedItems(text, i) ? 'pairs' : memberBreak(text, i) ? 'members' : secondObject(text, i) ? 'objects' : undefined;
    if (kind) found.push({ kind, odd: [{ at: i, mark }], others: [], usual: '、' });
  }
  return found;
};

/** Two parallel words with nothing between them; `at` is where 、 belongs. */
export interface MissingPause {
  readonly from: number;
  readonly at: number;
  readonly to: number;
}

/** 发展改革教育、财政、自然资源: the list of departments goes on with 、, its first two stand together. */
const joinedDepartments = (text: string, pause: number): MissingPause | undefined => {
  const isNext = (at: number): string | undefined =>
    departments.find((d) => text.startsWith(d, at) && '、和等及'.includes(text[at + d.length] ?? ' '));
  const next = isNext(pause + 1);
  if (next === undefined || isNext(pause + next.length + 2) === undefined) return undefined;
  for (const second of departments) {
    const at = pause - second.length;
    if (!text.startsWith(second, at)) continue;
    const first = departments.find((d) => d !== second && d.length > 2 && text.startsWith(d, at - d.length));
    if (first !== undefined && !departments.includes(first + second)) return { from: at - first.length, at, to: pause };
  }
  return undefined;
};

const anyCouple = new RegExp(coupledPhrases.map((couple) => couple.join('')).join('|'));
/** A 、 that a department of a list or 本 follows. */
const tellingPause = new RegExp(`、(?=本|(?:${departments.join('|')})[、和等及])`, 'g');

/** 谁主管谁负责、谁使用谁负责: the couple is one item of a series of such. */
const isOneOfWhoes = (text: string, from: number, to: number): boolean =>
  text[from] === '谁' && (text.startsWith('、谁', to) || (text[from - 1] === '、' && text.lastIndexOf('谁', from - 1) >= from - 8));

/** Places where 、 is missing between two parallel words: departments, set phrases that go in couples, 本地本部门、本学校. */
export const missingPauses = (text: string): MissingPause[] => {
  const found: MissingPause[] = [];
  for (const [first, second] of anyCouple.test(text) ? coupledPhrases : []) {
    const both = first + second;
    for (let from = text.indexOf(both); from >= 0; from = text.indexOf(both, from + both.length))
      if (!isOneOfWhoes(text, from, from + both.length)) found.push({ from, at: from + first.length, to: from + both.length });
  }
  for (let pause = nextOf(tellingPause, text, 0); pause >= 0; pause = nextOf(tellingPause, text, pause + 1)) {
    const joined = joinedDepartments(text, pause);
    if (joined) found.push(joined);
    if (text[pause + 1] !== '本') continue;
    const second = lastIndexWithin(text, '本', pause, 8);
    const first = second < 0 ? -1 : lastIndexWithin(text, '本', second - 1, 8);
    if (first >= 0 && second - first >= 2 && second - first <= 4 && pause - second <= 4 && [...text.slice(first, pause)].every(isHan))
      found.push({ from: first, at: second, to: pause });
  }
  return found.sort((a, b) => a.from - b.from);
};
