import { isBlank, isDigit, squeeze } from '../../text/characters';
import { keptByText } from '../../text/keep';
import { isChineseNumeral } from '../../text/numerals';

/** What a header text says about its column. */
export type HeaderClass = 'index' | 'name' | 'unit' | 'attribute' | 'value' | 'other';

const indexWords = new Set(['序号', '编号', '序', 'No.', 'NO.', 'No']);
const unitWords = new Set(['单位', '计量单位', '指标单位']);
const attributeWords = new Set(['属性', '指标属性', '指标性质', '类型属性', '目标属性']);
const nameWords = [
  '指标',
  '名称',
  '项目',
  '内容',
  '任务',
  '类别',
  '类型',
  '领域',
  '分类',
  '地区',
  '区域',
  '城市',
  '事项',
  '举措',
  '工程',
  '维度',
  '方面',
  '主体',
];
const valueWords = [
  '目标',
  '现状',
  '基准',
  '完成',
  '实际',
  '预测',
  '预计',
  '预期',
  '增长',
  '增幅',
  '增速',
  '数量',
  '投资',
  '累计',
  '占比',
  '比例',
  '比重',
  '计划',
  '规划',
  '总数',
  '面积',
  '标准',
  '规模',
];
const valueEnds = '值数率量额';
const otherWords = [
  '年份',
  '年度',
  '责任',
  '牵头',
  '配合',
  '部门',
  '备注',
  '说明',
  '时限',
  '时间',
  '起止',
  '年限',
  '地点',
  '地址',
  '位置',
  '性质',
  '等级',
  '情况',
  '来源',
  '进度',
  '措施',
  '要求',
  '依据',
  '方式',
];

/** A year (`2025年`) or a plan period (`“十四五”`) in a text without blanks. */
export const mentionsYear = (text: string): boolean => {
  for (let i = 0; i + 3 < text.length; i += 1) {
    if (isDigit(text[i - 1]) || !isDigit(text[i])) continue;
    const year = Number(text.slice(i, i + 4));
    if (year >= 1950 && year <= 2100 && !isDigit(text[i + 4])) return true;
  }
  const five = text.indexOf('五', 1);
  return five > 0 && isChineseNumeral(text[five - 1]) && text.length <= 24;
};

/** What a header cell with this text would head; undefined for a text no header word shows in. */
export const headerClass = (raw: string): HeaderClass | undefined => (raw.length > 48 ? undefined : classOfHeader(raw).found);

const classOfHeader = keptByText((raw: string) => ({ found: readHeaderClass(raw) }));

/** 县（市、区）, 镇（街道）, 区县: a header over the names of places, its bracket no unit. */
const headsPlaces =
  /^各?(?:[省市县区旗州盟镇乡街]|街道|乡镇|片区|园区){1,2}(?:[（(](?:[市县区旗州盟镇乡街道、]|园区|单位){1,12}[）)])?(?:名称)?$/u;

const readHeaderClass = (raw: string): HeaderClass | undefined => {
  const text = squeeze(raw);
  if (text.length === 0 || text.length > 24 || text.includes('。') || text.includes('；')) return undefined;
  if (indexWords.has(text)) return 'index';
  if (unitWords.has(text)) return 'unit';
  if (attributeWords.has(text)) return 'attribute';
  if (headsPlaces.test(text)) return 'name';
  const head = withoutBracket(text);
  if (head.length > 14) return undefined;
  if (mentionsYear(text) && head.length <= 12) return 'value';
  // The last word of a Chinese noun phrase is its head: 主要指标 is a name, 指标值 a value.
  for (const word of otherWords) if (head.endsWith(word) || head.startsWith(word)) return 'other';
  if (head.endsWith('单位')) return 'other';
  if (head.includes('内容')) return 'name';
  for (const word of valueWords) if (head.endsWith(word)) return 'value';
  for (const word of nameWords) if (head.endsWith(word)) return 'name';
  if (head.length <= 8 && valueEnds.includes(head.at(-1) ?? ' ')) return 'value';
  // 新建学校（所）: a unit in brackets.
  if (head.length < text.length && text.length - head.length <= 6 && head.length <= 10) return 'value';
  return undefined;
};

/** A header over dates: 起止年限, 完成时间. */
export const headsDates = (raw: string): boolean =>
  ['起止', '时间', '时限', '年限', '年份', '期限'].some((word) => squeeze(raw).includes(word));

