/** The verbs that stand between a name and its figure, by what they say of it; and the words that open a clause before the name. */
import { words } from './types';

/**
 * - reach: the figure is the level (达到98%); raise, lower: the level moves there (提高到, 下降到); keep: it stays there (保持在); limit: it stays below (控制在);
 * - from: the level it starts from (由72.5%…);
 * - up, down: the figure is the change (提高2.1个百分点, 下降5%); more: what is added (新增200个);
 * - build: so many are made (建成50所…).
 */
export type ClaimVerb = 'reach' | 'raise' | 'lower' | 'keep' | 'limit' | 'from' | 'up' | 'down' | 'more' | 'build';

export interface VerbWord {
  readonly word: string;
  readonly verb: ClaimVerb;
}

const verbs = (verb: ClaimVerb, list: string): readonly VerbWord[] => words(list).map((word) => ({ word, verb }));

export const verbWords: readonly VerbWord[] = [
  ...verbs(
    'reach',
    '达到 达 达成 实现 为 是 占 约为 约占 占到 到达 共计 合计 共有 有 均为 至 到 在 超过 高于 低于 不低于 不少于 不超过 不高于 接近',
  ),
  ...verbs(
    'raise',
    '提高到 提高至 提高为 提升到 提升至 提升为 上升到 上升至 上升为 增加到 增加至 增加为 增长到 增长至 增长为 扩大到 扩大至 升到 升至 增至 增到 提到 提至 攀升至 跃升至 跃升到 发展到 壮大到 拓展到 扩展到 延长到 延长至 翻到',
  ),
  ...verbs(
    'lower',
    '降低到 降低至 降低为 下降到 下降至 下降为 减少到 减少至 减少为 降到 降至 降为 减至 减到 压减到 压减至 压缩到 压缩至 压降到 压降至 缩小到 缩小至 缩短到 缩短至 回落到 回落至 控减至 整合到 整合为 优化到 优化至 撤并到 精简到 精简至',
  ),
  ...verbs('keep', '保持在 稳定在 维持在 巩固在 保持 稳定 维持 稳定保持在 保持到'),
  ...verbs('limit', '控制在 控制到 限制在 控制'),
  ...verbs(
    'up',
    '翻 提高 提升 上升 增长 增加 扩大 增 升高 上涨 递增 增速达 增速为 增速 增幅达 增幅为 增幅 增长率达 增长率为 提高了 提升了 上升了 增长了 增加了',
  ),
  ...verbs('down', '降低 下降 减少 缩小 缩短 压减 压缩 递减 下降了 降低了 减少了 降幅达 降幅为 降幅'),
  ...verbs('more', '新增 净增 累计新增 新增加'),
  ...verbs(
    'build',
    '建成 建设 创建 新建 打造 培育 培养 遴选 评选 组建 引进 建立 改造 认定 改扩建 扩建 改建 创建成 建好 办好 选树 命名 布局 布设 设立 设置 配备 推出 实施 开展 完成 形成 新开 新设 选派 选拔 遴选创建 培训 引育 招引 规划建设',
  ),
].sort((a, b) => b.word.length - a.word.length);

/** Adverbs between name and verb, or between verb and figure. */
export const adverbWords: readonly string[] = words(
  '力争 争取 确保 努力 将 应 应当 要 需 须 必须 均 都 也 又 已 已经 基本 全部 全面 总体 整体 平均 继续 持续 稳步 稳定 逐步 逐年 进一步 不断 预计 预期 计划 可 能够 有望 累计 合计 共 一共 总共 分别 依次 再 还 仍 仍然 则 率先 大幅 显著 明显 进而 直接 普遍 最终 年末 年底 每年 每年均 各 了 约 由此 首次 左右 以 仅',
).toSorted((a, b) => b.length - a.length);

/** Words before the name that are none of it: 力争, 使, 将 … Longest first. */
export const openingWords: readonly string[] = words(
  `力争使 力争 争取使 争取 确保 保证 保障 保持 努力 使得 使 将 把 让 令 实现 推动 推进 促进 带动 加快 引导 切实保障 切实 进一步 不断 持续 逐步 稳步 全面 大力 继续 着力 积极 有序 基本 同时 并且 并 且 而 其中 此外 另外 以及 和 与 及 到
  预计 预期 预测 计划 规划 目标 主要 我国 本地 提高 提升 降低 增加 减少 扩大 缩小 优化 巩固 加强 强化 完善 健全 做到 力求 要求 规定 明确 目前 截至 现有 已 已经 建立 各地 通过 努力使 新增了 区内 市内 县内 全年 年内 当年的 即 如 因此 从而 按照 包括 也 共有 拥有 设有 建有 开设`,
).toSorted((a, b) => b.length - a.length);

/** Characters that make an opening word the start of a name: 保障性租赁住房, 基本医疗保险. */
export const partsOfNames: Readonly<Record<string, string>> = {
  保障: '性水率房对线',
  保证: '率',
  保持: '率',
  基本: '医养公建农生药草',
  主要: '农污江河矿食粮道',
  规划: '区面',
  计划: '生',
  引导: '基',
  优化: '率营',
  全面: '二',
  综合: '',
  到: '位达',
  和: '谐平',
  及: '格',
  与: '会',
  在: '园校册建库岗线',
  建成: '区率',
  建设: '用率',
  完成: '率',
  设置: '率',
  配备: '率',
  创建: '率',
  建立: '率',
  实施: '率',
  培训: '率',
};
