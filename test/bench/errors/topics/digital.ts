import type { Topic } from './types';

export const digital: Topic = {
  key: 'digital',
  field: '数字经济发展',
  indicators: [
    {
      name: '数字经济核心产业增加值占地区生产总值比重',
      unit: '%',
      nature: 'share',
      better: 'up',
      baseline: [6.2, 9.4],
      step: [2, 4.5],
      decimals: 1,
    },
    { name: '规模以上工业企业数字化改造覆盖率', unit: '%', nature: 'share', better: 'up', baseline: [56, 70], step: [10, 20], decimals: 1 },
    { name: '5G基站数量', unit: '个', nature: 'count', better: 'up', baseline: [4200, 11800], step: [35, 80], decimals: 0 },
    { name: '千兆宽带用户占比', unit: '%', nature: 'share', better: 'up', baseline: [32, 45], step: [10, 22], decimals: 1 },
    { name: '电子商务交易额', unit: '亿元', nature: 'amount', better: 'up', baseline: [180, 860], step: [30, 70], decimals: 0 },
    {
      name: '软件和信息技术服务业营业收入',
      unit: '亿元',
      nature: 'amount',
      better: 'up',
      baseline: [42, 240],
      step: [45, 95],
      decimals: 1,
    },
    { name: '政务服务事项网上可办率', unit: '%', nature: 'share', better: 'up', baseline: [90, 95], step: [2.5, 4.5], decimals: 1 },
    { name: '算力规模', unit: '百亿亿次/秒', nature: 'amount', better: 'up', baseline: [1.6, 4.8], step: [60, 160], decimals: 1 },
    { name: '数据开放数据集数量', unit: '个', nature: 'count', better: 'up', baseline: [1200, 3800], step: [50, 120], decimals: 0 },
  ],
  siblings: {
    subjects: ['制造业', '服务业'],
    rest: '企业上云比例',
    spec: { unit: '%', nature: 'share', better: 'up', baseline: [40, 58], step: [9, 18], decimals: 1 },
  },
  review: [
    '数字基础设施加快升级，城区和重点园区实现高速网络连续覆盖。',
    '产业数字化转型步伐加快，一批中小企业完成智能化改造。',
    '公共数据归集共享机制初步建立，跨部门协同应用不断涌现。',
    '数字政府建设成效明显，高频事项实现一网通办。',
  ],
  guiding: '以数据要素市场化配置改革为主线，推动数字技术与实体经济深度融合，培育壮大新质生产力。',
  tasks: [
    {
      title: '夯实数字基础设施',
      sentences: [
        '适度超前布局新一代通信网络，推动重点场所深度覆盖。',
        '统筹建设区域算力中心，提高算力资源利用效率。',
        '推进城市感知终端统一管理，避免重复投资。',
      ],
      points: ['扩大网络覆盖', '建设算力中心', '统筹感知终端', '完善物联网平台'],
    },
    {
      title: '推动产业数字化转型',
      sentences: [
        '支持链主企业搭建工业互联网平台，带动上下游协同转型。',
        '面向中小企业推广轻量化、低成本的数字化产品。',
        '发展智慧农业，推广农机智能装备和产销对接平台。',
      ],
      points: ['培育转型服务商', '打造智能工厂', '推广标准化方案', '发展智慧农业', '建设产业大脑'],
    },
    {
      title: '壮大数字核心产业',
      sentences: [
        '聚焦软件、人工智能和电子信息等方向引育龙头企业。',
        '建设软件产业园区，完善测试验证和知识产权服务。',
        '鼓励开放应用场景，加快新技术新产品落地。',
      ],
      points: ['做强软件产业', '布局人工智能', '开放应用场景'],
    },
    {
      title: '激活数据要素潜能',
      sentences: [
        '健全公共数据授权运营制度，规范数据流通交易。',
        '完善数据分类分级保护措施，筑牢安全防线。',
        '培育数据服务企业，推动企业数据资源入表。',
      ],
      points: ['推进公共数据开放', '规范数据交易', '加强安全保护', '培育数据企业'],
    },
  ],
  whole: { name: '数字经济企业', unit: '家', parts: ['软件企业', '电子信息制造企业', '数字服务企业'], size: [26, 520] },
  annex: {
    caption: '“十五五”时期数字经济重点项目表',
    indicator: '数字经济重点项目投资',
    unit: '亿元',
    column: '计划投资（亿元）',
    groups: [
      { name: '基础设施', projects: ['城市算力中心', '全域物联感知网', '政务云扩容'] },
      { name: '产业数字化', projects: ['纺织产业大脑', '装备制造互联网平台', '智慧农业示范园'] },
      { name: '数字产业化', projects: ['滨河软件园二期', '智能终端产业园', '数据标注基地'] },
    ],
    size: [2, 36],
    grain: 1,
  },
  boxes: [
    { title: '算力基础设施工程', sentences: ['建设绿色集约的算力中心，推动算力与电力协同布局。'] },
    { title: '中小企业数字化转型工程', sentences: ['遴选服务商和样板企业，推广可复制的转型方案。'] },
    { title: '数字政府提升工程', sentences: ['深化跨部门数据共享，推动更多事项全程网办。'] },
  ],
  owners: ['市数据局', '市工业和信息化局', '市发展改革委', '市商务局'],
  guarantees: [
    { title: '加强统筹协调', sentences: ['健全数字经济工作协调机制，形成部门合力。'], points: [] },
    { title: '强化人才支撑', sentences: ['引进和培养数字技术人才，支持校企共建实训基地。'], points: [] },
    { title: '完善安全体系', sentences: ['落实网络安全责任制，提升关键信息基础设施防护能力。'], points: [] },
  ],
  term: {
    right: '工业互联网应用创新联盟',
    sentence: '支持组建工业互联网应用创新联盟，推动供需双方对接。',
    second: '定期举办工业互联网应用创新联盟对接活动。',
  },
};
