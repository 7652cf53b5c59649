/** What may stand beside a frequent word without belonging to it: so a single character at its edge is no part of a neighbour (宣教|队伍建设). */
import { isHan } from '../text/characters';
import { words } from './types';

/** Function words that join what stands on their sides. */
export const joins = '的和与及等或为在以从中内';
const leads = new Set(
  words(`加强 推进 推动 完善 构建 建设 健全 提高 提升 深化 优化 打造 实施 发展 促进 破除 保障 加快 强化 落实 统筹 支持 培育 扩大 开展 建立 创新 规范 改善 巩固 增强 实现 做好 抓好 全面 积极 大力 深入 持续 稳步 着力
    全市 全县 全省 全区 全国 地方 城乡 农村 城市 区域 现代 智慧 数字 绿色 综合 加大 坚持 推行 探索 引导 鼓励 重视 通过 围绕 聚焦
    严格 坚决 依法 有效 不断 继续 切实 完成 制定 编制 出台 启动 设立 支撑 助力 赋能 反对 发扬 弘扬 秉持 遵循 牢固 深刻 认真 主动 充分 做到 确保 形成 实行 确立 防止 杜绝 具有 更加 努力 始终 必须 要求`),
);
const followers = new Set(
  words(`体系 建设 发展 改革 机制 管理 服务 能力 水平 工程 项目 治理 保护 保障 平台 设施 质量 制度 工作 政策 资源 机构 中心 单位 企业 产业 行业 领域 队伍 人员 人才 标准 监管 监测 检查 培训 投入 经费 资金 规划 方案 计划 行动
    负责 牵头 会同 联合 指导 任务 目标 指标 普及 全覆 均等 一体 网络 环境 条件 基地 园区
    取得 成效 精神 作用 成果 格局 实现 达到 需求 需要 模式 方式 道路 理念 战略 部署 要求 原则 方针 活动 措施 举措 问题 基础 优势 特色 事业 经济 社会 市场 产品 技术 试点 示范 主体 以及 并且 同时 明显 显著 持续 稳步 不断 全面 深入`),
);

/** Those words, to look for beside others. */
export const eachEdgeWord = (word: (word: string) => void): void => {
  leads.forEach(word);
  followers.forEach(word);
};

const twoBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 2), at);

/** Does what stands before a place belong to nothing behind it? Before an idiom any frequent word may stand (文化|源远流长), behind it any (因地制宜|推进). */
export const isFreeBefore = (text: string, from: number, isIdiom = false): boolean =>
  !isHan(text[from - 1]) ||
  joins.includes(text[from - 1] ?? '') ||
  leads.has(twoBefore(text, from)) ||
  (isIdiom && followers.has(twoBefore(text, from)));

/** Does what stands behind a place belong to nothing before it? */
export const isFreeBehind = (text: string, to: number, isIdiom = false): boolean =>
  !isHan(text[to]) ||
  joins.includes(text[to] ?? '') ||
  followers.has(text.slice(to, to + 2)) ||
  (isIdiom && ('地之'.includes(text[to] ?? '') || leads.has(text.slice(to, to + 2))));

/** Is a character a function word that joins what stands on its sides? */
export const isJoin = (character: string): boolean => joins.includes(character);

const isFrequent = (word: string): boolean => leads.has(word) || followers.has(word);

/** Does a frequent word lie across an end of [from, to): 产业界构|建, 建|立党委公? */
export const cutsWords = (text: string, from: number, to: number): boolean =>
  isFrequent(text.slice(Math.max(0, from - 1), from + 1)) || isFrequent(text.slice(to - 1, to + 1));
