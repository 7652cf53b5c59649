/**
 * Slips that senior editors marked in published notices and schemes: two frames in one (促进…保持…发展, 力争…，努力…), verbs without the noun they
 * want (达到一次投入，, 在…领域标准制定), one thing told twice in a clause (最低…不得低于), words for other words (建设…机制, 总额（50名）). Each is weighed by a person: infos.
 */
import type { Collocation } from './collocations';
import { collocationMakers, GRAMMAR } from './collocation-makers';
import { words } from './types';
import { combined, SECOND } from './verb-objects';

const CLOSED = words('， 。 ；');
const ENDED = words('， 。 ； 、');

const { literal, frame } = collocationMakers({ prefix: 'notice-', source: GRAMMAR });

const mixed: readonly Collocation[] = [
  literal(
    'promote-keep',
    'wrong-verb',
    '保持平稳健康发展 保持平稳发展 保持健康发展 保持稳定发展 保持持续健康发展 保持平稳较快发展 保持平稳有序发展 保持稳定健康发展',
    '“促进…发展”与“保持…发展”杂糅，保留一种。',
    {
      opener: {
        by: ['促进'],
        within: 12,
        lacking: words('、 和 与 及 并 ， 使 让 以 增长 稳定 增收 消费 就业 提升 升级'),
        notBehind: words('的 以'),
      },
      followedBy: CLOSED,
    },
  ),
  literal(
    'least-not-under',
    'pleonasm',
    '不得低于 不低于 不能低于 不应低于 应不低于 不得少于 不少于',
    '“最低”与“不低于”重复：…为…，或…不低于…。',
    {
      opener: {
        by: words('最低首付 最低付款 最低出资 最低缴存 最低起付 最低还款 最低持股 最低投资 最低比例'),
        within: 10,
        lacking: words('、 和 与 及 为 至 到 的 ， 应当 标准 调整 执行'),
      },
    },
  ),
  ...(
    [
      ['到', 10],
      ['经过', 16],
      ['用', 10],
      ['通过', 16],
    ] as const
  ).map(([word, within]) =>
    literal(
      `strive-endeavour-${word}`,
      'pleonasm',
      combined('，努力 ，力争 ，争取', '实现 达到 建成 做到 使 打造 把 将 形成 完成 取得 成为 构建 建设 推动 培育'),
      '“力争”与“努力”“争取”重复，保留一个。',
      {
        opener: {
          by: [`力争${word}`],
          within,
          lacking: words('实现 完成 达 建 取得 培 提高 提升 增 突破 超 全部 全面 覆盖 降 成 引进 解决 进入 在 上 保持 稳定 控制 使'),
        },
      },
    ),
  ),
  literal('for-aim-at', 'pleonasm', '，旨在 ，意在', '“为了”与“旨在”重复，保留一个。', {
    opener: { by: ['为了'], within: 30, lacking: ['，'], begins: true },
  }),
  frame('publicise-days', 'wrong-verb', '“进行”后面的动词不带时间补语：公示…日，或进行公示，公示期…日。', {
    start: words('进行公示 进行公告'),
    end: [...combined('0 1 2 3 4 5 6 7 8 9 一 二 三 四 五 六 七 八 九 十 ） )', '日 天').split(' '), ...words('个工作日 工作日')],
    within: 6,
    least: 0,
    forbidBetween: words('， 。 ； 、 ： 期 （ 后 的 于 在 自 从 至 起 月 年 每 并 即 当 结 次 前 等 与 和 及 截 满'),
    endNotFollowedBy: words('报 常 起 后 以 之'),
  }),
  literal(
    'hand-without-to',
    'missing-word',
    combined(
      '提供我市 提供我省 提供我县 提供我区 提供本市 提供本省 提供本县 提供本区 提供',
      '相关部门 有关部门 各部门 政务部门 相关政务部门 有关政务部门 各有关部门 各相关部门 相关单位 有关单位 各有关单位 公安机关 公安部门 税务部门',
    ),
    '“将…提供…”缺“给”：将…提供给…。',
    {
      opener: {
        by: words('将 把'),
        within: 20,
        lacking: words('向 为 给 由 要求 应 ， 须 对 以'),
        notBehind: words('即 必 终 大 也 都 仍 还'),
      },
      followedBy: words('共享 使用 参考 备案 查阅 核查 备查 ， 。 ；'),
    },
  ),
  literal(
    'cooperate-in',
    'missing-word',
    combined('全方位 全面 深度 广泛 务实 紧密 全方位深度 深层次 多层次', '合作 协作 交流 交流合作 合作交流'),
    '“在…”缺“领域”“方面”：在…领域…合作。',
    {
      precededBy: words(
        '工业互联网 人工智能 大数据 新能源 数字经济 科技创新 产业 教育 医疗 文化 旅游 农业 金融 科技 人才 贸易 物流 能源 环保',
      ),
      opener: {
        by: ['在'],
        within: 8,
        lacking: words('开展 推进 推动 扩大 拓展 加强 深化 进行 的 上 中 下 内 建 促 时 后 ， 期间 领域 方面 等 京 沪 外'),
        notBehind: words('存 正 旨 所 现 潜 内 实 意'),
      },
      followedBy: ENDED,
    },
  ),
  literal(
    'field-without-verb',
    'missing-word',
    combined('领域', '标准制定 标准研制 技术攻关 技术研发 产品研发 平台建设 人才培养 成果转化 应用推广 试点示范 项目建设 场景建设'),
    '“在…领域”后面缺“开展”一类的动词。',
    {
      opener: {
        by: ['在'],
        within: 90,
        lacking: words(
          '开展 参与 推进 推动 加强 加快 主导 牵头 从事 进行 实施 做好 抓好 组织 深化 强化 领域领域 取得 实现 的 投入 引领 支撑 承担 打造 完成 启动 谋划 布局 突破 部署 遴选 攻克 完善 建立 健全 发布 确定 选择 选取 筛选 安排 新增 制订 出台 设立 聚焦 围绕 试行 策划 争取',
        ),
        lackingBefore: words('加强 加快 推进 推动 开展 深化 强化 参与 聚焦 围绕 促进 实施 加大 支持 做好 从事 负责 统筹 指导 存在'),
        notBehind: words('存 正 旨 所 现 潜 内 实 意'),
      },
      followedBy: CLOSED,
    },
  ),
  literal(
    'all-media',
    'wrong-verb',
    combined('电视 网络 广播 报纸 报刊 微信 微博 新媒体 互联网 公众号 网站', '、各类媒体 、各种媒体 、各类新闻媒体'),
    '种属不能并列：…等各类媒体。',
    {
      notFollowedBy: words('平台 账号 采访 记者'),
    },
  ),
  literal(
    'with-qualification',
    'missing-word',
    combined(
      '有相关资质 有相应资质 具备相应资质 具有相应资质 具备相关资质 具有相关资质 具有法定资质 具备专业资质',
      '第三方 机构 单位 企业 专业机构 鉴定机构 检测机构',
    ),
    '“资质”后缺“的”：有相应资质的…。',
  ),
  literal('in-force', 'wrong-verb', '日起实行，有效期 日起实行，试行期 日起实行。', '公文生效用“施行”：自…起施行。', {
    opener: {
      by: words('本办法 本规定 本意见 本通知 本细则 本措施 本政策 本政策措施 本实施细则 本条例 本规则 本公告 本方案 本标准'),
      within: 18,
      lacking: words('， 。 的'),
    },
  }),
];

