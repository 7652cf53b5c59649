import { describe, expect, it } from 'vitest';
import { compareTexts, draft, indicatorLines, rowLine } from './drafts';

const value = (row: string): string => row.replace(/^.*: value /, '');
/** The verdict on a target of an indicator that should rise (供水普及率), fall (管网漏损率), or neither (水厂数, 常住人口). */
const rising = (old: string, now: string): string =>
  value(rowLine(`| 供水普及率（%） | 95 | ${old} | 约束性 |`, `| 供水普及率（%） | 95 | ${now} | 约束性 |`));
const falling = (old: string, now: string): string =>
  value(rowLine(`| 管网漏损率（%） | 12 | ${old} | 约束性 |`, `| 管网漏损率（%） | 12 | ${now} | 约束性 |`));
const undecided = (old: string, now: string): string =>
  value(rowLine(`| 常住人口（万人） | 50 | ${old} | 预期性 |`, `| 常住人口（万人） | 50 | ${now} | 预期性 |`));

describe('a target', () => {
  it('that should rise is weakened when it is lower, strengthened when it is higher', () => {
    expect(rising('98', '95')).toBe('weakened target-lowered 2025 98→95');
    expect(rising('95', '98')).toBe('strengthened target-raised 2025 95→98');
    expect(rising('≥98', '≥95')).toBe('weakened floor-lowered 2025 ≥98→≥95');
    expect(rising('95以上', '不低于98')).toBe('strengthened floor-raised 2025 95以上→不低于98');
  });

  it('that should fall is weakened when it is higher, strengthened when it is lower', () => {
    expect(falling('9', '10')).toBe('weakened target-raised 2025 9→10');
    expect(falling('10', '9')).toBe('strengthened target-lowered 2025 10→9');
    expect(falling('≤9', '≤10')).toBe('weakened ceiling-raised 2025 ≤9→≤10');
    expect(falling('10以内', '9以内')).toBe('strengthened ceiling-lowered 2025 10以内→9以内');
  });

  it('without a known direction is judged by its bounds alone', () => {
    expect(undecided('50', '60')).toBe('changed 2025 50→60');
    expect(undecided('≥60', '≥50')).toBe('weakened floor-lowered 2025 ≥60→≥50');
    expect(undecided('≤60', '≤70')).toBe('weakened ceiling-raised 2025 ≤60→≤70');
    expect(undecided('≥60', '≤60')).toBe('changed bound-turned 2025 ≥60→≤60');
  });

  it('is weakened when its bound is dropped or loosened, or it is only about so much', () => {
    expect(rising('≥98', '98')).toBe('weakened bound-dropped 2025 ≥98→98');
    expect(rising('98', '≥98')).toBe('strengthened bound-added 2025 98→≥98');
    expect(rising('>98', '≥98')).toBe('weakened bound-looser 2025 >98→≥98');
    expect(falling('≤9', '<9')).toBe('strengthened bound-tighter 2025 ≤9→<9');
    expect(rising('98', '98左右')).toBe('weakened hedge-added 2025 98→98左右');
    // a ceiling for what should rise is no better bound than none
    expect(rising('98', '≤98')).toBe('changed bound-added 2025 98→≤98');
  });

  it('with a range is judged where both ends move one way', () => {
    expect(rising('95～98', '93～96')).toBe('weakened target-lowered 2025 95～98→93～96');
    expect(rising('95～98', '94～99')).toBe('changed 2025 95～98→94～99');
  });

  it('that states a change is the better the more it changes', () => {
    expect(falling('下降15%', '下降10%')).toBe('weakened target-lowered 2025 下降15%→下降10%');
  });

  it('that appears or goes in a row is a figure added or removed', () => {
    expect(rowLine('| 供水普及率（%） | 95 | 98 | 约束性 |', '| 供水普及率（%） | 95 | — | 约束性 |')).toBe(
      'changed 供水普及率: value removed 2025 98→—',
    );
    expect(rowLine('| 供水普及率（%） | 95 |  | 约束性 |', '| 供水普及率（%） | 95 | 98 | 约束性 |')).toBe(
      'changed 供水普及率: value added 2025 →98',
    );
  });

  it('written another way is the same', () => {
    for (const same of ['98%', '98.0', '９８', ' 98 '])
      expect(rowLine('| 供水普及率（%） | 95 | 98 | 约束性 |', `| 供水普及率（%） | 95 | ${same} | 约束性 |`)).toBe('');
    expect(rowLine('| 供水普及率（%） | 95 | ≥98 | 约束性 |', '| 供水普及率（%） | 95 | 不低于98% | 约束性 |')).toBe('');
    expect(rowLine('| 供水普及率（%） | 95 | 98.4 | 约束性 |', '| 供水普及率（%） | 95 | 98.42 | 约束性 |')).toBe(
      'changed 供水普及率: value changed precision 2025 98.4→98.42',
    );
  });
});

