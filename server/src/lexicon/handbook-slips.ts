/**
 * Everyday mistakes that editors' handbooks list: one thing said twice (凯旋而归, 主要以…为主), two frames in one (均可…即可, 根据…出发),
 * conjunctions that do not go together (不仅…却…), words that have lost their noun (以…思想指导). Each is wrong in every plan.
 */
import type { Collocation } from './collocations';
import { collocationMakers } from './collocation-makers';
import { words } from './types';
import { ACTS, combined, SECOND } from './verb-objects';

const HANDBOOK = '《咬文嚼字》《公文常见语病》一类编校手册';
const CLOSED = words('， 。 ；');
const ENDED = words('， 。 ； 、');

const { literal, frame } = collocationMakers({ prefix: 'handbook-', source: HANDBOOK });

/** `literals | what they say twice | what may not stand before | what may not follow`: words that say one thing twice wherever they meet. */
const twice: readonly Collocation[] = `
正在已经 已经正在 已经曾经 曾经已经 | 表示时间的词叠用，保留一个
日起开始施行 日起开始实施 日起开始执行 起开始施行 | “起”就是开始：自…起施行 | 一
竣工完成 完工竣工 竣工完工 | “竣工”就是完工 | 、 | 率 投资 情况 验 时间 后 移交 交付 结算 决算 审计 备案 工程量 产值 面积 任务
率先先行 率先首先 首先率先 最先率先 | “率先”就是先行 | | 示范
凯旋而归 凯旋而回 | “凯旋”就是胜利归来
首次第一个 首次第一次 第一次首次 首个第一 第一个首个 | “首”就是第一 | | 书 产业 责任 方阵 批 阶段 轮 时 类 届 代 期 人 村 党 医
非法走私 非法盗窃 非法诈骗 非法贩毒 非法偷税 | 这些行为都是非法的
今后将来 将来今后 过去以往 以往过去 | 表示时间的词叠用，保留一个
当前的当务之急 目前的当务之急 当前当务之急 目前当务之急 | “当务之急”就是当前最要紧的事
终于最终 最终终于 首先第一 第一首先 伊始之初 之初伊始 | 两个词说的是一回事，保留一个 | | 书 时 责任 批 类 阶段 轮 期 产业 方阵
彼此之间互相 彼此之间相互 相互之间互相 相互之间相互 互相之间互相 | “相互”说了两遍
重新恢复 重新复工 重新复产 重新复课 | “复”“恢复”就是再、重新 | | 查 核 审
据统计显示 据统计表明 据调查显示 据调查表明 据监测显示 据统计数据显示 据调查结果显示 据测算显示 据测算表明 根据统计显示 根据调查显示 根据数据显示 | “据…”与“…显示”杂糅：据统计，或统计显示 | 数 依 证 凭 票 单 收 论 | 屏 器
以来至今 迄今至今 至今迄今 之前以前 以前之前 之内以内 以内之内 年内之内 | 表示时间的词叠用，保留一个 | | 年 期 三 资 河 湖 审
以下以内 以内以下 以上左右 以下左右 左右以上 之间左右 | 两个表示界限的词叠用，保留一个 | | 岸 两 侧 邻 列 水道 资 审 河 各 互 相 联 堤 支 滩 翼 幅 线 坝
人均每人 每人人均 人均平均 平均人均 年均每年 每年年均 日均每天 每天日均 每日日均 月均每月 每月月均 | “均”就是平均每一个 | | 浓 值 气 降 温 径 流 雨 风 日 水 蒸 来 P
比上年同比 较上年同比 比去年同比 较去年同比 比上月环比 较上月环比 比上季度环比 同比相比 同比比较 | “同比”“环比”就是与上期相比
所有全部 全部所有 所有一切 一切所有 所有全体 全体所有 全体全部 整个全部 整个全市 整个全省 整个全县 整个全区 | 表示全体的词叠用，保留一个 | 集体 国家 国 全民 个人 企业 村 户 民 者 府 县 市 镇 家 方 社 会 员 队 | 权 者 制 人
大力全力 全力大力 大力积极 积极大力 全力积极 | 两个状语性的词叠用，保留一个 | 最 尽 齐 压 财 物 能
更加日益 更加越来越 日趋更加 日趋越来越 日趋日益 逐步逐渐 逐渐逐步 逐渐日益 日益逐渐 不断逐渐 逐渐不断 日益日臻 | 意思相近的状语叠用，保留一个
最首要 更至关重要 最至关重要 非常至关重要 十分至关重要 尤其特别 特别尤其 | “首要”“至关重要”就是最重要，“尤其”就是特别 | | 困难 重大 扶助 贫困 严重 优秀 行政 防护 保护 是 管 控 排 监
不断层出不穷 不断与日俱增 日益与日俱增 日渐与日俱增 逐年与日俱增 | 成语里已有“不断”的意思
普遍遍及 普遍遍布 广泛遍布 广泛遍及 | “遍”就是普遍
众多莘莘学子 广大莘莘学子 莘莘学子们 一位莘莘学子 | “莘莘”就是众多
提前未雨绸缪 事先未雨绸缪 提前防患于未然 | “未雨绸缪”就是事先
因此所以 所以因此 因而所以 然而但是 但是然而 可是但是 而且并且 并且而且 另外此外 此外另外 例如比如 譬如例如 诸如例如 例如像 | 两个连接的词叠用，保留一个 | | 素 章 差
予以给予 给予予以 予以加以 加以给予 从事进行 进行从事 | 两个形式动词叠用，保留一个 | | 业 性
被遭受 被遭到 被受到 获得得到 得到获得 取得得到 取得获得 获得取得 位于在 位于坐落 坐落位于 | 两个动词说的是一回事，保留一个 | | 感 建 编 册 营 役 线 用 产 运 施 岗
大体基本 基本大体 大致基本 基本大致 大致大约 大约大致 | 表示大概的词叠用，保留一个 | | 农 公共 养 医 生活 建设
基本全部 基本上全部 基本彻底 比较非常 比较十分 非常比较 十分比较 较为十分 较为非常 较为比较 | 程度不同的两个词，保留一个 | | 规 住 位 之 务 设 态 优势 消除 钟 性
亲自亲身 亲身亲自 亲身亲历 亲自躬亲 | “亲”说了两遍
众多诸多 诸多众多 许多众多 众多许多 许多诸多 诸多许多 大量众多 大批众多 广大众多 各种各类 各类各种 各种多种 各类多种 多种各类 一系列多项 一系列各项 一系列众多 一批众多 | 表示多的词叠用，保留一个 | | 经营 年生
其余其他 其他其余 其余的其他 | “其余”就是其他
始终一直 一直始终 始终自始至终 自始至终始终 | “始终”就是一直 | | 线
立即马上 马上立即 立刻马上 马上立刻 尽快尽早 尽早尽快 迅速快速 快速迅速 | 表示快的词叠用，保留一个 | 、 | 反应 响应 就办 网 通 检 路 公交 审 充 流
关乎到 事关到 提及到 惠及到 遍及到 殃及到 触及到 推及到 | “及”“关乎”就包括“到” | | 2 期 馆 访 站 校 会 场 企 二 店 院 岸 港 龄 账 户 村 底 点
力争争取 争取力争 力求力争 力争力求 确保保证 保证确保 | 两个动词说的是一回事，保留一个 | 、 | 金 人 书 保险 率 期
深入深化 增强加强 加强增强 加大扩大 扩大加大 拓展扩展 扩展拓展 启动开始 开始启动 组建成立 成立组建 兴建建设 修建建设 召开举行 举行召开 举办举行 举行举办 颁布发布 印发下发 下发印发 新增增加 增加新增 研发开发 开发研发 | 同义动词叠用，保留一个 | 、 “ | 区 者 会 仪 前 期 大会 值 长 专 建 地 债 内需 开放 现实 型 作风 平台 管理 设备 人员 用地 性 路 街 大道 银行 兵团
合计共 总计共 共合计 共总计 合计总计 累计共计 共计累计 | 表示总数的词叠用，保留一个 | | 享 同 建 治 有产 青 产 和 轨 党
占比比重 占比比例 比重占比 比例占比 人数数量 户数数量 个数数量 | 两个量说的是一回事，保留一个 | | 级 尺
共同一起 一起共同 联合共同 相互互补 互相互补 相互互动 互相互动 相互互认 相互互通 相互互联 相互互助 | “互”“共”说了两遍 | | 体 富裕 缔造 步 网 有无
患病患者 患病病人 病患患者 拥堵堵塞 堵塞拥堵 农村乡村 乡村农村 能耗消耗 废弃废旧 | 两个词说的是一回事，保留一个 | 、 | 医 振兴 教师 建设 道 旅游
GDP总值 GDP生产总值 CBD商务区 | 字母词里已有这个词
环保保护 文保保护 科研研究 教研研究 研发研究 党建建设 团建建设 城建建设 医改改革 课改改革 教改改革 体改改革 质检检验 安检检查 体检检查 年检检验 抽检检验 抽检检查 巡检检查 医保保险 社保保险 农旅旅游 文旅旅游 | 简称里已有后一个词 | | 院 所 中 生 机 员 会 室 基 型 集团 公司 投资 站 点 检 测 膜 区 性 银行 组 者
路网网络 管网网络 电网网络 水网网络 河网网络 | “网”就是网络 | 互 联 | 化 安 攻 信息 空间 舆
体系网络体系 体系制度体系 体系机制体系 体系服务体系 体系保障体系 机制工作机制 机制长效机制 制度工作制度 | 中心语说了两遍，删去一个 | 、 | 化
进程的步伐 进程步伐 | “推进…进程”与“加快…步伐”杂糅，保留一种
先锋模范带头作用 模范先锋带头作用 | “先锋模范作用”与“模范带头作用”杂糅，保留一种
职教教育 幼教教育 特教教育 德育教育 美育教育 智育教育 劳育教育 | “育”“教”就是教育 | | 基地 教学 部 处 学院 局 集团 装备 中心
权利权益 权益权利 紧缺匮乏 匮乏紧缺 短缺不足 不足短缺 短缺匮乏 匮乏短缺 好转改善 改善好转 | 两个词说的是一回事，保留一个 | 、 | 以
责任制制度 责任制的制度 负责制制度 负责制的制度 承诺制制度 公示制制度 聘任制制度 股份制制度 招标制制度 | “制”就是制度 | | 化
奖荣誉称号 奖章荣誉称号 奖章称号 奖杯称号 | 奖项不是“称号”：荣获…奖 | 颁 嘉 评
不断持续 继续持续 持续继续 更为更加 更加更为 愈加更加 更加愈加 全面全部 全部全面 总体整体 整体总体 反复重复 重复反复 来回往返 往返来回 | 意思相近的状语叠用，保留一个 | 、 | 门 性 规划
按期如期 如期按期 按时如期 如期按时 按时准时 准时按时 免费无偿 无偿免费 | 两个词说的是一回事，保留一个 | 、 | 献 师范
预先预防 预先预测 预先预报 预先预警 预先预留 预先预判 事先预防 事先预测 | “预”就是预先 | | 性
毗邻相邻 相邻毗邻 附近邻近 邻近附近 四周周边 周边四周 周围四周 四周周围 周边周围 周围周边 | 两个词说的是一回事，保留一个 | 、 | 墙 界
有关相关 相关有关 凡是所有 凡所有 | 两个词说的是一回事，保留一个 | 、 非 不 平 | 权 者 制 方 性 系 度
针对于 | “针对”不带“于” | | 都 田 洪
主要重点 | “重点”就是主要的部分 | 、 | 、 领 排 实验 高校 生态 用能 监控 保护 单位 企业 学科 专科 流域 河 湖 水 税 污 行业 人群 产业
`
  .trim()
  .split('\n')
  .map((line): Collocation => {
    const [any = '', advice = '', before = '', after = ''] = line.split('|').map((part) => part.trim());
    return literal(`twice-${words(any)[0] ?? ''}`, 'pleonasm', any, `${advice}。`, {
      ...(before === '' ? {} : { notPrecededBy: words(before) }),
      ...(after === '' ? {} : { notFollowedBy: words(after) }),
    });
  });

