/**
 * Words that do not go together: a verb with the wrong object, a frame with a word missing (坚持…为原则), pleonasms, verbs said twice.
 * Each is a literal or a frame — a start, an end, and what must not stand between — matched within one clause in linear time.
 * Only what is wrong nearly always: none of these fires on the clean official texts of the corpus.
 */
import { GRAMMAR } from './collocation-makers';
import { onFirstUse } from '../text/on-first-use';
import { inEveryProse } from './scanner';
import { handbookSlips } from './handbook-slips';
import { misusedVerbs } from './misused-verbs';
import { mixedFrames } from './mixed-frames';
import { lostWords } from './lost-words';
import { reportSlips } from './report-slips';
import { noticeSlips } from './notice-slips';
import { taskSlips } from './task-slips';
import { overlapsAny, startIndex } from './starts';
import { EDITORIAL, words, XIANHAN } from './types';
import { joinedWords, verbObjects } from './verb-objects';

/** What opens the frame that a literal closes: 依托…为载体. The nearest before it in its clause counts. */
export interface Opener {
  readonly by: readonly string[];
  /** Most characters between the two. */
  readonly within: number;
  /** None of these may stand between. */
  readonly lacking: readonly string[];
  /** Nor these in the clause before the opener. */
  readonly lackingBefore?: readonly string[];
  /** The opener is no word of its own right behind one of these (可|以). */
  readonly notBehind?: readonly string[];
  /** It must begin its sentence. */
  readonly begins?: true;
}

/** One of a few literal strings. */
export interface LiteralMatch {
  readonly any: readonly string[];
  /** Not where the match overlaps one of these. */
  readonly unless?: readonly string[];
  readonly notPrecededBy?: readonly string[];
  readonly notFollowedBy?: readonly string[];
  /** Only right before one of these. */
  readonly followedBy?: readonly string[];
  /** The text must go on behind it: its end does not stand for one of `followedBy`. */
  readonly goesOn?: true;
  /** Only right behind one of these, which is part of what is wrong: the literal may be the rare end of a frequent word (进一|步。). */
  readonly precededBy?: readonly string[];
  /** Only where its frame was opened, which is part of what is wrong. */
  readonly opener?: Opener;
  /** None of these may come later in its clause (加大|宣传 … 力度). */
  readonly lackingBehind?: readonly string[];
  /** None of these may stand before it in its sentence (在|…的前提下). */
  readonly lackingAhead?: readonly string[];
}

/** `start … end` with at most `within` characters between them. */
export interface FrameMatch {
  readonly start: readonly string[];
  readonly end: readonly string[];
  /** Most characters between start and end. */
  readonly within: number;
  /** Least characters between them (default 1). */
  readonly least?: number;
  /** The clause (default) ends at ，。；：！？ and line ends; the sentence at 。；！？ and line ends. */
  readonly span?: 'clause' | 'sentence';
  /** None of these may stand between. */
  readonly forbidBetween: readonly string[];
  /** One of these must stand between. */
  readonly requireBetween?: readonly string[];
  /** None of these may stand in the same clause before the start (an 以 whose 为 comes later). */
  readonly forbidBefore?: readonly string[];
  readonly notPrecededBy?: readonly string[];
  readonly notFollowedBy?: readonly string[];
  /** What may not follow the end. */
  readonly endNotFollowedBy?: readonly string[];
  /** The end must close its clause: a mark, a bracket, a line end or the end of the text follows. */
  readonly closing?: boolean;
  /** Where 、 follows the end, one of these must come next: a new verb, not a second object. */
  readonly afterPause?: readonly string[];
  /** None of these may come later in its sentence (按照…相结合，…的|原则). */
  readonly lackingBehind?: readonly string[];
}

export type CollocationMatch = LiteralMatch | FrameMatch;

export interface Collocation {
  readonly id: string;
  readonly kind: 'missing-word' | 'wrong-verb' | 'pleonasm' | 'doubled';
  /** For a person to weigh whatever its kind: an info. */
  readonly mild?: true;
  /** What is wrong and what to do, for a reader of the plan. */
  readonly message: string;
  /** A replacement for a literal, or what to write instead. */
  readonly suggestion?: string;
  readonly source: string;
  readonly match: CollocationMatch;
}

export interface CollocationHit {
  readonly start: number;
  readonly end: number;
}

/** Between a verb and its own object no second verb and no second member may stand. */
const COORDINATION = words('、 和 与 及 并 而 或 以及 同时');
const RAISE = words(
  '提升 提高 增强 提档 提质 打造 形成 培育 塑造 强化 加强 改善 扩大 加大 加快 推进 推动 促进 完善 健全 发挥 抓住 巩固 拓展 深化 优化 实现 达到 体现 展示 展现 保持 确保',
);

const literal = (
  id: string,
  kind: Collocation['kind'],
  any: string,
  message: string,
  suggestion: string | undefined,
  source = EDITORIAL,
  guards: Omit<LiteralMatch, 'any'> = {},
): Collocation => ({
  id,
  kind,
  message,
  ...(suggestion === undefined ? {} : { suggestion }),
  source,
  match: { any: words(any), ...guards },
});

