import type { Topic } from './types';

export const water: Topic = {
  key: 'water',
  field: '水利发展',
  indicators: [
    { name: '农村自来水普及率', unit: '%', nature: 'share', better: 'up', baseline: [90, 94], step: [2, 4.5], decimals: 1 },
    { name: '农田灌溉水有效利用系数', unit: '', nature: 'rate', better: 'up', baseline: [0.548, 0.586], step: [2, 5], decimals: 3 },
    { name: '全市用水总量', unit: '亿立方米', nature: 'amount', better: 'down', baseline: [9.8, 24.6], step: [2, 6], decimals: 2 },
    { name: '水库总库容', unit: '亿立方米', nature: 'amount', better: 'up', baseline: [6.4, 18.2], step: [6, 18], decimals: 2 },
    { name: '堤防达标率', unit: '%', nature: 'share', better: 'up', baseline: [74, 82], step: [5, 11], decimals: 1 },
    { name: '城市公共供水管网漏损率', unit: '%', nature: 'share', better: 'down', baseline: [8.4, 9.8], step: [0.6, 1.6], decimals: 1 },
    { name: '有效灌溉面积', unit: '万亩', nature: 'amount', better: 'up', baseline: [96, 280], step: [5, 14], decimals: 1 },
    { name: '水土保持率', unit: '%', nature: 'share', better: 'up', baseline: [82, 90], step: [1, 3], decimals: 2 },
    { name: '重要河湖生态流量达标率', unit: '%', nature: 'share', better: 'up', baseline: [86, 92], step: [2, 5], decimals: 1 },
  ],
  siblings: {
    subjects: ['大中型水库', '小型水库'],
    rest: '安全监测设施覆盖率',
    spec: { unit: '%', nature: 'share', better: 'up', baseline: [76, 88], step: [4, 9], decimals: 1 },
  },
  review: [
    '骨干水源工程相继建成，城乡供水保障格局基本形成。',
    '病险水库除险加固任务全面完成，防洪保护范围持续扩大。',
    '河湖长制落地见效，一批群众身边的黑臭水体得到治理。',
    '水权水价改革稳妥推进，农业用水方式逐步转变。',
  ],
  guiding: '坚持节水优先、空间均衡、系统治理、两手发力，全面提升水安全保障能力。',
  tasks: [
    {
      title: '完善防洪减灾体系',
      sentences: [
        '加快重要河段堤防达标建设，实施中小河流系统治理。',
        '完善山洪灾害监测预警体系，推动预警信息直达到户。',
        '强化水库、水闸安全运行管理，落实汛期调度责任。',
      ],
      points: ['加固重点堤防', '治理中小河流', '除险加固水闸', '完善预警设施'],
    },
    {
      title: '构建城乡供水网络',
      sentences: [
        '推进城乡供水一体化，提高农村供水工程规模化水平。',
        '建设一批骨干水源和连通工程，提升抗旱保供能力。',
        '加强水源地保护和水质检测，守护群众饮水安全。',
      ],
      points: ['新建骨干水源', '延伸城市管网', '改造老旧水厂', '健全水质监测', '落实管护责任'],
    },
    {
      title: '推进节约集约用水',
      sentences: [
        '严格取用水监管，推动高耗水行业节水改造。',
        '推进大中型灌区续建配套与现代化改造，发展高效节水灌溉。',
        '倡导节水生活方式，创建一批节水型单位和社区。',
      ],
      points: ['改造大中型灌区', '推广高效节水灌溉', '利用再生水'],
    },
    {
      title: '复苏河湖生态环境',
      sentences: [
        '开展幸福河湖建设，恢复河道自然岸线。',
        '统筹推进小流域综合治理，减少坡耕地水土流失。',
        '健全生态流量监管机制，改善重点河湖水生态。',
      ],
      points: ['建设幸福河湖', '治理水土流失', '保障生态流量', '清理河湖乱占'],
    },
  ],
  whole: { name: '水库', unit: '座', parts: ['大型水库', '中型水库', '小型水库'], size: [2, 240] },
  annex: {
    caption: '“十五五”时期灌区改造项目表',
    indicator: '新增恢复灌溉面积',
    unit: '万亩',
    column: '灌溉面积（万亩）',
    groups: [
      { name: '大型灌区', projects: ['临江灌区现代化改造', '石门灌区续建配套'] },
      { name: '中型灌区', projects: ['青龙灌区改造', '双溪灌区改造', '大坪灌区改造'] },
      { name: '小型灌区', projects: ['白石片区灌溉工程', '北山片区灌溉工程', '滨湖片区灌溉工程'] },
    ],
    size: [1, 18],
    grain: 1,
  },
  boxes: [
    { title: '防洪提升工程', sentences: ['推进主要江河堤防加固和蓄滞洪空间建设，补齐城区排涝短板。'] },
    { title: '水资源配置工程', sentences: ['建设骨干水源和跨区域连通工程，形成多源互济的供水格局。'] },
    { title: '数字孪生水利工程', sentences: ['完善雨水情监测网络，建设流域调度平台，提升预报预警能力。'] },
  ],
  owners: ['市水利局', '市农业农村局', '市生态环境局', '市财政局'],
  guarantees: [
    { title: '加强组织领导', sentences: ['落实水利改革发展责任，健全部门协作和区域协同机制。'], points: [] },
    { title: '拓宽资金渠道', sentences: ['积极争取上级资金，用好水利投融资政策，引导金融机构加大支持。'], points: [] },
    { title: '强化科技支撑', sentences: ['加强水利关键技术研究和成果推广，培养基层技术骨干。'], points: [] },
  ],
  term: {
    right: '农村供水专业化管护联盟',
    sentence: '组建农村供水专业化管护联盟，统一维修养护标准。',
    second: '发挥农村供水专业化管护联盟作用，提高基层管护水平。',
  },
};
