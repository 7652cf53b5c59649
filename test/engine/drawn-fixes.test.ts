import { describe, expect, it } from 'vitest';
import { checkPlan, readPlan } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import { sourceOf } from '../../server/src/text/source';

describe('a cell of several lines in a drawn table', () => {
  const text = [
    '# 某市规划',
    '+--------------+--------------+--------+',
    '| 建设项目按   | 本地的口径   | 13     |',
    '| 装的工作量   | 外地的口径   |        |',
    '+--------------+--------------+--------+',
    '| 设备按装     | 本地的口径   | 13     |',
    '+--------------+--------------+--------+',
    '',
  ].join('\n');
  const found = checkPlan(readPlan(sourceOf(text), 'markdown'), defaultConfig).filter(({ ruleId }) => ruleId === 'typo/confusable');

  it('is checked as one text', () => {
    expect(found).toHaveLength(2);
  });

  it('is mended nowhere over the cells that stand between its lines', () => {
    const edits = found.flatMap(({ fix, suggestions = [] }) => [...(fix ? [fix] : []), ...suggestions].flatMap((each) => each.edits));
    expect(edits.length).toBeGreaterThan(0);
    for (const { span } of edits) expect(text.slice(span.start, span.end)).not.toContain('\n');
  });
});