const frame = (
  id: string,
  kind: Collocation['kind'],
  message: string,
  suggestion: string,
  source: string,
  match: FrameMatch,
): Collocation => ({
  id,
  kind,
  message,
  suggestion,
  source,
  match,
});

const list = (...parts: readonly (readonly string[])[]): readonly string[] => parts.flat();

/** 持续|县级医院综合能力提升工程: a work is carried on by a verb. */
const worksWithoutVerb: Collocation = frame(
  'continued-work',
  'missing-word',
  '“持续”后面缺少“实施”“推进”之类的动词，不能直接带“工程”“行动”。',
  '持续实施…',
  GRAMMAR,
  {
    start: words(
      '持续县级 持续市级 持续省级 持续国家级 持续乡镇 持续农村 持续城乡 持续城镇 持续城市 持续基层 持续重点 持续重大 持续全民 持续老旧',
    ),
    end: words('工程 行动 计划'),
    within: 20,
    least: 2,
    closing: true,
    forbidBetween: words('推进 实施 开展 推动 加强 深化 抓好 做好 组织 扩大 巩固 加大 落实 完善 建好 的 、 “ 《 增加 进行'),
    notPrecededBy: words('可 具有 需 以 更 最 和 与'),
  },
);

/** 加快建设…建设, 提高…提高: the same verb as start and, in one clause with nothing to coordinate the two, again. */
const doubledVerbs: readonly Collocation[] = words(
  '加强 推进 推动 促进 提升 提高 完善 健全 优化 深化 强化 开展 落实 构建 加快 加大 扩大 巩固 保障 继续',
).map((verb) =>
  frame(
    `doubled-${verb}`,
    'doubled',
    `一个分句里两次用“${verb}”，中间没有标点或连词，多半是改稿时留下的重复。`,
    `删去其中一个“${verb}”，或断开两个分句`,
    EDITORIAL,
    {
      start: [verb],
      end: [verb],
      within: 9,
      least: 3,
      forbidBetween: list(
        COORDINATION,
        words('的 不断 再 又 也 力度 “ ” （ ） 《 》 〈 〉 — - · 全面 持续 进一步 切实 着力 大力 积极 通过 以 促'),
      ),
      notPrecededBy: words('” 》 “ 《 以 在 不断 持续 促'),
      // 推进小组办公室负责组织推进: a name.
      notFollowedBy: words('小组 专班 工作组 委员会 中心 办公室'),
      endNotFollowedBy: words('年 计划 行动 工程 版 区 型 率 ” 》'),
    },
  ),
);

/** What grows steadily (不断); of others 不断 alone says that they do not stop (纠纷不断). */
const GROWING = words(
  `能力 水平 质量 效率 效益 体系 机制 结构 环境 条件 实力 活力 动力 基础 设施 网络 规模 意识 素质 素养 满意度 影响力 竞争力 凝聚力 知名度 美誉度 获得感 幸福感 安全感
   认同感 归属感 获得感、幸福感、安全感 收入 功能 布局 模式 制度 韧性 内涵 领域 范围 力度 程度 格局 面貌 成果`,
);

