import { indicatorsOf } from '../../model/document/by-table';
import { wrongStatuses } from '../../model/tables/status-columns';
import { rule } from '../rule';

/** Whether a goal was met follows from the figures beside it. */
export const indicatorStatus = rule({
  id: 'indicator/status',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    met: {
      zh: '{name}：目标 {planned}，实际 {reached}，已经达到，这里却写“{status}”；请核对完成情况和数值',
      en: '{name}: {planned} planned and {reached} reached, so the goal is met, but “{status}” is written; check the status and the figures',
    },
    short: {
      zh: '{name}：目标 {planned}，实际 {reached}，没有达到，这里却写“{status}”；请核对完成情况和数值',
      en: '{name}: {planned} planned and {reached} reached, so the goal is not met, but “{status}” is written; check the status and the figures',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const table of plan.tables)
      for (const { name, status, planned, reached, met } of wrongStatuses(table, indicatorsOf(plan, table)))
        yield {
          messageId: met ? 'met' : 'short',
          span: status.span,
          data: { name, planned: planned.text, reached: reached.text, status: status.text },
          related: [
            { span: planned.span, message: { zh: '目标', en: 'the goal' } },
            { span: reached.span, message: { zh: '实际', en: 'what was reached' } },
          ],
        };
  },
});
