import { rule } from '../rule';

/** A suppression without a reason cannot be judged by the next reader, who will neither dare to remove it nor know whether it still holds. */
export const suppressionReason = rule({
  id: 'suppression/reason',
  severity: 'warning',
  preset: 'strict',
  fix: 'none',
  messages: {
    missing: {
      zh: '忽略说明没有写理由，后来的人无从判断是否仍然成立；请在规则名之后写“-- 理由”',
      en: 'This suppression gives no reason, so that nobody can tell later whether it still holds; write “-- reason” after the rules',
    },
  },
  *check({ plan }) {
    for (const mark of plan.tree.marks) {
      if (mark.type === 'suppress' && mark.scope !== 'end' && mark.reason === undefined) yield { messageId: 'missing', span: mark.span };
    }
  },
});
