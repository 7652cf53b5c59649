import { textWhere } from '../../model/document/read-of';
import { toSimplified } from '../../lexicon/fold';
import { squeeze } from '../../text/characters';
import { likeness } from '../../text/likeness';
import { offsetIn, spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import type { PlanDocument, Prose } from '../../model/types';
import { differsInPlace, foldedTitle, isOfAnother, plainTitle, titleEnd } from '../../model/structure/document-titles';
import { yearsInTitle } from '../../model/document/meta';
import { contradictsCount } from '../../model/figures/title-spans';
import { rule } from '../rule';

interface Named {
  readonly text: string;
  readonly span: Span;
  readonly where: 'front' | 'heading' | 'notice';
}

const longestTitle = 90;

/** From this share of like characters on two titles are meant to be one; of less where they begin alike and differ in what they call themselves (三年行动计划, 工作方案). */
const alikeFrom = (a: string, b: string): number => (a.slice(0, 10) === b.slice(0, 10) ? 0.6 : 0.7);

const words = {
  front: { zh: '文首信息', en: 'the front matter' },
  heading: { zh: '正文标题', en: 'the heading' },
  notice: { zh: '印发通知', en: 'the notice' },
} as const;

/** The title a line of the notice gives: 印发《…》, 《…》已经…, 关于印发…的通知 (the name may stand alone on the next line). */
const titleInNotice = (prose: Prose, previous: Prose | undefined): { readonly from: number; readonly to: number } | undefined => {
  const text = toSimplified(prose.reading.text);
  const open = text.indexOf('《');
  if (open >= 0) {
    const close = titleEnd(text, open);
    const before = text.slice(Math.max(0, open - 6), open);
    if (isOfAnother(text, open, close)) return undefined;
    const after = text.slice(close + 1, close + 8);
    if (close < 0 || !(/印发|现将|转发/.test(before) || /^(?:已|业经|，?现?予?以?印发|的通知)/.test(after))) return undefined;
    return { from: open + 1, to: close };
  }
  const end = text.endsWith('的通知') ? text.length - 3 : -1;
  if (end < 0 || text.length > 90) return undefined;
  const issue = text.indexOf('关于印发');
  const from = issue >= 0 ? issue + 4 : toSimplified(previous?.reading.text ?? '').endsWith('关于印发') ? 0 : -1;
  return from >= 0 && end - from >= 6 ? { from, to: end } : undefined;
};

const titlesOf = (plan: PlanDocument): Named[] => {
  const found: Named[] = [];
  const front = plan.tree.frontMatter;
  const place = front?.places['title'];
  if (front?.values.title !== undefined && place) found.push({ text: front.values.title, span: place, where: 'front' });
  const lines = plan.prose.filter((p) => p.kind === 'title');
  const first = lines.findIndex((p) => /规划|方案|纲要|计划|行动/.test(toSimplified(p.reading.text)));
  const own = plan.meta.titleSpan;
  const heading = own
    ? lines.filter((p) => p.span.start < own.end && own.start < p.span.end)
    : first >= 0
      ? lines.slice(first, first + 1)
      : [];
  const [head] = heading;
  if (head)
    found.push({
      text: heading.map((p) => p.reading.text).join(''),
      span: { start: offsetIn(head.reading, 0), end: heading.at(-1)?.reading.span.end ?? 0 },
      where: 'heading',
    });
  for (const [i, prose] of plan.prose.entries()) {
    if (prose.kind === 'toc' || (prose.kind === 'heading' && prose.section?.label) || i > 40) break;
    const { text } = prose.reading;
    if (prose.kind !== 'line' && prose.kind !== 'paragraph' && !(text.endsWith('的通知') && text.includes('印发《'))) continue;
    const range = titleInNotice(prose, plan.prose[i - 1]);
    if (range)
      found.push({
        text: prose.reading.text.slice(range.from, range.to),
        span: spanIn(prose.reading, range.from, range.to),
        where: 'notice',
      });
  }
  return found;
};

/** The plan bears one title: in its front matter, over its text and in the notice that issues it. */
export const consistencyTitle = rule({
  id: 'consistency/title',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    words: {
      zh: '这里的名称“{text}”与“{title}”不一致；一份规划只有一个名称，请统一',
      en: 'the title “{text}” here is not “{title}”; a plan bears one title, make them agree',
    },
    form: {
      zh: '这里的名称“{text}”与“{title}”写法不同；请统一写法',
      en: 'the title “{text}” here is spelled unlike “{title}”; spell them alike',
    },
  },
  reads: (prose) => textWhere(/[《知发發]/u.test(prose.reading.text), prose),
  *check({ plan }) {
    const [main, ...others] = titlesOf(plan);
    if (!main) return;
    const reported = new Set<string>();
    for (const other of others) {
      const [a, b] = [plainTitle(main.text), plainTitle(other.text)];
      const [foldedA, foldedB] = [foldedTitle(main.text), foldedTitle(other.text)];
      const [years, otherYears] = [yearsInTitle(main.text), yearsInTitle(other.text)];
      // 本区…方案 in the notice, 某市某区…方案 over the text.
      if (differsInPlace(a, b)) continue;
      const apart = a === b && years && otherYears && (years.start !== otherYears.start || years.end !== otherYears.end);
      if (
        (a === b && !apart) ||
        reported.has(b) ||
        (foldedA !== foldedB && likeness(foldedA, foldedB, longestTitle) < alikeFrom(foldedA, foldedB))
      )
        continue;
      reported.add(b);
      // 三年行动方案（2025—2028年） over the text and （2026—2028年） in the notice: the years that are as many as the title says are right.
      const slipped = apart && contradictsCount(main.text, years) && !contradictsCount(other.text, otherYears);
      const [wrong, right] = slipped ? [main, other] : [other, main];
      yield {
        messageId: foldedA === foldedB && !apart ? 'form' : 'words',
        span: wrong.span,
        data: { text: squeeze(wrong.text), title: squeeze(right.text) },
        ...(foldedA === foldedB && !apart ? { severity: 'info' as const } : {}),
        related: [{ span: right.span, message: words[right.where] }],
      };
    }
  },
});
