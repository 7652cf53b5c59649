/**
 * The words that names of indicators are made of, beyond their own content: qualifiers by dimension (公办 or 民办, 小学 or 初中 …), forms of one word,
 * words that change nothing. Two names whose qualifiers of one dimension differ speak of different things; the content that is left must agree.
 * Source: 编辑惯例.
 */
import { words } from './types';

/** What a qualifier narrows: two values of one dimension exclude each other, unless one is wider (高中 holds 普通高中 and 中职). */
export type Dimension = 'stage' | 'owner' | 'degree' | 'place' | 'rank' | 'counted' | 'person' | 'residence' | 'flow' | 'pace' | 'span';

export interface QualifierWord {
  readonly word: string;
  readonly dimension: Dimension;
  /** The value it stands for; forms of one value share it. */
  readonly value: string;
}

/** `value=word,word …`: the words that stand for a value. */
const dimension = (name: Dimension, list: string): readonly QualifierWord[] =>
  words(list).flatMap((entry) => {
    const [value = '', forms = value] = entry.split('=');
    return forms.split(',').map((word) => ({ word, dimension: name, value }));
  });

export const qualifierWords: readonly QualifierWord[] = [
  ...dimension(
    'stage',
    `中小学=中小学校,中小学 学前=幼儿园,学前教育三年,学前三年教育,学前三年,学前教育阶段,学前教育,学前阶段,学前,幼儿教育 小学=小学教育,小学阶段,小学 初中=初中教育,初中阶段,初级中学,初中
     义务=九年义务教育阶段,九年义务教育,义务教育阶段,义务教育 普高=普通高中教育,普通高中阶段,普通高中,普高 高中=高中阶段教育,高中阶段,高级中学,高中教育,高中
     中职=中等职业教育,中等职业学校,中等职业,中职教育,中职学校,中职院校,中职,中专 高职=高等职业教育,高等职业院校,高等职业学校,高等职业,高职教育,高职院校,高职
     职业=职业教育,职业教师,职业院校,职业学校,职教 高校=普通高等学校,高等学校,高等教育,普通高校,高等院校,高校 继续=继续教育 技工=技工院校,技工学校,技工教育,技工`,
  ),
  ...dimension(
    'owner',
    '公办=公办,公立,公建 普惠=普惠性民办,普惠性,普惠 民办=民办,民营,私立,社会办 国有=国有 集体=集体 非公=非公有制,非公,民间 外资=外资,外商 央企=中央企业,央企',
  ),
  ...dimension(
    'degree',
    '高中学历=高中阶段及以上,高中及以上 专科=专科及以上,专科以上,大专及以上,大专以上,专科,大专 本科=大学本科及以上,大学本科以上,本科及以上,本科以上,大学本科,本科 硕士=硕士研究生及以上,硕士研究生以上,研究生及以上,研究生以上,硕士及以上,硕士以上,硕士研究生,研究生,硕士 博士=博士研究生,博士及以上,博士',
  ),
  ...dimension(
    'place',
    '农村=农村地区,农村,乡村,村级,行政村,自然村 城市=城市,城镇,城区,中心城区,市区,主城区,建成区,市辖区 县城=县城,县域 镇区=建制镇,乡镇,镇区 边远=边远地区,山区 流域=流域 近岸=近岸海域 海域=海域 园区=园区,开发区 海外=海外,境外,国外 境内=境内 入境=入境 国内=国内 国际=国际',
  ),
  ...dimension(
    'rank',
    '国家=国家级 省=省级 市=市级 县=县级,区县级,区级 镇=乡镇级,镇级,乡级,镇街级 村=村级 校=校级 一级=一级,Ⅰ级,I级 二级=二级,Ⅱ级,II级 三级=三级,三级甲等,三甲,Ⅲ级 甲级=甲级 高级=高级 中级=中级 初级=初级 骨干=骨干',
  ),
  ...dimension(
    'counted',
    '在园幼儿=在园幼儿人数,在园幼儿数,在园幼儿,在园儿童,在园人数 在校生=在校学生人数,在校学生,在校生,学生总数 班级=班级,班额 学位=学位 床位=床位 医师=执业（助理）医师,执业(助理)医师,执业助理医师,执业医师,医师,医生 护士=注册护士,护士,护理人员 药师=药师 药品=药品 面积=建筑面积,用地面积,占地面积 投资=投资额,投资 产值=总产值,产值 增加值=增加值 营业收入=营业收入,主营业务收入 毕业生=毕业生 招生=招生人数,招生',
  ),
  ...dimension(
    'person',
    '男=男性,男生 女=女性,女生 老年=老年人,老年,老人 儿童=儿童少年,儿童青少年,青少年儿童,少年儿童,儿童 青少年=青少年 劳动年龄=劳动年龄人口,劳动年龄 新增劳动力=新增劳动力 脱贫=脱贫人口,脱贫 残疾=残疾人,残疾,残障 随迁=进城务工人员随迁子女,外来务工人员随迁子女,来穗人员随迁子女,务工人员随迁子女,农民工随迁子女,随迁子女 幼儿=幼儿 大学生=大学生 农民工=农民工 城镇居民=城镇居民 农村居民=农村居民,农民',
  ),
  ...dimension('residence', '常住=常住人口,常住 户籍=户籍人口,户籍'),
  ...dimension(
    'flow',
    '新增=累计新增,净新增,新增加,新增,净增,累计增加,增加 新建=新建成,新建,新改扩建,新建改扩建,新（改、扩）建,新改建 改扩建=改扩建,扩建,改建 开工=新开工,开工',
  ),
  ...dimension(
    'pace',
    '年均=年平均,年均,平均每年,每年 当年=当年,年度 日均=日均,日平均 月均=月均 人均=人均 户均=户均 地均=地均,亩均 生均=生均',
  ),
  ...dimension('span', '首次=首次 重点=重点 规上=规模以上,规上 限上=限额以上,限上'),
];

