/**
 * Set phrases of official language: the right wording, literal misquotations, and — where the phrase is a list — its members in their order.
 * Only what is undisputed; wordings that were official once and have changed are not called wrong.
 */
import { fixedOrders } from './fixed-orders';
import { morePhrases, rankedBodies } from './more-phrases';
import { officialTerms } from './official-terms';
import { policyPhrases } from './policy-phrases';
import { inEveryProse } from './scanner';
import { overlapsAny, startIndex } from './starts';
import { words } from './types';

export interface SetPhrase {
  readonly right: string;
  readonly wrong: readonly string[];
  /** What to put in the place of a misquotation that is not the whole phrase; for the others `right` itself. */
  readonly replacements?: ReadonlyMap<string, string>;
  /** What the list behind the name holds, in order: 四个意识（政治意识、大局意识、核心意识、看齐意识）. */
  readonly members?: readonly string[];
  /** The short name the list goes by. */
  readonly name?: string;
  /** Its members are everyday words: compare a list with them only where the name stands beside it. */
  readonly onlyNamed?: true;
  /** A misquotation is none where it overlaps one of these. */
  readonly unless?: readonly string[];
  /** It is one only right before one of these, or at the end of the text. */
  readonly onlyBefore?: readonly string[];
  /** Before this year the other wording was the official one: no slip in a plan that ends before it. */
  readonly since?: number;
  /** Heard so often that a person should weigh it: an info. */
  readonly mild?: true;
  readonly source: string;
}

interface Extra {
  readonly name?: string;
  readonly members?: string;
  readonly unless?: string;
  readonly onlyBefore?: string;
  readonly onlyNamed?: true;
  readonly since?: number;
  readonly mild?: true;
}

const misquotations = (list: string): Pick<SetPhrase, 'wrong' | 'replacements'> => {
  if (!list.includes('→')) return { wrong: words(list) };
  const replacements = new Map<string, string>();
  const wrong = words(list).map((entry) => {
    const arrow = entry.indexOf('→');
    if (arrow < 0) return entry;
    const form = entry.slice(0, arrow);
    replacements.set(form, entry.slice(arrow + 1));
    return form;
  });
  return { wrong, replacements };
};

/** Lists are blank-separated; a misquotation that is only part of the phrase says what belongs in its place: `wrong→replacement`. */
const phrase = (right: string, wrong: string, source: string, extra: Extra = {}): SetPhrase => ({
  right,
  ...misquotations(wrong),
  ...(extra.members === undefined ? {} : { members: words(extra.members) }),
  ...(extra.name === undefined ? {} : { name: extra.name }),
  ...(extra.onlyNamed ? { onlyNamed: true as const } : {}),
  ...(extra.unless === undefined ? {} : { unless: words(extra.unless) }),
  ...(extra.onlyBefore === undefined ? {} : { onlyBefore: words(extra.onlyBefore) }),
  ...(extra.since === undefined ? {} : { since: extra.since }),
  ...(extra.mild ? { mild: true as const } : {}),
  source,
});

const CONSTITUTION = '《中国共产党章程》（2022年修改）';
const REPORT20 = '党的二十大报告';
const REPORT19 = '党的十九大报告';
const REPORT19_4 = '《中共中央关于坚持和完善中国特色社会主义制度、推进国家治理体系和治理能力现代化若干重大问题的决定》';
const PLAN14 = '《中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要》';
const FIVE_YEARS = '自“十一五”起，五年“计划”改称“规划”；历次《国民经济和社会发展五年规划纲要》';
const WORK_SAFETY = '《中华人民共和国安全生产法》（2021年修正）第三条';

/** A plenary session is of a 届 of the Central Committee, not of a congress: 二十届三中全会, never 二十大三中全会. */
const plenums: readonly SetPhrase[] = ['十六', '十七', '十八', '十九', '二十'].flatMap((congress) =>
  ['一', '二', '三', '四', '五', '六', '七'].map((n) => ({
    right: `${congress}届${n}中全会`,
    wrong: [`${congress}大${n}中全会`, `${congress}次${n}中全会`],
    source: '《中国共产党章程》关于党的全国代表大会和中央委员会全体会议的规定',
  })),
);

