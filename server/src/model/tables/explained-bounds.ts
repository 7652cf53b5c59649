import type { Indicator, PlanTable } from '../types';

const bound = /波动|上限|下限|底线|保持|保底/u;

/** 见注②: so long a cell at most. */
const longestPointer = 8;
const numbered = /(?:^|[。；;：:\s])(\d{1,2})[.．、]/u;
const none: readonly (string | undefined)[] = [];
const itemEnd = /[*＊①-⑳]/u;

/** All that such a cell says: the mark or the number of a note. */
const pointer = /^(?:详?见)?(?:(?:表?[下后]?注释?|说明)[：:]?([①-⑳]|\d{1,2})|([①-⑳]))$/u;

/** What the notes of a table say under a mark, or under a number of theirs. */
const saidUnder = (mark: string, { notes }: PlanTable): readonly string[] =>
  notes.flatMap(({ reading: { text } }) => {
    const at = text.indexOf(mark);
    return at < 0 ? [] : [text.slice(at + mark.length).split(itemEnd, 1)[0] ?? ''];
  });

/** 注：1.…。2.…: what they say under a number. */
const saidUnderNumber = (number: string, { notes }: PlanTable): readonly string[] =>
  notes.flatMap(({ reading: { text } }) =>
    text.split(numbered).flatMap((said, i, all) => (i > 0 && all[i - 1] === number && i % 2 === 0 ? [said] : [])),
  );

/** What the notes say that a row points to in a cell of its own. */
const saidByPointer = ({ table, row, nameCell }: Indicator): readonly string[] =>
  (table.notes.length === 0 ? [] : (table.rows[row] ?? [])).flatMap((cell) => {
    const [, behind, alone] = (cell !== nameCell && cell.text.length <= longestPointer && pointer.exec(cell.text)) || none;
    const mark = behind ?? alone;
    if (mark === undefined) return [];
    return /\d/u.test(mark) ? saidUnderNumber(mark, table) : saidUnder(mark, table);
  });

/** Does a note to the name say that the target is meant as a bound: ①数值波动较大，按上限控制? */
export const isMeantAsBound = (indicator: Indicator): boolean =>
  indicator.noteMarks.some(({ mark }) => saidUnder(mark, indicator.table).some((said) => bound.test(said)));

/** What a note says of a target that falls back for a reason. */
const reason =
  /低于|高于|不及|回落|波动|[上下]限|底线|红线|保底|兜底|平均|调减|压减|减少|下降|关停|整合|调整|撤并|退出|下达|有利|偏[多少高低丰枯]/u;
const item = /[。；;]|(?<=[。；;：:\s])\d{1,2}[.．、]/u;
const leastName = 4;

/** Does a note below the table speak of the indicator, by its name or its number, and say why it falls back: 指标1为调减型指标，低于基期值, 粮食产量按正常年景下限确定? */
const isToldOf = ({ name, number, table }: Indicator): boolean =>
  table.notes.some(({ reading: { text } }) =>
    text.split(item).some((said) => {
      if (!reason.test(said)) return false;
      if (name.length >= leastName && said.includes(name)) return true;
      const at = number ? said.search(/(?:指标|序号|第)\d/u) : -1;
      return at >= 0 && (said.slice(at, at + 24).match(/\d{1,3}/gu) ?? []).map(Number).includes(number?.value ?? 0);
    }),
  );

/** A column of remarks: what it says of a row need no note below the table. */
const remarks = /^(?:备注|说明|指标说明|情况说明)$/u;

const saidInRow = ({ table, row }: Indicator): readonly string[] =>
  (table.rows[row] ?? []).flatMap(({ column, text }) => (text !== '' && remarks.test(table.columns[column]?.header ?? '') ? [text] : []));

/** Does a remark of its row, a note that speaks of the indicator, or one that its row points to (见注②), say why the target falls back? */
export const isExplained = (indicator: Indicator): boolean =>
  saidInRow(indicator).some((said) => reason.test(said)) ||
  isToldOf(indicator) ||
  saidByPointer(indicator).some((said) => reason.test(said));

/**
 * Losses and accidents of a year go up and down by chance, and so do weather, harvest and the labour market: their bounds are lines to stay within
 * (森林火灾受害率 ≤0.9‰, 城镇调查失业率 ≤5.5%), whatever the last year was.
 */
const chance = /受害率|受灾|火灾|灾害|事故|伤亡|死亡|发病率|感染率|失业率|优良天数|空气质量|(?:粮食|谷物).{0,2}(?:总产|产量|生产能力)/u;

export const isControlLine = ({ name }: Indicator): boolean => chance.test(name);
