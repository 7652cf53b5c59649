/**
 * Two frames in one (以…为基础上, 随着…的同时, 依托…为载体), and what they leave out (形成齐抓共管。). The end of each is the rarer half: it is looked for,
 * and from it its clause is read back to what opened the frame.
 */
import { GRAMMAR } from './collocation-makers';
import type { Collocation, Opener } from './collocations';
import { words } from './types';

interface More {
  /** What opens the frame, blank-separated; without it the literals are wrong wherever they stand. */
  readonly by?: string;
  readonly within?: number;
  /** What may not stand between, and what not in the clause before. */
  readonly lacking?: string;
  readonly lackingBefore?: string;
  readonly notBehind?: string;
  readonly begins?: true;
  readonly notPrecededBy?: string;
  readonly notFollowedBy?: string;
  readonly followedBy?: string;
  readonly suggestion?: string;
  readonly kind?: Collocation['kind'];
}

const openerOf = (by: string, more: More): Opener => ({
  by: words(by),
  within: more.within ?? 16,
  lacking: words(more.lacking ?? ''),
  ...(more.lackingBefore === undefined ? {} : { lackingBefore: words(more.lackingBefore) }),
  ...(more.notBehind === undefined ? {} : { notBehind: words(more.notBehind) }),
  ...(more.begins ? { begins: true } : {}),
});

const mixed = (id: string, any: string, message: string, more: More = {}): Collocation => ({
  id,
  kind: more.kind ?? 'wrong-verb',
  mild: true,
  message,
  ...(more.suggestion === undefined ? {} : { suggestion: more.suggestion }),
  source: GRAMMAR,
  match: {
    any: words(any),
    ...(more.by === undefined ? {} : { opener: openerOf(more.by, more) }),
    ...(more.notPrecededBy === undefined ? {} : { notPrecededBy: words(more.notPrecededBy) }),
    ...(more.notFollowedBy === undefined ? {} : { notFollowedBy: words(more.notFollowedBy) }),
    ...(more.followedBy === undefined ? {} : { followedBy: words(more.followedBy) }),
  },
});

/** Each of some words with each of some ends. */
const each = (starts: string, ends: string): string =>
  words(starts)
    .flatMap((start) => words(ends).map((end) => start + end))
    .join(' ');

/** Words that begin with 下 and with 上: 为前提|下放. */
const DOWN = '放 达 沉 发 降 调 拨 派 一 列 大 辖 级 属 设 乡 农 江 决 功 游 滑 行 载 单 力 水 苦 定 半 周 月 午 期';
const UP = '升 涨 浮 移 调 报 传 级 下 市 限 网 线 位 岗 好 海 学 门';
/** What ends the words for a role: as in 以…为载体，. */
const CLOSED = '， 。 ； 、 的';
const STOPS = '， 。 ；';
/** With one of these between the role is said whole: 依托园区打造为平台. */
const SAID = '以 作 列 定 确 成 视 变 转 改 当 升 造 建 设 认 因 把 将 由 为 是';