export const setPhrases: readonly SetPhrase[] = [
  // ---- guiding thought, the party ----------------------------------------------------------------------------------------------
  phrase(
    '习近平新时代中国特色社会主义思想',
    `习近平新时代特色社会主义思想 习近平新时代中国社会主义思想 习近平中国特色社会主义思想 习近平新时代中国特色社会主义理论 习近平总书记新时代中国特色社会主义思想 习近平同志新时代中国特色社会主义思想 习近平新时期中国特色社会主义思想
     习近平新时代有中国特色社会主义思想 习近平新时代中国特色社会思想 习近平新时代中国特色社会主义的思想 习近平新时代中国特色主义思想 习近平新时代中国特色社会主义新思想 习近平主席新时代中国特色社会主义思想 习近平新时代中国特色社会主义指导思想 习总书记新时代中国特色社会主义思想`,
    CONSTITUTION,
  ),
  phrase('习近平总书记', '习总书记', '新华社新闻信息报道用语规范', { unless: '学习总书记' }),
  phrase('“三个代表”重要思想', '“三个代表”思想 三个代表思想→“三个代表”重要思想 “三个代表”重要理论 “三个代表”的重要思想', CONSTITUTION, {
    name: '三个代表',
  }),
  phrase('“四个意识”', '“4个意识”', '《关于新形势下党内政治生活的若干准则》', {
    name: '四个意识',
    members: '政治意识 大局意识 核心意识 看齐意识',
  }),
  phrase('“四个自信”', '“4个自信”', CONSTITUTION, { name: '四个自信', members: '道路自信 理论自信 制度自信 文化自信' }),
  phrase('“两个维护”', '“二个维护” “2个维护”', CONSTITUTION, { name: '两个维护' }),
  phrase('“两个确立”', '“二个确立” “2个确立”', '《中共中央关于党的百年奋斗重大成就和历史经验的决议》', { name: '两个确立' }),
  phrase('“五位一体”总体布局', '“五位一体”战略布局 五位一体战略布局→五位一体总体布局', CONSTITUTION, {
    name: '五位一体',
    members: '经济建设 政治建设 文化建设 社会建设 生态文明建设',
    onlyNamed: true,
  }),
  phrase(
    '“四个全面”战略布局',
    '“四个全面”总体布局 “四个全面”战略部署 “四个全面”战略格局 “四个全面”工作布局 四个全面总体布局→四个全面战略布局 四个全面战略部署→四个全面战略布局',
    CONSTITUTION,
    {
      name: '四个全面',
      members: '全面建设社会主义现代化国家 全面深化改革 全面依法治国 全面从严治党',
      onlyNamed: true,
    },
  ),
  phrase(
    '创新、协调、绿色、开放、共享',
    '创新、协调、绿色、共享、开放 创新、绿色、协调、开放、共享 创新、协调、开放、绿色、共享 协调、创新、绿色、开放、共享 创新、开放、协调、绿色、共享 创新、绿色、开放、协调、共享 创新、协调、绿色、发展、共享 创新、协调、绿色、开发、共享',
    CONSTITUTION,
    { name: '新发展理念', members: '创新 协调 绿色 开放 共享', onlyNamed: true },
  ),
  phrase(
    '新发展理念',
    '践行发展新理念→践行新发展理念 贯彻发展新理念→贯彻新发展理念 落实发展新理念→落实新发展理念 树立发展新理念→树立新发展理念 坚持发展新理念→坚持新发展理念 贯彻新发展观念→贯彻新发展理念 贯彻新的发展观念→贯彻新发展理念',
    CONSTITUTION,
  ),
  phrase('“两个一百年”奋斗目标', '两个百年→两个一百年 二个一百年→两个一百年 两个一百周年奋斗目标→两个一百年奋斗目标', REPORT19, {
    name: '两个一百年',
    unless: '两个百年大 两个百年老 两个百年学 两个百年名 两个百年一 两个百年未 两个百年变 两个百年企 两个百年校 两个百年品 两个百年建',
  }),
  phrase('以人民为中心的发展思想', '以人民为中心的发展理念 以人民为中心的发展观念', CONSTITUTION),
  phrase('稳中求进工作总基调', '稳中有进工作总基调 稳中求进工作主基调 稳中求进的工作主基调', '中央经济工作会议公报'),
  phrase('社会主义核心价值观', '', '《关于培育和践行社会主义核心价值观的意见》', {
    members: '富强 民主 文明 和谐 自由 平等 公正 法治 爱国 敬业 诚信 友善',
    onlyNamed: true,
  }),
  phrase(
    '自由、平等、公正、法治',
    '自由、平等、公平、法治 自由、平等、公正、法制 自由、公正、平等、法治 平等、自由、公正、法治',
    '《关于培育和践行社会主义核心价值观的意见》',
  ),
  phrase(
    '爱国、敬业、诚信、友善',
    '爱国、敬业、诚信、友爱 爱国、敬业、诚实、友善 爱国、诚信、敬业、友善 爱国、敬业、友善、诚信 敬业、爱国、诚信、友善',
    '《关于培育和践行社会主义核心价值观的意见》',
  ),
  phrase(
    '富强民主文明和谐美丽的社会主义现代化强国',
    '富强民主和谐文明美丽的社会主义现代化强国 富强文明民主和谐美丽的社会主义现代化强国 富强民主文明美丽和谐的社会主义现代化强国',
    CONSTITUTION,
  ),
  phrase('中华民族伟大复兴', '中华民族伟大振兴 中华民族伟大复新 中华名族→中华民族 中华民族伟大复苏', CONSTITUTION),
  phrase('人类命运共同体', '人类共同命运体 人类命运共同休 人类命运联合体', CONSTITUTION),
  phrase(
    '铸牢中华民族共同体意识',
    '铸牢中华民族命运共同体意识 铸牢中华共同体意识 铸牢中华民族共同意识 铸牢中华民族共同体思想意识',
    CONSTITUTION,
  ),
  phrase('国家治理体系和治理能力现代化', '国家治理能力和治理体系现代化', REPORT20),
  ...fixedOrders.map(([right, wrong, source]) => phrase(right, wrong, source)),
  ...officialTerms.map(({ right, wrong, source, ...extra }) => phrase(right, wrong, source, extra)),
  ...[...morePhrases, ...policyPhrases].map(([right, wrong, source]) => phrase(right, wrong, source)),
  ...rankedBodies.map(({ right, wrong, source, unless }) => phrase(right, wrong, source, { unless })),
  phrase('总体国家安全观', '整体国家安全观 总体国家安全官 总体国家安全关', CONSTITUTION),
  phrase('“三个务必”', '', REPORT20, { name: '三个务必', members: '务必不忘初心、牢记使命 务必谦虚谨慎、艰苦奋斗 务必敢于斗争、善于斗争' }),
  phrase('“六个必须坚持”', '', REPORT20, {
    name: '六个必须坚持',
    members: '必须坚持人民至上 必须坚持自信自立 必须坚持守正创新 必须坚持问题导向 必须坚持系统观念 必须坚持胸怀天下',
  }),
  phrase(
    '自信自强、守正创新，踔厉奋发、勇毅前行',
    '守正创新、自信自强，踔厉奋发→自信自强、守正创新，踔厉奋发 踔厉奋进、勇毅前行→踔厉奋发、勇毅前行 踔厉奋发、勇毅前进→踔厉奋发、勇毅前行',
    REPORT20,
  ),
  phrase('不忘初心、牢记使命', '不忘初心、牢计使命 勿忘初心、牢记使命 不忘初心、牢记使命感 不忘初心、铭记使命', REPORT19),
  phrase(
    '政治判断力、政治领悟力、政治执行力',
    '政治判断力、政治执行力、政治领悟力 政治领悟力、政治判断力、政治执行力 政治判断力、政治领会力、政治执行力',
    CONSTITUTION,
    {
      name: '政治三力',
      members: '政治判断力 政治领悟力 政治执行力',
    },
  ),
  phrase('“四个伟大”', '', REPORT19, { name: '四个伟大', members: '伟大斗争 伟大工程 伟大事业 伟大梦想', onlyNamed: true }),
  phrase(
    '中央八项规定',
    '中央八条规定 八条规定精神→八项规定精神 中央“八条规定”',
    '《十八届中央政治局关于改进工作作风、密切联系群众的八项规定》',
  ),
  phrase('“四风”', '奢糜之风→奢靡之风 奢靡主义→奢靡之风 奢迷之风→奢靡之风', '《关于新形势下党内政治生活的若干准则》', {
    name: '四风',
    members: '形式主义 官僚主义 享乐主义 奢靡之风',
  }),
  phrase('“三严三实”', '', '《关于在县处级以上领导干部中开展“三严三实”专题教育方案》', {
    name: '三严三实',
    members: '严以修身 严以用权 严以律己 谋事要实 创业要实 做人要实',
  }),
  phrase(
    '信念坚定、为民服务、勤政务实、敢于担当、清正廉洁',
    '信念坚定、服务为民、勤政务实→信念坚定、为民服务、勤政务实 信念坚定、为民服务、务实勤政→信念坚定、为民服务、勤政务实 理想坚定、为民服务、勤政务实→信念坚定、为民服务、勤政务实',
    '《党政领导干部选拔任用工作条例》',
    {
      name: '好干部标准',
      members: '信念坚定 为民服务 勤政务实 敢于担当 清正廉洁',
    },
  ),
  phrase('忠诚干净担当', '忠诚担当干净 干净忠诚担当 忠诚、担当、干净→忠诚、干净、担当', '《党政领导干部选拔任用工作条例》'),
  phrase('“三重一大”', '“三大一重” 三重一打→三重一大', '《关于进一步推进国有企业贯彻落实“三重一大”决策制度的意见》', { name: '三重一大' }),
  phrase('“两个毫不动摇”', '“两个绝不动摇” “两个决不动摇” 两个毫不动谣→两个毫不动摇', CONSTITUTION, { name: '两个毫不动摇' }),
  phrase('党的二十大', '党的20大 党的第二十大 党的二十次大会', '《中国共产党章程》'),
  phrase('党的十九大', '党的19大 党的第十九大 党的十九次大会', '《中国共产党章程》'),
  phrase('党的十八大', '党的18大 党的第十八大 党的十八次大会', '《中国共产党章程》'),
  phrase(
    '中国共产党第二十次全国代表大会',
    '中国共产党二十次全国代表大会 中国共产党第二十届全国代表大会 中国共产党第20次全国代表大会',
    '《中国共产党章程》',
  ),
  ...plenums,

  // ---- planning, economy -----------------------------------------------------------------------------------------------------------
  // “十五五”计划投资 says 计划 as a verb.
  ...['十一', '十二', '十三', '十四', '十五'].map((ordinal) =>
    phrase(`第${ordinal}个五年规划`, `第${ordinal}个五年计划 “${ordinal}五”计划→“${ordinal}五”规划`, FIVE_YEARS, {
      onlyBefore: '， 。 、 ； ： ） 》 ” 纲要 期 的 和 与 及 末 中 时 确定 提出 明确 编制 目标 任务 指标 实施情况 实施方案 执行 建议 要求',
    }),
  ),
  ...['十一', '十二', '十三', '十四', '十五'].map((ordinal) =>
    phrase(
      `第${ordinal}个五年规划`,
      `第${ordinal}五年规划 第${ordinal}个五年的规划 国民经济与社会发展第${ordinal}个五年规划→国民经济和社会发展第${ordinal}个五年规划`,
      FIVE_YEARS,
    ),
  ),
  phrase(
    '以国内大循环为主体、国内国际双循环相互促进的新发展格局',
    '以国内大循环为主、国内国际双循环→以国内大循环为主体、国内国际双循环 以国内大循环为主题、国内国际双循环→以国内大循环为主体、国内国际双循环 国内国际双循环相互促进发展的新格局→国内国际双循环相互促进的新发展格局 国际国内双循环相互促进的新发展格局→国内国际双循环相互促进的新发展格局 国内国外双循环相互促进→国内国际双循环相互促进 国内国际双循环互相促进→国内国际双循环相互促进',
    PLAN14,
  ),
  phrase('供给侧结构性改革', '供给侧结构改革 供给则结构性改革 供给侧结构性调整改革 供给侧性结构改革', PLAN14),
  phrase('新质生产力', '新质量生产力 新质产生力 新智生产力 新制生产力', '中央经济工作会议公报（2023年）'),
  phrase('“六稳”', '', '中央政治局会议（2018年7月31日）', {
    name: '六稳',
    members: '稳就业 稳金融 稳外贸 稳外资 稳投资 稳预期',
    onlyNamed: true,
  }),
  phrase('“六保”', '', '2020年《政府工作报告》', {
    name: '六保',
    members: '保居民就业 保基本民生 保市场主体 保粮食能源安全 保产业链供应链稳定 保基层运转',
  }),
  phrase(
    '“放管服”改革',
    '放服管→放管服 管放服→放管服 简政放权、放管结合、优质服务→简政放权、放管结合、优化服务 简政放权、放管结合、优化管理→简政放权、放管结合、优化服务 放管结合、简政放权、优化服务→简政放权、放管结合、优化服务 简政放权、放管服结合、优化服务→简政放权、放管结合、优化服务',
    '《国务院关于印发2016年推进简政放权放管结合优化服务改革工作要点的通知》',
    {
      name: '放管服',
      members: '简政放权 放管结合 优化服务',
      onlyNamed: true,
    },
  ),
  phrase(
    '“双随机、一公开”',
    '“双随机、一公示” “双随机一公示” “一公开、双随机” “双随机、双公开”',
    '《国务院办公厅关于推广随机抽查规范事中事后监管的通知》',
  ),
  phrase('“一网通办”', '“一网统办” “一网全办”', '《国务院关于加强数字政府建设的指导意见》'),
  phrase('“一网统管”', '“一网通管” “一网总管”', '《国务院关于加强数字政府建设的指导意见》'),
  phrase('“证照分离”', '“照证分离”', '《国务院关于深化“证照分离”改革进一步激发市场主体发展活力的通知》'),
  phrase(
    '“互联网+”',
    '“互联网十” 互联网十政务→互联网+政务 互联网十教育→互联网+教育 互联网十医疗→互联网+医疗 互联网十监管→互联网+监管 “互联网加”',
    '《国务院关于积极推进“互联网+”行动的指导意见》',
  ),
  phrase('“三农”', '“3农”', '历年中央一号文件', { name: '三农', members: '农业 农村 农民', onlyNamed: true }),
  phrase('“一带一路”', '“一路一带” 一路一带→一带一路 “1带1路”', '《推动共建丝绸之路经济带和21世纪海上丝绸之路的愿景与行动》', {
    name: '一带一路',
    members: '丝绸之路经济带 21世纪海上丝绸之路',
    onlyNamed: true,
  }),
  phrase('粤港澳大湾区', '粤港澳湾区 港澳粤大湾区 粤澳港大湾区 粤港澳大弯区', '《粤港澳大湾区发展规划纲要》'),
  phrase(
    '成渝地区双城经济圈',
    '成渝地区双城经济带 成渝地区双层经济圈 成渝双城经济带→成渝地区双城经济圈 渝成地区双城经济圈',
    '《成渝地区双城经济圈建设规划纲要》',
  ),
  phrase('黄河流域生态保护和高质量发展', '黄河流域生态保护与高质量发展', '《黄河流域生态保护和高质量发展规划纲要》'),
  phrase('专精特新“小巨人”企业', '“专精特新小巨人”企业 专精特新“小居人”企业', '《优质中小企业梯度培育管理暂行办法》'),
  phrase('三大攻坚战', '', REPORT19, { name: '三大攻坚战', members: '防范化解重大风险 精准脱贫 污染防治', onlyNamed: true }),
  phrase('“三新一高”', '', '编辑惯例', {
    name: '三新一高',
    members: '新发展阶段 新发展理念 新发展格局 高质量发展',
    onlyNamed: true,
  }),
  phrase(
    '市场在资源配置中的决定性作用',
    '市场在资源配置中的基础性作用 市场在资源配置中的基础作用 市场在资源配置中起基础性作用→市场在资源配置中起决定性作用 市场在配置资源中的基础性作用 市场配置资源的基础性作用→市场在资源配置中的决定性作用 市场在资源配置中的主导性作用 政府在资源配置中的决定性作用',
    '《中共中央关于全面深化改革若干重大问题的决定》（2013年）',
    { since: 2013 },
  ),
  phrase('金融“五篇大文章”', '', '中央金融工作会议（2023年）', {
    name: '五篇大文章',
    members: '科技金融 绿色金融 普惠金融 养老金融 数字金融',
    onlyNamed: true,
  }),

  // ---- countryside ------------------------------------------------------------------------------------------------------------------
  phrase(
    '产业兴旺、生态宜居、乡风文明、治理有效、生活富裕',
    '产业兴旺、生态宜居、乡村文明、治理有效、生活富裕→产业兴旺、生态宜居、乡风文明、治理有效、生活富裕 产业兴旺、生态宜居、乡风文明、治理有序、生活富裕 产业振兴、生态宜居、乡风文明、治理有效→产业兴旺、生态宜居、乡风文明、治理有效 产业兴旺、生态宜居、乡风文明、生活富裕、治理有效 产业兴旺、乡风文明、生态宜居→产业兴旺、生态宜居、乡风文明 产业兴旺、生态宜居、乡风文明、治理有效、生活富余 产业兴旺、生态宜居、文明乡风→产业兴旺、生态宜居、乡风文明',
    '《中华人民共和国乡村振兴促进法》第三条；党的十九大报告',
    { name: '乡村振兴总要求', members: '产业兴旺 生态宜居 乡风文明 治理有效 生活富裕' },
  ),
  phrase('“五个振兴”', '', '《乡村振兴战略规划（2018—2022年）》', {
    name: '五个振兴',
    members: '产业振兴 人才振兴 文化振兴 生态振兴 组织振兴',
    onlyNamed: true,
  }),
  phrase('藏粮于地、藏粮于技', '藏粮与地→藏粮于地 藏粮与技→藏粮于技 藏粮于地、藏粮于科 藏粮于技、藏粮于地 藏粮于地、藏粮于农', PLAN14, {
    name: '两藏',
    members: '藏粮于地 藏粮于技',
    onlyNamed: true,
  }),
  phrase(
    '“千村示范、万村整治”',
    '千村整治、万村示范→千村示范、万村整治 千村示范、万村治理→千村示范、万村整治 千村示范万村治理→千村示范万村整治',
    '中央财办等《关于有力有序有效推广浙江“千万工程”经验的指导意见》',
    {
      name: '千万工程',
      members: '千村示范 万村整治',
      onlyNamed: true,
    },
  ),
  phrase(
    '“两不愁三保障”',
    '“三不愁两保障” “两不愁三保证” 两不愁、三保证→两不愁、三保障 “两不愁三有保障”',
    '《中共中央 国务院关于打赢脱贫攻坚战三年行动的指导意见》',
    { name: '两不愁三保障' },
  ),
  phrase(
    '“四好农村路”',
    '“四好农村公路” “四好”乡村路→“四好”农村路 “四好乡村公路”',
    '《交通运输部等八部门关于推动“四好农村路”高质量发展的指导意见》',
    {
      name: '四好农村路',
      members: '建好 管好 护好 运营好',
      onlyNamed: true,
    },
  ),
  phrase('新时代“枫桥经验”', '“风桥经验”→“枫桥经验” 枫桥经念→枫桥经验 “枫桥精验”→“枫桥经验”', REPORT20),

  // ---- environment, water, safety ----------------------------------------------------------------------------------------------------
  phrase(
    '绿水青山就是金山银山',
    '青山绿水就是金山银山 绿水青山就是银山金山 金山银山就是绿水青山 绿水青山就是金山银海 绿山青水就是金山银山',
    CONSTITUTION,
  ),
  phrase('山水林田湖草沙', '山水田林湖草沙 山水林田草湖沙 山林水田湖草沙 山水林田湖沙草 山水林湖田草沙 山水林草田湖沙', PLAN14),
  phrase(
    '碳达峰、碳中和',
    '碳中和、碳达峰 碳中和碳达峰→碳达峰碳中和',
    '《中共中央 国务院关于完整准确全面贯彻新发展理念做好碳达峰碳中和工作的意见》',
    { name: '双碳', members: '碳达峰 碳中和', onlyNamed: true },
  ),
  phrase(
    '蓝天、碧水、净土保卫战',
    '青天、碧水、净土→蓝天、碧水、净土 蓝天、净水、净土→蓝天、碧水、净土 蓝天、碧水、静土→蓝天、碧水、净土 蓝天、碧水、净地→蓝天、碧水、净土',
    '《中共中央 国务院关于深入打好污染防治攻坚战的意见》',
    {
      name: '三大保卫战',
      members: '蓝天 碧水 净土',
      onlyNamed: true,
    },
  ),
  phrase(
    '“三线一单”',
    '环境质量底线、资源利用底线→环境质量底线、资源利用上线 环境质量红线、资源利用上线→环境质量底线、资源利用上线',
    '《生态环境部关于实施“三线一单”生态环境分区管控的指导意见（试行）》',
    {
      name: '三线一单',
      members: '生态保护红线 环境质量底线 资源利用上线 生态环境准入清单',
    },
  ),
  phrase('“三区三线”', '', '《关于在国土空间规划中统筹划定落实三条控制线的指导意见》', {
    name: '三条控制线',
    members: '生态保护红线 永久基本农田 城镇开发边界',
    onlyNamed: true,
  }),
  phrase(
    '生产空间集约高效、生活空间宜居适度、生态空间山清水秀',
    '生产空间集约高效、生活空间适度宜居→生产空间集约高效、生活空间宜居适度 生产空间高效集约、生活空间→生产空间集约高效、生活空间 生态空间山青水秀→生态空间山清水秀',
    '《中共中央 国务院关于建立国土空间规划体系并监督实施的若干意见》',
  ),
  phrase(
    '节水优先、空间均衡、系统治理、两手发力',
    '节水优先、空间均衡、系统治理、两手用力 节水优先、系统治理、空间均衡、两手发力 空间均衡、节水优先、系统治理→节水优先、空间均衡、系统治理 节水优先、空间平衡、系统治理→节水优先、空间均衡、系统治理',
    '《“十四五”水安全保障规划》',
    {
      name: '治水思路',
      members: '节水优先 空间均衡 系统治理 两手发力',
    },
  ),
  phrase('“四水四定”', '', '《黄河流域生态保护和高质量发展规划纲要》', {
    name: '四水四定',
    members: '以水定城 以水定地 以水定人 以水定产',
  }),
  phrase(
    '安全第一、预防为主、综合治理',
    '安全第一、综合治理、预防为主 预防为主、安全第一、综合治理 安全第一、预防为主、综合整治 安全第一、预防为先、综合治理 安全为主、预防第一→安全第一、预防为主',
    WORK_SAFETY,
  ),
  phrase(
    '管行业必须管安全、管业务必须管安全、管生产经营必须管安全',
    '管行业必须管安全、管业务必须管安全、管生产必须管安全 管行业必管安全、管业务必管安全、管生产必管安全 管业务必须管安全、管行业必须管安全、管生产经营必须管安全',
    WORK_SAFETY,
    {
      name: '三管三必须',
      members: '管行业必须管安全 管业务必须管安全 管生产经营必须管安全',
    },
  ),
  phrase(
    '党政同责、一岗双责、齐抓共管、失职追责',
    '一岗双则→一岗双责 党政同则→党政同责 齐抓共管、失职问责→齐抓共管、失职追责 齐抓公管→齐抓共管 党政同责、一岗双责、失职追责、齐抓共管',
    '《地方党政领导干部安全生产责任制规定》',
  ),
  phrase(
    '以防为主、防抗救相结合',
    '以防为主、抗救相结合 以防为主、防救抗相结合 以防为主、防抗救结合',
    '《中共中央 国务院关于推进防灾减灾救灾体制机制改革的意见》',
  ),
  phrase(
    '最严谨的标准、最严格的监管、最严厉的处罚、最严肃的问责',
    '最严格的标准、最严谨的监管→最严谨的标准、最严格的监管 最严格的标准、最严格的监管→最严谨的标准、最严格的监管 最严谨的标准、最严厉的监管→最严谨的标准、最严格的监管 最严谨的标准、最严格的监督、最严厉的处罚→最严谨的标准、最严格的监管、最严厉的处罚 最严厉的处罚、最严厉的问责→最严厉的处罚、最严肃的问责',
    '《中共中央 国务院关于深化改革加强食品安全工作的意见》',
    {
      name: '四个最严',
      members: '最严谨的标准 最严格的监管 最严厉的处罚 最严肃的问责',
    },
  ),

  // ---- education ----------------------------------------------------------------------------------------------------------------------
  phrase('立德树人', '立得树人 立德数人 立德竖人 利德树人 立徳树人 立德树仁', '《中华人民共和国教育法》（2021年修正）第六条'),
  phrase(
    '德智体美劳全面发展',
    '德智体美全面发展 德体智美劳→德智体美劳 德智体劳美→德智体美劳 德智美体劳→德智体美劳 德智体美勤→德智体美劳 德、智、体、美全面发展→德、智、体、美、劳全面发展',
    '《中华人民共和国教育法》（2021年修正）第五条',
    { name: '五育', members: '德 智 体 美 劳', onlyNamed: true },
  ),
  phrase(
    '社会主义建设者和接班人',
    '社会主义事业接班人和建设者→社会主义事业建设者和接班人 社会主义接班人和建设者 社会主义建设者与接班人',
    '《中华人民共和国教育法》（2021年修正）第五条',
  ),
  phrase(
    '“双减”',
    '减轻义务教育阶段学生作业负担和课外培训负担→减轻义务教育阶段学生作业负担和校外培训负担 减轻义务教育阶段学生作业负担和校内培训负担→减轻义务教育阶段学生作业负担和校外培训负担 义务教育阶段学生作业负担与校外培训负担→义务教育阶段学生作业负担和校外培训负担',
    '《关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见》',
    { name: '双减' },
  ),
  phrase('管办评分离', '办管评分离 管评办分离 评管办分离 管办评分开', '《教育部关于深入推进教育管办评分离促进政府职能转变的若干意见》'),
  phrase(
    '“四有”好老师',
    '“四有”好教师→“四有”好老师 “四有好教师”→“四有好老师” 有理想信念、有道德情操、有扎实知识、有仁爱之心→有理想信念、有道德情操、有扎实学识、有仁爱之心 有理想信念、有道德情操、有扎实学识、有仁爱之情→有理想信念、有道德情操、有扎实学识、有仁爱之心 有理想信念、有道德情操、有扎实学问→有理想信念、有道德情操、有扎实学识 有理想信念、有道德情怀、有扎实学识→有理想信念、有道德情操、有扎实学识',
    '《中共中央 国务院关于全面深化新时代教师队伍建设改革的意见》',
    {
      name: '四有好老师',
      members: '有理想信念 有道德情操 有扎实学识 有仁爱之心',
    },
  ),
  phrase('“四个引路人”', '', '习近平总书记2016年9月在北京市八一学校考察时的讲话', {
    name: '四个引路人',
    members: '学生锤炼品格的引路人 学生学习知识的引路人 学生创新思维的引路人 学生奉献祖国的引路人',
  }),
  phrase(
    '政治要强、情怀要深、思维要新、视野要广、自律要严、人格要正',
    '政治要强、情怀要深、思维要新、视野要宽→政治要强、情怀要深、思维要新、视野要广 政治要强、情怀要真、思维要新→政治要强、情怀要深、思维要新 政治要硬、情怀要深→政治要强、情怀要深',
    '《关于深化新时代学校思想政治理论课改革创新的若干意见》',
    {
      members: '政治要强 情怀要深 思维要新 视野要广 自律要严 人格要正',
    },
  ),
  phrase(
    '“三全育人”',
    '“三全教育人”→“三全育人” “三全教育”→“三全育人” 全员、全程、全方面育人→全员、全程、全方位育人 全员全程全方面育人→全员全程全方位育人 全员全过程全方面育人→全员全过程全方位育人 全员、全过程、全方面育人→全员、全过程、全方位育人',
    '《关于加强和改进新形势下高校思想政治工作的意见》',
    {
      name: '三全育人',
      members: '全员育人 全程育人 全方位育人',
    },
  ),
  phrase('五项管理', '“五个管理”→“五项管理”', '教育部关于加强中小学生作业、睡眠、手机、读物、体质管理的通知', {
    name: '五项管理',
    members: '作业 睡眠 手机 读物 体质',
    onlyNamed: true,
  }),
  phrase('1+X证书', 'X职业技能证书→X职业技能等级证书 “1＋x”证书', '《国家职业教育改革实施方案》（学历证书+若干职业技能等级证书）'),
  phrase(
    '《国家中长期教育改革和发展规划纲要（2010-2020年）》',
    '国家中长期教育改革与发展规划纲要→国家中长期教育改革和发展规划纲要 国家中长期教育发展和改革规划纲要→国家中长期教育改革和发展规划纲要 国家中长期教育改革发展规划纲要→国家中长期教育改革和发展规划纲要',
    '该文件题名',
  ),
  phrase(
    '《深化新时代教育评价改革总体方案》',
    '新时代深化教育评价改革总体方案→深化新时代教育评价改革总体方案 深化新时代教育评价体系改革总体方案→深化新时代教育评价改革总体方案 深化新时代教育评价改革整体方案→深化新时代教育评价改革总体方案',
    '该文件题名',
  ),
  phrase(
    '《3-6岁儿童学习与发展指南》',
    '《3-6岁儿童发展与学习指南》 《3-6岁幼儿学习与发展指南》 《3—6岁儿童发展与学习指南》→《3-6岁儿童学习与发展指南》 《3—6岁幼儿学习与发展指南》 《3～6岁幼儿学习与发展指南》',
    '该文件题名',
  ),
  phrase(
    '《教育部办公厅关于做好中小学生课后服务工作的指导意见》',
    '教育部办公厅关于做好中小学生校内课后服务→教育部办公厅关于做好中小学生课后服务 教育部关于做好中小学生课后服务工作的指导意见→教育部办公厅关于做好中小学生课后服务工作的指导意见',
    '该文件题名（教基一厅〔2017〕2号）',
  ),
  phrase('《国家学生体质健康标准》', '《国家学生体质健康标准化》 《学生体质健康国家标准》', '该文件题名（教体艺〔2014〕5号）'),

  ...(
    [
      ['思政引领力 人才竞争力 科技支撑力 民生保障力 社会协同力 国际影响力', '《教育强国建设规划纲要（2024—2035年）》'],
      ['唯分数 唯升学 唯文凭 唯论文 唯帽子', '《深化新时代教育评价改革总体方案》'],
      ['举旗帜 聚民心 育新人 兴文化 展形象', REPORT20],
      ['学思想 强党性 重实践 建新功', '学习贯彻习近平新时代中国特色社会主义思想主题教育总要求'],
      ['学党史 悟思想 办实事 开新局', '党史学习教育总要求'],
      ['学史明理 学史增信 学史崇德 学史力行', '党史学习教育总要求'],
      ['预防为主 保护优先 全面规划 综合治理 因地制宜 突出重点 科学管理 注重效益', '《中华人民共和国水土保持法》第三条'],
      ['保护优先 预防为主 综合治理 公众参与 损害担责', '《中华人民共和国环境保护法》第五条'],
      ['预防为主 风险管理 全程控制 社会共治', '《中华人民共和国食品安全法》第三条'],
      ['保护优先 严格管理 系统治理 科学修复 合理利用', '《中华人民共和国湿地保护法》第三条'],
      ['源头减排 管网排放 蓄排并举 超标应急', '《国务院办公厅关于加强城市内涝治理的实施意见》'],
      ['党委领导 政府负责 民主协商 社会协同 公众参与 法治保障 科技支撑', REPORT19_4],
    ] as const
  ).map(([members, source]) => phrase(words(members).join('、'), '', source, { members })),

  // ---- health, society ----------------------------------------------------------------------------------------------------------------
  phrase(
    '《“健康中国2030”规划纲要》',
    '《健康中国“2030”规划纲要》 《健康中国2030规划纲要》 《“健康中国2030规划纲要”》 《健康中国规划纲要2030》',
    '该文件题名',
  ),
  phrase('《中国儿童发展纲要》', '中国儿童发展规划纲要→中国儿童发展纲要', '该文件题名'),
  phrase('《中国妇女发展纲要》', '中国妇女发展规划纲要→中国妇女发展纲要', '该文件题名'),
  phrase('“三医”联动', '“三医”连动 三医连动→三医联动', '《“十四五”国民健康规划》', {
    name: '三医',
    members: '医疗 医保 医药',
    onlyNamed: true,
  }),
  phrase(
    '房子是用来住的、不是用来炒的',
    '房子是用来住的，不是用来炒作的 房子是拿来住的→房子是用来住的 房子是用来住的、不是拿来炒的 房子是用来住的、不是炒的',
    PLAN14,
  ),
  phrase(
    '“七有”',
    '幼有所教、学有所育→幼有所育、学有所教 幼有所育、学有所学→幼有所育、学有所教 弱有所扶、住有所居、老有所养→老有所养、住有所居、弱有所扶',
    REPORT19,
    {
      name: '七有',
      members: '幼有所育 学有所教 劳有所得 病有所医 老有所养 住有所居 弱有所扶',
    },
  ),
  phrase('“一老一小”', '“一小一老”', '《国务院办公厅关于促进养老托育服务健康发展的意见》', { name: '一老一小' }),
] satisfies SetPhrase[];