export const collocations: readonly Collocation[] = [
  worksWithoutVerb,
  // ---- frames with a word missing ---------------------------------------------------------------------------------------------
  frame('adhere-without-yi', 'missing-word', '“坚持…为…”缺少“以”，应为“坚持以…为…”。', '坚持以…为…', GRAMMAR, {
    start: ['坚持'],
    end: words('为原则 为核心 为导向 为中心 为宗旨 为指导 为抓手 为目标 为主线 为引领 为统领 为根本遵循 为准则 为准绳'),
    within: 24,
    forbidBetween: words('以 把 将 由 用 作为 成为 视为 、 是 坚持'),
    forbidBefore: words('以 把 将 由 用'),
    notFollowedBy: words('以 把 将 由 用 了 和 与'),
  }),
  frame('build-without-yi', 'missing-word', '“…为核心”前缺少“以”，应为“以…为核心”。', '完善以…为核心的…', GRAMMAR, {
    start: words('完善 健全 构建 建立 形成 打造 建设 培育 发展'),
    end: words('为核心的 为龙头的 为骨干的 为引领的 为统领的'),
    within: 24,
    least: 2,
    forbidBetween: words('以 把 将 由 用 作为 成为 为 、 ， 是 “ ”'),
    forbidBefore: words('以 把 将 由 用'),
    notFollowedBy: words('以 把 将 由'),
  }),
  frame('join-without-yi', 'missing-word', '“融入…为核心”缺少“以”，应为“融入以…为核心的…”。', '融入以…为核心的…', GRAMMAR, {
    start: ['融入'],
    end: words('为核心的 为龙头的 为中心的 为主体的'),
    within: 24,
    least: 2,
    forbidBetween: words('以 把 将 由 用 作为 成为 ， 是'),
    forbidBefore: words('以 把 将'),
    notFollowedBy: words('以 到'),
  }),
  frame('satisfy-without-need', 'missing-word', '“满足”缺少宾语“需要/需求”：满足…的需要。', '满足…的需要', GRAMMAR, {
    start: ['满足'],
    end: words('质量提升 水平提升 改革发展 提升 提高 增长'),
    within: 20,
    least: 2,
    forbidBetween: words('需 要求 期 条件 愿望 诉求 向往 标准 规定 于 渴望 追求 和与 供应 供给 用 了 、 的'),
    forbidBefore: words('不 以 在'),
    notFollowedBy: words('于 了 的'),
    closing: true,
  }),
  frame('rise-without-zhi', 'missing-word', '“跃升”与所到达的水平、位次之间缺少“至/到”。', '跃升至…', GRAMMAR, {
    start: words('跃升 跻升'),
    end: words('先进水平 领先水平 前列 第一方阵 第一梯队'),
    within: 12,
    forbidBetween: words('至 到 为 入 进 了 成 ，'),
    notFollowedBy: words('至 到 为 了 入 进 式 发展 期 全国 全省'),
  }),
  frame(
    'raise-level-without-verb',
    'missing-word',
    '“促进/推动”与“水平”不搭配，缺少“提高/提升”：促进…水平提升。',
    '促进…水平提升',
    GRAMMAR,
    {
      start: words('促进 推动'),
      end: ['水平'],
      within: 18,
      least: 2,
      forbidBetween: list(COORDINATION, RAISE, words('迈 上 到 至 达 向 提 跃 高 更 进 强 不 与 的 有 “ ” （ 增 升 改')),
      notPrecededBy: words('促进 推动 以 不断'),
      closing: true,
    },
  ),

  // ---- sentences that end before their verb ---------------------------------------------------------------------------------------
  ...(
    [
      ['steadily', '断。 断；', GROWING.map((noun) => `${noun}不`), '不断', '不断增强'],
      ['further', '步。 步；', words('进一 逐'), '进一步”“逐步', '进一步提高', words('更进一 再进一 迈进一 前进一 推进一 跨进一 靠进一')],
      ['more', '加。 加；', words('更 愈'), '更加”“愈加', '更加完善'],
      [
        'greatly',
        '力。 力；',
        words('大 着'),
        '大力”“着力',
        '大力推进',
        words('下大 出大 花大 费大 用大 加大 强大 最大 巨大 重大 扩大 无从着'),
      ],
      ['daily', '益。 益；', words('日'), '日益', '日益完善'],
      ['give', '以。 以；', words('予 加 得'), '予以”“加以”“得以', '予以支持'],
      ['rather', '为。 为；', words('较 更 极 尤'), '较为”“更为', '较为完善'],
      ['awaits', '待。 待；', words('有'), '有待', '有待提高'],
      ['comes-to', '计。 计；', words('共 总'), '共计”“总计', '共计480个', words('收入总 支出总 收支总 资产总 负债总')],
    ] as const
  ).map(([id, any, precededBy, word, whole, notPrecededBy]) =>
    literal(`unfinished-${id}`, 'missing-word', any, `“${word}”后面缺少内容，句子没有写完，如“${whole}”；请补全。`, undefined, GRAMMAR, {
      precededBy,
      ...(notPrecededBy ? { notPrecededBy } : {}),
    }),
  ),

  // ---- verbs and objects --------------------------------------------------------------------------------------------------------
  literal('strategic-resolve', 'wrong-verb', '保持战略定位', '与“保持”搭配的是“战略定力”。', '保持战略定力', EDITORIAL, {
    followedBy: words('， 。 ； 、 和 与'),
  }),
  frame('raise-results', 'wrong-verb', '“提高”与“成果”不搭配，成果宜“巩固”“扩大”。', '巩固…成果', GRAMMAR, {
    start: words('提高 增强 加强'),
    end: ['成果'],
    within: 22,
    least: 1,
    forbidBetween: list(COORDINATION, words('巩固 拓展 转化 共享 展示 推广 运用 应用 取得 使用 享 产出 转移 保护 对 评价 管理 用好 检验')),
    closing: true,
  }),
  frame('give-play-to-chance', 'wrong-verb', '“发挥”与“机遇”不搭配：抓住机遇、发挥优势。', '抓住…机遇', GRAMMAR, {
    start: ['发挥'],
    end: words('机遇 契机'),
    within: 22,
    forbidBetween: list(COORDINATION, words('抓 把握 用好 优势 作用 潜力 效应 抢 紧扣 借')),
    closing: true,
  }),
  frame('optimise-competitiveness', 'wrong-verb', '“优化”与“竞争力”不搭配：提升/增强竞争力。', '提升…竞争力', GRAMMAR, {
    start: ['优化'],
    end: words('竞争力 创新力 影响力 凝聚力 战斗力'),
    within: 28,
    forbidBetween: list(RAISE, words('、 ， 增 提 强 升')),
    closing: true,
  }),
  frame('reform-tendency', 'wrong-verb', '“改革”与“倾向”不搭配：扭转/克服…倾向。', '扭转…倾向', GRAMMAR, {
    start: ['改革'],
    end: ['倾向'],
    within: 14,
    forbidBetween: words('、 ， 克服 扭转 防止 纠正 避免 消除 遏制 反对 中 的 杜绝 破除 整治 抵制 和 坚决'),
    closing: true,
  }),
  frame('build-construction', 'doubled', '“加快建设…建设”动词与宾语重复，宜为“加快推进…建设”或“加快建设…”。', '加快推进…建设', GRAMMAR, {
    start: words('加快建设 大力建设 积极建设 全力建设 抓紧建设 稳步建设 统筹建设'),
    end: ['建设'],
    within: 26,
    least: 2,
    forbidBetween: list(COORDINATION, words('推进 推动 加强 加快 支持 ， 参与 服务 “ ” 标准化建')),
    closing: true,
  }),
  frame('deepen-deepen', 'doubled', '“深入开展…深化…”重复，保留一个即可。', '深入开展…创建', EDITORIAL, {
    start: words('深入开展 深入推进 扎实开展'),
    end: words('深化创建 深化开展 深入开展 深入推进'),
    within: 16,
    forbidBetween: words('、 ， 和 与 及 并 以及'),
  }),
  frame('perfect-construction', 'wrong-verb', '“健全”与“建设”不搭配：健全…制度，或加强…建设。', '加强…建设', GRAMMAR, {
    start: ['健全'],
    end: words('制度建设 机制建设 体系建设 设施建设 队伍建设 平台建设 阵地建设 网络建设'),
    within: 20,
    least: 1,
    forbidBetween: list(COORDINATION, words('， 加强 推进 深化 抓 支持 促进 保障 参与 推动 的')),
    closing: true,
  }),
  frame('include-as-content', 'wrong-verb', '“纳入…的重要内容”杂糅：纳入…范围，或作为…的重要内容。', '作为…的重要内容', GRAMMAR, {
    start: words('纳入 列入'),
    end: words('的重要内容 的重要依据 的重要组成部分 的必要条件'),
    within: 24,
    forbidBetween: words('， 作为 成为 是 并'),
    requireBetween: words('、'),
  }),
  frame('raise-pace', 'wrong-verb', '“步伐”“进度”宜“加快”。', '加快…步伐', GRAMMAR, {
    start: words('提高 提升 增强 加强 加大 扩大'),
    end: words('步伐 进程 进度'),
    within: 16,
    least: 0,
    forbidBetween: list(COORDINATION, words('加快 加速 推进 放慢 ， 的')),
    closing: true,
  }),
  frame('speed-strength', 'wrong-verb', '“力度”宜“加大”。', '加大…力度', GRAMMAR, {
    start: words('加快 提速'),
    end: ['力度'],
    within: 16,
    least: 0,
    forbidBetween: list(COORDINATION, words('加大 ， 的 有 推进 加强')),
    closing: true,
  }),
  frame('strengthen-level', 'wrong-verb', '“加强”与“水平/质量/效率”不搭配，宜“提高”。', '提高…水平', GRAMMAR, {
    start: ['加强'],
    end: words('水平 质量 效率 效益 速度 规模'),
    within: 14,
    least: 0,
    forbidBetween: list(COORDINATION, RAISE, words('提 升 高 ， 的 对 与 确保 保 控制 监')),
    closing: true,
  }),
  frame('raise-range', 'wrong-verb', '“范围”宜“扩大”，“渠道”宜“拓宽”。', '扩大…范围', GRAMMAR, {
    start: words('提高 增强 加强'),
    end: words('范围 渠道'),
    within: 14,
    least: 0,
    forbidBetween: list(COORDINATION, words('扩大 拓宽 拓展 畅通 ， 的 占 控制 覆盖范')),
    closing: true,
  }),
  frame('widen-level', 'wrong-verb', '“扩大”与“水平/质量/效率”不搭配，宜“提高”。', '提高…水平', GRAMMAR, {
    start: words('扩大 加大 扩充'),
    end: words('水平 质量 效率'),
    within: 14,
    least: 0,
    forbidBetween: list(COORDINATION, RAISE, words('提 升 高 ， 的 优质')),
    closing: true,
  }),
  frame('improve-level', 'wrong-verb', '“改善”与“水平”不搭配：改善生活、提高水平。', '提高…水平', GRAMMAR, {
    start: ['改善'],
    end: ['水平'],
    within: 14,
    least: 0,
    forbidBetween: list(COORDINATION, RAISE, words('提 升 高 ， 的')),
    closing: true,
  }),
  frame('shorten-gap', 'wrong-verb', '“差距”宜“缩小”，“缩短”的是距离、时间。', '缩小…差距', GRAMMAR, {
    start: ['缩短'],
    end: ['差距'],
    within: 18,
    least: 0,
    forbidBetween: words('、 ， 缩小'),
  }),
  frame('carry-forward-role', 'wrong-verb', '“作用”宜“发挥”。', '发挥…作用', GRAMMAR, {
    start: words('弘扬 发扬'),
    end: words('带头作用 示范作用 引领作用 骨干作用 主体作用 纽带作用 桥梁作用 保障作用 带动作用 模范作用 辐射作用 支撑作用'),
    within: 16,
    least: 0,
    forbidBetween: list(COORDINATION, words('发挥 ， 的 起')),
    closing: true,
  }),
  frame('base-on-as-basis', 'wrong-verb', '“根据…为依据”“按照…为准”杂糅：根据…，或以…为依据。', '以…为依据', GRAMMAR, {
    start: words('根据 按照 依据 依照'),
    end: words('为依据 为原则 为准则 为基准'),
    within: 20,
    least: 2,
    forbidBetween: words('以 ， 把 将 、 作为 确定 由 设定 定'),
    forbidBefore: words('以'),
    notPrecededBy: words('以'),
  }),
  frame('in-line-with-as-principle', 'wrong-verb', '“本着/遵循…为原则”杂糅：本着…的原则，或以…为原则。', '本着…的原则', GRAMMAR, {
    start: words('本着 遵循 秉承 秉持'),
    end: words('为原则 为宗旨 为目标 为中心'),
    within: 24,
    least: 2,
    forbidBetween: words('以 ， 把 将 作为'),
    forbidBefore: words('以'),
  }),
  frame('around-as-core', 'wrong-verb', '“围绕…为核心”杂糅：围绕…这一核心，或以…为核心。', '以…为核心', GRAMMAR, {
    start: words('围绕 聚焦 紧扣'),
    end: words('为核心 为中心 为主线 为重点 为目标 为主题 为抓手 为导向 为引领 为统领'),
    within: 20,
    least: 2,
    forbidBetween: words('以 ， 把 将 作为 、 确定 列 定'),
    forbidBefore: words('以'),
    endNotFollowedBy: words('工程 项目 领域 企业 人群 群体 区域 产业 行业 单位 高校'),
  }),
  frame('reason-is-caused-by', 'pleonasm', '“原因是…造成的”杂糅：原因是…，或是由…造成的。', '原因是…', GRAMMAR, {
    start: words('原因是 主要原因是 原因在于'),
    end: words('造成的 导致的 引起的 所致 的原因 的结果'),
    within: 30,
    least: 2,
    span: 'sentence',
    forbidBetween: words('。 ；'),
    closing: true,
  }),
  frame('prevent-not', 'wrong-verb', '“防止/避免…不再…”双重否定，意思相反。', '防止…发生', GRAMMAR, {
    start: words('防止 避免 杜绝 切忌 谨防 以免 严防'),
    end: words('不再发生 不再出现 不发生 不出现 不要发生 不要出现 不会发生 不再重演 不反弹 不再反弹'),
    within: 16,
    least: 0,
    forbidBetween: words('， 、 确保 保证 而 导致 造成 因 或 做到 实现 守 ；'),
  }),
  frame('ji-yao-you-yao', 'wrong-verb', '“即要…又要…”应为“既要…又要…”。', '既要…又要…', XIANHAN, {
    start: words('即要 即能 即有'),
    end: words('又要 也要 又能 也能 又有 也有 更要'),
    within: 40,
    span: 'sentence',
    forbidBetween: words('立即 。 ；'),
    notPrecededBy: words('立 随 当 旋 亦 也 在 若 迅 瞬 一'),
    notFollowedBy: words('求'),
  }),
  frame('ji-shi', 'wrong-verb', '“既使…也…”应为“即使…也…”。', '即使…也…', XIANHAN, {
    start: ['既使'],
    end: words('，也 ，仍 ，都'),
    within: 30,
    least: 2,
    span: 'sentence',
    forbidBetween: words('又 更 。 ；'),
    notFollowedBy: words('命'),
  }),
  frame('only-if-can', 'wrong-verb', '“只要…才…”关联词错配：只要…就…，只有…才…。', '只有…才能…', GRAMMAR, {
    start: ['只要'],
    end: words('，才能 ，才会 ，才可 ，方能 ，才有'),
    within: 40,
    span: 'sentence',
    forbidBetween: words('只有 就 。 ；'),
  }),
  frame('only-then-just', 'wrong-verb', '“只有…就…”关联词错配：只有…才…，只要…就…。', '只要…就能…', GRAMMAR, {
    start: ['只有'],
    end: words('，就能 ，就会 ，就可以 ，便能'),
    within: 40,
    span: 'sentence',
    forbidBetween: words('才 只要 。 ；'),
  }),
  literal(
    'city-among-countries',
    'missing-word',
    '香港等国家 澳门等国家 台湾等国家',
    '香港、澳门、台湾不与国家并列：应为“中国香港”，并写“国家和地区”。',
    undefined,
    '新华社《新闻信息报道中的禁用词和慎用词》',
    {
      notPrecededBy: ['中国'],
    },
  ),
  literal('hold-and-found', 'doubled', '开展成立 进行开展 实施开展 开展进行', '两个动词叠用，保留一个。', undefined, EDITORIAL, {
    unless: words(
      '成立大会 成立庆 成立周年 成立仪式 成立一 成立二 成立三 成立四 成立五 成立六 成立七 成立八 成立九 成立十 成立1 成立2 成立3 成立4 成立5 成立6 成立7 成立8 成立9 开展进行了',
    ),
    notPrecededBy: words('组织 有序 的 规划 方案 计划 项目 政策 工程 行动 措施 任务'),
  }),

  // ---- pleonasms ------------------------------------------------------------------------------------------------------------------
  literal('inter-between', 'pleonasm', '校际间 校际之间', '“际”就是“之间”，“校际间”重复。', '校际', XIANHAN),
  literal('city-inter-between', 'pleonasm', '城际间 城际之间', '“际”就是“之间”，重复。', '城际', XIANHAN),
  literal('province-inter-between', 'pleonasm', '省际间 省际之间', '“际”就是“之间”，重复。', '省际', XIANHAN),
  literal(
    'region-inter-between',
    'pleonasm',
    '区际间 区际之间 县际间 县际之间 部际间 部际之间 院际间 院际之间 村际间 市际间',
    '“际”就是“之间”，重复。',
    undefined,
    XIANHAN,
  ),
  literal('person-inter-between', 'pleonasm', '人际间 人际之间', '“际”就是“之间”，重复。', '人际', XIANHAN),
  literal('involve-to', 'pleonasm', '涉及到', '“及”就是“到”，“涉及到”重复。', '涉及', XIANHAN),
  literal('up-to-to', 'pleonasm', '截至到', '“至”就是“到”，重复。', '截至', XIANHAN),
  literal('come-to', 'pleonasm', '波及到 危及到 顾及到', '“及”就是“到”，重复。', undefined, XIANHAN),
  literal('triumphal-return', 'pleonasm', '凯旋归来 胜利凯旋 凯旋归', '“凯旋”就是胜利归来，重复。', '凯旋', XIANHAN),
  literal('aim-is-for', 'pleonasm', '目的是为了 目的就是为了 目的在于为了', '“目的是”与“为了”重复。', '目的是', GRAMMAR),
  literal(
    'reason-is-because',
    'pleonasm',
    '原因是由于 原因是因为 原因在于由于 原因就是因为',
    '“原因是”与“由于/因为”重复。',
    '原因是',
    GRAMMAR,
  ),
  literal('extravagant-wish', 'pleonasm', '过高的奢望 过分的奢望', '“奢望”就是过高的希望，重复。', '奢望', XIANHAN),
  literal('great-disparity', 'pleonasm', '相差悬殊很大 悬殊很大 悬殊较大 差距悬殊很大', '“悬殊”就是相差很大，重复。', '悬殊', XIANHAN),
  literal('eye-witness', 'pleonasm', '亲眼目睹 亲自目睹', '“目睹”就是亲眼看见，重复。', '目睹', XIANHAN),
  literal('worrying', 'pleonasm', '令人堪忧 让人堪忧 使人堪忧', '“堪忧”就是令人担忧，重复。', '堪忧', XIANHAN),
  literal('put-into', 'pleonasm', '付诸于 付诸在', '“诸”就是“之于”，重复。', '付诸', XIANHAN),
  literal('resort-to', 'pleonasm', '诉诸于', '“诸”就是“之于”，重复。', '诉诸', XIANHAN),
  literal('see-through-to', 'pleonasm', '见诸于', '“诸”就是“之于”，重复。', '见诸', XIANHAN),
  literal('was-honoured', 'pleonasm', '被荣获 被获评 被荣膺 被喜获', '“荣获/获评”已含被动义，不再用“被”。', undefined, GRAMMAR),
  literal('first-initiate', 'pleonasm', '首次首创 率先首创 最先首创 首次开创', '“首创/开创”已含首次义，重复。', undefined, XIANHAN),
  literal('each-other-mutual', 'pleonasm', '彼此互相 互相相互 相互之间互相 彼此相互', '“彼此”与“互相”重复。', '相互', GRAMMAR),
  literal(
    'very-very',
    'pleonasm',
    '非常十分 十分非常 特别非常 越来越更加 越发更加 日益越来越',
    '程度副词叠用，保留一个。',
    undefined,
    GRAMMAR,
  ),
  literal('further-more', 'pleonasm', '进一步更加 更加进一步', '“进一步”与“更加”重复。', '进一步', GRAMMAR),
  literal('only-then', 'pleonasm', '方可才能 才方可', '“方可”与“才能”重复。', '方可', GRAMMAR),
  literal(
    'must-must',
    'pleonasm',
    '必须务必 务必必须 一定必须 必须一定 必须应当 应当必须',
    '两个“必须”义的词叠用，保留一个。',
    '必须',
    GRAMMAR,
  ),
  literal('waste-needless', 'pleonasm', '不必要的浪费', '“浪费”都是不必要的，重复。', '浪费', XIANHAN),
  literal(
    'strengthen-strengthen',
    'doubled',
    '加强强化 强化加强 深化强化 加快加速 加速加快 提高提升 提升提高 推进推动 推动推进',
    '同义动词叠用，保留一个。',
    undefined,
    EDITORIAL,
    {
      unless: words('加快加速器 加速加快充'),
      notPrecededBy: words('、 “'),
    },
  ),
  literal('at-present-now', 'pleonasm', '目前现在 目前当前 现目前 当前目前', '同义的时间词叠用，保留一个。', '目前', GRAMMAR, {
    unless: words('表现目前 体现目前 实现目前 发现目前 出现目前 呈现目前'),
  }),
  literal('and-so-on', 'pleonasm', '等等之类', '“等等”与“之类”重复。', '等', GRAMMAR),
  literal('approx-may', 'pleonasm', '大概可能 可能也许 也许可能 大约可能', '表示推测的词叠用，保留一个。', '可能', GRAMMAR),
  ...verbObjects,
  ...misusedVerbs,
  ...joinedWords,
  ...mixedFrames,
  ...lostWords,
  ...handbookSlips,
  ...reportSlips,
  ...noticeSlips,
  ...taskSlips,
  ...doubledVerbs,
] satisfies Collocation[];

