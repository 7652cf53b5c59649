import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../server/src/model/figures/format-number';
import { scanQuantities } from '../../../server/src/model/figures/quantities';
import type { ProseKind, Quantity } from '../../../server/src/model/types';
import { read } from '../../../server/src/text/reading';
import { anyText } from '../../support/any-text';
import { cases } from '../../support/cases';
import { proseOf } from '../../support/prose';

/** `kind text = value..high unit comparator ~`, the text being what `from`–`to` covers. */
const told = (q: Quantity): string => {
  const figure = formatNumber(q.value) + (q.high === undefined ? '' : `..${formatNumber(q.high)}`);
  const parts = [q.kind, q.prose.reading.text.slice(q.from, q.to), '=', figure, q.unit, q.comparator ?? '', q.approximate ? '~' : ''];
  return parts.filter((part) => part !== '').join(' ');
};

const scan = (text: string, kind?: ProseKind): string[] => scanQuantities(proseOf(text, kind)).map(told);

const check = (rows: readonly (readonly [text: string, ...expected: string[]])[], kind?: ProseKind): void => {
  it.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(scan(text, kind)).toEqual(expected);
  });
};

describe('counts and measures of every field', () => {
  check([
    ['新增义务教育学位7212个', 'value 7212个 = 7212 个'],
    ['在园幼儿19522人,有中小学校64所', 'value 19522人 = 19522 人', 'value 64所 = 64 所'],
    ['每千人口医疗卫生机构床位数达到7.5张', 'value 7.5张 = 7.5 张'],
    ['执业（助理）医师3.6人/千人', 'value 3.6人/千人 = 3.6 人/千人'],
    ['机构26 318个，另有1 150名', 'value 26 318个 = 26318 个', 'value 1 150名 = 1150 名'],
    ['死亡率由18.2/10万降到12/10万以内', 'value 18.2/10万 = 18.2 /10万', 'value 12/10万 = 12 /10万 <='],
    ['占比&lt;5.5%', 'value 5.5% = 5.5 % <'],
    ['全省用水总量控制在170亿立方米以内', 'value 170亿立方米 = 17000000000 立方米 <='],
    ['万元GDP能耗降至0.42吨标准煤/万元', 'value 0.42吨标准煤/万元 = 0.42 吨标准煤/万元'],
    ['保障重大项目用能1302万吨标准煤', 'value 1302万吨标准煤 = 13020000 吨标准煤'],
    ['筹集保障性住房155.4万套（间）', 'value 155.4万套 = 1554000 套'],
    ['高速公路通车里程突破1.3万公里', 'value 1.3万公里 = 13000 公里 >'],
    ['PM2.5年平均浓度降至25微克/立方米', 'name PM2.5 = 2.5', 'value 25微克/立方米 = 25 微克/立方米'],
    ['新增电力装机3000万千瓦', 'value 3000万千瓦 = 30000000 千瓦'],
    ['平均电价下降5分/千瓦时', 'value 5分/千瓦时 = 5 分/千瓦时'],
    ['年发电量36亿千瓦时', 'value 36亿千瓦时 = 3600000000 千瓦时'],
    ['建设1000千伏特高压线路', 'value 1000千伏 = 1000 千伏'],
    ['粮食播种面积1530万亩、总产量125亿斤', 'value 1530万亩 = 15300000 亩', 'value 125亿斤 = 12500000000 斤'],
    ['粮食产量保持在1.3万亿斤以上', 'value 1.3万亿斤 = 1300000000000 斤 >='],
    ['累计营造红树林4931公顷', 'value 4931公顷 = 4931 公顷'],
    ['乡村绿化植树3900万株', 'value 3900万株 = 39000000 株'],
    ['机场货邮吞吐量达459万吨、集装箱8097万标箱', 'value 459万吨 = 4590000 吨', 'value 8097万标箱 = 80970000 标箱'],
    ['中欧班列开行3005列', 'value 3005列 = 3005 列'],
    ['飞行规模达2061万架次', 'value 2061万架次 = 20610000 架次'],
    ['实际使用外资160.6亿美元、折合1148亿元', 'value 160.6亿美元 = 16060000000 美元', 'value 1148亿元 = 114800000000 元'],
    ['全员劳动生产率30万元/人左右', 'value 30万元/人 = 300000 元/人 ~'],
    ['每万人口高价值发明专利拥有量从28件提高到70件', 'value 28件 = 28 件', 'value 70件 = 70 件'],
    ['高新技术企业达7.4万家', 'value 7.4万家 = 74000 家'],
    ['接待游客9.6亿人次', 'value 9.6亿人次 = 960000000 人次'],
    ['人均体育场地面积3.5平方米', 'value 3.5平方米 = 3.5 平方米'],
    ['生活垃圾处理能力16.9万吨/日', 'value 16.9万吨/日 = 169000 吨/日'],
    ['开展职业技能培训6.5万人次', 'value 6.5万人次 = 65000 人次'],
    ['学校宽带网络达到100兆以上', 'value 100兆 = 100 兆 >='],
    ['数据中心机架规模达到12万标准机架', 'value 12万标准机架 = 120000 标准机架'],
    ['智能算力达到50EFLOPS', 'value 50EFLOPS = 50 EFLOPS'],
    ['区域环境噪声55分贝', 'value 55分贝 = 55 分贝'],
    ['更新住宅老旧电梯1.8万台', 'value 1.8万台 = 18000 台'],
    ['新增养老床位3852张', 'value 3852张 = 3852 张'],
    ['耕地保有量不低于18亿亩', 'value 18亿亩 = 1800000000 亩 >='],
    ['森林蓄积量达到8.2亿立方米', 'value 8.2亿立方米 = 820000000 立方米'],
    ['年用水110m³，管网长22.9km，宽80m', 'value 110m³ = 110 m³', 'value 22.9km = 22.9 km', 'value 80m = 80 m'],
    ['排涝泵25m3/s，管径＜600mm', 'value 25m3/s = 25 m3/s', 'value 600mm = 600 mm <'],
    ['由480L/S提高到1376L/s', 'value 480L/S = 480 L/S', 'value 1376L/s = 1376 L/s'],
    ['新增强排流量160立方米每秒', 'value 160立方米每秒 = 160 立方米每秒'],
    ['新增应急排涝能力28万立方米/小时', 'value 28万立方米/小时 = 280000 立方米/小时'],
    ['抽排能力0.45万m³/时', 'value 0.45万m³/时 = 4500 m³/时'],
    ['高差15CM以上的区域', 'value 15CM = 15 CM >='],
    ['形成年产50发商业火箭、600颗商业卫星', 'value 50发 = 50 发', 'value 600颗 = 600 颗'],
    ['有效应对不低于50年一遇的暴雨', 'value 50年一遇 = 50 年一遇 >='],
    ['政务服务满意度88分', 'value 88分 = 88 分'],
    ['人均预期寿命从80.2岁提升至82.5岁', 'value 80.2岁 = 80.2 岁', 'value 82.5岁 = 82.5 岁'],
    ['成功应对22轮强降水', 'value 22轮 = 22 轮'],
    ['绿道密度1.2公里/平方公里', 'value 1.2公里/平方公里 = 1.2 公里/平方公里'],
    ['补助标准1200元/人·年', 'value 1200元/人·年 = 1200 元/人·年'],
    ['按3.2人/户、40座计算', 'value 3.2人/户 = 3.2 人/户', 'value 40座 = 40 座'],
    ['亿元地区生产总值生产安全事故死亡率0.01人/亿元', 'value 0.01人/亿元 = 0.01 人/亿元'],
    ['水温不超过25℃', 'value 25℃ = 25 ℃ <='],
    ['新建9所以及改建2所', 'value 9所 = 9 所', 'value 2所 = 2 所'],
    ['縣（市、區）創建5個集團、45歲以下', 'value 5個 = 5 個', 'value 45歲 = 45 歲 <='],
    ['全市11个县、30个乡镇', 'value 11个 = 11 个', 'value 30个 = 30 个'],
    ['设立20个县级名校长工作室、3个市级中心', 'value 20个 = 20 个', 'value 3个 = 3 个'],
    ['30万人口以上、每天2个小时、3个工作日', 'value 30万人口 = 300000 人 >=', 'value 2个小时 = 2 小时', 'duration 3个工作日 = 3 工作日'],
    ['20张床位、4支队伍', 'value 20张 = 20 张', 'value 4支 = 4 支'],
    ['引进10个人工智能项目', 'value 10个 = 10 个'],
    ['12部门联合印发', 'value 12部门 = 12 部门'],
  ]);
});