/** A place where a set phrase is misquoted. */
export interface Misquotation {
  readonly start: number;
  readonly end: number;
  readonly phrase: SetPhrase;
}

const starts = startIndex<SetPhrase>((enter) => {
  for (const phrase of setPhrases) for (const wrong of phrase.wrong) enter(wrong, phrase);
}, inEveryProse);

const firstAt = (text: string, at: number): { readonly start: string; readonly phrase: SetPhrase } | undefined => {
  for (const { start, values } of starts.at(text, at)) {
    const end = at + start.length;
    const phrase = values.find(
      ({ unless, onlyBefore }) =>
        !(unless && overlapsAny(text, at, end, unless)) &&
        (!onlyBefore || end === text.length || onlyBefore.some((next) => text.startsWith(next, end))),
    );
    if (phrase) return { start, phrase };
  }
  return undefined;
};

/** All misquotations in a text in one pass; of those that start at one place the longest. */
export const findMisquotations = (text: string): Misquotation[] => {
  const hits: Misquotation[] = [];
  let behind = 0;
  for (const start of starts.placesIn(text)) {
    const found = start < behind ? undefined : firstAt(text, start);
    if (!found) continue;
    behind = start + found.start.length;
    hits.push({ start, end: behind, phrase: found.phrase });
  }
  return hits;
};

/** What belongs in the place of a misquotation. */
export const replacementOf = (item: SetPhrase, wrong: string): string => item.replacements?.get(wrong) ?? item.right;
