/**
 * Slips in how plans word their tasks: a verb whose object wants another (加强…机制, 扩大…知晓度, 完成…座…站), frames that lost their first or last word
 * (保护…的前提下, 在…的基础，, 全生命管理), one thing said twice (元/每年). Each is weighed by a person unless `sure`.
 */
import { collocationMakers } from './collocation-makers';
import type { Collocation } from './collocations';
import { words } from './types';

const { literal, frame } = collocationMakers({ prefix: 'task-' });

const digits = [...'0123456789'];
/** A second member or verb between the two: the object may belong to it. */
const SECOND = words(
  '、 和 与 及 并 以及 或 的 “ ” （ ） 完善 健全 建立 构建 优化 创新 落实 推进 推动 提升 提高 加强 加大 强化 扩大 拓展 增强 深化 形成 实现 打造 运用 利用 通过 以 使 让',
);
/** Behind the object: a second one, whose verb or head noun may come later. */
const MORE = words('、 （ (');

export const taskSlips: readonly Collocation[] = [
  // ---- a word that is missing -----------------------------------------------------------------------------------------------------------
  literal('whole-life', 'missing-word', '全生命管理 全生命监管 全生命管控 全生命服务', '“全生命”后疑脱“周期”：全生命周期…。', {
    notPrecededBy: words('健 保 安'),
  }),
  literal(
    'bound-of',
    'missing-word',
    '不宜小 不应小 不得小 不能小 不宜大 不应大 不得大 不宜低 不应低 不能低 不宜高 不应高 不得高 不能高 不宜少 不应少 不得少 不能少',
    '数字前脱“于”：不小于、不低于…。',
    { followedBy: digits, goesOn: true, lackingBehind: words('个百分点 级 档 等'), sure: true },
  ),
  literal('and-nothing', 'missing-word', '以及， 以及。 以及； 及其， 及其。 及其；', '“以及”“及其”后面缺少内容，句子没有写完；请补全。', {
    notFollowedBy: words('如 若 必要 视 在 当 依 按 经 适 因 由 对 从 更 最'),
    sure: true,
  }),
  literal('towards-of', 'missing-word', '对美好生活向往', '“向往”前缺“的”：对美好生活的向往。', {
    notFollowedBy: words('已 之 得 的 而'),
    suggestion: '对美好生活的向往',
  }),
  literal(
    'obtained',
    'missing-word',
    words('资源 水平 能力 保护 环境 质量 结构 体系 设施 机制 条件 管理 作用 空间 效益 功能 布局 活力')
      .map((noun) => `${noun}得进一步`)
      .join(' '),
    '“得”后疑脱“到”：得到进一步…。',
  ),
  literal('premise-in', 'missing-word', '的前提下', '“…的前提下”前缺“在”：在…的前提下。', {
    lackingAhead: words('在 于 以'),
    notFollowedBy: words('一 达 的 ”'),
  }),
  literal('basis-on', 'missing-word', '的基础，', '“的基础”后疑脱“上”：在…的基础上。', {
    opener: {
      by: ['在'],
      within: 30,
      lacking: words(
        '打下 打牢 打好 奠定 夯实 筑牢 巩固 是 成为 作为 具有 具备 提供 形成 建立 构筑 有 于 坚实 良好 ， 积累 摸清 稳住 起着 练好 检 核查 建 役 册',
      ),
      notBehind: words('存 现 实 内 外 潜 旨 正 所 重'),
    },
  }),
  literal(
    'as-occasion',
    'missing-word',
    '为契机 为抓手 为突破口 为切入点',
    '“以…为契机”后面没有话，句子没有完：句号改为逗号，与下一句接上。',
    {
      followedBy: ['。'],
      opener: { by: ['以'], within: 120, lacking: words('， ；'), begins: true },
    },
  ),
  frame('visit-speech', 'missing-word', '“讲话”前缺“重要”：考察…重要讲话精神。', {
    start: words('总书记考察 总书记视察'),
    end: ['讲话精神'],
    within: 12,
    forbidBetween: words('重要 ， 、 书记 和'),
  }),
  frame('lead-work', 'missing-word', '“工作”与“领导”之间缺“的”：加强对…工作的领导。', {
    start: ['加强'],
    end: ['工作领导'],
    within: 24,
    forbidBetween: words('、 ， 分管 主管'),
    requireBetween: ['对'],
    endNotFollowedBy: MORE,
    closing: true,
  }),
  frame('nth-session', 'missing-word', '会议次数前脱“第”：第…次会议。', {
    start: words('届人民政府 届政府 届常委会 届区政府 届县政府 届市政府'),
    end: words('次常务会议 次全体会议 次常务会'),
    within: 3,
    forbidBetween: words('第 前 近 后 共 开'),
    requireBetween: digits,
  }),
  literal('full-session', 'missing-word', '常务会审议 常务会通过 常务会研究 常务会讨论', '会议名称应写全：常务会议…。', {
    notPrecededBy: words('人大 委员 商会 协会 学会 参事会 理事会 常委会'),
  }),

  // ---- a verb and an object that do not go together -----------------------------------------------------------------------------------------
  frame('strengthen-mechanism', 'wrong-verb', '“加强”与“机制”不搭配：健全、完善…机制，或加强…机制建设。', {
    start: ['加强'],
    end: ['机制'],
    within: 16,
    least: 2,
    forbidBetween: SECOND,
    notPrecededBy: words('增 参 追 附 新 自我 相互 互相'),
    notFollowedBy: words('对 与 同 和 型 版 班 循环 降 制 基 度'),
    endNotFollowedBy: MORE,
    lackingBehind: words('研究 攻关 观测 建设'),
    closing: true,
  }),
  frame('strengthen-efficacy', 'wrong-verb', '“效能”宜“提升”“增强”。', {
    start: ['加强'],
    end: ['效能'],
    within: 16,
    least: 2,
    forbidBetween: [...SECOND, ...words('评估 考核 监察 监督 建设 问责 赋能')],
    endNotFollowedBy: MORE,
    closing: true,
  }),
  frame('set-up-turn', 'wrong-verb', '“建立”与“转型”不搭配：推动…转型，或建立…转型机制。', {
    start: ['建立'],
    end: ['转型'],
    within: 20,
    least: 4,
    forbidBetween: [...SECOND, ...words('促进 引导 支持 服务 带动')],
    endNotFollowedBy: MORE,
    closing: true,
  }),
  frame('get-carried-out', 'wrong-verb', '“得到”的宾语前用“的”：得到…的开展。', {
    start: ['得到'],
    end: words('有效 充分 全面 及时 妥善 更好 不断 持续').flatMap((adverb) =>
      words('开展 落实 提升 发展 改善 保护 利用 控制 解决 推进 执行').map((verb) => `${adverb}地${verb}`),
    ),
    within: 12,
    forbidBetween: words('的 、 ， 后 并 更好'),
  }),
  literal(
    'measure-lost',
    'missing-word',
    '示范性 示范点 示范项目 示范基地 示范校 示范园区 示范企业 示范村',
    '数字后脱量词：创建…个示范…。',
    {
      precededBy: digits,
      opener: {
        by: words('创建 建成 建设 打造 培育 新建 认定 评选'),
        within: 4,
        lacking: [...words('年 、 ， 第 863 973'), ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
      },
    },
  ),
  literal('enterprise-lost', 'missing-word', '骨干企 龙头企', '“企”后脱“业”：骨干企业、龙头企业。', {
    notFollowedBy: words('业 事 、 ” 校 地 社 管 （ ( + ＋ 及 与 和'),
    sure: true,
  }),
  frame('held-down', 'wrong-verb', '越高越好的指标不说“控制在”：达到…、保持在…以上。', {
    start: words('优良率 达标率 普及率 合格率 入学率 巩固率 升学率 参保率 收集率 满意度 满意率'),
    notPrecededBy: words('不 未 非'),
    end: ['控制在'],
    within: 6,
    least: 0,
    forbidBetween: words('， 不 未 超 漏 偏差 误差 差距 差异 成本 增幅 降幅 波动'),
  }),
  frame('extend-knowledge', 'wrong-verb', '“知晓度”“知晓率”宜“提高”。', {
    start: ['扩大'],
    end: words('知晓度 知晓率 认知度'),
    within: 14,
    forbidBetween: [...SECOND, ...words('抽样 样本 范围 宣传 调查 测')],
    endNotFollowedBy: MORE,
    closing: true,
  }),
  frame('push-coverage', 'wrong-verb', '“推进”与“覆盖面”不搭配：扩大…覆盖面。', {
    start: words('推进 推动'),
    end: ['覆盖面'],
    within: 20,
    least: 2,
    forbidBetween: words('扩大 拓展 提高 提升 拓宽 扩展 的 、 和 与 及 增加'),
    endNotFollowedBy: MORE,
    closing: true,
  }),
  frame('deepen-ability', 'wrong-verb', '“能力”宜“提升”“增强”。', {
    start: ['深化'],
    end: ['能力'],
    within: 14,
    least: 2,
    forbidBetween: SECOND,
    forbidBefore: words('提高 提升 增强 培养 锻造'),
    notFollowedBy: words('对 改革 合作 认识 理解 开放'),
    endNotFollowedBy: MORE,
    closing: true,
  }),
  frame('perfect-quality', 'wrong-verb', '“品质”宜“提升”。', {
    start: ['完善'],
    end: ['品质'],
    within: 18,
    least: 2,
    forbidBetween: words('、 和 与 及 并 ” 提升 提高 优化 改善 增强 保障 彰显 塑造 保证 成就 带动 农产品'),
    endNotFollowedBy: MORE,
    closing: true,
  }),
  frame('stronger-channels', 'wrong-verb', '“渠道”宜“拓宽”“拓展”。', {
    start: words('增强 提升 提高'),
    end: ['渠道'],
    within: 16,
    least: 2,
    forbidBetween: words(
      '和 与 及 并 “ ” 的 拓宽 拓展 畅通 丰富 增加 灌 渠 水 骨干 、疏 、打 、建 、搭 、拓 、畅 、开 、完 、丰 、健 、优 、创 、多 、增 、规 、保 、加',
    ),
    endNotFollowedBy: MORE,
    closing: true,
  }),
  frame('more-runs', 'wrong-verb', '“增开”与“数量”不搭配：增开…，或增加…数量。', {
    start: words('增开 增派'),
    end: words('数量 频次'),
    within: 14,
    least: 2,
    forbidBetween: words('、 和 与 及 并 ” 增加 提高'),
    forbidBefore: words('核定 公布 确定 按照 依据 根据'),
    endNotFollowedBy: MORE,
    closing: true,
  }),
  frame('finish-area', 'wrong-verb', '“完成”与“面积”不搭配：完成…提升…平方米，或…面积达到…。', {
    start: ['完成'],
    end: words('提升面积 改造面积 建设面积 修复面积 整治面积'),
    within: 24,
    forbidBetween: words('， 、'),
    requireBetween: words('平方米 公顷 亩 公里 平方公里'),
    endNotFollowedBy: MORE,
    closing: true,
  }),
  frame('finish-stations', 'missing-word', '“完成”后面的名词前缺动词：完成…的建设（改造）。', {
    start: ['完成'],
    end: words('中转站 泵站 驿站 变电站 充电站 污水处理厂 停车场 口袋公园 公厕 服务中心 文化广场'),
    within: 16,
    forbidBetween: words(
      `建设 改造 新建 扩建 改建 提升 整治 修缮 更新 验收 建成 升级 选址 设计 移交 规划 主体 装修 建 改 修 安装 、 和 与 及 的 “ ” 目标 任务 投资 创建 运营 布局 招标 评估 挂牌 布设
       接管 拆 回购 检 排查 并网 关停 搬迁 接入 清`,
    ),
    requireBetween: words('座 处 个 所 家'),
    endNotFollowedBy: MORE,
    lackingBehind: words('建设 改造 加固 选址 整治 清淤'),
    closing: true,
  }),
  frame('keep-thinking', 'wrong-verb', '“守牢”的是“底线”，“底线思维”宜“树牢”“坚持”。', {
    start: words('守牢 守住'),
    end: ['底线思维'],
    within: 16,
    least: 0,
    forbidBetween: words('， 和 与 红线 底线 关 增 树 保持 坚持 强 又 要 提升 培养 绷'),
  }),
  frame('build-into', 'wrong-verb', '“格局”宜“形成”：形成…格局。', {
    start: words('建设成为 打造成为'),
    end: words('新格局 发展格局 工作格局'),
    within: 30,
    least: 2,
    forbidBetween: words('， 、 形成 构建 后 服务 融入 引领 拉开 重塑 改变 助力 支撑'),
    endNotFollowedBy: MORE,
    closing: true,
  }),
  literal('pattern-advances', 'wrong-verb', '格局逐步推进 格局不断推进 格局持续推进', '“格局”不能“推进”：格局逐步形成。', {
    lackingAhead: words('按 围绕 沿 依照 根据 以'),
  }),
  literal('orientation', 'wrong-verb', '加强需求导向 加强问题导向 加强目标导向 加强结果导向 加强效果导向', '“导向”宜“坚持”“突出”。', {
    notFollowedBy: words('的 型 和 、 性'),
  }),
  literal('example', 'wrong-verb', '作出典范 做出典范', '“典范”宜“树立”：树立典范，或作出示范。', {
    notPrecededBy: words('创 制 写'),
    notFollowedBy: words('性 作 之 品'),
  }),
  literal('wires-down', 'wrong-verb', '架空线落地', '架空线埋入地下叫“入地”：架空线入地。', {
    opener: { by: words('推进 推动 实施 开展 完成 加快'), within: 12, lacking: words('遇 防 ，') },
    notFollowedBy: words('故障 伤 的 信号 点 时'),
  }),
  frame('radius-percent', 'wrong-verb', '“半径”不能用百分数：…半径覆盖率达到…%。', {
    start: words('覆盖半径 服务半径'),
    end: digits.flatMap((digit) => [`${digit}%`, `${digit}％`]),
    within: 8,
    forbidBetween: words('米 公里 内 的 ， 、 率 里'),
  }),

  frame('is-bearing', 'wrong-verb', '“是承担…责任”杂糅：承担…责任，或是…的责任主体。', {
    start: ['是承担'],
    end: words('主体责任 监管责任 管理责任 属地责任'),
    within: 30,
    forbidBetween: words('， 的 、'),
    notPrecededBy: words('一 二 三 四 五 六 七 八 九 十 职责 任务 关键 重点 目的 底线 核心 要求 就 也'),
    notFollowedBy: words('起 好 着'),
    endNotFollowedBy: words('的 、 和'),
    closing: true,
  }),

  // ---- two frames in one, one thing twice -----------------------------------------------------------------------------------------------------
  frame('adopt-mainly', 'wrong-verb', '“采用”与“以…为主”杂糅：采用…，或以…为主。', {
    start: ['采用以'],
    end: ['为主'],
    within: 16,
    forbidBetween: words('， 。'),
    endNotFollowedBy: words('的 、 体 线 导 轴 角 力 旨 题 材 栽 产 攻 要 业 管 （ ( 和 并 ，辅 ，兼'),
    lackingBehind: words('的方式 的模式 的办法 为辅 为补充'),
  }),
  literal('according-decisive', 'wrong-verb', '为准', '“按…为准”杂糅：以…为准，或按…计算。', {
    opener: {
      by: words('按照 按'),
      within: 20,
      lacking: words('以 ， 、 执行 计算 办理 由 时 期'),
      notBehind: words('以'),
    },
    followedBy: words('， 。 ；'),
  }),
  literal('create-become', 'wrong-verb', '创建成为', '“创建…”与“成为”杂糅，保留一个。', {
    followedBy: words('国家 省 全国 市级 首批 第 区级 具有 全市 上海'),
  }),
  literal(
    'once-after',
    'pleonasm',
    words('批准 发布 公布 印发 查实 发现 认定 确认 核实 采用 录用 审定')
      .map((verb) => `一经${verb}后`)
      .join(' '),
    '“一经”就是一旦，与“后”重复：一经…，或经…后。',
    { notFollowedBy: words('续 期 备 方 者 勤 置 台') },
  ),
  literal(
    'badly',
    'wrong-verb',
    '推进不利 落实不利 履职不利 监管不利 执行不利 整改不利 督办不利 组织不利 领导不利',
    '没有尽力是“不力”，“不利”是没有好处：…不力。',
    {
      followedBy: words('， 。 、 ； 等 导致 造成 被 的单位 的部门 的责任 的干部 的人员 的街 的乡 的县 的区 的镇 的地区 的企业'),
      notPrecededBy: words('给 使'),
    },
  ),
  literal('build-form', 'pleonasm', '建立形成', '两个动词叠用，保留一个。', { notFollowedBy: words('机制 、 和 性') }),
  literal('blend-twice', 'pleonasm', '融合融入', '同义词叠用，保留一个。', {
    notPrecededBy: words('产教 文旅 数实 五育 产城 科教 团结 农旅 军民 业财 城乡 医养 体教 校企 学科 两业 技术 深度'),
  }),
  literal('party-founded', 'pleonasm', '中国共产党建党', '“共产党”与“建党”重复：中国共产党成立…。', {
    suggestion: '中国共产党成立',
    followedBy: words('100周年 一百周年 百年 95周年 105周年'),
  }),
  literal(
    'per-every',
    'pleonasm',
    words('/ ／')
      .flatMap((slash) => words('每年 每月 每日 每天 每人 每户 每亩 每份 每个 每次 每公里 每平方米 每吨').map((each) => slash + each))
      .join(' '),
    '“/”就是“每”，重复：元/年、个/年。',
    {
      precededBy: words('元 吨 个 次 公里 千瓦时 立方米 平方米 公斤 件 户 项 家 场 学时 课时 小时'),
      notFollowedBy: words('/ ／'),
    },
  ),
  literal('sign-twice', 'doubled', '号号', '重复一字；请删去一个。', {
    precededBy: digits,
    followedBy: words('线 楼 路 井 机 坑 河 泵 站 桥 馆 库 地块'),
    sure: true,
  }),
  literal('to-twice', 'doubled', '属于于 位于于 处于于 低于于 高于于', '“于”重复；请删去一个。', {
    notFollowedBy: words('是 都 洪 田 桥 家 村 庄 集 氏 谦 阗'),
    sure: true,
  }),
];
