import { describe, expect, it } from 'vitest';
import { rebuildTables } from '../../server/src/syntax/flattened';
import { sourceOf } from '../../server/src/text/source';

/**
 * Tables as plans have them, flattened in every way known, among the text that may surround them: what comes back must be the
 * table. `^` continues the cell above, `<` the one to the left, `¶` parts the paragraphs of a cell, nothing is an empty cell.
 */
interface Sample {
  readonly name: string;
  readonly headerRows: number;
  readonly rows: readonly string[];
  /** The last row where empty cells leave nothing, so that their columns cannot be told. */
  readonly lastWithoutEmpties?: string;
  /** A merged header cannot be told where merged cells leave nothing. */
  readonly onlyWithEmpties?: boolean;
}

const samples: readonly Sample[] = [
  {
    name: 'categories, figures and words for figures',
    headerRows: 1,
    rows: [
      '类别|指标|2020年|2025年|年均/累计|属性',
      '供水保障|1.新增供水能力增长（%）|2.3|—|保持在合理区间、各年度视情提出|预期性',
      '^|2.水价机制覆盖率增长（%）|2.5|—|高于总量增长|预期性',
      '^|3.城乡一体化供水率（%）|60.6*|65|—|预期性',
      '防洪减灾|4.堤防达标投入增长（%）|—|—|>7、力争投入强度高于“十三五”时期实际|预期性',
      '^|5.每万人口应急泵车数（辆）|6.3|12|—|预期性',
      '水生态|6.河湖水域面积增长（%）|2.1|—|与总量增长基本同步|预期性',
      '^|7.黑臭水体比例（%）|5.2|—|<5.5|约束性',
    ],
  },
  {
    name: 'running numbers and units',
    headerRows: 1,
    rows: [
      '序号|指标名称|单位|2020年|2025年|属性',
      '1|供水人口|万人|56.3|60|预期性',
      '2|水利投资|亿元|312.5|450|预期性',
      '3|水费收入|亿元|21.4|30|预期性',
      '4|管网漏损率|%|2.31|<4|预期性',
      '5|用水总量下降率|%|—|完成省下达任务|约束性',
      '6|水质达标率|%|100|100|约束性',
    ],
  },
  {
    name: 'a category before the running number',
    headerRows: 1,
    rows: [
      '类别|序号|指标|单位|2020年实际|2025年目标|年均增长（%）|指标属性',
      '供水|1|水厂总规模|万吨|312.5|450|7.5|预期性',
      '^|2|管网总长度|公里|98|150|9|预期性',
      '^|3|水利投资|亿元|210|330|[1500]|预期性',
      '排水|4|管网改造比例|%|1.8|2.5|—|预期性',
      '^|5|泵站数量|座|65|120|13|预期性',
      '节水|6|用水定额覆盖面|%|31|45|7.5|预期性',
      '^|7|节水器具普及率|%|2.8|3.2|—|约束性',
    ],
  },
  {
    name: 'a category after the running number',
    headerRows: 1,
    rows: [
      '序号|类别|指标|单位|2020年|2025年|属性',
      '1|供水|水厂总规模|万吨|312.5|450|预期性',
      '2|^|管网总长度|公里|98|150|预期性',
      '3|^|水价调整幅度|%|6.5|7|预期性',
      '4|排水|管网改造比例|%|1.8|2.5|预期性',
      '5|^|泵站数量|座|65|120|预期性',
      '6|节水|节水器具普及率|%|78|90|约束性',
      '7|^|再生水利用率|%|28|32|约束性',
    ],
  },
  {
    name: 'two header rows, two spanning cells',
    headerRows: 2,
    rows: [
      '指标|单位|“十三五”规划目标|<|“十三五”实际完成|<',
      '^|^|2020年|年均增速（%）|2020年|年均增速（%）',
      '供水总量|亿吨|300|8|312.5|7.1',
      '工业用水|亿吨|90|9|98|8.4',
      '生活用水|亿吨|110|10|105|6.5',
      '农业用水|亿吨|40|5|46|7.9',
    ],
  },
  {
    name: 'two header rows with a column after the spanning cell',
    headerRows: 2,
    onlyWithEmpties: true,
    rows: [
      '序号|指标|单位|现状值|目标值|<|属性',
      '^|^|^|2020年|2022年|2025年|^',
      '1|供水普及率|%|90.1|92|95|预期性',
      '2|漏损控制率|%|48.2|50|55|约束性',
      '3|再生水利用率|%|82|85|88|约束性',
      '4|达标率|%|95.6|96|97|预期性',
    ],
  },
  {
    name: 'a division of work without figures',
    headerRows: 1,
    rows: [
      '序号|重点任务|牵头单位|责任单位|完成时限',
      '1|开展水库安全鉴定|县水利局|各镇人民政府|2023年底',
      '2|建设防汛物资仓库|县应急局|县发改局、县财政局|2024年底',
      '3|推进河湖划界确权|县水利局|各镇人民政府|2025年底',
      '4|改造老旧管网20公里|县住建局|县水利局、县财政局|2025年底',
      '5|完善山洪预警体系|县气象局|县水利局|长期',
    ],
  },
  {
    name: 'projects with sentences and a total',
    headerRows: 1,
    lastWithoutEmpties: '合计|<|<|<|40.4|37.4|',
    rows: [
      '序号|项目名称|建设内容及规模|建设年限|总投资（亿元）|“十四五”计划投资（亿元）|责任单位',
      '1|东山水厂扩建工程|新增日供水能力5万吨，配套管网12公里。|2021-2023|3.2|3.2|县水利局',
      '2|滨江堤防工程|加固堤防4.6公里，同步建设排涝泵站。|2022-2024|5.6|5.6|县住建局',
      '3|西湖水库工程|新建大坝、溢洪道，总库容800万立方米。|2021-2025|12.5|12.5|县水利局',
      '4|南渠灌区改造|改造渠道50公里，建筑物20座。|2020-2024|18|15|县农业局',
      '5|智慧水务平台|建设数据中心和调度指挥中心。|2021-2022|1.1|1.1|县大数据局',
      '合计|<|<||40.4|37.4|',
    ],
  },
  {
    name: 'words in columns of figures',
    headerRows: 1,
    rows: [
      '指标|2020年|2025年',
      '供水普及率（%）|90|93以上',
      '再生水利用率（%）|83|85',
      '水质监测体系|初步建立|基本完善',
      '节水型县创建|0个|2个',
      '防汛责任体系|初步建立|全面建成',
      '信息化水平|75%|95%',
    ],
  },
  {
    name: 'two levels of categories',
    headerRows: 1,
    rows: [
      '一级指标|二级指标|三级指标|2020年|2025年',
      '供水水平|城区供水|普及率（%）|90|93',
      '^|^|漏损率（%）|48|55',
      '^|乡镇供水|集中率（%）|95|97',
      '^|^|达标率（%）|88|95',
      '保障水平|经费|水利支出占比（%）|18|20',
      '^|^|养护经费增长（%）|3|4',
      '^|队伍|专业人员占比（%）|98|100',
      '^|^|持证上岗率（%）|52|60',
    ],
  },
  {
    name: 'years by columns',
    headerRows: 1,
    rows: [
      '指标|2021年|2022年|2023年|2024年|2025年',
      '新增水厂（座）|1200|1500|1500|1200|900',
      '新增泵站（座）|3600|3200|2800|2500|2000',
      '新增水闸（座）|1500|1800|2100|2000|1800',
      '新增水库（座）|500|500|1000|0|0',
    ],
  },
  {
    name: 'years by rows',
    headerRows: 1,
    rows: [
      '年份|城区用水量|乡镇用水量|工业用水量',
      '2021年|19522|50478|19573',
      '2022年|19830|52200|20300',
      '2023年|19100|55100|21800',
      '2024年|18200|58300|23400',
      '2025年|17500|61178|25323',
    ],
  },
  {
    name: 'a total among the rows',
    headerRows: 1,
    rows: [
      '水系|河流数（条）|水闸数（座）|泵站数（座）',
      '东江|74|652|195',
      '西江|46|1120|504',
      '北江|15|402|178',
      '南江|3|186|92',
      '合计|138|2360|969',
    ],
  },
  {
    name: 'remarks that most rows lack',
    headerRows: 1,
    rows: [
      '序号|指标|单位|现状值|规划值|备注',
      '1|绿地率|%|38.5|40|',
      '2|公园绿地面积|平方米|13.2|14.5|含社区公园',
      '3|河网密度|公里/平方公里|6.8|8|',
      '4|污水集中处理率|%|96|98|',
      '5|垃圾无害化处理率|%|100|100|已达标，保持',
      '6|海绵城市达标比例|%|22|50|',
    ],
  },
  {
    name: 'cells and headers in two paragraphs',
    headerRows: 1,
    rows: [
      '类别|指标|2020年¶（实际值）|2025年¶（目标值）|属性',
      '供水¶保障|供水普及率（%）|90.1|95|预期性',
      '^|公共管网漏损率（%）|48.2|55|约束性',
      '^|水质综合达标率（%）|95.6|97|约束性',
      '排水¶防涝|污水集中处理率（%）|96|97|预期性',
      '^|雨污分流率（%）|52|60|预期性',
      '队伍¶建设|水利专业技术人员本科以上¶学历比例（%）|82.1|93|预期性',
      '^|基层水利人员专科以上¶学历比例（%）|73.6|88|预期性',
    ],
  },
  {
    name: 'lists within cells',
    headerRows: 1,
    rows: [
      '序号|主要任务|具体举措|责任单位|完成时间',
      '1|完善投入机制|1.落实水利经费“两个不减”。¶2.健全养护定额制度。|县财政局¶县水利局|2022年',
      '2|优化工程布局|1.编制水网专项规划。¶2.新建改扩建水闸20座。¶3.新增泵站15座。|县水利局¶县自然资源局|2025年',
      '3|加强队伍建设|1.实施人才培养工程。¶2.推进轮岗交流。|县水利局|2024年',
      '4|深化改革创新|1.推进水权改革。¶2.开展智慧水务试点。|县水利局¶县工信局|2025年',
    ],
  },
];

