import { halfConverted } from './half-converted';
import { reversible, simplified, traditional } from './variants';

/** What is wrong with a character or word: of the other script, a radical symbol, a compatibility character, a half-converted word. */
export type VariantKind = 'traditional' | 'simplified' | 'radical' | 'compatibility' | 'half';

export interface Variant {
  readonly kind: VariantKind;
  /** How many units of the text it takes. */
  readonly size: number;
  /** What the text's own script writes. */
  readonly right: string;
}

const toSimple = new Map([...traditional].map((c, i) => [c, simplified[i] ?? c] as const));
const toTraditional = new Map([...simplified].slice(0, reversible).map((c, i) => [c, traditional[i] ?? c] as const));

/** Radicals of the supplement block that Unicode does not decompose, as fonts and PDF readers put them out; each before its character. */
const radicalPairs =
  '⺈刀⺍小⺝月⺟母⺠民⺢水⺩王⺫网⺮竹⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
const radicals = new Map([...radicalPairs].flatMap((c, i, all) => (i % 2 === 0 ? [[c, all[i + 1] ?? c] as const] : [])));

const isRadical = (c: string): boolean => (c >= '\u2f00' && c <= '\u2fd5') || radicals.has(c);
const isCompatibility = (c: string): boolean => (c >= '\uf900' && c <= '\ufaff') || (c >= '\u{2f800}' && c <= '\u{2fa1f}');

/** Marks the code units that can begin a variant, so that most of a text is passed by quickly. */
const unitsOf = (characters: Iterable<string>): Uint8Array => {
  const units = new Uint8Array(0x10000);
  for (const c of characters) units[c.charCodeAt(0)] = 1;
  units.fill(1, 0x2e80, 0x2fd6);
  units.fill(1, 0xf900, 0xfb00);
  units.fill(1, 0xd87e, 0xd880);
  return units;
};
const simpleUnits = unitsOf(toSimple.keys());
const traditionalUnits = unitsOf([...toTraditional.keys(), ...halfConverted.map(([wrong]) => wrong)]);

/** The variant that stands at an index of a simplified or traditional text, if one does. */
export const variantAt = (text: string, at: number, inTraditional: boolean): Variant | undefined => {
  if ((inTraditional ? traditionalUnits : simpleUnits)[text.charCodeAt(at)] === 0) return undefined;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const size = character.length;
  if (isRadical(character) || isCompatibility(character)) {
    const unified = radicals.get(character) ?? character.normalize('NFKC');
    const right = inTraditional ? unified : (toSimple.get(unified) ?? unified);
    return right === character ? undefined : { kind: isRadical(character) ? 'radical' : 'compatibility', size, right };
  }
  const right = (inTraditional ? toTraditional : toSimple).get(character);
  if (right !== undefined) return { kind: inTraditional ? 'simplified' : 'traditional', size, right };
  const half = inTraditional ? halfConverted.find(([wrong]) => text.startsWith(wrong, at)) : undefined;
  return half && { kind: 'half', size: half[0].length, right: half[1] };
};
