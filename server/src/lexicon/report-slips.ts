/**
 * What editors mend in reports and plans of every year: a second noun or verb missing (加大…建设, 最高法治化), two frames in one (若…时), a thing said twice
 * (每平方米…元/平方米). Each speaks of its own words alone and is an info unless `sure`.
 */
import type { Collocation } from './collocations';
import { collocationMakers, GRAMMAR } from './collocation-makers';
import { DEGREES } from './lost-words';
import { words } from './types';
import { combined, SECOND } from './verb-objects';

const { literal, frame } = collocationMakers();

const CLOSED = words('， 。 ； 、 , ;');
const digits = [...'0123456789'];

/** 每平方米200元/平方米: the unit is said twice. */
const perPer = words('平方米 亩 户 人 吨 套 公斤 立方米 公里 年 月').map((unit) =>
  frame(`per-${unit}`, 'pleonasm', `“每${unit}”与“/${unit}”重复，保留一个。`, {
    start: [`每${unit}`],
    end: [`元/${unit}`, `元／${unit}`],
    within: 14,
    forbidBetween: words('、 和 与 及 或 每 / （ ） 面积 平均'),
    notFollowedBy: words('均 次'),
    endNotFollowedBy: words('· . •'),
    sure: true,
  }),
);

/** What an adverbial of time closes with, behind a noun or verb of two characters: 若出现人员变动时. */
const whens = combined('变动 变化 情况 问题 事故 异常 调整 缺失 争议 冲突 变更 突发事件 险情 灾情 故障 空缺', '时');