describe('what is', () => {
  it('is never weaker or stronger', () => {
    expect(rowLine('| 供水普及率（%） | 95 | 98 | 约束性 |', '| 供水普及率（%） | 93 | 98 | 约束性 |')).toBe(
      'changed 供水普及率: value changed 2020 95→93',
    );
  });
});

describe('an indicator', () => {
  it('is weakened when it is no longer binding', () => {
    expect(rowLine('| 供水普及率（%） | 95 | 98 | 约束性 |', '| 供水普及率（%） | 95 | 98 | 预期性 |')).toBe(
      'weakened 供水普及率: attribute weakened binding-dropped 约束性→预期性',
    );
    expect(rowLine('| 供水普及率（%） | 95 | 98 | 预期性 |', '| 供水普及率（%） | 95 | 98 | 约束性 |')).toBe(
      'strengthened 供水普及率: attribute strengthened binding-added 预期性→约束性',
    );
  });

  it('that a note mark makes binding may have its attribute in a column instead', () => {
    const starred = draft(['| 供水普及率（%）* | 95 | 98 |', '', '注：*为约束性指标。'], undefined, '| 指标 | 2020年 | 2025年 |');
    expect(indicatorLines(compareTexts(starred, draft(['| 供水普及率（%） | 95 | 98 | 约束性 |'])))).toEqual([]);
    expect(indicatorLines(compareTexts(starred, draft(['| 供水普及率（%） | 95 | 98 | 预期性 |'])))).toEqual([
      'weakened 供水普及率: attribute weakened binding-dropped 约束性→预期性',
    ]);
  });

  it('has another unit: the same amount in another scale is no other value', () => {
    expect(rowLine('| 供水量（万吨） | 95 | 100 | 预期性 |', '| 供水量（吨） | 950000 | 1000000 | 预期性 |')).toBe(
      'changed 供水量: unit changed 万吨→吨',
    );
    expect(rowLine('| 厂区面积（㎡） | 95 | 100 | 预期性 |', '| 厂区面积（平方米） | 95 | 100 | 预期性 |')).toBe('');
  });

  it('has another direction, where an author says so', () => {
    expect(rowLine('| 供水普及率（%） | 95 | 98 | 约束性 |', '| 供水普及率（%）<!--=--> | 95 | 98 | 约束性 |')).toBe(
      'changed 供水普及率: direction changed up→steady',
    );
  });

  it('is put off when its target has a later year, brought forward when an earlier one', () => {
    const row = ['| 供水普及率（%） | 95 | 98 |'];
    const of = (year: number): string => draft(row, undefined, `| 指标 | 2020年 | ${String(year)}年目标 |`);
    expect(indicatorLines(compareTexts(of(2024), of(2025)))).toEqual(['weakened 供水普及率: year weakened put-off 2025 2024年→2025年']);
    expect(indicatorLines(compareTexts(of(2025), of(2024)))).toEqual([
      'strengthened 供水普及率: year strengthened brought-forward 2024 2025年→2024年',
    ]);
  });

  it('whose target moved with the period of the plan is not put off', () => {
    const old = draft(['| 供水普及率（%） | 95 | 98 |'], undefined, '| 指标 | 2020年 | 2025年 |');
    const now = old
      .replace('“十四五”规划（2021—2025年）', '规划（2022—2026年）')
      .replaceAll('2025年 |', '2026年 |')
      .replace('到2025年', '到2026年')
      .replace('2020年', '2021年');
    expect(indicatorLines(compareTexts(old, now)).join()).toContain('year changed period 2026 2025年→2026年');
  });

  it('that came or went is listed with its figures', () => {
    const row = '| 供水普及率（%） | 95 | ≥98 | 约束性 |';
    const other = '| 水厂数（座） | 12 | 15 | 预期性 |';
    expect(indicatorLines(compareTexts(draft([row]), draft([row, other])))).toEqual([
      'added 水厂数: value added 2020 →12; value added 2025 →15',
    ]);
    expect(indicatorLines(compareTexts(draft([other, row]), draft([row])))).toEqual([
      'removed 水厂数: value removed 2020 12→; value removed 2025 15→',
    ]);
  });

  it('stands for its most pressing change', () => {
    expect(rowLine('| 供水普及率（%） | 95 | ≥98 | 预期性 |', '| 供水普及率（%） | 96 | ≥97 | 约束性 |')).toBe(
      'weakened 供水普及率: attribute strengthened binding-added 预期性→约束性; value changed 2020 95→96; value weakened floor-lowered 2025 ≥98→≥97',
    );
  });
});