describe('percent', () => {
  check([
    ['达到98.5%', 'value 98.5% = 98.5 %'],
    ['达到98％以上', 'value 98％ = 98 % >='],
    ['74.48%%', 'value 74.48%% = 74.48 %'],
    ['85 %、95 %以上', 'value 85 % = 85 %', 'value 95 % = 95 % >='],
    ['婴儿死亡率控制在3‰以内', 'value 3‰ = 3 ‰ <='],
    ['每年提升2个百分点，降低0.5百分点', 'value 2个百分点 = 2 百分点', 'value 0.5百分点 = 0.5 百分点'],
    ['百分之八十以上', 'value 百分之八十 = 80 % >='],
    ['百分之九十八点五', 'value 百分之九十八点五 = 98.5 %'],
    ['百分之80', 'value 百分之80 = 80 %'],
    ['百分之80%', 'value 百分之80% = 80 %'],
    ['千分之三', 'value 千分之三 = 3 ‰'],
    ['增长1.5倍，翻一番，翻两番', 'value 1.5倍 = 1.5 倍', 'value 一番 = 1 番', 'value 两番 = 2 番'],
    ['占全国9成，七成以上', 'value 9成 = 9 成', 'value 七成 = 7 成 >='],
    ['完成率为125.5%，增长136%', 'value 125.5% = 125.5 %', 'value 136% = 136 %'],
    ['增速-3.2%', 'value 3.2% = 3.2 %'],
    ['增速为-3.2%', 'value -3.2% = -3.2 %'],
  ]);
});

