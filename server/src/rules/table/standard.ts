import { fallenStandards, otherGroups } from '../../model/tables/fallen-standards';
import { rule } from '../rule';

/** What is planned is no less than what there is, and told for the same places. */
export const tableStandard = rule({
  id: 'table/standard',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    below: {
      zh: '“{name}”规划标准为 {planned}，低于现状 {present}；请核对两个数',
      en: '“{name}”: the planned standard {planned} is below the present {present}; check both',
    },
    groups: {
      zh: '基期按“{own}”给数，目标按“{others}”给数，分组不同，无法比较；请统一分组或加注说明',
      en: 'The baseline is told for {own}, the target for {others}: they cannot be compared. Use the same groups or explain them',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const table of plan.tables) {
      for (const { name, planned, present } of fallenStandards(table))
        yield {
          messageId: 'below',
          span: planned.span,
          data: { name, planned: planned.text, present: present.text },
          related: [{ span: present.span, message: { zh: '现状', en: 'the present one' } }],
        };
      for (const { base, target, own, others } of otherGroups(table))
        yield {
          messageId: 'groups',
          severity: 'info',
          span: target.span,
          data: { own: own.join('、'), others: others.join('、') },
          related: [{ span: base.span, message: { zh: '基期', en: 'the baseline' } }],
        };
    }
  },
});
