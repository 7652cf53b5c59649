import { isDigit } from '../text/characters';
import { ordinalPeriod } from './periods-in-text';
import type { ColumnRole } from './types';

/** What a header says of its column. */
export interface HeaderReading {
  readonly role: ColumnRole;
  readonly year: number | undefined;
  readonly valueKind: 'actual' | 'forecast' | 'target' | 'completion' | undefined;
  readonly unit: string | undefined;
}

/** Header words and the role they give; the first that fits decides, so the order matters. Usage of published plans. */
const roleWords: readonly (readonly [ColumnRole, readonly string[]])[] = [
  ['number', ['序号', '编号', '序號']],
  ['attribute', ['属性', '指标性质', '性质', '屬性']],
  ['unit', ['单位', '计量单位', '單位']],
  ['owner', ['责任单位', '牵头单位', '责任部门', '牵头部门', '配合单位', '配合部门', '实施单位', '主管部门', '主管单位', '实施主体', '责任主体', '参与单位', '落实单位', '建设单位', '责任处室', '承办单位', '分工', '責任單位']],
  ['deadline', ['完成时限', '完成时间', '时限', '时间节点', '时间安排', '完成期限', '起止', '进度安排', '建设年限', '年限']],
  ['growth', ['增幅', '增长', '增速', '年均', '增减', '变化', '提高', '涨幅', '累计', '升降']],
  ['note', ['备注', '说明', '备 注', '数据来源', '備注']],
  ['category', ['类别', '领域', '类型', '分类', '维度', '方面', '一级指标', '大类', '类 别', '類別']],
  ['name', ['指标', '指标名称', '具体指标', '主要指标', '二级指标', '三级指标', '发展指标', '指標']],
  ['task', ['任务', '举措', '措施', '工作内容', '建设内容', '主要内容', '重点工作', '工作要点', '事项']],
  ['name', ['项目名称', '名称', '项目', '内容']],
];

const valueWords: readonly (readonly ['actual' | 'forecast' | 'target' | 'completion', readonly string[]])[] = [
  ['completion', ['完成率', '完成比例', '目标完成度', '完成进度']],
  ['target', ['目标', '规划值', '规划数', '预期', '计划值', '规划目标', '指标值', '计划任务', '预计完成']],
  ['forecast', ['预计', '预测', '估计']],
  ['actual', ['基准', '现状', '实际', '完成情况', '完成值', '基期', '基数', '实绩', '达到值', '现值']],
];

const yearIn = (text: string): number | undefined => {
  for (let i = 0; i + 3 < text.length; i += 1) {
    if (!isDigit(text[i]) || isDigit(text[i - 1])) continue;
    const digits = text.slice(i, i + 4);
    if (/^(19|20)\d\d$/.test(digits) && !isDigit(text[i + 4])) return Number(digits);
  }
  return undefined;
};

/** The last year a header names: 2021-2025年累计 is a value of 2025. */
const lastYearIn = (text: string): number | undefined => {
  let found: number | undefined;
  for (let i = 0; i + 3 < text.length; i += 1) {
    const year = yearIn(text.slice(i));
    if (year === undefined) break;
    if (isDigit(text[i]) && !isDigit(text[i - 1]) && yearIn(text.slice(i, i + 4)) !== undefined) found = Number(text.slice(i, i + 4));
  }
  return found ?? yearIn(text);
};

const bracketed = (text: string): string | undefined => {
  const close = text.length - 1;
  if (text[close] !== '）' && text[close] !== ')') return undefined;
  const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  return open >= 0 ? text.slice(open + 1, close) : undefined;
};

const unitWords = /^[%％‰]$|^(个)?百分点$|^[万亿]?[人元名所个家座项公里亩吨件台套户处张]{1,2}(\/.{1,4})?$|^平方(公里|米)$|^立方米$/u;

/** Reads a header: role, year with its kind, unit in the bracket. `header` has its blanks squeezed; `forced` is a `<!--target 2025-->` mark. */
export const readHeader = (header: string, forced?: { readonly role: string; readonly year?: number }): HeaderReading => {
  const inBracket = bracketed(header);
  const unit = inBracket !== undefined && unitWords.test(inBracket) ? inBracket.replace('％', '%') : undefined;
  const year = lastYearIn(header) ?? ordinalPeriod(header)?.end;
  const valueKind = valueWords.find(([, words]) => words.some((w) => header.includes(w)))?.[0];
  if (forced) {
    const kinds = ['actual', 'forecast', 'target', 'completion'] as const;
    const kind = kinds.find((k) => k === forced.role);
    if (kind || forced.role === 'value') return { role: 'value', year: forced.year ?? year, valueKind: kind ?? valueKind, unit };
    return { role: forced.role as ColumnRole, year: undefined, valueKind: undefined, unit };
  }
  if (header.length > 40) return { role: 'other', year: undefined, valueKind: undefined, unit: undefined };
  const growth = (roleWords.find(([role]) => role === 'growth')?.[1] ?? []).some((w) => header.includes(w));
  const named = roleWords.find(([, words]) => words.some((w) => header === w || header.endsWith(w) || header.startsWith(w)))?.[0];
  const isValue = year !== undefined || (valueKind !== undefined && !header.startsWith('指标名'));
  if (growth && !(valueKind === 'target' && year !== undefined)) return { role: 'growth', year: undefined, valueKind: undefined, unit };
  if (isValue && named !== 'attribute' && named !== 'deadline' && named !== 'owner' && named !== 'unit' && named !== 'number') {
    return { role: 'value', year, valueKind, unit };
  }
  return { role: named ?? 'other', year: undefined, valueKind: undefined, unit };
};
