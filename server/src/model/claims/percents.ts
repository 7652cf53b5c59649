import { lookupIndicator } from '../../lexicon/indicators';
import { quantitiesOf } from '../document/by-prose';
import { listedByProse } from '../kept/listed';
import type { Span } from '../../text/span';
import type { StatedSubject } from './subjects';
import type { Quantity } from '../types';

/** The head of a column is no longer. */
const longestHead = 60;

/** 98%%: the sign twice, at the end of a figure. */
export const doubledSigns = /[%％][ \u00a0]?[%％]{1,20}$/;
/** （%%）, 占比%%: the sign twice without a figure, in the head of a column. */
const signsAlone = /(?<![\d%％ \u00a0])[%％]{2,4}(?![%％])/gu;
const none: readonly Span[] = [];

/** Doubled percent signs that stand without a figure, as indices of a text. */
export const doubledSignsIn = (text: string): readonly Span[] =>
  text.length < longestHead && /[%％]{2}/u.test(text)
    ? Array.from(text.matchAll(signsAlone), ({ 0: signs, index }) => ({ start: index, end: index + signs.length }))
    : none;

/** 百分之98%: a figure that says it in words and by the sign. */
export const signAndWords = /^百分之.*[%％]$/;

/** True for a percentage of running text, properly written, that is more than any share can be. */
export const isBeyondShares = (quantity: Quantity): boolean => {
  const { prose, unit } = quantity;
  if (unit !== '%' || prose.cell) return false;
  const top = Math.max(quantity.value, quantity.high ?? quantity.value);
  if (!(top > 100 || (top === 100 && (quantity.comparator === '>' || quantity.after.includes('以上'))))) return false;
  const written = prose.reading.text.slice(quantity.from, quantity.to);
  return !doubledSigns.test(written) && !signAndWords.test(written);
};

/** 贷款余额占地区生产总值的比重: of an amount of another kind, of which there may be more. */
export const comparesAmounts = (name: string): boolean => /占[^占]{0,8}(?:生产总值|GDP|收入|财力|存款|贷款|产值|增加值|净资产)/u.test(name);

/** 占幼儿园总数的|, 占全市总面积的比重为|: of a whole there is no more than all. */
const ofWhole =
  /占([^，,。；;：:、（）()占]{0,16}总(?:数|量|额|面积|里程|人口|人数|户数|投资|支出|产值|用水量|耗水量|能耗|装机)[^，,。；;：:、\d]{0,6})$/u;

/** 占年度计划总投资的108%, 占2020年总量的130%, 占目标任务总数的112%: of what was planned or was there before, of which there may be more. */
const planned =
  /计划|产生|已|当年|规划|目标|任务|下达|预算|核定|设计|概算|预期|年初|末|\d年|上年|去年|同期|原有|现有|既有|贷款|存款|合同|净资产|资产|需求|需要|收入|财力|应[参缴保收]/u;

/** 全市幼儿园总数: all there is; 机动车占停车泊位总数的210%, 流动人口占户籍总人口的140% compare one thing with another. */
const ofAll = /全[市省县区国州盟旗镇乡村校院行]|全部|所有|本[市省县区]/u;
/** 3059%: so much is a point that was lost, whatever it is of. */
const pointLost = 1000;

/** What a share in running text is said to be of, where that is a whole; undefined elsewhere. */
export const wholeShared = ({ prose, fullFrom, value }: Quantity): string | undefined => {
  const before = prose.reading.text.slice(Math.max(0, fullFrom - 36), fullFrom);
  const whole = ofWhole.exec(before)?.[1];
  if (whole === undefined || (value < pointLost && !ofAll.test(whole)) || planned.test(whole) || /户籍|登记/u.test(whole)) return undefined;
  // 完成投资占总投资的112%: more was done than was planned.
  return /(?:完成|到位|实际)[^，,。；;]{1,10}占[^占]*$/u.test(before)
    ? undefined
    : whole.replace(/的?(?:比重|比例)?(?:达到?|为|约){0,2}$/u, '');
};

/** All of them, in the order of the text. */
export const beyondSharesOf = listedByProse((_, prose) => (prose.cell ? [] : quantitiesOf(prose).filter(isBeyondShares)));

/** 达到110%（以标准规定的必配种类为100%）, 按编制的…: the sentence says what is 100 %, so that there may be more. */
const explainedBehind =
  /^(?:以上|左右)?[（(][^。；]{0,40}?(?:100[%％]|百分之百|[按以](?:照)?[^。；]{1,30}?(?:计|标准|编制|基数|核算|测算))/u;
const explainedBefore =
  /(?:按照?|依照|根据|对照|以)[^，。；（()）]{1,20}(?:编制|标准|定额|定员|要求|计算|测算|核算|口径|规定|基数|每[^，。；]{1,6})[^。；]{0,24}$/u;

/** 占比合计为100.1%，系四舍五入所致: a sum of rounded shares. */
const summedBefore = /(?:占比|比重|比例|份额|构成|百分比)(?:数)?(?:之和|合计|总和|总计|相加)[为是达约]{0,2}$/u;
const roundedBehind = /^[^。；]{0,12}四舍五入/u;

/** Does a sentence say by what a rate is reckoned? More of something may be there than the norm asks for. */
export const isReckonedByNorm = ({ prose, from, to }: Quantity): boolean => {
  const { text } = prose.reading;
  const [before, behind] = [text.slice(Math.max(0, from - 12), from), text.slice(to, to + 80)];
  if (summedBefore.test(before) || roundedBehind.test(behind)) return true;
  return explainedBehind.test(behind) || explainedBefore.test(text.slice(Math.max(0, from - 60), from));
};

/** A name that surely counts things, stated at a level: 参保人数达到95%. What is said of a whole (占…人数) or of a change is no such name. */
const countName = /(?:人数|[\u4e00-\u9fff]数|总数|数量)$/;
const shareOrChange = /[占比率的较增减升降翻超提涨]|分之|完成|每|系数|指数/;
const level = /^(?:均|分别|稳定|全部|要|将|力争|总体|基本)*(?:达到|达|保持在|稳定在|(?:提高|提升|增加|增长|扩大)[到至])$/;

/** Does a figure give the level of what counts things? */
export const countStated = (stated: StatedSubject | undefined): boolean =>
  stated !== undefined &&
  level.test(stated.verb) &&
  countName.test(stated.name) &&
  !shareOrChange.test(stated.name) &&
  lookupIndicator(stated.name).kind === 'count';
