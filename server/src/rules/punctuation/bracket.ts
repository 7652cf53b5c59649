import { textWhere } from '../../model/document/read-of';
import { bracketFaults, closerFor, openerFor, type BracketMark } from '../../model/marks/brackets';
import { local } from '../../model/kept/local';
import type { Prose } from '../../model/types';
import { isChineseNumeral } from '../../text/numerals';
import { spanIn } from '../../text/reading';
import { rule, type Fix } from '../rule';

/** How many paragraphs a bracket or quotation may run over. */
const reach = 40;

interface Loose extends BracketMark {
  readonly prose: Prose;
}

/** The open mark of an earlier paragraph that a closing one answers, or -1. */
const openBefore = (unclosed: readonly Loose[], close: Loose): number => {
  for (let i = unclosed.length - 1; i >= 0 && i >= unclosed.length - reach; i -= 1) {
    const open = unclosed[i];
    if (!open || close.prose.index - open.prose.index > reach) return -1;
    if (closerFor(open.mark) === close.mark && (open.prose.cell === undefined) === (close.prose.cell === undefined)) return i;
  }
  return -1;
};

const stops = '，。；、：！？,;:';
/** The missing half is sought within one clause of this length. */
const clause = 60;

const insertion = (prose: Prose, at: number, mark: string): Fix => ({
  title: { zh: `补“${mark}”`, en: `Add ${mark}` },
  edits: [{ span: spanIn(prose.reading, at, at), text: mark }],
});

const removal = (prose: Prose, at: number, mark: string): Fix => ({
  title: { zh: `删去“${mark}”`, en: `Remove ${mark}` },
  edits: [{ span: spanIn(prose.reading, at, at + 1), text: '' }],
});

/** 一）, 十二): a Chinese numeral with its closing bracket and nothing else. */
const isLabelEndOnly = (text: string): boolean =>
  text.length <= 4 && '）)'.includes(text.at(-1) ?? '') && [...text.slice(0, -1)].every(isChineseNumeral);

const none: readonly never[] = [];
/** The faults of a text, where it has any. */
const faulty = local((text) => {
  // A list of a web page that cuts its lines: （广东省发展和改革事...
  if (/\.{3}$/.test(text)) return none;
  const faults = bracketFaults(text);
  return faults ? [faults] : none;
});

export const punctuationBracket = rule({
  id: 'punctuation/bracket',
  severity: 'error',
  preset: 'recommended',
  fix: 'suggestion',
  // From so many on it is the habit of a hand or a tool.
  mass: { mixed: 6 },
  messages: {
    unclosed: {
      zh: '{mark} 没有配对：后面找不到 {other} ，请补上，或删去多余的 {mark} 。',
      en: '{mark} is never closed: add {other} where it belongs, or remove {mark}.',
    },
    unopened: {
      zh: '{mark} 没有配对：前面找不到 {other} ，请补上，或删去多余的 {mark} 。',
      en: '{mark} closes nothing: add {other} where it belongs, or remove {mark}.',
    },
    mixed: {
      zh: '{mark}……{other} 是一对，两端的样式却不一，请统一。',
      en: '{mark}…{other}: the two ends of one pair differ; make them alike.',
    },
    crossed: {
      zh: '{mark}……{other} 与另一对标号交叉：标号只能一对套一对，请调换次序。',
      en: '{mark}…{other} crosses another pair; pairs may only nest, change the order.',
    },
  },
  reads: (prose) => textWhere(faulty.somethingIn(prose), prose),
  *check({ plan }) {
    const unclosed: Loose[] = [];
    const unopened: Loose[] = [];
    const replace = (prose: Prose, at: number, text: string): Fix['edits'] => [{ span: spanIn(prose.reading, at, at + 1), text }];
    for (const { place: prose, hits } of faulty(plan)) {
      const [faults] = hits;
      if (!faults || prose.kind === 'toc') continue;
      for (const { open, close } of faults.mixed) {
        const ways = [
          { from: close, to: closerFor(open.mark), zh: '后半个', en: 'Close' },
          { from: open, to: openerFor(close.mark), zh: '前半个', en: 'Open' },
        ].filter((way) => way.to !== way.from.mark && way.to !== (way.from === open ? close : open).mark);
        yield {
          messageId: 'mixed',
          span: spanIn(prose.reading, close.at, close.at + 1),
          data: { mark: open.mark, other: close.mark },
          related: [{ span: spanIn(prose.reading, open.at, open.at + 1), message: { zh: '前半个', en: 'its opening end' } }],
          suggestions: ways.map((way) => ({
            title: { zh: `${way.zh}改为“${way.to}”`, en: `${way.en} with ${way.to}` },
            edits: replace(prose, way.from.at, way.to),
          })),
        };
      }
      for (const { open, close } of faults.crossed) {
        yield {
          messageId: 'crossed',
          span: spanIn(prose.reading, close.at, close.at + 1),
          data: { mark: open.mark, other: close.mark },
          related: [{ span: spanIn(prose.reading, open.at, open.at + 1), message: { zh: '前半个', en: 'its opening end' } }],
        };
      }
      for (const mark of faults.unopened) {
        const i = openBefore(unclosed, { ...mark, prose });
        if (i >= 0) unclosed.splice(i, 1);
        else unopened.push({ ...mark, prose });
      }
      for (const mark of faults.unclosed) unclosed.push({ ...mark, prose });
    }
    for (const { prose, at, mark } of unclosed) {
      const { text } = prose.reading;
      let end = at + 1;
      while (end < text.length && end - at < clause && !stops.includes(text.charAt(end))) end += 1;
      const other = closerFor(mark);
      const fixes = [insertion(prose, end, other), removal(prose, at, mark)];
      yield { messageId: 'unclosed', span: spanIn(prose.reading, at, at + 1), data: { mark, other }, suggestions: fixes };
    }
    const labelled = plan.sections.some((s) => s.label?.style === '（一）' && !isLabelEndOnly(s.label.text));
    for (const { prose, at, mark } of unopened) {
      const { text } = prose.reading;
      // 一）…… is a label of its own where no heading has （一）.
      if (!labelled && isLabelEndOnly(text.slice(0, at + 1))) continue;
      let start = at;
      while (start > 0 && at - start < clause && !stops.includes(text.charAt(start - 1))) start -= 1;
      const other = openerFor(mark);
      const fixes = [insertion(prose, start, other), removal(prose, at, mark)];
      yield { messageId: 'unopened', span: spanIn(prose.reading, at, at + 1), data: { mark, other }, suggestions: fixes };
    }
  },
});
