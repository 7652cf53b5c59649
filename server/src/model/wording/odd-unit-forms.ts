import { keptByFound } from '../kept/kept-by-found';
import type { Found } from '../kept/local';
import { writtenUnits, type WrittenUnit } from '../figures/written-units';
import { spanIn } from '../../text/reading';
import { grouped } from '../../text/grouped';
import type { PlanDocument, Prose } from '../types';

/** A unit written behind a figure, and where. */
export interface UnitPlace extends WrittenUnit {
  readonly prose: Prose;
}

/**
 * A way to write a unit that the plan itself does not keep to.
 * - exponent: m3 beside m³; power: m3 where nothing is m³; spoken: 平米; spelling: 千米 beside 公里; mixed: m³/秒 beside m³/s; blank: 300 m³ beside 300m³; bracket: 15（m³/s）.
 */
export interface UnitForm {
  readonly kind: 'exponent' | 'power' | 'spoken' | 'spelling' | 'mixed' | 'blank' | 'bracket';
  readonly text: string;
  readonly places: readonly UnitPlace[];
  readonly usual: string;
  /** How often the usual form stands; the first of its places. */
  readonly count: number;
  readonly usualPlace: UnitPlace | undefined;
}

const withExponent = (spelling: string): string => spelling.replace(/m([23])/gu, (_, power: string) => (power === '2' ? 'm²' : 'm³'));
/** One character for one: ㎡ is m². */
const plain = (spelling: string): string => spelling.replace('㎡', 'm²').replace('㎥', 'm³').replace('㎢', 'km²').replace('／', '/');

/** m<sup>3</sup>: the power is raised by the markup. */
const isRaised = ({ prose: { reading }, from, spelling }: UnitPlace, power: string): boolean => {
  const at = from + spelling.indexOf(`m${power}`);
  return spanIn(reading, at, at + 1).end !== spanIn(reading, at + 1, at + 2).start;
};

/** m3 for m³. */
const exponents = (places: readonly UnitPlace[]): UnitForm[] =>
  ['2', '3'].flatMap((power): UnitForm[] => {
    const right = power === '2' ? 'm²' : 'm³';
    const odd = places.filter((p) => p.spelling.includes(`m${power}`) && !isRaised(p, power));
    const usual = places.filter((p) => plain(p.spelling).includes(right));
    const [first] = odd;
    if (!first) return [];
    return [
      {
        kind: usual.length === 0 ? 'power' : 'exponent',
        text: first.spelling,
        places: odd,
        usual: withExponent(first.spelling),
        count: usual.length,
        usualPlace: usual[0],
      },
    ];
  });

/** Words of the text and symbols of its tables are two languages: they are held against each other within one table, or in the text. */
const whereOf = ({ prose }: UnitPlace): string =>
  prose.cell ? String(prose.cell.table.index) : prose.reading.text.includes('。') ? 'text' : 'lines';

/** Words are held against symbols, and symbols against words, where they stand so many times as often. */
const crossTimes = 2;

const isPure = (place: UnitPlace | undefined): boolean => place !== undefined && place.script !== 'mixed';

/** The spelling that the others are held against: a symbol and a word in one unit (m³/秒) only where there is no better one, words of talk never. */
const mainOf = (spellings: readonly (readonly [string, UnitPlace[]])[]): readonly [string, UnitPlace[]] | undefined =>
  [...spellings].sort(
    ([, a], [, b]) => Number(a[0]?.spoken) - Number(b[0]?.spoken) || Number(isPure(b[0])) - Number(isPure(a[0])) || b.length - a.length,
  )[0];

/** Words of talk that no standard knows, where the text has no better one to hold them against. */
const talk: Readonly<Record<string, string>> = { 平米: '平方米', 公分: '厘米' };

const spellingsOfUnit = (places: readonly UnitPlace[]): UnitForm[] => {
  const written = grouped(places, (p) => withExponent(plain(p.spelling)));
  const [first] = places;
  const usual = first && talk[first.spelling];
  if (written.size < 2)
    return first && usual !== undefined ? [{ kind: 'spoken', text: first.spelling, places, usual, count: 0, usualPlace: undefined }] : [];
  const found: UnitForm[] = [];
  const words = [...written].filter(([, [p]]) => p?.script === 'word');
  const symbols = [...written].filter(([, [p]]) => p?.script !== 'word');
  const odd = (main: readonly [string, UnitPlace[]] | undefined, others: readonly (readonly [string, readonly UnitPlace[]])[]): void => {
    if (!main) return;
    for (const [text, own] of others)
      if (own.length > 0 && text !== main[0])
        found.push({
          kind: own[0]?.script === 'mixed' && isPure(main[1][0]) ? 'mixed' : 'spelling',
          text,
          places: own,
          usual: main[0],
          count: main[1].length,
          usualPlace: main[1][0],
        });
  };
  const [word, symbol] = [mainOf(words), mainOf(symbols)];
  odd(word, words);
  odd(symbol, symbols);
  if (!word || !symbol) return found;
  // 万方 beside 万m³ is talk wherever it stands.
  if (word[1][0]?.spoken) odd(symbol, [word]);
  else {
    const fewer = word[1].length < symbol[1].length ? word : symbol;
    const more = fewer === word ? symbol : word;
    const others = new Set(places.filter((p) => (p.script === 'word') === (more === word)).map(whereOf));
    const beside = fewer[1].filter((p) => others.has(whereOf(p)));
    if (fewer[1].length * crossTimes <= more[1].length) odd(more, [[fewer[0], beside]]);
  }
  return found;
};

/** So many times as often a text must write figure and unit together for a blank between them to be a slip; and so often at least. */
const tightTimes = 4;

const blanks = (places: readonly UnitPlace[]): UnitForm[] => {
  const counted = places.filter((p) => p.figureEnd !== undefined);
  return [true, false].flatMap((inWords): UnitForm[] => {
    const own = counted.filter((p) => (p.script === 'word') === inWords);
    const isApart = ({ prose, figureEnd }: UnitPlace): boolean => /\s/u.test(prose.reading.text[figureEnd ?? 0] ?? '');
    const apart = own.filter(isApart);
    const [first] = apart;
    const tight = own.length - apart.length;
    if (!first || tight < tightTimes * Math.max(apart.length, 2)) return [];
    return [
      {
        kind: 'blank',
        text: first.spelling,
        places: apart,
        usual: first.spelling,
        count: tight,
        usualPlace: own.find((p) => !isApart(p)),
      },
    ];
  });
};

const brackets = (places: readonly UnitPlace[]): UnitForm[] => {
  const odd = places.filter((p) => p.bracketed);
  const [first] = odd;
  return first ? [{ kind: 'bracket', text: first.spelling, places: odd, usual: first.spelling, count: 0, usualPlace: undefined }] : [];
};

const formsAmong = keptByFound((found: readonly Found<Prose, WrittenUnit>[]): readonly UnitForm[] => {
  const places = found.flatMap(({ place: prose, hits }) => hits.map((hit): UnitPlace => ({ ...hit, prose })));
  const units = grouped(places, (p) => p.unit);
  return [...exponents(places), ...[...units.values()].flatMap(spellingsOfUnit), ...blanks(places), ...brackets(places)];
});

/** The units that a plan writes in more than one way, in words and in symbols, tight and apart. */
export const unitFormsOf = (plan: PlanDocument): readonly UnitForm[] => formsAmong(writtenUnits(plan));