type Layout = 'paragraphs' | 'paragraphs with empty cells' | 'lines' | 'lines with empty cells' | 'tab-led';
const layouts: readonly Layout[] = ['paragraphs', 'paragraphs with empty cells', 'lines', 'lines with empty cells', 'tab-led'];
const showsEmpties = (layout: Layout): boolean => layout === 'tab-led' || layout.endsWith('empty cells');

const flatten = (rows: readonly string[], layout: Layout): string => {
  const grid = rows.map((row) => row.split('|').filter((cell) => cell !== '<'));
  if (layout === 'tab-led')
    return grid.map((row) => row.map((cell) => `\t${cell === '^' ? '' : cell.replaceAll('¶', '\n')}`).join('\n')).join('\n\n');
  const cells = grid.flat().map((cell) => (cell === '^' ? '' : cell));
  const kept = showsEmpties(layout) ? cells : cells.filter((cell) => cell !== '');
  return kept.flatMap((cell) => cell.split('¶')).join(layout.startsWith('lines') ? '\n' : '\n\n');
};

const before = [
  '二、发展目标',
  '到2025年，全县水利发展水平明显提升，主要指标达到全省前列，人民群众满意度不断提高，为现代化建设提供有力支撑。',
];
const after = [
  '三、重点任务',
  '（一）保障供水',
  '坚持把供水作为生命线，全面提升各级各类供水设施，加快构建高质量体系，推动各项工作取得新成效。',
  '（二）保障安全',
  '健全安全责任体系，完善防控机制，切实维护人民安全和社会稳定。',
];
const surroundings: readonly (readonly [name: string, above: readonly string[], below: readonly string[]])[] = [
  ['a caption', [...before, '表2 “十四五”时期水利发展主要指标'], after],
  ['a title', [...before, '全县“十四五”水利发展主要指标'], after],
  ['no title', before, after],
  ['a note', [...before, '表2 “十四五”时期水利发展主要指标'], ['注：带*的指标为国家考核指标；[ ]内为五年累计数。', ...after]],
];

