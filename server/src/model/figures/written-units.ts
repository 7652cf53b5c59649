import { onlyAbove, spellingsAbove, spellingsBelow } from '../../lexicon/unit-spellings';
import { isDigit, isHan, isLatin } from '../../text/characters';
import { blankUnits } from '../../text/classes';
import { local } from '../kept/local';

/** A unit as it is written behind a figure (120 m³/s, 3万立方米, 15（m³/s）) or in a bracket of its own. */
export interface WrittenUnit {
  /** In the usual words: 立方米/秒. */
  readonly unit: string;
  /** As written, without the 万 before it. */
  readonly spelling: string;
  /** mixed: a symbol and a word in one unit, m³/秒. */
  readonly script: 'word' | 'symbol' | 'mixed';
  readonly spoken: boolean;
  /** Of the spelling alone. */
  readonly from: number;
  readonly to: number;
  /** Where the figure before it ends; undefined in a bracket or alone. */
  readonly figureEnd: number | undefined;
  /** The bracket around it stands right behind a figure. */
  readonly bracketed: boolean;
}

const byLength = (names: Iterable<string>): string => [...names].sort((a, b) => b.length - a.length).join('|');

/** A figure or a bracket, a scale, the unit and what it is divided by. The scale is taken last: 千 of 千米 is none. */
const unitPattern = new RegExp(
  `(\\d[余多]?[${blankUnits}]{0,2}|[（(])([十百千万亿]{0,2}?[余多]?)((?:${byLength(spellingsAbove.keys())})(?:[/／](?:${byLength(spellingsBelow.keys())})|每(?:秒|分钟|小时|日|天))?)`,
  'g',
);

/** What makes another word of the characters of a unit: 5吨级, 3米线, 100方案. */
const goesOn = /^(?:[/／·•²³\d]|[级标位线制粉根组盏]|公里|二氧化|油当量|以?每)/u;

const isYear = (text: string, end: number): boolean => /(?:^|[^\d.])(?:19|20)\d\d$/u.test(text.slice(Math.max(0, end - 5), end));

/** 0.36（m³/s）, 280（万吨）: an amount, not the number of a thing (PM2.5（μg/m³）, 指标3（公里）). */
const isAmount = (text: string, end: number): boolean => {
  let from = end;
  while (from > 0 && end - from < 12 && (isDigit(text[from - 1]) || text[from - 1] === '.')) from -= 1;
  const before = text[from - 1];
  return (
    !isLatin(before) && !'-—#/'.includes(before ?? ' ') && (text.slice(from, end).includes('.') || end - from > 2) && !isYear(text, end)
  );
};

const none: readonly WrittenUnit[] = [];

/** The units of a text that may be written in more than one way. */
export const writtenUnits = local((text): readonly WrittenUnit[] => {
  let found: WrittenUnit[] | undefined;
  for (const { index, 0: whole, 1: start = '', 2: scale = '', 3: spelling = '' } of text.matchAll(unitPattern)) {
    const to = index + whole.length;
    const from = to - spelling.length;
    const bracket = !isDigit(text[index]);
    const closed = text[to] === '）' || text[to] === ')';
    if (bracket ? !closed : goesOn.test(text.slice(to, to + 3))) continue;
    const [above = '', below] = spelling.split(/[/／]|每/u);
    const [one, other] = [spellingsAbove.get(above), below === undefined ? undefined : spellingsBelow.get(below)];
    if (!one || (other === undefined && onlyAbove.has(above))) continue;
    const last = other ?? one;
    if (last.script === 'symbol' && isLatin(text[to])) continue;
    // 万方 and 亿度电, not 20度 or 两方.
    if (one.spoken && (isHan(text[to]) ? above !== '度' || text[to] !== '电' : false)) continue;
    if ((above === '方' || above === '度') && other === undefined && !/[万亿]/.test(scale)) continue;
    const script = other && other.script !== one.script ? 'mixed' : one.script;
    const unit = other ? `${one.unit}/${other.unit}` : one.unit;
    const end = bracket ? index : index + 1;
    const bracketed = bracket && isDigit(text[index - 1]) && isAmount(text, index);
    (found ??= []).push({
      unit,
      spelling,
      script,
      spoken: one.spoken,
      from,
      to,
      figureEnd: bracket ? undefined : end + (start.length > 1 && '余多'.includes(start.charAt(1)) ? 1 : 0),
      bracketed,
    });
  }
  return found ?? none;
});
