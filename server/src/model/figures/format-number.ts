/** Numbers as plans write them, and arithmetic on them in decimals: 0.1 + 0.2 is 0.3, 1.005 rounds to 1.01. */

const parts = (value: number): readonly [mantissa: string, exponent: number] => {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return [mantissa, Number(exponent)];
};

/** value × 10^places without float noise: the decimal point is moved in the text of the number. */
const shift = (value: number, places: number): number => {
  if (!Number.isFinite(value)) return value;
  const [mantissa, exponent] = parts(value);
  return Number(`${mantissa}e${String(exponent + places)}`);
};

/** Decimals of a number in its shortest form: 98.10 → 1, 1e-7 → 7. */
export const decimalsOf = (value: number): number => {
  if (!Number.isFinite(value)) return 0;
  const [mantissa, exponent] = parts(value);
  const point = mantissa.indexOf('.');
  return Math.max(0, (point < 0 ? 0 : mantissa.length - point - 1) - exponent);
};

/** Rounded half away from zero, as statistics are: roundTo(1.005, 2) = 1.01, roundTo(-2.5, 0) = -3. */
export const roundTo = (value: number, decimals: number): number => {
  if (!Number.isFinite(value)) return value;
  const rounded = shift(Math.round(Math.abs(shift(value, decimals))), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
};

/** Cut off, not rounded: truncateTo(62.829, 2) = 62.82. */
export const truncateTo = (value: number, decimals: number): number => {
  const cut = shift(Math.trunc(shift(value, decimals)), -decimals);
  return cut === 0 ? 0 : cut;
};

/** Double arithmetic is good to about fifteen digits: beyond them is noise. */
const withoutNoise = (value: number): number => {
  const clean = Number(value.toPrecision(15));
  return Number.isFinite(clean) ? clean : value;
};

/** Plain digits without exponent: 1e21 and 1e-7 written out. */
const plain = (value: number): string => {
  const [mantissa, exponent] = parts(value);
  if (exponent === 0) return mantissa;
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? mantissa.slice(1) : mantissa).split('.');
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const text =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits + '0'.repeat(point - digits.length)
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${text}` : text;
};

/**
 * A number for a message or a fix: no exponent, no float noise. With `decimals` rounded (half away from zero) and padded to that many:
 * formatNumber(0.1 + 0.2) = '0.3', formatNumber(62.8, 2) = '62.80'.
 */
export const formatNumber = (value: number, decimals?: number): string => {
  if (!Number.isFinite(value)) return String(value);
  if (decimals === undefined) return plain(withoutNoise(value) || 0);
  const text = plain(roundTo(withoutNoise(value), decimals) || 0);
  if (decimals <= 0) return text;
  const point = text.indexOf('.');
  return point < 0 ? `${text}.${'0'.repeat(decimals)}` : text + '0'.repeat(Math.max(0, decimals - (text.length - point - 1)));
};

/** a and b differ by no more than the tolerance; the difference is taken in decimals, so 98.65 and 98.6 are 0.05 apart. */
export const sameWithin = (a: number, b: number, tolerance: number): boolean => Math.abs(difference(a, b)) <= tolerance;

/** a + b + … in decimals. */
export const sum = (values: readonly number[]): number => {
  if (values.every(Number.isSafeInteger)) return values.reduce((total, value) => total + value, 0);
  const places = Math.max(0, ...values.map(decimalsOf));
  const scaled = values.map((value) => shift(value, places));
  // Beyond the whole numbers a double holds exactly, decimals are lost anyway.
  if (scaled.some((value) => !Number.isSafeInteger(value))) return withoutNoise(values.reduce((total, value) => total + value, 0));
  return shift(
    scaled.reduce((total, value) => total + value, 0),
    -places,
  );
};

/** a − b in decimals: difference(98.65, 98.6) = 0.05. */
export const difference = (a: number, b: number): number => sum([a, -b]);

/** The growth from one value to another in per cent; undefined from zero. */
export const growth = (from: number, to: number): number | undefined =>
  from === 0 ? undefined : withoutNoise((difference(to, from) / Math.abs(from)) * 100);

/** The yearly compound growth over a number of years in per cent; undefined where there is none (a sign change, no years). */
export const yearlyGrowth = (from: number, to: number, years: number): number | undefined =>
  years <= 0 || from <= 0 || to < 0 ? undefined : withoutNoise(((to / from) ** (1 / years) - 1) * 100);

/** The yearly growth when the whole is divided by the years, in per cent. */
export const simpleYearlyGrowth = (from: number, to: number, years: number): number | undefined => {
  const whole = growth(from, to);
  return whole === undefined || years <= 0 ? undefined : withoutNoise(whole / years);
};

/** a as per cent of b; undefined for b = 0. */
export const percentOf = (a: number, b: number): number | undefined => (b === 0 ? undefined : withoutNoise((a / b) * 100));

/** The word for a scale, as figures are written in it: 万 for 10,000, 亿 for 100,000,000, none for others. */
export const scaleWord = (scale: number): string => (scale === 10_000 ? '万' : scale === 100_000_000 ? '亿' : '');
