import type { Topic } from './types';

export const tourism: Topic = {
  key: 'tourism',
  field: '文化和旅游发展',
  indicators: [
    { name: '年接待游客人次', unit: '万人次', nature: 'amount', better: 'up', baseline: [1600, 5200], step: [20, 50], decimals: 0 },
    { name: '旅游总收入', unit: '亿元', nature: 'amount', better: 'up', baseline: [140, 520], step: [30, 70], decimals: 1 },
    { name: '过夜游客占比', unit: '%', nature: 'share', better: 'up', baseline: [28, 38], step: [4, 9], decimals: 1 },
    { name: '人均公共文化设施面积', unit: '平方米', nature: 'rate', better: 'up', baseline: [0.28, 0.42], step: [15, 35], decimals: 2 },
    { name: '公共图书馆藏书量', unit: '万册', nature: 'amount', better: 'up', baseline: [180, 420], step: [15, 40], decimals: 1 },
    {
      name: '文化产业增加值占地区生产总值比重',
      unit: '%',
      nature: 'share',
      better: 'up',
      baseline: [3.2, 4.6],
      step: [0.6, 1.6],
      decimals: 2,
    },
    { name: '4A级以上旅游景区数量', unit: '家', nature: 'count', better: 'up', baseline: [12, 28], step: [15, 45], decimals: 0 },
    {
      name: '市级以上非物质文化遗产代表性项目数',
      unit: '项',
      nature: 'count',
      better: 'up',
      baseline: [86, 210],
      step: [10, 30],
      decimals: 0,
    },
    { name: '游客满意度', unit: '%', nature: 'share', better: 'up', baseline: [86, 92], step: [2, 4.5], decimals: 1 },
  ],
  siblings: {
    subjects: ['文化馆', '图书馆'],
    rest: '乡镇分馆覆盖率',
    spec: { unit: '%', nature: 'share', better: 'up', baseline: [74, 88], step: [5, 11], decimals: 1 },
  },
  review: [
    '公共文化服务体系不断健全，城乡阅读空间日益丰富。',
    '文旅融合步伐加快，一批特色民宿和演艺项目深受游客欢迎。',
    '文物保护力度持续加大，红色资源得到有效利用。',
    '非物质文化遗产传承体系逐步完善，传统工艺焕发新的活力。',
  ],
  guiding: '坚持以文塑旅、以旅彰文，推动文化事业繁荣发展、旅游产业提质升级。',
  tasks: [
    {
      title: '健全公共文化服务体系',
      sentences: [
        '推进图书馆、文化馆总分馆制建设，促进资源向基层流动。',
        '创新拓展城市书房、乡村文化礼堂等新型文化空间。',
        '组织群众性文化活动，扶持业余文艺团队健康成长。',
      ],
      points: ['完善文化设施', '建设新型空间', '开展惠民演出', '推动全民阅读'],
    },
    {
      title: '加强文化遗产保护利用',
      sentences: [
        '落实文物保护责任，推进重要遗址考古和展示利用。',
        '健全非物质文化遗产传承人扶持制度，推动项目进校园、进社区。',
        '保护传统村落和历史街区风貌，留住城市记忆。',
      ],
      points: ['保护文物古迹', '传承非遗技艺', '活化历史街区', '讲好红色故事'],
    },
    {
      title: '推动旅游业提质升级',
      sentences: [
        '优化旅游线路，串联山水、古镇和乡村资源。',
        '培育夜间文旅消费集聚区，丰富过夜旅游产品。',
        '提升景区智慧化水平，改善停车、厕所和标识等设施。',
      ],
      points: ['打造精品景区', '发展乡村旅游', '培育夜间消费', '完善服务设施', '加强市场监管'],
    },
    {
      title: '发展文化产业',
      sentences: [
        '培育骨干文化企业，支持小微文化企业走专精特新之路。',
        '发展数字创意、影视制作等新型业态，拓展文化消费场景。',
        '推动文化创意产品开发，提高附加值。',
      ],
      points: ['培育骨干企业', '发展数字创意', '开发文创产品'],
    },
  ],
  whole: { name: '文化旅游经营单位', unit: '家', parts: ['旅行社', '星级饭店', '民宿'], size: [14, 260] },
  annex: {
    caption: '“十五五”时期文旅重点项目表',
    indicator: '文旅重点项目投资',
    unit: '亿元',
    column: '计划投资（亿元）',
    groups: [
      { name: '公共文化', projects: ['市图书馆新馆', '城市书房群', '非遗展示中心'] },
      { name: '景区提升', projects: ['翠屏山景区提升', '青龙古镇保护利用', '滨湖度假区'] },
      { name: '产业融合', projects: ['临江夜游项目', '石门研学基地', '双溪民宿集群'] },
    ],
    size: [1, 18],
    grain: 1,
  },
  boxes: [
    { title: '文化惠民工程', sentences: ['建设基层综合文化中心，组织戏曲进乡村和流动图书服务。'] },
    { title: '景区提质工程', sentences: ['改造游客中心和游步道，提升接待服务和安全管理水平。'] },
    { title: '文物保护工程', sentences: ['实施古建筑修缮和石窟保护，建设数字化展示平台。'] },
  ],
  owners: ['市文化广电旅游局', '市自然资源局', '市商务局', '市财政局'],
  guarantees: [
    { title: '加强组织协调', sentences: ['健全文化旅游发展协调机制，统筹解决重点难点问题。'], points: [] },
    { title: '优化政策环境', sentences: ['完善用地、金融和人才等支持政策，激发市场主体活力。'], points: [] },
    { title: '守牢安全底线', sentences: ['压实景区、场馆安全责任，完善应急处置机制。'], points: [] },
  ],
  term: {
    right: '区域旅游客源互送联盟',
    sentence: '与周边城市共建区域旅游客源互送联盟，联合推介精品线路。',
    second: '发挥区域旅游客源互送联盟作用，推动一票通游。',
  },
};
