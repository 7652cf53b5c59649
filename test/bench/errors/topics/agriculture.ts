import type { Topic } from './types';

export const agriculture: Topic = {
  key: 'agriculture',
  field: '农业农村现代化',
  indicators: [
    { name: '粮食综合生产能力', unit: '万吨', nature: 'amount', better: 'up', baseline: [96, 310], step: [3, 9], decimals: 1 },
    { name: '高标准农田面积', unit: '万亩', nature: 'amount', better: 'up', baseline: [140, 380], step: [12, 30], decimals: 1 },
    { name: '主要农作物耕种收综合机械化率', unit: '%', nature: 'share', better: 'up', baseline: [72, 82], step: [4, 8], decimals: 1 },
    { name: '畜禽粪污综合利用率', unit: '%', nature: 'share', better: 'up', baseline: [80, 87], step: [4, 7], decimals: 1 },
    { name: '农产品加工业产值', unit: '亿元', nature: 'amount', better: 'up', baseline: [160, 540], step: [25, 60], decimals: 0 },
    { name: '农村居民人均可支配收入', unit: '元', nature: 'amount', better: 'up', baseline: [22600, 31800], step: [28, 42], decimals: 0 },
    { name: '农村卫生厕所普及率', unit: '%', nature: 'share', better: 'up', baseline: [78, 88], step: [5, 9], decimals: 1 },
    { name: '化肥施用量', unit: '万吨', nature: 'amount', better: 'down', baseline: [9.4, 21.6], step: [4, 10], decimals: 2 },
    { name: '农民专业合作社数量', unit: '家', nature: 'count', better: 'up', baseline: [1200, 3400], step: [8, 20], decimals: 0 },
  ],
  siblings: {
    subjects: ['水稻', '小麦', '玉米'],
    rest: '良种覆盖率',
    spec: { unit: '%', nature: 'share', better: 'up', baseline: [88, 94], step: [2, 4.5], decimals: 1 },
  },
  review: [
    '粮食安全党政同责全面落实，重要农产品供给稳定。',
    '乡村特色产业加快发展，一批区域公用品牌叫响市场。',
    '农村人居环境整治提升行动扎实推进，乡村面貌持续改善。',
    '农村集体产权制度改革成果不断巩固，新型经营主体发展壮大。',
  ],
  guiding: '锚定农业农村现代化目标，学习运用“千万工程”经验，推进乡村全面振兴。',
  tasks: [
    {
      title: '保障粮食和重要农产品供给',
      sentences: [
        '严守耕地红线，逐步把永久基本农田建成高标准农田。',
        '深入实施种业振兴行动，推广优质专用品种。',
        '健全种粮农民收益保障机制，调动主产区积极性。',
      ],
      points: ['建设高标准农田', '推广优良品种', '提升农机装备', '健全保障机制'],
    },
    {
      title: '做强乡村富民产业',
      sentences: [
        '做好土特产文章，推动农产品加工向园区集中。',
        '发展农村电商、休闲农业等新业态，拓宽增收渠道。',
        '完善联农带农机制，让农民更多分享产业增值收益。',
      ],
      points: ['壮大主导产业', '发展精深加工', '培育区域品牌', '建设冷链设施', '拓展农业功能'],
    },
    {
      title: '建设宜居宜业和美乡村',
      sentences: [
        '因地制宜推进改厕和污水垃圾治理，健全长效管护机制。',
        '推动公共服务向村覆盖，方便群众就近办事。',
        '培育文明乡风，治理陈规陋习。',
      ],
      points: ['改善人居环境', '补齐设施短板', '培育文明乡风'],
    },
    {
      title: '深化农村改革',
      sentences: [
        '有序推进第二轮土地承包到期后再延长三十年试点。',
        '发展新型农村集体经济，规范集体资产监督管理。',
        '健全农村金融服务体系，引导资源要素向乡村流动。',
      ],
      points: ['稳定承包关系', '壮大集体经济', '完善金融服务', '培养乡村人才'],
    },
  ],
  whole: { name: '新型农业经营主体', unit: '家', parts: ['农业龙头企业', '农业社会化服务组织', '家庭农场'], size: [36, 640] },
  annex: {
    caption: '“十五五”时期高标准农田建设项目表',
    indicator: '新建改造高标准农田',
    unit: '万亩',
    column: '建设面积（万亩）',
    groups: [
      { name: '新建', projects: ['临江片区新建项目', '石门片区新建项目', '大坪片区新建项目'] },
      { name: '改造提升', projects: ['青龙片区改造项目', '双溪片区改造项目', '白石片区改造项目'] },
      { name: '高效节水', projects: ['北山节水灌溉项目', '滨湖节水灌溉项目'] },
    ],
    size: [1, 14],
    grain: 1,
  },
  boxes: [
    { title: '种业振兴工程', sentences: ['建设良种繁育基地，支持育繁推一体化企业发展。'] },
    { title: '农产品加工提升工程', sentences: ['布局一批加工园区，推动初加工、精深加工协同发展。'] },
    { title: '乡村建设示范工程', sentences: ['分批打造示范乡镇和示范村，带动面上整体提升。'] },
  ],
  owners: ['市农业农村局', '市财政局', '市自然资源局', '市商务局'],
  guarantees: [
    { title: '加强党的领导', sentences: ['落实五级书记抓乡村振兴责任，健全农村工作机制。'], points: [] },
    { title: '强化投入保障', sentences: ['财政投入优先向农业农村倾斜，带动社会资本参与。'], points: [] },
    { title: '严格考核评估', sentences: ['完善实绩考核办法，注重群众满意度评价。'], points: [] },
  ],
  term: {
    right: '农业产业化经营联合体',
    sentence: '支持龙头企业牵头组建农业产业化经营联合体，完善利益联结。',
    second: '引导家庭农场加入农业产业化经营联合体。',
  },
};
