import type { Topic } from './types';

export const emergency: Topic = {
  key: 'emergency',
  field: '应急管理体系建设',
  indicators: [
    { name: '灾害预警信息公众覆盖率', unit: '%', nature: 'share', better: 'up', baseline: [88, 93], step: [3, 5.5], decimals: 1 },
    {
      name: '亿元地区生产总值生产安全事故死亡率',
      unit: '人',
      nature: 'rate',
      better: 'down',
      baseline: [0.012, 0.021],
      step: [10, 25],
      decimals: 4,
    },
    { name: '综合性消防救援队伍人数', unit: '人', nature: 'count', better: 'up', baseline: [520, 1480], step: [15, 35], decimals: 0 },
    { name: '应急避难场所总面积', unit: '万平方米', nature: 'amount', better: 'up', baseline: [48, 160], step: [15, 35], decimals: 1 },
    { name: '重点企业安全生产标准化达标率', unit: '%', nature: 'share', better: 'up', baseline: [78, 88], step: [5, 10], decimals: 1 },
    { name: '行政村应急广播覆盖率', unit: '%', nature: 'share', better: 'up', baseline: [84, 92], step: [4, 7], decimals: 1 },
    { name: '城市消防站数量', unit: '座', nature: 'count', better: 'up', baseline: [18, 56], step: [20, 50], decimals: 0 },
    { name: '市级应急物资储备库面积', unit: '平方米', nature: 'amount', better: 'up', baseline: [3200, 9800], step: [25, 60], decimals: 0 },
    { name: '应急救援航空响应时间', unit: '分钟', nature: 'rate', better: 'down', baseline: [95, 150], step: [15, 35], decimals: 0 },
  ],
  siblings: {
    subjects: ['县级', '乡镇级', '村级'],
    rest: '应急预案覆盖率',
    spec: { unit: '%', nature: 'share', better: 'up', baseline: [80, 91], step: [4, 8], decimals: 1 },
  },
  review: [
    '应急管理体制改革基本到位，统一指挥、上下联动的机制初步形成。',
    '安全生产专项整治扎实推进，重点行业领域事故得到有效遏制。',
    '自然灾害综合风险普查成果广泛应用，防灾减灾能力稳步提高。',
    '基层应急救援站点建设加快，群众自救互救能力有所增强。',
  ],
  guiding: '坚持人民至上、生命至上，统筹发展和安全，推动公共安全治理模式向事前预防转型。',
  tasks: [
    {
      title: '健全应急指挥体系',
      sentences: [
        '完善大安全大应急框架下的指挥机制，理顺部门职责分工。',
        '建设市县贯通的指挥平台，实现信息汇聚和视频调度。',
        '修订各级应急预案，常态化开展实战演练。',
      ],
      points: ['理顺指挥机制', '建设指挥平台', '修订应急预案', '开展实战演练'],
    },
    {
      title: '防范化解重大安全风险',
      sentences: [
        '深化矿山、危险化学品、燃气等领域风险隐患排查整治。',
        '推行企业主要负责人安全述职制度，压实主体责任。',
        '加强城市生命线安全监测，提升风险早期识别能力。',
      ],
      points: ['排查重大隐患', '整治燃气安全', '监测城市生命线', '规范危化品运输', '强化消防监管'],
    },
    {
      title: '提升防灾减灾救灾能力',
      sentences: [
        '完善气象、地质、森林火灾等监测预警网络。',
        '推进应急避难场所建设，明确启用和管理要求。',
        '健全灾害救助标准动态调整机制，保障受灾群众基本生活。',
      ],
      points: ['完善监测网络', '建设避难场所', '储备救灾物资'],
    },
    {
      title: '加强应急救援力量建设',
      sentences: [
        '按照一专多能要求建强综合救援队伍，优化站点布局。',
        '引导社会救援力量规范有序发展，完善联勤联训机制。',
        '加强基层应急站所建设，配备实用救援装备。',
      ],
      points: ['建强专业队伍', '发展社会力量', '改善救援装备', '夯实基层基础'],
    },
  ],
  whole: { name: '应急救援队伍', unit: '支', parts: ['综合救援队伍', '专业救援队伍', '社会救援队伍'], size: [4, 90] },
  annex: {
    caption: '“十五五”时期应急物资储备项目表',
    indicator: '新增应急物资储备库面积',
    unit: '平方米',
    column: '建筑面积（平方米）',
    groups: [
      { name: '市级储备库', projects: ['市应急物资中心库', '城北救灾物资库'] },
      { name: '县级储备库', projects: ['临江县储备库', '石门县储备库', '双溪县储备库'] },
      { name: '乡镇储备点', projects: ['大坪镇储备点', '青龙镇储备点', '白石镇储备点', '石桥镇储备点'] },
    ],
    size: [120, 2400],
    grain: 20,
  },
  boxes: [
    { title: '监测预警能力提升工程', sentences: ['加密重点区域监测站点，建设灾害综合风险预警平台。'] },
    { title: '救援装备升级工程', sentences: ['配备先进适用的抢险、破拆和通信装备，提高复杂环境救援能力。'] },
    { title: '避难场所建设工程', sentences: ['利用学校、公园和体育场馆等设施，建设一批综合性避难场所。'] },
  ],
  owners: ['市应急局', '市消防救援支队', '市气象局', '市发展改革委'],
  guarantees: [
    { title: '加强组织领导', sentences: ['把规划任务纳入重要议事日程，定期研究解决突出问题。'], points: [] },
    { title: '保障资金投入', sentences: ['健全应急管理投入保障机制，确保重大工程顺利实施。'], points: [] },
    { title: '强化督查考核', sentences: ['建立监测评估和督查督办制度，推动责任落到实处。'], points: [] },
  ],
  term: {
    right: '社会应急救援力量联盟',
    sentence: '推动成立社会应急救援力量联盟，统一训练和调度标准。',
    second: '为社会应急救援力量联盟提供装备和保险支持。',
  },
};
