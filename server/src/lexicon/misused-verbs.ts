/**
 * More verbs with objects that are not theirs, by row: `verbs | objects | what to write | what may not stand between | nor right behind the verb`. Handbooks of proofreaders list them; only pairs that are wrong in
 * every plan stand here. Nothing between the two may coordinate or bring a second verb, and no verb before may govern the object instead.
 */
import type { Collocation } from './collocations';
import { words } from './types';
import { ACTS, SECOND } from './verb-objects';

const GRAMMAR = '黄伯荣、廖序东《现代汉语》（句法成分搭配不当）';

/** More verbs that the object may belong to when they stand between. */
const BETWEEN = words(
  `增加 取得 获得 赢得 具有 具备 缓解 消除 弥补 填补 营造 树立 弘扬 激发 调动 释放 筑牢 夯实 凝聚 创造 注入 奠定 提供 用于 使 让 补齐 补短 补上 补足 补强 补位 起到 迈上 改善 采取 采用
   为 成 转 到 至 达 向 调整 作出 做出 做大 做强 履行 防范 化解 应对 维护 保护 满足 适应 推广 宣传 召开 举办 搭建 组建 增进 缩短 减少 压缩 精简 拓 扩 争取 抓住 把握 出台 探索 参与`,
);
/** What stands before the verb in the clause and may govern its object: 加大|政策落实力度, 发挥|推进改革的作用. */
const GOVERNORS = words(
  `提升 提高 增强 加大 加强 强化 发挥 形成 取得 保持 完善 健全 优化 改善 扩大 确保 达到 实现 营造 具有 具备 体现 展现 彰显 显示 表明 把握 统筹 兼顾
   满足 适应 保证 严把 把控 严控 抽检 破解 攻克 应对
   是 等 建立 构建 打造 制定 实施 推行 探索 创新 建设 落实 解决 研究 围绕 关于 针对 聚焦`,
);

/** Nouns whose verb stands behind them: 品质提升|长效机制, 社会保障卡|信息保护. */
const NOUNS =
  '质量 能力 整治 效能 品质 水平 素质 改造 价值 技能 效率 服务 形象 功能 社会 民生 安全 医疗 生活 要素 劳动 救助 人才 资金 权益 住房 绿化 亮化 风貌 景观 业务 工艺 营养 经验 资源 物产 品种 争议 纠纷 就业 贸易 农技';

interface Options {
  /** Most characters between. */
  readonly within?: number;
  /** What may stand between although it is on the list. */
  readonly allow?: string;
  /** More that may not stand between. */
  readonly forbid?: string;
  /** Least characters between; fewer than two make a compound of both (提升机制). */
  readonly least?: number;
  /** The verb begins its own predicate: what stands before governs nothing. */
  readonly free?: true;
  /** What follows the verb where it is a predicate or a name of its own (质量提升、服务均等化, 提升行动). */
  readonly apart?: string;
  /** What stands right before the verb where it is part of a noun (综合利用). */
  readonly behind?: string;
  /** More that governs the object from before the verb. */
  readonly governors?: string;
}

/** What begins a predicate of its own behind 、, and no second part of a noun: 提高发现问题、解决问题的能力. */
const RAISED = SECOND.filter((word) => word.length > 1 && !'解决 破解 推进 推动 促进 保障 落实 开展 支持'.includes(word));

