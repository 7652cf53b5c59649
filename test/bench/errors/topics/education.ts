import type { Topic } from './types';

export const education: Topic = {
  key: 'education',
  field: '教育发展',
  indicators: [
    { name: '学前三年毛入园率', unit: '%', nature: 'gross', better: 'up', baseline: [92, 96], step: [1, 3], decimals: 1 },
    { name: '普惠性幼儿园在园幼儿占比', unit: '%', nature: 'share', better: 'up', baseline: [82, 90], step: [1, 4], decimals: 1 },
    { name: '九年义务教育巩固率', unit: '%', nature: 'share', better: 'up', baseline: [95.2, 97.8], step: [0.4, 1.6], decimals: 1 },
    { name: '高中阶段毛入学率', unit: '%', nature: 'gross', better: 'up', baseline: [91, 95], step: [1, 3], decimals: 1 },
    { name: '中小学生体质健康优良率', unit: '%', nature: 'share', better: 'up', baseline: [44, 55], step: [4, 9], decimals: 1 },
    { name: '儿童青少年总体近视率', unit: '%', nature: 'share', better: 'down', baseline: [48, 56], step: [2, 4], decimals: 1 },
    { name: '公办义务教育学校数', unit: '所', nature: 'count', better: 'up', baseline: [180, 420], step: [4, 15], decimals: 0 },
    { name: '专任教师总数', unit: '人', nature: 'count', better: 'up', baseline: [5200, 18600], step: [4, 12], decimals: 0 },
    { name: '劳动年龄人口平均受教育年限', unit: '年', nature: 'rate', better: 'up', baseline: [10.4, 11.2], step: [3, 6], decimals: 1 },
  ],
  siblings: {
    subjects: ['小学', '初中', '普通高中'],
    rest: '专任教师本科以上学历比例',
    spec: { unit: '%', nature: 'share', better: 'up', baseline: [78, 88], step: [3, 8], decimals: 1 },
  },
  review: [
    '布局调整与城镇化同步推进，城区学校大班额问题基本解决，乡村小规模学校办学条件明显改善。',
    '教师“县管校聘”改革平稳落地，名师工作室带动作用逐步显现。',
    '课后服务覆盖所有义务教育学校，家校社协同育人机制不断完善。',
    '职业学校与本地企业共建实训基地，毕业生留本地就业的比例稳中有升。',
  ],
  guiding: '落实立德树人根本任务，以公平为底色、以质量为主线，让每个孩子在家门口就能上好学校。',
  tasks: [
    {
      title: '推进学前教育普及普惠',
      sentences: [
        '按照人口变动趋势动态调整幼儿园布局，城市新建小区配套幼儿园与住宅同步交付使用。',
        '健全教研指导责任区制度，以游戏为基本活动，防止和纠正“小学化”倾向。',
        '完善普惠性民办园认定、补助和退出机制，稳定家庭入园支出预期。',
      ],
      points: ['新建改扩建一批公办园', '扶持普惠性民办园', '补足配齐保教人员', '建立质量评估制度'],
    },
    {
      title: '促进义务教育优质均衡',
      sentences: [
        '推行学区化、集团化办学，骨干教师在集团内有序交流。',
        '严格落实学生作业、睡眠、手机、读物、体质管理要求，切实减轻过重负担。',
        '健全控辍保学联动机制，做好留守儿童和随迁子女教育关爱工作。',
      ],
      points: ['优化城乡学校布局', '改善寄宿制学校条件', '深化课堂教学改革', '加强学业质量监测', '规范校外培训'],
    },
    {
      title: '推动普通高中多样化发展',
      sentences: [
        '实施县域普通高中振兴行动，建立优质高中对口帮扶机制。',
        '有序推进选课走班，加强学生发展指导和生涯规划教育。',
        '支持有条件的高中办出科技、人文、体育、艺术等特色。',
      ],
      points: ['扩充高中学位供给', '打造特色课程群', '完善综合素质评价'],
    },
    {
      title: '增强职业教育适应性',
      sentences: [
        '围绕主导产业设置专业，组建由龙头企业牵头的产教联合体。',
        '推进中职与高职衔接培养，拓宽技术技能人才成长通道。',
        '面向农民工、退役军人开展职业培训，服务全民终身学习。',
      ],
      points: ['优化专业结构', '共建实训基地', '培养“双师型”教师', '扩大贯通培养规模'],
    },
  ],
  whole: { name: '各级各类学校', unit: '所', parts: ['幼儿园', '小学', '初中', '普通高中'], size: [30, 260] },
  annex: {
    caption: '“十五五”时期新建学校项目表',
    indicator: '新增基础教育公办学位',
    unit: '个',
    column: '新增学位数（个）',
    groups: [
      { name: '幼儿园', projects: ['城东第二幼儿园', '滨河新区幼儿园', '石桥镇中心幼儿园', '高铁新城幼儿园'] },
      { name: '小学', projects: ['翠屏小学', '文昌路小学', '北苑小学', '金沙小学'] },
      { name: '初中', projects: ['城南初级中学', '开发区初级中学', '临江初级中学'] },
    ],
    size: [180, 1350],
    grain: 45,
  },
  boxes: [
    { title: '优质学位扩容工程', sentences: ['在人口流入集中的片区新建一批学校，改造一批薄弱学校，推动新增学位与人口布局相匹配。'] },
    { title: '教师素质提升工程', sentences: ['建立市、县、校三级研修体系，实施新教师、骨干教师、卓越教师梯次培养。'] },
    { title: '智慧校园建设工程', sentences: ['升级校园网络，建设同步课堂，推动优质数字资源向乡村学校延伸。'] },
  ],
  owners: ['市教育局', '市财政局', '市人力资源社会保障局', '市自然资源局'],
  guarantees: [
    { title: '加强组织领导', sentences: ['健全党委统一领导、党政齐抓共管、部门各负其责的教育领导体制。'], points: [] },
    { title: '保障经费投入', sentences: ['优先保障教育支出，新增经费向乡村和薄弱环节倾斜，提高资金使用效益。'], points: [] },
    { title: '强化督导评估', sentences: ['对规划实施情况开展年度监测和中期评估，评估结果作为考核的重要依据。'], points: [] },
  ],
  term: {
    right: '义务教育教学共同体',
    sentence: '支持优质学校牵头组建义务教育教学共同体，统一教研、统一评价。',
    second: '到期末，义务教育教学共同体基本覆盖乡村学校。',
  },
};
