/**
 * Slips in how plans word their tasks: a verb whose object wants another (加强…机制, 扩大…知晓度, 完成…座…站), frames that lost their first or last word
 * (保护…的前提下, 在…的基础，, 全生命管理), one thing said twice (/每年). Each is weighed by a person unless `sure`.
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

export const taskSlips: readonly Collocation[] = [
  // ---- a word that is missing -----------------------------------------------------------------------------------------------------------
  literal(
    'whole-life',
    'missing-word',
    '全生命管理 全生命监管 全生命管控 全生命服务 全生命健康管理',
    '“全生命”后疑脱“周期”：全生命周期…。',
  ),
  literal(
    'bound-of',
    'missing-word',
    '不宜小 不应小 不得小 不能小 不宜大 不应大 不得大 不宜低 不应低 不得低 不能低 不宜高 不应高 不得高 不能高 不宜少 不应少 不得少 不能少',
    '数字前脱“于”：不小于、不低于…。',
    {
      followedBy: digits,
      sure: true,
    },
  ),
  literal('and-nothing', 'missing-word', '以及， 以及。 以及； 及其， 及其。 及其；', '“以及”“及其”后面缺少内容，句子没有写完；请补全。', {
    sure: true,
  }),
  literal('towards-of', 'missing-word', '对美好生活向往', '“向往”前缺“的”：对美好生活的向往。', { suggestion: '对美好生活的向往' }),
  literal('obtained', 'missing-word', '得进一步', '“得”后疑脱“到”：得到进一步…。', {
    notPrecededBy: words('还 仍 也 都 就 必 要 须 总 又 觉 显 变 需 不 值 使 取 获 晓 懂 认 非 只 才 更 我 们 者 人 方 家 地'),
  }),
  literal('premise-in', 'missing-word', '的前提下', '“…的前提下”前缺“在”：在…的前提下。', {
    lackingAhead: words('在 于 以'),
    notFollowedBy: words('一 达'),
  }),
  literal('basis-on', 'missing-word', '的基础，', '“的基础”后疑脱“上”：在…的基础上。', {
    opener: {
      by: ['在'],
      within: 30,
      lacking: words('打下 打牢 打好 奠定 夯实 筑牢 巩固 是 成为 作为 具有 提供 形成 建立 构筑 有 于 坚实 良好 ，'),
      notBehind: words('存 现 实 内 外 潜 旨 正 所 重'),
    },
  }),
  frame('lead-work', 'missing-word', '“工作”与“领导”之间缺“的”：加强对…工作的领导。', {
    start: ['加强'],
    end: ['工作领导'],
    within: 24,
    forbidBetween: words('、 ，'),
    requireBetween: ['对'],
    closing: true,
  }),
  frame('nth-session', 'missing-word', '会议次数前脱“第”：第…次会议。', {
    start: words('届人民政府 届政府 届常委会 届区政府 届县政府 届市政府'),
    end: words('次常务会议 次全体会议 次常务会'),
    within: 3,
    forbidBetween: ['第'],
  }),
  literal('full-session', 'missing-word', '常务会审议 常务会通过 常务会研究 常务会讨论', '会议名称应写全：常务会议…。', {
    notPrecededBy: words('人大 委员'),
  }),
  literal('pattern-by', 'missing-word', '管理治理体系', '“管理”“治理”叠用：治理体系，或管理体系。'),

  // ---- a verb and an object that do not go together -----------------------------------------------------------------------------------------
  frame('strengthen-mechanism', 'wrong-verb', '“加强”与“机制”不搭配：健全、完善…机制，或加强…机制建设。', {
    start: ['加强'],
    end: ['机制'],
    within: 16,
    least: 2,
    forbidBetween: SECOND,
    notFollowedBy: words('对 与 同 和'),
    closing: true,
  }),
  frame('extend-knowledge', 'wrong-verb', '“知晓度”“知晓率”宜“提高”。', {
    start: ['扩大'],
    end: words('知晓度 知晓率 满意度 认知度'),
    within: 14,
    forbidBetween: SECOND,
    closing: true,
  }),
  frame('push-coverage', 'wrong-verb', '“推进”与“覆盖面”不搭配：扩大…覆盖面。', {
    start: words('推进 推动'),
    end: ['覆盖面'],
    within: 20,
    least: 2,
    forbidBetween: words('扩大 拓展 提高 提升 拓宽 扩展 的 、 和 与 及 增加'),
    closing: true,
  }),
  frame('deepen-ability', 'wrong-verb', '“能力”宜“提升”“增强”。', {
    start: ['深化'],
    end: ['能力'],
    within: 14,
    least: 2,
    forbidBetween: SECOND,
    notFollowedBy: words('对'),
    closing: true,
  }),
  frame('perfect-quality', 'wrong-verb', '“品质”宜“提升”。', {
    start: ['完善'],
    end: ['品质'],
    within: 18,
    least: 2,
    forbidBetween: words('、 和 与 及 并 ” 提升 提高 优化 改善 增强 保障'),
    closing: true,
  }),
  frame('stronger-channels', 'wrong-verb', '“渠道”宜“拓宽”“拓展”。', {
    start: words('增强 提升 提高'),
    end: ['渠道'],
    within: 16,
    least: 2,
    forbidBetween: words('和 与 及 并 “ ” 的 拓宽 拓展 畅通 丰富 增加'),
    closing: true,
  }),
  frame('more-runs', 'wrong-verb', '“增开”与“数量”不搭配：增开…，或增加…数量。', {
    start: words('增开 增设 增派'),
    end: words('数量 频次'),
    within: 14,
    least: 2,
    forbidBetween: words('、 和 与 及 并 ” 增加 提高'),
    closing: true,
  }),
  frame('finish-area', 'wrong-verb', '“完成”与“面积”不搭配：完成…提升…平方米，或…面积达到…。', {
    start: ['完成'],
    end: words('提升面积 改造面积 建设面积 修复面积 整治面积'),
    within: 24,
    forbidBetween: words('， 、'),
    requireBetween: words('平方米 公顷 亩 公里 平方公里'),
    closing: true,
  }),
  frame('finish-stations', 'missing-word', '“完成”后面的名词前缺动词：完成…的建设（改造）。', {
    start: ['完成'],
    end: words('中转站 泵站 驿站 变电站 充电站 污水处理厂 停车场 口袋公园 公厕 服务中心 文化广场'),
    within: 16,
    forbidBetween: words(
      '建设 改造 新建 扩建 改建 提升 整治 修缮 更新 验收 建成 升级 选址 设计 移交 规划 主体 装修 建 改 修 安装 、 和 与 及 的 “ ” 目标 任务 投资 创建 运营 布局 招标 评估 挂牌 布设',
    ),
    requireBetween: words('座 处 个 所 家'),
    closing: true,
  }),
  frame('keep-thinking', 'wrong-verb', '“守牢”的是“底线”，“底线思维”宜“树牢”“坚持”。', {
    start: words('守牢 守住 筑牢'),
    end: ['底线思维'],
    within: 16,
    least: 0,
    forbidBetween: words('， 和 与 树牢 强化 坚持'),
  }),
  frame('build-into', 'wrong-verb', '“格局”宜“形成”：形成…格局。', {
    start: words('建设成为 打造成为 建成'),
    end: words('新格局 发展格局 工作格局'),
    within: 30,
    least: 2,
    forbidBetween: words('， 、 形成 构建 后'),
    closing: true,
  }),
  literal('pattern-advances', 'wrong-verb', '格局逐步推进 格局不断推进 格局持续推进 格局全面推进', '“格局”不能“推进”：格局逐步形成。'),
  literal('orientation', 'wrong-verb', '加强需求导向 加强问题导向 加强目标导向 加强结果导向 加强效果导向', '“导向”宜“坚持”“突出”。'),
  literal('example', 'wrong-verb', '作出典范 做出典范', '“典范”宜“树立”：树立典范，或作出示范。'),
  literal('wires-down', 'wrong-verb', '架空线落地', '架空线埋入地下叫“入地”：架空线入地。', { suggestion: '架空线入地' }),
  literal(
    'radius-percent',
    'wrong-verb',
    '覆盖半径至 覆盖半径达到 覆盖半径达 覆盖半径提高到 覆盖半径提升至 覆盖半径提升到 服务半径达到 服务半径提升至',
    '“半径”不能用百分数：…半径覆盖率达到…%。',
    {
      followedBy: digits,
      lackingBehind: words('米 公里 以内'),
    },
  ),

  // ---- two frames in one, one thing twice -----------------------------------------------------------------------------------------------------
  frame('adopt-mainly', 'wrong-verb', '“采用”与“以…为主”杂糅：采用…，或以…为主。', {
    start: ['采用以'],
    end: words('为主 为辅'),
    within: 16,
    forbidBetween: words('， 。'),
    endNotFollowedBy: words('的 、'),
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
  literal('create-become', 'wrong-verb', '创建成为', '“创建…”与“成为”杂糅，保留一个。'),
  literal('build-form', 'pleonasm', '建立形成', '两个动词叠用，保留一个。', { notFollowedBy: words('机制 、 和') }),
  literal('blend-twice', 'pleonasm', '融合融入', '同义词叠用，保留一个。'),
  literal('party-founded', 'pleonasm', '中国共产党建党', '“共产党”与“建党”重复：中国共产党成立…。', {
    suggestion: '中国共产党成立',
    notFollowedBy: words('精神 思想 学说 理论'),
  }),
  literal(
    'per-every',
    'pleonasm',
    words('/ ／')
      .flatMap((slash) => words('每年 每月 每日 每天 每人 每户 每亩 每份 每个 每次 每公里 每平方米 每吨').map((each) => slash + each))
      .join(' '),
    '“/”就是“每”，重复：元/年、个/年。',
    { notPrecededBy: words('每年 每月 每日 每天 每周 每季 每季度 每半年 每人 每户'), notFollowedBy: words('/ ／') },
  ),
  literal('sign-twice', 'doubled', '号号 属于于 位于于 处于于 低于于 高于于', '重复一字；请删去一个。', {
    notFollowedBy: words('码 称 召 角 脉 志 令 是 都 手 入 出 道'),
    sure: true,
  }),
  literal('firefighters', 'pleonasm', '消防员救援人员', '“员”疑衍：消防救援人员。', { suggestion: '消防救援人员' }),
  frame('quality-as-well', 'doubled', '“建设…建设”动词与宾语重复，保留一个。', {
    start: ['建设'],
    end: ['建设'],
    within: 26,
    least: 8,
    requireBetween: ['的'],
    forbidBetween: words(
      '， 和 与 及 并 以 以及 推进 推动 加强 加快 参与 支持 开展 实施 服务 用于 作为 项目 完善 提升 统筹 促进 ） （ ” “ 》 ： 年 投入 启动 纳入 列入 为 抓 做好 党的 统领 引领',
    ),
    notPrecededBy: words(
      '的 进 动 强 快 展 化 善 施 与 和 、 与 及 筹 目 市 镇 村 设 城 础 度 制 系 态 济 源 通 业 程 区 园 地 施 点 本 利 面 并 加 经 以 在 将 是 对 基 期 内 于 路 网 库 台 心 文 明 会 党 风 伍 人 才 队 家 乡 州 省 国 厅 部 委 局 住 城乡',
    ),
    closing: true,
  }),
  frame('same-still', 'doubled', '“提升…有待提升”动词重复：…水平有待提升。', {
    start: words('提升 提高 加强 完善 优化'),
    end: words('有待提升 有待提高 有待加强 有待完善 有待进一步提升 有待进一步提高 有待进一步加强 有待进一步完善 有待优化'),
    within: 30,
    least: 2,
    forbidBetween: words('， 的 水平 力度 程度 能力 工作 机制 效果 质量 效率 体系 措施 空间 功能 举措 条件'),
  }),
];