/** `开展…机制`: 的 may not stand between, for what is before it may be a clause of its own. */
const rowsOf = (list: string, options: Options = {}): readonly Collocation[] =>
  list
    .trim()
    .split('\n')
    .map((line): Collocation => {
      const [verbs = '', objects = '', advice = '', lacking = '', behind = ''] = line.split('|').map((part) => part.trim());
      const allowed = words(options.allow ?? '');
      const start = words(verbs);
      const end = words(objects);
      return {
        id: `misused-${verbs}-${end[0] ?? ''}`,
        kind: 'wrong-verb',
        mild: true,
        message: `${advice}。`,
        source: GRAMMAR,
        match: {
          start,
          end,
          within: options.within ?? 14,
          least: options.least ?? 2,
          forbidBetween: [...SECOND, ...BETWEEN, ...words(options.forbid ?? '的'), ...words(lacking)].filter(
            (word) => !allowed.includes(word),
          ),
          ...(options.free
            ? {}
            : { forbidBefore: [...GOVERNORS, ...words(options.governors ?? '')].filter((word) => !start.includes(word)) }),
          notPrecededBy: words(options.behind ?? NOUNS),
          // 增加值, 增加幅度, 改善型住房, 提升行动 are nouns
          notFollowedBy: words(`值 幅 型 类 性 方案 行动 专项 ${behind} ${options.apart ?? ''}`),
          // 安全隐患（风险）排查: the noun goes on
          endNotFollowedBy: words('） ” （ ('),
          afterPause: start.some((verb) => /^(?:提升|提高|增强)/.test(verb)) ? RAISED : SECOND.filter((word) => word.length > 1),
          closing: true,
        },
      };
    });

/** Objects whose noun is the head whatever stands before it, 的 and coordinated words with it: 加强…的规范力度, 加强…整治和管理力度. */
const degrees = rowsOf(
  `
加强 增强 强化 提升 提高 扩大 完善 健全 深化 拓宽 增加 | 力度 | “力度”宜“加大”
加大 加强 增强 提升 | 频次 次数 | “频次”“次数”宜“增加” | | 免疫 针
`,
  {
    within: 24,
    least: 0,
    allow: '、 和 与 及 以及 “ ” 成 转 达 向 为 落实 支持 推广 宣传 保护 建设 开展 保障 解决 防范 治理',
    forbid: '有 加大 效能 效率 能力 水平 意识 性和',
    governors: '根据 依据 结合 考虑 评估 随着',
  },
);

/** 质效 is raised; single verbs before it have it as their object (强监管促质效). */
const effects = rowsOf(
  `
加强 强化 增强 深化 完善 健全 加大 扩大 推进 | 质效 | “质效”宜“提升”“提高”
`,
  {
    within: 20,
    least: 0,
    allow: '、 和 与 及 “ ” 落实 支持 保障 建设 开展 发展 服务于',
    forbid: '的 促 增 提 求 抓 保 优 升 要 重 讲 看 效率 效能 能力',
    free: true,
  },
);

/** 召开“…”活动: a name in quotes may stand between. */
const named = rowsOf(
  `
召开 | 品牌活动 系列活动 主题活动 宣传活动 文化活动 交流活动 推介活动 展示活动 招商活动 | “活动”宜“举办”“开展”，“召开”的是会议
`,
  { within: 24, allow: '“ ” 成 转 为 向', forbid: '的 会议 大会 启动 仪式 部署', free: true },
);

/** What attracts or moves people is 增强, what stirs in them 激发. */
const powers = rowsOf(
  `
激发 调动 释放 | 吸引力 竞争力 影响力 凝聚力 公信力 号召力 承载力 向心力 | “…力”宜“增强”“提升”
调动 | 活力 潜力 潜能 | “活力”“潜力”宜“激发”，“调动”的是积极性
释放 | 积极性 主动性 | “积极性”宜“调动”
打造 | 效应” 效应 作用 水平 成效 | “效应”“局面”宜“形成”，“作用”宜“发挥”
开辟 | 经验” 经验 作用 成效 | “经验”宜“创造”“总结”，“开辟”的是道路、领域 | 创造新 创造了 总结 积累
创设 | 支持 资源支持 保障 支撑 | “支持”“保障”宜“提供”，“创设”的是环境、条件
`,
  { within: 18, allow: '、 和 与 及 “ ” 创造 支持 保障', forbid: '', apart: '、 和 与 及' },
);

