/** A value made when it is first asked for and kept: an index that a check without hits never needs costs nothing at start-up. */
export const onFirstUse = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};
