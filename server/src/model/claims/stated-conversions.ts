import { parseUnit } from '../../lexicon/units';
import { formatNumber, roundTo, scaleWord } from '../figures/format-number';
import { maySpeakOfPaces, wrongPaceOf } from './paces';
import type { Quantity } from '../types';

/** “3240公顷（约48.6万亩）”: one value in two units, of which one does not convert into the other. */
export interface WrongConversion {
  readonly first: Quantity;
  readonly second: Quantity;
  /** The first in the unit of the second. */
  readonly right: string;
  /** 1公顷 = 15亩. */
  readonly relation: string;
}

/** What leads from a value to the same in another unit, in a bracket or behind a comma. */
const inBracket = /^(?:以上|左右)?[（(](?:约?合|约|折合|折|即|相当于)?$/u;
const behindComma = /^[，,]?(?:约合|折合|合|相当于)$/u;
const maySpeak = /(?:[（(]|合|折|即|于)约?合?\s?\d/u;

/** Dimensions of which one unit converts into another, whatever is measured. */
export const convertible: ReadonlySet<string> = new Set([
  'length',
  'area',
  'volume',
  'mass',
  'energy',
  'power',
  'money',
  'coal-equivalent',
  'carbon-dioxide',
]);
/** 120公里（3车道公里）: lengths of lanes and lines are counted otherwise. */
const ownLength = /(?:车道|单线|皮长|沟|孔|线路)公里|海里/u;

const isHedged = ({ before, approximate }: Quantity): boolean => approximate || before !== '';

/** Between these two numbers must lie whatever a value stands for. */
const spread = (quantity: Quantity): number => quantity.tolerance + (isHedged(quantity) ? 0.03 * quantity.value : 0);

const conversionOf = (text: string, first: Quantity, second: Quantity | undefined): WrongConversion | undefined => {
  if (second?.kind !== 'value' || first.kind !== 'value' || first.unit === '' || second.unit === '' || first.value <= 0) return undefined;
  if (second.fullFrom - first.to > 8) return undefined;
  const [lead, hedge] = [text.slice(first.to, second.fullFrom), text.slice(second.fullFrom, second.from)];
  const bracketed = inBracket.test(lead) || inBracket.test(lead + hedge);
  if (!bracketed && !behindComma.test(lead) && !behindComma.test(lead + hedge)) return undefined;
  // 120亩（3公顷耕地）: a bracket that says more is of something else.
  if (bracketed && !/^(?:左右|以上)?[）)]/u.test(text.slice(second.to, second.to + 3))) return undefined;
  const [a, b] = [parseUnit(first.unit), parseUnit(second.unit)];
  if (a?.factor === undefined || b?.factor === undefined || a.dimension !== b.dimension || !convertible.has(a.dimension)) return undefined;
  if ((first.unit === second.unit && first.scale === second.scale) || ownLength.test(first.unit) || ownLength.test(second.unit))
    return undefined;
  const ratio = a.factor / b.factor;
  const right = first.value * ratio;
  const slack = spread(first) * ratio + spread(second) + 0.005 * right;
  if (Math.abs(right - second.value) <= slack) return undefined;
  const shown = right / second.scale;
  const decimals = Math.max(second.decimals, shown < 10 ? 2 : shown < 100 ? 1 : 0);
  const [more, less, times] = ratio >= 1 ? [first.unit, second.unit, ratio] : [second.unit, first.unit, 1 / ratio];
  return {
    first,
    second,
    right: `${formatNumber(roundTo(shown, decimals))}${scaleWord(second.scale)}${second.unit}`,
    relation: ratio === 1 ? '' : `1${more} = ${formatNumber(roundTo(times, 6))}${less}`,
  };
};

/** True for a text that may give a value in two units. */
export const maySpeakOfConversions = (text: string): boolean => maySpeak.test(text) || maySpeakOfPaces(text);

/** The conversions of a text that do not come out. */
export const wrongConversionsIn = (text: string, quantities: readonly Quantity[]): readonly WrongConversion[] =>
  maySpeakOfConversions(text)
    ? quantities.flatMap((first, i) => conversionOf(text, first, quantities[i + 1]) ?? wrongPaceOf(text, first, quantities[i + 1]) ?? [])
    : [];

/** “长82公里、平均宽50米，折合面积6.15万亩”: an area that is off from its length and width by a factor of ten or more. */
export interface WrongArea {
  readonly length: Quantity;
  readonly width: Quantity;
  readonly area: Quantity;
  /** What the two give, in the unit of the area. */
  readonly right: string;
}

const longLead = /(?<![各均])(?:长度?|全长|总长度?)(?:约|为|达到?)?$/u;
const wideBetween = /^[、，,和]?(?:平均)?宽度?(?:约|为|达到?|各)?$/u;
const areaLead = /[，,、（(](?:(?:约|折)?合|(?:折合|合|总|占地|绿化|造林)?面积)(?:约|为|达到?|共)?$/u;
/** 30条长2公里…的林带: the area is of all of them. */
const severalOf = /\d万?[条段处个块座片道]|[两三四五六七八九十][条段处个块座片道]|每|各|两侧|之一/u;
/** Slips of the point or the scale; rounding and margins are less. */
const tenfold = 9;

/** True for a text that may give a length, a width and an area. */
export const maySpeakOfAreas = (text: string): boolean => text.includes('宽') && text.includes('长') && /[合积]/u.test(text);

/** The areas of a text that are ten times and more what length and width before them give, or a tenth and less. */
export const wrongAreasIn = (text: string, quantities: readonly Quantity[]): readonly WrongArea[] =>
  maySpeakOfAreas(text)
    ? quantities.flatMap((length, i): WrongArea[] => {
        const [width, area] = quantities.slice(i + 1, i + 3);
        if (!width || !area || [length, width, area].some(({ kind, comparator }) => kind !== 'value' || comparator !== undefined))
          return [];
        const [a, b, c] = [length, width, area].map(({ unit }) => parseUnit(unit));
        if (a?.dimension !== 'length' || b?.dimension !== 'length' || c?.dimension !== 'area') return [];
        const clause =
          text
            .slice(Math.max(0, length.fullFrom - 40), area.fullFrom)
            .split(/[。；;]/u)
            .at(-1) ?? '';
        const told = longLead.test(text.slice(Math.max(0, length.fullFrom - 6), length.fullFrom));
        const between = text.slice(width.fullTo, area.fullFrom);
        if (!told || !wideBetween.test(text.slice(length.fullTo, width.fullFrom)) || severalOf.test(clause)) return [];
        if (between.length > 30 || /[。；;]/u.test(between) || !areaLead.test(between)) return [];
        const due = (length.value * (a.factor ?? 0) * width.value * (b.factor ?? 0)) / (c.factor ?? 1);
        const ratio = area.value / due;
        if (!(due > 0) || (ratio < tenfold && ratio > 1 / tenfold)) return [];
        return [
          { length, width, area, right: `${formatNumber(Number((due / area.scale).toPrecision(3)))}${scaleWord(area.scale)}${area.unit}` },
        ];
      })
    : [];
