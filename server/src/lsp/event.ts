/** What can be listened to; calls its listeners in the order they came. */
export const makeEvent = <Given extends readonly unknown[]>() => {
  const listeners: ((...given: Given) => void)[] = [];
  return {
    on: (listener: (...given: Given) => void): void => void listeners.push(listener),
    fire: (...given: Given): void => {
      for (const listener of listeners) listener(...given);
    },
  };
};