const objects = rowsOf(
  `
提升 提高 增强 | 学历结构 年龄结构 人才结构 队伍结构 知识结构 专业结构 学科结构 布局结构 空间结构 能源结构 运输结构 用地结构 产业布局 空间布局 | “结构”“布局”宜“优化”
提升 提高 增强 | 机制 体制机制 管理制度 规章制度 | “机制”“制度”宜“健全”“完善” | 行动 专项
提高 增强 | 问题 数量 | “问题”宜“解决”，“数量”宜“增加” | 分析 认识 研究 思考
增强 | 质量 效率 效益 水平 投入 管理 监管 建设 培训 监督 检查 指导 领导 宣传 治理 研究 | “管理”一类宜“加强”，“水平”“质量”宜“提高” | 规范 | 材料 现实 剂
加强 | 条件 环境 信心 活力 动力 获得感 幸福感 安全感 认同感 归属感 积极性 比重 比例 程度 数量 成效 权益 合法权益 隐患 安全隐患 负担 差距 满意度 | 各有其动词：改善条件、优化环境、增强信心、激发活力、维护权益、消除隐患 | 考核 评估 检验 监测 统计 普查 调查 | 免疫 针 剂 班
加强 | 智能化 数字化 现代化 便利化 市场化 产业化 均等化 法治化 制度化 常态化 精细化 国际化 | “…化”宜“推进”
增强 | 规模 | “规模”宜“扩大”
提升 提高 增强 | 氛围 | “氛围”宜“营造”
扩大 | 时间 意识 | 延长时间、增强意识
减少 | 发病率 死亡率 失业率 漏损率 事故率 空置率 辍学率 流失率 感染率 失误率 差错率 贫困发生率 费率 税率 利率 价格 难度 门槛 强度 差距 时限 周期 距离 水平 | “率”“门槛”“难度”宜“降低”，“差距”宜“缩小”，“周期”宜“缩短” | 干预
降低 | 数量 人数 次数 环节 差距 时间 周期 距离 时限 申报材料 安全事故 生产安全事故 面积 | “数量”“次数”宜“减少”，“差距”宜“缩小”，“时间”宜“缩短” | 吸引
缩小 | 时间 周期 距离 时限 成本 数量 | “时间”“距离”宜“缩短”，“成本”宜“降低”
增加 | 水平 质量 效率 意识 信心 活力 竞争力 影响力 吸引力 凝聚力 程度 覆盖率 普及率 利用率 参保率 达标率 满意度 知名度 覆盖面 监管 管理 | 提高水平、质量、比率，增强意识、活力、竞争力，扩大覆盖面，加强管理 | 高于 低于 接近 超过 居
完善 健全 | 意识 规模 数量 活力 进度 氛围 主体责任 差距 隐患 素质 | 增强意识、扩大规模、激发活力、营造氛围、压实责任
优化 | 效率 效能 水平 意识 成本 短板 隐患 差距 满意度 | “效率”“水平”宜“提高”，“成本”宜“降低”，“短板”宜“补齐” | 提 增 降
深化 强化 | 水平 质量 效率 规模 数量 步伐 进度 短板 差距 氛围 | “水平”“质量”宜“提高”，“步伐”宜“加快”，“短板”宜“补齐”，“氛围”宜“营造” | 稳定 赶 抢 补 | 设计 食品 玻璃 木 班
推进 | 水平 质量 效率 氛围 短板 环境 差距 | “水平”“质量”宜“提高”，“氛围”宜“营造”，“短板”宜“补齐” | 上 提 保 创 治理 修复 恢复 | 会 办
促进 推动 | 能力 质量 效率 效益 | 后面缺“提升”“提高”：促进…能力提升 | 早 见 出 显 提 增 要 求 有 赋 练就 掌握 注重 重视 讲 保 服从 | 会 中心 机构 委员 法
推动 | 岗位制度 交流制度 轮岗制度 管理制度 考核制度 培训制度 奖励制度 补偿制度 | “制度”宜“推行”“落实” | 实行 执行 施行 试行 规范 改革 创新 修订 贯彻 坚持
发挥 | 职责 主体责任 监管责任 领导责任 属地责任 义务 经验 成果 成效 条件 步伐 力度 动力 内生动力 活力 热情 | 履行职责、压实责任、运用成果、推广经验、激发动力 | 应用 共享 交流
履行 | 作用 目标 措施 | “作用”宜“发挥”，“目标”宜“实现”，“措施”宜“落实”
落实 压实 | 作用 氛围 优势 短板 | “作用”“优势”宜“发挥”，“氛围”宜“营造”，“短板”宜“补齐”
树立 | 机制 制度 体系 氛围 环境 能力 作用 水平 队伍 | 建立机制、营造氛围、提高能力 | 带动 激励 引领
建立 | 意识 榜样 局面 能力 水平 力度 作用 | “意识”“榜样”宜“树立”，“局面”宜“形成”，“能力”宜“提高” | 稳定 检测 检验 监测 生产 储备 试验
营造 | 条件 机制 体系 平台 能力 基础 保障 制度 队伍 水平 支撑 | 创造条件、建立机制、搭建平台、奠定基础，“营造”的是氛围、环境 | 吸引 林
搭建 | 环境 氛围 条件 制度 能力 水平 基础 局面 | 营造环境、创造条件、建立制度，“搭建”的是平台 | 仿真 测试 试验 实验 实训 开发 运行 虚拟 模拟 云 软件 系统 网络 应用 编程 数字
奠定 | 环境 氛围 平台 机制 作用 能力 水平 | “奠定”的是基础
夯实 筑牢 | 水平 氛围 作用 效率 质量 力度 进度 | “夯实”的是基础，“筑牢”的是防线
取得 | 作用 好转 变化 转变 增长 改观 全覆盖 | “作用”宜“发挥”，“好转”宜“实现”，“变化”宜“发生”
达到 | 作用 成效 进展 突破 成绩 成果 提升 改善 增强 | “作用”宜“起到”，“成效”“进展”宜“取得”，“突破”“提升”宜“实现” | 比例 天数 率 断面 水体 面积
起到 | 效果 成效 意义 贡献 成绩 | “效果”宜“收到”“达到”，“成效”宜“取得”，“意义”宜“具有”，“贡献”宜“作出”
得到 | 进步 成果 成就 佳绩 跨越 全覆盖 | “进步”“成果”“成就”宜“取得”，“跨越”宜“实现” | 涌现
实现 | 进展 成绩 成效 作用 氛围 局面 问题 短板 力度 差距 | “进展”“成绩”“成效”宜“取得”，“作用”宜“发挥”，“局面”宜“形成” | 有
实施 实行 | 全覆盖 | “全覆盖”宜“实现”
开展 | 机制 体系 力度 作用 氛围 格局 管理制度 | 建立机制、加大力度、发挥作用、营造氛围
实施 | 力度 水平 氛围 作用 局面 | “力度”宜“加大”，“水平”宜“提高”，“作用”宜“发挥” | 带动
解决 化解 | 短板 差距 空白 弱项 安全隐患 需求 负担 | 补齐短板、缩小差距、填补空白、消除隐患、满足需求、减轻负担 | 对接 | 决
消除 克服 | 短板 | “短板”宜“补齐”
突破 打通 缓解 遏制 压降 | 短板 差距 弱项 安全隐患 | “短板”“弱项”宜“补齐”，“差距”宜“缩小”，“隐患”宜“消除” | 增长 势头
补齐 | 瓶颈 | “瓶颈”宜“突破”“破除”
加大 | 速度 意识 获得感 幸福感 安全感 | “速度”宜“加快”，“意识”“…感”宜“增强”
加快 | 环境 条件 范围 氛围 | “环境”“条件”宜“改善”，“范围”宜“扩大”，“氛围”宜“营造” | 创建 创优 争创 修复 治理 划定 划分 界定 公布 公开 圈定
深化 | 环境 意识 | “环境”宜“优化”，“意识”宜“增强”
巩固 | 力度 速度 进度 | “力度”宜“加大”，“速度”“进度”宜“加快”
优化 激发 释放 | 力度 | “力度”宜“加大”
构建 | 意识 | “意识”宜“增强”
打造 | 规模 数量 意识 | “规模”宜“扩大”，“数量”宜“增加”，“意识”宜“增强” | 一定
塑造 | 氛围 水平 质量 规模 | “氛围”宜“营造”，“水平”“质量”宜“提高”，“规模”宜“扩大”
建立 | 措施 方案 工作方案 | “措施”“方案”宜“制定” | 一套 系列 《
形成 | 工作措施 保障措施 | “措施”宜“制定”
开创 | 氛围 水平 | “氛围”宜“营造”，“水平”宜“提高”
掀起 | 局面 | “局面”宜“开创”，“掀起”的是热潮
借鉴 | 教训 | “教训”宜“吸取”，“借鉴”的是经验 | 经验
补齐 补上 | 问题 差距 不足 空白 漏洞 需求 | 解决问题、缩小差距、弥补不足、填补空白、堵塞漏洞
填补 | 漏洞 问题 | “漏洞”宜“堵塞”，“问题”宜“解决”
抓住 抢抓 | 优势 作用 | “优势”“作用”宜“发挥”
应对 | 机遇 新机遇 | “机遇”宜“抓住”“把握” | 抢 抓 迎接 育
面临 | 优势 成就 成效 | “优势”宜“具有”
弘扬 | 氛围 经验 模式 经验做法 | “氛围”宜“营造”，“经验”宜“推广”
推广 | 精神 氛围 作用 | “精神”宜“弘扬”，“氛围”宜“营造” | | 机构 站 中心 体系
凝聚 | 积极性 氛围 环境 作用 | “积极性”宜“调动”，“氛围”宜“营造”
调动 激发 | 作用 优势 水平 氛围 质量 | “作用”“优势”宜“发挥”，“水平”宜“提高”
培育 | 氛围 水平 作用 力度 质量 | “氛围”宜“营造”，“水平”宜“提高”，“作用”宜“发挥” | | 基地 中心 平台 库 站
召开 | 活动 培训 培训班 比赛 竞赛 大赛 演练 讲座 展览 | “活动”宜“开展”，“培训班”“比赛”“讲座”宜“举办” | 会议 大会 动员会 仪式 启动 部署 组织 研究 安排
开展 | 座谈会 推进会 协调会 调度会 现场会 联席会议 工作会议 | “会议”宜“召开”
采取 | 技术 先进技术 工艺 先进工艺 设备 材料 新材料 教材 | “技术”“工艺”“设备”“材料”宜“采用” | 措施 方式 手段 办法 方法 政策 模式 形式 途径 淘汰 更新 引进 购买 样 证据 应用 推广 运用 利用 研发 改进 共享 使用 购置 采购 提交 报送 更换
付出 | 贡献 | “贡献”宜“作出”
提供 | 贡献 作用 氛围 | “贡献”宜“作出”，“作用”宜“发挥”，“氛围”宜“营造”
作出 做出 | 作用 成效 进展 措施 | “作用”宜“发挥”，“成效”“进展”宜“取得”，“措施”宜“采取”
注入 | 支撑 保障 基础 条件 | “支撑”“保障”宜“提供”，“注入”的是动力、活力
谱写 | 局面 格局 道路 | “局面”宜“开创”，“格局”宜“构建”
迈向 踏上 进入 开启 | 台阶 新台阶 | “台阶”宜“迈上”
织密 | 防线 屏障 | “防线”“屏障”宜“筑牢”，“织密”的是网 | 扎牢 扎紧 守牢 兜牢 建牢
拓宽 | 水平 能力 质量 效率 规模 数量 | “水平”“质量”宜“提高”，“规模”宜“扩大”
丰富 | 能力 质量 效率 规模 数量 | “能力”“质量”宜“提高”，“数量”宜“增加”
改善 | 效率 意识 范围 规模 能力 | “效率”“能力”宜“提高”，“意识”宜“增强” | 通行 行洪 认知 运动 语言
落实 压实 夯实 | 职能 工作职能 | “职能”宜“履行”
形成 | 成效 进展 进步 好转 | “成效”“进展”“进步”宜“取得”，“好转”宜“实现”
突破 | 理论创新 技术创新 制度创新 模式创新 | “创新”宜“推进”，“突破”的是技术、难题、瓶颈 | 性 瓶颈 引领 牵引
搭建 | 台账 | “台账”宜“建立”
夯实 | 工作 | “夯实”的是基础，“工作”宜“做好”“做实” | 基础 基层 基本
构建 | 名城 强市 强省 强县 示范区 园区 产业基地 | “名城”“园区”“基地”宜“建设”“打造”
加强 | 土地供给 用地供给 住房供给 房源供给 公寓供给 学位供给 床位供给 公寓的供给 住房的供给 土地的供给 学位的供给 | “供给”宜“增加”
`,
  { forbid: `的 ${ACTS.join(' ')}` },
);

