import { firstQuantityFrom, quantitiesOf } from '../document/by-prose';
import { local } from '../kept/local';
import type { Prose, Quantity } from '../types';

/** “达到98%以上，力争95%”: what is striven for lies short of what is to be reached anyway. */
export interface ShortStretch {
  readonly due: Quantity;
  readonly striven: Quantity;
  /** The figure is one that is to stay low: 控制在5%以内，力争6%. */
  readonly low: boolean;
}

/** ，力争|: from what is due to what is striven for. */
const striving =
  /[，、（(,；](?:并|同时|确保|积极|努力)?(?:力争|争取|奋力|冲刺|力求)(?:再)?(?:达到?|突破|超过?|实现|提高[到至]|提升[到至]|增长到?|增加到?|完成|控制在|降[到至]|下降[到至]|降低[到至]|压[到至]|压减[到至])?(?=\d)/gu;

/** Where a text strives for more, right before the figure. */
export const strivings = local((text): readonly { readonly from: number; readonly to: number }[] =>
  /力争|争取|奋力|冲刺|力求/u.test(text)
    ? Array.from(text.matchAll(striving), ({ 0: words, index }) => ({ from: index, to: index + words.length }))
    : none,
);
const none: readonly never[] = [];

const floor = /(?:以上|不低于|不少于|至少|超过|确保|达到|达|提高[到至]|提升[到至]|增长|增加到?)$/u;
const ceiling = /(?:以内|以下|不超过|不高于|控制在|降[到至]|下降[到至]|降低[到至]|压减[到至])$/u;
const falling = /降|减|压|缩|漏|耗|亡|失业|控制|不超过|不高于|以内|以下|低于(?<!不低于)/u;

/** Is a figure to be reached (+1), or not to be passed (−1)? 0 where the words do not say. */
const sense = (text: string, { fullFrom, from, to, fullTo }: Quantity): 1 | -1 | 0 => {
  const words = [text.slice(Math.max(0, from - 4), from), text.slice(fullFrom, from), text.slice(to, fullTo)];
  if (words.some((each) => ceiling.test(each))) return -1;
  return words.some((each) => floor.test(each)) ? 1 : 0;
};

const longestClause = 40;

/** Goals striven for that fall short of what is due in the clause before them. 每年下降3%以上，力争2.5% is one, 降到5%以下，力争4% is none. */
export const shortStretchesIn = (
  prose: Prose,
  places: readonly { readonly from: number; readonly to: number }[],
): readonly ShortStretch[] => {
  const { text } = prose.reading;
  const all = quantitiesOf(prose);
  return places.flatMap(({ from: mark, to }): ShortStretch[] => {
    const index = firstQuantityFrom(all, to);
    const [due, striven] = [all[index - 1], all[index]];
    if (due?.fullTo !== mark || striven?.from !== to || striven.kind !== due.kind) return [];
    if (due.kind !== 'value' && due.kind !== 'duration') return [];
    if (due.unit !== striven.unit || due.unit === '' || due.high !== undefined || striven.high !== undefined) return [];
    const clause =
      text
        .slice(Math.max(0, due.fullFrom - longestClause), due.fullFrom)
        .split(/[，。；]/u)
        .at(-1) ?? '';
    const way = sense(text, due);
    const low = way === -1;
    if (way === 0 || (way === 1 && falling.test(clause + text.slice(mark, to)))) return [];
    return (low ? striven.value > due.value : striven.value < due.value) ? [{ due, striven, low }] : [];
  });
};
