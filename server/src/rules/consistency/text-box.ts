import { written } from '../../link/measures';
import { workDifferencesOf } from '../../model/boxed-works';
import { statingText } from '../../model/read-of';
import { rule } from '../rule';

/** The text of a chapter and its box give one amount for one work. */
export const consistencyTextBox = rule({
  id: 'consistency/text-box',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    amount: {
      zh: '“{name}”正文作 {text}，专栏作 {box}；请核对后统一',
      en: '“{name}” is {text} in the text and {box} in the box; check and make them agree',
    },
  },
  reads: statingText,
  *check({ plan }) {
    for (const { name, text, box } of workDifferencesOf(plan)) {
      yield {
        messageId: 'amount',
        span: text.full,
        data: { name, text: written(text), box: written(box) },
        related: [{ span: box.full, message: { zh: '专栏', en: 'the box' } }],
      };
    }
  },
});
