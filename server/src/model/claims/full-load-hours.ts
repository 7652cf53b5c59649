import { parseUnit } from '../../lexicon/units';
import { quantitiesBetween } from '../document/by-prose';
import { formatNumber, roundTo, scaleWord } from '../figures/format-number';
import { clauseEnd, clauseStart } from '../marks/lists';
import { counted } from './addends';
import type { Quantity } from '../types';

/** 装机240MW，年利用1000小时，年发电量24亿千瓦时: a yield that capacity and hours do not give. */
export interface WrongYield {
  readonly power: Quantity;
  readonly hours: Quantity;
  readonly energy: Quantity;
  readonly right: string;
}

const longestSentence = 160;
/** By so much a yield may differ: losses, years of other weather. */
const slack = 0.1;
const used = /利用(?:小时|时数)?[^，,。；;\d]{0,8}$/u;
/** Of fewer hours a day is spoken of. */
const fewestHours = 300;
/** Storage, what is new of more, what was designed, or the yield of a whole place. */
const otherYield = /日|每天|储能|抽水蓄能|新增|设计|多年平均|全[省市县区国]|累计|合计/u;
const yields = /(?:年|年均|全年|每年)(?:可)?(?:发电|上网电)(?:量)?(?:可)?(?:达到?|为|约|超过)?$/u;

/** True for a text that may reckon a yield by hours. */
export const maySpeakOfHours = (text: string): boolean => text.includes('利用') && text.includes('小时') && text.includes('电');

/** The yields of a text that the one capacity and the one number of hours of their sentence do not give. */
export const wrongYieldsIn = (text: string, quantities: readonly Quantity[]): readonly WrongYield[] => {
  if (!maySpeakOfHours(text)) return [];
  return quantities.flatMap((hours): readonly WrongYield[] => {
    if (hours.unit !== '小时' || !used.test(text.slice(Math.max(0, hours.fullFrom - 16), hours.fullFrom))) return [];
    const [start, end] = [
      clauseStart(text, hours.fullFrom, '。；;', longestSentence),
      clauseEnd(text, hours.fullTo, '。；;', longestSentence),
    ];
    const figures = quantitiesBetween(quantities, start, end).map((q) => ({ q, unit: q.unit === '' ? undefined : parseUnit(q.unit) }));
    const [powers, energies] = (['power', 'energy'] as const).map((of) => figures.filter(({ unit }) => unit?.dimension === of));
    const [power, energy] = [powers?.[0], energies?.[0]];
    const several = powers?.length !== 1 || energies?.length !== 1 || figures.filter(({ q }) => q.unit === '小时').length !== 1;
    if (several || !power || !energy || ![power.q, energy.q, hours].every((q) => counted(q)) || hours.value < fewestHours) return [];
    if (otherYield.test(text.slice(start, end))) return [];
    if (!yields.test(text.slice(Math.max(0, energy.q.fullFrom - 16), energy.q.fullFrom))) return [];
    const [kilowatts, unit] = [(power.q.value * (power.unit?.factor ?? 0)) / 1000, (energy.unit?.factor ?? 0) / 3.6e6];
    if (kilowatts <= 0 || unit <= 0) return [];
    const due = (kilowatts * hours.value) / unit;
    const off = Math.abs(energy.q.value / due - 1);
    if (off <= slack + energy.q.tolerance / energy.q.value + power.q.tolerance / power.q.value) return [];
    const right = formatNumber(roundTo(due / energy.q.scale, Math.max(energy.q.decimals, 2)));
    return [{ power: power.q, hours, energy: energy.q, right: `${right}${scaleWord(energy.q.scale)}${energy.q.unit}` }];
  });
};
