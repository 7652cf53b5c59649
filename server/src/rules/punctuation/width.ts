import { textWhere } from '../../model/document/read-of';
import { hanUnits } from '../../text/classes';
import { wideTwin } from '../../text/marks';
import { local } from '../../model/kept/local';
import { halfWidthMarksIn } from '../../model/wording/half-width-marks';
import { widthMarks } from '../../model/document/meta';
import type { PlanDocument, Prose } from '../../model/types';
import { spanIn } from '../../text/reading';
import { contains, type Span } from '../../text/span';
import { rule, type Edit, type RawFinding } from '../rule';

/** A half-width mark in Chinese text; of a bracket both ends. */
interface Stray {
  readonly prose: Prose;
  readonly mark: string;
  readonly spans: readonly Span[];
  readonly wide: string | undefined;
}

/** Language rather than page chrome: a full-width mark stands in it, or it says whom the text is for (各区政府,各相关单位：). */
const isRunning = ({ reading: { text } }: Prose): boolean =>
  ['，', '、', '。', '；'].some((c) => text.includes(c)) || (text.startsWith('各') && text.endsWith('：'));

const noteAlone = new RegExp(`^\\([${hanUnits}\\d—]{3,30}\\)$`);

/** (征求意见稿), (本文有删减): a remark on the document in a line of its own, or behind its title. */
const isNote = ({ kind, reading: { text } }: Prose): boolean => kind === 'title' || noteAlone.test(text);

const halves = local(halfWidthMarksIn);

/** The stray marks of a plan. Numbering labels are left to numbering/level, mixed brackets to punctuation/bracket, page chrome to leftover/web. */
const straysOf = (plan: PlanDocument): Stray[] => {
  const strays: Stray[] = [];
  for (const { place: prose, hits } of halves(plan)) {
    const { section, reading, kind } = prose;
    if ((kind === 'line' || section === undefined) && !isRunning(prose) && !isNote(prose)) continue;
    const label = section?.prose === prose ? section.label?.span : undefined;
    for (const { mark, at, wide } of hits) {
      const spans = at.map((i) => spanIn(reading, i, i + 1));
      const [span] = spans;
      if (label && span && contains(label, span)) continue;
      strays.push({ prose, mark, spans, wide });
    }
  }
  return strays;
};

const wideOf = (mark: string): string => (mark === '.' ? '。' : (wideTwin[mark] ?? mark));

const editsOf = (source: { readonly text: string }, stray: Stray): Edit[] =>
  stray.spans.map((span, i) => ({ span, text: stray.wide?.charAt(i) ?? wideOf(source.text.charAt(span.start)) }));

/** What is said once of marks that are half-width by habit (of all kinds, or one), with a fix for all. */
const habit = (
  plan: PlanDocument,
  kind: string,
  strays: readonly Stray[],
): Pick<RawFinding<'kind' | 'document'>, 'messageId' | 'data' | 'fix'> => {
  const edits = strays.flatMap((each) => editsOf(plan.source, each)).sort((a, b) => a.span.start - b.span.start);
  const count = kind === '' ? edits.length : strays.length;
  return {
    ...(kind === '' ? { messageId: 'document', data: { count } } : { messageId: 'kind', data: { mark: strays[0]?.mark ?? kind, count } }),
    fix: { title: { zh: `全部改为全角（${String(count)} 处）`, en: `Make all ${String(count)} full-width` }, edits },
  };
};

export const punctuationWidth = rule({
  id: 'punctuation/width',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  wholeDocument: true,
  mass: { stray: 20 },
  messages: {
    stray: {
      zh: '半角“{mark}”：中文行文用全角标点，本文其他地方也用全角，请改为“{wide}”。',
      en: 'Half-width {mark} in Chinese text whose other marks are full-width; write {wide}.',
    },
    kind: {
      zh: '全文的“{mark}”大多写成半角（共 {count} 处）：中文行文用全角标点，可一并改为全角。',
      en: 'Most {mark} of this text are half-width ({count} places); Chinese text takes full-width ones, all can be changed at once.',
    },
    document: {
      zh: '全文的逗号、冒号、分号、括号几乎都是半角（共 {count} 处）：中文行文用全角标点，可一并改为全角。',
      en: 'Nearly all commas, colons, semicolons and brackets of this text are half-width ({count} places); Chinese text takes full-width ones, all can be changed at once.',
    },
  },
  reads: (prose) => textWhere(halves.somethingIn(prose), prose),
  *check({ plan }) {
    const strays = straysOf(plan);
    const { halfWidthMarks } = plan.meta;
    const whole = halfWidthMarks === widthMarks;
    const noted = new Set<string>();
    for (const stray of strays) {
      const [span, close] = stray.spans;
      if (!span) continue;
      const kind = whole ? '' : stray.mark.charAt(0);
      if (whole || halfWidthMarks.includes(kind)) {
        if (noted.has(kind)) continue;
        noted.add(kind);
        const alike = strays.filter(({ mark }) => mark.startsWith(kind));
        const first = alike.find((each) => isRunning(each.prose)) ?? stray;
        const others = whole ? [] : alike.filter((each) => each !== first).flatMap(({ spans }) => spans.slice(0, 1));
        yield {
          severity: 'info',
          span: first.spans[0] ?? span,
          related: others.slice(0, 20).map((other) => ({ span: other, message: { zh: '同样的半角', en: 'half-width as well' } })),
          ...habit(plan, kind, alike),
        };
        continue;
      }
      const wide = stray.wide ?? [...stray.mark].map(wideOf).join('');
      yield {
        messageId: 'stray',
        span,
        data: { mark: stray.mark, wide },
        massKey: stray.mark,
        ...(stray.prose.kind === 'line' ? { severity: 'info' as const } : {}),
        ...(close ? { related: [{ span: close, message: { zh: '后半个', en: 'its closing end' } }] } : {}),
        fix: { title: { zh: `改为“${wide}”`, en: `Write ${wide}` }, edits: editsOf(plan.source, stray) },
      };
    }
  },
});
