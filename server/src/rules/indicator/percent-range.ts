import { unitOfShare } from '../../model/tables/cell-units';
import { isChange } from '../../model/tables/levels';
import { formatNumber } from '../../model/figures/format-number';
import { rule } from '../rule';

/** A share is a part of a whole: 0 to 100 %. Gross rates, growth and 完成率 may exceed 100 and are no shares. */
export const indicatorPercentRange = rule({
  id: 'indicator/percent-range',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    unit: {
      zh: '{name}是占比，单位应为“%”，这里写作“{unit}”；请核对指标名称和单位',
      en: '{name} is a share and counted in %, not in {unit}; check the name and the unit',
    },
    outside: {
      zh: '{name}是占比，只能在 0～100 之间，而这里是 {value}；请核对数值或指标口径',
      en: '{name} is a share and lies between 0 and 100; {value} cannot be. Check the figure or what is measured',
    },
    beyond: {
      zh: '{name}是占比，最高 100，“{value}”说不通；应为“{right}”',
      en: '{name} is a share of at most 100, so “{value}” makes no sense; write “{right}”',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const indicator of plan.indicators) {
      const unit = indicator.total ? undefined : unitOfShare(indicator);
      if (unit !== undefined)
        yield { messageId: 'unit', severity: 'warning', span: indicator.nameSpan, data: { name: indicator.name, unit } };
      if (indicator.kind !== 'share' || indicator.unit !== '%') continue;
      for (const { cell, column, value } of indicator.values) {
        const { quantity } = value;
        if (!quantity || value.kind !== 'number' || column.valueKind === 'completion' || isChange(cell)) continue;
        if ((quantity.unit !== '' && quantity.unit !== '%') || (quantity.kind !== 'value' && quantity.kind !== 'range')) continue;
        const data = { name: indicator.name, value: cell.text };
        const top = Math.max(quantity.value, quantity.high ?? quantity.value);
        if (top > 100 || quantity.value < 0) yield { messageId: 'outside', span: quantity.full, data };
        else if (quantity.value === 100 && (quantity.comparator === '>' || (quantity.comparator === '>=' && quantity.after !== ''))) {
          const right = formatNumber(100) + quantity.unit;
          yield {
            messageId: 'beyond',
            span: quantity.full,
            data: { ...data, right },
            fix: { title: { zh: `改为“${right}”`, en: `Write “${right}”` }, edits: [{ span: quantity.full, text: right }] },
          };
        }
      }
    }
  },
});