describe('how numbers are written', () => {
  check([
    ['12,360人', 'value 12,360人 = 12360 人'],
    ['1,234,567.89元', 'value 1,234,567.89元 = 1234567.89 元'],
    ['2021,100', 'value 2021 = 2021', 'value 100 = 100'],
    ['12，360', 'value 12 = 12', 'value 360 = 360'],
    ['９８．５％', 'value ９８．５％ = 98.5 %'],
    ['1２所', 'value 1２所 = 12 所'],
    ['3亿5000万元', 'value 3亿5000万元 = 350000000 元'],
    ['5千人、2百个、3千万元', 'value 5千人 = 5000 人', 'value 2百个 = 200 个', 'value 3千万元 = 30000000 元'],
    ['1.5万亿元', 'value 1.5万亿元 = 1500000000000 元'],
    ['0.1万人', 'value 0.1万人 = 1000 人'],
    ['2.65万人', 'value 2.65万人 = 26500 人'],
    ['总量达2037.7万户', 'value 2037.7万户 = 20377000 户'],
    ['1 所', 'value 1 所 = 1 所'],
    ['达到**98%**以上', 'value 98% = 98 % >='],
    ['达到**98**%', 'value 98**% = 98 %'],
    ['（-5）', 'value -5 = -5'],
    ['同比下降（−2.1%）', 'value −2.1% = -2.1 %'],
    ['增幅 +5.2%', 'value +5.2% = 5.2 %'],
    ['常住人口1000万以上', 'value 1000万 = 10000000 >='],
  ]);
});

describe('Chinese numerals', () => {
  check([
    ['一百二十个', 'value 一百二十个 = 120 个'],
    ['三千万元', 'value 三千万元 = 30000000 元'],
    ['一万二千人', 'value 一万二千人 = 12000 人'],
    ['两个项目、十余所学校', 'value 两个 = 2 个', 'value 十余所 = 10 所 ~'],
    ['十四亿多人口', 'value 十四亿多人口 = 1400000000 人 ~'],
    ['二十多名、十几个', 'value 二十多名 = 20 名 ~', 'value 十几个 = 10 个 ~'],
    ['二点五倍', 'value 二点五倍 = 2.5 倍'],
    ['三五个、七八家', 'range 三五个 = 3..5 个 ~', 'range 七八家 = 7..8 家 ~'],
    ['三至五所', 'range 三至五所 = 3..5 所'],
    ['一到两项', 'range 一到两项 = 1..2 项'],
    ['八项任务、以下五个方面', 'value 八项 = 8 项', 'value 五个 = 5 个'],
    ['五大工程、十大行动计划', 'value 五大 = 5 大', 'value 十大 = 10 大'],
    ['至少举办一所规范化幼儿园', 'value 一所 = 1 所 >='],
    ['每天一小时体育活动', 'value 一小时 = 1 小时'],
    ['年满十八周岁', 'value 十八周岁 = 18 周岁 >='],
    ['三分之二以上', 'ratio 三分之二 = 2..3 >='],
    ['五分之一', 'ratio 五分之一 = 1..5'],
    ['成交额超百亿美元、近百所学校', 'value 百亿美元 = 10000000000 美元 >', 'value 百所 = 100 所 ~'],
    ['吞吐量超千万人次', 'value 千万人次 = 10000000 人次 >'],
    ['提高三个百分点', 'value 三个百分点 = 3 百分点'],
    ['新建闸站一座', 'value 一座 = 1 座'],
    ['廿余处', 'value 廿余处 = 20 处 ~'],
  ]);
});

