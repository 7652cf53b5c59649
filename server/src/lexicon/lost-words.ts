/** Words that have lost a part (逐步立, 重现到20年), frames that have lost a word (建设以…牵引的, 加大宣传…), and words that say one thing twice (AI智能). */
import type { Collocation, FrameMatch } from './collocations';
import { collocationMakers } from './collocation-makers';
import { words } from './types';
import { combined } from './verb-objects';

const { literal, frame } = collocationMakers();

const CLOSED = words('， 。 ； , ;');
/** What 加大 takes: how much, how strong. */
export const DEGREES = words(
  `力度 力量 投入 强度 规模 范围 比例 比重 频次 频率 密度 幅度 额度 投资 资金 投放 供给 供应 信贷 贷款 融资 补贴 补助 补偿 奖励 财政 经费 权重 压力 储备 难度
   步伐 分量 支出 产能 份额 名额 指标 覆盖 攻势 声势 频度 深度 广度 热度 距离 间距 含量 成本 购买 采购 收储 流量 数量 总量 容量 产量 覆盖面 支持 扶持 优惠 奖补 激励 面积`,
);

const digits = [...'0123456789'];
const tens = words('一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二');
const lines = [...tens, ...tens.map((_, i) => String(i + 1))].map((n) => `交通${n}号线`);

const MEANS = '渠道 方式 途径 形式 手段 措施 方法 办法';

/** `查处…等情况`: what is found and punished is done, 情况 is what is reported; 打击犯罪，登记…等情况 has a verb of its own. */
const found = (id: string, span: 'clause' | 'sentence', extra: Partial<FrameMatch>): Collocation =>
  frame(id, 'wrong-verb', '“查处”“打击”的是行为：…等行为。', {
    start: words('查处 打击 惩处 严惩 惩治 制止'),
    end: words('等情况 等状况'),
    within: 40,
    span,
    forbidBetween: words(
      '通报 报告 公开 公布 公示 汇报 掌握 了解 核查 分析 上报 反馈 统计 检查 落实 针对 对 将 把 记录 登记 数量 次数 结果 金额 进展 进度 工作',
    ),
    forbidBefore: words(
      `通报 报告 公开 公布 公示 汇报 掌握 对 将 把 了解 根据 针对 听取 审议 督查 督导 检查 调度 评估 考核 说明 披露 总结 梳理 汇总 记录 反映 跟踪 发布
       报送 上报 统计 分析 包括 涵盖 包含`,
    ),
    notFollowedBy: words('、 和 及 的 情况 工作'),
    closing: true,
    ...extra,
  });

