import type { Section } from '../../model/types';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** Headings of one kind stand or fall together: by numbering style, else by level. */
const groupOf = (section: Section): string => section.label?.style ?? `level ${String(section.level)}`;

/** A heading that runs on into its text; one with nothing behind its stop does not. */
const runsOn = ({ runIn, titleSpan, prose }: Section): boolean =>
  runIn && !(prose.reading.text.endsWith('。') && titleSpan.end >= prose.reading.span.end - 1);

/** Headings of a kind in which this share ends with 。 follow a usage of their own. */
const usageShare = 0.25;

export const punctuationHeadingEnd = rule({
  id: 'punctuation/heading-end',
  severity: 'info',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    stop: {
      zh: '标题末尾有“{mark}”：独立成行的标题后不用句末点号，同级其他 {others} 个标题也没有，请删去。',
      en: 'The heading ends with “{mark}”: a heading on a line of its own has no stop, nor have the {others} others of its kind; remove it.',
    },
    broken: {
      zh: '标题以“{mark}”结尾：标题后不用点号；若标题被断成两行，请接上（同级其他标题 {others} 个）。',
      en: 'The heading ends with “{mark}”: headings have no stop at the end; if it was broken over two lines, join them ({others} other headings of its kind).',
    },
  },
  reads: () => undefined,
  *check({ plan }) {
    const groups = new Map<string, { all: number; stopped: number }>();
    for (const section of plan.sections) {
      const group = groups.get(groupOf(section)) ?? { all: 0, stopped: 0 };
      groups.set(groupOf(section), group);
      group.all += 1;
      if (section.runIn || section.prose.reading.text.endsWith('。')) group.stopped += 1;
    }
    for (const section of plan.sections) {
      const { reading, kind } = section.prose;
      if (runsOn(section) || (kind !== 'heading' && !section.runIn)) continue;
      const mark = reading.text.at(-1) ?? '';
      const group = groups.get(groupOf(section)) ?? { all: 0, stopped: 0 };
      if (mark !== '。' && !'，、,'.includes(mark)) continue;
      if (mark === '。' && (group.all < 3 || group.stopped > group.all * usageShare)) continue;
      const at = spanIn(reading, reading.text.length - 1, reading.text.length);
      const fix = { title: { zh: `删去标题末尾的“${mark}”`, en: `Remove “${mark}” at the end` }, edits: [{ span: at, text: '' }] };
      const data = { mark, others: group.all - 1 };
      if (mark === '。') yield { messageId: 'stop', span: at, data, fix };
      else yield { messageId: 'broken', span: at, data, suggestions: [fix] };
    }
  },
});
