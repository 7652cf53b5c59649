import { collocations, matchCollocation } from '../../lexicon/collocations';
import { toSimplified, withWideMarks } from '../../lexicon/fold';
import { spanIn } from '../../text/reading';
import { rule, type Fix } from '../rule';

/** `坚持以…为…` with the word that is missing right behind its first two characters. */
const inserted = (suggestion: string | undefined): string => /^[\u4e00-\u9fff]{2}(以)…/.exec(suggestion ?? '')?.[1] ?? '';

/** Words that do not go together: 坚持…为原则 without 以, 发挥…机遇, 校际间, 加快建设…建设. */
export const typoCollocation = rule({
  id: 'typo/collocation',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    missing: { zh: '“{text}”：{why}', en: '“{text}” lacks a word ({right}): {why}' },
    verb: { zh: '“{text}”：{why}', en: '“{text}”: these words do not go together ({right}): {why}' },
    pleonasm: { zh: '“{text}”：{why}', en: '“{text}” says one thing twice ({right}): {why}' },
  },
  *check({ plan }) {
    for (const { reading, kind } of plan.prose) {
      if (kind === 'toc') continue;
      const text = withWideMarks(plan.meta.traditional ? toSimplified(reading.text) : reading.text);
      for (const entry of collocations) {
        for (const { start, end } of matchCollocation(text, entry)) {
          const span = spanIn(reading, start, end);
          const word = inserted(entry.suggestion);
          const at = spanIn(reading, start + 2, start + 2);
          const fixes: Fix[] = [];
          if (word !== '' && 'start' in entry.match)
            fixes.push({ title: { zh: `补“${word}”`, en: `Add “${word}”` }, edits: [{ span: at, text: word }] });
          else if ('any' in entry.match && entry.suggestion) {
            fixes.push({
              title: { zh: `改为“${entry.suggestion}”`, en: `Write “${entry.suggestion}”` },
              edits: [{ span, text: entry.suggestion }],
            });
          }
          yield {
            messageId: entry.kind === 'missing-word' ? 'missing' : entry.kind === 'wrong-verb' ? 'verb' : 'pleonasm',
            span,
            data: { text: reading.text.slice(start, end), why: entry.message, right: entry.suggestion ?? '——' },
            severity: entry.kind === 'missing-word' || entry.kind === 'doubled' ? 'warning' : 'info',
            ...(plan.meta.traditional ? {} : { suggestions: fixes }),
          };
        }
      }
    }
  },
});
