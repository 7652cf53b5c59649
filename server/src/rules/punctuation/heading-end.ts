import type { Section } from '../../model/types';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** Headings of one kind stand or fall together: by numbering style, else by level. */
const groupOf = (section: Section): string => section.label?.style ?? `level ${String(section.level)}`;

interface Group {
  all: number;
  stopped: number;
}
const none: Group = { all: 0, stopped: 0 };
const leastBeside = 3;

const count = <Key>(groups: Map<Key, Group>, key: Key, stopped: boolean): void => {
  const group = groups.get(key) ?? { all: 0, stopped: 0 };
  groups.set(key, group);
  group.all += 1;
  if (stopped) group.stopped += 1;
};

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
    const groups = new Map<string, Group>();
    const siblings = new Map<Section | undefined, Group>();
    for (const section of plan.sections) {
      const stopped = section.runIn || section.prose.reading.text.endsWith('。');
      count(groups, groupOf(section), stopped);
      count(siblings, section.parent, stopped);
    }
    for (const section of plan.sections) {
      const { reading, kind } = section.prose;
      if (runsOn(section) || (kind !== 'heading' && !section.runIn)) continue;
      const mark = reading.text.at(-1) ?? '';
      const kin = groups.get(groupOf(section)) ?? none;
      const beside = siblings.get(section.parent) ?? none;
      // Elsewhere headings of the kind may run on into their text; the only one with a stop among its neighbours is a slip.
      const group = beside.stopped === 1 && beside.all > leastBeside ? beside : kin;
      if (mark !== '。' && !'，、,'.includes(mark)) continue;
      // All there is under a heading, one like the other: items that are sentences.
      if (mark === '。' && beside.all > 1 && beside.stopped === beside.all) continue;
      if (mark === '。' && (group.all < 3 || group.stopped > group.all * usageShare)) continue;
      const at = spanIn(reading, reading.text.length - 1, reading.text.length);
      const fix = { title: { zh: `删去标题末尾的“${mark}”`, en: `Remove “${mark}” at the end` }, edits: [{ span: at, text: '' }] };
      const data = { mark, others: group.all - 1 };
      if (mark === '。') yield { messageId: 'stop', span: at, data, fix };
      else yield { messageId: 'broken', span: at, data, suggestions: [fix] };
    }
  },
});
