import { describe, expect, it } from 'vitest';
import { planOf } from '../support/plan';

const rowsOf = (cells: readonly string[]): string[] => {
  const text = [
    '云岭市水利发展“十五五”规划（2026—2030年）',
    '',
    '第一章 主要任务',
    '',
    '任务分工见表1。',
    '',
    '表1 任务分工',
    '',
    ...cells,
    '',
  ];
  const [table] = planOf(text.join('\n')).tables;
  return (table?.rows ?? []).map((row) => row.map(({ text: cell }) => cell).join('|'));
};

const header = ['序号', '任务', '责任单位', '完成时限'];
const others = ['3', '治理中小河流', '市水利局、市财政局', '2029年底', '4', '更新泵站', '市财政局', '2028年底'];

describe('a row of which two cells stand in each other’s column', () => {
  it('stays one row', () => {
    expect(
      rowsOf([...header, '1', '修编岸线规划', '市水利局', '2027年6月底', '2', '建设水文站网', '2028年底', '市水利局', ...others]),
    ).toEqual([
      '序号|任务|责任单位|完成时限',
      '1|修编岸线规划|市水利局|2027年6月底',
      '2|建设水文站网|2028年底|市水利局',
      '3|治理中小河流|市水利局、市财政局|2029年底',
      '4|更新泵站|市财政局|2028年底',
    ]);
  });

  it('is none where the words are a title of the rows below', () => {
    const rows = rowsOf([
      ...header,
      '1',
      '修编岸线规划',
      '市水利局',
      '2027年6月底',
      '2',
      '建设水文站网',
      '2028年底',
      '工程建设',
      ...others,
    ]);
    expect(rows).not.toContain('2|建设水文站网|2028年底|工程建设');
  });
});