const short = rowsOf(
  `
尚具 仍具 还具 具有 | 差距 | “差距”宜“存在”“有”
延长 | 新鲜度 品质 质量 水平 范围 | “新鲜度”“品质”宜“保持”，“延长”的是时间、寿命 | | 县 石油 油田 集团 气田
消减 削减 压减 压缩 | 差距 | “差距”宜“缩小”
展现 展示 彰显 | 表率 | “表率”宜“作出”“当好”
形成 | 新成效 成效 | “成效”宜“取得”
`,
  { within: 6, least: 0, free: true, behind: '' },
);

/** A mechanism is set up, not done. */
const mechanisms = rowsOf(`做好 抓好 | 机制 长效机制 体制机制 联动机制 | “机制”宜“建立”“健全”`, { within: 16, allow: '和 与 及' });

/** A place in a row is taken, not stepped up to; what stands before governs nothing. */
const places = rowsOf(`跃上 迈上 | 首位 第一位 | “首位”宜“跃居”`, { within: 16, least: 0, free: true, behind: '' });

/** 提升…现代化 wants its 水平, 保障…保护 is one verb too many, whatever governs the clause. */
const free = rowsOf(
  `
提升 提高 增强 | 现代化 智能化 信息化 数字化 标准化 规范化 专业化 精细化 科学化 法治化 便利化 均等化 | “…化”后缺“水平”：提升…水平，或推进…
保障 | 信息保护 安全保护 权益保护 隐私保护 | “保障”与“保护”重复：保障…安全，加强…保护 | 体系 制度 机制 能力 措施 工作
`,
  { within: 20, free: true, allow: '、 和 与 及 治理 管理 建设 服务于 保护 发展', apart: '、 和 与 及 行动 计划 培训 专项' },
);

