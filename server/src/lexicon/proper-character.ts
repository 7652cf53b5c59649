import { onFirstUse } from '../text/on-first-use';
import { halfConverted } from './half-converted';
import { inEveryProse, scanner, type Anchors } from './scanner';
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

const pairs = (from: string, to: string, count: number): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (let i = 0; i < count; i += 1) map.set(from.charAt(i), to.charAt(i));
  return map;
};
const toSimple = onFirstUse(() => pairs(traditional, simplified, traditional.length));
const toTraditional = onFirstUse(() => pairs(simplified, traditional, reversible));

/** Radicals of the supplement block that Unicode does not decompose, as fonts and PDF readers put them out; each before its character. */
const radicalPairs =
  '⺈刀⺍小⺝月⺟母⺠民⺢水⺩王⺫网⺮竹⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
/** The character a radical of the supplement block stands for. */
const radicalOf = (c: string): string | undefined => {
  const at = c < '\u3000' ? radicalPairs.indexOf(c) : -1;
  return at < 0 ? undefined : radicalPairs[at + 1];
};

const isRadical = (c: string): boolean => (c >= '\u2f00' && c <= '\u2fd5') || radicalOf(c) !== undefined;
const isCompatibility = (c: string): boolean => (c >= '\uf900' && c <= '\ufaff') || (c >= '\u{2f800}' && c <= '\u{2fa1f}');

/** What can begin a variant: the characters given, radicals, compatibility characters. */
const describe =
  (charactersOf: () => string) =>
  ({ unit }: Anchors): void => {
    const characters = charactersOf();
    for (let i = 0; i < characters.length; i += 1) unit(characters.charCodeAt(i));
    unit(0x2e80, 0x2fd5);
    unit(0xf900, 0xfaff);
    unit(0xd87e, 0xd87f);
  };
const halfStarts = (): string =>
  halfConverted()
    .map(([wrong]) => wrong.charAt(0))
    .join('');

/** The places in a simplified text where a variant may stand, in order. */
export const variantPlaces = inEveryProse.enter(describe(() => traditional));
/** The same in a traditional text. */
export const variantPlacesInTraditional = scanner().enter(describe(() => simplified.slice(0, reversible) + halfStarts()));

/** The variant that stands at an index of a simplified or traditional text, if one does. */
export const variantAt = (text: string, at: number, inTraditional: boolean): Variant | undefined => {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const size = character.length;
  if (isRadical(character) || isCompatibility(character)) {
    const unified = radicalOf(character) ?? character.normalize('NFKC');
    const right = inTraditional ? unified : (toSimple().get(unified) ?? unified);
    return right === character ? undefined : { kind: isRadical(character) ? 'radical' : 'compatibility', size, right };
  }
  const right = (inTraditional ? toTraditional() : toSimple()).get(character);
  if (right !== undefined) return { kind: inTraditional ? 'simplified' : 'traditional', size, right };
  const half = inTraditional ? halfConverted().find(([wrong]) => text.startsWith(wrong, at)) : undefined;
  return half && { kind: 'half', size: half[0].length, right: half[1] };
};
