import type { Topic } from './types';

export const health: Topic = {
  key: 'health',
  field: '卫生健康发展',
  indicators: [
    { name: '人均预期寿命', unit: '岁', nature: 'rate', better: 'up', baseline: [78.6, 80.4], step: [0.8, 1.5], decimals: 1 },
    { name: '每千人口执业（助理）医师数', unit: '人', nature: 'rate', better: 'up', baseline: [2.8, 3.5], step: [8, 18], decimals: 2 },
    { name: '每千人口医疗卫生机构床位数', unit: '张', nature: 'rate', better: 'up', baseline: [6.2, 7.1], step: [3, 9], decimals: 2 },
    { name: '婴儿死亡率', unit: '‰', nature: 'rate', better: 'down', baseline: [3.1, 4.6], step: [10, 20], decimals: 2 },
    { name: '重点人群家庭医生签约服务覆盖率', unit: '%', nature: 'share', better: 'up', baseline: [70, 79], step: [4, 9], decimals: 1 },
    { name: '县域内就诊率', unit: '%', nature: 'share', better: 'up', baseline: [86, 90], step: [1.5, 4], decimals: 1 },
    { name: '居民健康素养水平', unit: '%', nature: 'share', better: 'up', baseline: [26, 33], step: [4, 8], decimals: 1 },
    { name: '15岁以上人群吸烟率', unit: '%', nature: 'share', better: 'down', baseline: [22, 25.5], step: [1, 3], decimals: 1 },
    {
      name: '每千人口拥有3岁以下婴幼儿托位数',
      unit: '个',
      nature: 'rate',
      better: 'up',
      baseline: [3.6, 4.5],
      step: [10, 25],
      decimals: 1,
    },
  ],
  siblings: {
    subjects: ['高血压患者', '糖尿病患者', '老年慢阻肺患者'],
    rest: '基层规范管理服务率',
    spec: { unit: '%', nature: 'share', better: 'up', baseline: [62, 71], step: [2, 6], decimals: 1 },
  },
  review: [
    '紧密型县域医共体实现全覆盖，检查检验结果互认范围持续扩大。',
    '疾病预防控制体系改革任务基本完成，突发公共卫生事件处置能力明显增强。',
    '公立医院薪酬制度改革稳步推进，群众看病就医负担有所减轻。',
    '中医药服务网络不断健全，基层中医馆建设成效明显。',
  ],
  guiding: '坚持以人民健康为中心，推动卫生健康工作由以治病为中心向以健康为中心转变。',
  tasks: [
    {
      title: '完善公共卫生体系',
      sentences: [
        '健全多点触发的传染病监测预警机制，提升疾控机构实验室检测能力。',
        '深入开展爱国卫生运动，推进健康乡镇、健康社区建设。',
        '加强妇幼健康服务，完善出生缺陷三级预防措施。',
      ],
      points: ['改造疾控机构实验室', '充实流行病学调查队伍', '建立应急物资储备', '推进慢性病综合防控'],
    },
    {
      title: '优化医疗服务供给',
      sentences: [
        '推动优质医疗资源扩容下沉，引导一般常见病在基层首诊。',
        '推广多学科诊疗、日间手术等服务模式，改善群众就医体验。',
        '加强临床重点专科群建设，减少患者跨区域就医。',
      ],
      points: ['建设区域医疗中心', '提升县级医院能力', '改造乡镇卫生院', '发展互联网医疗', '做实家庭医生签约'],
    },
    {
      title: '发展普惠托育服务',
      sentences: [
        '支持用人单位、社区和幼儿园举办托育服务，形成多元供给格局。',
        '完善托育机构备案和日常监管制度，守住安全健康底线。',
        '加强保育人员培训，提高科学育儿指导水平。',
      ],
      points: ['建设综合托育中心', '发展社区嵌入式托育', '培养专业托育人才'],
    },
    {
      title: '促进中医药传承创新',
      sentences: [
        '发挥中医药在治未病、重大疾病治疗和康复中的独特作用。',
        '支持名老中医带徒授业，整理推广地方特色诊疗技术。',
        '规范发展中药材种植，推动产地初加工与质量追溯。',
      ],
      points: ['建好市级中医医院', '推广适宜技术', '培育中医药骨干'],
    },
  ],
  whole: { name: '医疗卫生机构', unit: '家', parts: ['医院', '基层医疗卫生机构', '专业公共卫生机构'], size: [12, 460] },
  annex: {
    caption: '“十五五”时期医疗卫生重点项目表',
    indicator: '新增医疗卫生机构床位',
    unit: '张',
    column: '新增床位数（张）',
    groups: [
      { name: '综合医院', projects: ['市第一人民医院城北院区', '滨江区人民医院', '高新区医院'] },
      { name: '专科医院', projects: ['市妇幼保健院新院', '市精神卫生中心', '市康复医院'] },
      { name: '乡镇卫生院', projects: ['大坪镇卫生院', '青龙镇卫生院', '双溪镇卫生院', '白石镇卫生院'] },
    ],
    size: [40, 620],
    grain: 10,
  },
  boxes: [
    { title: '公共卫生能力提升工程', sentences: ['推进疾控机构标准化建设，完善院前急救网络，建设医疗应急物资储备库。'] },
    { title: '优质医疗资源扩容工程', sentences: ['改扩建一批市县医院，配备必要设备，补齐重症、传染、康复等领域短板。'] },
    { title: '健康人才培养工程', sentences: ['加强全科、儿科、精神科等紧缺人才培养，扩大订单定向医学生招录。'] },
  ],
  owners: ['市卫生健康委', '市发展改革委', '市财政局', '市医保局'],
  guarantees: [
    { title: '加强组织实施', sentences: ['把健康融入所有政策，建立部门协同、上下联动的工作推进机制。'], points: [] },
    { title: '完善投入机制', sentences: ['落实政府办医责任，鼓励社会力量依法参与，形成稳定的多元投入格局。'], points: [] },
    { title: '做好监测评价', sentences: ['建立规划监测评价机制，及时发现并解决实施中的突出问题。'], points: [] },
  ],
  term: {
    right: '城市紧密型医疗集团',
    sentence: '推进城市紧密型医疗集团试点，实行网格化布局和规范化管理。',
    second: '完善城市紧密型医疗集团内部的利益分配和转诊机制。',
  },
};