const clauseEnds = '，。；：！？,;:!?\n\r\u2028';
const clauseEnd = /[，。；：！？,;:!?\n\r\u2028]/;
const sentenceEnd = /[。；！？;!?\n\r\u2028]/;
const sentenceEnds = '。；！？;!?\n\r\u2028';
const closers = '，。；：！？、,;:!?(（)）”’》〉】\n\r\u2028';

const startsWithAny = (text: string, at: number, strings: readonly string[] | undefined): boolean =>
  strings?.some((s) => text.startsWith(s, at)) ?? false;
const endsWithAny = (text: string, at: number, strings: readonly string[] | undefined): boolean =>
  strings?.some((s) => at >= s.length && text.startsWith(s, at - s.length)) ?? false;

const holdsAny = (text: string, strings: readonly string[] | undefined): boolean => strings?.some((s) => text.includes(s)) ?? false;
/** What comes behind a place, up to the end of the clause or sentence. */
const behind = (text: string, from: number, stop: RegExp): string => {
  const rest = text.slice(from, from + 60).concat('。');
  return rest.slice(0, rest.search(stop));
};

const longestOpener = 4;
/** Where the frame that is closed at `at` was opened. */
const openedAt = (text: string, at: number, { by, within, lacking, lackingBefore, notBehind, begins }: Opener): number | undefined => {
  let from = at - 1;
  let open: string | undefined;
  for (; from >= 0 && at - from <= within + longestOpener && !clauseEnds.includes(text[from] ?? ''); from -= 1) {
    open = by.find((word) => text.startsWith(word, from) && from + word.length <= at);
    if (open !== undefined) break;
  }
  if (open === undefined || at - from - open.length > within || endsWithAny(text, from, notBehind)) return undefined;
  if (begins && from > 0 && !sentenceEnds.includes(text[from - 1] ?? '')) return undefined;
  const between = text.slice(from + open.length, at);
  if (lacking.some((word) => between.includes(word))) return undefined;
  if (!lackingBefore) return from;
  let clause = from;
  while (clause > 0 && from - clause < 40 && !clauseEnds.includes(text[clause - 1] ?? '')) clause -= 1;
  const before = text.slice(clause, from);
  return lackingBefore.some((word) => before.includes(word)) ? undefined : from;
};

