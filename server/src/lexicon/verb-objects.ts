/**
 * Verbs and the objects that do not go with them (扩大…覆盖率, 压实…职责, 建立…导向), subjects and predicates (满意度…增强), two frames in one.
 * Each closes its clause, and nothing between may coordinate or bring a second verb: `完善机制、提升能力` is no slip.
 */
import { GRAMMAR } from './collocation-makers';
import type { Collocation, FrameMatch } from './collocations';
import { EDITORIAL, words } from './types';

const verbs = words(
  `提升 提高 增强 提档 提质 打造 形成 培育 塑造 强化 加强 改善 扩大 加大 加快 推进 推动 促进 完善 健全 发挥 巩固
   拓展 拓宽 深化 优化 实现 达到 体现 展示 展现 保持 确保 保障 建立 建设 构建 开展 支持 服务于 落实 制定 解决 补齐 缩小 降低 减轻
   放大 产生 彰显 呈现 厚植 涵养 激活 提振 助力 畅通 打通 破解 回应 堵塞 守住 守牢 守护 压降 压减 撬动 锻造 锤炼 汇聚 壮大 盘活 兑现 纾解 传导`,
);
/** A second verb: what comes behind it has another verb to go with. So has what comes behind a coordination. */
export const SECOND: readonly string[] = [...words('、 ， 和 与 及 并 而 或 同时 “ ” （ ） 以 将 把 通过'), ...verbs];

/** More verbs, which are hardly ever part of a noun: what comes behind them is theirs (完善制度|压实主体责任, 实现窗口|受理各类问题). */
export const ACTS: readonly string[] = words(
  `保证 带动 严控 严把 把控 稳住 控制 坚定 坚守 恪守 恪尽 遵守 敬畏 明确 明晰 厘清 理清 划清 压实 压紧 扛 担起 倒排 抓 跟踪 跟上 节约 节省 摊薄 分担 分摊 承担 削减 压低 充实 配强 方便 便于
   根除 排除 清除 铲除 杜绝 防止 避免 遏制 抑制 缓解 化解 消除 发现 查找 查摆 查处 检视 剖析 梳理 纠正 纠治 根治 整改 整治 排查 清零 修补 改进 伸张 唤起 唤醒 迸发 焕发 集聚 凝聚 汇集 积蓄
   留住 吸引 引进 带来 迎来 赢 捕捉 抢 传授 传递 传承 总结 积累 借鉴 汲取 吸取 提炼 推介 讲述 孵化 转化 转换 完成 兑现 执行 打牢 打好 打下 稳固 锻炼 磨练 磨炼 磨砺 练就 考验
   反映 上报 受理 处理 处置 查询 提出 理顺 创新 烘托 渲染 浓厚 活跃 固化 填平 弥合 做好 抓好 搞好 办好 用好 管好 打开 扭转 增进 加深 增添 赋予 给予 重拾 享有 享受 兼顾 占用 侵害 抵消
   美化 净化 放宽 放开 符合 设置 核定 确定 规定 约定 区分 凸显 拉近 接近 超过 赶上 看齐 重视 注重 追求 讲求 聚焦 紧盯 直面 正视 瞄准 锚定 找准 摸清 掌握 拥有 确立 养成 坚持 贯彻
   运用 依托 整合 集成 重塑 重构 编织 融入 纳入 细化 匹配 契合 挖掘 征集 收集 了解 发扬 有助`,
);

/** Every combination of the words of some lists. */
export const combined = (...lists: readonly string[]): string =>
  lists
    .map(words)
    .reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => start + end)))
    .join(' ');
interface Extra {
  readonly within?: number;
  readonly least?: number;
  /** More that may not stand between, blank-separated. */
  readonly forbid?: string;
  readonly require?: string;
  readonly notPrecededBy?: string;
  readonly notFollowedBy?: string;
  readonly endNotFollowedBy?: string;
  readonly forbidBefore?: string;
  /** The end need not close its clause. */
  readonly open?: true;
  readonly kind?: Collocation['kind'];
  /** What may stand between although it is on the list. */
  readonly allow?: string;
}

/** What makes a noun of a verb behind 的. */
const ADVERBIAL = {
  notFollowedBy:
    '。 ， 、 ； 机制 体系 工作 措施 办法 作用 力度 过程 方式 和 与 中 下 情况 标准 程序 感 效果 条件 环境 态度 意义 因素 影响 力 者 的 性 模式 道路 路径 方案 计划 意见 细则 建议 策略 领导 架构 观念 纪律 政策 制度 思路 要求 水平 能力',
  notPrecededBy: '进行 得到 有 一个 是 需要 以 提供 获得 取得 给予 制定 提出 采取 实行 种 项',
};

