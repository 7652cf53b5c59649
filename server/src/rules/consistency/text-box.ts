import { written } from '../../link/measures';
import { workDifferencesOf } from '../../model/claims/boxed-works';
import { scaleDifferencesOf } from '../../model/claims/boxed-scales';
import { statingText } from '../../model/document/read-of';
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
    unit: {
      zh: '“{name}”正文作 {text}，专栏作 {box}，相差 1 万倍；请核对单位',
      en: '“{name}” is {text} in the text and {box} in the box, ten thousand times apart; check the unit',
    },
  },
  reads: statingText,
  *check({ plan }) {
    const amounts = workDifferencesOf(plan).map((each) => ({ ...each, messageId: 'amount' as const }));
    const scales = scaleDifferencesOf(plan).map((each) => ({ ...each, messageId: 'unit' as const }));
    for (const { messageId, name, text, box } of [...amounts, ...scales.filter(({ text }) => !amounts.some((a) => a.text === text))]) {
      yield {
        messageId,
        span: text.full,
        data: { name, text: written(text), box: written(box) },
        related: [{ span: box.full, message: { zh: '专栏', en: 'the box' } }],
      };
    }
  },
});
