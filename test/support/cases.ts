/**
 * How much a test of properties tries: `few` in `npm test`, which must not keep anyone waiting, `many` in `npm run fuzz` (vitest.fuzz.config.ts). The few
 * are enough to find what breaks a mechanism; what breaks one rare case of it is for the many.
 */
export const cases = <Value>(few: Value, many: Value): Value => (process.env['PLANLINT_FUZZ'] === undefined ? few : many);
