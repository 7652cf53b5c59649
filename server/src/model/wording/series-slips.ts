import type { MissingPause, UnevenSeries } from './series';

const counters = '座处个台套条所家项口眼间';
/** 闸站1座|泵站1座，: a noun, a figure and a counter, then the same again. */
const countedTwice = new RegExp(`[\\u4e00-\\u9fff]{2}\\d{1,6}([${counters}])([\\u4e00-\\u9fff]{2,6})\\d{1,6}\\1(?=[，。、；;,）]|$)`, 'gu');
/** 由5所增加到8所, 每3个村1个, 12个和13个: one figure and another, no two things. */
const joins = /[由至到增减降升从为较比和与及或共达其中的余多是在超约每按分之均各前后第至少占]/u;

/** Two counted things with nothing between them. */
export const countedSideBySide = (text: string): MissingPause[] =>
  Array.from(text.matchAll(countedTwice)).flatMap(({ index, 0: both, 1: counter = '', 2: second = '' }) => {
    const at = index + both.indexOf(counter + second) + 1;
    const before = text.slice(Math.max(0, index - 2), index + 2);
    return joins.test(second) || joins.test(before) ? [] : [{ from: index, at, to: index + both.length }];
  });

const works = '改扩建|新建|改建|扩建|续建|维修改造|维修|改造|加固|提升|新增|购置|整治|疏浚';
const counted = `\\d[\\d.]{0,6}(?:[${counters}]|公里|千米|米|平方米|亩)[\\u4e00-\\u9fff]{2,10}`;
/** 新建、改扩建7所学校、|维修5所学校: the second 、 parts clauses, the first verbs. */
const outerPause = new RegExp(`(?:${works})、(?:${works})${counted}、(?=(?:${works})\\d)`, 'gu');

const manners = '有序|科学|积极|大力|全面|深入|扎实|稳步|切实|着力|不断|持续|认真|严格|合理|有效';
const deeds = '推进|推动|开展|实施|落实|加强|完善|推行|组织|提升|优化|推广';
/** 有序推进选课走班、|科学开展学分认定工作，: two clauses, each with its adverb, verb and object; not deeds that 等工作 sums up. */
const clausePause = new RegExp(
  `、(?<=(?:^|[。；，,;])(?:${manners})(?:${deeds})[\\u4e00-\\u9fff]{4,14}、)(?=(?:${manners})(?:${deeds})(?![\\u4e00-\\u9fff]{0,14}(?:等|同时|基础上|过程中))[\\u4e00-\\u9fff]{4,14}[，。；,;])`,
  'gu',
);

/** 甲风险、乙风险，丙风险、丁风险；: the items behind a colon up to the next ；. */
const behindColon = /[：:]([^：:；;。（）()“”\d\n]{12,160})[；;。]/gu;
const fewestItems = 5;
const longestItem = 14;
const phrase = 4;
/** What opens a clause, sums up or begins another group. */
const noItem =
  /^(?:其中|包括|以及|并|重点|主要|涉及|覆盖|形成|实现|确保|推[进动广]|加[强快大]|建[设立成]|完善|健全|提[升高]|开展|做好|构建|打造|培育|发展|支持|鼓励|引导|由|以|在|对|为|等|共|均|都|各|及|或)|等$|的/u;

/** 责任单位：市教育局、市财政局，甲区、乙区、丙区: bodies and places go in groups. */
const ofGroups = /(?:单位|部门|主体|城市|地区|区域|试点|成员|名单)(?:包括|有|为|是)?$/u;
const groupsReach = 12;
/** So many items tell a series by themselves; fewer where both sides of the comma end alike. */
const manyItems = 6;
const endOf = (item: string | undefined): string => item?.at(-1) ?? '';
/** 甲县、乙县，丙区、丁区、戊区: each side has an end of its own. */
const endsApart = (before: readonly string[], behind: readonly string[]): boolean => {
  const [left, right] = [new Set(before.map(endOf)), new Set(behind.map(endOf))];
  return (left.size === 1 || right.size === 1) && ![...left].some((end) => right.has(end));
};

/** A comma alone among the 、 of a list behind a colon. */
const commasBehindColon = (text: string): UnevenSeries[] =>
  Array.from(text.matchAll(behindColon)).flatMap(({ index, 1: list = '' }): UnevenSeries[] => {
    const comma = list.search(/[，,]/);
    const last = Math.max(list.lastIndexOf('，'), list.lastIndexOf(','));
    const items = list.split(/[、，,]/);
    if (comma < 0 || comma !== last || items.length < fewestItems) return [];
    const before = list.slice(0, comma).split('、');
    const behind = list.slice(comma + 1).split('、');
    // Two of each kind may be two groups.
    if (before.length < 2 || behind.length < 2 || before.length === behind.length) return [];
    if (endsApart(before, behind) || (items.length < manyItems && endOf(before.at(-1)) !== endOf(behind[0]))) return [];
    if (ofGroups.test(text.slice(Math.max(0, index - groupsReach), index))) return [];
    // Set phrases of four go in groups: 统筹谋划、突出重点、分类施策，上下联动、形成合力。
    if (items.filter(({ length }) => length !== phrase).length < 2) return [];
    if (items.some((item) => item.length < 2 || item.length > longestItem || noItem.test(item))) return [];
    const at = index + 1 + comma;
    const others = [...list].flatMap((mark, i) => (mark === '、' ? [{ at: index + 1 + i, mark }] : []));
    return [{ kind: 'members', odd: [{ at, mark: text.charAt(at) }], others, usual: '、' }];
  });

/** 、 between clauses and before 并且, and the one comma of a list behind a colon. */
export const marksOfOtherLevels = (text: string): UnevenSeries[] => {
  if (!text.includes('、')) return [];
  const comma = text.includes('，') || !text.includes(',') ? '，' : ',';
  const found = text.includes('：') || text.includes(':') ? commasBehindColon(text) : [];
  for (const { index, 0: words } of /\d[^、]{3,16}、[新改扩续维加提购整疏]/u.test(text) ? text.matchAll(outerPause) : [])
    found.push({ kind: 'clauses', odd: [{ at: index + words.length - 1, mark: '、' }], others: [], usual: comma });
  for (let at = text.indexOf('、并且'); at >= 0; at = text.indexOf('、并且', at + 1))
    found.push({ kind: 'clauses', odd: [{ at, mark: '、' }], others: [], usual: comma });
  for (const { index: at } of text.matchAll(clausePause))
    found.push({ kind: 'clauses', odd: [{ at, mark: '、' }], others: [], usual: comma });
  return found;
};
