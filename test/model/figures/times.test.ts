import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { governingTime } from '../../../server/src/model/figures/time-scopes';
import { scanTimes } from '../../../server/src/model/figures/times';
import type { ProseKind, TimeExpression } from '../../../server/src/model/types';
import { anyText } from '../../support/any-text';
import { proseOf } from '../../support/prose';

/** `kind text start..end (month/day) lead quoted`. */
const told = (t: TimeExpression): string => {
  const years =
    t.start === undefined ? '' : t.end === t.start ? String(t.start) : `${String(t.start)}..${t.end === undefined ? '' : String(t.end)}`;
  const day = t.month === undefined ? '' : `m${String(t.month)}${t.day === undefined ? '' : `d${String(t.day)}`}`;
  return [t.kind, t.prose.reading.text.slice(t.from, t.to), years, day, t.lead, t.quoted ? 'quoted' : '']
    .filter((part) => part !== '')
    .join(' ');
};

const scan = (text: string, kind?: ProseKind): string[] => scanTimes(proseOf(text, kind)).map(told);

describe('scanTimes', () => {
  const rows: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['到2025年', 'year 2025年 2025 到'],
    ['2022年底前', 'year 2022年底 2022'],
    ['力争到2025年，实现', 'year 2025年 2025 力争到'],
    ['力争2022年实现', 'year 2022年 2022 力争'],
    ['确保到2027年', 'year 2027年 2027 确保到'],
    ['截至2020年底', 'year 2020年底 2020 截至'],
    ['截止2020年底', 'year 2020年底 2020 截止'],
    ['截止到2020年底', 'year 2020年底 2020 截止到'],
    ['于2020年3月出版', 'date 2020年3月 2020 m3 于'],
    ['在2019年的基础上', 'year 2019年 2019 在'],
    ['从2016年的28.24亿元上升至2020年的31.84亿元', 'year 2016年 2016 从', 'year 2020年 2020'],
    ['由2015年的92.5%提高到目前的100.06%', 'year 2015年 2015 由', 'now 目前'],
    ['由2020年的80处降至2025年的54处', 'year 2020年 2020 由', 'year 2025年 2025'],
    ['政策延续至2027年', 'year 2027年 2027 至'],
    ['自2021年1月1日起', 'date 2021年1月1日 2021 m1d1 自'],
    ['比2020年提高5个百分点', 'year 2020年 2020 比'],
    ['较2015年增长', 'year 2015年 2015 较'],
    ['现存2022年问题', 'year 2022年 2022'],
    ['2021-2025年', 'range 2021-2025年 2021..2025'],
    ['2021—2025年', 'range 2021—2025年 2021..2025'],
    ['2021～2025年', 'range 2021～2025年 2021..2025'],
    ['2021 - 2025 年', 'range 2021 - 2025 年 2021..2025'],
    ['2016至2020年', 'range 2016至2020年 2016..2020'],
    ['2016年至2020年', 'range 2016年至2020年 2016..2020'],
    ['2015年到2020年', 'range 2015年到2020年 2015..2020'],
    ['2025-2021年', 'range 2025-2021年 2025..2021'],
    ['2021-25年', 'range 2021-25年 2021..2025'],
    ['2023-2024年每年提升2个百分点;2025-2030每年提升', 'range 2023-2024年 2023..2024', 'range 2025-2030 2025..2030'],
    ['行动方案（2023—2027年）', 'range 2023—2027年 2023..2027'],
    ['2016年以来，每年', 'range 2016年以来 2016..'],
    ['2017年至今', 'range 2017年至今 2017..'],
    ['2025年3月—5月', 'range 2025年3月—5月 2025'],
    ['“十四五”期间', 'period 十四五 2021..2025'],
    ['十三五时期', 'period 十三五 2016..2020'],
    ['“十五五”规划', 'period 十五五 2026..2030'],
    ['“十五”期间', 'period 十五 2001..2005'],
    ['“九五”时期', 'period 九五 1996..2000'],
    ['第十四个五年规划和2035年远景目标纲要', 'period 第十四个五年 2021..2025', 'year 2035年 2035'],
    ['第15个五年规划', 'period 第15个五年 2026..2030'],
    ['到“十四五”末', 'period 十四五 2021..2025 到'],
    ['二〇二二年五月', 'date 二〇二二年五月 2022 m5'],
    ['二○三五年远景目标', 'year 二○三五年 2035'],
    ['二零二二年', 'year 二零二二年 2022'],
    ['二〇二六—二○三〇年', 'range 二〇二六—二○三〇年 2026..2030'],
    ['2022年6月2日', 'date 2022年6月2日 2022 m6d2'],
    ['2022-06-16 23:26:12', 'date 2022-06-16 23:26:12 2022 m6d16'],
    ['2022/6/16', 'date 2022/6/16 2022 m6d16'],
    ['2021年2月30日', 'date 2021年2月30日 2021 m2d30'],
    ['5月7日', 'date 5月7日 m5d7'],
    ['２０２５年', 'year ２０２５年 2025'],
    ['2025 年', 'year 2025 年 2025'],
    ['截至目前，全市', 'now 目前 截至'],
    ['目前我市有18个', 'now 目前'],
    ['当前和今后一个时期', 'now 当前'],
    ['《教育现代化2035》', 'year 2035 2035 quoted'],
    ['《建设规划（2019-2020年）》', 'range 2019-2020年 2019..2020 quoted'],
    ['《“十四五”规划》', 'period 十四五 2021..2025 quoted'],
    ['提出“到2025年达到98%”', 'year 2025年 2025 到 quoted'],
    ['2021、2022年和2023年', 'year 2021 2021', 'year 2022年 2022', 'year 2023年 2023'],
    ['1.2025年底前完成', 'year 2025年底 2025'],
    ['2020年初中毕业生', 'year 2020年 2020'],
    ['2020年底线思维', 'year 2020年 2020'],
  ];
  it.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(scan(text)).toEqual(expected);
  });

  it.each([
    '近五年',
    '三年行动',
    '九年义务教育',
    '四府〔2022〕4号',
    'GB/T 9704-2012',
    'GB50201-2014',
    '课程标准（2022年版）',
    '2020级学生',
    '2021—2022学年',
    '学位2025个',
    '2000-2030人',
    '“七五”普法',
    '八五折',
    '十五年',
    '第一个五年',
    '您的当前位置',
    '12345热线',
    'https://a.cn/2022-02-14/x.htm',
    '_Toc67038411',
    '二〇二二',
    '100周年',
    '93.2025',
  ])('%s has none', (text) => {
    expect(scan(text)).toEqual([]);
  });

  it('takes a bare year of a header cell', () => {
    expect(scan('2020', 'cell')).toEqual(['year 2020 2020']);
    expect(scan('2020')).toEqual([]);
  });

  it('gives ordinals of periods', () => {
    expect(scanTimes(proseOf('“十四五”与第十五个五年规划')).map((t) => t.ordinal)).toEqual([14, 15]);
  });

  it('is sorted, inside the text and never throws', () => {
    const pieces = [
      ...'0123456789-—～至到年月日年底“”《》（）〔〕一二三四五十〇第个 .,/:'.split(''),
      '2025',
      '2021年',
      '十四五',
      '十五',
      '目前',
      '截至',
      '\ud83d',
      'http://',
      '普法',
      '期间',
      '以来',
      '级',
    ];
    const text = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
      anyText(60),
    );
    fc.assert(
      fc.property(text, fc.constantFrom<ProseKind>('paragraph', 'cell'), (sample, kind) => {
        let end = 0;
        const times = scanTimes(proseOf(sample, kind));
        for (const t of times) {
          expect(t.from).toBeGreaterThanOrEqual(end);
          expect(t.to).toBeGreaterThan(t.from);
          expect(t.to).toBeLessThanOrEqual(sample.length);
          end = t.to;
        }
        for (let at = 0; at <= sample.length; at += 5) governingTime(times, at);
      }),
      { numRuns: 3000 },
    );
  });

  it('finishes on 60,000 characters of anything', () => {
    for (const piece of ['1', '2025', '2025年', '2025-', '一', '十', '第', '“', '《2025', '目', '2021、', '二〇']) {
      const times = scanTimes(proseOf(piece.repeat(Math.ceil(60_000 / piece.length))));
      governingTime(times, 60_000);
    }
  });
});

