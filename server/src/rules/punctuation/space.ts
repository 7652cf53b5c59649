import { blanksReadOf, labelBlanks, oddItems, strayBlanks, type LabelBlank } from '../../model/wording/blanks';
import { unpartedNamesOf } from '../../model/wording/name-blanks';
import { grouped } from '../../text/grouped';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** From this share on the blanks after labels of one kind are the document's usage, and the rest slips. */
const usage = 0.75;

/** The width of a blank; a half-width one counts half where full-width ones stand beside it. */
const widthOf = (blank: string, mixed: boolean): number => [...blank].reduce((sum, c) => sum + (mixed && c === ' ' ? 0.5 : 1), 0);

const nameOf = (blank: string, mixed: boolean): { zh: string; en: string } => {
  const width = String(widthOf(blank, mixed));
  return blank === '' ? { zh: '不空', en: 'no blank' } : { zh: `空 ${width} 格`, en: `${width} blank(s)` };
};

export const punctuationSpace = rule({
  id: 'punctuation/space',
  severity: 'info',
  preset: 'recommended',
  fix: 'safe',
  mass: 12,
  messages: {
    before: {
      zh: '标点前多了空格（“{left} {right}”）：标点紧跟前字，请删去空格。',
      en: 'A blank in front of a mark (“{left} {right}”): the mark follows its character at once, remove the blank.',
    },
    after: {
      zh: '标点后多了空格（“{left} {right}”）：全角标点自带间隔，请删去空格。',
      en: 'A blank behind a mark (“{left} {right}”): the mark brings its own space, remove the blank.',
    },
    between: {
      zh: '汉字之间多了空格（“{left} {right}”）：若不是有意隔开，请删去。',
      en: 'A blank between Chinese characters (“{left} {right}”): remove it unless it is meant.',
    },
    open: {
      zh: '引号、书名号前多了空格（“{left} {right}”）：句中不空，请删去。',
      en: 'A blank in front of a quotation or title (“{left} {right}”), inside a sentence; remove it.',
    },
    sign: {
      zh: '加号一边多了空格（“{left} {right}”）：请删去。',
      en: 'A blank on one side of the plus sign (“{left} {right}”); remove it.',
    },
    number: {
      zh: '汉字与数字之间多了空格（“{left} {right}”）：本文其他地方不空，请删去。',
      en: 'A blank between a character and a figure (“{left} {right}”), as nowhere else in this text; remove it.',
    },
    lead: {
      zh: '“{right}”前有手工敲入的空格，与本文其他段落不同：缩进用段落格式，请删去空格。',
      en: 'Blanks typed in front of “{right}”, unlike the other paragraphs: indent by paragraph format, remove them.',
    },
    trail: {
      zh: '段末“{left}”后有多余的空格，请删去。',
      en: 'Blanks left over at the end of the paragraph, after “{left}”; remove them.',
    },
    cell: {
      zh: '格内“{right}”前后有手工敲入的空格，同表其他格没有：请删去，对齐用段落格式。',
      en: 'Blanks typed around “{right}” in this cell, unlike the other figures of the table: remove them, align by format.',
    },
    name: {
      zh: '姓名“{name}”与职务之间漏了空格，同一名单其他各行都空；请补上。',
      en: 'No blank between the name {name} and the post, unlike the other lines of this list; add it.',
    },
    label: {
      zh: '编号“{label}”后空 {own} 格，同类编号 {count} 处空 {usual} 格：请统一。',
      en: 'After the label {label}: {own} blank(s), where {count} others have {usual}; make them alike.',
    },
    labels: {
      zh: '同类编号（“{label}”等 {count} 处）后的空格不一：有的空 {own} 格，有的空 {usual} 格，请统一。',
      en: 'Labels of one kind ({label} and others, {count} in all) are followed by different blanks: {own} here, {usual} there; make them alike.',
    },
  },
  reads: blanksReadOf,
  *check({ plan }) {
    for (const { kind, span, left, right } of strayBlanks(plan)) {
      const fix = { title: { zh: '删去空格', en: 'Remove the blank' }, edits: [{ span, text: '' }] };
      const data = { left, right };
      if (kind === 'between' || kind === 'open') yield { messageId: kind, span, data, suggestions: [fix] };
      else yield { messageId: kind, span, data, fix, severity: kind === 'before' ? 'warning' : 'info' };
    }
    for (const { prose, name, from, at, blank } of unpartedNamesOf(plan)) {
      const fix = { title: { zh: '补空格', en: 'Add the blank' }, edits: [{ span: spanIn(prose.reading, at, at), text: blank }] };
      yield { messageId: 'name', span: spanIn(prose.reading, from, at + 1), data: { name }, suggestions: [fix] };
    }
    for (const { odd, usual, count } of oddItems(plan)) {
      const fix = {
        title: { zh: `改为${nameOf(usual, false).zh}`, en: `Make it ${nameOf(usual, false).en}` },
        edits: [{ span: odd.span, text: usual }],
      };
      const data = { label: odd.label, own: widthOf(odd.blank, false), usual: widthOf(usual, false), count };
      yield { messageId: 'label', span: odd.place, data, fix };
    }
    for (const group of labelBlanks(plan).values()) {
      const mixed = group.some(({ blank }) => blank.includes('\u3000'));
      // Two half-width blanks look as one full-width blank does.
      const variants = grouped(group, ({ blank }) => widthOf(blank, mixed));
      const [most] = [...variants].sort((a, b) => b[1].length - a[1].length);
      if (!most || variants.size < 2 || group.length < 3) continue;
      const [width, alike] = most;
      const usual = alike[0]?.blank ?? '';
      const odd = group.filter(({ blank }) => widthOf(blank, mixed) !== width);
      const edits = odd.map((place) => ({ span: place.span, text: usual }));
      const data = (place: LabelBlank) => ({ label: place.label, own: widthOf(place.blank, mixed), usual: widthOf(usual, mixed) });
      if (alike.length >= group.length * usage) {
        for (const place of odd) {
          const fix = {
            title: { zh: `改为${nameOf(usual, mixed).zh}`, en: `Make it ${nameOf(usual, mixed).en}` },
            edits: [{ span: place.span, text: usual }],
          };
          yield { messageId: 'label', span: place.place, data: { ...data(place), count: alike.length }, fix };
        }
        continue;
      }
      const [first] = odd;
      if (!first) continue;
      yield {
        messageId: 'labels',
        span: first.place,
        data: { ...data(first), count: group.length },
        related: group.filter((place) => place !== first).map((place) => ({ span: place.place, message: nameOf(place.blank, mixed) })),
        suggestions: [{ title: { zh: `都改为${nameOf(usual, mixed).zh}`, en: `Make all ${nameOf(usual, mixed).en}` }, edits }],
      };
    }
  },
});
