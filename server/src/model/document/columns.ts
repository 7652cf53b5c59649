import { isDigit } from '../../text/characters';
import { keptByText } from '../../text/keep';
import { ordinalPeriod } from '../figures/periods-in-text';
import type { ColumnRole } from '../types';
import { lastBracket, unitOfBracket } from '../figures/unit-brackets';

/** What a header says of its column. */
export interface HeaderReading {
  readonly role: ColumnRole;
  readonly year: number | undefined;
  readonly valueKind: 'actual' | 'forecast' | 'target' | 'completion' | undefined;
  readonly unit: string | undefined;
}

/**
 * Header words and the role they give; the first that fits decides, so the order matters. A header fits when it starts or ends with a word;
 * a word after `=` must be the whole header. Usage of published plans.
 */
const roleWords: readonly (readonly [ColumnRole, readonly string[]])[] = [
  ['number', ['序号', '编号', '序號', '=序', '=号']],
  ['attribute', ['属性', '指标性质', '=性质', '屬性']],
  ['unit', ['=单位', '计量单位', '=單位', '=计量']],
  [
    'owner',
    [
      '责任单位',
      '牵头单位',
      '责任部门',
      '牵头部门',
      '配合单位',
      '配合部门',
      '实施单位',
      '主管部门',
      '主管单位',
      '实施主体',
      '责任主体',
      '参与单位',
      '落实单位',
      '建设单位',
      '责任处室',
      '责任科室',
      '责任领导',
      '责任人',
      '承办单位',
      '=分工',
      '责任分工',
      '部门分工',
      '責任單位',
    ],
  ],
  [
    'deadline',
    [
      '完成时限',
      '完成时间',
      '时限',
      '时间节点',
      '时间安排',
      '完成期限',
      '起止',
      '进度安排',
      '建设年限',
      '=年限',
      '实施年限',
      '建设周期',
      '实施时间',
      '建设时间',
      '实施期限',
    ],
  ],
  ['growth', ['增幅', '增长', '增速', '年均', '增减', '变化', '提高', '涨幅', '累计', '升降']],
  ['note', ['备注', '说明', '备 注', '数据来源', '備注']],
  ['category', ['类别', '领域', '类型', '分类', '维度', '方面', '一级指标', '大类', '类 别', '類別']],
  ['name', ['指标', '指标名称', '具体指标', '主要指标', '二级指标', '三级指标', '发展指标', '指標']],
  ['task', ['任务', '举措', '措施', '工作内容', '建设内容', '主要内容', '重点工作', '工作要点', '事项']],
  ['name', ['项目名称', '名称', '=项目', '项目类别', '=内容', '=目标', '主要目标', '发展目标']],
];

const fits = (header: string, word: string): boolean =>
  word.startsWith('=') ? header === word.slice(1) : header.startsWith(word) || header.endsWith(word);

const valueWords: readonly (readonly ['actual' | 'forecast' | 'target' | 'completion', readonly string[]])[] = [
  ['completion', ['完成率', '完成比例', '目标完成度', '完成进度']],
  ['target', ['目标', '规划值', '规划数', '预期值', '预期数', '计划值', '计划数', '指标值', '计划任务', '预计完成', '预期']],
  ['forecast', ['预计', '预测', '估计']],
  ['actual', ['基准', '现状', '实际', '完成情况', '完成值', '完成数', '基期', '基数', '实绩', '达到值', '现值', '实现值', '实现情况']],
];

/** 2025年规划, 2025年计划: what had been planned for a year. */
const plannedYear = /\d年?(?:规划|计划)$/u;

/** 与目标的差距, 目标缺口: how far the target is off, no target. */
const awayFromTarget = /(?:目标|规划|计划|任务)值?的?(?:差距|差额|差值|缺口)/u;

/** 规划目标年比重 beside 规划目标年面积: how much of the whole the figure beside it is. */
const shareBeside = /[年末值状期](?:比重|占比|构成比?)(?:[（(][%％][）)])?$/u;

/** Words for the names of a table's rows that look like values: 主要目标 above 巩固率, 覆盖率 … */
const nameOfTargets = new Set(['目标', '主要目标', '发展目标', '目标名称', '具体目标']);

