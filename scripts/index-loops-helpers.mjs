// What loops and destructurings become in the bundle (index-loops.mjs).

/** Walks what is no array. */
class Steps {
  constructor(list) {
    this.iterator = list[Symbol.iterator]();
    this.value = undefined;
  }
  next() {
    const { done, value } = this.iterator.next();
    this.value = value;
    return done !== true;
  }
}

/** Nothing for an array, which is walked by its indices. */
export const stepsOf$ = (list) => (Array.isArray(list) ? undefined : new Steps(list));

/** The first items of what is no array; an array is itself. */
export const taken$ = (list, count) => {
  if (Array.isArray(list)) return list;
  const steps = new Steps(list);
  const items = [];
  while (items.length < count && steps.next()) items.push(steps.value);
  return items;
};

const noMatch = [];

/** What `text.matchAll(pattern)` gives, as an array; the pattern is left as it was. */
export const matches$ = (text, pattern) => {
  if (!pattern.global) throw new TypeError('matchAll wants a global pattern');
  const from = pattern.lastIndex;
  let match = pattern.exec(text);
  if (match === null) {
    pattern.lastIndex = from;
    return noMatch;
  }
  const found = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    // An empty match goes on behind the next character.
    if (match[0] === '') pattern.lastIndex += pattern.unicode && text.codePointAt(pattern.lastIndex) > 0xffff ? 2 : 1;
  }
  pattern.lastIndex = from;
  return found;
};