/** Values that hold others of their dimension: 高中阶段 is 普通高中 and 中职 together; the word 高中 may mean either. */
export const widerValues: Readonly<Record<string, readonly string[]>> = {
  高中: ['普高', '中职'],
  职业: ['中职', '高职', '技工'],
  义务: ['小学', '初中'],
};

/** Forms that mean the same in a name; the first is kept. Longest first. */
export const sameWords: readonly (readonly [string, string])[] = [
  ['毛入园率', '毛入学率'],
  ['接受义务教育', '入学'],
  ['入读', '就读'],
  ['所占比例', '占比'],
  ['所占比重', '占比'],
  ['百分比', '占比'],
  ['比例', '占比'],
  ['比重', '占比'],
  ['天数比率', '天数占比'],
  ['上岗持证率', '持证上岗率'],
  ['专任教师', '教师'],
  ['专任老师', '教师'],
  ['老师', '教师'],
  ['公办园', '公办幼儿园'],
  ['民办园', '民办幼儿园'],
  ['普惠园', '普惠幼儿园'],
  ['普惠性园', '普惠性幼儿园'],
  ['国内生产总值', 'GDP'],
  ['地区生产总值', 'GDP'],
  ['生产总值', 'GDP'],
  ['常住人口城镇化率', '城镇化率'],
  ['平均预期寿命', '预期寿命'],
  ['人均预期寿命', '预期寿命'],
  ['体质健康标准', '体质健康'],
  ['体质健康测试', '体质健康'],
  ['总体近视率', '近视率'],
  ['细颗粒物PM2.5', 'PM2.5'],
  ['PM2.5细颗粒物', 'PM2.5'],
  ['细颗粒物', 'PM2.5'],
  ['可吸入颗粒物PM10', 'PM10'],
  ['可吸入颗粒物', 'PM10'],
  ['空气质量优良天数', '优良天数'],
  ['下降率', '下降'],
  ['降低率', '下降'],
  ['降低', '下降'],
  ['数量', '数'],
];

/** Words that a name may carry or leave out and still name the same thing. */
export const neutralWords: readonly string[] = words(`
  全市 全县 全区 全省 全州 全镇 全旗 全域 全部 我市 我县 我区 我省 我州 本市 本县 本区 本省 市域 各级各类 各级 各类 区域内 辖区内 辖区 所有 整体 总的
  累计 适龄 应届 高素质 持证 学校 院校 以上学历 学历 人员 教育 阶段 其中 人数 总人数 总数 总 以及 和 与 及 或 数 中
`);