const CLOSING = words('） ” （ (');

const slip = (id: string, start: string, end: string, message: string, suggestion: string, extra: Extra = {}): Collocation => {
  const allowed = extra.allow === undefined ? undefined : words(extra.allow);
  const all = [...SECOND, ...ACTS];
  const second = allowed ? all.filter((s) => !allowed.includes(s)) : all;
  const match: FrameMatch = {
    start: words(start),
    end: words(end),
    within: extra.within ?? 14,
    least: extra.least ?? 0,
    forbidBetween: extra.forbid === undefined ? second : [...second, ...words(extra.forbid)],
    ...(extra.require === undefined ? {} : { requireBetween: words(extra.require) }),
    ...(extra.notPrecededBy === undefined ? {} : { notPrecededBy: words(extra.notPrecededBy) }),
    ...(extra.notFollowedBy === undefined ? {} : { notFollowedBy: words(extra.notFollowedBy) }),
    ...(extra.forbidBefore === undefined ? {} : { forbidBefore: words(extra.forbidBefore) }),
    endNotFollowedBy: extra.endNotFollowedBy === undefined ? CLOSING : [...CLOSING, ...words(extra.endNotFollowedBy)],
    afterPause: verbs,
    ...(extra.open ? {} : { closing: true }),
  };
  return { id, kind: extra.kind ?? 'wrong-verb', mild: true, message, suggestion, source: GRAMMAR, match };
};

const RATES =
  '覆盖率 普及率 利用率 参保率 达标率 合格率 入园率 入学率 使用率 签约率 处理率 贡献率 转化率 渗透率 就业率 升学率 绿化率 城镇化率 机械化率 回收率 管护率 知晓率 参与率 办结率 收集率';
const DEGREES = '满意度 贡献度 知名度 美誉度 普及度 透明度 便利度 契合度 支撑度 参与度 认可度 公信度';
const ADVERBS = '不断 持续 稳步 逐步 显著 明显 大幅 进一步 有效 全面 继续 较大 快速 日益';