describe('Chinese numerals inside words count nothing', () => {
  check(
    [
      '一些学校一般采取统一标准，进一步提升一体化水平',
      '打造一批一流学校，一支高素质队伍',
      '唯一、之一、单一、同一、每一所、另一项',
      '万一、千方百计、百年大计、十分重要、万众一心',
      '三农、四化、双一流、两会、两山',
      '珠三角、长三角、四川、三峡、六安',
      '一方面、另一方面、一致、一旦、一并',
      '零售、零部件、零突破',
      '二次供水、二元结构',
      '一年来、新的一年',
      '党的二十大、十九大报告',
      '数十家、几十个、数百所',
      '百万英才、千万工程、千亿级集群',
      '每万人、每百户、每十万人口',
      '三位一体、五位一体',
      '九年一贯制、九年义务教育',
      '教师队伍年龄结构、陆家嘴',
      '“七五”普法、八五折',
      '三门县、五台山',
      '两点论、四面八方、三心二意',
      '庆祝五一、六一、九一一',
      '一校一品、一户一策、一县一业',
    ].map((text) => [text] as const),
  );
});

describe('ranges', () => {
  check([
    ['15%～30%', 'range 15%～30% = 15..30 %'],
    ['15～30%', 'range 15～30% = 15..30 %'],
    ['9亿～16亿', 'range 9亿～16亿 = 900000000..1600000000'],
    ['9～16亿元', 'range 9～16亿元 = 900000000..1600000000 元'],
    ['5000～1万人', 'range 5000～1万人 = 5000..10000 人'],
    ['3—5所', 'range 3—5所 = 3..5 所'],
    ['3-5间', 'range 3-5间 = 3..5 间'],
    ['3–5间', 'range 3–5间 = 3..5 间'],
    ['1－2项', 'range 1－2项 = 1..2 项'],
    ['1〜2项', 'range 1〜2项 = 1..2 项'],
    ['1至2项', 'range 1至2项 = 1..2 项'],
    ['1到2项', 'range 1到2项 = 1..2 项'],
    ['5 - 8 所', 'range 5 - 8 所 = 5..8 所'],
    ['4.5%—5%', 'range 4.5%—5% = 4.5..5 %'],
    ['0—6岁儿童', 'range 0—6岁 = 0..6 岁'],
    ['约30-50个左右', 'range 30-50个 = 30..50 个 ~'],
    ['-5~-3℃', 'range -5~-3℃ = -5..-3 ℃'],
    ['100000～200000元', 'range 100000～200000元 = 100000..200000 元'],
    ['从85%提高到90%', 'value 85% = 85 %', 'value 90% = 90 %'],
    ['增加5个到2025年', 'value 5个 = 5 个', 'year 2025年 = 2025 年'],
    ['96.71 -14.29', 'value 96.71 = 96.71', 'value -14.29 = -14.29'],
  ]);
  check(
    [
      ['200~100', 'range 200~100 = 200..100'],
      ['30～50年', 'range 30～50年 = 30..50 年'],
    ],
    'cell',
  );
});

describe('ratios', () => {
  check([
    ['按1∶5的比例配备', 'ratio 1∶5 = 1..5'],
    ['师生比1:12', 'ratio 1:12 = 1..12'],
    ['生师比为18：1', 'ratio 18：1 = 18..1'],
    ['三次产业比重为4.0∶37.7∶58.3', 'ratio 4.0∶37.7∶58.3 = 4..37.7'],
    ['收入比缩小至2.27:1', 'ratio 2.27:1 = 2.27..1'],
    ['约占全国1/10', 'ratio 1/10 = 1..10'],
    ['按3比7分担', 'ratio 3比7 = 3..7'],
  ]);
});

