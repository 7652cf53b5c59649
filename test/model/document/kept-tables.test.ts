// What an indicator says hangs on the document as a whole: where that changes, a table that did not is read anew.
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../server/src/engine/check';
import { sourceOf } from '../../../server/src/text/source';

const table = '| 指标 | 2020年 | 2021年 | 2022年 | 2023年 |\n| --- | --- | --- | --- | --- |\n| 床位数（张） | 250 | 262 | 265 | 255 |\n';
const titled = (title: string, said = '坚持卫生优先。'): string =>
  `# ${title}\n\n## 一、总体要求\n\n${said}\n\n## 二、年度情况\n\n床位逐年增加。\n\n### （一）指标\n\n${table}\n## 三、保障\n\n加强组织领导。\n`;
type Plan = ReturnType<typeof readPlan>;
const rolesOf = (plan: Plan): string[] => plan.indicators.flatMap(({ values }) => values.map(({ role }) => role));
/** Reads versions of a text, each on the one before, as the language server does. */
const readInTurn = (versions: readonly string[]): Plan | undefined =>
  versions.reduce<Plan | undefined>((plan, text) => readPlan(sourceOf(text), 'markdown', plan), undefined);

describe('the indicators of a table that was taken over', () => {
  const [report, plan] = ['某市卫生发展统计公报', '某市卫生发展规划'];

  it('tell of targets in a plan, and how it went in a report', () => {
    expect(rolesOf(readPlan(sourceOf(titled(plan)), 'markdown'))).toContain('target');
    expect(rolesOf(readPlan(sourceOf(titled(report)), 'markdown'))).not.toContain('target');
  });

  it.each([
    [report, plan],
    [plan, report],
  ])('are those read anew where %s becomes %s', (before, after) => {
    const last = titled(after, '坚持卫生优先。好好。');
    const read = readInTurn([titled(before), titled(before, '坚持卫生优先。好。'), titled(before, '坚持卫生优先。好好。'), last]);
    expect(read && rolesOf(read)).toEqual(rolesOf(readPlan(sourceOf(last), 'markdown')));
  });
});