export const verbObjects: readonly Collocation[] = [
  // ---- 提高, 扩大, 增强, 完善: which goes with what ---------------------------------------------------------------------------------
  slip('widen-rate', '扩大 加大 加强 增强 拓宽', `${RATES} 占比`, '“率”“占比”宜“提高”，“扩大”的是范围、覆盖面。', '提高…率'),
  slip(
    'raise-coverage',
    '提高 提升 增强 加强',
    '覆盖面 受益面 知识面 覆盖范围 服务范围 受益范围 保障范围 适用范围 应用范围 辐射范围',
    '“面”“范围”宜“扩大”，“提高”的是比率、水平。',
    '扩大…覆盖面',
  ),
  slip('rate-widens', RATES, '扩大 增强 加强 加大', '“率”宜说“提高”“上升”。', '…率提高', { within: 6, require: ADVERBS }),
  slip('degree-strengthens', DEGREES, '增强 加强 扩大 加大', '“度”宜说“提高”“提升”。', '…度提升', {
    within: 6,
    notPrecededBy: '、 和 与 及 感',
  }),
  slip('level-strengthens', '水平 质量', '加强 扩大 加大', '“水平”“质量”宜说“提高”“提升”。', '…水平提高', {
    within: 6,
    require: ADVERBS,
    forbid: '开放 合作 供给 发展',
    notPrecededBy: '、 和 与 及',
  }),
  slip('scale-rises', '规模', '提高 提升 增强 加强', '“规模”宜说“扩大”。', '…规模扩大', {
    within: 6,
    require: ADVERBS,
    forbid: '实力 能级 质效 水平 效益',
    notPrecededBy: '、 和 与 及',
  }),
  slip('number-rises', '数量', '提高 提升 增强 扩大', '“数量”宜说“增加”。', '…数量增加', {
    within: 6,
    require: ADVERBS,
    notPrecededBy: '、 和 与 及',
  }),
  slip('ability-perfected', '能力', '健全完善 健全 完善', '“能力”宜说“增强”“提升”，“健全”“完善”的是制度、体系。', '…能力增强', {
    within: 6,
    notPrecededBy: '、 和 与 及 治理',
    allow: '健全 完善',
  }),
  slip('perfect-ability', '健全 完善', '能力 水平 质量 效率', '“健全”“完善”的是制度、体系，“能力”“水平”宜“提高”“增强”。', '提高…能力', {
    notPrecededBy: '、 和 与 建立',
    forbid: '有',
  }),
  slip('speed-efficiency', '加快', '效率', '“效率”宜“提高”，“加快”的是进度、速度。', '提高…效率', {
    within: 8,
    notPrecededBy: '、 和 与 提升',
  }),
  slip('deepen-results', '深化', '成果', '“成果”宜“巩固”“拓展”，“深化”的是改革、认识。', '巩固拓展…成果', {
    within: 12,
    notPrecededBy: '、 和 与',
  }),
  slip('advance-progress', '推进 推动', '建设进度 改造进度 施工进度 工程进度 项目进度', '“进度”宜“加快”。', '加快…进度', {
    within: 16,
    notPrecededBy: '、 和 与 按 依 有序 协同 加快 项目 工作',
    forbid: '加快 的推进 计划 要求 按 情况 于',
  }),
  slip('optimise-quality', '优化', '质量', '“质量”宜“提高”“提升”，“优化”的是结构、布局。', '提高…质量', {
    within: 8,
    notPrecededBy: '、 与',
    forbid: '结构 布局 的 高',
  }),
  slip('yield-harvest', '总产量 产量', '丰收', '“产量”不能“丰收”：粮食生产获得丰收，或产量再创新高。', '粮食生产获得丰收', {
    within: 6,
    require: '实现 获 连年 再 喜',
    allow: '实现',
  }),
  slip('form-lead', '形成', '示范引领 引领示范 示范带动 辐射带动 引领带动', '“形成”缺宾语“效应”“作用”：形成…效应。', '形成…效应', {
    within: 22,
    least: 1,
    kind: 'missing-word',
    allow: '“ ”',
    forbid: '作用 效应 优势 格局 以 由 的 对',
  }),
  slip('make-example', '打造', '创新示范 应用示范 融合示范', '“打造”缺宾语“样板”“标杆”：打造…示范样板。', '打造…示范样板', {
    least: 1,
    kind: 'missing-word',
    forbid: '样板 标杆 的 以 作用 引领',
  }),
  slip('perfect-weakness', '完善 健全 提升 提高 加强', '短板 不足 弱项', '“短板”宜“补齐”，“不足”宜“弥补”。', '补齐…短板', {
    forbid: '补 弥 针对 克服 存在',
  }),
  slip('strengthen-both', '加强', '能力和水平 能力与水平 质量和水平 效率和水平', '“水平”宜“提高”，“加强”管不到它。', '提高…能力和水平', {
    within: 24,
    allow: '和 与 服务于',
  }),
  slip('raise-content', '提高 提升 增强 加强', '内容', '“内容”宜“充实”“丰富”。', '充实…内容', { least: 1, forbid: '对 审核 监管' }),
  slip('raise-form', '提高 提升 增强 加强', '的形式和 的方式和 的模式和 的形式 的方式', '“形式”“方式”宜“丰富”“创新”“改进”。', '丰富…形式', {
    open: true,
    forbid: '采取 采用 运用 用',
    notPrecededBy: '、 和 以',
    endNotFollowedBy: '主义 开展 进行 推 实 予 上 下 内部',
  }),
  slip('raise-safety', '提升 提高', '安全 安全生产', '“提升”后缺“水平”或“能力”：保障…安全，提升…安全水平。', '提升…安全水平', {
    within: 12,
    least: 1,
    forbid: '关系 维护',
  }),
  slip('hold-mechanism', '坚持和加强 加强', '体制机制 长效机制 工作机制 规章制度', '“机制”“制度”宜“完善”“健全”。', '完善…体制机制', {
    within: 20,
    least: 1,
  }),
  slip('improve-problem', '改善 完善 加强 提升', '问题', '“问题”宜“解决”。', '解决…问题', {
    forbid: '存在 针对 对 研究 围绕',
    notFollowedBy: '类 型',
  }),
  slip(
    'raise-lowered',
    '提高 提升 增强 加强 加大 扩大',
    '成本降低 费用降低 能耗降低 消耗降低 风险降低 负担减轻 差距缩小 成本下降 费用下降 能耗下降 消耗下降 排放下降 排放降低 强度下降 强度降低',
    '“提高…降低”两种格式杂糅：降低…，或促进…降低。',
    '降低…',
    { within: 10, forbid: '使 让 令 带动 促使 对 后 幅度 效率 效益 力度 管理 的' },
  ),
  slip(
    'lower-lowered',
    '降低 压减 减少 缩短 缩小 减轻',
    '成本降低 费用降低 能耗降低 成本下降 费用下降 能耗下降 排放下降 时间缩短 时限压缩 差距缩小 负担减轻 风险降低',
    '“降低”一类的动词说了两遍，保留一个。',
    '降低…',
    { within: 10, kind: 'pleonasm', forbid: '使 让 令 带动 促使 比 较 后 的 幅度' },
  ),
  slip('raise-environment', '提高 增强 扩大 加大', '环境', '“环境”宜“优化”“改善”。', '优化…环境', {
    least: 2,
    forbid: '适应 爱护 美化 净化 治理 营造 对 的 承载 质量 污染 影响 监 执法 应对 改善',
  }),
  slip('reduce-cost', '减少', '成本 浓度 比重 比例', '“成本”“比重”宜“降低”。', '降低…成本', { least: 0, forbid: '排放' }),
  slip('speed-level', '加快', '能力 水平 质量', '“能力”“水平”宜“提高”。', '提高…能力', { forbid: '提 升 转变 补 的' }),

  // ---- other verbs ------------------------------------------------------------------------------------------------------------------
  slip('press-duties', '压实 压紧 夯实', '职责', '“压实”的是责任；“职责”宜“落实”“履行”。', '压实…责任', { forbid: '责任', allow: '落实' }),
  slip('found-orientation', '建立 健全 完善 构建', '导向', '“导向”宜“树立”“坚持”。', '树立…导向', {
    within: 26,
    least: 1,
    forbid: '为 坚持 树立',
  }),
  slip('found-idea', '建立 构建 完善 健全', '理念 观念', '“理念”“观念”宜“树立”。', '树立…理念', {
    forbid: '为 坚持 树立 的 践行 贯彻',
  }),
  slip('build-atmosphere', '打造 建立 构建 建设', '氛围', '“氛围”宜“营造”。', '营造…氛围', {
    within: 20,
    forbid: '营造',
    forbidBefore: '营造 形成 创造',
  }),
  slip('lay-guarantee', '奠定 奠定了', '保障 支撑 条件 动力', '“奠定”的是基础；“保障”“支撑”宜“提供”。', '提供…保障', {
    forbid: '基础 提供',
  }),
  slip('solve-peak', '解决 化解', '高峰', '“高峰”宜“应对”“缓解”。', '应对…高峰', {
    within: 12,
    forbid: '问题 矛盾 难 压力 困 应对 缓解',
    allow: '、',
  }),
  slip('carry-forward-person', '弘扬 发扬 传承', '人物 先进个人 先进典型 先进模范', '“弘扬”的是精神；人物宜“宣传”“表彰”。', '宣传…人物', {
    within: 20,
    allow: '、 和 “ ”',
    forbid: '精神 宣传 表彰 选树 学习 文化 作风 传统 美德 风尚 故事 评选',
  }),
  slip('widen-out', '扩宽', '渠道 视野 路径 思路 领域 空间 知识面 途径 平台 市场', '习用“拓宽”；“扩宽”只说道路、河道。', '拓宽…渠道', {
    within: 16,
    allow: '、 和 与 集聚 引进',
  }),
  slip('get-raise', '取得', '提升 提高 改善 增强', '“取得”的是成绩、成效；“提升”宜“得到”“实现”。', '实现…提升', {
    within: 8,
    forbid: '成效 成果 进展 突破 成绩 进步 资格 许可 证 的',
  }),
  slip('get-success', '得到', '成效 进展 成绩 突破', '“成效”“进展”宜“取得”。', '取得…成效', { within: 8 }),
  slip('more-investment', '加大', '整治 治理 排查 检查', '“加大”后缺“力度”：加大投入，加强整治，或加大…力度。', '加大…力度', {
    within: 22,
    require: '投入以及 投入和 投入与 投入及',
    allow: '和 与 及 以 排查 整治',
    forbid: '力度 用于',
  }),
  slip('more-verb', '加大', '整治 监管 执法 排查 检查 督查 巡查 治理', '“加大”后缺“力度”：加大…力度，或加强…。', '加大…力度', {
    within: 14,
    allow: '排查 整治 查处',
    forbid: '力度 投入 资金 资源 范围 比例 频次 强度 规模',
  }),

  // ---- a noun that the verb wants and that is not there ----------------------------------------------------------------------------------
  slip('give-play-role', '发挥', '先行 引领 示范引领 带动 辐射带动 主导 引导', '“发挥”缺宾语“作用”：发挥…作用。', '发挥…作用', {
    least: 1,
    kind: 'missing-word',
    forbid: '作用 优势 功能 效应 潜力 效能 特长 的',
    notPrecededBy: '以 能 靠',
  }),
  slip('more-of', '加大', '的培育 的培养 的引进 的整治 的监管 的宣传 的排查', '“加大”缺宾语“力度”：加大…力度，或加强…。', '加大…力度', {
    least: 2,
    within: 18,
    allow: '“ ”',
    kind: 'missing-word',
    forbid: '力度 投入 资金 资源 范围 比例 频次 强度 规模',
  }),
  slip(
    'result-joined-to',
    '考核结果与 评估结果与 评价结果与 考评结果与',
    '评先评优 评优评先 评优 干部任用 干部选拔任用 资金分配 资金安排 绩效工资 绩效奖励 奖惩 薪酬 奖补资金 职务晋升',
    '“与…”没有谓语：与…挂钩。',
    '与…挂钩',
    {
      within: 24,
      open: true,
      endNotFollowedBy: '、 等 和 与 及 挂 相 紧 联 直 衔 结 的 工作 资格 一 安 分',
      kind: 'missing-word',
      allow: '、',
      forbid: '挂钩 衔接 联动 结合',
    },
  ),

  // ---- two frames in one, verbs said twice --------------------------------------------------------------------------------------------
  slip('push-strength', '加快推进 大力推进 深入推进 扎实推进', '力度', '“推进”与“力度”不搭配：加大…力度，或推进…。', '加大…力度', {
    within: 18,
    least: 2,
    allow: '优化 深化 开展 建设 落实 实施',
    forbid: '加大 有 投入',
  }),
  slip(
    'fast-fast',
    '加快',
    '进度加速 进程加速 步伐加速 速度加快 进度加快 步伐加快 进程加快 进度提速',
    '“加快”与“加速”说了两遍，保留一个。',
    '加快…进度',
    {
      within: 18,
      least: 2,
      kind: 'pleonasm',
    },
  ),
  slip(
    'rectify-campaign',
    '整治 查处 打击 治理',
    '专项治理 专项整治 专项行动',
    '“整治…问题”与“开展…专项治理”两种格式杂糅，保留一种。',
    '开展…专项治理',
    {
      within: 24,
      least: 4,
      allow: '、 和',
      require: '问题 行为 乱象 现象',
      forbid: '开展 组织 启动 部署 实施 进行',
      forbidBefore: '开展 组织 启动 部署 实施 推进 进行 深化 通过 以',
      notPrecededBy: '专项 综合 集中 “ 《 的',
    },
  ),
  slip('tasks-complete-tasks', '目标任务 各项任务 重点任务 工作任务', '完成任务', '“任务”说了两遍：确保…任务全面完成。', '…任务全面完成', {
    within: 6,
    kind: 'pleonasm',
  }),
  slip('improve-pollution', '改善', '污染', '“污染”宜“治理”，“改善”的是质量、环境。', '治理…污染', {
    within: 8,
    open: true,
    endNotFollowedBy: '防治 治理 状况 问题 程度 物 源 控制 整治 现状 防控 形势 的',
  }),
  slip(
    'at-for-with',
    combined('人工智能 数字技术 信息技术 大数据 互联网 数字经济 实体经济 文化 旅游 农业 科技 制造业 服务业', '于'),
    '深度融合 融合发展 有机融合 相融合',
    '“于”疑为“与”之误：甲与乙深度融合。',
    '…与…深度融合',
    { within: 12, least: 2, open: true },
  ),
  slip('fill-weakness', '填补', '短板 弱项 差距', '“短板”宜“补齐”，“填补”的是空白、缺口。', '补齐…短板', {
    within: 20,
    allow: '、 与 和',
    forbid: '空白 缺口 空缺',
  }),
  slip('enrich-level', '丰富', '生活水平 文化水平', '“丰富”与“水平”不搭配：丰富生活，提高水平。', '提高…水平', { within: 12 }),

  // ---- 的, 地 and 得 ---------------------------------------------------------------------------------------------------------------
  slip(
    'de-for-degree',
    '发展的 生活的 工作的 学习的 成长的 过的 活的 走的 办的 做的',
    '更有尊严 更有保障 更有质量 更加幸福 更幸福 更体面 更加体面 更舒心 更安心 更好 更稳 更远 更加便利',
    '动词和补语之间用“得”。',
    '…得…',
    { within: 0 },
  ),
  slip('plan-without-comma', combined('精神', '深入 全面 认真 坚决 深刻'), '习近平 党的二 党中央', '两个分句之间缺“，”。', '…精神，…', {
    within: 6,
    least: 2,
    open: true,
    kind: 'missing-word',
    forbid: '的',
    allow: '落实',
  }),

  // ---- two frames in one ------------------------------------------------------------------------------------------------------------
  slip(
    'build-combined',
    '搭建以 构建以 建立以 形成以 完善以 健全以 打造以',
    '相结合的',
    '“以…相结合的”缺“为”：以…为…，或去掉“以”。',
    '…相结合的…',
    {
      within: 30,
      least: 2,
      open: true,
      allow: '、 和 与 及 “ ” （ ）',
      forbid: '为',
    },
  ),
  slip(
    'than-gap',
    '较先进 较发达 较周边 较同类 较国内 较国际 较全国 较全省 较其他 较标杆 较兄弟',
    '存在差距 存在较大差距 存在一定差距 存在明显差距 仍有差距 仍有较大差距',
    '“较…存在差距”杂糅：与…相比存在差距。',
    '与…相比存在差距',
    { within: 20, notPrecededBy: '比 计', forbid: '相比 比较 存', allow: '、 和 与' },
  ),
  slip(
    'frame-without-yi',
    '完善 健全 构建 建立 形成 打造 建设',
    '为主体的 为主导的 为支撑的 为导向的 为基础的 为重点的 为中心的 为主线的 为纽带的 为依托的 为抓手的 为补充的',
    '“…为主体的”前缺“以”：构建以…为主体的…。',
    '构建以…为主体的…',
    {
      within: 20,
      least: 2,
      open: true,
      kind: 'missing-word',
      forbid: '由 用 作为 成为 为 是 的 有',
      forbidBefore: '以 把 将 由 从 围绕',
      notFollowedBy: '以 把 将 由 了 成',
      notPrecededBy: '” 的',
    },
  ),
  slip(
    'engage-as',
    '聘请 选聘 邀请 聘任',
    '专兼职教师 兼职教师 专职教师 客座教授 辅导员 兼职导师 特约监督员',
    '人与所任的职务之间缺“担任”或“为”。',
    '聘请…担任…',
    {
      within: 20,
      least: 3,
      kind: 'missing-word',
      require: '能工巧匠 劳动模范 劳模 专家 学者 技术人员 工匠 大师 律师 法官 检察官 民警 医生 企业家 传承人 代表 委员',
      forbid: '担任 为 任 作 当 到 的 等',
    },
  ),
  slip('bring-forth-happen', '催生', '发生变革 发生变化 发生 产生 出现 诞生', '“催生”就是促使产生，与“发生”重复。', '催生…', {
    within: 12,
    least: 1,
    kind: 'pleonasm',
  }),
  slip(
    'full-and-above',
    [...'123456789一二三四五六七八九十两'].map((n) => `满${n}`).join(' '),
    '年以上 个月以上 周岁以上 岁以上',
    '“满”就包括“以上”，重复：满…，或…以上。',
    '满…',
    { within: 2, open: true, kind: 'pleonasm' },
  ),
  slip('up-to-until', '截至 截止', '为止', '“截至”就是“到…为止”，重复。', '截至…', { within: 14, kind: 'pleonasm' }),
] satisfies Collocation[];

