import { rule } from '../rule';

const falling = ['减少', '降低', '下降', '缩短', '缩小', '减小', '压减', '削减', '减', '降'];

/** What falls cannot fall by a multiple of itself: 减少 N 倍 says nothing; 减少到 N 分之一 or 减少 N% does. */
export const numberDecreaseMultiple = rule({
  id: 'number/decrease-multiple',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  messages: {
    found: {
      zh: '“{text}”说不通：减少不能用倍数；应写减少到几分之几，或减少百分之几',
      en: '“{text}” makes no sense: a decrease is not a multiple; write “to 1/n” or a percentage',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const quantity of plan.quantities) {
      if (quantity.unit !== '倍' && quantity.unit !== '个倍') continue;
      const { text } = quantity.prose.reading;
      let at = quantity.fullFrom;
      while (at > 0 && '了近约超过到 '.includes(text[at - 1] ?? '\n')) {
        if (text[at - 1] === '到') break;
        at -= 1;
      }
      const word = falling.find((w) => text.startsWith(w, at - w.length) && at >= w.length);
      if (word === undefined || text[quantity.to] === '率') continue;
      const from = at - word.length;
      yield {
        messageId: 'found',
        span: { start: quantity.prose.reading.offsets?.[from] ?? quantity.prose.reading.span.start + from, end: quantity.span.end },
        data: { text: text.slice(from, quantity.to) },
      };
    }
  },
});