export const reportSlips: readonly Collocation[] = [
  ...perPer,

  // ---- a noun or verb that is missing ---------------------------------------------------------------------------------------------------
  frame('more-without-strength', 'missing-word', '“加大”后缺“力度”：加大…力度，或加强…。', {
    start: ['加大'],
    end: words('工作 建设 办理 保护 打击 应用 引进 指导 服务 培训 宣传 推广 整治 治理 监管 排查 检查 招录 招聘 联动 联建'),
    within: 26,
    least: 2,
    forbidBetween: [
      ...SECOND.filter((word) => !words('、 和 与 及 “ ” 建设').includes(word)),
      ...DEGREES,
      '力',
      '用于',
      '作用',
      '差',
      '难',
    ],
    notFollowedBy: words('了 的'),
    endNotFollowedBy: ['）', '”'],
    afterPause: SECOND.filter((word) => word.length > 1),
    closing: true,
    lackingBehind: ['力度'],
  }),
  frame('compete-strength', 'wrong-verb', '“参与…竞争”与“竞争力”杂糅：增强参与…竞争的能力。', {
    start: combined('增强 提升 提高', '参与').split(' '),
    end: ['竞争力'],
    within: 12,
    forbidBetween: words('， 、 和 与 及 的 以 者 度 率 企业 主体 单位 国家 城市 队伍 选手 竞争'),
  }),
  frame('hear-without-report', 'missing-word', '“听取”缺宾语“汇报”“意见”。', {
    start: ['听取'],
    end: words('工作机制 工作制度'),
    within: 16,
    least: 2,
    forbidBetween: words('协商 议政 进言 发言 陈述 申辩 辩护 汇报 报告 意见 建议 诉求 情况 述职 呼声 声音 心声 说明 反映 需求 的 ， 、'),
    closing: true,
  }),
  frame('income-with-growth', 'missing-word', '“收入”不能与“增长”同步，缺“增长”：居民收入增长和经济增长同步。', {
    start: combined('可支配收入 居民收入 农民收入 职工收入', '与 和 同 跟').split(' '),
    end: words('经济增长同步 经济增长保持同步 经济增长基本同步 经济发展同步 经济增长保持基本同步 GDP增长同步'),
    within: 6,
    least: 0,
    forbidBetween: words('， 增长 提高 、'),
    endNotFollowedBy: words('增 提 上 向 推 改 实 迈 跃 攀'),
  }),
  frame('pay-with-productivity', 'missing-word', '“报酬”不能与“提高”同步，缺“提高”：劳动报酬提高和劳动生产率提高同步。', {
    start: combined('劳动报酬', '与 和 同').split(' '),
    end: words('劳动生产率提高同步 劳动生产率提升同步'),
    within: 2,
    least: 0,
    forbidBetween: [],
    endNotFollowedBy: words('增 提 上 向 推 改 实 迈'),
  }),
  frame('grant-to', 'wrong-verb', '“发放”的是补贴，不是户数、人数：向…万户发放补贴，或发放补贴惠及…万人。', {
    start: ['发放'],
    end: words('万户 万人 万名'),
    within: 22,
    least: 4,
    requireBetween: words('补贴 补助 津贴 救助金 低保金 奖补 抚恤金'),
    forbidBetween: words('， 惠 及 覆盖 向 给 为 对 受益 元 亿 涉 服务 帮助 共 计 支持'),
    endNotFollowedBy: words('次 · 元'),
    closing: true,
  }),
  frame('days-of-share', 'wrong-verb', '“比例”不能以“天”计：优良天数增加…天。', {
    start: words('优良天数比例 优良天数比率 优良天数占比 优良率 优良天气比例'),
    end: digits.map((n) => `${n}天`),
    within: 16,
    requireBetween: words('增加 减少'),
    forbidBetween: words('， 天数 天气 污染 天 其中'),
  }),
  literal(
    'pollution-better',
    'missing-word',
    combined('大气污染 水污染 土壤污染 噪声污染 面源污染', '提质增效'),
    '“污染”不能“提质增效”，缺“治理”“防治”。',
  ),
  literal('raise-safe-work', 'missing-word', '提升安全生产 提高安全生产', '“提升”后缺“水平”：提升安全生产水平。', {
    followedBy: words('， 。 ； , ;'),
    notFollowedBy: words('，要 ，必须 ，关键 ，就要 ，需要 ，重在 ，首先'),
  }),
  literal('service-cut', 'missing-word', '政务服', '“政务服”脱“务”：政务服务。', { notFollowedBy: words('务 装 饰 从') }),
  literal('drowning', 'missing-word', '防溺', '“防溺”脱“水”：防溺水。', {
    notFollowedBy: words('水 亡 爱 、防 、禁'),
    notPrecededBy: ['、'],
  }),
  literal('sewage-better', 'missing-word', '污水提质增效 垃圾提质增效', '“污水”“垃圾”不能“提质增效”，缺“处理”“治理”。', {
    notFollowedBy: words('工程 项目 行动 示范 专项 改造 三年 一期 二期 三期'),
  }),
  literal('particulates', 'missing-word', combined('以细颗粒物 以PM2.5', '下降为 降低为'), '下降的是“浓度”：以细颗粒物浓度下降为…。'),
  literal(
    'per-thousand',
    'missing-word',
    combined('千人口', '床位 医疗 执业 注册 医师 护士 托位 拥有 卫生'),
    '指标名为“每千人口…”，缺“每”。',
    {
      notPrecededBy: words('每 数 几 上 若 两 近 逾 超 余 约 达 过 万 来 有 一 二 三 四 五 六 七 八 九 十 百 0 1 2 3 4 5 6 7 8 9'),
    },
  ),
  literal(
    'congress-without-ordinal',
    'missing-word',
    combined('十一届 十二届 十三届 十四届 十五届 十六届 十七届 十八届 十九届 二十届', '人民代表大会'),
    '届次的全称缺“第”：第…届人民代表大会。',
    { notPrecededBy: words('第 二 三 至 到 、') },
  ),
  literal('to-the-point', 'missing-word', '针对性地', '前面缺“有”：有针对性地。', {
    notPrecededBy: words('有 具 强 富 高 更 和 与 、 及 且 足 缺乏 无'),
    notFollowedBy: words('质 下 方 震 勘 块 理 区 面 表 籍 价 域 名 形 貌 铁 灾 层 热 图 级 市 段 标'),
  }),
  literal('market-way', 'missing-word', '市场化方式', '前面缺“以”：以市场化方式…。', {
    precededBy: words('支持 鼓励 推动 引导 探索'),
    lackingBehind: words('的运用 的应用 的作用 的推广'),
    followedBy: words('在 举办 开展 建设 运营 参与 推进 组建 设立 引进 发行 运作 筹集 处置 盘活 引入 经营 化解 转让'),
  }),
  literal(
    'high-tech-and',
    'missing-word',
    '高新技术和科技型 高新技术与科技型 高新技术及科技型',
    '“高新技术”后缺“企业”：高新技术企业和科技型中小企业。',
    {
      followedBy: words('中小企业'),
    },
  ),
  literal('strong-salient', 'missing-word', '反映强烈突出', '“反映强烈”后缺“的”：反映强烈的突出…。', {
    followedBy: words('问题 违法 矛盾 犯罪 环境'),
  }),
  literal('named-as', 'wrong-verb', '受命名全国 受命名国家 受命名省级 受命名为', '“受命名”不带宾语：被命名为…，获得…命名。', {
    notPrecededBy: ['接'],
  }),
  literal(
    'breakthrough-result',
    'wrong-verb',
    combined('取得 取得了 取得重大 取得重要 取得新的 取得一批', '突破成效 突破成果 突破进展'),
    '习用“突破性成效”“突破性进展”。',
    {
      followedBy: CLOSED,
    },
  ),
  literal('finish-leap', 'wrong-verb', combined('完成 完成了', '新跃升 新突破 新提升 新增长 新跨越'), '“跃升”“突破”宜“实现”。', {
    followedBy: CLOSED,
  }),
  frame('ease-down', 'wrong-verb', '习用“缓解”：缓解…压力、矛盾。', {
    start: ['缓减'],
    end: words('压力 矛盾 拥堵 困难 冲突 紧张'),
    within: 12,
    least: 0,
    forbidBetween: words('， 持 免 速 缴 税 费 企业负担'),
    notPrecededBy: words('暂 延 放'),
    notFollowedBy: words('持 免 速 排 税 费'),
  }),
  frame('keep-privacy', 'wrong-verb', '“隐私”宜“保护”。', {
    start: ['保证'],
    end: ['隐私'],
    within: 8,
    least: 0,
    forbidBetween: words('， 、 和 与 保护 不 的'),
    endNotFollowedBy: words('安全 不 保护 数据 信息 权 得 、 和 与 计算 受 免 依 合 性 被 处 在'),
  }),

  literal(
    'level-and-above',
    'wrong-verb',
    combined('国家级 省级 市级 县级 厅级 处级 科级', '媒体以上 期刊以上 刊物以上 奖励以上 部门以上 单位以上 课题以上 荣誉以上'),
    '语序不当：“以上”紧跟级别，如“省级以上媒体”。',
  ),
  frame('solve-facilities', 'missing-word', '“解决”缺宾语“问题”：解决…问题。', {
    start: ['解决'],
    end: words('基础设施 配套设施 公共设施'),
    within: 32,
    least: 1,
    forbidBetween: words('， 问题 难 短板 矛盾 瓶颈 的 好 完善 推进 加强 加快 优化 改善 增加 补 资金 经费 指标 修建 用于'),
    notFollowedBy: words('好 了 方案'),
    afterPause: SECOND.filter((word) => word.length > 1),
    closing: true,
  }),
  frame('facing-shortage', 'missing-word', '“针对”缺宾语“问题”：针对…问题。', {
    start: ['针对'],
    end: words('不足 不够 滞后 薄弱 偏低 短缺'),
    within: 22,
    least: 2,
    forbidBetween: words('， 问题 短板 等 的 “ 情况 现象 、'),
    notFollowedBy: ['性'],
    endNotFollowedBy: words('、 。 ；'),
    lackingBehind: words('问题 情况 现象 短板 等'),
    closing: true,
  }),
  // ---- two frames in one --------------------------------------------------------------------------------------------------------------
  frame('if-when', 'wrong-verb', '“若…”与“…时”杂糅，保留一个。', {
    start: words('若出现 若发生 若遇 若因 若有 若存在 若遇到 如果出现 如果发生 如果遇到 如出现 如发生 如遇到'),
    end: words(whens),
    within: 14,
    least: 0,
    forbidBetween: words('， 在 当 及时 的 、'),
    notPrecededBy: words('宛 恍 似 例 譬 比 诸'),
    endNotFollowedBy: words('间 刻 段 期 候 节 效 限 机 代 序 长 而 点'),
  }),
  frame('entrust-has', 'wrong-verb', '“赋予…”与“有…”杂糅：赋予…更大自主权。', {
    start: ['赋予'],
    end: combined('有更大 有更多 有充分 有较大 有更大的 有更多的 有充分的', '自主权 决定权 决策权 经营权 管理权').split(' '),
    within: 32,
    forbidBetween: words('， 使 让 所享 所拥 所需 具'),
    notFollowedBy: words('权 的'),
  }),
  frame('grow-area-reaches', 'wrong-verb', '“发展…”与“…面积达到”杂糅，保留一种。', {
    start: ['发展'],
    end: words('面积达到 面积达'),
    within: 12,
    least: 2,
    forbidBetween: words('， 的 使 、 总 区 园 产业 保险 覆盖 片 基地 后 至今 壮大'),
    notPrecededBy: words('产业 经济 事业 业 会 续 区 化 未 村 市 城 年 质量 绿色 融合 协调 创新 速 展'),
  }),
  frame('appear-happen', 'wrong-verb', '“出现…情况”与“情况发生”杂糅，保留一个。', {
    start: words('出现'),
    end: words('情况发生 现象发生 问题发生 事件发生 情形发生 行为发生'),
    within: 26,
    least: 1,
    forbidBetween: words('， 防止 避免 杜绝 预防 减少 遏制'),
    notFollowedBy: ['了'],
    closing: true,
  }),
  frame('from-to-period', 'wrong-verb', '“自…起至…”与“期间”杂糅，去掉“期间”。', {
    start: words('即日起至 之日起至 日起至'),
    end: words('日期间 月期间 年期间 底期间'),
    within: 14,
    least: 1,
    forbidBetween: words('， 的'),
  }),
  frame('pay-pay-proof', 'doubled', '“缴纳”说了两遍：缴纳…证明。', {
    start: ['缴纳'],
    end: ['缴纳证明'],
    within: 18,
    least: 2,
    forbidBetween: words('， 的 、 后 并 提供 出具 提交 开具 取得 持 凭 附 以 情况 上传 查验 核验 打印'),
  }),
  {
    id: 'through-aim',
    kind: 'missing-word',
    mild: true,
    message: '“通过…，旨在…”没有主语：去掉“通过”。',
    source: GRAMMAR,
    match: { any: words('，旨在'), opener: { by: ['通过'], within: 30, lacking: [], begins: true } },
  },

  // ---- said twice, put together wrongly -------------------------------------------------------------------------------------------------
  literal('commodity-house', 'pleonasm', '商品房住房', '“房”与“住房”叠用：商品住房。', {
    notFollowedBy: words('公积金 保障 贷款 补贴 需求'),
    suggestion: '商品住房',
  }),
  literal('own-children', 'pleonasm', '直系子女', '子女就是直系亲属，去掉“直系”。', { suggestion: '子女' }),
  literal('outsiders-coming', 'pleonasm', '外来务工 外来人员 外来人口 外来建设者', '“来…”与“外来”重复：来…务工人员，或外来务工人员。', {
    precededBy: words(
      '来京 来沪 来穗 来深 来杭 来渝 来津 来粤 来浙 来苏 来闽 来琼 来莞 来甬 来锡 来榕 来厦 来汉 来蓉 来昆 来筑 来皖 来赣 来湘 来鄂',
    ),
  }),
  literal(
    'middle-schooling',
    'wrong-verb',
    '大中专以上学历 大中专及以上学历',
    '“大中专”不是一个界限，不能“以上”：中专以上学历、大专以上学历。',
  ),
  literal('not-own', 'wrong-verb', '没拥有', '书面语用“没有”“未拥有”。', { notPrecededBy: words('淹 湮 埋 出 沉 隐') }),
  literal('said-twice-now', 'pleonasm', '亟待急需 急需亟待 亟需急待 全部悉数 悉数全部 其他别的 别的其他', '同义词叠用，保留一个。'),
  literal('one-after-another', 'pleonasm', '先后相继 相继先后 陆续先后 先后陆续 陆续相继 相继陆续 共同联合', '同义词叠用，保留一个。', {
    notFollowedBy: words('国 体'),
  }),
  literal('first-foremost', 'pleonasm', '第一首要 首要第一', '“首要”就是第一，重复。'),
  literal(
    'some-and-more',
    'pleonasm',
    '上百多 上千多 上万多 近百多 近千多 近万多 十几多 几十多 几百多 几千多 数百多 数千多',
    '两个概数叠用，保留一个。',
    {
      notPrecededBy: words('指 参 总 人 次 户 个 函 系 基 度 倍 分 点 少 多 代 天 年 项 以 楼 层 线 山 海 路 网 附'),
      notFollowedBy: words('元化 样 功 媒'),
    },
  ),
  literal(
    'plural-persons',
    'pleonasm',
    combined('广大 各位 全体', '群众们 代表们 委员们 干部们 职工们 居民们 村民们'),
    '“广大”“各位”“全体”已表多数，去掉“们”。',
  ),
  literal('surely-maybe', 'wrong-verb', '必将可能 必然可能 肯定可能 必定可能', '“必将”与“可能”互相矛盾，保留一个。', {
    notFollowedBy: words('性 会性'),
  }),
  literal('strive-strive', 'pleonasm', '力争努力 努力力争', '两个词同义，保留一个。'),
  literal(
    'basically-all',
    'wrong-verb',
    '基本上完全 基本完全 大部分全部 大部分都全部 基本上全部 绝大部分全部',
    '“基本”“大部分”与“完全”“全部”矛盾，保留一个。',
    {
      notFollowedBy: ['性'],
    },
  ),
  literal('per-each', 'pleonasm', '每户户均 每亩亩均 每村村均', '“每…”与“…均”重复，保留一个。'),
  literal('strengthen-push', 'doubled', '加强推进 加强推动 加强开展 加快加强 加强加快', '两个动词叠用，不能互为宾语，保留一个。', {
    notFollowedBy: words('会 力 者 办 组 小组 机制 、 情况 过程 中 主体 单位 效果 前 后 进度'),
    notPrecededBy: words('、 和 与 以'),
  }),
  literal('carry-out-realise', 'doubled', '制定实施实现', '动词叠用，去掉“实现”。', { suggestion: '制定实施' }),
];
