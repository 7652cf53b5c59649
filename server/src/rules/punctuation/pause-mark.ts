import { nestingOf, type Pair } from '../../model/nesting';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const closerOf: Readonly<Record<string, string>> = { '“': '”', '《': '》' };

export const punctuationPauseMark = rule({
  id: 'punctuation/pause-mark',
  severity: 'info',
  preset: 'recommended',
  fix: 'safe',
  mass: 5,
  messages: {
    quotes: {
      zh: '并列的引号之间通常不用顿号（本处 {count} 个）：引号已把各项分开，顿号可删。',
      en: 'No 、 is needed between adjacent quoted items ({count} here): the quotes part them already.',
    },
    titles: {
      zh: '并列的书名号之间通常不用顿号（本处 {count} 个）：书名号已把各项分开，顿号可删。',
      en: 'No 、 is needed between adjacent titles ({count} here): the title marks part them already.',
    },
  },
  *check({ plan }) {
    for (const prose of plan.prose) {
      const { text } = prose.reading;
      if (!text.includes('”、“') && !text.includes('》、《')) continue;
      const nesting = nestingOf(text);
      const opening = (at: number): Pair | undefined => {
        const pair = nesting.around(at + 1);
        return pair?.open === at ? pair : undefined;
      };
      const closing = (at: number): Pair | undefined => {
        let pair = nesting.around(at - 1);
        while (pair && pair.close < at) pair = pair.parent;
        return pair?.close === at ? pair : undefined;
      };
      for (let i = text.indexOf('、'); i >= 0; i = text.indexOf('、', i + 1)) {
        const opener = text.charAt(i + 1);
        const closer = closerOf[opener];
        if (closer === undefined || text[i - 1] !== closer) continue;
        const first = closing(i - 1);
        const marks: number[] = [];
        let last = i - 1;
        while (text[last + 1] === '、' && text[last + 2] === opener) {
          marks.push(last + 1);
          const next = opening(last + 2);
          if (!next) break;
          last = next.close;
        }
        i = Math.max(i, marks.at(-1) ?? i);
        // In a series that also has items without quotes the 、 keeps the items alike.
        if (!first || last < i || text[first.open - 1] === '、' || text[last + 1] === '、') continue;
        const edits = marks.map((m) => ({ span: spanIn(prose.reading, m, m + 1), text: '' }));
        yield {
          messageId: opener === '“' ? 'quotes' : 'titles',
          span: spanIn(prose.reading, marks[0] ?? i, (marks[0] ?? i) + 1),
          data: { count: marks.length },
          related: marks.slice(1).map((m) => ({ span: spanIn(prose.reading, m, m + 1), message: { zh: '同上', en: 'the same' } })),
          fix: { title: { zh: '删去并列项之间的顿号', en: 'Remove the 、 between the items' }, edits },
        };
      }
    }
  },
});