/** 完善…建设, 保障…保护: a noun of action that the verb does not govern. */
const actions = rowsOf(
  `
完善 | 制度建设 机制建设 系统建设 队伍建设 平台建设 载体建设 阵地建设 | “建设”宜“加强”：加强…建设，或完善…
完善 健全 | 体制改革 机制改革 制度改革 | “改革”宜“深化”“推进”：深化…改革，或完善…体制
提升 提高 增强 | 能力建设 | “建设”宜“加强”：加强…能力建设，或提升…能力
提升 提高 | 合作形式 服务形式 办学形式 教学形式 服务方式 治理方式 工作方式 管理方式 经营方式 组织形式 活动形式 | “形式”“方式”宜“丰富”“创新”“改进”
提升对 提高对 | 评估 监管 管理 监督 指导 保护 检查 排查 治理 监测 培训 | “管理”一类宜“加强”：加强对…的管理
`,
  {
    within: 20,
    least: 2,
    forbid: '进行 加快 做好 抓好 搞好 抓实',
    allow: '的 保护 、 与 和 及 服务于 保障',
    apart: '、 和 与 及 口 外 内',
  },
);

/** 利用…平台建设; 综合利用 is a noun, and what is done with the means has its own verb. */
const uses = rowsOf(
  `
利用 | 平台建设 基地建设 设施建设 场所建设 阵地建设 队伍建设 体系建设 | “建设”多余：利用…平台、设施 | 进行 加快 做好 抓 搞好 发展 助力 带动 引领 投入
`,
  {
    within: 20,
    allow: '的 与 和 及 、',
    apart: '、 和 与 及',
    behind: '综合 开发 循环 高效 回收 再生 资源 淡化 集约 保护 土地 空间 能 源 化 热 水 污 物 渣 灰 泥 料 材 秆 肥 液 气 矿 石 枝 草 竹',
    governors: '推进 推动 加快 支持 鼓励 抓 做好',
  },
);

