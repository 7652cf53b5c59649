import type { Topic } from './types';

export const elderly: Topic = {
  key: 'elderly',
  field: '养老服务发展',
  indicators: [
    { name: '养老机构护理型床位占比', unit: '%', nature: 'share', better: 'up', baseline: [56, 66], step: [5, 12], decimals: 1 },
    {
      name: '乡镇（街道）区域养老服务中心覆盖率',
      unit: '%',
      nature: 'share',
      better: 'up',
      baseline: [58, 72],
      step: [10, 20],
      decimals: 1,
    },
    { name: '特殊困难老年人月探访率', unit: '%', nature: 'share', better: 'up', baseline: [90, 95], step: [2, 4], decimals: 1 },
    { name: '养老床位总数', unit: '张', nature: 'count', better: 'up', baseline: [8600, 24000], step: [8, 20], decimals: 0 },
    { name: '养老护理员人数', unit: '人', nature: 'count', better: 'up', baseline: [1400, 4200], step: [20, 50], decimals: 0 },
    { name: '老年助餐服务站点数', unit: '个', nature: 'count', better: 'up', baseline: [140, 460], step: [30, 80], decimals: 0 },
    { name: '经常性参与教育活动的老年人口比例', unit: '%', nature: 'share', better: 'up', baseline: [16, 22], step: [3, 7], decimals: 1 },
    { name: '老年人健康管理率', unit: '%', nature: 'share', better: 'up', baseline: [66, 73], step: [3, 7], decimals: 1 },
    { name: '家庭适老化改造户数', unit: '户', nature: 'count', better: 'up', baseline: [2100, 5400], step: [40, 90], decimals: 0 },
  ],
  siblings: {
    subjects: ['城市社区', '农村社区'],
    rest: '日间照料服务覆盖率',
    spec: { unit: '%', nature: 'share', better: 'up', baseline: [62, 84], step: [5, 11], decimals: 1 },
  },
  review: [
    '居家社区机构相协调、医养康养相结合的服务格局初步形成。',
    '公办养老机构改革有序推进，社会力量参与养老服务的积极性不断提高。',
    '高龄津贴和养老服务补贴制度更加健全，兜底保障水平持续提高。',
    '老年友好型社区创建活动深入开展，敬老爱老氛围日益浓厚。',
  ],
  guiding: '实施积极应对人口老龄化国家战略，以居家为基础、社区为依托、机构为专业支撑，让老年人享有可感可及的服务。',
  tasks: [
    {
      title: '筑牢兜底保障网',
      sentences: [
        '保障特困老年人集中供养需求，提升乡镇敬老院失能照护能力。',
        '健全特殊困难老年人定期探访和关爱服务机制。',
        '完善养老服务补贴与护理补贴衔接办法，精准确定保障对象。',
      ],
      points: ['改造乡镇敬老院', '落实探访关爱制度', '发放服务补贴', '开展能力评估'],
    },
    {
      title: '发展居家社区养老',
      sentences: [
        '推进家庭养老床位建设，支持专业服务延伸到家庭。',
        '优化老年助餐网络，鼓励餐饮企业、物业公司参与供餐。',
        '盘活社区闲置用房，优先用于嵌入式养老设施。',
      ],
      points: ['建设家庭养老床位', '完善老年助餐网络', '推进居家适老化改造', '培育社区服务组织', '发展互助养老'],
    },
    {
      title: '提升机构服务质量',
      sentences: [
        '引导养老机构增加护理型床位，向失能失智老年人倾斜。',
        '推动医疗机构与养老机构协作，方便老年人就诊康复。',
        '健全养老机构综合监管制度，守住消防和食品安全底线。',
      ],
      points: ['增加护理型床位', '深化医养结合', '推行等级评定'],
    },
    {
      title: '发展银发经济',
      sentences: [
        '支持企业研发适老产品，拓展老年用品消费场景。',
        '办好老年大学和社区学习点，丰富老年人精神文化生活。',
        '鼓励低龄老年人参与志愿服务，发挥余热、奉献社会。',
      ],
      points: ['培育适老产业', '办好老年教育', '丰富文化生活', '拓展康养旅游'],
    },
  ],
  whole: { name: '养老服务设施', unit: '处', parts: ['养老机构', '日间照料中心', '农村幸福院'], size: [18, 280] },
  annex: {
    caption: '“十五五”时期养老服务设施项目表',
    indicator: '新增养老机构床位',
    unit: '张',
    column: '新增床位数（张）',
    groups: [
      { name: '公办机构', projects: ['市社会福利中心二期', '城东区养老服务中心', '临江县失能照护中心'] },
      { name: '公建民营', projects: ['滨河康养中心', '北苑颐养园', '石桥护理院'] },
      { name: '乡镇敬老院', projects: ['大坪镇敬老院', '青龙镇敬老院', '白石镇敬老院'] },
    ],
    size: [40, 480],
    grain: 10,
  },
  boxes: [
    { title: '失能照护能力提升工程', sentences: ['改造护理单元，配备康复辅具，建设认知障碍照护专区。'] },
    { title: '居家适老化改造工程', sentences: ['为符合条件的老年人家庭改造卫浴、通道等设施，配备紧急呼叫设备。'] },
    { title: '养老人才培养工程', sentences: ['依托职业院校开设养老专业，开展护理员职业技能等级认定。'] },
  ],
  owners: ['市民政局', '市卫生健康委', '市住房城乡建设局', '市财政局'],
  guarantees: [
    { title: '加强组织领导', sentences: ['健全养老服务工作协调机制，推动重点任务清单化落实。'], points: [] },
    { title: '强化政策保障', sentences: ['落实养老服务设施用地、税费和水电气热优惠政策。'], points: [] },
    { title: '营造社会氛围', sentences: ['广泛宣传孝亲敬老典型，引导全社会关心支持养老服务。'], points: [] },
  ],
  term: {
    right: '区域性医养结合服务联盟',
    sentence: '建立区域性医养结合服务联盟，畅通双向转诊渠道。',
    second: '支持养老机构加入区域性医养结合服务联盟。',
  },
};