const longestAhead = 120;
/** What a sentence has said before a place. */
const sentenceBefore = (text: string, at: number): string => {
  let from = at;
  while (from > 0 && at - from < longestAhead && !sentenceEnds.includes(text[from - 1] ?? '')) from -= 1;
  return text.slice(from, at);
};

const literalAt = (text: string, at: number, phrase: string, match: LiteralMatch): CollocationHit | undefined => {
  const end = at + phrase.length;
  if (endsWithAny(text, at, match.notPrecededBy) || startsWithAny(text, end, match.notFollowedBy)) return undefined;
  if (match.followedBy && (match.goesOn || end < text.length) && !startsWithAny(text, end, match.followedBy)) return undefined;
  const lead = match.precededBy?.find((word) => text.startsWith(word, at - word.length));
  if (match.precededBy && lead === undefined) return undefined;
  const start = match.opener ? openedAt(text, at, match.opener) : at - (lead?.length ?? 0);
  if (start === undefined) return undefined;
  if (match.lackingBehind && holdsAny(behind(text, end, clauseEnd), match.lackingBehind)) return undefined;
  if (match.lackingAhead && holdsAny(sentenceBefore(text, at), match.lackingAhead)) return undefined;
  return match.unless && overlapsAny(text, start, end, match.unless) ? undefined : { start, end };
};