/** 定期建立…制度: the adverb belongs to what the system does. */
const adverbs = rowsOf(
  `
定期建立 经常性建立 常态化建立 不定期建立 定期健全 定期完善 | 制度 机制 | 状语错位：建立…定期…制度
一批 | 人才队伍 教师队伍 师资队伍 干部队伍 职工队伍 产业工人队伍 | “队伍”用“支”：一支…队伍，或一批…人才 | 充实 加入 进入 补充 壮大 纳入 投身 从事 引领 带动 企业 项目 平台 基地 机构 工程 学校 医院 设施
采取推进 采取推动 采用推进 采用推动 | 方式 模式 | 动词叠用：采取…的方式 | 会
`,
  { within: 24, allow: '、 和 与 及 “ ” 的 建设 落实 实施', forbid: '' },
);

/** `结构 布局 | 提高 增强 | 优化`: subjects and what is said of them in vain: 结构不断提高. The nearest noun counts. */
const predicates: readonly Collocation[] = `
结构 布局 | 提高 提升 增强 扩大 加大 | 优化
机制 制度 规章 | 提高 提升 增强 扩大 加大 | 健全”“完善
体系 | 提高 增强 扩大 加大 | 健全”“完善
环境 条件 | 提高 增强 扩大 加大 | 改善”“优化
渠道 | 提高 提升 增强 加强 | 拓宽
步伐 | 提高 提升 增强 加强 扩大 | 加快
进程 进度 | 提高 提升 增强 加强 加大 扩大 | 加快
力度 | 提高 提升 增强 加强 加快 扩大 | 加大
范围 覆盖面 | 提高 提升 增强 加强 | 扩大
差距 | 缩短 减少 降低 | 缩小
水平 | 完善 健全 优化 丰富 加快 | 提高
质量 效率 | 完善 健全 丰富 | 提高
能力 | 优化 丰富 加快 | 增强”“提升
氛围 | 提高 提升 扩大 加大 完善 健全 | 日益浓厚
人数 次数 户数 数量 | 提高 增强 | 增加
投入 | 提升 加强 增强 | 增加
队伍 | 提高 提升 增强 加快 | 壮大
设施 | 提高 增强 | 改善”“完善
成果 | 提高 增强 加强 | 巩固”“扩大
意识 | 扩大 完善 优化 健全 | 增强
活力 动力 信心 | 完善 健全 优化 扩大 | 增强
比例 比重 占比 | 增强 加强 加大 | 提高
基础 | 提高 加大 | 夯实
作用 | 提高 扩大 加快 加大 | 增强”“显现
`
  .trim()
  .split('\n')
  .map((line): Collocation => {
    const [nouns = '', verbs = '', advice = ''] = line.split('|').map((part) => part.trim());
    const adverbs = words(
      '不断 持续 稳步 逐步 显著 明显 大幅 进一步 全面 日益 得到 得到了 得到进一步 得到明显 得到显著 得到有效 得到较大 得到极大',
    );
    return {
      id: `misused-predicate-${nouns}`,
      kind: 'wrong-verb',
      mild: true,
      message: `“${words(nouns).join('”“')}”宜说“${advice}”。`,
      source: GRAMMAR,
      match: {
        any: words(verbs).flatMap((verb) => adverbs.map((adverb) => adverb + verb)),
        precededBy: words(nouns),
        followedBy: words('， 。 ； , ;'),
        unless: words('劳动力 副作用 反作用'),
      },
    };
  });

export const misusedVerbs: readonly Collocation[] = [
  ...degrees,
  ...effects,
  ...named,
  ...powers,
  ...objects,
  ...short,
  ...places,
  ...mechanisms,
  ...free,
  ...actions,
  ...uses,
  ...adverbs,
  ...predicates,
];
