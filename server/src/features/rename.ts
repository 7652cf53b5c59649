import { captionRuns } from '../model/structure/caption-runs';
import { comparableName } from '../model/document/indicators';
import { indicatorKey } from '../model/tables/levels';
import type { Caption, PlanDocument } from '../model/types';
import type { Edit, Locale } from '../rules/rule';
import { chineseValue } from '../text/numerals';
import type { Span } from '../text/span';
import { say } from './checked-plan';
import { placesOfRow, placesOf } from './indicator-places';
import { nameOf, referencesTo } from './numbered-things';
import { captionEdits, numberSpanOf, referenceEdits } from './renumber/number-edits';
import { occurrencesOf, subjectAt, type Subject } from './subjects';

/** What may be renamed: the words that will be replaced, and what stands in the input box at first. */
export interface RenameTarget {
  readonly span: Span;
  readonly placeholder: string;
}

/** Why something cannot be renamed, for the user. */
export interface Refusal {
  readonly refused: string;
}

const refuse = (locale: Locale, zh: string, en: string): Refusal => ({ refused: say(locale, zh, en) });

const nothingHere = (locale: Locale): Refusal =>
  refuse(
    locale,
    '这里没有可以改名的：请把光标放在指标名、表/图/专栏/附件的编号，或 <!--#标识--> 上',
    'Nothing here can be renamed: put the caret on the name of an indicator, on the number of a table, figure, box or annex, or on the id of a declared link',
  );

const placeOf = (subject: Subject, plan: PlanDocument, offset: number): Span | undefined => {
  if (subject.type === 'link') return subject.span;
  if (subject.type === 'indicator') return subject.named ? subject.span : undefined;
  if (subject.type !== 'caption' || subject.caption.number === undefined) return undefined;
  if (subject.span.start === subject.caption.label.start) return subject.caption.numberSpan;
  const reference = referencesTo(plan, subject.caption).find(({ span }) => span.start <= offset && offset <= span.end);
  return reference && numberSpanOf(reference);
};

/** What a rename at an offset would replace, or why it cannot be. */
export const prepareRename = (plan: PlanDocument, offset: number, locale: Locale): RenameTarget | Refusal => {
  const subject = subjectAt(plan, offset);
  if (!subject) return nothingHere(locale);
  if (subject.type === 'section')
    return refuse(
      locale,
      '标题不能这样改名：直接改标题文字即可，目录用“更新目录”；编号用“重新编号”',
      'A heading is not renamed like this: edit its words and update the table of contents; for its number use “renumber”',
    );
  if (subject.type === 'caption' && subject.caption.number === undefined)
    return refuse(
      locale,
      `“${nameOf(subject.caption, plan.source.text)}”没有编号，不能改编号`,
      `“${nameOf(subject.caption, plan.source.text)}” bears no number that could be changed`,
    );
  const span = placeOf(subject, plan, offset);
  if (!span) return nothingHere(locale);
  return { span, placeholder: plan.source.text.slice(span.start, span.end) };
};

const renameIndicator = (
  plan: PlanDocument,
  subject: Extract<Subject, { type: 'indicator' }>,
  name: string,
  locale: Locale,
): readonly Edit[] | Refusal => {
  if (/[|\r\n]/u.test(name) || name.includes('<!--'))
    return refuse(locale, '指标名不能含“|”、换行或注释', 'The name of an indicator cannot hold “|”, a line end or a comment');
  if (name.length > 100) return refuse(locale, '指标名太长（至多100个字）', 'The name is too long (at most 100 characters)');
  const key = indicatorKey(name);
  const other = plan.indicators.find((i) => indicatorKey(i.name) === key);
  if (key !== subject.key && other)
    return refuse(
      locale,
      `“${other.name}”已经是另一个指标的名称，改名后两个指标就分不开了`,
      `“${other.name}” already names another indicator; the two could not be told apart any more`,
    );
  const places = subject.indicator ? placesOfRow(plan, subject.indicator) : placesOf(plan, subject.key);
  const named = places.filter((p) => (p.type === 'row' ? indicatorKey(p.indicator.name) : p.key) === subject.key);
  const edits = named.map(({ span }): Edit => ({ span, text: name }));
  return [...edits, ...frontMatterEdits(plan, subject.key, name)];
};