const RATES = '覆盖率 普及率 入学率 入园率 合格率 达标率 就业率 参保率 利用率 升学率 签约率 知晓率';

/** Nouns that are named once: 原则是以…为原则. */
const named: readonly Collocation[] = words('目的 宗旨 原则 主题 重点 核心 主线 目标').map((noun) =>
  frame(`named-${noun}`, 'pleonasm', `“${noun}”说了两遍：${noun}是…，或以…为${noun}。`, {
    start: [`${noun}是以`, `${noun}就是以`],
    end: [`为${noun}`],
    within: 20,
    forbidBetween: words('， 、'),
    closing: true,
  }),
);

const pleonasms: readonly Collocation[] = [
  frame('mainly-mainly', 'pleonasm', '“主要”与“以…为主”重复：以…为主。', {
    start: words('主要以 主要是以 主要还是以'),
    end: ['为主'],
    within: 18,
    forbidBetween: words('， 和以 由 把 “'),
    closing: true,
  }),
  frame('raise-raised', 'pleonasm', '“提高…的提升”说了两遍，保留一个。', {
    start: words('提高 提升 增强 改善'),
    end: words('的提升 的提高 的增强 的改善 的增加 的增长'),
    within: 22,
    least: 2,
    forbidBetween: words(
      '， 应对 适应 抑制 满足 控制 带来 引起 促进 推动 实现 到 向 以及 方面 从 工程 行动 后 使 对 造成 导致 引发 致使 伴随 意味 由于 依靠 依赖',
    ),
    notFollowedBy: words('和 与 、 及 以及 的 等 到 至 向 了 为 ” 或 并'),
    endNotFollowedBy: words('作用 效果'),
    notPrecededBy: words('的 和 与 、 不断 持续 以'),
    closing: true,
  }),
  literal('rate-rate', 'pleonasm', combined(RATES, '比例 占比 比率 比重'), '“率”就是比例，重复。', {
    notFollowedBy: words('点 先 行 大 要 关 例 较'),
  }),
  literal('about-about', 'pleonasm', '约近 近约', '“约”与“近”并用，保留一个。', {
    followedBy: [...'0123456789一二两三四五六七八九十百千万'],
    notPrecededBy: words(
      '节 预 制 特 签 集 条 合 契 公 邀 简 隐 失 违 大 附 邻 最 临 靠 接 相 将 就 远 亲 新 贴 毗 抵 逼 走 趋 挨 履 租 续 解 网 缔 爽 毁 践 赴 盟 俭',
    ),
  }),
  literal('throughout-always', 'pleonasm', '全过程始终', '“全过程”就是始终。', { followedBy: ENDED }),
  literal('to-about', 'pleonasm', '对于关于 关于对于', '“对于”与“关于”叠用，保留一个。', {
    notFollowedBy: ['《'],
    lackingBehind: words('建议 提案 议案 请示 意见'),
  }),
  frame('act-activity', 'pleonasm', '“行为”与“活动”叠用，保留一个。', {
    start: words('违法行为 犯罪行为 违规行为'),
    end: ['活动'],
    within: 0,
    least: 0,
    forbidBetween: [],
    // 开展整治违法行为|活动
    forbidBefore: words('开展 组织 专项 举办 启动'),
  }),
  literal('each-each', 'pleonasm', '分别各 各自分别 分别各自', '“分别”就是各自，保留一个。', {
    followedBy: words('设 建 配 派 选 评 奖 安 补 支 给'),
  }),
  literal('compared-period', 'pleonasm', '同期相比', '“比…”与“与…相比”杂糅，保留一种。', {
    opener: { by: words('比上年 比去年 较上年 较去年 比往年 较往年 比上一年 比20 较20'), within: 4, lacking: words('与 和 跟') },
  }),
];