describe('comparators and hedges', () => {
  it.each([
    ['>98', '>98', '>', false],
    ['≥99.9', '≥99.9', '>=', false],
    ['＞95', '＞95', '>', false],
    ['<0.50', '<0.50', '<', false],
    ['≤15', '≤15', '<=', false],
    ['不低于80座', '不低于80座', '>=', false],
    ['不少于450学时', '不少于450学时', '>=', false],
    ['至少1年', '至少1年', '>=', false],
    ['超过65%', '超过65%', '>', false],
    ['不超过12年', '不超过12年', '<=', false],
    ['不得少于2次', '不得少于2次', '>=', false],
    ['不足100立方米/小时', '不足100立方米/小时', '<', false],
    ['控制在5%以内', '控制在5%以内', '<=', false],
    ['85%以上', '85%以上', '>=', false],
    ['56人及以上', '56人及以上', '>=', false],
    ['1000人（含）以上', '1000人（含）以上', '>=', false],
    ['30万吨/年以下', '30万吨/年以下', '<=', false],
    ['2小时内', '2小时内', '<=', false],
    ['约8800个', '约8800个', undefined, true],
    ['大约20个', '大约20个', undefined, true],
    ['接近3%', '接近3%', undefined, true],
    ['近5000人', '近5000人', undefined, true],
    ['10所左右', '10所左右', undefined, true],
    ['30多个', '30多个', undefined, true],
    ['5200余人', '5200余人', undefined, true],
    ['6亿多元', '6亿多元', undefined, true],
    ['1万多人次', '1万多人次', undefined, true],
    ['10来个', '10来个', undefined, true],
    ['约6亿多元', '约6亿多元', undefined, true],
    ['不少于120学时以上', '不少于120学时以上', '>=', false],
    ['至少建成1所以上', '至少建成1所以上', '>=', false],
    ['每个乡镇至少办好1所', '至少办好1所', '>=', false],
    ['约占20%', '约占20%', undefined, true],
    ['超2000亿元', '超2000亿元', '>', false],
    ['逾300家', '逾300家', '>', false],
    ['突破1500亿元', '突破1500亿元', '>', false],
    ['不低于 98%', '不低于 98%', '>=', false],
    ['达到 **≥98%** 以上', '≥98%** 以上', '>=', false],
    ['附近5公里', '5公里', undefined, false],
    ['节约5%', '5%', undefined, false],
    ['3岁以下', '3岁以下', '<=', false],
    ['以上5个', '5个', undefined, false],
    ['5年来', '5年', undefined, false],
    ['9所以及', '9所', undefined, false],
  ] as const)('%s', (text, full, comparator, approximate) => {
    const [quantity] = scanQuantities(proseOf(text));
    expect(quantity && text.slice(quantity.fullFrom, quantity.fullTo)).toBe(full);
    expect(quantity?.comparator).toBe(comparator);
    expect(quantity?.approximate).toBe(approximate);
  });

  it('keeps the words as written', () => {
    const [quantity] = scanQuantities(proseOf('全市约30多个以上'));
    expect(quantity).toMatchObject({ before: '约', after: '多以上', unit: '个', approximate: true, comparator: '>=' });
    expect(scanQuantities(proseOf('至少建成1所以上'))[0]).toMatchObject({ before: '至少', after: '以上' });
  });

  it('does not take 近五年 for nearly five years', () => {
    expect(scanQuantities(proseOf('近五年新增教师'))[0]).toMatchObject({ kind: 'duration', before: '', approximate: false });
  });
});

describe('years, dates and periods', () => {
  check([
    ['到2025年底前', 'year 2025年底 = 2025 年'],
    ['2021-2025年', 'year 2021-2025年 = 2021..2025 年'],
    ['（2019-2020）', 'year 2019-2020 = 2019..2020'],
    ['2025-2030每年提升1个百分点', 'year 2025-2030 = 2025..2030', 'value 1个百分点 = 1 百分点'],
    ['2022年中小学校', 'year 2022年 = 2022 年'],
    ['2020年初中', 'year 2020年 = 2020 年'],
    ['2022年5月7日、9月前', 'date 2022年5月7日 = 2022', 'date 9月 = 9'],
    ['发布日期:2022-06-16 23:26:12', 'date 2022-06-16 23:26:12 = 2022'],
    ['12:30开会', 'date 12:30 = 12'],
    ['二〇二二年五月', 'date 二〇二二年五月 = 2022'],
    ['二○三五年远景目标', 'year 二○三五年 = 2035 年'],
    ['“十四五”期间', 'name 十四五 = 2021'],
    ['第十四个五年规划', 'name 第十四个五年 = 2021'],
    ['《广东省教育现代化2035》', 'year 2035 = 2035'],
    ['“2035”远景', 'year 2035 = 2035'],
    ['中国制造2025战略', 'year 2025 = 2025'],
    ['课程标准（2022年版）', 'year 2022年版 = 2022 年'],
    ['2020级学生', 'year 2020级 = 2020'],
    ['2021—2022学年', 'year 2021—2022学年 = 2021 年'],
    ['1894年、1840年以来、一八四○年', 'year 1894年 = 1894 年', 'year 1840年以来 = 1840 年', 'year 一八四○年 = 1840 年'],
    ['2000-2030人', 'range 2000-2030人 = 2000..2030 人'],
    ['11月6日至10日', 'date 11月6日至10日 = 11'],
    ['2021、2022和2023年', 'year 2021 = 2021', 'year 2022 = 2022', 'year 2023年 = 2023 年'],
  ]);
  check(
    [
      ['2020', 'year 2020 = 2020'],
      ['2020（实际）', 'year 2020 = 2020'],
      ['2025年目标值', 'year 2025年 = 2025 年'],
      ['2010.5', 'value 2010.5 = 2010.5'],
      ['12360', 'value 12360 = 12360'],
      ['-14.29', 'value -14.29 = -14.29'],
      ['[10]', 'value 10 = 10'],
      ['〔10〕', 'value 10 = 10'],
      ['3年', 'value 3年 = 3 年'],
    ],
    'cell',
  );
});