/** Words put together that say a thing twice or lack a word between them: literals. */
const literal = (
  id: string,
  kind: Collocation['kind'],
  any: string,
  message: string,
  suggestion?: string,
  guards: { readonly unless?: string; readonly notFollowedBy?: string; readonly followedBy?: string; readonly notPrecededBy?: string } = {},
): Collocation => ({
  id,
  kind,
  mild: true,
  message,
  ...(suggestion === undefined ? {} : { suggestion }),
  source: EDITORIAL,
  match: {
    any: words(any),
    ...(guards.unless === undefined ? {} : { unless: words(guards.unless) }),
    ...(guards.notFollowedBy === undefined ? {} : { notFollowedBy: words(guards.notFollowedBy) }),
    ...(guards.followedBy === undefined ? {} : { followedBy: words(guards.followedBy) }),
    ...(guards.notPrecededBy === undefined ? {} : { notPrecededBy: words(guards.notPrecededBy) }),
  },
});

/** 明显提: an adverb and the first half of its verb. */
const cutVerbs = (halves: string): string => combined('明显 显著 稳步 大幅 持续 不断 有效 逐步 进一步 全面', halves);

const CLEAN_AIR = '“风清气正”与后面的名词之间缺“的”。';

export const joinedWords: readonly Collocation[] = [
  literal('ability-building-level', 'pleonasm', '能力建设水平', '“能力建设”与“水平”叠用：提升能力水平，或加强能力建设。', '能力水平'),
  literal('rectify-construction', 'wrong-verb', '专项整治建设 专项治理建设', '“整治”不能“建设”，两个中心语叠用。', undefined, {
    notFollowedBy: '领域 用地 工程 项目 行业 施工 市场 单位 企业',
  }),
  literal(
    'level-as-unit',
    'pleonasm',
    '以县（区）级为单位 以县（市、区）级为单位 以县级为单位 以市级为单位 以省级为单位 以乡镇级为单位',
    '“级”多余：以县（区）为单位。',
  ),
  literal('active-quick', 'pleonasm', '积极加快 大力加快', '两个状语性的词叠用，保留“加快”。', '加快'),
  literal(
    'carry-out-draw-up',
    'doubled',
    '落实研究制定 落实研究出台 贯彻研究制定 落实制定出台',
    '“落实”与“制定”两个动词杂糅，保留一个。',
    '研究制定',
  ),
  literal('step-by-step', 'pleonasm', '不断进一步 进一步不断 逐步不断 不断逐步 日益不断 不断日益', '意思相近的状语叠用，保留一个。'),
  literal('free-gift', 'pleonasm', '免费赠送 免费赠予', '“赠”就是不收费，重复。', '赠送'),
  literal('together-join-hands', 'pleonasm', '共同携手 携手共同', '“携手”就是共同，重复。', '携手', { unless: '携手共同体 携手共同富裕' }),
  literal('until-now', 'pleonasm', '截至目前为止 截止目前为止', '“截至”就是“到…为止”，重复。', '截至目前'),
  literal('forbid-not', 'wrong-verb', '切忌不要 切勿不要 严禁不得 禁止不得 严禁不准 禁止不准', '双重否定，意思相反。'),
  literal('integrate-into', 'pleonasm', '融入进', '“融入”就包括“进”，重复。', '融入', { notFollowedBy: '程 一步 展 度 出' }),
  literal(
    'de-for-di',
    'wrong-verb',
    [
      combined(
        '逐步的 不断的 大力的 切实的 稳步的 有序的 及时的 相对集中的',
        '推进 开展 落实 完善 加强 发挥 实施 解决 行使 调动 满足 推动',
      ),
      combined('扎实的 深入的 坚定不移的 坚持不懈的', '推进 推动 开展 落实 做好 抓好 贯彻 实施'),
      combined('严格的 认真的 坚决的 不折不扣的', '执行 落实 贯彻 履行 遵守 做好 抓好'),
      combined('积极的', '推进 推动 开展 落实 探索 引导 争取 参与 配合'),
      combined('更好的 更有效的', '满足 享受 发挥 适应 融入 履行 惠及 落实 推动 促进 维护'),
      combined('持续的 全面的', '推进 推动 加强 完善 开展 落实'),
      combined('充分的', '发挥 调动 考虑'),
      combined('坚决的', '打击 遏制 防范 守住 扛起'),
      combined(
        '极大的 有效的 有力的 很好的 较好的 显著的 明显的 充分的 不断的 逐步的 切实的 全面的 圆满的 顺利的 更好的',
        '促进了 推动了 提高了 提升了 改善了 保障了 解决了 缓解了 增强了 完成了 激发了 调动了 遏制了 带动了 拓宽了 发挥了 体现了 满足了',
      ),
      combined(
        '有针对性的 有计划的 有步骤的 有重点的 分阶段的 分步骤的 因地制宜的 创造性的 最大限度的 最大程度的 卓有成效的 自觉的 主动的 顺利的 如期的 按时的',
        '开展 推进 制定 实施 组织 落实 发挥 减少 降低 完成 推动 引导 满足 保护 调动 争取 接受 适应 融入',
      ),
    ].join(' '),
    '动词前的状语用“地”。',
    undefined,
    ADVERBIAL,
  ),
  literal(
    'di-for-de',
    'wrong-verb',
    combined(
      '发展地 协调地 融合地 共享地 互补地 和谐地 包容地',
      '新格局 新局面 新模式 新路径 新优势 新动能 格局 局面 氛围 态势 道路 环境 体制 机制',
    ),
    '名词前的定语用“的”。',
  ),
  literal(
    'de-for-di-seen',
    'wrong-verb',
    combined('清醒的 深刻的 充分的 清楚的 深切的 真切的 强烈的 敏锐的 普遍的', '认识到 看到 意识到 感受到 体会到 察觉到'),
    '动词前的状语用“地”。',
  ),
  literal(
    'di-for-de-noun',
    'wrong-verb',
    combined('积极地 重要地 良好地 显著地 坚实地 巨大地 深远地 突出地', '作用 影响 意义 基础 成效 成果 氛围 贡献 效果 局面'),
    '名词前的定语用“的”。',
    undefined,
    { followedBy: '， 。 ； 、 和 与 ,' },
  ),
  literal(
    'de-for-got',
    'wrong-verb',
    `${combined('取的', '明显成效 显著成效 积极成效 积极进展 重大突破 重大进展 良好成效 良好效果 阶段性 长足 新突破 新进展 新成效 实效 较大进展 历史性')} ${combined('变的', '更加 更为 越来越')} ${combined('值的', '注意 推广 借鉴 肯定 关注 重视')}`,
    '动词后面用“得”：取得、变得、值得。',
    undefined,
    {
      notPrecededBy:
        '获 抽 采 选 提 收 录 换 读 听 争 摄 夺 汲 吸 索 截 改 演 转 价 产 数 均 净 总 其 加 增 限 峰 面 市 估 保 大 小 不 巨 应 质',
    },
  ),
  literal(
    'measure-of-firms',
    'wrong-verb',
    [...'0123456789余多两几'].flatMap((n) => [`${n}所企业`, `${n}所公司`, `${n}所工厂`]).join(' '),
    '企业的量词用“家”；“所”用于学校、医院。',
    undefined,
    { notFollowedBy: '大学 学校 办 幼儿园 学院 职 医院 所属' },
  ),
  literal('own-own', 'doubled', '具备设有 设有具备 具有设有 配有设有 拥有具备 具备拥有 具有拥有 拥有具有', '两个谓语叠用，保留一个。'),
  literal(
    'bound-and-about',
    'wrong-verb',
    '不少于约 不低于约 不超过约 不高于约 不多于约 不大于约 不小于约 约不少于 约不低于 约不超过 大约不少于',
    '“不少于”是界限，“约”是概数，不能并用，保留一个。',
    undefined,
    { notFollowedBy: '定 束' },
  ),
  literal(
    'carry-out-train',
    'wrong-verb',
    '开展培训职业技能 开展培训技能 组织开展培训职业技能',
    '词序颠倒：开展职业技能培训。',
    '开展职业技能培训',
  ),
  literal('cut-verb', 'missing-word', cutVerbs('提 优 完 扩'), '“提”“优”“完”后面脱了一个字：提升、优化、完善。', undefined, {
    followedBy: '， 。 ； ,',
  }),
  literal('source-control', 'missing-word', '源头控', '“源头控”疑脱一字：源头防控、源头管控。', undefined, { followedBy: '， 。 ； 、' }),
  literal(
    'owner-of-degree',
    'wrong-verb',
    words('占 比例 比重')
      .map((w) => `学位得${w}`)
      .join(' '),
    '定语后面用“的”。',
    undefined,
    {},
  ),
  literal('summer-camp', 'wrong-verb', '寒、暑假夏令营 寒暑假夏令营 寒假夏令营', '寒假没有夏令营：冬（夏）令营。'),
  literal('top-level-design', 'wrong-verb', '顶层机构设计', '习用“顶层设计”。', '顶层设计'),
  literal('strong-dense', 'missing-word', '反映强烈集中 反映集中强烈', '两个形容词之间缺“、”或“而”。', '反映强烈、集中'),
  literal('clean-air-good', 'missing-word', '风清气正良好', CLEAN_AIR, '风清气正的良好'),
  literal('clean-air-politics', 'missing-word', '风清气正政治生态', CLEAN_AIR, '风清气正的政治生态'),
  literal('clean-air-education', 'missing-word', '风清气正教育', CLEAN_AIR, '风清气正的教育'),
  literal('clean-air-development', 'missing-word', '风清气正发展环境', CLEAN_AIR, '风清气正的发展环境'),
  literal(
    'degree-and-non-degree',
    'missing-word',
    '学历教育与非学历 学历教育和非学历 学历教育、非学历',
    '“非学历”后缺“教育”。',
    undefined,
    { notFollowedBy: '教育 继续教育 培训 化 学习 证书 性 职业' },
  ),
  literal(
    'attraction',
    'missing-word',
    '教育引力 产业引力 人才引力 城市引力 发展引力 投资引力',
    '“引力”疑脱一字：吸引力、引领力。',
    undefined,
    {
      notFollowedBy: '波 场',
    },
  ),
] satisfies Collocation[];