const frameAt = (text: string, at: number, start: string, match: FrameMatch): CollocationHit | undefined => {
  const from = at + start.length;
  if (endsWithAny(text, at, match.notPrecededBy) || startsWithAny(text, from, match.notFollowedBy)) return undefined;
  if (match.forbidBefore) {
    let clause = at;
    while (clause > 0 && at - clause < 40 && !clauseEnds.includes(text[clause - 1] ?? '')) clause -= 1;
    const before = text.slice(clause, at);
    if (match.forbidBefore.some((f) => before.includes(f))) return undefined;
  }
  const stops = match.span === 'sentence' ? sentenceEnds : clauseEnds;
  const least = match.least ?? 1;
  for (let to = from; to <= from + match.within && to < text.length; to += 1) {
    const end = to - from >= least ? match.end.find((e) => text.startsWith(e, to)) : undefined;
    if (end !== undefined) {
      const between = text.slice(from, to);
      const after = to + end.length;
      const closed = !match.closing || after >= text.length || closers.includes(text[after] ?? '');
      const required = match.requireBetween?.some((r) => between.includes(r)) ?? true;
      if (
        closed &&
        required &&
        !(match.afterPause && text[after] === '、' && !startsWithAny(text, after + 1, match.afterPause)) &&
        !startsWithAny(text, after, match.endNotFollowedBy) &&
        !match.forbidBetween.some((f) => between.includes(f)) &&
        !holdsAny(behind(text, after, sentenceEnd), match.lackingBehind)
      )
        return { start: at, end: after };
    }
    if (stops.includes(text[to] ?? '')) return undefined;
  }
  return undefined;
};

