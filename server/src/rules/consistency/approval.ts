import { higherApprovalsOf, namesApproval } from '../../model/wording/approving-bodies';
import { textWhere } from '../../model/document/read-of';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** A county's plan is approved, and changed, by the county's own people's congress. */
export const consistencyApproval = rule({
  id: 'consistency/approval',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    higher: {
      zh: '本规划由本级人大审查批准，这里写作“{text}”，应为“{own}”；请核对',
      en: 'the plan is approved by the people’s congress of its own level, {own}, not by {text}; check it',
    },
  },
  reads: (prose) => textWhere(namesApproval(prose), prose),
  *check({ plan }) {
    for (const { prose, from, to, own } of higherApprovalsOf(plan)) {
      const span = spanIn(prose.reading, from, to);
      yield {
        messageId: 'higher',
        span,
        data: { text: prose.reading.text.slice(from, to), own },
        suggestions: [{ title: { zh: `改为“${own}”`, en: `Write ${own}` }, edits: [{ span, text: own }] }],
      };
    }
  },
});
