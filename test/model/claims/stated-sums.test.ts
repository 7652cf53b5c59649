import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanQuantities } from '../../../server/src/model/figures/quantities';
import { wrongSumsIn } from '../../../server/src/model/claims/stated-sums';
import { proseOf } from '../../support/prose';

const wrong = (text: string): string[] =>
  wrongSumsIn(text, scanQuantities(proseOf(text))).map(
    ({ kind, whole, parts }) => `${kind} ${whole.raw}: ${parts.map((q) => q.raw).join('+')}`,
  );

describe('sums that do not come out', () => {
  it.each([
    ['床位900张，其中公立700张、民营300张。', ['exceeds 900: 700+300']],
    ['床位900张，其中公立1000张。', ['exceeds 900: 1000']],
    ['总投资1286.4亿元。其中，交通900亿元、水利500亿元。', ['exceeds 1286.4: 900+500']],
    ['床位1000张，其中公立700张、民营290张。', ['almost 1000: 700+290']],
    ['新建学校3所、改建5所，合计9所。', ['differs 9: 3+5']],
    ['投资1.2亿元、0.8亿元，合计2.3亿元。', ['differs 2.3: 1.2+0.8']],
    ['培育省级以上龙头企业15家，市级龙头企业30家，共55家。', ['differs 55: 15+30']],
    ['投资12.6亿元，其中财政4.8亿元、社会8.2亿元，共计13亿元。', ['exceeds 12.6: 4.8+8.2']],
    ['实施项目26个，其中钢铁8个、水泥10个、焦化7个，共26个。', ['differs 26: 8+10+7']],
    ['甲线、乙线里程分别达到120公里、80公里，合计210公里。', ['differs 210: 120+80']],
    ['投资2.4亿元，其中2025年已完成0.6亿元，2026—2027年计划完成2.0亿元。', ['exceeds 2.4: 0.6+2.0']],
    ['投资9.6万元，其中供水3个、5.4亿元，排水5个、4.2亿元。', ['unit 9.6: 5.4+4.2']],
    ['培训400人，年均80人，其中甲组220人、乙组100人、其他60人。', ['differs 400: 220+100+60']],
    ['设3个街道、11个镇、4个乡，共19个乡镇。', ['differs 19: 3+11+4']],
    ['建站9座，其中甲区4座、乙区和丙县各3座，全市由30座增加到39座。', ['exceeds 9: 4+3+3']],
    ['建站甲区4座、乙区、丙区和丁县各3座，合计12座。', ['differs 12: 4+3+3+3']],
    ['总投资71.5亿元。自筹7.1亿元。其中，甲工程96.8亿元。', ['exceeds 7.1: 96.8']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    ['the parts add up', '床位1000张，其中公立700张、民营300张。'],
    ['some of the parts', '床位1000张，其中公立500张、民营200张。'],
    ['nearly, with 等', '床位1000张，其中公立700张、民营290张等。'],
    ['rounded', '投资2.5万元，其中甲1.26万元、乙1.26万元。'],
    ['items rounded', '投资1.2亿元、0.8亿元，合计2.1亿元。'],
    ['overlapping', '教师900人，其中女教师700人，骨干教师300人。'],
    ['other units', '床位900张，其中医院7所、诊所30所。'],
    ['shares', '床位占比90%，其中公立70%、民营30%。'],
    ['hedged', '床位约900张，其中公立700张、民营300张。'],
    ['a level whose items add up', '培育省级以上龙头企业15家，市级龙头企业30家，共45家。'],
    ['a total behind the parts', '学校90所，其中城区60所、镇区30所，合计90所。'],
    ['a bound', '床位900张以上，其中公立700张、民营300张。'],
    ['a mean', '人均床位9张，其中公立7张、民营3张。'],
    ['a part of growth', '床位900张，其中公立增加700张、民营增加300张。'],
    ['another sentence', '床位900张。建站3座，其中公立700张、民营300张。'],
    ['the items add up', '新建学校3所、改建5所，合计8所。'],
    ['a subtotal among the items', '新建3所、改建5所、扩建2所，合计7所。'],
    ['one item', '新建学校3所，合计9所。'],
    ['what is done and a part of what is to be done', '投资2.4亿元，其中2025年已完成0.6亿元，2026年计划完成1.0亿元。'],
    ['each item with its number', '投资9.6亿元，其中供水3个、5.4亿元，排水5个、4.2亿元。'],
    ['nothing left out', '培训380人，年均76人，其中甲组220人、乙组100人、其他60人。'],
    ['a total of another thing', '设3个街道、11个镇、4个乡，共212个村。'],
    ['what the total is compared with', '贸易额186亿元，比2020年的121亿元增长54%；其中出口125亿元、进口61亿元，顺差64亿元。'],
    ['what each of them has', '建队伍甲8支、乙18支（每个县〔市、区〕3支），合计26支。'],
    ['a part of a larger total before', '总投资71.5亿元。自筹7.1亿元。其中，甲工程36.8亿元。'],
    ['a list that has made its whole', '投资18.9亿元，其中甲4.6亿元、乙14.3亿元，与已完成的19.3亿元合计38.2亿元。'],
    ['where a change starts', '净增800个，其中甲600个、乙150个，由3200个增加到4000个。'],
    ['the whole again', '净增800个，其中甲600个、乙150个，学位总数4000个。'],
    ['so many of each of some', '建站甲8座、6个县各3座，合计26座。'],
    ['far away', '新建学校3所、改建5所，投入使用后全市学校合计90所。'],
  ])('silent: %s', (_, text) => {
    expect(wrong(text)).toEqual([]);
  });

  const count = fc.integer({ min: 1, max: 9999 });
  it('items that add up are silent, ones that do not are told', () => {
    fc.assert(
      fc.property(count, count, count, (a, b, off) => {
        const items = `新建${String(a)}所、改建${String(b)}所，合计`;
        expect(wrong(`${items}${String(a + b)}所。`)).toEqual([]);
        expect(wrong(`${items}${String(a + b + off)}所。`).length).toBe(1);
        expect(wrong(`学校${String(a + b)}所，其中城区${String(a)}所、镇区${String(b)}所。`)).toEqual([]);
        expect(wrong(`学校${String(a + b)}所，其中城区${String(a)}所、镇区${String(b + off)}所。`).length).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  it('is linear in what it reads', () => {
    for (const unit of ['其中5个，', '其中', '合计5个', '5个、', '总计', '5张，其中3张、'])
      expect(wrong(unit.repeat(Math.ceil(5000 / unit.length))).length).toBeLessThan(1500);
  });
});
