import { indicatorsOf } from '../../model/document/by-table';
import { figuresOf, type Figure } from '../../model/tables/cell-units';
import type { Indicator } from '../../model/types';
import { rule } from '../rule';

/** The target shares of a table's rows, the last target year of each: one kind of figure, to be written one way. */
const targetsOf = (rows: readonly Indicator[]): (Figure & { readonly indicator: Indicator })[] =>
  rows.flatMap((indicator) => {
    const figures =
      indicator.unit === '%' && indicator.kind !== 'growth' ? figuresOf(indicator.values.filter((v) => v.role === 'target')) : [];
    return figures.map((figure) => ({ ...figure, indicator }));
  });

/** Targets of one kind written ≥, > and bare: is a bare 22 exact or a floor? One value far more precise than its column looks like a result copied. */
export const indicatorNotation = rule({
  id: 'indicator/notation',
  severity: 'info',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    mixed: {
      zh: '同表目标有的带“{sign}”（{bounded} 处）有的不带（{bare} 处），如“{value}”；是定值还是下限，请统一写法',
      en: 'Targets of this table carry {sign} in {bounded} cells and none in {bare}, such as “{value}”: exact or a floor? Write them one way',
    },
    digits: {
      zh: '“{value}”是本列目标中唯一有两位小数的，像是照录的现状值；请核对',
      en: '“{value}” is the only target of its column with two decimals and looks like a result copied; check it',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const table of plan.tables) {
      const targets = targetsOf(indicatorsOf(plan, table).filter((i) => !i.total));
      const rising = targets.filter((t) => t.indicator.direction === 'up' && t.quantity.high === undefined);
      const bounded = rising.filter((t) => t.quantity.comparator === '>=' || t.quantity.comparator === '>');
      const bare = rising.filter((t) => t.quantity.comparator === undefined && t.quantity.value < 100 && !t.quantity.approximate);
      const [first, ...others] = bare;
      if (first && bounded.length >= 3 && bare.length <= bounded.length * 2) {
        const signs = bounded.map((t) => t.quantity.before).filter((s) => s !== '');
        const sign = signs.length === 0 ? '以上' : signs.every((s) => s === '>') ? '>' : '≥';
        const at = (t: Figure): { start: number; end: number } =>
          sign === '以上'
            ? { start: t.quantity.full.end, end: t.quantity.full.end }
            : { start: t.quantity.full.start, end: t.quantity.full.start };
        yield {
          messageId: 'mixed',
          span: first.quantity.full,
          data: { sign, bounded: bounded.length, bare: bare.length, value: first.cell.text },
          related: others.slice(0, 20).map((t) => ({ span: t.cell.span, message: { zh: '同样不带', en: 'bare as well' } })),
          suggestions: [
            { title: { zh: `都加“${sign}”`, en: `Add ${sign} to all` }, edits: bare.map((t) => ({ span: at(t), text: sign })) },
          ],
        };
      }
      for (const column of new Set(targets.map((t) => t.column))) {
        const own = targets.filter((t) => t.column === column);
        const precise = own.filter((t) => t.quantity.decimals > 1);
        const [odd] = precise;
        if (!odd || precise.length > 1 || own.length < 8 || own.some((t) => t !== odd && t.quantity.decimals > 0)) continue;
        if (odd.cell !== first?.cell || bounded.length < 3)
          yield { messageId: 'digits', span: odd.quantity.full, data: { value: odd.cell.text } };
      }
    }
  },
});