export const mixedFrames: readonly Collocation[] = [
  // ---- 以…为…, 在…上, 在…下 -----------------------------------------------------------------------------------------------------------
  mixed('as-basis-on', '为基础上', '“以…为基础”与“在…基础上”杂糅，保留一种。', { notFollowedBy: UP }),
  mixed('with-basis-on', '基础上', '“以…为基础”与“在…基础上”杂糅：以…为基础，或在…基础上。', {
    by: '以',
    followedBy: '，',
    lacking: '在 于 为 从 到 上 下 及 来 内 外 往 后 前 此 便 免 致',
    lackingBefore: '在',
    notBehind: '可 所 予 加 得 难 足 用 何 给 是',
  }),
  mixed('as-premise-under', each('为', '前提下 指导下 依据下 背景下 引领下 目标下 原则下'), '“以…为前提”与“在…前提下”杂糅，保留一种。', {
    notFollowedBy: DOWN,
  }),
  mixed('by-in', '的基础上 的前提下 的指导下 要求下 的领导下 的引导下 的支持下', '“根据…”与“在…的基础上”“在…下”杂糅，保留一种。', {
    by: '根据 按照 依据 依照 遵循',
    within: 24,
    lacking: '在 于 从',
    lackingBefore: '在',
    followedBy: STOPS,
  }),
  mixed(
    'through-under',
    each('努力 支持 帮助 指导 领导 引领 推动 带动 关心 配合 帮扶 背景 影响 作用 形势', '下'),
    '“通过…”“随着…”与“在…下”杂糅，保留一种。',
    { by: '通过 经过 随着', within: 24, lacking: '在 于', lackingBefore: '在', followedBy: '， 、' },
  ),
  mixed('along-while', '的同时', '“随着…”与“在…的同时”杂糅，保留一种。', {
    by: '随着',
    followedBy: '，',
    within: 24,
    lacking: '在 于',
    lackingBefore: '在',
  }),
  mixed('toward-on', '问题上 方面上 工作上', '“对于…”与“在…上”杂糅，保留一种。', {
    by: '对于 关于',
    followedBy: '，',
    lacking: '在 、',
    lackingBefore: '在',
  }),

  // ---- another frame and 以…为… ---------------------------------------------------------------------------------------------------------
  mixed(
    'take-as',
    each('为', '抓手 重点 主线 目标 核心 突破口 着力点 切入点 契机 载体 牵引'),
    '“把…作为…”与“以…为…”杂糅：把…作为…，或以…为…。',
    {
      by: '把 将',
      within: 14,
      lacking: `${SAID} 握 围绕 聚焦 坚持 突出 紧扣 、`,
      lackingBefore: '以',
      notBehind: '即 必 终 车 也 仍 还',
      followedBy: CLOSED,
    },
  ),
  mixed('from-as', each('为', '出发点 落脚点 切入点 突破口 着力点'), '“从…出发”与“以…为出发点”杂糅，保留一种。', {
    by: '从',
    lacking: SAID,
    lackingBefore: '以',
    notBehind: '服 听 遵 跟 盲',
    followedBy: CLOSED,
  }),
  mixed(
    'rely-as',
    each('为', '载体 基础 平台 支撑 依托 抓手 契机 机遇 出发点 手段 依据 纽带'),
    '“依托…”“通过…”一类与“以…为…”杂糅，保留一种。',
    { by: '依托 立足 基于 借助 结合 通过 抢抓 抓住 紧抓', lacking: `${SAID} 、`, lackingBefore: '以', followedBy: CLOSED },
  ),
  mixed('by-as', each('为', '目标 导向 要求 标准 抓手'), '“按照…”与“以…为…”杂糅：按照…的要求，或以…为…。', {
    by: '按照 根据 依据',
    lacking: `${SAID} 、`,
    lackingBefore: '以',
    followedBy: CLOSED,
  }),
  mixed('around-with-as', each('为', '主题 核心 中心 主线 重点'), '“围绕…”与“以…为…”杂糅，保留一种。', {
    by: '围绕以 聚焦以 紧扣以',
    lacking: '的',
    followedBy: STOPS,
  }),
  mixed('for-as-aim', '为目的', '“为了…”“达到…目的”与“以…为目的”杂糅，保留一种。', {
    by: '为了 达到 旨在',
    lacking: '以 、',
    lackingBefore: '以',
    followedBy: CLOSED,
  }),
  mixed(
    'with-head',
    each('任', '组长 双组长 总指挥 指挥长 主任 召集人 总召集人'),
    '“以…为组长”与“由…任组长”杂糅：由…任组长，或以…为组长。',
    { by: '成立以 组建以 建立以 设立以', within: 24, lacking: '为' },
  ),

  // ---- other frames ------------------------------------------------------------------------------------------------------------------
  mixed('loved-by', each('所', '欢迎 喜爱 好评 青睐 喜欢 称赞'), '“深受…欢迎”与“为…所欢迎”杂糅，去掉“所”。', {
    by: '深受 广受 备受 受到',
    within: 12,
    notPrecededBy: '场 究 务 易 育 出 诊 厕 会 住 哨 卡 卫生',
    lacking: '为 被 、',
    lackingBefore: '为 被',
  }),
  mixed('lack-short', '不足 不够 缺失 短缺', '“缺乏…”与“…不足”杂糅，保留一种。', {
    by: '缺乏 缺少',
    within: 12,
    lacking: '、 和 与 及 或 等 的 而 致 使 造成 导致 因 比',
    followedBy: '， 。 ； 等 问题 的问题 的情况 的现象',
  }),
  mixed(
    'realise-get',
    each('得到 得到有效 得到明显 得到显著 得到进一步', '提升 提高 改善 增强 加强'),
    '“实现…提升”与“使…得到提升”杂糅，保留一种。',
    { by: '实现', lacking: '、 使 让 和 并 且 后 的', lackingBefore: '使 让', notFollowedBy: '的' },
  ),
  mixed('forbid-must-not', '不得', '“严禁…”与“不得…”杂糅，意思相反，保留一种。', {
    by: '严禁',
    lacking: '区 类 的 、 者 事项 行为 领域 内 或 擅自',
    notBehind: '列入 属于 属 “',
    notFollowedBy: '不 已 力 人心',
  }),
  mixed('till-since', '年以来 大以来 全会以来', '“自…以来”误作“至/截至…以来”。', {
    by: '至19 至20 至党的 至十八 至十九 截至 截止',
    within: 12,
    lacking: '自 从 起 、',
    lackingBefore: '从 自 由 年 月',
    notBehind: '甚 乃 直 以 延',
  }),
  mixed('yoy-than', each('年', '增长 增加 提高 提升 上升 下降 减少'), '“同比”就是与上年同期相比，后面不再写年份。', {
    by: '同比20',
    within: 2,
    kind: 'pleonasm',
  }),
  mixed('than-compared', '相比', '“比…”“较…”与“与…相比”杂糅，保留一种。', {
    by: '较上年 较去年 较20 较上一年 较往年 较基期 较同期 比上年 比去年 比20 比上一年 比往年 比基期',
    within: 8,
    lacking: '与 同 和 跟 、 %',
    lackingBefore: '与 同 和 跟',
    notBehind: '占 同 环 对 计',
  }),
  mixed('not-only-but', '，而是', '关联词错配：不仅…而且…，不是…而是…。', {
    by: '不仅 不但',
    within: 30,
    lacking: '仅 不',
    notFollowedBy: '否',
  }),
  mixed('include-formed-of', each('部分 方面 环节 要素 阶段 板块', '组成 构成'), '“包括…”与“由…组成”杂糅，保留一种。', {
    by: '包括 包含',
    within: 40,
    lacking: '由',
    lackingBefore: '由',
  }),
  mixed('why-reason', '的原因是 的原因在于', '“之所以…是因为…”与“…的原因是…”杂糅，保留一种。', { by: '之所以', within: 30 }),
  mixed('owing-makes', '，使 ，使得 ，导致 ，致使', '“由于…，使…”没有主语：去掉“由于”或“使”“导致”。', {
    by: '由于',
    within: 40,
    begins: true,
    kind: 'missing-word',
    notFollowedBy: '用 命 馆 者',
  }),

  // ---- a noun that the verb wants --------------------------------------------------------------------------------------------------------
  mixed('form-without-pattern', '共建共治共享 齐抓共管 群防群治 公众参与 社会协同 人人参与', '“形成”“打造”缺宾语：形成…的格局、…的局面。', {
    by: '形成 打造 构建',
    followedBy: STOPS,
    within: 30,
    lacking: '的 合力 格局 局面 机制 体系 氛围 制度 网络 模式 平台 品牌 队伍 基地 实现 推动 促进 坚持 推进 鼓励 引导 完善 加强 ” 》',
    kind: 'missing-word',
  }),
  mixed(
    'create-without-air',
    '风清气正 公平竞争 尊师重教 崇德向善 敬老爱老 尊老爱幼 爱岗敬业 拴心留人',
    '“营造”缺宾语：营造…的环境、…的氛围。',
    { by: '营造', followedBy: STOPS, within: 14, lacking: '的 环境 氛围 生态 风尚 局面 ”', kind: 'missing-word' },
  ),
  mixed('play-without-role', '引领 示范 带动 保障 支撑 桥梁 纽带 骨干', '“起到”缺宾语“作用”：起到…作用。', {
    by: '起到',
    followedBy: STOPS,
    lacking: '作用 效 功能 的',
    kind: 'missing-word',
  }),

  // ---- words put together ---------------------------------------------------------------------------------------------------------------
  mixed('joined-up', '相结合起来', '“相结合”与“结合起来”杂糅，保留一种。', { suggestion: '结合起来' }),
  mixed('listed-as', '列入为 纳入为', '“列入…”与“列为…”杂糅，保留一种。', {
    notFollowedBy: '民 老 群 企 农 期 何 人 基 主 残 国 全 居 妇 学 儿',
  }),
  mixed('awarded-as', '被授予为', '“授予…称号”与“评为…”杂糅，保留一种。', { notFollowedBy: '民 期' }),
  mixed('carry-out-carry-out', '加以进行 予以进行 进行加以', '两个形式动词叠用，保留一个。', { kind: 'pleonasm' }),
  mixed('never-not', '无时无刻都 无时无刻在', '“无时无刻”与“不”连用：无时无刻不…，或每时每刻都…。'),
  mixed('aim-in-order', '旨在为了 意在为了', '“旨在”与“为了”重复，保留一个。', { kind: 'pleonasm' }),
  mixed('reason-mainly', '原因主要是由于 原因主要是因为', '“原因是”与“由于/因为”重复。', { kind: 'pleonasm', suggestion: '原因主要是' }),
  mixed('grow-double', each('增长 提高 增加 提升', '翻番 翻一番 翻了一番'), '“翻番”就是增长一倍，与“增长”杂糅，保留一个。', {
    kind: 'pleonasm',
  }),
  mixed('yoy-last-year', '同比去年 同比上年 同比上一年 环比上月 环比上季', '“同比”“环比”就是与上期相比，重复。', { kind: 'pleonasm' }),
  mixed('at-least-no-less', '至少不少于 至少不低于 最少不少于', '“至少”与“不少于”重复，保留一个。', { kind: 'pleonasm' }),
  mixed('till-now-since', '至今以来 目前至今 年来以来 时期期间 期间时期', '表示时间的词叠用，保留一个。', {
    kind: 'pleonasm',
    notFollowedBy: '自 料 访 宾 客 费 后',
  }),
  mixed('all-all', '均都', '“均”就是“都”，保留一个。', {
    kind: 'pleonasm',
    notPrecededBy: '平 人 户 年 月 日 亩 地 单 生 班',
    notFollowedBy: '市 城 江 匀',
  }),
  mixed('can-can', '可以能够 能够可以', '两个“能”义的词叠用，保留一个。', { kind: 'pleonasm' }),
  mixed('agent-ought', each('应当 应', '责令 牵头'), '“由…责令”与“…应当责令”杂糅：去掉“由”，或去掉“应当”。', {
    by: '由',
    within: 24,
    lacking: '， 此 于 来 而 的',
    notBehind: '自 理 事 缘 必 案',
    notFollowedBy: '的',
  }),
  mixed('realise-realise', each('实现', '对接 互联 互通 共享 联动 衔接'), '一句之内两个“实现”，删去一个。', {
    kind: 'pleonasm',
    by: '实现',
    within: 32,
    lacking: '， ； 。 并 和 以 再 而 从 的 到 “ 后 时 前',
    notPrecededBy: '、',
  }),
  mixed(
    'enlarge-what',
    '管理 监督 监管 教育 发展 活动 应用 建设 改造 开发 攻关 服务 宣传 整治 排查 培训 推广',
    '“加大”缺宾语“力度”：加大…力度，或加强…。',
    {
      by: '加大',
      within: 30,
      lacking:
        '， 。 ； ： 力度 投入 支持 供给 强度 规模 比重 比例 密度 频次 频率 幅度 支出 投资 扶持 资金 倾斜 补助 储备 开放 财政 投放 采购 总量 存量 容量 补贴 贷款 信贷 力量 覆盖 配置 帮扶 援助 奖励 激励 压力 差距 负担 份额 优惠 补充 授权 保障 推进 推动 加快 促进 统筹 经费 财力 债券 公积金 公益金 转移 供应 用于 制约 影响 后 时',
      notBehind: '缺口 风险 压力 影响 差距 难度 波动 负担 流动性',
      followedBy: '， 。 ； , ;',
      kind: 'missing-word',
    },
  ),
];
