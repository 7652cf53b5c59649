import { keptByText } from '../../text/keep';
import { lineLabel } from '../marks/numbering';
import type { Prose } from '../types';

/** ——2027年为“攻坚年”。, 第二步（2027年）：: the year that a stage of a list is headed by. */
const headingYear = /^[^，,。；;：:]{0,12}?((?:19|20)\d\d)年/u;
const stageYears = keptByText((text: string) => ({ year: headingYear.exec(text)?.[1] }));

/** Do two paragraphs tell of two stages, each of its own year? */
const areStages = (prose: Prose, before: Prose): boolean => {
  const [here, there] = [stageYears(prose.kept).year, stageYears(before.kept).year];
  return here !== undefined && there !== undefined && here !== there;
};

/** 3.甲园区…产值超过1000亿元。 4.乙园区…产值超过1000亿元。: members of one list. */
const areMembers = (prose: Prose, before: Prose): boolean => lineLabel(prose.kept) !== undefined && lineLabel(before.kept) !== undefined;

/** 2024年年内创建30个…。 2025年年内创建30个…: of other years, wherever they say so. */
const yearsIn = keptByText((text: string) => ({ years: [...new Set(text.match(/(?:19|20)\d\d(?=年)/gu) ?? [])] }));
const areOfOtherYears = (prose: Prose, before: Prose): boolean => {
  const [here, there] = [yearsIn(prose.kept).years, yearsIn(before.kept).years];
  return here.length > 0 && there.length > 0 && !here.some((year) => there.includes(year));
};

/** May a paragraph give the figure that the one before it gives: of another stage or year, or of another member of a list? */
export const areToldAlike = (prose: Prose, before: Prose): boolean =>
  areStages(prose, before) || areMembers(prose, before) || areOfOtherYears(prose, before);
