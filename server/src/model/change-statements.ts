import { claimsOf, type Claim } from './claims';
import { quantitiesOf } from './by-prose';
import { oncePerPlan } from './once-per-plan';
import type { PlanDocument, Quantity } from './types';

/** “从X上升到Y，年均增长Z%”: two values of one thing and the change between them. */
export interface ChangeStatement {
  readonly from: Claim;
  readonly to: Claim;
  readonly change: Quantity;
  /** The change is given per year. */
  readonly yearly: boolean;
  /** The words say that it falls. */
  readonly falling: boolean;
  /** 年均 growth said to be compound or simple is not told here; years between the two values, where both are known. */
  readonly years: number | undefined;
}

const rises =
  '提高|提升|上升|增长|增加|增|升高|上涨|扩大|递增|增速|增幅|涨幅|增长率|增长幅度|平均增幅|平均增速|提升幅度|增加幅度|增长速度|平均增长速度';
const falls = '降低|下降|减少|缩小|压减|缩短|递减|降幅|下降幅度|减少幅度';
const changeWords = new RegExp(
  `(年均|年平均|平均每年|年度平均|每年|平均)?(?:复合)?(?:累计|共|净|总)?(${falls}|${rises})(?:了|率|幅度)?(?:达到|达|为|约|是)?$`,
  'u',
);

const longestGap = 40;

const changesAfter = (quantities: readonly Quantity[], from: Claim, to: Claim): ChangeStatement[] => {
  const { text } = to.prose.reading;
  const found: ChangeStatement[] = [];
  let edge = to.quantity.fullTo;
  for (const quantity of quantities) {
    if (quantity.from < edge) continue;
    const between = text.slice(edge, quantity.fullFrom);
    if (between.length > longestGap || /[。；;]/u.test(between) || quantity.kind !== 'value') break;
    const words = changeWords.exec(between.trimEnd());
    if (!words) break;
    const lead = between.slice(0, words.index);
    // 比上年增长, 其中公办增长: the change of something else.
    if (/比|较|同比|其中|同期|相比|、|和/u.test(lead) || lead.replace(/[，,（(\s]|累计|五年|期间|年均|总体|整体|实际|共/gu, '').length > 2)
      break;
    found.push({
      from,
      to,
      change: quantity,
      yearly: words[1] !== undefined,
      falling: new RegExp(`^(?:${falls})$`, 'u').test(words[2] ?? ''),
      years:
        from.year !== undefined && to.year !== undefined && to.year > from.year && from.yearFrom === 'stated'
          ? to.year - from.year
          : undefined,
    });
    edge = quantity.fullTo;
  }
  return found;
};

/** All statements of a change between two values that stand before it in one sentence. */
export const changeStatementsOf = oncePerPlan((plan: PlanDocument): readonly ChangeStatement[] =>
  claimsOf(plan).flatMap((from, i, claims) => {
    const to = claims[i + 1];
    if (from.kind !== 'start' || !to || to.prose !== from.prose || to.kind !== 'level') return [];
    const between = from.prose.reading.text.slice(from.quantity.fullTo, to.quantity.fullFrom);
    if (between.length > 30 || /[。；;]/u.test(between) || from.quantity.unit !== to.quantity.unit) return [];
    return changesAfter(quantitiesOf(plan, from.prose), from, to);
  }),
);