describe('durations', () => {
  check([
    ['三年行动', 'duration 三年 = 3 年'],
    ['5年内须到校', 'duration 5年 = 5 年 <='],
    ['每五年接受培训', 'duration 五年 = 5 年'],
    ['6个月', 'duration 6个月 = 6 个月'],
    ['连续30天', 'duration 30天 = 30 天'],
    ['满25年', 'duration 25年 = 25 年 >='],
    ['平均受教育年限达到11年', 'value 11年 = 11 年'],
    ['平均受教育年限11.3年', 'value 11.3年 = 11.3 年'],
    ['45岁以下', 'value 45岁 = 45 岁 <='],
    ['24小时热线', 'value 24小时 = 24 小时'],
    ['自批准之日起30日内', 'duration 30日 = 30 日 <='],
  ]);
});

describe('ordinals and labels', () => {
  check([
    ['第10次常务会议', 'ordinal 第10次 = 10 次'],
    ['第十届', 'ordinal 第十届 = 10 届'],
    ['十七届市政府', 'ordinal 十七届 = 17 届'],
    ['连续开展27届', 'value 27届 = 27 届'],
    ['三期工程', 'ordinal 三期 = 3 期'],
    ['二级校长', 'ordinal 二级 = 2 级'],
    ['两级政府', 'value 两级 = 2 级'],
    ['表1  主要目标', 'ordinal 1 = 1'],
    ['见表1-2', 'ordinal 1-2 = 1'],
    ['详见专栏2', 'ordinal 2 = 2'],
    ['附件3', 'ordinal 3 = 3'],
    ['附件一', 'ordinal 一 = 1'],
    ['指标表（二）', 'ordinal （二） = 2'],
    ['代表120名', 'value 120名 = 120 名'],
    ['附件3份', 'value 3份 = 3 份'],
    ['1#泵站、2号线', 'ordinal 1# = 1', 'ordinal 2号 = 2 号'],
    ['居全省前10', 'ordinal 前10 = 10'],
    ['进入前十六强', 'ordinal 前十六强 = 16 强'],
    ['前10%', 'value 10% = 10 %'],
    ['庆祝成立100周年', 'ordinal 100周年 = 100 周年'],
    ['第3、4条', 'ordinal 第3 = 3', 'ordinal 4条 = 4 条'],
    ['见表1和2', 'ordinal 1 = 1', 'ordinal 2 = 2'],
    ['表1、3个表格', 'ordinal 1 = 1', 'value 3个 = 3 个'],
    ['第一、第二产业', 'ordinal 第一 = 1', 'ordinal 第二 = 2'],
    ['得分98高于、密度3.0、增长6.0左右', 'value 98 = 98', 'value 3.0 = 3', 'value 6.0 = 6 ~'],
    ['1.优化布局调整', 'label 1. = 1'],
    ['（3）完善机制', 'label （3） = 3'],
    ['一、指导思想', 'label 一、 = 1'],
    ['（一）总体要求', 'label （一） = 1'],
    ['2.1 总体目标', 'label 2.1 = 2.1'],
    ['1.2025年底前完成', 'label 1. = 1', 'year 2025年底 = 2025 年'],
    ['注：1. ①内涝防治', 'label 1. = 1'],
    ['1.5万人', 'value 1.5万人 = 15000 人'],
    ['一是统筹，二是推进', 'label 一是 = 1', 'label 二是 = 2'],
    ['完成整治。2.加快建设', 'label 2. = 2'],
    ['4.*九年义务教育巩固率', 'label 4. = 4'],
    ['第三章 发展任务', 'ordinal 第三章 = 3'],
  ]);
  check(
    [
      ['一、发展机遇 7', 'label 一、 = 1', 'ordinal 7 = 7'],
      ['健康良性发展24', 'ordinal 24 = 24'],
    ],
    'toc',
  );
});

