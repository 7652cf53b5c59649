import type { Topic } from './types';

export const ecology: Topic = {
  key: 'ecology',
  field: '生态环境保护',
  indicators: [
    { name: '空气质量优良天数比率', unit: '%', nature: 'share', better: 'up', baseline: [86, 92], step: [1, 3.5], decimals: 1 },
    { name: '细颗粒物年均浓度', unit: '微克/立方米', nature: 'rate', better: 'down', baseline: [26, 33], step: [6, 14], decimals: 1 },
    { name: '地表水国控断面优良比例', unit: '%', nature: 'share', better: 'up', baseline: [88, 94], step: [2, 5], decimals: 1 },
    { name: '城市生活污水集中收集率', unit: '%', nature: 'share', better: 'up', baseline: [68, 76], step: [5, 10], decimals: 1 },
    { name: '农村生活污水治理率', unit: '%', nature: 'share', better: 'up', baseline: [42, 58], step: [10, 18], decimals: 1 },
    { name: '森林覆盖率', unit: '%', nature: 'share', better: 'up', baseline: [38, 61], step: [0.4, 1.4], decimals: 2 },
    { name: '受污染耕地安全利用率', unit: '%', nature: 'share', better: 'up', baseline: [92, 94.5], step: [1, 3], decimals: 1 },
    { name: '危险废物利用处置能力', unit: '万吨/年', nature: 'amount', better: 'up', baseline: [6.2, 18.4], step: [20, 50], decimals: 1 },
    { name: '建成区绿化覆盖率', unit: '%', nature: 'share', better: 'up', baseline: [39, 42.5], step: [0.8, 2.2], decimals: 1 },
  ],
  siblings: {
    subjects: ['城市', '县城', '建制镇'],
    rest: '建成区黑臭水体消除比例',
    spec: { unit: '%', nature: 'share', better: 'up', baseline: [80, 92], step: [4, 7.5], decimals: 1 },
  },
  review: [
    '蓝天、碧水、净土保卫战取得阶段性成效，突出环境问题得到有效治理。',
    '生态环境分区管控体系基本建立，绿色发展导向更加鲜明。',
    '农村人居环境整治由点及面展开，村容村貌焕然一新。',
    '生态环境监测网络不断完善，执法监管效能稳步提高。',
  ],
  guiding: '牢固树立绿水青山就是金山银山的理念，协同推进降碳、减污、扩绿、增长。',
  tasks: [
    {
      title: '深入打好蓝天保卫战',
      sentences: [
        '推进重点行业超低排放改造，加强挥发性有机物全过程管控。',
        '完善区域联防联控机制，妥善应对重污染天气。',
        '强化施工扬尘、餐饮油烟等面源治理，解决群众身边的污染问题。',
      ],
      points: ['改造工业炉窑', '淘汰老旧车辆', '治理施工扬尘', '管控秸秆焚烧'],
    },
    {
      title: '深入打好碧水保卫战',
      sentences: [
        '统筹水资源、水环境、水生态治理，推动重要河湖水质稳定向好。',
        '加快补齐污水收集管网短板，推进厂网一体运行。',
        '严格饮用水水源地保护，规范入河排污口管理。',
      ],
      points: ['完善污水管网', '整治入河排污口', '保护饮用水水源', '治理农村黑臭水体', '修复河湖生态'],
    },
    {
      title: '加强土壤和固体废物治理',
      sentences: [
        '严格建设用地准入管理，有序推进污染地块风险管控。',
        '推进垃圾分类和资源化利用，建设无废城市。',
        '健全危险废物全过程监管体系，防范环境风险。',
      ],
      points: ['管控污染地块', '推进垃圾分类', '规范危险废物处置'],
    },
    {
      title: '提升生态系统质量',
      sentences: [
        '实施山水林田湖草沙一体化保护和系统治理。',
        '加强自然保护地建设，维护生物多样性。',
        '推进国土绿化行动，打造城乡绿色廊道。',
      ],
      points: ['修复矿山生态', '保护生物多样性', '建设绿色廊道', '推进国土绿化'],
    },
  ],
  whole: { name: '污水处理厂', unit: '座', parts: ['城镇污水处理厂', '工业园区污水处理厂', '村镇污水处理站'], size: [3, 130] },
  annex: {
    caption: '“十五五”时期污水处理设施项目表',
    indicator: '新增污水处理能力',
    unit: '万吨/日',
    column: '处理能力（万吨/日）',
    groups: [
      { name: '城市', projects: ['城东污水处理厂扩建', '滨河污水处理厂', '高新区污水处理厂二期'] },
      { name: '县城', projects: ['临江县污水处理厂扩建', '石门县第二污水处理厂'] },
      { name: '园区', projects: ['化工园区污水处理厂', '食品园区污水处理厂', '青龙园区污水处理厂'] },
    ],
    size: [1, 12],
    grain: 1,
  },
  boxes: [
    { title: '大气污染治理工程', sentences: ['实施重点行业深度治理和清洁能源替代，建设大气环境监测网络。'] },
    { title: '水环境治理工程', sentences: ['推进管网新建改造和雨污分流，开展重点流域综合整治。'] },
    { title: '生态修复工程', sentences: ['开展废弃矿山修复和湿地保护，提升生态系统稳定性。'] },
  ],
  owners: ['市生态环境局', '市住房城乡建设局', '市自然资源局', '市农业农村局'],
  guarantees: [
    { title: '压实治理责任', sentences: ['严格落实党政同责、一岗双责，健全责任清单。'], points: [] },
    { title: '强化执法监管', sentences: ['完善非现场执法机制，依法严惩环境违法行为。'], points: [] },
    { title: '引导全民行动', sentences: ['倡导绿色生活方式，健全公众监督和有奖举报制度。'], points: [] },
  ],
  term: {
    right: '流域生态保护协作联盟',
    sentence: '与上下游地区建立流域生态保护协作联盟，健全补偿机制。',
    second: '定期召开流域生态保护协作联盟会议，通报水质情况。',
  },
};