describe('governingTime', () => {
  /** The time that governs the place of `mark` in the text. */
  const governing = (text: string, mark: string): string | undefined => {
    const prose = proseOf(text);
    const time = governingTime(scanTimes(prose), text.indexOf(mark));
    return time && text.slice(time.from, time.to);
  };

  it.each([
    ['到2025年，普及率明显提高。巩固率达到98%。', '98%', '2025年'],
    ['到2025年，毛入园率达到97%；到2030年，达到99%。', '97%', '2025年'],
    ['到2025年，毛入园率达到97%；到2030年，达到99%。', '99%', '2030年'],
    ['巩固率达到98%，到2025年，毛入园率达到97%。', '98%', undefined],
    ['到2025年，对标《广东省教育现代化2035》，巩固率达到98%。', '98%', '2025年'],
    ['到2025年，落实意见（2019年印发）要求，巩固率达到98%。', '98%', '2025年'],
    ['全市学校（2020年共64所）', '64所', '2020年'],
    ['到2025年，达到98%，比2020年提高3个百分点，覆盖率达到90%。', '90%', '2025年'],
    ['到2025年，近视率在2019年的基础上每年降低0.5个百分点。', '0.5个', '2025年'],
    ['到2025年，较2020年增长20%。', '20%', '2025年'],
    ['2022年、2023年、2024年分别达到90%、91%、92%', '91%', undefined],
    ['“十四五”期间，新增学位2000个。', '2000个', '十四五'],
    ['由2015年的92.5%提高到目前的100.06%', '92.5%', '2015年'],
    ['由2015年的92.5%提高到目前的100.06%', '100.06%', '目前'],
    ['到2025年，提出“到2030年达到99%”，巩固率达到98%。', '98%', '2025年'],
    ['到2025年，提出“到2030年达到99%”，巩固率达到98%。', '99%', '2030年'],
    ['到2025年，创2006年以来新高，达到98%。', '98%', '2025年'],
    ['到2025年，衔接2035年远景目标，达到98%。', '98%', '2025年'],
    ['每年9月前完成80%', '80%', undefined],
  ])('%s [%s]', (text, mark, expected) => {
    expect(governing(text, mark)).toBe(expected);
  });
});