describe('names and documents', () => {
  check([
    ['四府〔2022〕4号', 'document 〔2022〕4号 = 2022'],
    ['江府辦函〔2023〕124號', 'document 〔2023〕124號 = 2023'],
    ['国发[2021]36号', 'document [2021]36号 = 2021'],
    ['GB/T 15834-2011', 'document GB/T 15834-2011 = 15834'],
    ['（GB50201-2014）', 'document GB50201-2014 = 50201'],
    ['粤ICP备05083207号-1', 'document 05083207号-1 = 5083207'],
    ['联系电话：0758-3332211', 'document 0758-3332211 = 758'],
    ['标识码:4401050003', 'document 4401050003 = 4401050003'],
    ['“5080”攻坚、“1133”工程', 'name 5080 = 5080', 'name 1133 = 1133'],
    ['1+X证书', 'name 1+X = 1'],
    ['“3+1+2”模式', 'name 3+1+2 = 3'],
    ['体艺2+1', 'name 2+1 = 2'],
    ['“3+专业技能课程证书”', 'name 3 = 3'],
    ['IPv6和5G', 'name IPv6 = 6', 'name 5G = 5'],
    ['信息化2.0与智慧校园', 'name 2.0 = 2'],
    ['等级保护2.0要求', 'name 2.0 = 2'],
    ['12345热线、12355青少年服务台', 'name 12345 = 12345', 'name 12355 = 12355'],
    ['“四个意识”、“两个维护”', 'name 四 = 4', 'name 两 = 2'],
    ['“4个倾斜”', 'name 4 = 4'],
    ['打造“15分钟生活圈”', 'name 15 = 15'],
    ['达到“98%”', 'value 98% = 98 %'],
    ['104国道', 'name 104 = 104'],
    ['世界500强', 'name 500强 = 500'],
    ['DN1000钢管', 'name DN1000 = 1000'],
    ['七百秧A-07-5商住地块', 'name A-07-5 = 7'],
    ['2.gif', 'name 2.gif = 2'],
    ['昇腾384超节点、2型糖尿病', 'name 384 = 384', 'name 2 = 2'],
    ['https://www.gov.cn/2022-02/14/c_5673424.htm', 'name https://www.gov.cn/2022-02/14/c_5673424.htm = 2022'],
    ['5A级景区', 'name 5A = 5'],
    ['3D打印', 'name 3D = 3'],
  ]);
});

describe('fields', () => {
  const one = (text: string): Quantity => {
    const [quantity] = scanQuantities(proseOf(text));
    if (!quantity) throw new Error(`no quantity in ${text}`);
    return quantity;
  };

  it('gives the tolerance of the digits as written', () => {
    expect(one('74.48%').tolerance).toBe(0.005);
    expect(one('2.5万人').tolerance).toBe(500);
    expect(one('12,360人').tolerance).toBe(0.5);
    expect(one('8亿元').tolerance).toBe(50_000_000);
    expect(one('三千万元').tolerance).toBe(5000);
  });

  it('gives scale, decimals, digits and unit place', () => {
    const text = '投入2.52亿元资金';
    const quantity = one(text);
    expect(quantity).toMatchObject({ scale: 100_000_000, decimals: 2, raw: '2.52', unit: '元', script: 'arabic', from: 2, to: 8 });
    expect(text.slice(quantity.unitSpan.start, quantity.unitSpan.end)).toBe('元');
    expect(one('百分之八十').unitSpan).toEqual({ start: 0, end: 3 });
    expect(one('99').unitSpan).toEqual({ start: 2, end: 2 });
    expect(one('一百二十个')).toMatchObject({ script: 'chinese', raw: '一百二十' });
  });

  it('maps places over what the reading leaves out', () => {
    const source = '約有3個(gè)項目';
    const gloss = { start: 4, end: 8 };
    const base = proseOf(source);
    const [quantity] = scanQuantities({ ...base, reading: read(source, base.span, [gloss]) });
    expect(quantity).toMatchObject({ value: 3, unit: '個', span: { start: 2, end: 4 } });
  });

  it('reads a bare year as a year only where a header may stand', () => {
    const base = proseOf('2020', 'cell');
    const cell = { header: false } as NonNullable<typeof base.cell>;
    expect(scanQuantities({ ...base, cell })[0]?.kind).toBe('value');
    expect(scanQuantities({ ...base, cell: { ...cell, header: true } })[0]?.kind).toBe('year');
  });
});