const frames: readonly Collocation[] = [
  literal('can-then', 'wrong-verb', '即可', '“可…”与“…即可”杂糅，保留一种。', {
    followedBy: CLOSED,
    opener: { by: words('均可 都可 皆可 便可 就可以 均可以'), within: 14, lacking: words('后 、 的 如 需 只') },
  }),
  literal('set-off', 'wrong-verb', '出发', '“根据…”与“从…出发”杂糅，保留一种。', {
    followedBy: ['，'],
    notPrecededBy: words('再 新 整装待 即 时 同 批 先 队'),
    opener: {
      by: words('根据 按照 依据 依照'),
      within: 14,
      lacking: words('从 由 再 、 指令 命令 指挥 调度 时间 立即 路线 线路 计划 统一 时刻 班次 预案 通知 约定 预警 信号'),
      lackingBefore: ['从'],
    },
  }),
  literal('start-by', 'wrong-verb', '入手 着手 做起 抓起', '“从…入手”误作“以…入手”。', {
    followedBy: CLOSED,
    opener: {
      by: ['以'],
      within: 10,
      lacking: words('为 从 的 来 及 而 后 便 由 、 促 带 上 下 往 此 外 内'),
      lackingBefore: ['从'],
      notBehind: words('可 所 予 加 得 难 足 用 何 给 是'),
    },
  }),
  literal('made-up-of', 'wrong-verb', '部分组成 部分构成 章组成 板块组成 环节组成 方面组成 要素组成 要素构成', '“由…组成”误作“有…组成”。', {
    opener: {
      by: ['有'],
      within: 6,
      lacking: words('由 关 的 、 机'),
      lackingBefore: ['由'],
      notBehind: words('由 所 没 具 拥 含 占 国 私 公 自 共'),
    },
  }),
  literal(
    'as-main-under',
    'wrong-verb',
    '为主的原则下 为主的方针下 为主的前提下 为重点的原则下',
    '“以…为主”与“在…原则下”杂糅，前面缺“在”。',
    {
      opener: { by: ['以'], within: 16, lacking: ['在'], lackingBefore: ['在'] },
    },
  ),
  literal('reason-causes', 'wrong-verb', '的原因造成的 的原因导致的 的原因引起的 的原因所致', '“由于…的原因”与“…造成的”杂糅，保留一种。', {
    notPrecededBy: words('人 方 方面 自身 自己 单位 部门 企业 政府 不可抗力 历史 客观 主观 员 者 户 商'),
    notFollowedBy: words('损失 损害 损毁 延误 后果 违约 遗留 费用 责任'),
  }),
  literal('figure-steps', 'wrong-verb', '更上一层台阶 再上一层台阶 再上一层新台阶', '“更上一层楼”与“再上新台阶”杂糅，保留一种。'),
  literal('aim-goal', 'wrong-verb', '的目的', '“旨在…”与“达到…的目的”杂糅，保留一种。', {
    followedBy: CLOSED,
    opener: { by: words('旨在 意在'), within: 18, lacking: words('， ； 阐 说明 明确 介绍 讲清') },
  }),
  frame('depends-decides', 'wrong-verb', '“取决于…”与“…起决定作用”杂糅，保留一种。', {
    start: ['取决于'],
    end: words('决定的 所决定 起决定作用 起决定性作用 起着决定性作用'),
    within: 20,
    least: 2,
    forbidBetween: words('， 是否 能否'),
    closing: true,
  }),
  frame('key-key', 'pleonasm', '“关键”说了两遍：关键在于…，或…是关键。', {
    start: words('关键在于 关键是'),
    end: words('是关键 最关键 才是关键'),
    within: 16,
    forbidBetween: words('， 、 和'),
    closing: true,
  }),
  frame('realised-at-reach', 'wrong-verb', '“实现”与“达到”两个动词杂糅，保留一个。', {
    start: ['实现在'],
    end: words('前达到 以前达到 之前达到 年达到'),
    within: 12,
    forbidBetween: ['，'],
  }),
  frame('only-one-of', 'wrong-verb', '“唯一”与“之一”矛盾，保留一个。', {
    start: words('唯一 首个 首家 首座 首条 首部'),
    end: ['之一'],
    within: 16,
    forbidBetween: words('， 、 和 分 的全 三 四 五 六 七 八 九 二 十'),
    closing: true,
  }),
  frame('implement-as-guide', 'wrong-verb', '“贯彻…”与“以…为指导”杂糅，保留一种。', {
    start: words('深入贯彻 全面贯彻 贯彻落实 认真贯彻 深入学习贯彻'),
    end: words('思想为指导 精神为指导 理论为指导 发展观为指导'),
    within: 30,
    least: 0,
    forbidBetween: words('以 ， 。'),
    forbidBefore: ['以'],
  }),
  literal(
    'not-to-go-astray',
    'wrong-verb',
    '避免少走弯路 以免少走弯路 防止少走弯路 避免少走弯道',
    '“避免”与“少”意思相反：避免走弯路，或少走弯路。',
  ),
  literal('give-verb-le', 'wrong-verb', '予以了 加以了', '“予以”“加以”不带“了”。', { notFollowedBy: words('解 结 却 然') }),
  literal(
    'call-attention',
    'wrong-verb',
    combined('引起 引起了', '高度重视 足够重视 充分重视 高度的重视'),
    '“对…予以重视”与“…引起重视”杂糅，保留一种。',
    {
      followedBy: ENDED,
      opener: {
        by: ['对'],
        within: 16,
        lacking: words('， 的报 反映 报道 未 策 口支 口帮 外 华 虾 流 话 标 接 象 照 造成 影响 危害 损害 破坏 污染 威胁'),
        notBehind: words('针 相 反 面 应 核 比 绝 校 配 强'),
      },
    },
  ),
  literal('leading-lost', 'missing-word', '处于领先 居于领先 处于先进 处于落后', '后面缺“水平”“地位”。', { followedBy: CLOSED }),
  frame('agenda', 'wrong-verb', '“摆上…日程”与“摆到…日程上来”杂糅，保留一种。', {
    start: words('摆上 列入 提上 纳入'),
    end: words('日程上来 日程中来'),
    within: 6,
    least: 0,
    forbidBetween: ['，'],
  }),
  frame('appraised-title', 'wrong-verb', '“评为…”与“授予…称号”杂糅：评为…，或授予…称号。', {
    start: words('评为 评选为 评定为'),
    end: words('称号 光荣称号 荣誉称号'),
    within: 30,
    least: 2,
    forbidBetween: words('， 授 获 并'),
    closing: true,
  }),
  literal(
    'principle-as',
    'wrong-verb',
    combined('坚持以人为本的 坚持以人民为中心的', '原则为 理念为 思想为 发展思想为 宗旨为'),
    '“坚持…的原则”与“以…为…”杂糅，保留一种。',
    { followedBy: words('指导 根本 出发 核心 基础 前提 遵循 引领 准则 宗旨 主线 统领') },
  ),
  literal('influenced-under', 'wrong-verb', '影响下 冲击下', '“受…影响”与“在…影响下”杂糅，保留一种。', {
    followedBy: ['，'],
    opener: {
      by: words('受 受到 由于'),
      within: 16,
      lacking: words('在 、'),
      lackingBefore: ['在'],
      notBehind: words('承 接 享 遭 感 忍 经 授 所'),
    },
  }),
  ...['', '全面', '着力', '努力', '切实', '积极'].map((adverb) =>
    literal(
      `aim-without-yi${adverb}`,
      'missing-word',
      '为目标 为目的 为核心 为宗旨 为根本 为抓手 为主线 为突破口 为重点 为导向 为契机',
      '“…为目标”前缺“以”：以…为目标。',
      {
        followedBy: ['，'],
        opener: {
          by: words('提高 提升 促进 推进 推动 加强 培养 实现 保障 深化 服务 满足').map((verb) => adverb + verb),
          within: 22,
          lacking: words('以 把 将 作 成 视 由 定 列 立 选 评 纳 ， 围绕 的'),
          begins: true,
        },
      },
    ),
  ),
  frame('sense-of', 'missing-word', '“意识”前缺“的”：增强…对…的意识。', {
    start: words('提高 增强 提升 强化'),
    end: words('意识 观念'),
    within: 20,
    requireBetween: ['对'],
    forbidBetween: words(
      '， 的 、 对外 应对 针对 面对 对标 对接 反对 对口 对照 相对 对手 对象 绝对 核对 校对 结对 一对 对党忠诚 对抗 对比 对等 对话 对策 对内 点对 对敌 对账 对表 对症 对虾 负责',
    ),
    closing: true,
  }),
  literal('growth-grows', 'wrong-verb', '增速同比增长 增幅同比增长 增长率同比增长 增长速度同比增长', '“增速”宜说“加快”“提高…个百分点”。'),
  literal('make-noun', 'missing-word', '的提高 的提升 的增强 的改善', '“使”后面缺谓语：使…得到提高，或去掉“的”。', {
    followedBy: CLOSED,
    opener: {
      by: words('使 使得 促使'),
      within: 18,
      lacking: [
        ...SECOND.filter((word) => word !== '和' && word !== '与'),
        ...words('得 获 有 是 对 成 适应 感 享 能 可 更 不 用 带来 看 见 受 了 质的 随 于 体 认 具 从 由 为 在 来 取 命 馆'),
      ],
      notBehind: words('行 即 大 驱 天 致 不'),
    },
  }),
  // ---- conjunctions --------------------------------------------------------------------------------------------------------------
  literal('not-only-yet', 'wrong-verb', '，却 ，但是却', '关联词错配：不仅…而且…，虽然…却…。', {
    opener: { by: words('不仅 不但'), within: 26, lacking: words('仅 没 未 虽') },
    notFollowedBy: ['步'],
  }),
  literal('though-so', 'wrong-verb', '，所以 ，因此', '关联词错配：虽然…但是…。', {
    opener: { by: words('虽然 尽管'), within: 26, lacking: words('但 却 不仅 因为 由于') },
  }),
  frame('though-and', 'wrong-verb', '关联词错配：虽然…但是…。', {
    start: words('虽然 尽管'),
    end: ['，而且'],
    within: 26,
    span: 'sentence',
    forbidBetween: words('但 却 不仅 因为 由于 。 ；'),
    // 虽然…，而且…，但…
    lackingBehind: words('但 却 仍 还 然而 不过 依然'),
  }),
  literal('both-but', 'wrong-verb', '，但也要 ，但也能 ，但又要', '关联词错配：既要…又要…，既要…也要…。', {
    opener: { by: words('既要 既能 既可 既需'), within: 26, lacking: words('又 也') },
  }),
  frame('whatever-very', 'wrong-verb', '“无论”“不管”后面要有选择：无论多么…，都…。', {
    start: words('无论 不管'),
    end: words('，都 ，也 ，均'),
    within: 16,
    span: 'sentence',
    requireBetween: words('很 十分 非常'),
    forbidBetween: words('多 如何 什么 是否 还是 怎 哪 谁 何 或 还 有没有 与否 不'),
  }),
  frame('unless-then', 'wrong-verb', '关联词错配：除非…才…，只要…就…。', {
    start: ['除非'],
    end: words('，就能 ，就会 ，就可 ，便能'),
    within: 30,
    span: 'sentence',
    forbidBetween: words('否则 才 。 ；'),
  }),
];

