/** A sentence around a place in it, cut to what stands near. */
export const contextAt = (text: string, from: number, to: number): string => {
  const start = Math.max(text.lastIndexOf('。', from - 1) + 1, from - 30, 0);
  const stop = text.indexOf('。', to);
  const end = Math.min(stop < 0 ? text.length : stop + 1, to + 20);
  const cutBefore = start > 0 && text[start - 1] !== '。';
  const cutAfter = end < text.length && text[end - 1] !== '。';
  return `${cutBefore ? '…' : ''}${text.slice(start, end).trim()}${cutAfter ? '…' : ''}`;
};
