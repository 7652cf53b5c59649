import { parseUnit } from '../../lexicon/units';
import { lastIndexWithin } from '../../text/search';
import type { Quantity } from '../types';

/** “装机容量120万千瓦时”: a name and a unit that measures something else. */
export interface Mismeasured {
  readonly quantity: Quantity;
  readonly name: string;
  /** What is measured, and what the unit measures. */
  readonly measured: Measured;
}

export type Measured = 'power' | 'energy' | 'floor' | 'area' | 'stock';

interface Kind {
  readonly measured: Measured;
  /** The name at its end, with the words that lead to the figure. */
  readonly name: RegExp;
  readonly wrong: (quantity: Quantity, dimension: string) => boolean;
}

const lead = '(?:规模)?(?:合计|累计|共计|总计)?(?:达到?|超过|突破|为|约|至|到|新增|增加到?|提高到|提升到)?$';
/** Of stores both are given: what they give at once and what they hold (20万千瓦/40万千瓦时). */
const stores = /储能|电池|换电|充电|蓄电/u;
/** 100 square kilometres: no town has so much floor of one kind, and nobody gives floors in 万公顷. */
const tooLarge = 1e8;

/** 千瓦小时, kW·h and the like, where the unit was read no further than its first part. */
const hours = /^[\s·.•*]{0,2}(?:时|小时|h)/u;

const kinds: readonly Kind[] = [
  {
    measured: 'power',
    name: new RegExp(`((?:装机|发电)(?:总)?容量|总?装机|(?:最大|最高|用电|电力)负荷)${lead}`, 'u'),
    wrong: (_, dimension) => dimension === 'energy',
  },
  {
    measured: 'energy',
    name: new RegExp(`((?:发电|用电|供电|售电|上网电|耗电|节电)量)${lead}`, 'u'),
    wrong: ({ prose, to }, dimension) => dimension === 'power' && !hours.test(prose.reading.text.slice(to, to + 4)),
  },
  {
    measured: 'floor',
    name: new RegExp(`(建筑面积|宿舍|校舍|厂房|用房|公寓|教学楼|保障性住房|安置房)(?:面积)?${lead}`, 'u'),
    wrong: ({ value, scale, unit }, dimension) =>
      dimension === 'area' &&
      (/平方公里|平方千米/u.test(unit)
        ? value * (parseUnit(unit)?.factor ?? 0) >= tooLarge / 10
        : scale >= 1e4 && !/平方/u.test(unit) && value * (parseUnit(unit)?.factor ?? 0) >= tooLarge),
  },
  {
    measured: 'stock',
    name: new RegExp(`((?:森林|活立木|乔木林|林木|林分|公顷|每亩)?蓄积量?)(?:稳定在|保持在)?${lead}`, 'u'),
    wrong: ({ unit }, dimension) => dimension === 'area' && unit.startsWith('平方'),
  },
  {
    measured: 'area',
    name: new RegExp(`([\\u4e00-\\u9fff]{0,4}面积)${lead}`, 'u'),
    wrong: ({ unit, prose, to }, dimension) =>
      dimension === 'length' &&
      /^[万千]?(?:公里|千米|米)$/u.test(unit) &&
      !/^[\s²2长宽的见沿×*x]/u.test(prose.reading.text.slice(to, to + 1)),
  },
];

const reach = 24;

/** Units of power, energy and land: few texts have any. */
const telling = ['瓦', 'kW', 'MW', '万度', '亿度', '公顷', '亩', '公里', '千米', '面积', '蓄积'];

/** Cheap: may a text give a figure in one of these? */
export const maySpeakOfMeasures = (text: string): boolean => telling.some((unit) => text.includes(unit));

