import type { Topic } from './types';

export const transport: Topic = {
  key: 'transport',
  field: '综合交通运输发展',
  indicators: [
    { name: '公路通车里程', unit: '公里', nature: 'amount', better: 'up', baseline: [6200, 14800], step: [4, 12], decimals: 0 },
    { name: '高速公路通车里程', unit: '公里', nature: 'amount', better: 'up', baseline: [210, 560], step: [10, 40], decimals: 0 },
    { name: '农村公路优良中等路率', unit: '%', nature: 'share', better: 'up', baseline: [84, 90], step: [2, 5], decimals: 1 },
    { name: '具备条件建制村通双车道公路比例', unit: '%', nature: 'share', better: 'up', baseline: [58, 70], step: [8, 18], decimals: 1 },
    { name: '中心城区绿色出行比例', unit: '%', nature: 'share', better: 'up', baseline: [64, 71], step: [3, 7], decimals: 1 },
    { name: '新能源公交车占比', unit: '%', nature: 'share', better: 'up', baseline: [72, 85], step: [6, 12], decimals: 1 },
    { name: '港口货物吞吐量', unit: '万吨', nature: 'amount', better: 'up', baseline: [1800, 6400], step: [15, 50], decimals: 0 },
    { name: '快递业务量', unit: '万件', nature: 'amount', better: 'up', baseline: [9500, 32000], step: [20, 60], decimals: 0 },
    { name: '道路运输万车死亡率', unit: '人', nature: 'rate', better: 'down', baseline: [1.2, 1.8], step: [10, 22], decimals: 2 },
  ],
  siblings: {
    subjects: ['国道', '省道', '县道'],
    rest: '二级及以上公路比例',
    spec: { unit: '%', nature: 'share', better: 'up', baseline: [60, 78], step: [4, 12], decimals: 1 },
  },
  review: [
    '内联外通的高速公路网初步形成，县城半小时上高速的目标基本实现。',
    '客货邮融合发展模式在全域推开，农村物流成本明显下降。',
    '公交都市创建稳步推进，站点布局和班次衔接持续改善。',
    '交通运输综合行政执法改革全面落地，非现场执法取得突破。',
  ],
  guiding: '以建设人民满意交通为目标，统筹存量与增量、传统与新型基础设施，构建便捷顺畅、经济高效的综合交通体系。',
  tasks: [
    {
      title: '构建内畅外联的通道网络',
      sentences: [
        '加密城际快速通道，打通一批断头路、瓶颈路。',
        '推进港口集疏运铁路和疏港公路建设，提高多式联运衔接效率。',
        '有序实施普通国省道提质改造，提升干线公路通行能力。',
      ],
      points: ['建成环城高速', '改造普通国省道', '拓宽出城通道', '完善港口集疏运体系'],
    },
    {
      title: '提升城乡客运服务',
      sentences: [
        '优化公交线网层次，推广定制公交、夜间公交等特色服务。',
        '推动城际公交与城市轨道交通换乘衔接，方便群众通勤出行。',
        '加快适老化、无障碍设施改造，改善特殊群体出行体验。',
      ],
      points: ['优化公交线网', '发展预约响应客运', '推进站点适老化改造', '完善慢行系统'],
    },
    {
      title: '发展现代物流',
      sentences: [
        '培育骨干物流企业，推动物流枢纽与产业园区联动布局。',
        '健全县乡村三级寄递物流体系，推进快递进村。',
        '推广甩挂运输和网络货运，降低社会物流成本。',
      ],
      points: ['建设综合货运枢纽', '完善末端配送网点', '壮大冷链物流'],
    },
    {
      title: '推动绿色智慧转型',
      sentences: [
        '加快车辆船舶清洁化替代，完善充换电和岸电设施。',
        '推动公路基础设施数字化改造，建设交通运行监测调度平台。',
        '强化桥梁隧道结构健康监测，提升本质安全水平。',
      ],
      points: ['更新老旧营运车辆', '建设智慧公路', '推广绿色施工', '强化安全监测', '健全应急体系'],
    },
  ],
  whole: { name: '公交线路', unit: '条', parts: ['城区线路', '城乡线路', '定制线路'], size: [14, 160] },
  annex: {
    caption: '“十五五”时期公路建设重点项目表',
    indicator: '新改建干线公路里程',
    unit: '公里',
    column: '建设里程（公里）',
    groups: [
      { name: '高速公路', projects: ['城北联络线高速', '临江至石门高速', '机场第二高速'] },
      { name: '普通国道', projects: ['国道东绕城段改建', '国道大坪段改建', '国道南出口改线'] },
      { name: '普通省道', projects: ['省道青龙至双溪段改建', '省道白石段改建', '省道滨湖段新建', '省道北环段改建'] },
    ],
    size: [12, 88],
    grain: 1,
  },
  boxes: [
    { title: '城乡公路提质工程', sentences: ['推进普通国省道瓶颈路段改造，完善农村公路安全防护设施。'] },
    { title: '公交优先发展工程', sentences: ['新建公交场站，更新新能源车辆，扩大公交专用道覆盖范围。'] },
    { title: '智慧交通建设工程', sentences: ['建设综合交通运行监测中心，实现重点路段感知设备联网。'] },
  ],
  owners: ['市交通运输局', '市公安局', '市发展改革委', '市邮政管理局'],
  guarantees: [
    { title: '强化要素保障', sentences: ['加强交通规划与国土空间规划衔接，做好重大项目用地、用海和环评等前期工作。'], points: [] },
    { title: '创新投融资模式', sentences: ['用好专项债券和政策性金融工具，规范推进特许经营，吸引社会资本参与。'], points: [] },
    { title: '严格考核评估', sentences: ['将规划重点任务纳入年度工作计划，定期通报进展情况。'], points: [] },
  ],
  term: {
    right: '农村客货邮融合服务联盟',
    sentence: '组建农村客货邮融合服务联盟，统筹场站、运力和信息资源。',
    second: '引导邮政、快递企业加入农村客货邮融合服务联盟。',
  },
};