/** Words that have lost another. */
const lost: readonly Collocation[] = [
  literal('guided-by', 'missing-word', '思想指导 理论指导 精神指导 发展观指导 理念指导', '“以…指导”缺“为”：以…为指导。', {
    followedBy: ['，'],
    opener: {
      by: ['以'],
      within: 24,
      lacking: words('为 来 用 的 和以 及 加强 作 在 提供 开展 强化 给予 进行 接受 做好'),
      lackingBefore: words('用 在'),
      notBehind: words('可 所 予 加 得 难 足 用 何 给 是'),
    },
  }),
  literal(
    'led-by-lost',
    'missing-word',
    '以人民中心 以学生中心 以问题导向 以需求导向 以目标导向 以市场导向 以企业主体',
    '“以…为…”缺“为”。',
    {
      followedBy: CLOSED,
      notPrecededBy: words('可 所 予 难 足'),
    },
  ),
  frame('unified-up-to', 'missing-word', '“统一到…”缺“上来”：统一到…上来。', {
    start: words('思想统一到 行动统一到 认识统一到 思想和行动统一到 思想认识统一到 意志统一到 力量统一到'),
    end: words('部署 精神 要求 决策 目标'),
    within: 40,
    least: 2,
    forbidBetween: ['上'],
    endNotFollowedBy: words('上 、 和 与 及'),
    closing: true,
  }),
  literal(
    'under-and',
    'missing-word',
    '的共同努力 的努力 的大力支持 的支持 的积极配合 的关心',
    '“在…下和…”后面缺“下”：在…领导下和…支持下。',
    {
      followedBy: ['，'],
      opener: {
        by: words('领导下和 指导下和 支持下和 关心下和 帮助下和 领导下及 领导下以及 领导下与'),
        within: 24,
        lacking: ['下'],
      },
    },
  ),
  literal(
    'under-lead',
    'missing-word',
    combined('的坚强领导， 的正确领导， 的统一领导，', '全市 全省 全县 全区 我市 我省 我县 我区'),
    '“在…领导”缺“下”。',
    {
      opener: { by: ['在'], within: 24, lacking: words('下 中 持 强 服 受 对'), begins: true },
    },
  ),
  literal('stage-lost', 'missing-word', '的关键 的攻坚 的转型', '后面缺“期”“阶段”：处于…的关键期。', {
    followedBy: CLOSED,
    opener: { by: words('处于 正处 处在'), within: 24, lacking: words('， 是') },
  }),
  literal('stage-entered', 'missing-word', '进入新发展 进入高质量发展 迈入高质量发展 进入全面建设', '后面缺“阶段”“时期”。', {
    followedBy: CLOSED,
  }),
  literal(
    'place-lost',
    'missing-word',
    combined('摆在 放在 摆到 放到', '优先发展 首要 突出 更加突出 更加重要 重要 重中之重的'),
    '后面缺“位置”“地位”。',
    { followedBy: CLOSED },
  ),
  literal(
    'road-lost',
    'missing-word',
    combined('走 走出', '高质量发展 绿色发展 可持续发展 内涵式发展 特色发展'),
    '“走”后面缺“道路”：走…之路。',
    {
      followedBy: CLOSED,
      notPrecededBy: words('行 竞'),
    },
  ),
  literal('means-without-subject', 'missing-word', '，使 ，使得', '“通过…，使…”没有主语：去掉“通过”或“使”。', {
    opener: { by: words('通过 随着'), within: 40, lacking: words('的是 努力'), begins: true },
    notFollowedBy: words('用 命 馆 者 领 节 劲'),
  }),
  // 在安全的前提下，使…; 在发展中，使…: who does it is the one who plans
  literal('under-without-subject', 'missing-word', '下，使', '“在…下，使…”没有主语：去掉“在…下”或“使”。', {
    precededBy: words('领导 支持 努力 推动 指导 帮助 关心 关怀 作用 影响 带动 引领 配合 促进'),
    opener: { by: ['在'], within: 30, lacking: ['是'], begins: true },
    notFollowedBy: words('用 命 馆 者 领 节 劲'),
  }),
  literal(
    'new-demand',
    'wrong-verb',
    combined('提出 提出了', '新要求 新的要求 更高要求 更高的要求 新的更高要求 新任务 新挑战 新课题'),
    '“对…提出要求”误作“为…”。',
    {
      opener: {
        by: ['为'],
        within: 24,
        lacking: words(
          '对 向 给 ， 我们 等 纲要 规划 会议 报告 总书记 党中央 中央 国务院 意见 都 也 均 此 加快 推进 推动 适应 破解 解决 实现 促进 落实 做好 应对 贯彻',
        ),
        lackingBefore: words('对 向 给 省 市委 县委 区委 国家 中央 国务院 上级 会议'),
        notBehind: words('成 作 认 因 以 行 变 化 列 称 较 更 极 最 颇 定 升 评 分 改 转 确 视 名 设 大 人 何 所'),
      },
    },
  ),
  frame('autonomy', 'missing-word', '“等方面”后缺“的”：…等方面的自主权。', {
    start: ['等方面'],
    end: words('自主权 主动权 话语权 主导权'),
    within: 0,
    least: 0,
    forbidBetween: [],
    closing: true,
  }),
  literal('here-now', 'pleonasm', '在现所在', '“现所在”与“在”重复：在现学校、在现单位。'),
  literal('non-profit', 'missing-word', combined('非营利', '民办 优质 医疗 养老 幼儿园 学校 托育'), '“非营利”后缺“性”。'),
  literal(
    'three-verbs',
    'pleonasm',
    '启动谋划实施 谋划启动实施 组织开展实施 推进开展实施 落实开展实施',
    '三个动词连用，保留一个，或用“、”断开。',
    {
      notFollowedBy: words('方案 细则 办法 意见 计划'),
    },
  ),
  literal(
    'scale-high',
    'wrong-verb',
    combined('规模 规模和比例 规模与比例', '偏高 过高 较高'),
    '“规模”宜说“偏大”“过大”，“偏高”的是比例。',
    { followedBy: ENDED },
  ),
  literal('count-high', 'wrong-verb', combined('数量 人数 次数 户数', '偏高 过高 较高'), '“数量”宜说“偏多”“过多”。', { followedBy: ENDED }),
  literal('pace-low', 'wrong-verb', combined('力度', '偏低 较低 过低'), '“力度”宜说“不够”“偏小”。', { followedBy: ENDED }),
  literal('progress-low', 'wrong-verb', combined('进度 进展 步伐', '偏低 较低 过低'), '“进度”宜说“偏慢”“滞后”。', { followedBy: ENDED }),
  literal(
    'base-low',
    'wrong-verb',
    combined('基础 体系 机制 制度', '偏低 较低 过低 不高'),
    '“基础”宜说“薄弱”，“体系”“机制”宜说“不完善”“不健全”。',
    {
      followedBy: ENDED,
      notPrecededBy: words('税 税收 价 缴费 比'),
    },
  ),
  literal(
    'good-made',
    'wrong-verb',
    combined('造成 造成了', '良好影响 良好的影响 良好效果 良好的效果 良好氛围 良好的氛围 积极影响 积极的影响'),
    '“造成”的是不好的结果；好的宜“产生”“形成”。',
    { notPrecededBy: words('营 打 改 塑 建 创') },
  ),
  literal(
    'echo',
    'wrong-verb',
    combined('受到 受到了', '良好反响 良好的反响 热烈反响 热烈的反响 强烈反响 强烈的反响 广泛反响 社会反响'),
    '“反响”宜“引起”。',
  ),
  literal(
    'echo-reflect',
    'wrong-verb',
    combined('引起 引起了', '强烈反映 强烈的反映 热烈反映 热烈的反映 良好反映 良好的反映 广泛反映'),
    '“反映”疑为“反响”：引起…反响。',
  ),
  literal(
    'happen-raise',
    'wrong-verb',
    combined('发生 发生了', '显著提高 明显提高 显著提升 明显提升 显著改善 明显改善 根本改善 根本的改善 显著增强 明显增强'),
    '“发生”的是变化；“提高”“改善”宜“得到”。',
    { followedBy: ENDED },
  ),
  literal('deeply-loved', 'wrong-verb', '所深受', '“为…所欢迎”与“深受…欢迎”杂糅，保留一种。', { notFollowedBy: words('启 感') }),
  literal(
    'first-of-all',
    'wrong-verb',
    '首当其冲的任务 首当其冲的工作 首当其冲要 首当其冲抓',
    '“首当其冲”指最先受到攻击或遭遇灾难，不是“首先”。',
  ),
  literal(
    'hot-product',
    'wrong-verb',
    combined('炙手可热的', '产业 产品 旅游 行业 品牌 项目 景区 领域'),
    '“炙手可热”指权势大、气焰盛，不形容受欢迎。',
  ),
  literal('their-duty', 'wrong-verb', '各司其责 各施其职 各司其事', '习用“各司其职”“各负其责”。'),
  literal('to-the-public', 'wrong-verb', '公诸于众', '习用“公之于众”。'),
  literal('prevent-early', 'wrong-verb', '防范于未然 防患与未然', '习用“防患于未然”。'),
  literal('not-to-lack', 'wrong-verb', '必不可缺少 不可或缺少 必不可或缺', '“必不可少”与“不可缺少”杂糅，保留一种。'),
  literal('order-of-words', 'wrong-verb', '落实贯彻 优先教育发展 贯彻学习', '词序颠倒：贯彻落实、优先发展教育、学习贯彻。', {
    notFollowedBy: words('始 全 于 的 到 其 型 制 宣'),
    notPrecededBy: words('的'),
  }),
];

