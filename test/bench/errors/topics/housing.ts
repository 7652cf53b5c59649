import type { Topic } from './types';

export const housing: Topic = {
  key: 'housing',
  field: '住房发展',
  indicators: [
    { name: '城镇居民人均住房建筑面积', unit: '平方米', nature: 'amount', better: 'up', baseline: [36.8, 41.2], step: [3, 8], decimals: 1 },
    { name: '保障性租赁住房套数', unit: '套', nature: 'count', better: 'up', baseline: [4200, 12600], step: [40, 110], decimals: 0 },
    { name: '新建商品住房全装修比例', unit: '%', nature: 'share', better: 'up', baseline: [28, 42], step: [8, 16], decimals: 1 },
    { name: '新建绿色建筑占比', unit: '%', nature: 'share', better: 'up', baseline: [88, 94], step: [3, 5.5], decimals: 1 },
    { name: '住宅小区物业服务覆盖率', unit: '%', nature: 'share', better: 'up', baseline: [80, 88], step: [4, 9], decimals: 1 },
    { name: '住房公积金实缴职工人数', unit: '万人', nature: 'amount', better: 'up', baseline: [22.4, 58.6], step: [8, 22], decimals: 1 },
    { name: '老旧小区改造惠及户数', unit: '户', nature: 'count', better: 'up', baseline: [21000, 68000], step: [25, 60], decimals: 0 },
    { name: '城镇住房困难家庭占比', unit: '%', nature: 'share', better: 'down', baseline: [3.2, 5.4], step: [0.8, 1.9], decimals: 1 },
    { name: '既有住宅累计加装电梯数', unit: '部', nature: 'count', better: 'up', baseline: [320, 980], step: [60, 150], decimals: 0 },
  ],
  siblings: {
    subjects: ['低保家庭', '低收入家庭'],
    rest: '住房保障覆盖率',
    spec: { unit: '%', nature: 'share', better: 'up', baseline: [78, 90], step: [4, 8], decimals: 1 },
  },
  review: [
    '多主体供给、多渠道保障、租购并举的住房制度加快建立。',
    '城镇老旧小区改造全面推开，一批群众急难愁盼问题得到解决。',
    '房地产市场总体平稳，保交房任务扎实推进。',
    '物业管理融入基层治理，业主委员会规范化建设取得进展。',
  ],
  guiding: '坚持房子是用来住的、不是用来炒的定位，加快构建房地产发展新模式，更好满足刚性和改善性住房需求。',
  tasks: [
    {
      title: '健全住房保障体系',
      sentences: [
        '以配售型保障性住房和保障性租赁住房为重点，优化保障方式。',
        '支持利用存量闲置房屋改建保障性租赁住房，促进职住平衡。',
        '完善公租房申请、轮候和退出机制，提高房源周转效率。',
      ],
      points: ['筹集保障性租赁住房', '建设配售型保障性住房', '优化公租房管理', '发放租赁补贴'],
    },
    {
      title: '稳定住房市场预期',
      sentences: [
        '根据人口和住房供需变化，合理安排住宅用地规模和节奏。',
        '加强商品房预售资金监管，稳步推进现房销售。',
        '规范住房租赁市场秩序，保护租购双方合法权益。',
      ],
      points: ['优化供地结构', '完善监测机制', '规范中介行为', '发展租赁市场'],
    },
    {
      title: '提升居住品质',
      sentences: [
        '按照安全、舒适、绿色、智慧要求建设好房子。',
        '推进完整社区建设，补齐养老、托育和停车等设施短板。',
        '鼓励居民自主更新住宅，健全适老化改造支持政策。',
      ],
      points: ['改造老旧小区', '加装住宅电梯', '建设完整社区', '推广绿色建筑', '完善停车设施'],
    },
    {
      title: '加强房屋安全管理',
      sentences: [
        '建立房屋体检制度，及时发现和消除结构隐患。',
        '压实产权人安全责任，完善危旧房改造政策。',
        '健全房屋全生命周期安全管理信息平台。',
      ],
      points: ['开展房屋体检', '改造危旧住房', '建立信息平台'],
    },
  ],
  whole: { name: '住宅小区', unit: '个', parts: ['商品住房小区', '保障性住房小区', '单位自管小区'], size: [22, 340] },
  annex: {
    caption: '“十五五”时期保障性住房项目表',
    indicator: '新增保障性住房',
    unit: '套',
    column: '建设套数（套）',
    groups: [
      { name: '配售型保障性住房', projects: ['城北安居家园', '滨河安居家园', '高铁新城安居苑'] },
      { name: '保障性租赁住房', projects: ['开发区人才公寓', '大学城青年社区', '临江蓝领公寓', '北苑青年公寓'] },
      { name: '公租房', projects: ['石桥公租房二期', '翠屏公租房'] },
    ],
    size: [160, 980],
    grain: 20,
  },
  boxes: [
    { title: '老旧小区改造工程', sentences: ['统筹推进水电气路等管线改造，完善消防、停车和无障碍设施。'] },
    { title: '保障性住房建设工程', sentences: ['优先在轨道站点和产业园区周边布局，配齐公共服务设施。'] },
    { title: '好房子示范工程', sentences: ['选择一批新建项目开展试点，形成设计、建造和运维标准。'] },
  ],
  owners: ['市住房城乡建设局', '市自然资源局', '市财政局', '市住房公积金管理中心'],
  guarantees: [
    { title: '落实工作责任', sentences: ['建立住房发展协调机制，层层分解目标任务。'], points: [] },
    { title: '加强资金统筹', sentences: ['用好中央补助、专项债券和住房公积金增值收益，形成稳定投入渠道。'], points: [] },
    { title: '完善监督评估', sentences: ['建立年度评估和动态调整机制，主动接受社会监督。'], points: [] },
  ],
  term: {
    right: '住房租赁行业自律联盟',
    sentence: '指导成立住房租赁行业自律联盟，制定行业服务规范。',
    second: '依托住房租赁行业自律联盟开展信用评价。',
  },
};