describe('rows are paired', () => {
  const rows = ['| 供水普及率（%） | 95 | ≥98 | 约束性 |', '| 管网漏损率（%） | 12 | ≤9 | 约束性 |', '| 水厂数（座） | 12 | 15 | 预期性 |'];

  it('wherever they stand: moving rows and columns is no change', () => {
    const moved = draft(
      ['| 预期性 | 15 | 水厂数（座） | 12 |', '| 约束性 | ≤9 | 管网漏损率（%） | 12 |', '| 约束性 | ≥98 | 供水普及率（%） | 95 |'],
      undefined,
      '| 属性 | 2025年 | 指标 | 2020年 |',
    );
    expect(compareTexts(draft(rows), moved)).toEqual({ indicators: [], figures: [], sections: [] });
  });

  it('over two tables as in one', () => {
    const [first = '', ...others] = rows;
    const two = draft([first, '', '表2 其他指标', '', '| 指标 | 2020年 | 2025年 | 属性 |', '|---|---|---|---|', ...others]);
    expect(indicatorLines(compareTexts(draft(rows), two))).toEqual([]);
  });

  it('in extracted text as in Markdown', () => {
    const plain = draft([])
      .replace(
        /\n表1[\s\S]*---\|\n/u,
        `\n表1 主要指标\n\n${[
          '指标',
          '2020年',
          '2025年',
          '属性',
          ...rows.flatMap((row) =>
            row
              .split('|')
              .slice(1, -1)
              .map((c) => c.trim()),
          ),
        ].join('\n\n')}\n`,
      )
      .replaceAll(/^#+ /gmu, '');
    expect(compareTexts(draft(rows), plain, ['markdown', 'plain'])).toEqual({ indicators: [], figures: [], sections: [] });
  });

  it('by ids that their author gives, whatever their names', () => {
    expect(rowLine('| 供水普及率（%）<!--#cover--> | 95 | 98 | 约束性 |', '| 自来水到户率（%）<!--#cover--> | 91 | 97 | 约束性 |')).toBe(
      'weakened 供水普及率→自来水到户率: name renamed 供水普及率→自来水到户率; value changed 2020 95→91; value weakened target-lowered 2025 98→97',
    );
  });

  it('by names that mean the same', () => {
    expect(rowLine('| 高级职称教师比例（%） | 5 | 8 | 预期性 |', '| 高级职称教师占比（%） | 5 | 7 | 预期性 |')).toMatch(
      /^\w+ 高级职称教师比例→高级职称教师占比: name renamed .*8→7$/u,
    );
  });

  it('by likeness of names with the same figures, or in the same place', () => {
    const renamed = [...rows];
    renamed[1] = '| 供水管网综合漏损率（%） | 12 | ≤9 | 约束性 |';
    expect(indicatorLines(compareTexts(draft(rows), draft(renamed)))).toEqual([
      'renamed 管网漏损率→供水管网综合漏损率: name renamed 管网漏损率→供水管网综合漏损率',
    ]);
    renamed[1] = '| 供水管网漏损率（%） | 13 | ≤10 | 约束性 |';
    expect(indicatorLines(compareTexts(draft(rows), draft(renamed)))[0]).toMatch(/^weakened 管网漏损率→供水管网漏损率: /u);
  });

  it('never over a contradiction: 小学 is not 初中', () => {
    const lines = indicatorLines(
      compareTexts(
        draft([...rows, '| 小学专任教师数（人） | 300 | 320 | 预期性 |']),
        draft([...rows, '| 初中专任教师数（人） | 210 | 260 | 预期性 |']),
      ),
    );
    expect(lines.map((line) => line.split(':')[0])).toEqual(['removed 小学专任教师数', 'added 初中专任教师数']);
  });

  it('of one name by what they are part of', () => {
    const parts = (a: string, b: string): string =>
      draft(
        ['| 公办学校（所） | 90 | 100 |', `| 其中：小学 | 50 | ${a} |`, '| 民办学校（所） | 30 | 40 |', `| 其中：小学 | 20 | ${b} |`],
        undefined,
        '| 指标 | 2020年 | 2025年 |',
      );
    expect(indicatorLines(compareTexts(parts('55', '25'), parts('55', '26')))).toEqual(['changed 小学: value changed 2025 25→26']);
  });
});
