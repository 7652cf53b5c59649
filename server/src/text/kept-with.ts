/** What is worked out of an object that does not change: once, and gone with the object. */
export const onceFor = <Key extends object, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
};

/**
 * What is worked out of an object and something beside it: kept with the object, as long as what stands beside it is the same. An object that goes on into
 * the next version of a document takes it along; so it holds no places of the source.
 * @param same tells whether two of the things beside it are the same
 */
export const keptWith = <Key extends object, Beside, Value>(
  make: (key: Key, beside: Beside) => Value,
  same: (a: Beside, b: Beside) => boolean = (a, b) => a === b,
): ((key: Key, beside: Beside) => Value) => {
  const store = new WeakMap<Key, { readonly beside: Beside; readonly value: Value }>();
  return (key, beside) => {
    const known = store.get(key);
    if (known && same(known.beside, beside)) return known.value;
    const value = make(key, beside);
    store.set(key, { beside, value });
    return value;
  };
};

/** Are two lists the same items in the same order? */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean => {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
};