export const lostWords: readonly Collocation[] = [
  // ---- lost parts of words ------------------------------------------------------------------------------------------------------------
  literal('step-found', 'missing-word', '逐步立 不断立 进一步立', '“立”前疑脱“建”“设”：逐步建立。', {
    notFollowedBy: words(
      '法 项 案 足 体 起 德 规 标 新 于 功 改 制 档 式 交 柱 场 即 牌 碑 下 住 马 杆 见 行 破 信 志 心 言 业 誓 潮 查 威 户 账 约 卷 异 意 论 面 地 稳 得 好 牢 实 准 正 废 修 释 家 国 人',
    ),
    sure: true,
  }),
  literal('return-period', 'missing-word', '重现到 重现为 重现达到 重现至', '“重现”后疑脱“期”：重现期到…年。', {
    followedBy: digits,
    sure: true,
  }),
  literal('yearly-maximum', 'missing-word', '年最大法', '“年最大值法”缺“值”。', { notFollowedBy: words('定 律') }),
  literal('metro-line', 'missing-word', lines.join(' '), '“交通…号线”前缺“轨道”。', {
    notPrecededBy: words('轨道 轨 浮 公共 快速 公交 电车 量 巴 市域'),
  }),
  literal('kindergarten-place', 'missing-word', '幼儿学位', '“幼儿”后缺“园”：幼儿园学位。', { notPrecededBy: ['婴'] }),
  literal('reusable', 'missing-word', '可重复火箭 可重复运载火箭 可重复航天器 可重复飞行器 可重复包装 可重复餐具', '“可重复”后缺“使用”。'),
  literal('sponge-quarter', 'missing-word', '海绵型建筑小区', '“建筑”与“小区”之间缺“与”：海绵型建筑与小区。'),
  literal('nine-year', 'missing-word', '九年一贯制 十二年一贯制', '“一贯制”后缺“学校”。', {
    followedBy: CLOSED,
    opener: { by: words('配套 新建 改建 扩建 迁建 新增'), within: 4, lacking: [] },
  }),
  literal('teaching-teacher', 'missing-word', '任教教师', '“任教”与“教师”之间缺“的”。', {
    opener: { by: ['仍在', '仍然在', '一直在', '正在', '现在'], within: 8, lacking: ['的', '、'] },
  }),
  literal('point-building', 'doubled', '建设点建设', '“建设”说了两遍，疑为“示范点建设”。'),

  // ---- frames that have lost a word -----------------------------------------------------------------------------------------------------
  literal(
    'more-bare',
    'missing-word',
    combined('加大', '宣传 培训 培育 培养 引进 推广 普及 招商 招引 督导 问责 曝光 整合 挖掘 协调 跟踪 选拔 查处 清理'),
    '“加大”后缺“力度”：加大…力度，或加强…。',
    { lackingBehind: DEGREES, notFollowedBy: words('。 ； 、 面 量') },
  ),
  literal('more-toward', 'missing-word', '加大向', '“加大”缺宾语：加大…力度，或向…倾斜。', {
    lackingBehind: DEGREES,
    notFollowedBy: ['心'],
  }),
  frame('build-with-lost-as', 'missing-word', '“以…的”缺“为”：以…为…的。', {
    start: combined('构建 建立 形成 打造 完善 健全 建设 培育 发展 推进 鼓励 支持 推动 探索 组建 搭建', '以').split(' '),
    end: words('牵引的 主导的 导向的 支撑的 引领的 主体的 核心的 龙头的 依托的 纽带的 载体的 骨干的 补充的 主线的 抓手的 重点的'),
    within: 16,
    least: 2,
    forbidBetween: words('为 由 作 是 的 把 “ ” 来 驱动 引导 带动'),
    endNotFollowedBy: words('方式 形式 模式 手段 办法 途径 路径 名义 优势 作用 带动 需求'),
  }),
  frame('speech-of-visit', 'missing-word', '“总书记到…”缺动词：到…考察时关于…的讲话。', {
    start: words('总书记到 总书记赴 总书记来 总书记在'),
    end: ['关于'],
    within: 8,
    forbidBetween: words('考察 视察 调研 时 上 座谈 会 期 间 中 后 作 讲 发表 强调 指出 出席 场合 报告 班 信 文章 “ 《'),
    sure: true,
  }),
  frame('deployment-of', 'missing-word', '“部署”前缺“的”：关于…的部署。', {
    start: combined('关于', '实施 推进 深化 加强 加快 推动 构建 打造 全面推进').split(' '),
    end: words('总体部署'),
    within: 20,
    least: 2,
    forbidBetween: words('的 等 、 和 与 及 作出'),
  }),
  frame('role-as', 'missing-word', '“作用”前缺“的”：发挥…作为…的作用。', {
    start: ['发挥'],
    end: ['作用'],
    within: 26,
    requireBetween: ['作为'],
    forbidBetween: words('的 、 担当 主动 积极 善于 敢于 奋发'),
    closing: true,
  }),
  frame('by-joining', 'missing-word', '“按照…相结合”缺“的原则”“的要求”。', {
    start: words('按照 本着 遵循'),
    end: ['相结合'],
    within: 24,
    forbidBetween: words('的 原则 要求 、 以'),
    endNotFollowedBy: words('、 （ ）'),
    lackingBehind: words('原则 要求 思路 方针 方式'),
    closing: true,
  }),
  frame('found-data', 'missing-word', '“信息”“数据”后面缺“库”“平台”：建立…信息库。', {
    start: words('建立 构建'),
    end: words('基础信息 基础数据 数据信息 信息数据'),
    within: 14,
    forbidBetween: words('、 和 与 及 平台 系统 采集 收集 共享 以 汇 管理'),
    endNotFollowedBy: ['、'],
    closing: true,
  }),
  found('found-guilty', 'clause', {}),
  found('found-guilty-too', 'sentence', { requireBetween: words('，以及 ，或者 ，或') }),
  frame('meet-demand', 'wrong-verb', '“要求”宜“满足”“适应”，“实现”的是目标。', {
    start: ['为实现'],
    end: words('的新要求 的总要求 的更高要求'),
    within: 30,
    forbidBetween: words('是 满足 适应 落实 按照 达到 符合 提出 根据 贯彻 目标'),
    closing: true,
  }),
  literal(
    'carry-out-raise',
    'wrong-verb',
    combined('加快 全面 切实 认真 积极 着力', '落实提升 落实优化 落实提高'),
    '两个动词叠用，保留一个。',
    {
      lackingBehind: words(
        '行动 计划 工程 方案 意见 措施 政策 办法 要求 任务 规划 年 部署 机制 项目 清单 举措 标准 待遇 补贴 补助 比例 养老金 工资 限额 额度',
      ),
    },
  ),
  literal('do-build', 'wrong-verb', '进行新建 进行改建 进行扩建 进行修建', '“进行”后面的动词不带宾语：新建…，或对…进行新建。', {
    notFollowedBy: words(
      '， 。 ； 、 和 及 或 与 改 扩 迁 重 提 升 修 加 拓 优 翻 维 利 完 性 的 ） （ / 工程 以 并 时 后 前 等 , ; 项目 设计 规划 选址 论证 审批 可行 勘察 方案 招标',
    ),
  }),
  literal('normal-control', 'wrong-verb', '做好疫情防控常态化 抓好疫情防控常态化', '词序颠倒：常态化疫情防控工作。', {
    notFollowedBy: words('条件 形势 背景 阶段 下'),
  }),

  // ---- one thing twice --------------------------------------------------------------------------------------------------------------------
  frame('and-so-on-twice', 'doubled', '“等…等”说了两遍，保留一个。', {
    start: words(MEANS).flatMap((a) => [`等多种${a}等`, `等${a}等`, `等各种${a}等`]),
    end: words(MEANS),
    within: 0,
    least: 0,
    forbidBetween: [],
    notPrecededBy: words('高 中 初 平 对 同 相 均 优 劣 上 下 特 一 二 三'),
    sure: true,
  }),
  literal('judge-twice', 'pleonasm', '预判研判 研判预判', '“预判”“研判”叠用，保留一个。'),
  literal('ai-intelligent', 'pleonasm', 'AI智能', '“AI”就是人工智能，与“智能”重复。', {
    // AI|智能终端: the thing has the name
    notFollowedBy: words('体 终端 手机 眼镜 硬件 机器 网联 家居 汽车 驾驶 穿戴 装备 设备 产品 芯片 传感 座舱'),
  }),
  literal(
    'mine-accident',
    'pleonasm',
    '矿难事故 空难事故 海难事故 车祸事故 火灾灾害 洪灾灾害 旱灾灾害 震灾灾害',
    '“难”“灾”就是事故、灾害，重复。',
  ),
  literal('present-state', 'pleonasm', '目前现状 当前现状 现状目前', '“现状”就是目前的状况，重复。', {
    notFollowedBy: words('下 已 仍 正 水平年'),
  }),
  literal('latent-danger', 'pleonasm', '潜在隐患 潜在的隐患 潜在安全隐患 潜在的安全隐患', '“隐患”就是潜在的祸患，重复。'),
  literal('say-again', 'pleonasm', '再次重申 再度重申 重新再 再次重新 再度再次 再次再度', '“重”就是再，重复。', {
    notFollowedBy: words('生 造 就业 制 利用 融资 分配 保'),
  }),
  literal('press-magazine', 'pleonasm', '报刊杂志', '“报刊”就包括杂志：报纸杂志，或报刊。'),
  literal('duty-and-right', 'pleonasm', '职责权限、责权范围 责权范围、职责权限 职责权限和责权范围', '两项说的是一回事，保留一项。'),
  literal('beforehand', 'pleonasm', '事先预先 预先提前 提前预先 事先提前', '表示事先的词叠用，保留一个。'),
  literal('acknowledged', 'pleonasm', '一致公认', '“公认”就是一致认为，重复。'),
  literal('only-only', 'pleonasm', '仅仅只 仅只有 无非只是', '“仅”就是“只”，保留一个。', {
    notPrecededBy: ['不'],
    notFollowedBy: words('身 能'),
  }),
  literal(
    'at-least-twice',
    'pleonasm',
    '最起码至少 至少起码 起码至少 逾超过 超过逾 接近约 约接近 将近约',
    '两个词说的是一回事，保留一个。',
    { notFollowedBy: words('束 定 期') },
  ),
  literal('in-order-twice', 'pleonasm', '以便为了 为了以便 从而进而 进而从而 因而从而', '两个连词叠用，保留一个。'),
  frame('lesson-hours', 'pleonasm', '“课时”与“学时”重复：培训不少于…学时。', {
    start: ['课时'],
    end: ['学时'],
    within: 10,
    requireBetween: words('不少于 不低于 达 累计 超过'),
    forbidBetween: words('， 、 折 和 或 （'),
  }),
  literal('turnover', 'missing-word', '货物周转 旅客周转 客运周转 货运周转', '“周转”后缺“量”：货物周转量、旅客周转量。', {
    followedBy: words('0 1 2 3 4 5 6 7 8 9'),
  }),
  literal('media-centre', 'missing-word', '级融媒体', '“融媒体”后缺“中心”：县级融媒体中心。', {
    followedBy: words('0 1 2 3 4 5 6 7 8 9'),
    notFollowedBy: words('19 20'),
  }),
  literal('not-yet-enough', 'wrong-verb', '尚未充分', '“未”不修饰形容词：尚不充分。', {
    followedBy: words('， 。 ； ,'),
  }),
  literal('manner-of', 'wrong-verb', combined('因地制宜 循序渐进 分期分批 积极稳妥', '的新建'), '修饰动词用“地”：因地制宜地新建。'),
];