/** `verbs | objects | advice | what may not stand between`: verbs whose object stands behind a coordination (提升…形式和内涵) or needs its 的 (加强…的了解). */
const objects: readonly Collocation[] = `
扩大 加大 | 数量 | “数量”宜“增加”，“扩大”的是规模、范围 | 规模 范围 面 供给 覆盖 总量 比例 、 增加
加强 增强 提升 提高 | 的了解 | “了解”宜“增进”“加深” | 沟通 交流 学习 调查 跟踪 、
融入 | 机遇 新机遇 契机 发展机遇 | “机遇”宜“抢抓”“把握”，“融入”的是战略、格局 | 、 抢 抓 把握
提升 提高 增强 | 形式和内涵 形式与内涵 形式和内容 形式与内容 方式和内容 方式与内容 内容和形式 内容与形式 | “形式”“内容”宜“丰富”“创新” | 、 的
加大 | 频次与力度 频次和力度 频率与力度 次数和力度 次数与力度 | “频次”“次数”宜“增加”：增加…频次，加大…力度 | 增加
优化 | 设计和质量 结构和质量 布局和质量 环境和质量 流程和质量 流程和效率 结构和效益 结构和效率 结构和水平 布局和水平 流程和水平 环境和水平 | “质量”“水平”“效率”宜“提高”，“优化”管不到它 | 、
提高 扩大 | 合力 | “合力”宜“形成” | 形成 、 聚
提升 提高 | 力度和水平 力度与水平 频次和水平 | “力度”宜“加大” | 加大
承担 肩负 | 作用 优势 | “作用”“优势”宜“发挥” | 、 的责任 发挥 扮演 单位 企业 者
扮演 | 作用 功能 任务 责任 职责 | “作用”宜“发挥”，“扮演”的是角色 | 、 发挥 角色
担任 | 作用 责任 | “作用”宜“发挥”，“责任”宜“承担” | 、
克服 战胜 | 差距 隐患 | “差距”宜“缩小”，“隐患”宜“消除” | 、 困难
打破 | 问题 矛盾 差距 短板 | “问题”“矛盾”宜“解决”“破解” | 、 瓶颈 壁垒
`
  .trim()
  .split('\n')
  .map((line): Collocation => {
    const [verbs = '', ends = '', advice = '', forbid = ''] = line.split('|').map((part) => part.trim());
    const allowed = words('、 和 与 及 支持 建设 发展 “ ”');
    return frame(`object-${verbs}-${words(ends)[0] ?? ''}`, 'wrong-verb', `${advice}。`, {
      start: words(verbs),
      end: words(ends),
      within: 18,
      least: 2,
      forbidBetween: [...[...SECOND, ...ACTS].filter((word) => !allowed.includes(word)), ...words(forbid), '有'],
      forbidBefore: words('发挥 解决 提升 提高 加大 抢抓 是'),
      endNotFollowedBy: words('） ” （ ('),
      afterPause: SECOND.filter((word) => word.length > 1),
      closing: true,
    });
  });