/** The figures of a text whose unit cannot be that of what they measure. */
export const mismeasuredIn = (text: string, quantities: readonly Quantity[]): readonly Mismeasured[] =>
  maySpeakOfMeasures(text)
    ? quantities.flatMap((quantity): Mismeasured[] => {
        const dimension = quantity.unit === '' ? undefined : parseUnit(quantity.unit)?.dimension;
        if (dimension !== 'energy' && dimension !== 'power' && dimension !== 'area' && dimension !== 'length') return [];
        const before = text.slice(Math.max(0, quantity.fullFrom - reach), quantity.fullFrom);
        return kinds.flatMap(({ measured, name, wrong }): Mismeasured[] => {
          const found = wrong(quantity, dimension) ? name.exec(before) : null;
          if (!found?.[1]) return [];
          const sentence = text.slice(Math.max(0, lastIndexWithin(text, '。', quantity.from, 120)), quantity.to + 12);
          return measured === 'power' && stores.test(sentence) ? [] : [{ quantity, name: found[1], measured }];
        });
      })
    : [];

/** “达到4.3平方米，比2025年增加0.4立方米”: a level, and a change in a unit that measures something else. */
export interface UnlikeChange {
  readonly level: Quantity;
  readonly change: Quantity;
}

/** What is measured, paid or counted by one of these is nothing that another of them gives; 吨 and 吨标准煤 may be of one thing. */
const apart: ReadonlySet<string> = new Set(['length', 'area', 'volume', 'mass', 'energy', 'power', 'money', 'person', 'household']);
/** ，比2025年|增加: from the level to its change, and nothing else named. */
const comparedWith =
  /^[，,（(](?:比|较)(?:(?:19|20)\d\d年(?:底|末)?|“?十[一二三四五]五”?(?:时期|期间|期?末)?|上年|去年)(?:同期)?(?:相比)?[，,]?(?:净|共|累计|又|再)?(?:增加|增长|增|提高|提升|扩大|减少|下降|降低|压减|缩小)(?:了)?$/u;

/** Water, gas and stores are given in tons and in cubic metres. */
const inTonsOrVolume = /[水气汽油液库仓冷]/u;
/** 120万亩、产量50万吨, 3200户1.2万人: so close before a level stands another, which the change may be of. */
const closeBefore = 16;

/** May a change be none of the level right before it, though in another unit: 面积2万亩、产量3万吨，比2025年增加0.2万亩、0.4万吨? */
const mayBeOfOther = (text: string, before: Quantity | undefined, level: Quantity, dimension: string): boolean => {
  if (before?.kind !== 'value' || level.fullFrom - before.fullTo > closeBefore) return false;
  return parseUnit(before.unit)?.dimension === dimension && !/[。；;]/u.test(text.slice(before.fullTo, level.fullFrom));
};

/** Cheap: may a text compare a level with that of another year? */
export const mayCompareLevels = (text: string): boolean => /[，,（(][比较](?:\d{4}年|“?十|[上去]年)/u.test(text);

/** The changes of a text whose unit is of another dimension than that of the level right before them. */
export const unlikeChangesIn = (text: string, quantities: readonly Quantity[]): readonly UnlikeChange[] =>
  mayCompareLevels(text)
    ? quantities.flatMap((level, i): UnlikeChange[] => {
        // The year that is compared with stands between.
        const change = quantities.slice(i + 1, i + 4).find(({ kind }) => kind === 'value');
        if (level.kind !== 'value' || !change || change.fullFrom - level.fullTo > 24) return [];
        const [a, b] = [level, change].map(({ unit }) => parseUnit(unit)?.dimension);
        if (a === undefined || b === undefined || a === b || !apart.has(a) || !apart.has(b)) return [];
        if (mayBeOfOther(text, quantities[i - 1], level, b)) return [];
        const ofStore = [a, b].every((each) => each === 'volume' || each === 'mass');
        if (ofStore && inTonsOrVolume.test(text.slice(Math.max(0, level.fullFrom - closeBefore), level.fullFrom))) return [];
        return comparedWith.test(text.slice(level.fullTo, change.fullFrom)) ? [{ level, change }] : [];
      })
    : [];