const startsOf = (match: CollocationMatch): readonly string[] => ('any' in match ? match.any : match.start);
const hitAt = (text: string, at: number, start: string, match: CollocationMatch): CollocationHit | undefined =>
  'any' in match ? literalAt(text, at, start, match) : frameAt(text, at, start, match);

/** The places in a text where one collocation occurs, in order and without overlap; linear in the text. */
export const matchCollocation = (text: string, collocation: Collocation): CollocationHit[] => {
  const hits: CollocationHit[] = [];
  for (const start of startsOf(collocation.match))
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + start.length)) {
      const hit = hitAt(text, at, start, collocation.match);
      if (hit) hits.push(hit);
    }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return hits.filter((hit) => {
    if (hit.start < last) return false;
    last = hit.end;
    return true;
  });
};

const starts = startIndex<Collocation>((enter) => {
  for (const collocation of collocations) for (const start of startsOf(collocation.match)) enter(start, collocation);
}, inEveryProse);
const frames = onFirstUse(() => collocations.flatMap(({ match }) => ('any' in match ? [] : [match])));
const ends = startIndex<FrameMatch>((enter) => {
  for (const match of frames()) for (const end of match.end) enter(end, match);
}, inEveryProse);
const literals = onFirstUse(() => new Set(collocations.flatMap(({ match }) => ('any' in match ? match.any : []))));
/** By start its frames, and the reach of the widest of them. */
const framesOf = onFirstUse(() => {
  const all = new Map<string, { readonly frames: Set<FrameMatch>; widest: number }>();
  for (const match of frames())
    for (const start of match.start) {
      const known = all.get(start) ?? { frames: new Set(), widest: 0 };
      all.set(start, known);
      known.frames.add(match);
      known.widest = Math.max(known.widest, match.within);
    }
  return all;
});