/** New stages of a work: each has its verb. */
const stages: readonly Collocation[] = `
谱写 书写 | 新征程 新台阶 新步伐 新突破 | “征程”宜“开启”“踏上”，“台阶”宜“迈上”，“步伐”宜“迈出”
开创 | 新征程 新台阶 新步伐 | “征程”宜“开启”，“台阶”宜“迈上”，“步伐”宜“迈出”
开启 | 新台阶 新步伐 新突破 新成效 | “台阶”宜“迈上”，“突破”宜“实现”，“成效”宜“取得”
迈出 | 新台阶 新征程 新篇章 新局面 | “台阶”宜“迈上”，“征程”宜“踏上”，“篇章”宜“谱写”
迈上 踏上 | 新步伐 新篇章 新局面 | “步伐”宜“迈出”，“篇章”宜“谱写”，“局面”宜“开创”
创造 | 新局面 新篇章 新台阶 新征程 | “局面”宜“开创”，“篇章”宜“谱写”，“台阶”宜“迈上”
实现 | 新成效 新成绩 新台阶 新篇章 新步伐 | “成效”“成绩”宜“取得”，“台阶”宜“迈上”
取得 | 新台阶 新跨越 新局面 新步伐 | “台阶”宜“迈上”，“跨越”宜“实现”，“局面”宜“开创”
达到 | 新台阶 新成效 新突破 新进展 新跨越 | “台阶”宜“迈上”，“突破”“跨越”宜“实现”，“成效”宜“取得”
掀起 | 氛围 | “氛围”宜“营造”，“掀起”的是热潮、高潮
营造 | 热潮 高潮 | “热潮”宜“掀起”
打下 打牢 | 保障 支撑 条件 氛围 动力 | “保障”“支撑”宜“提供”，“氛围”宜“营造”
打通 | 问题 难题 短板 | “问题”宜“解决”，“打通”的是堵点
破解 | 短板 差距 空白 不足 | “短板”宜“补齐”，“破解”的是难题
`
  .trim()
  .split('\n')
  .map((line): Collocation => {
    const [verbs = '', ends = '', advice = ''] = line.split('|').map((part) => part.trim());
    return frame(`stage-${verbs}`, 'wrong-verb', `${advice}。`, {
      start: words(verbs),
      end: words(ends),
      within: 16,
      least: 0,
      notFollowedBy: words('性 力'),
      forbidBetween: [
        ...[...SECOND, ...ACTS].filter((word) => !'“”建设发展现代化治理'.includes(word)),
        ...words('见到 展现 收到 迈 跨 登 跃 站 再上 再创 开启 开创 打开 条件 踏 谱 取得 基础 瓶颈 营造 烘托 掀 提供 消除 弥补 填补'),
      ],
      afterPause: SECOND.filter((word) => word.length > 1),
      closing: true,
    });
  });

