import { local } from '../../model/kept/local';
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

const digits = '一二三四五六七八九';
const valueOf = (digit: string): number => digits.indexOf(digit.replace('两', '二'));
/** 巡查三|、四次: two neighbouring numbers before what is counted: not 二、三次产业, 三、四年级. */
const neighbours =
  /(一(?=、两)|[二两三四五六七八])、([两三四五六七八九])(?=[十百千万]?(?:次(?!产业|会议|全会|分配|供水|能源|电池|创业|开发|加工|利用|污染|侧|网)|遍|趟|倍(?!体)|天|个(?!一|专|方面|部分|阶段|坚持|重点)|公里|户(?!型)|小时|分钟|公斤|亩|吨(?!级)))/gu;
/** What makes the first one the number of a heading or clause (三、四个专项), or the two a list: 第三、四次, 二、三、四次, 十三、四个, 星期三、四. */
const nothingCounted = /(?:^|[^\u4e00-\u9fff]|[第一二三四五六七八九十百千两零和与及之章节条款项类级年月]|星期)$/u;

/** The 、 between the two numbers of an estimate. */
const partedEstimates = local((text): readonly { readonly from: number; readonly to: number }[] =>
  /[一二两三四五六七八]、[两三四五六七八九]/u.test(text)
    ? [...text.matchAll(neighbours)].flatMap(({ 1: first = '', 2: second = '', index }) =>
        valueOf(second) === valueOf(first) + 1 && !nothingCounted.test(text.slice(Math.max(0, index - 2), index))
          ? [{ from: index, to: index + 3 }]
          : [],
      )
    : [],
);

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
    parted: {
      zh: '“{text}”：相邻两数连用表示概数，中间不用顿号；应为“{right}”',
      en: '“{text}”: two neighbouring numbers that stand for an estimate take no 、; write “{right}”',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of partedEstimates(plan)) {
      if (prose.kind === 'heading' || prose.kind === 'toc') continue;
      for (const { from, to } of hits) {
        const text = prose.reading.text.slice(from, to);
        const fix = {
          title: { zh: '删去顿号', en: 'Remove the 、' },
          edits: [{ span: spanIn(prose.reading, from + 1, from + 2), text: '' }],
        };
        yield { messageId: 'parted', span: spanIn(prose.reading, from, to), data: { text, right: text.replace('、', '') }, fix };
      }
    }
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
