/**
 * Phrases of four characters that headings of plans end with, and often are. Each is left out whose first three characters end a phrase as well
 * (保障机制: 保障机), so that a heading which ends with three of them has lost the fourth.
 */
import { EDITORIAL, words, type Sourced } from './types';

export interface HeadingEnd extends Sourced {
  readonly phrase: string;
  /** Its last three characters make no heading either: one that consists of them has lost the first. */
  readonly headless: boolean;
}

const ends = words(
  `发展基础 发展环境 发展形势 发展现状 发展成就 发展机遇 发展挑战 发展目标 发展定位 发展战略 发展布局 发展格局 发展思路 面临形势 面临挑战 面临机遇 形势分析 形势要求 现状基础 现状分析
   主要成就 主要成效 主要问题 主要目标 主要任务 主要指标 主要措施 主要做法 存在问题 突出问题 短板弱项 机遇挑战 指导思想 基本原则 基本思路 总体要求 总体思路 总体目标 总体布局 总体战略
   战略定位 战略目标 战略任务 空间布局 空间格局 具体目标 具体任务 具体措施 工作目标 工作任务 工作重点 工作措施 工作原则 工作要求 重点任务 重点工作 重点工程 重点项目 重点领域 重点举措
   保障措施 实施保障 实施步骤 实施路径 实施要求 组织领导 组织实施 组织保障 制度保障 政策保障 资金保障 经费保障 人才保障 要素保障 法治保障 科技支撑 监督检查 监督考核 监测评估 跟踪评估
   督导评估 考核评价 考核评估 督促检查 责任落实 统筹协调 宣传引导 舆论引导 规划实施 规划衔接 规划背景 规划范围 规划期限 规划目标 规划原则 编制依据 编制背景 时间安排 进度安排 任务分工
   职责分工 行动计划 队伍建设 体系建设 能力建设 制度建设 机制建设 设施建设 平台建设 阵地建设 基地建设 自身建设 融合发展 协调发展 协同发展 均衡发展 绿色发展 开放合作 转型升级 综合治理`,
);
/** 大项目, 新发展 may be headings, and of the others the last three characters are no slip that is known. */
const alsoHeaded = words(
  `重大任务 重大工程 重大项目 重大举措 创新发展 综合监管 综合监测 安全监管 市场监管 行业监管 监督管理 应急管理 应急救援 基础设施 公共服务 公共安全 安全生产 粮食安全 社会保障 民生福祉 共同富裕
   体制机制 人才培养 人才队伍 教师队伍 改革创新 科技创新 交流合作 对外开放 环境保护 生态保护 生态修复 污染防治 资源配置 治理能力 服务能力 服务水平 营商环境 数字经济 乡村振兴 专业结构
   治理水平 管理水平 发展水平 保障水平 创新能力 保障能力 支撑能力 供给能力 防控能力 防御能力 处置能力 监测能力 治理体系 服务体系 保障体系 创新体系 监管体系 防控体系 产业体系 长效机制 协调机制 保障机制
   服务质量 发展质量 教育质量 质量发展 转型发展 产业集群 产业升级`,
);

export const headingEnds: readonly HeadingEnd[] = [
  ...ends.map((phrase) => ({ phrase, headless: true, source: EDITORIAL })),
  ...alsoHeaded.map((phrase) => ({ phrase, headless: false, source: EDITORIAL })),
];