const pieces = [
  ...'0123456789０９.,，:：∶-—～~+/%％‰()（）〔〕[]“”《》*# \t\n'.split(''),
  '\ud800',
  '\udc00',
  '𠀀',
  '一',
  '二',
  '三',
  '十',
  '百',
  '千',
  '万',
  '亿',
  '两',
  '零',
  '〇',
  '第',
  '点',
  '分之',
  '年',
  '月',
  '日',
  '号',
  '个',
  '所',
  '元',
  '人',
  '以上',
  '约',
  '左右',
  '多',
  '余',
  '不低于',
  '超过',
  '2025',
  '2025年',
  '十四五',
  '百分之',
  '至',
  '到',
  '表',
  '专栏',
  'm³',
  'km',
  'GB',
  'PM',
  'http://',
  'X',
  'm',
  '个百分点',
  '倍',
  '吨标准煤',
  '万元',
  '是',
  '、',
  '。',
];

describe('any text', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
    anyText(60),
  );

  it('gives sorted quantities that do not overlap and lie inside the text', () => {
    fc.assert(
      fc.property(text, fc.constantFrom<ProseKind>('paragraph', 'cell', 'heading', 'toc'), (sample, kind) => {
        let end = 0;
        for (const q of scanQuantities(proseOf(sample, kind))) {
          expect(q.from).toBeGreaterThanOrEqual(end);
          expect(q.to).toBeGreaterThan(q.from);
          expect(q.to).toBeLessThanOrEqual(sample.length);
          expect(q.fullFrom).toBeLessThanOrEqual(q.from);
          expect(q.fullTo).toBeGreaterThanOrEqual(q.to);
          expect(q.fullTo).toBeLessThanOrEqual(sample.length);
          expect(q.unitSpan.start).toBeGreaterThanOrEqual(q.from);
          expect(q.unitSpan.end).toBeLessThanOrEqual(q.to);
          expect(Number.isNaN(q.value)).toBe(false);
          expect(q.raw.length).toBeGreaterThan(0);
          end = q.to;
        }
      }),
      { numRuns: cases(800, 20_000) },
    );
  });

  it('covers every run of digits', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const quantities = scanQuantities(proseOf(sample));
        for (const match of sample.matchAll(/[0-9０-９]+/g)) {
          const at = match.index;
          expect(quantities.some((q) => q.from <= at && at < q.to)).toBe(true);
        }
      }),
      { numRuns: cases(500, 20_000) },
    );
  });

  it('reads back what was written', () => {
    const unit = fc.constantFrom('', '%', '个', '所', '元', '人', '公里', '张', '微克/立方米', '人次');
    const scale = fc.constantFrom(['', 1] as const, ['万', 10_000] as const, ['亿', 100_000_000] as const);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        unit,
        scale,
        (digits, decimals, name, [word, factor]) => {
          const value = Number(`${String(digits)}e-${String(decimals)}`);
          const written = formatNumber(value, decimals) + (name === '%' ? '' : word) + name;
          const [quantity, ...rest] = scanQuantities(proseOf(`数值为：${written}`, 'cell'));
          expect(rest).toEqual([]);
          expect(quantity).toMatchObject({ kind: 'value', unit: name, decimals });
          expect(quantity?.value).toBe(Number(`${String(digits)}e${String((name === '%' ? 0 : Math.log10(factor)) - decimals)}`));
        },
      ),
      { numRuns: cases(400, 10_000) },
    );
  });

  const long = cases(15_000, 60_000);

  it(`finishes on ${String(long)} characters of anything`, () => {
    for (const piece of [
      '1',
      '一',
      '1,',
      '1-',
      '2025年',
      '“1',
      '（1',
      '1:1',
      '约',
      '1.1.',
      'a1',
      '万',
      '百分之',
      '第',
      '1、',
      '十',
      '至',
      '*',
      '《',
      '1+',
      '1 ',
      '2021、',
    ]) {
      scanQuantities(proseOf(piece.repeat(Math.ceil(long / piece.length))));
    }
  });
});