/** A text without its last bracket: `总投资（万元）` → `总投资`. */
export const withoutBracket = (text: string): string => {
  const last = text.at(-1);
  if (last !== '）' && last !== ')' && last !== ']' && last !== '〕') return text;
  const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('), text.lastIndexOf('['), text.lastIndexOf('〔'));
  return open > 0 ? text.slice(0, open) : text;
};

/** Words that open a header row: no body cell is just 序号 or 指标名称. */
const openers = new Set([
  '序号',
  '编号',
  '类别',
  '类型',
  '领域',
  '分类',
  '指标',
  '指标名称',
  '主要指标',
  '具体指标',
  '项目',
  '项目名称',
  '项目类别',
  '名称',
  '地区',
  '指标类别',
  '指标分类',
]);

/** True for a text that may open a header row (序号, 类别, 指标 …). */
export const opensHeader = (raw: string): boolean => {
  if (raw.length > 12) return false;
  const text = squeeze(raw);
  return openers.has(text) || (text.length <= 6 && ['指标', '类别', '类型', '名称', '领域'].some((word) => text.endsWith(word)));
};

const remarks = new Set(['备注', '说明']);

/** A column of remarks, empty in most rows. */
export const isRemark = (raw: string): boolean => raw.length <= 6 && remarks.has(squeeze(raw));

/** 2025年（亿元）: a year and the unit of its column, no figure of so many years. */
export const headsYear = (text: string): boolean => /^(?:19|20)\d\d年[（(][^\d（()）]{1,10}[）)]$/u.test(text);

/** Words that only headers consist of: 序号, 单位, 属性, 备注, 2025年目标值. No body cell reads so. */
export const isHeaderOnly = (raw: string): boolean => {
  const text = squeeze(raw);
  if (text.length > 14) return false;
  if (openers.has(text) || indexWords.has(text) || unitWords.has(text) || attributeWords.has(text) || remarks.has(text)) return true;
  return text[4] === '年' && text.length > 5 && mentionsYear(text.slice(0, 5)) && headerClass(text) === 'value';
};

/** A number follows: digits, or a Chinese numeral that is no part of a word (表一 …, not 表一般). */
const numberAfter = (text: string, from: number): boolean => {
  let i = from;
  while (isBlank(text[i])) i += 1;
  if (isDigit(text[i]) || text[i] === '（' || text[i] === '(') return true;
  const first = i;
  while (i < first + 4 && isChineseNumeral(text[i])) i += 1;
  return i > first && (i === text.length || isBlank(text[i]) || '：:、.-'.includes(text[i] ?? ' '));
};

/** `表1 …`, `附表2 …`, `专栏3 …`, `附表`: the caption of a table or box, by its label. */
export const isCaption = (text: string): boolean => {
  if (text.length > 80 || text.includes('。')) return false;
  if (text.startsWith('附表')) return true;
  if (text.startsWith('专栏')) return text.length === 2 || numberAfter(text, 2);
  return text.startsWith('表') && numberAfter(text, 1);
};

/** Titles that stand over tables without a label: `……主要目标完成情况`, `……一览表`. */
export const looksLikeTitle = (raw: string): boolean => {
  const text = withoutBracket(squeeze(raw));
  if (text.length < 4 || text.length > 50 || text.includes('。') || text.includes('；') || text.includes('，')) return false;
  return ['表', '情况', '指标', '目标', '清单', '汇总', '任务', '计划', '分工'].some((word) => text.endsWith(word));
};

/** The title of a box in extracted text: `专栏1：…`. */
export const isBoxTitle = (text: string): boolean =>
  text.length <= 60 && !text.includes('。') && (text.startsWith('专栏') || text.startsWith('专题') || text.startsWith('案例'));

/** `注：…`, `注1. …`, `备注：…`, `资料来源：…` below a table. */
export const isNote = (text: string): boolean => {
  for (const word of ['注', '备注', '说明', '资料来源', '数据来源', '附注']) {
    if (!text.startsWith(word)) continue;
    const next = text[word.length];
    if (next === '：' || next === ':' || (word === '注' && (isDigit(next) || next === '．'))) return true;
  }
  return false;
};

/** `第三章 …`, `第一节…`: a heading no cell is written like. */
export const isChapter = (text: string): boolean => {
  if (text[0] !== '第' || text.length > 60) return false;
  let i = 1;
  while (i < 8 && (isDigit(text[i]) || isChineseNumeral(text[i]))) i += 1;
  return i > 1 && '章节篇编部'.includes(text[i] ?? ' ');
};

/** `一、…`, `（一）…`: numbering that is a heading unless a table says otherwise. */
export const isHeadingLike = (text: string): boolean => {
  let i = 0;
  const bracket = text[0] === '（' || text[0] === '(';
  if (bracket) i = 1;
  const from = i;
  while (i < from + 4 && isChineseNumeral(text[i])) i += 1;
  if (i === from || i >= text.length - 1) return false;
  return bracket ? text[i] === '）' || text[i] === ')' : text[i] === '、' || text[i] === '．';
};

const totals = ['小计', '合计', '总计', '共计'];

/** 小计, 合  计, 幼儿学位小计: a row that adds up the ones above. */
export const isTotal = (raw: string): boolean => {
  if (raw.length > 30) return false;
  const text = withoutBracket(squeeze(raw));
  return totals.some((word) => text.endsWith(word));
};

/** 小计 and nothing else: a total within the category above it. */
export const isSubtotal = (raw: string): boolean => squeeze(raw) === '小计';

const baselines = ['现状', '基准', '基期', '实际', '完成', '预计'];

/** How many of `count` sub-headers stand under each of the header cells: evenly, but one under the state of affairs at the start. */
export const sharesOf = (count: number, heads: readonly string[]): readonly number[] => {
  const rest = count % heads.length;
  if (rest !== 0 && heads.length === 2 && baselines.some((word) => heads[0]?.includes(word) === true)) return [1, count - 1];
  return heads.map((_, i) => Math.floor(count / heads.length) + (i < rest ? 1 : 0));
};

/** 目录 */
export const isContentsTitle = (raw: string): boolean => raw.length <= 8 && ['目录', '目次'].includes(squeeze(raw));
