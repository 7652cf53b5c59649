import type { Topic } from './types';

export const energy: Topic = {
  key: 'energy',
  field: '能源发展',
  indicators: [
    { name: '非化石能源消费比重', unit: '%', nature: 'share', better: 'up', baseline: [18, 23], step: [4, 8], decimals: 1 },
    { name: '可再生能源装机容量', unit: '万千瓦', nature: 'amount', better: 'up', baseline: [220, 680], step: [40, 110], decimals: 0 },
    { name: '全社会用电量', unit: '亿千瓦时', nature: 'amount', better: 'up', baseline: [110, 380], step: [18, 36], decimals: 0 },
    { name: '供电可靠率', unit: '%', nature: 'share', better: 'up', baseline: [99.82, 99.91], step: [0.03, 0.07], decimals: 2 },
    { name: '电能占终端能源消费比重', unit: '%', nature: 'share', better: 'up', baseline: [28, 33], step: [3, 6], decimals: 1 },
    { name: '新型储能装机规模', unit: '万千瓦', nature: 'amount', better: 'up', baseline: [16, 48], step: [60, 180], decimals: 0 },
    { name: '公共充电桩数量', unit: '个', nature: 'count', better: 'up', baseline: [3600, 9200], step: [60, 150], decimals: 0 },
    { name: '煤炭消费比重', unit: '%', nature: 'share', better: 'down', baseline: [44, 53], step: [4, 8], decimals: 1 },
    { name: '天然气年消费量', unit: '亿立方米', nature: 'amount', better: 'up', baseline: [8.2, 21.5], step: [20, 45], decimals: 1 },
  ],
  siblings: {
    subjects: ['城市', '农村'],
    rest: '配电网自动化覆盖率',
    spec: { unit: '%', nature: 'share', better: 'up', baseline: [70, 86], step: [5, 11], decimals: 1 },
  },
  review: [
    '能源保供能力稳步提升，迎峰度夏、迎峰度冬期间供需总体平稳。',
    '分布式光伏加快发展，整县推进试点形成一批可复制的做法。',
    '重点行业节能降碳改造持续推进，单位产值能耗稳步下降。',
    '电力市场化交易规模不断扩大，用户侧响应机制初步建立。',
  ],
  guiding: '落实能源安全新战略，统筹安全保供与绿色转型，加快建设清洁低碳、安全高效的新型能源体系。',
  tasks: [
    {
      title: '增强能源安全保障能力',
      sentences: [
        '完善煤电油气运协调机制，提升极端天气条件下的应急保障水平。',
        '推进主干电网补强和城乡配电网改造，消除供电薄弱环节。',
        '加快储气设施和互联互通管道建设，提高调峰能力。',
      ],
      points: ['补强主干电网', '改造城乡配电网', '建设储气设施', '完善应急预案'],
    },
    {
      title: '推动清洁能源规模化开发',
      sentences: [
        '坚持集中式与分布式并举，因地制宜开发风能、太阳能和生物质能。',
        '优先利用荒坡、采煤沉陷区和建筑屋顶布局光伏项目。',
        '健全绿色电力消费促进机制，引导企业使用绿电。',
      ],
      points: ['建设光伏基地', '开发分散式风电', '利用生物质能', '推广地热供暖'],
    },
    {
      title: '建设新型电力系统',
      sentences: [
        '推动源网荷储协同发展，引导新型储能在电网侧合理布局。',
        '发展虚拟电厂、车网互动等新业态，挖掘用户侧调节潜力。',
        '完善电力调度运行机制，提高新能源消纳水平。',
      ],
      points: ['布局新型储能', '推进煤电灵活性改造', '发展虚拟电厂'],
    },
    {
      title: '促进节能增效',
      sentences: [
        '严控高耗能项目盲目上马，推动存量项目对标改造。',
        '开展公共机构、商业楼宇和数据中心能效提升行动。',
        '倡导简约适度的用能方式，形成全民节能的良好氛围。',
      ],
      points: ['实施工业节能改造', '推广绿色建筑', '淘汰低效设备', '完善能耗监测', '发展节能服务业'],
    },
  ],
  whole: { name: '变电站', unit: '座', parts: ['500千伏变电站', '220千伏变电站', '110千伏变电站'], size: [2, 70] },
  annex: {
    caption: '“十五五”时期能源重点项目表',
    indicator: '新增可再生能源装机',
    unit: '万千瓦',
    column: '装机规模（万千瓦）',
    groups: [
      { name: '光伏发电', projects: ['石门农光互补项目', '白石沉陷区光伏基地', '开发区屋顶光伏项目'] },
      { name: '风力发电', projects: ['大坪分散式风电项目', '北山风电场二期', '青龙风电场'] },
      { name: '生物质发电', projects: ['双溪生物质热电项目', '城南垃圾焚烧发电扩建'] },
    ],
    size: [3, 60],
    grain: 1,
  },
  boxes: [
    { title: '电网补强工程', sentences: ['新建改造一批变电站和输电线路，优化网架结构，提高互供能力。'] },
    { title: '新能源开发工程', sentences: ['推进集中式光伏和分散式风电项目建设，配套建设汇集送出线路。'] },
    { title: '充电设施建设工程', sentences: ['加密城区公共充电网络，实现高速公路服务区和重点乡镇覆盖。'] },
  ],
  owners: ['市发展改革委', '市能源局', '市自然资源局', '市工业和信息化局'],
  guarantees: [
    { title: '健全推进机制', sentences: ['建立重大能源项目协调机制，及时解决用地、环评和送出等问题。'], points: [] },
    { title: '完善政策支持', sentences: ['加大对储能、氢能等新技术应用的支持力度，落实税费优惠政策。'], points: [] },
    { title: '加强监测预警', sentences: ['完善能源运行监测预警体系，做好供需形势研判。'], points: [] },
  ],
  term: {
    right: '绿色低碳产业创新联合体',
    sentence: '支持龙头企业牵头组建绿色低碳产业创新联合体，攻克关键技术。',
    second: '推动高校院所深度参与绿色低碳产业创新联合体建设。',
  },
};
