/** Characters shown before a place, and behind it. */
const [room, roomBehind] = [30, 20];

/** A sentence around a place in it, cut to what stands near. */
export const contextAt = (text: string, from: number, to: number): string => {
  const lead = text.slice(Math.max(0, from - room), from);
  const rest = text.slice(to, to + roomBehind);
  const [stop, next] = [lead.lastIndexOf('。'), rest.indexOf('。')];
  const before = stop < 0 && from > room ? `…${lead}` : lead.slice(stop + 1);
  const after = next < 0 && to + roomBehind < text.length ? `${rest}…` : rest.slice(0, next < 0 ? undefined : next + 1);
  return `${before}${text.slice(from, to)}${after}`.trim();
};
