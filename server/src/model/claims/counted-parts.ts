import { chineseNumerals, numeralValue } from '../../text/numerals';

/** A sum that is stated beside its parts in words: 两区三县共6个, “两横三纵”…6条通道. */
export interface MiscountedParts {
  /** Where the stated number stands with its measure. */
  readonly from: number;
  readonly to: number;
  readonly parts: string;
  /** Where the parts begin. */
  readonly at: number;
  readonly stated: number;
  readonly sum: number;
}

const number = `(?:\\d{1,2}|[${chineseNumerals}]{1,2})`;
const place = '(?:市辖区|县级市|自治县|街道|乡镇|区|县|市|旗|镇|乡)';
const places = new RegExp(
  `(?<![\\d${chineseNumerals}.．])((?:${number}个?${place}[、和]?){2,8})，?(?:共计|合计|总计|共有?|计)(${number})个`,
  'g',
);
/** 全市3个区、5个县、1个市中，…；8个县（市、区）中|: the same places, counted once more in the sentence. */
const again = new RegExp(
  `全[省市州]((?:${number}个${place}[、和]?){2,6})中[^。]{1,120}?[；，]全?[省市州]?(?<![\\d${chineseNumerals}])(${number})个(?:县（市、区）|县市区|区县)(?=中|均|都|全部)`,
  'g',
);
const line = '[横纵环射联廊轴带]';
const network = new RegExp(
  `(?<![\\d${chineseNumerals}])((?:[${chineseNumerals}]${line}){2,4})(?![^。；“”]{0,40}[“”]?[^。；]{0,40}条[^。；]{0,40}条)[”"]?[^。；]{0,40}?(?<![\\d.．第${chineseNumerals}])(${number})条[^，。；、\\d]{0,6}(?:通道|走廊|干线|廊道|轴线|主轴)`,
  'g',
);

/** 主要指标共10项，其中约束性3项、预期性7项: an indicator is one or the other. */
const kinds = '(?:约束|预期)性(?:指标)?';
const indicators = new RegExp(
  `(?<![\\d${chineseNumerals}.．第])(${number})[项个](?:[^，。；、：（）\\d]{0,8}指标)?[，（(：:](?:其中[，：:]?)?(${kinds}(${number})[项个](?:指标)?[、，和；]${kinds}(${number})[项个])(?:指标)?(?=[，。；）)]|$)`,
  'gu',
);

const indicatorsIn = (text: string): readonly MiscountedParts[] =>
  !text.includes('约束性') || !text.includes('预期性')
    ? []
    : [...text.matchAll(indicators)].flatMap(({ 0: whole, 1: total = '', 2: parts = '', 3: one = '', 4: two = '', index }) => {
        const [stated, sum] = [numeralValue(total), numeralValue(one) + numeralValue(two)];
        const bothKinds = parts.includes('约束性') && parts.includes('预期性');
        // 、引导性5项 may follow.
        const more = /^[、，；]?[^，。；]{0,4}性(?:指标)?[\d一二三四五六七八九十]/u.test(text.slice(index + whole.length));
        return stated === sum || !bothKinds || more
          ? []
          : [{ from: index, to: index + total.length + 1, parts, at: index + whole.indexOf(parts), stated, sum }];
      });

/** Sums of places and of the lines of a network that are not what their parts make. */
export const miscountedPartsIn = (text: string): readonly MiscountedParts[] => {
  const found: MiscountedParts[] = [...indicatorsIn(text)];
  const patterns = [
    ...(text.includes('个') && (text.includes('共') || text.includes('计')) ? [places] : []),
    ...(text.includes('个') && text.includes('全') ? [again] : []),
    ...(text.includes('条') ? [network] : []),
  ];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [whole, parts = '', total = ''] = match;
      const sum = [...parts.matchAll(new RegExp(number, 'g'))].reduce((all, [part]) => all + numeralValue(part), 0);
      const from =
        match.index +
        whole.lastIndexOf(
          total,
          pattern === network ? whole.lastIndexOf('条') : pattern === again ? whole.lastIndexOf('个') : whole.length,
        );
      const stated = numeralValue(total);
      if (stated !== sum && stated > 1)
        found.push({
          from,
          to: from + total.length + 1,
          parts: parts.replace(/[、和]$/, ''),
          at: match.index + whole.indexOf(parts),
          stated,
          sum,
        });
    }
  }
  return found;
};
