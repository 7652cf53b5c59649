/** The domain lexicon: typed, read-only data, each entry with its source, and the small functions that look things up in it. */
export * from './types';
export * from './starts';
export * from './indicators';
export * from './units';
export * from './periods';
export * from './confusables';
export * from './collocations';
export * from './phrases';
export * from './terms';
export * from './doubling';
export * from './comparators';
export * from './leftovers';
