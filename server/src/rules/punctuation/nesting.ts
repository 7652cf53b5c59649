import { local } from '../../model/kept/local';
import { nestingOf, type Pair } from '../../model/marks/nesting';
import { spanIn } from '../../text/reading';
import { nextOf } from '../../text/scan';
import { rule } from '../rule';

const openers = /[“《]/g;
const inner: Readonly<Record<string, readonly [string, string]>> = { '“': ['‘', '’'], '《': ['〈', '〉'] };

/** The nearest pair around `pair` that is of its kind (quotes for a quote, titles for a title). */
const outerOf = (pair: Pair): Pair | undefined => {
  let outer = pair.parent;
  while (outer && outer.kind === 'bracket') outer = outer.parent;
  return outer?.kind === pair.kind ? outer : undefined;
};

/** The pairs of a text that stand in a pair written with the same marks. */
const likeOuter = local((text) => {
  const found: Pair[] = [];
  if (!text.includes('“') && !text.includes('《')) return found;
  const nesting = nestingOf(text);
  for (let i = nextOf(openers, text, 0); i >= 0; i = nextOf(openers, text, i + 1)) {
    const pair = nesting.around(i + 1);
    if (pair?.open !== i) continue;
    const outer = outerOf(pair);
    if (outer && text[outer.open] === text[i]) found.push(pair);
  }
  return found;
});

export const punctuationNesting = rule({
  id: 'punctuation/nesting',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    quote: {
      zh: '引号里又用双引号“{name}”：外层用双引号，里层用单引号，请改为‘{name}’。',
      en: 'Double quotes inside double quotes (“{name}”): the inner ones are single, ‘{name}’.',
    },
    title: {
      zh: '书名号里又用双书名号《{name}》：外层用双书名号，里层用单书名号，请改为〈{name}〉。',
      en: 'Double title marks inside title marks (《{name}》): the inner ones are single, 〈{name}〉.',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of likeOuter(plan)) {
      const { text } = prose.reading;
      for (const pair of hits) {
        const marks = inner[text.charAt(pair.open)];
        if (!marks) continue;
        const edits = [
          { span: spanIn(prose.reading, pair.open, pair.open + 1), text: marks[0] },
          { span: spanIn(prose.reading, pair.close, pair.close + 1), text: marks[1] },
        ];
        const name = text.slice(pair.open + 1, pair.close);
        yield {
          messageId: pair.kind === 'quote' ? 'quote' : 'title',
          span: spanIn(prose.reading, pair.open, pair.close + 1),
          data: { name: name.length > 20 ? `${name.slice(0, 20)}…` : name },
          fix: { title: { zh: `里层改用${marks[0]}${marks[1]}`, en: `Use ${marks[0]}${marks[1]} inside` }, edits },
        };
      }
    }
  },
});
