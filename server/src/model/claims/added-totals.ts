import { parseUnit } from '../../lexicon/units';
import { formatNumber, roundTo, scaleWord } from '../figures/format-number';
import { convertible } from './stated-conversions';
import { counted } from './addends';
import type { Quantity } from '../types';

/** “新建5万公顷，累计达到33.6万亩”: what is added is more than all there is then. */
export interface AddedBeyond {
  readonly added: Quantity;
  readonly total: Quantity;
  /** The added in the unit of the total. */
  readonly converted: string;
}

/** True for a text that may speak of what is added and what there is then. */
export const maySpeakOfAdded = (text: string): boolean =>
  (text.includes('累计') || text.includes('总')) && (text.includes('新') || text.includes('增'));

const addedBefore = /(?:新增|净增|新建|新改建|新建成|增加)[^，,。；;、\d]{0,16}$/u;
const totalBetween =
  /^[^，,。；;、\d]{0,6}[，,；;](?:使|全[市县区省])?(?:其)?(?:累计|总数|总量|总面积|总规模|总里程)(?:建成)?(?:达到?|为|增加到|提高到|增至)?$/u;

const addedBeyond = (text: string, added: Quantity, total: Quantity | undefined): AddedBeyond | undefined => {
  if (!total || !counted(added) || !counted(total) || total.fullFrom - added.fullTo > 20) return undefined;
  const [a, b] = [parseUnit(added.unit), parseUnit(total.unit)];
  const ratio = added.unit === total.unit ? 1 : a?.factor !== undefined && b?.factor !== undefined ? a.factor / b.factor : undefined;
  if (
    added.unit === '' ||
    added.unit === '%' ||
    ratio === undefined ||
    !(added.unit === total.unit || (a?.dimension === b?.dimension && convertible.has(a?.dimension ?? '')))
  )
    return undefined;
  const converted = added.value * ratio;
  if (converted - added.tolerance * ratio <= total.value + total.tolerance) return undefined;
  if (!addedBefore.test(text.slice(Math.max(0, added.fullFrom - 24), added.fullFrom))) return undefined;
  if (!totalBetween.test(text.slice(added.fullTo, total.fullFrom))) return undefined;
  return { added, total, converted: `${formatNumber(roundTo(converted / total.scale, 2))}${scaleWord(total.scale)}${total.unit}` };
};

/** What a text says to be added that is more than the total it is said to make. */
export const addedBeyondIn = (text: string, quantities: readonly Quantity[]): readonly AddedBeyond[] =>
  quantities.flatMap((added, i) => addedBeyond(text, added, quantities[i + 1]) ?? []);