/** 达到一次投入，: what is reached is an effect, not a deed. */
const reached: Collocation = frame('reach-without-effect', 'missing-word', '“达到”缺宾语“效果”“目的”：达到…的效果、…的目的。', {
  start: ['达到'],
  end: words(
    `一次投入 资源共享 优势互补 以点带面 事半功倍 标本兼治 降本增效 提质增效 节能降耗 举一反三 齐抓共管 互利共赢 合作共赢 信息共享 物尽其用 人尽其才 立竿见影 以案促改 寓教于乐
     查漏补缺 防患于未然 一举多得`,
  ),
  within: 0,
  least: 0,
  forbidBetween: [],
  closing: true,
  lackingBehind: words('目的 效果 要求 目标 作用 成效 水平 标准 程度 境界 状态 局面 格局'),
});

const frames: readonly Collocation[] = [
  frame('deepen-demand', 'wrong-verb', '“要求”宜“落实”，“深化”管不到它。', {
    start: ['深化'],
    end: ['要求'],
    within: 26,
    least: 0,
    forbidBetween: [...SECOND.filter((word) => !'和与及建设保障'.includes(word)), ...words('符合 适应 对标 满足 按 的 提出 实际 新')],
    forbidBefore: words(
      '按照 根据 依据 贯彻 围绕 对照 符合 适应 把握 明确 对标 结合 关于 是 保证 落实 满足 契合 紧扣 聚焦 提出 顺应 遵循 依照 遵照 响应 体现 传达 吃透 学习 明晰 立足',
    ),
    notPrecededBy: words('的 “ 《 、 和 与'),
    endNotFollowedBy: words('） ”'),
    afterPause: SECOND.filter((word) => word.length > 1),
    closing: true,
  }),
  literal('build-mechanism', 'wrong-verb', '机制', '“机制”宜“建立”“健全”。', {
    opener: {
      by: ['建设'],
      within: 18,
      lacking: words(
        '用地 工程 项目 资金 管理 管护 单位 领域 标准 质量 运营 运行 协调 领导 责任 和 及 与 “ ” 的 期 局 部门 任务 规划 推进 并 以 ， 平台 体系',
      ),
      begins: true,
    },
    followedBy: CLOSED,
  }),
  literal(
    'carry-out-guarantee',
    'wrong-verb',
    combined('等全方位的 等全方位 等各方面的 等多方面的 等方面的 等全过程的', '安全保障 服务保障 综合保障 技术保障 保障'),
    '“保障”宜“提供”。',
    {
      opener: { by: ['开展'], within: 40, lacking: words('提供 为 作为 加强 ， 给予 强化 做好'), lackingBefore: words('是 为 作为 提供') },
      followedBy: CLOSED,
    },
  ),
  frame('announce-without-now', 'missing-word', '印发通知的固定句式为“现将《…》印发给你们”，“将”前缺“现”。', {
    start: words('同意，将《 批准，将《 审议通过，将《 研究同意，将《'),
    end: words('》印发给你们 》印发你们'),
    within: 60,
    span: 'sentence',
    forbidBetween: words('。 ； 现'),
    forbidBefore: ['现'],
  }),
  frame('signed-within', 'missing-word', '“签订”后缺“后”“之日起”：签订后…内。', {
    start: words('合同签订 协议签订 合同签署 协议签署 验收合格 合同签定'),
    end: combined('1 2 3 4 5 6 7 8 9 0 一 二 三 四 五 六 七 八 九 十 两 半', '年内 个月内 日内 天内 个工作日内 个小时内').split(' '),
    within: 2,
    least: 0,
    forbidBetween: words('， 后 起 之 的 于 在 当 月 年 日 ） 第'),
  }),
  frame('actual-actual', 'pleonasm', '“实际”说了两遍，保留一个。', {
    start: words('当地实际 本地实际 我市实际 我省实际 我县实际 我区实际 本市实际 本省实际 本县实际 本区实际 各地实际'),
    end: words('实际租金 实际水平 实际情况 实际需要 实际需求 实际价格 实际收入 实际状况 实际供应 实际能力'),
    within: 6,
    least: 2,
    requireBetween: words('市场 住房 工作 生产 经济 产业 教学 用地 用水 人口 财政 社会 交通 医疗 教育'),
    forbidBetween: words('， 、 和 与 及 按 据 制 以 从 的 出 切 合 定 究 摸 满足 解决 推 展 对'),
  }),
  frame('many-sided', 'pleonasm', '意思相同的定语说了两遍，保留一个。', {
    start: words('多维度'),
    end: words('多维 多维度'),
    within: 6,
    least: 1,
    requireBetween: ['的'],
    forbidBetween: words('， 、 和 与 及 数据 展示 分析 转 到 向 升级 走'),
  }),
];

const wordsMistaken: readonly Collocation[] = [
  literal('standards-conditions', 'missing-word', '标准条件', '“标准”与“条件”之间缺“和”或“、”，或保留一个。', {
    precededBy: words('收入 准入 资格 申请 保障 申报 享受 补助'),
    notFollowedBy: ['下'],
  }),
  literal('presale-licence', 'wrong-verb', '预售许可证书', '法定名称为“商品房预售许可证”，没有“书”字。', {
    suggestion: '预售许可证',
    source: '《城市商品房预售管理办法》第六条',
  }),
  frame('heads-as-sum', 'wrong-verb', '“总额”是金额；人数、户数用“总数”“名额”。', {
    start: words('总额（ 总金额（'),
    end: words('名） 人） 户） 个） 张） 份）'),
    within: 8,
    least: 1,
    forbidBetween: words('元 、 ， ： 其中 含'),
  }),
];

export const noticeSlips: readonly Collocation[] = [...mixed, reached, ...frames, ...wordsMistaken];
