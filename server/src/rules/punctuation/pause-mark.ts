import { local } from '../../model/kept/local';
import { nestingOf, type Pair } from '../../model/marks/nesting';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const closerOf: Readonly<Record<string, string>> = { '“': '”', '《': '》' };

/** The series of quotations or titles of a text that are parted by 、: the places of these marks. */
const pauses = local((text) => {
  const found: number[][] = [];
  if (!text.includes('”、“') && !text.includes('》、《')) return found;
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
    if (first && last >= i && text[first.open - 1] !== '、' && text[last + 1] !== '、') found.push(marks);
  }
  return found;
});

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
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of pauses(plan)) {
      for (const marks of hits) {
        const spans = marks.map((m) => spanIn(prose.reading, m, m + 1));
        const [first, ...more] = spans;
        if (!first) continue;
        yield {
          messageId: prose.reading.text[(marks[0] ?? 0) + 1] === '“' ? 'quotes' : 'titles',
          span: first,
          data: { count: marks.length },
          related: more.map((span) => ({ span, message: { zh: '同上', en: 'the same' } })),
          fix: {
            title: { zh: '删去并列项之间的顿号', en: 'Remove the 、 between the items' },
            edits: spans.map((span) => ({ span, text: '' })),
          },
        };
      }
    }
  },
});