/** The name as a key of `directions:` or `terms:` in the front matter. */
const frontMatterEdits = (plan: PlanDocument, key: string, name: string): Edit[] => {
  const { frontMatter } = plan.tree;
  if (!frontMatter) return [];
  const { text } = plan.source;
  return (['directions', 'terms'] as const).flatMap((block) => {
    const place = frontMatter.places[block];
    const names = Object.keys(frontMatter.values[block] ?? {}).filter((n) => comparableName(n) !== '' && indicatorKey(n) === key);
    return names.flatMap((written): Edit[] => {
      const start = place ? text.indexOf(written, place.start) : -1;
      if (!place || start < 0 || start + written.length > place.end || /[:#{}[\],&*?|<>=!%@`'"]/u.test(name)) return [];
      return [{ span: { start, end: start + written.length }, text: name }];
    });
  });
};

const numberIn = (input: string): number | undefined => {
  const bare = input
    .trim()
    .replace(/^(?:附表|附图|附件|专栏|表|图)\s*/u, '')
    .replace(/^[（(](.*)[）)]$/u, '$1');
  const number = /^\d{1,3}$/u.test(bare) ? Number(bare) : bare.length <= 5 ? chineseValue(bare) : undefined;
  return number !== undefined && number > 0 ? number : undefined;
};

const renameCaption = (plan: PlanDocument, caption: Caption, input: string, locale: Locale): readonly Edit[] | Refusal => {
  const divided = /^(?:表|图|附表|附图)?\s*(\d{1,3})\s*[-－—–.．]\s*(\d{1,3})$/u.exec(input.trim());
  const number = divided && caption.chapter !== undefined ? Number(divided[2]) : numberIn(input);
  const chapter = divided && caption.chapter !== undefined ? Number(divided[1]) : caption.chapter;
  if (number === undefined)
    return refuse(
      locale,
      `“${input.slice(0, 20)}”不是编号：请只写数字，如 3 或 三`,
      `“${input.slice(0, 20)}” is no number: write digits only, such as 3`,
    );
  const run = captionRuns(plan).find((items) => items.some((item) => item.caption === caption));
  const taken = (chapter === caption.chapter ? run : undefined)?.find(
    (item) => item.caption !== caption && item.value === number && item.value !== caption.number,
  );
  if (taken)
    return refuse(
      locale,
      `已经有“${nameOf(taken.caption, plan.source.text)}”：引用会分不清指的是哪一个。要整体顺延，请用“重新编号”`,
      `“${nameOf(taken.caption, plan.source.text)}” exists already: references could not tell the two apart. To move all on, use “renumber”`,
    );
  const wanted = { number, chapter };
  return [
    ...captionEdits(plan, caption, wanted),
    ...referencesTo(plan, caption).flatMap((reference) => referenceEdits(plan, reference, wanted)),
  ];
};

const renameLink = (
  plan: PlanDocument,
  subject: Extract<Subject, { type: 'link' }>,
  id: string,
  locale: Locale,
): readonly Edit[] | Refusal => {
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,63}$/u.test(id))
    return refuse(
      locale,
      '标识只能用字母、数字、汉字和 _ - .，至多64个字',
      'An id is made of letters, digits, Han and _ - . only, at most 64',
    );
  if (id !== subject.id && plan.tree.marks.some((m) => m.type === 'define' && m.id === id))
    return refuse(locale, `标识“${id}”已经用在别处`, `The id “${id}” is in use already`);
  return occurrencesOf(plan, subject).map(({ span }) => ({ span, text: id }));
};

/** The edits that rename what stands at an offset everywhere it is named, or why it cannot be. */
export const rename = (plan: PlanDocument, offset: number, input: string, locale: Locale): readonly Edit[] | Refusal => {
  const target = prepareRename(plan, offset, locale);
  if ('refused' in target) return target;
  const subject = subjectAt(plan, offset);
  const name = input.trim();
  if (!subject || name === '') return refuse(locale, '新名称是空的', 'The new name is empty');
  const result =
    subject.type === 'indicator'
      ? renameIndicator(plan, subject, name, locale)
      : subject.type === 'caption'
        ? renameCaption(plan, subject.caption, name, locale)
        : subject.type === 'link'
          ? renameLink(plan, subject, name, locale)
          : nothingHere(locale);
  if ('refused' in result) return result;
  const changed = result.filter(({ span, text }) => plan.source.text.slice(span.start, span.end) !== text);
  return [...changed].sort((a, b) => a.span.start - b.span.start);
};
