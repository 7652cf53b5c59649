import { isMeasure } from '../../lexicon/units';
import { squeeze } from '../../text/characters';

/** Words of places, ranks and editions that count as units after a number but in a bracket qualify the name: 示范县（市）. */
const qualifiers = new Set([
  ...'县市省区乡国校镇村强大佳重级期届号线路层面代阶段版次节点单集组',
  '级别',
  '街道',
  '社区',
  '年级',
  '年代',
  '家庭',
  '行政村',
  '自然村',
  '小区',
  '片区',
]);

const wholeUnit = (text: string): boolean => isMeasure(text) && !qualifiers.has(text);

/**
 * The unit a bracket names: （%）, （万人）, （平方米/人）, （单位：万元）, （累计，%）; undefined for what qualifies the name instead (（含技工学校）, （小学）).
 * @param inside what stands between the brackets
 */
export const unitOfBracket = (inside: string): string | undefined => {
  const bare = squeeze(inside).replaceAll('％', '%').replaceAll('／', '/');
  if (bare.length === 0 || bare.length > 16) return undefined;
  const text = bare
    .replace(/^(?:计量)?单位[：:]?/u, '')
    .replace(
      /^[[〔]?(?:五年)?(?:累计|年均|年均增长|增长|当年价|现价|(?:19|20)\d\d年(?:不变|可比)?价格?|不变价|可比价)[\]〕]?[，,、：:]?/u,
      '',
    )
    .replace(/[，,、]?(?:累计|年均|现价|不变价)$/u, '');
  if (text === '') return undefined;
  if (wholeUnit(text)) return text;
  // 万套（间）: one unit for two things.
  const both = /^([^（()）]{1,6})[（(]([^（()）]{1,4})[）)]$/u.exec(text);
  if (both?.[1] !== undefined && both[2] !== undefined && wholeUnit(both[1]) && wholeUnit(both[2])) return text;
  // Two units for two things (所、个) stand as written.
  const several = text.split(/[、/或和]/u);
  return several.length === 2 && several.every((part) => part !== '' && wholeUnit(part)) ? text : undefined;
};

/** The last bracket of a text and what it holds; undefined where the text does not end in one. */
export const lastBracket = (text: string, end = text.length): { readonly from: number; readonly inside: string } | undefined => {
  const close = text[end - 1];
  if (close !== '）' && close !== ')') return undefined;
  let depth = 0;
  for (let i = end - 1; i >= 0; i -= 1) {
    if (text[i] === '）' || text[i] === ')') depth += 1;
    else if (text[i] === '（' || text[i] === '(') {
      depth -= 1;
      if (depth === 0) return { from: i, inside: text.slice(i + 1, end - 1) };
    }
  }
  return undefined;
};
