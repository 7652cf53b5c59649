import { isBlank } from '../../text/characters';
import { chineseValue, isChineseNumeral } from '../../text/numerals';
import { keptByText, placed } from '../../text/keep';
import { nextOf } from '../../text/scan';
import type { Span } from '../../text/span';
import { numberedNameAt } from './captions';
import { placing } from '../kept/placed';
import type { Prose, Reference } from '../types';

/** What a reference begins with, and the marks of names that are others'. */
const opening = /[第专附表图專圖《》]/g;

const leads = ['详见', '参见', '见', '如', '详情见', '按照', '根据', '按', '列于', '列入', '參見', '詳見', '見'];

const explicitLead = (text: string, at: number): boolean => {
  let end = at;
  while (end > 0 && (isBlank(text[end - 1]) || '（(“《'.includes(text[end - 1] ?? '\n'))) end -= 1;
  return leads.some((lead) => text.endsWith(lead, end)) || (text[at - 1] === '（' && !'：:'.includes(text[at + 3] ?? ' '));
};

/** 见表1、表5和表7: what stands between the names of a list. */
const listed = /^(?:[、，至]|和|与|及|以及|—{1,2})$/u;

/** Does a reference at an index go on with a list that surely points into this document? */
const goesOn = (last: Reference | undefined, kind: Reference['kind'], text: string, at: number): boolean =>
  last?.explicit === true && last.kind === kind && last.number !== undefined && listed.test(text.slice(last.span.end, at));

/** The references a prose makes to tables, figures, boxes, annexes, chapters and sections of this document; names inside 《》 are others'. */
export const referencesIn = (prose: Prose, ownLabelTo: number): readonly Reference[] => {
  return place(ownLabelTo === 0 ? referencesOf(prose.kept) : referencesFrom(prose.reading.text, ownLabelTo), prose);
};

/** A reference of a text in its prose: where it stands in the source follows the prose. */
class PlacedReference implements Reference {
  readonly kind: Reference['kind'];
  readonly number: number | undefined;
  readonly chapter: number | undefined;
  readonly prose: Prose;
  readonly explicit: boolean;
  /** Its indices are those of the text. */
  private readonly place: Span;

  constructor(of: Reference, prose: Prose) {
    this.kind = of.kind;
    this.number = of.number;
    this.chapter = of.chapter;
    this.prose = prose;
    this.explicit = of.explicit;
    this.place = of.span;
  }

  get span(): Span {
    return placed(this.prose.reading, this.place);
  }
}

const place = placing<Reference>((reference, prose) => new PlacedReference(reference, prose));

const nowhere = undefined as unknown as Prose;

/** The references of a text from an index on; `prose` is put in when they are placed. */
const referencesFrom = (text: string, ownLabelTo: number): Reference[] => {
  const found: Reference[] = [];
  let inTitle = false;
  for (let i = nextOf(opening, text, ownLabelTo); i >= 0; i = nextOf(opening, text, i + 1)) {
    const character = text[i] ?? '';
    if (character === '《' || character === '》') inTitle = character === '《';
    if (character === '第') {
      let to = i + 1;
      while (isChineseNumeral(text[to]) && to - i < 5) to += 1;
      const unit = text[to];
      const value = chineseValue(text.slice(i + 1, to));
      if (value === undefined || value === 0 || (unit !== '章' && unit !== '节') || inTitle) continue;
      // 见第六章第三节: the section of that chapter.
      const last = found.at(-1);
      const chapter = unit === '节' && last?.kind === '章' && last.span.end === i ? last.number : undefined;
      if (chapter !== undefined || explicitLead(text, i))
        found.push({ kind: unit, number: value, chapter, span: { start: i, end: to + 1 }, prose: nowhere, explicit: true });
      continue;
    }
    if (!'专附表图專圖'.includes(character)) continue;
    const name = numberedNameAt(text, i);
    if (!name) continue;
    const explicit = explicitLead(text, i) || (name.number !== undefined && goesOn(found.at(-1), name.kind, text, i));
    const plain = name.kind === '表' || name.kind === '图';
    const before = text[i - 1];
    const glued = plain && before !== undefined && !isBlank(before) && !'，。、；：（(见如由和与及“”'.includes(before);
    if ((name.number !== undefined && (!glued || explicit)) || (name.kind === '附件' && explicit)) {
      if (!inTitle && !(name.style === 'chinese' && plain && !explicit)) {
        found.push({
          kind: name.kind,
          number: name.number,
          chapter: name.chapter,
          span: { start: i, end: name.to },
          prose: nowhere,
          explicit,
        });
      }
    }
    i = Math.max(i, name.to - 1);
  }
  return found;
};

const referencesOf = keptByText((text: string) => referencesFrom(text, 0));
