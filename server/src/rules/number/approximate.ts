import { spanIn } from '../../text/reading';
import type { Quantity } from '../../model/types';
import { rule } from '../rule';
import { lastIndexWithin } from '../../text/search';

/** Words before a number and words after it that say the same, so that one is enough. */
const pairs: readonly { readonly before: readonly string[]; readonly after: readonly string[] }[] = [
  { before: ['约', '大约', '大概', '近', '将近', '接近', '约为'], after: ['左右', '上下', '余', '多', '许', '来'] },
  {
    before: ['至少', '不少于', '不低于', '不小于', '最少', '最低', '起码', '超过', '高于', '大于', '多于', '突破', '≥', '>'],
    after: ['以上', '及以上', '多', '余'],
  },
  {
    before: ['至多', '最多', '不超过', '不高于', '不多于', '不大于', '低于', '少于', '小于', '≤', '<'],
    after: ['以下', '以内', '之内', '及以下'],
  },
  { before: ['约', '大约', '近', '将近'], after: ['以上', '以下', '以内'] },
];

/** Which word to drop: the vague one, else the one before the number. */
const clash = (quantity: Quantity): { readonly before: string; readonly after: string } | undefined => {
  for (const pair of pairs) {
    const before = pair.before.find((w) => quantity.before === w || quantity.before.endsWith(w) || quantity.before.startsWith(w));
    const after = pair.after.find((w) => quantity.after === w || quantity.after.startsWith(w) || quantity.after.endsWith(w));
    if (before && after) return { before, after };
  }
  return undefined;
};

/** How far before its number 至少 may stand: 至少到乡村学校指导30次以上. */
const reach = 12;

/** 至少 … with the verb and its object between it and the number, and no other number or mark. */
const apart = (quantity: Quantity): { readonly before: string; readonly after: string } | undefined => {
  if (!quantity.after.endsWith('以上')) return undefined;
  const { text } = quantity.prose.reading;
  const before = ['至少', '不少于', '不低于'].find((w) => {
    const at = lastIndexWithin(text, w, quantity.from - 1, reach + w.length);
    return at >= 0 && quantity.from - at - w.length <= reach && !/[，。；：、,;:0-9（(“]|以上|各[级类]/.test(text.slice(at, quantity.from));
  });
  return before === undefined ? undefined : { before, after: '以上' };
};

/** 5000余人次以上, 100多人左右: two words behind the number. */
const behind = (quantity: Quantity): { readonly before: string; readonly after: string } | undefined => {
  const found = quantity.before === '' ? /^(余|多|左右|上下)(以上|左右|上下)$/.exec(quantity.after) : null;
  const [, before, after] = found ?? [];
  return before !== undefined && after !== undefined && before !== after ? { before, after } : undefined;
};

/** Two hedges on one number: 约…左右, 至少…以上, 不少于…以上, 近…多, …余…以上 (编校惯例; GB/T 15835-2011 5.1.4 on 概数). */
export const numberApproximate = rule({
  id: 'number/approximate',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    found: {
      zh: '“{before}”与“{after}”重复限定 {number}；删去“{drop}”',
      en: '“{before}” and “{after}” hedge {number} twice; drop “{drop}”',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const quantity of plan.quantities) {
      if (quantity.after === '' || quantity.kind === 'year' || quantity.kind === 'ordinal') continue;
      const twice = behind(quantity);
      if (twice) {
        const { prose, from, to, fullTo } = quantity;
        const cut = spanIn(prose.reading, fullTo - twice.after.length, fullTo);
        yield {
          messageId: 'found',
          span: spanIn(prose.reading, from, fullTo),
          data: { ...twice, number: prose.reading.text.slice(from, to), drop: twice.after },
          fix: { title: { zh: `删去“${twice.after}”`, en: `Drop “${twice.after}”` }, edits: [{ span: cut, text: '' }] },
        };
        continue;
      }
      const found = quantity.before === '' ? apart(quantity) : clash(quantity);
      if (!found) continue;
      const { reading } = quantity.prose;
      const at = lastIndexWithin(reading.text, found.before, quantity.from - 1, reach + 4);
      if (at < quantity.from - reach - 4 || at < 0) continue;
      const cut = spanIn(reading, at, at + found.before.length);
      yield {
        messageId: 'found',
        span: spanIn(reading, at, quantity.fullTo),
        data: { before: found.before, after: found.after, number: reading.text.slice(quantity.from, quantity.to), drop: found.before },
        fix: { title: { zh: `删去“${found.before}”`, en: `Drop “${found.before}”` }, edits: [{ span: cut, text: '' }] },
      };
    }
  },
});
