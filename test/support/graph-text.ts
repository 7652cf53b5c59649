const isSpan = (value: object): boolean =>
  'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number' && Object.keys(value).length === 2;

/** Getters of the class of an object; none of a plain one. */
const gettersOf = (value: object): string[] => {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null || prototype === Object.prototype || Array.isArray(value) || value instanceof Map) return [];
  return Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { get }]) => (get ? [name] : []));
};

/**
 * A graph of objects as text, one line for each object in the order they are reached, references by number: two graphs of one shape and content give one text.
 * @param leftOut names of properties not looked at
 */
export const graphText = (root: object, leftOut: ReadonlySet<string>): string => {
  const numbers = new Map<object, number>([[root, 0]]);
  const waiting: object[] = [root];
  const told = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return typeof value === 'string' ? JSON.stringify(value) : String(value);
    // Places are compared by what they say: two may share one object in one graph and not in the other.
    if (
      isSpan(value) ||
      (Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null && isSpan(each as object)))
    )
      return JSON.stringify(value);
    const known = numbers.get(value);
    if (known !== undefined) return `#${String(known)}`;
    numbers.set(value, waiting.length);
    waiting.push(value);
    return `#${String(waiting.length - 1)}`;
  };
  const lines: string[] = [];
  for (const value of waiting) {
    if (Array.isArray(value)) lines.push(`[${value.map(told).join()}]`);
    else {
      const names = [...new Set([...Object.keys(value), ...gettersOf(value)])].filter((name) => !leftOut.has(name)).sort();
      lines.push(names.map((name) => `${name}=${told((value as Record<string, unknown>)[name])}`).join(' '));
    }
  }
  return lines.join('\n');
};
