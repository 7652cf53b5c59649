/** Measure words that a thing never takes: 技术50家, 22条驿站. Only what is wrong in any text. */
import { hanUnits } from '../text/classes';
import { onFirstUse } from '../text/on-first-use';
import { words } from './types';

interface Misfit {
  /** What has other things (医院110张 of beds) is not here. */
  readonly things: readonly string[];
  readonly wrong: readonly string[];
  readonly right: string;
}

const misfit = (things: string, wrong: string, right: string): Misfit => ({ things: words(things), wrong: words(wrong), right });

/** Source: 《现代汉语词典》第7版附录“名词量词配合表”. */
export const misfits: readonly Misfit[] = [
  misfit('核心技术 共性技术 前沿技术 适用技术 发明专利', '家 所 座 辆 张 架', '项'),
  misfit('救护车 消防车 公交车 监测车 执法车 洒水车 清扫车 校车 警车 体检车', '家 架 条 所 张 件 处', '辆'),
  misfit('急救车辆 公交车辆 执法车辆 环卫车辆 运输车辆', '家 架 条 所 张 处', '辆'),
  misfit('无人机 直升机', '家 条 辆 座 所 张', '架'),
  misfit('驿站 充电桩 起降点 急救站点 监测点 采样点 助餐点 报刊亭 公厕 公共厕所 卫生厕所', '条 架 辆 张', '个'),
  misfit('床位 病床 养老床位 护理床位', '条 家 座 辆 架 所 台', '张'),
  misfit('停车位 停车泊位 学位 托位', '条 家 架 辆 张 所', '个'),
  misfit('泵站 污水处理厂 变电站 水厂', '条 架', '座'),
  misfit('航线 公交线路 河道', '家 张', '条'),
  misfit('桥梁 大桥 危桥 危旧桥 公路桥 农村公路桥 人行天桥 过街天桥 立交桥 跨江大桥', '条 家 所 辆 张 台 件', '座'),
  misfit('隧道 水库 病险水库 水电站', '家 所 辆 张 件', '座'),
  misfit('高速公路 农村公路 国省干线 普通国省道 旅游公路 产业路 河流 渠道 绿道 健身步道', '座 家 所 辆 架 张 台', '条'),
  misfit('学校 中学 小学 幼儿园 托育机构 高校 职业院校 医院 卫生院 村卫生室 卫生室 养老院', '条', '所'),
  misfit('龙头企业 规上企业 规模以上工业企业 高新技术企业 科技型中小企业 上市公司 家庭农场 合作社 农民合作社', '条 座 辆 架 所', '家'),
  misfit('新能源汽车 电动汽车 公交车辆 出租汽车 环卫车 急救车', '家 架 条 所 张 件', '辆'),
  misfit('内镜检查 胃镜检查 肠镜检查 白内障手术 复明手术 免费手术 介入手术 关节置换手术 心脏手术', '名 家 户 座', '例'),
  misfit('路灯', '条 家 张 辆 所', '盏'),
  misfit('专任教师 执业医师 注册护士 乡村医生 护理员 辅导员 科技特派员 专业技术人员', '家 所 条 台 座 张 件 辆', '名'),
];

export interface MeasureHit {
  readonly start: number;
  readonly end: number;
  readonly wrong: string;
  readonly right: string;
}

const added = '(?:总?数?(?:达到|达|为|约|共|增至|增加到|新增|增加|发展到|突破)?(?:约)?)';
const number = '\\d[\\d.,]{0,10}[万余多]?';
const notInWord = `(?![${hanUnits}]|[A-Za-z\\d])`;
/** What may follow a measure word that closes its phrase. */
const behind = `(?=[，。；、）)：:,;]|$|以上|左右|和|及|（)`;

const patterns = onFirstUse(() =>
  misfits.map((misfit) => {
    const thing = misfit.things.join('|');
    const wrong = misfit.wrong.join('|');
    return {
      misfit,
      pattern: new RegExp(
        `(?:${thing})${added}${number}(${wrong})${behind}|(?:${number}|[每一两几数])(${wrong})(?:${thing})(?:${notInWord}|(?=每|均|都))`,
        'g',
      ),
    };
  }),
);
const anyWrong = onFirstUse(
  () => new RegExp(`(?:\\d[万余多]?|[每一两几数])[${[...new Set(misfits.flatMap(({ wrong }) => wrong))].join('')}]`),
);

/** 由18辆增加到30辆，新增12家: what is added is counted as the whole is. */
const counters = '个家所座辆张架条台处项名人支套艘列';
const addedTo = new RegExp(
  `由\\d[\\d.]{0,8}([${counters}])(?:增加|增长|提高|扩大|发展|扩充)[到至]\\d[\\d.]{0,8}\\1，(?:新增|净增|增加)(\\d[\\d.]{0,8})([${counters}])(?=[，。；、）])`,
  'g',
);

const anyThing = onFirstUse(() => new RegExp(misfits.flatMap(({ things }) => things).join('|')));

const none: readonly MeasureHit[] = [];

/** The wrong measure words of a text. */
export const findMisfits = (text: string): readonly MeasureHit[] => {
  if (!anyWrong().test(text)) return none;
  const hits: MeasureHit[] = [];
  for (const { misfit, pattern } of anyThing().test(text) ? patterns() : [])
    for (const { index, 0: whole, 1: after, 2: before } of text.matchAll(pattern))
      hits.push({ start: index, end: index + whole.length, wrong: after ?? before ?? '', right: misfit.right });
  for (const { index, 0: whole, 1: right = '', 2: count = '', 3: wrong = '' } of text.includes('由') ? text.matchAll(addedTo) : []) {
    const end = index + whole.length;
    if (wrong !== right) hits.push({ start: end - count.length - 1, end, wrong, right });
  }
  return hits.sort((a, b) => a.start - b.start);
};