const isYearAt = (text: string, from: number): boolean =>
  /^(?:19|20)\d\d$/.test(text.slice(from, from + 4)) && !isDigit(text[from - 1]) && !isDigit(text[from + 4]);

/** The last year a header names: 2021-2025年累计 is a value of 2025. */
const lastYearIn = (text: string): number | undefined => {
  for (let from = text.length - 4; from >= 0; from -= 1) if (isYearAt(text, from)) return Number(text.slice(from, from + 4));
  return undefined;
};

/** “十四五”末, “十三五”规划目标: the period's last year; “十四五”投资 names a sum over the period and no year. */
const periodEnd = (header: string, valued: boolean): number | undefined => {
  const period = ordinalPeriod(header);
  if (!period) return undefined;
  const rest = header.replace(/[“”"‘’（）()第个年零一二三四五六七八九十]/gu, '').replace(/期间|时期|规划|末期|期末|末|期/gu, '');
  return valued || rest === '' ? period.end : undefined;
};

const valueColumn = (header: string, named: ColumnRole | undefined): Pick<HeaderReading, 'year' | 'valueKind'> | undefined => {
  if (named !== undefined && ['attribute', 'deadline', 'owner', 'unit', 'number', 'note'].includes(named)) return undefined;
  if (nameOfTargets.has(header) || awayFromTarget.test(header) || shareBeside.test(header)) return undefined;
  const valueKind =
    // 基准情景, 高方案: what is forecast on some assumption, no base year.
    (/(?:情景|情形|方案)$/u.test(header) ? 'forecast' : undefined) ??
    valueWords.find(([, words]) => words.some((w) => header.includes(w)))?.[0] ??
    (plannedYear.test(header) ? 'target' : undefined);
  const year = lastYearIn(header) ?? periodEnd(header, valueKind !== undefined);
  if (year === undefined && (valueKind === undefined || (named === 'name' && !/(?:值|数|目标)$/u.test(header)))) return undefined;
  return { year, valueKind };
};

/** 面积（公顷）备注: of a torn table whose remarks are all empty the last two headers stand over one column. */
const remarkBehind = /(?<=[）)])备注$/u;

const readAnew = (written: string, forced?: { readonly role: string; readonly year?: number }): HeaderReading => {
  const header = written.replace(remarkBehind, '');
  const unit = unitOfBracket(lastBracket(header)?.inside ?? '');
  const none = { year: undefined, valueKind: undefined, unit };
  // 指标（单位） and 总投资（万元） are read without their bracket; 2025年（目标） keeps it.
  const bare = unit === undefined ? header : header.slice(0, lastBracket(header)?.from);
  const worded = roleWords.find(([, words]) => words.some((w) => fits(bare, w) || fits(header, w)))?.[0];
  // 任务数（个）, 任务量（亩）: how many or how much there is to do, not what.
  const named = worded === 'task' && unit !== undefined && /[数量额]$/u.test(bare) ? undefined : worded;
  if (forced) {
    const kind = (['actual', 'forecast', 'target', 'completion'] as const).find((k) => k === forced.role);
    const read = valueColumn(header, undefined);
    if (kind || forced.role === 'value')
      return { role: 'value', year: forced.year ?? read?.year, valueKind: kind ?? read?.valueKind, unit };
    return { role: forced.role as ColumnRole, ...none };
  }
  if (header === '' || header.length > 40) return { role: 'other', ...none, unit: header.length > 40 ? undefined : unit };
  const value = valueColumn(header, named);
  const growth = named === 'growth' || (roleWords.find(([role]) => role === 'growth')?.[1] ?? []).some((w) => header.includes(w));
  if (growth && named !== 'name' && named !== 'task' && !(value?.valueKind === 'target' && value.year !== undefined))
    return { role: 'growth', ...none };
  if (value) return { role: 'value', ...value, unit };
  return { role: named ?? 'other', ...none };
};

const readAlone = keptByText((header) => readAnew(header));

/** Reads a header: role, year with its kind, unit in the bracket. `header` has its blanks squeezed; `forced` is a `<!--target 2025-->` mark. */
export const readHeader = (header: string, forced?: { readonly role: string; readonly year?: number }): HeaderReading =>
  forced ? readAnew(header, forced) : readAlone(header);
