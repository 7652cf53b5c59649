import { captionRuns } from '../../model/structure/caption-runs';
import { writeNumber } from '../../model/marks/numbering';
import { breaksIn } from '../../model/structure/sequences';
import type { Caption } from '../../model/types';
import { rule } from '../rule';

const nameOf = ({ kind, chapter, style }: Caption, number: number): string => {
  if (style === 'bracket') return `${kind}（${writeNumber('（一）', number, '一')}）`;
  const written = style === 'chinese' ? writeNumber('一、', number, '一') : String(number);
  return kind + (chapter === undefined ? '' : `${String(chapter)}-`) + written;
};

/** Tables, figures, boxes and annexes count on by one. */
export const numberingCaption = rule({
  id: 'numbering/caption',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    start: {
      zh: '全文第一个编号的{kind}是“{label}”，应为“{expected}”；请核对是否缺了前面的，或改编号',
      en: 'The first numbered {kind} is “{label}”, where “{expected}” is due; check whether one is missing, or renumber',
    },
    gap: {
      zh: '“{previous}”之后应为“{expected}”，这里是“{label}”，编号跳号；请核对是否有缺漏，或改编号',
      en: 'After “{previous}” comes “{expected}”, here stands “{label}”; check whether one is missing, or renumber',
    },
    repeat: {
      zh: '“{label}”编号重复，应为“{expected}”；请改编号，并核对正文中的引用',
      en: '“{label}” is used twice, “{expected}” is due; renumber and check what refers to it',
    },
    disorder: {
      zh: '“{label}”排在“{previous}”之后，次序颠倒，此处应为“{expected}”；请调整',
      en: '“{label}” stands after “{previous}”, out of order; “{expected}” is due here: reorder or renumber',
    },
    ahead: {
      zh: '“{label}”排在“{expected}”之前，次序颠倒；请调整',
      en: '“{label}” stands before “{expected}”, out of order; reorder or renumber',
    },
  },
  reads: () => undefined,
  *check({ plan }) {
    for (const run of captionRuns(plan)) {
      const style = run[0]?.caption.style;
      for (const { kind, item, previous, expected, alone } of breaksIn(run, 1)) {
        const { caption } = item;
        if (kind === 'restart' || kind === 'nested' || (kind === 'start' && style === 'bracket' && run.length < 2)) continue;
        // 附件2 alone is the one annex that was handed on; 表3 … of an extract likewise.
        if (kind === 'start' && (caption.kind === '附件' || caption.chapter !== undefined || run.length < 2)) continue;
        const { numberSpan } = caption;
        const like = numberSpan ? plan.source.text.slice(numberSpan.start, numberSpan.end) : '';
        const fix =
          numberSpan && like !== ''
            ? {
                title: { zh: '改正编号', en: 'Correct the number' },
                edits: [
                  {
                    span:
                      caption.chapter === undefined
                        ? numberSpan
                        : { start: numberSpan.end - String(item.value).length, end: numberSpan.end },
                    text: writeNumber('一、', expected, like),
                  },
                ],
              }
            : undefined;
        yield {
          // The first two changed round: nothing stands before them.
          messageId: kind === 'disorder' && !previous ? 'ahead' : kind,
          span: caption.label,
          data: {
            kind: caption.kind,
            label: nameOf(caption, item.value),
            expected: nameOf(caption, expected),
            previous: previous ? nameOf(previous.caption, previous.value) : '',
          },
          ...(previous ? { related: [{ span: previous.caption.label, message: { zh: '前一个编号', en: 'the number before it' } }] } : {}),
          ...(fix && alone && previous ? { fix } : fix && kind !== 'disorder' ? { suggestions: [fix] } : {}),
        };
      }
    }
  },
});
