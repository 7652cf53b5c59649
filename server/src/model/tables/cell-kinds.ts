import { isDigit, squeeze } from '../../text/characters';
import { keptByText } from '../../text/keep';
import { parseUnit } from '../../lexicon/units';
import type { PlanCell } from '../types';

/** What a cell plainly is by its words: a figure, a unit, 约束性 or 预期性, a time, the body in charge. */
export type CellKind = 'number' | 'unit' | 'attribute' | 'time' | 'body';

/** 2027年12月底, 2026—2029年, 2028年上半年; a bare 2027 may be an amount and says nothing. */
const moment = '20\\d\\d(?:年(?:[上下]半年|第?[一二三四1-4]季度|\\d{1,2}月(?:\\d{1,2}日)?)?(?:[底末初]|[上中下]旬)?(?:之?前|以前)?)?';
const timeCell = new RegExp(`^(?:每年|长期|长期坚持|持续推进|长期推进|(?:到|至|截至)?${moment}(?:[-—–~～至]{1,2}${moment})?)$`, 'u');
const bareYear = /^20\d\d$/u;

/** What surely ends the name of a body of government or a company. */
const bodyEnd = /(?:局|委|厅|办|办公室|委员会|政府|管委会|支队|总队|大队|集团|公司|工会|残联|妇联)$/u;

/** All that a list names are bodies: 市民政局、市财政局; brackets and 各县（市、区） aside. */
const namesBodies = (text: string): boolean => {
  if (text.length < 3 || text.length > 80) return false;
  const names = text
    .replace(/[（(][^（()）]{0,20}[）)]/gu, '')
    .split(/[、，,；;]/u)
    .filter((name) => name !== '');
  return names.length > 0 && names.length <= 12 && names.every((name) => name.length > 2 && name.length <= 20 && bodyEnd.test(name));
};

const hasDigit = (text: string): boolean => {
  for (let i = 0; i < text.length; i += 1) if (isDigit(text[i])) return true;
  return false;
};

const kindOfText = (text: string): CellKind | undefined => {
  if (text === '' || text.length > 80) return undefined;
  if (/^[（(]?(?:约束|预期)性[）)]?$/u.test(text)) return 'attribute';
  if (timeCell.test(text) && !bareYear.test(text)) return 'time';
  if (!hasDigit(text) || text.includes('/')) {
    if (text === '％' || (text.length <= 16 && parseUnit(text) !== undefined)) return 'unit';
    return namesBodies(text) ? 'body' : undefined;
  }
  // 6000户, ≥85%, 〔17〕: a figure with its unit and what bounds it, no words.
  return text.length <= 14 && !bareYear.test(text) && /^[≥≤><＞＜〔[［+－-]?\d/u.test(text) ? 'number' : undefined;
};

const kindIn = keptByText((text) => ({ kind: kindOfText(squeeze(text)) }));

/** What a cell of a table's body plainly is; undefined for one that is empty, merged, a dash or anything that may be several things. */
export const kindOfCell = (cell: PlanCell | undefined): CellKind | undefined => {
  const [prose, more] = cell?.prose ?? [];
  if (!cell || !prose || more || cell.merged !== undefined || cell.header) return undefined;
  const { kind } = kindIn(prose.kept);
  return kind === 'number' && cell.value?.kind !== 'number' ? undefined : kind;
};