/** The frames as bits of one number, some to a bit: most pairs of a start and an end have none in common, and one AND says so. */
const bitsOf = (stringsOf: (match: FrameMatch) => readonly string[]) =>
  onFirstUse(() => {
    const bits = new Map<string, number>();
    frames().forEach((match, i) => {
      for (const string of stringsOf(match)) bits.set(string, (bits.get(string) ?? 0) | (1 << (i & 31)));
    });
    return bits;
  });
const bitsOfStart = bitsOf(({ start }) => start);
const bitsOfEnd = bitsOf(({ end }) => end);

interface EndPlace {
  readonly at: number;
  readonly frames: readonly FrameMatch[];
  readonly bits: number;
}

const endsIn = (text: string): EndPlace[] => {
  const found: EndPlace[] = [];
  const bits = bitsOfEnd();
  for (const at of ends.placesIn(text))
    for (const { start: end, values } of ends.at(text, at)) found.push({ at, frames: values, bits: bits.get(end) ?? 0 });
  return found;
};

const noFrames: ReadonlySet<CollocationMatch> = new Set();

/** The frames that a start may open: one of their ends (from the `first` on) stands near enough behind it, and in its clause where they want that. */
const framesDue = (text: string, start: string, from: number, ahead: readonly EndPlace[], first: number): ReadonlySet<CollocationMatch> => {
  const bits = bitsOfStart().get(start) ?? 0;
  const own = framesOf().get(start);
  if (bits === 0 || !own) return noFrames;
  const most = own.widest;
  let due: Set<CollocationMatch> | undefined;
  let stop: number | undefined;
  for (let i = first; i < ahead.length; i += 1) {
    const place = ahead[i];
    if (!place || place.at > from + most) break;
    if (place.at < from || (place.bits & bits) === 0) continue;
    stop ??=
      from +
      text
        .slice(from, from + most)
        .concat('。')
        .search(clauseEnd);
    for (const frame of place.frames)
      if ((place.at <= stop || frame.span === 'sentence') && own.frames.has(frame)) (due ??= new Set()).add(frame);
  }
  return due ?? noFrames;
};

/** No title is longer. */
const longestTitle = 60;

/** Is a place inside 《…》? What is named there is called what it is called. */
const inTitle = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - longestTitle), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
};

type Found = CollocationHit & { readonly collocation: Collocation };

/** Of several that say something of the same beginning (加大宣传, 加大宣传推广) the longest. */
const toldOnce = (hits: readonly Found[]): readonly Found[] => {
  const longest = new Map<number, Found>();
  for (const hit of hits) if (hit.end > (longest.get(hit.start)?.end ?? 0)) longest.set(hit.start, hit);
  return longest.size === hits.length ? hits : hits.filter((hit) => longest.get(hit.start) === hit);
};

/** All collocations of a text in one pass, in order of their start; those of different ids may overlap. */
export const findCollocations = (text: string): readonly Found[] => {
  const hits: Found[] = [];
  const last = new Map<Collocation, number>();
  let ahead: readonly EndPlace[] | undefined;
  let first = 0;
  for (const i of starts.placesIn(text))
    for (const { start, values } of starts.at(text, i)) {
      ahead ??= endsIn(text);
      while ((ahead[first]?.at ?? i) < i) first += 1;
      const due = framesDue(text, start, i + start.length, ahead, first);
      if (due.size === 0 && !literals().has(start)) continue;
      for (const collocation of values) {
        const { match } = collocation;
        if (('start' in match && !due.has(match)) || i < (last.get(collocation) ?? 0)) continue;
        const hit = hitAt(text, i, start, match);
        if (!hit || inTitle(text, hit.start)) continue;
        last.set(collocation, hit.end);
        hits.push({ ...hit, collocation });
      }
    }
  return toldOnce(hits);
};
