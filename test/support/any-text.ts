import fc from 'fast-check';

/** The surrogates, which are no characters of their own: those above them are numbered on without a gap. */
const surrogates = { start: 0xd800, end: 0xe000 };
const gap = surrogates.end - surrogates.start;

/** Any character of Unicode, each as likely as any other. */
const anyCharacter = fc.nat({ max: 0x10ffff - gap }).map(
  (number) => String.fromCodePoint(number < surrogates.start ? number : number + gap),
  (value) => {
    const code = typeof value === 'string' ? value.codePointAt(0) : undefined;
    if (code === undefined || value !== String.fromCodePoint(code) || (code >= surrogates.start && code < surrogates.end))
      throw new Error('not one character');
    return code < surrogates.start ? code : code - gap;
  },
);

/** The strings of `fc.string({ unit: 'binary' })`, without the table of all characters that it fills first, for a second or two. */
export const anyText = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: anyCharacter, maxLength });