/** `nouns | what is said of them in vain | what to say`: subjects and adjectives. The noun stands right before. */
const qualities: readonly Collocation[] = `
优势 | 优越 雄厚 深厚 | 明显”“突出
潜力 | 雄厚 深厚 | 巨大
基础 | 巨大 | 扎实”“雄厚
实力 | 巨大 扎实 | 雄厚”“较强
前景 | 巨大 强大 | 广阔
任务 | 沉重 严峻 | 艰巨”“繁重
形势 | 艰巨 艰苦 | 严峻”“复杂
责任 | 艰巨 严重 | 重大
氛围 | 深厚 高涨 | 浓厚
热情 | 浓厚 深厚 | 高涨
底蕴 | 雄厚 巨大 | 深厚
水平 | 薄弱 不强 较强 强劲 较弱 | 不高”“较低
质量 效率 | 薄弱 不强 较强 较弱 | 不高”“较低
规模 | 薄弱 不强 不高 较弱 | 不大”“偏小
数量 | 薄弱 不高 较低 偏低 较弱 | 不足”“偏少
覆盖面 范围 | 不高 较低 偏低 不强 较弱 较高 | 不广”“偏小
比例 比重 | 偏少 较少 不强 薄弱 不多 | 偏低
占比 | 偏少 不强 薄弱 | 偏低
结构 布局 | 薄弱 不高 不强 较低 | 不合理
机制 制度 | 薄弱 不强 较弱 较强 | 不健全”“不完善
设施 | 不强 不高 较低 | 不完善”“落后
渠道 | 不高 不强 薄弱 较低 | 不畅”“不多
环境 | 薄弱 较低 不高 | 不优
`
  .trim()
  .split('\n')
  .map((line): Collocation => {
    const [nouns = '', said = '', advice = ''] = line.split('|').map((part) => part.trim());
    return literal(
      `quality-${words(nouns)[0] ?? ''}-${words(said)[0] ?? ''}`,
      'wrong-verb',
      words(said)
        .flatMap((word) =>
          ['', ...(/^[不较偏]/.test(word) ? ['还', '仍', '普遍', '总体', '整体'] : ['较为', '比较', '相对', '十分', '非常', '更加'])].map(
            (degree) => degree + word,
          ),
        )
        .join(' '),
      `“${words(nouns).join('”“')}”宜说“${advice}”。`,
      { precededBy: words(nouns), followedBy: ENDED },
    );
  });

/** 较《…》尚有差距. */
const gaps: Collocation = frame('than-gap', 'wrong-verb', '“较…有差距”杂糅：与…相比有差距。', {
  start: words('较《 较国家 较省级'),
  end: words('尚具一定差距 尚有差距 尚有一定差距 尚有较大差距 有差距 有一定差距 有较大差距 存在差距'),
  within: 60,
  least: 0,
  forbidBetween: words('， 相比 比较 差距'),
  notPrecededBy: words('比 计'),
  closing: true,
});

export const handbookSlips: readonly Collocation[] = [
  ...twice,
  ...named,
  ...pleonasms,
  ...frames,
  ...lost,
  ...objects,
  ...stages,
  ...qualities,
  gaps,
];
