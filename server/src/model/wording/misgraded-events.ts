import { accidentGrades, warningColours } from '../../lexicon/term-facts';
import { chineseValue } from '../../text/numerals';
import { clauseEnd, clauseStart } from '../marks/lists';

/** An accident or a warning that is given another grade than the law gives it: from `from` to `to` stands what is to be `now`. */
export interface MisgradedEvent {
  readonly kind: 'grade' | 'warning';
  readonly from: number;
  readonly to: number;
  readonly now: string;
  readonly what: string;
}

const grade = '(特别重大|重大|较大|一般)';
const kindOfAccident = '(?:生产安全|安全生产|道路交通|交通|火灾|建筑施工|安全|生产)?';
/** How many died: 死亡3人以上, 3人以上10人以下死亡. */
const people = '(\\d{1,3})人(以上|以下)(?:[、，]?(\\d{1,3})人以下)?';
const deaths = `(?:(?:死亡|遇难)${people}|${people}死亡)`;
/** What else makes an accident one of the grade: 或者10人以上50人以下重伤. */
const others = '(?:[，、]?(?:或者?)?[^，。；、的]{2,24}(?:重伤|中毒|损失)){0,3}';
/** 造成3人以上10人以下死亡的较大事故. */
const toldAhead = new RegExp(`${deaths}${others}的?${grade}${kindOfAccident}事故(?!隐患)`, 'gu');
/** 较大事故（一次死亡3人以上）, 较大事故是指造成3人以上10人以下死亡的. */
const toldBehind = new RegExp(`${grade}${kindOfAccident}事故(?:[（(]|，?是?指)(?:一次|单次)?(?:造成)?${deaths}`, 'gu');

const gradeOf = (number: number, side: string): string | undefined =>
  side === '以上' ? accidentGrades.find(([least]) => least === number)?.[1] : number === 3 ? '一般' : undefined;

const misgraded = (found: RegExpMatchArray, written: string, groups: readonly (string | undefined)[]): MisgradedEvent[] => {
  const [before, beforeSide = '', , behind, behindSide = ''] = groups;
  const number = before ?? behind;
  const now = number === undefined ? undefined : gradeOf(Number(number), before === undefined ? behindSide : beforeSide);
  if (now === undefined || now === written) return [];
  const [whole] = found;
  const at = (found.index ?? 0) + (whole.startsWith(written) ? 0 : whole.lastIndexOf(written));
  const told = /\d{1,3}人以[上下](?:[、，]?\d{1,3}人以下)?/u.exec(whole)?.[0] ?? '';
  return [{ kind: 'grade', from: at, to: at + written.length, now, what: `死亡${told}` }];
};

/** 死亡3人以上10人以下的重大事故: it is 较大. Earthquakes, landslides and food poisoning have grades of their own, and are no 事故 of these kinds. */
const accidentsIn = (text: string): MisgradedEvent[] => [
  ...Array.from(text.matchAll(toldAhead)).flatMap((found) => misgraded(found, found[7] ?? '', found.slice(1, 7))),
  ...Array.from(text.matchAll(toldBehind)).flatMap((found) => misgraded(found, found[1] ?? '', found.slice(2, 8))),
];

const longestSentence = 160;
const four = '[一二三四]级(?:[、和]|以及)[一二三四]级(?:[、和]|以及)[一二三四]级(?:[、和]|以及)[一二三四]级';
const colour = '[红橙黄蓝]色?(?:[、和]|以及)?';
/** 分为一级、二级、三级和四级，分别用红色、橙色、黄色和蓝色标示. */
const sequence = new RegExp(`(${four})，?(?:分别|依次)(?:用|以|为|对应)?((?:${colour}){4})`, 'gu');
const highest = /([一二三四])级(?:[（(][^（()）]{1,8}[）)])?(?:为|是)?最高(?:级|等)?/gu;

/** 预警级别…四级为最高级别: the first is. The danger of forest fires is counted the other way. */
const warningsIn = (text: string): MisgradedEvent[] =>
  [...text.matchAll(/预警(?:的)?(?:级别|等级|信号)/gu)].slice(0, 8).flatMap(({ index }) => {
    const from = clauseStart(text, index, '。', longestSentence);
    const sentence = text.slice(from, clauseEnd(text, index, '。', longestSentence));
    if (/火险|[五六]级|5级/u.test(sentence)) return [];
    const events: MisgradedEvent[] = [];
    for (const { 0: whole, 1: number = '', index: at } of sentence.matchAll(highest))
      if (number !== '一') events.push({ kind: 'warning', from: from + at, to: from + at + 2, now: '一级', what: whole.slice(2) });
    for (const { 0: whole, 1: levels = '', 2: colours = '', index: at } of sentence.matchAll(sequence)) {
      const due = Array.from(levels.matchAll(/[一二三四](?=级)/gu), ([level]) => warningColours[(chineseValue(level) ?? 1) - 1] ?? '');
      const written = colours.replace(/[^红橙黄蓝]/gu, '');
      if (new Set(due).size < 4 || new Set(written).size < 4 || due.join('') === written) continue;
      const start = from + at + whole.length - colours.length;
      let next = 0;
      const now = colours.replace(/[红橙黄蓝]/gu, () => due[next++] ?? '');
      events.push({ kind: 'warning', from: start, to: start + colours.length, now, what: levels });
    }
    return events;
  });

const none: readonly MisgradedEvent[] = [];

/** Accidents and warnings whose grade is not that of the law. */
export const misgradedEventsIn = (text: string): readonly MisgradedEvent[] => {
  const accidents = text.includes('人以') && text.includes('事故') ? accidentsIn(text) : none;
  const warnings = text.includes('预警') ? warningsIn(text) : none;
  return accidents.length + warnings.length === 0 ? none : [...accidents, ...warnings];
};