const expected = (sample: Sample, layout: Layout): readonly string[] => {
  if (showsEmpties(layout)) return sample.rows;
  const rows = sample.lastWithoutEmpties === undefined ? sample.rows : [...sample.rows.slice(0, -1), sample.lastWithoutEmpties];
  return rows.map((row) =>
    row
      .split('|')
      .map((cell) => (cell === '^' ? '!' : cell))
      .join('|'),
  );
};

const rebuilt = (text: string): { readonly headerRows: number; readonly rows: readonly string[] }[] =>
  rebuildTables(sourceOf(text)).map(({ headerRows, rows }) => ({
    headerRows,
    rows: rows.map((row) =>
      row
        .map(({ merged, parts }) =>
          merged ? { left: '<', up: '^', absent: '!' }[merged] : parts.map(({ start, end }) => text.slice(start, end)).join('¶'),
        )
        .join('|'),
    ),
  }));

describe.each(layouts)('tables flattened to %s', (layout) => {
  const gap = layout.startsWith('lines') ? '\n' : '\n\n';
  const fitting = samples.filter(({ onlyWithEmpties }) => onlyWithEmpties !== true || showsEmpties(layout));
  it.each(fitting)('$name', (sample) => {
    const table = flatten(sample.rows, layout);
    for (const [name, above, below] of surroundings) {
      const text = [...above, layout === 'tab-led' ? `${table}\n\n` : table, ...below].join(gap);
      expect({ name, tables: rebuilt(text) }).toEqual({
        name,
        tables: [{ headerRows: sample.headerRows, rows: expected(sample, layout) }],
      });
    }
  });
});

describe('headers whose second lines stand behind their first ones', () => {
  const header = ['指标类别', '序号', '指标项', '单位', '类型', '指标值', '现状', '近期规划', '（2025年）', '（2030年）'];
  const body = [
    ...['规模', '1', '用地总规模', '平方千米', '约束性', '53.75', '53.74'],
    ...['服务', '2', '保护街坊面积', '平方千米', '约束性', '1.31', '1.31'],
    ...['3', '养老床位', '张', '预期性', '4100', '4500'],
    ...['4', '绿地面积', '公顷', '约束性', '320', '350.5'],
    ...['交通', '5', '路网密度', '千米/平方千米', '预期性', '5.1', '6.2'],
    ...['6', '绿色出行比例', '%', '预期性', '75', '80'],
  ];
  it('give each year its own column', () => {
    const [table] = rebuilt(['一、目标', '表1 核心指标', ...header, ...body, '二、任务', '推进各项任务，抓好落实。'].join('\n\n'));
    expect(table?.rows.slice(0, 3)).toEqual([
      '指标类别|序号|指标项|单位|类型|指标值|<',
      '!|!|!|!|!|现状¶（2025年）|近期规划¶（2030年）',
      '规模|1|用地总规模|平方千米|约束性|53.75|53.74',
    ]);
  });
});
