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
