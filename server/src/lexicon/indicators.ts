/**
 * Indicators: what the head of an indicator's name says about the kind of figure and the direction of a good outcome.
 * A head is matched at the end of the name, the longest one decides; a pattern is a few words that occur in the name in order.
 * A head without a direction, or a name without a head, is never judged. 率 alone is no head: an unknown rate stays unknown.
 */
import { keptByText } from '../text/keep';
import { onFirstUse } from '../text/on-first-use';
import { EDITORIAL, words } from './types';

/** The good outcome. 'steady': counts that may move either way, and ceilings and floors set from above; never judged. */
export type Direction = 'up' | 'down' | 'steady';

/**
 * - share: a part of a whole, 0–100 %
 * - gross-rate: looks like a share and may exceed 100 % (毛入学率, 产销率, 自给率)
 * - growth: a change over time in %, any sign
 * - completion: done against planned, may exceed 100 %
 * - ratio: one thing to another (生师比), not a part of a whole
 * - rate-per: so many per 100, 1,000, 10,000 … (死亡率, 每千人口床位数)
 * - liability: debt against assets, capital or revenue; may exceed 100 %
 */
export type IndicatorKind =
  'share' | 'gross-rate' | 'growth' | 'completion' | 'ratio' | 'rate-per' | 'index' | 'count' | 'amount' | 'duration' | 'liability';

export interface IndicatorHead {
  readonly head: string;
  readonly direction?: Direction;
  readonly kind?: IndicatorKind;
  /** Where the head is at home; `general` for those of every field. */
  readonly field: string;
  readonly source: string;
  /** Counts wherever it stands in the name (每千), not only at its end; gives way to a head at the end, but for the kind rate-per. */
  readonly within?: boolean;
}

export interface IndicatorPattern {
  /** All of them occur in the name, in this order, without overlap. */
  readonly includes: readonly string[];
  readonly direction: Direction;
  readonly kind?: IndicatorKind;
  readonly source: string;
}

export interface LookedUp {
  readonly head?: string;
  readonly direction?: Direction;
  readonly kind?: IndicatorKind;
}

const NBS = '参照国家统计局《中国统计年鉴》主要统计指标解释';
const PLAN14 = '参照“十四五”规划《纲要》专栏1';
const EDU = '参照教育部《中国教育监测与评价统计指标体系》';
const EDU_STAT = '参照教育部《中国教育统计年鉴》主要指标解释';
const HEALTH = '参照国家卫生健康委《中国卫生健康统计年鉴》主要指标解释';
const HEALTHY = '参照《健康中国行动（2019—2030年）》主要指标';
const SPORT = '参照《“十四五”体育发展规划》主要指标';
const WATER = '参照《“十四五”水安全保障规划》主要指标';
const ENVIRONMENT = '参照生态环境部《中国生态环境状况公报》《生态环境统计年报》指标解释';
const ENERGY = '参照《“十四五”现代能源体系规划》主要目标；《中国能源统计年鉴》主要统计指标解释';
const TRANSPORT = '参照《“十四五”现代综合交通运输体系发展规划》主要指标；《中国交通年鉴》指标解释';
const HOUSING = '参照住房和城乡建设部《城市（县城）和村镇建设统计调查制度》指标解释';
const AGRICULTURE = '参照《“十四五”推进农业农村现代化规划》主要指标';
const FOREST = '参照《“十四五”林业草原保护发展规划纲要》主要指标；《中国林业和草原统计年鉴》指标解释';
const CULTURE = '参照《中国文化文物和旅游统计年鉴》主要统计指标解释';
const DIGITAL = '参照《“十四五”数字经济发展规划》《“十四五”国家信息化规划》主要指标';
const SCIENCE = '参照《中国科技统计年鉴》主要统计指标解释；《“十四五”国家知识产权保护和运用规划》主要指标';
const LABOUR = '参照《人力资源和社会保障事业发展“十四五”规划》主要指标';
const CIVIL = '参照《“十四五”民政事业发展规划》主要指标';
const EMERGENCY = '参照《“十四五”国家应急体系规划》专栏1；《“十四五”国家安全生产规划》主要指标';
const FINANCE = '参照《商业银行风险监管核心指标（试行）》《商业银行资本管理办法》';
const FIRM = '参照国务院国资委《企业绩效评价标准值》；财政部财务评价指标';
const GOVERNMENT = '参照《“十四五”公共服务规划》主要指标';

/** One group of heads with the same field, source, direction and kind. */
const group = (
  field: string,
  source: string,
  kind: IndicatorKind | undefined,
  direction: Direction | undefined,
  list: string,
  within?: true,
): readonly IndicatorHead[] => {
  const shared = {
    ...(direction === undefined ? {} : { direction }),
    ...(kind === undefined ? {} : { kind }),
    field,
    source,
    ...(within ? { within } : {}),
  };
  return words(list).map((head) => ({ ...shared, head }));
};

export const indicatorHeads: readonly IndicatorHead[] = [
  // ---- of every field -------------------------------------------------------------------------------------------------
  ...group('general', NBS, 'share', undefined, '占比 比例 比重 比率 份额 构成比 百分比'),
  ...group(
    'general',
    EDITORIAL,
    'share',
    'up',
    '覆盖率 覆盖面 普及率 合格率 优良率 优秀率 良好率 达标率 达标比例 合格比例 优良比例 覆盖比例 普及比例 满意率 满意度 好评率 知晓率 知悉率 认知率 支持率 信任度 认可度 参与率 参与度 参加率 到位率 落实率 兑现率 办结率 办理率 答复率 回复率 响应率 受理率 处理率 处置率 治理率 整治率 整改率 销号率 修复率 恢复率 保护率 保存率 保有率 利用率 回收率 回用率 资源化率 无害化率 成功率 有效率 及时率 准确率 准点率 正点率 完好率 完整率 优质率 保障率 保证率 供给率 入户率 到户率 通达率 通畅率 通车率 接入率 联网率 上线率 在线率 公开率 建成率 开工率 竣工率 建档率 签约率 履约率 监测率 检测率 检查率 巡查率 排查率 化解率 调解率 调处率 转化率 成活率 入库率 备案率 公示率 编制率 持证率 上岗率 培训率 参训率 替代率 客票使用率 安装使用率 规范使用率 达产率 入驻率 服务率 开放率 共享率 消除率 消除比例 清零率 创建率 创建比例 建设率 配备率 配置率 设置率 设立率 标准化率 规范化率 提供率 发放率 资助率 救助率 帮扶率 结对率 安置率 合作率 报到率 回访率 核查率 见证率 安装率 普查率 分拣率 落地率 采纳率 监管率 登记率 发证率 确权率 轮训率 送达率 履行率 还款率 审核率 开通率 畅通率 直达率 并网率 消纳率 救治率',
  ),
  ...group(
    'general',
    EDITORIAL,
    'share',
    'down',
    '不合格率 未达标率 不达标率 超标率 不满意率 未覆盖率 差错率 错误率 故障率 漏报率 误报率 迟报率 缺失率 损失率 损耗率 浪费率 违规率 违法率 违约率 流失率 闲置率 空置率 积压率 逾期率 返工率 退订率 投诉率 缺陷率 废品率 次品率 破损率 缺勤率 缺员率 失信率 失败率',
  ),
  ...group('general', EDITORIAL, 'completion', 'up', '完成率 完成比例 执行率 支出进度 完成进度 收缴率 征缴率 征收率 清欠率'),
  ...group('general', NBS, 'growth', undefined, '涨幅 增减率 变化率 变动率 波动率 增长贡献率'),
  ...group('general', EDITORIAL, undefined, undefined, '贡献率 收益率 回报率 利润率 弹性系数 使用率 占有率 更新率 周转率 流动率 周转次数'),
  ...group('general', EDITORIAL, 'index', undefined, '指数 系数 得分 评分 分值 排名 位次 等级'),
  ...group(
    'general',
    EDITORIAL,
    'index',
    'up',
    '满意度指数 幸福指数 幸福感指数 安全感指数 获得感指数 发展指数 竞争力指数 创新指数 信用指数 质量指数 健康指数 现代化指数 活力指数 景气指数 信心指数 服务指数 文明指数 法治指数 满意度得分',
  ),
  ...group(
    'general',
    EDITORIAL,
    'rate-per',
    undefined,
    '每百人 每千人 每万人 每千人口 每万人口 每千名 每万名 每百户 每千户 每百平方公里 每万辆 每十万人 每10万人 每百万人 每百万人口 每万劳动力 每万名就业人员',
    true,
  ),
  ...group('general', EDITORIAL, 'amount', 'up', '人均享有量 人均拥有量 人均占有量 生均面积 人均面积 生均经费 人均经费'),
  ...group(
    'general',
    EDITORIAL,
    'count',
    'steady',
    '人数 人口 户数 数量 总数 个数 家数 机构数 单位数 网点数 站点数 点位数 从业人员 从业人员数 工作人员数 床位数 批次 件数 起数 次数 人口规模 人口总量 村庄数 社区数 乡镇数 街道数 行政村数 建制镇数 自然增长率 出生率 结婚率 离婚率 户籍人口数 常住人口数',
  ),
  ...group('general', EDITORIAL, 'amount', undefined, '面积 规模 总量 长度 里程 容量 产量 消费量 支出 余额 总额 额度 流量 水位 标准'),
  ...group(
    'general',
    EDITORIAL,
    'count',
    'up',
    '受益人数 受益人次 服务人次 惠及人数 惠及人次 培训人数 培训人次 培训量 志愿者人数 志愿者数 覆盖人数 覆盖人口 受教育人数 参与人次 参与人数 新增数量',
  ),
  ...group(
    'general',
    EDITORIAL,
    'duration',
    'down',
    '办理时限 办理时间 办结时限 审批时限 审批时间 平均办理时长 响应时间 处置时间 等候时间 等待时间 等候时长 耗时 平均用时 平均时延',
  ),

  ...group('general', EDITORIAL, 'count', 'down', '办理环节 审批环节 办理环节数 申请材料数'),

  // ---- macro economy and finance ----------------------------------------------------------------------------------------
  ...group(
    'macro',
    NBS,
    'amount',
    'up',
    '生产总值 GDP 增加值 产值 营业收入 主营业务收入 销售收入 销售额 交易额 成交额 零售额 社会消费品零售总额 投资 投资额 实际使用外资 实际利用外资 出口总额 出口额 服务贸易额 可支配收入 纯收入 人均收入 经营性收入 集体经济收入 经营收入 工资 公共预算收入 财政收入 税收收入 利润 利润总额 利税 税收 劳动生产率 经济总量 财政总收入 人均消费支出 融资额 保费收入 存款 贷款 存款余额 贷款余额',
  ),
  ...group('macro', NBS, 'share', 'up', '城镇化率 城市化率 居民消费率 投入强度 证券化率'),
  ...group('macro', PLAN14, 'share', 'up', '研发经费投入强度 研发投入强度 研究与试验发展经费投入强度 经费投入强度'),
  ...group('macro', NBS, 'gross-rate', undefined, '产能利用率 负荷率 负载率 外贸依存度 投资率 储蓄率'),
  ...group('macro', NBS, 'gross-rate', 'up', '产销率 产品销售率'),
  ...group('macro', NBS, 'index', undefined, '房价收入比'),
  ...group('macro', NBS, 'index', 'down', '基尼系数 恩格尔系数 流通费用率 泰尔指数'),
  ...group('macro', NBS, 'ratio', 'down', '城乡居民收入比 城乡收入比 城乡居民人均可支配收入比 收入差距 收入倍差'),
  ...group('macro', EDITORIAL, 'share', 'down', '物流总费用占GDP比重 社会物流总费用与GDP的比率 社会物流总费用与GDP比率 收费占比'),
  ...group(
    'macro',
    NBS,
    'count',
    'up',
    '市场主体 经营主体 市场主体数 经营主体数 市场主体总量 上市公司 上市公司数 上市企业 上市企业数 规模以上企业数 规模以上工业企业数 规上企业数 限额以上企业数 总部企业数',
  ),
  ...group('macro', NBS, 'count', 'steady', '企业数'),
  ...group('finance', FINANCE, 'share', 'down', '不良率 不良贷款率 不良贷款比例 不良资产率'),
  ...group('finance', FINANCE, 'amount', 'down', '不良贷款余额 隐性债务 逾期贷款'),
  ...group('finance', FINANCE, 'ratio', 'up', '资本充足率 拨备覆盖率 拨贷比 流动性覆盖率 流动性比例 偿付能力充足率 净稳定资金比例'),
  ...group('finance', FINANCE, 'ratio', undefined, '存贷比 贷存比 融资担保放大倍数 保险密度 保险深度'),
  ...group('finance', FIRM, 'liability', 'down', '负债率 债务率 杠杆率'),
  ...group('finance', FIRM, 'gross-rate', 'up', '保值增值率 净资产收益率 总资产报酬率'),
  ...group('finance', FIRM, 'amount', 'up', '资产总额 净资产 所有者权益'),
  ...group('finance', EDITORIAL, 'share', 'down', '三公经费占比 运转经费占比'),

  // ---- education --------------------------------------------------------------------------------------------------------
  ...group('education', EDU, 'gross-rate', 'up', '毛入学率 毛入园率 毛入托率'),
  ...group(
    'education',
    EDU,
    'share',
    'up',
    '入学率 入园率 入托率 升学率 巩固率 毕业率 课程开设率 开课率 开齐率 开足率 普惠率 公办率 免试就近入学比例 双证率 获证率 融合教育比例 随班就读比例 接受高等教育比例 受过高等教育比例 完小保留率 教师交流比例 交流轮岗比例 识字率 出勤率 到课率 录取率 开出率 优质学位占比 优质学位比例 示范性高中占比 普惠性幼儿园在园幼儿占比 公办幼儿园在园幼儿占比',
  ),
  ...group(
    'education',
    EDU,
    'share',
    'down',
    '辍学率 失学率 留级率 大班额比例 大班额占比 大班额班级比例 大班额班级占比 近视比例 近视人数比例 近视学生比例 肥胖学生比例 大班额比率 大班额率 大校额比例 大校额占比 大通铺比例 教师缺编率 代课教师比例 临聘教师比例 文盲率 送教上门比例 择校比例',
  ),
  ...group('education', '参照《综合防控儿童青少年近视实施方案》', 'share', 'down', '近视率 近视发生率 近视新发率'),
  ...group('education', '参照《县域义务教育优质均衡发展督导评估办法》', 'index', 'down', '差异系数 标准差系数 不均衡系数'),
  ...group('education', EDU_STAT, 'ratio', undefined, '生师比 师生比 师幼比 教职工与幼儿比 职普比 普职比 普职招生比 班额 生机比 师机比'),
  ...group(
    'education',
    EDU_STAT,
    'count',
    'steady',
    '学校数 园所数 园数 小学数 初中数 高中数 中学数 教学点数 班数 班级数 在校生数 在校生 在校生规模 在校学生 在校生总规模 在园幼儿 在园儿童 招生数 招生规模 毕业生数 学生数 教师数 专任教师 教职工数 教职工 高校数 校点数 幼儿数',
  ),
  ...group(
    'education',
    EDU_STAT,
    'count',
    'up',
    '学位数 新增学位 学位供给 新增公办学位 特级教师数 名师数 名师工作室数 示范校数 特色学校数 优质学校数 示范学校数 思政课教师数 研究生导师数',
  ),
  ...group(
    'education',
    EDU,
    'amount',
    'up',
    '生均公用经费 生均财政拨款 生均校舍建筑面积 生均建筑面积 生均用地面积 生均占地面积 生均教学及辅助用房面积 生均体育运动场馆面积 生均图书册数 生均图书 生均图书藏量 教学仪器设备值 教育经费 教育投入 教育支出 每百名学生拥有计算机台数 每百名学生拥有网络多媒体教室数 百名学生计算机数',
  ),
  ...group(
    'education',
    PLAN14,
    'duration',
    'up',
    '平均受教育年限 受教育年限 劳动年龄人口平均受教育年限 新增劳动力平均受教育年限 预期受教育年限',
  ),
  ...group(
    'education',
    '参照教育部关于中小学生作业、睡眠、体质管理的通知',
    'duration',
    'up',
    '睡眠时间 体育活动时间 户外活动时间 锻炼时间',
  ),
  ...group('education', '参照教育部关于中小学生作业、睡眠、体质管理的通知', 'duration', 'down', '作业时间 屏幕使用时间 平均作业时长'),

  // ---- health -----------------------------------------------------------------------------------------------------------
  ...group('health', PLAN14, 'duration', 'up', '预期寿命 人均预期寿命 平均预期寿命 健康预期寿命 人均健康预期寿命 人均期望寿命'),
  ...group('health', HEALTH, 'rate-per', 'down', '死亡率 发病率 早死概率 自杀率'),
  ...group(
    'health',
    HEALTHY,
    'share',
    'down',
    '过早死亡率 重大慢性病过早死亡概率 病死率 复发率 再入院率 感染率 母婴传播率 致残率 出生缺陷发生率 低体重率 低出生体重率 生长迟缓率 贫血率 超重率 肥胖率 龋患率 患龋率 吸烟率 患病率 剖宫产率 药占比 检出率 阳性率 抗菌药物使用率 误诊率 漏诊率',
  ),
  ...group(
    'health',
    HEALTH,
    undefined,
    'down',
    '抗菌药物使用强度 平均住院日 平均住院日数 次均费用 次均门诊费用 次均住院费用 医疗费用 百元医疗收入消耗的卫生材料费用',
  ),
  ...group(
    'health',
    '参照国家卫生健康委公立医院绩效考核指标',
    'share',
    'down',
    '药品收入占比 检查化验收入占比 个人卫生支出占比 个人卫生支出占卫生总费用比重 个人卫生支出占卫生总费用的比重 个人自付比例 个人负担比例 自费比例 院内感染发生率',
  ),
  ...group(
    'health',
    HEALTH,
    'share',
    'up',
    '接种率 筛查率 早诊率 早诊早治率 早期诊断率 治愈率 好转率 管理率 控制率 治疗率 随访率 住院分娩率 母乳喂养率 健康素养水平 健康素养 县域内就诊率 县域就诊率 县域内住院率 基层诊疗量占比 基层就诊率 基层诊疗率 基层首诊率 建档立卡率 五年生存率 癌症5年生存率 目录内用药占比 基本药物使用率 自愿献血率 四级手术占比 住院费用支付比例 报销比例 基金支付比例 医保结算率 直接结算率 医养结合率 康复率',
  ),
  ...group('health', HEALTH, 'rate-per', 'up', '千人口献血率 千人献血率'),
  ...group('health', HEALTH, 'gross-rate', undefined, '床位使用率 病床使用率 病床周转次数 床位利用率 住院率'),
  ...group('health', HEALTH, 'ratio', undefined, '医护比 床护比 床医比 床人比 医患比'),
  ...group('health', HEALTH, 'count', 'up', '医师数 护士数 全科医生数 药师数 公共卫生人员数 卫生技术人员数 托位数 疾控人员数 献血人次'),
  ...group('health', HEALTH, 'count', 'steady', '医院数 诊疗人次 门诊人次 卫生院数 卫生室数 诊疗量 门急诊量 住院人次'),
  ...group('health', EDITORIAL, 'amount', undefined, '卫生总费用 人均卫生费用'),
  ...group('health', EDITORIAL, 'amount', 'up', '基本公共卫生服务经费 基金收入 累计结余'),
  ...group('sport', SPORT, 'share', 'up', '经常参加体育锻炼人数占比 体育锻炼人数比例'),
  ...group('sport', SPORT, 'amount', 'up', '体育场地面积 体育产业总规模 健身步道长度 健身步道 体育消费总规模 人均体育消费'),
  ...group('sport', SPORT, 'count', 'up', '社会体育指导员 体育指导员数 赛事活动次数 足球场地数 体育场地数 金牌数 奖牌数 健身场地数'),

  // ---- transport --------------------------------------------------------------------------------------------------------
  ...group(
    'transport',
    TRANSPORT,
    'amount',
    'up',
    '公路里程 公路总里程 通车里程 铁路里程 营业里程 运营里程 航道里程 公路密度 路网密度 公交专用道里程 慢行道里程 绿道长度 绿道里程 货运量 货物周转量 客运量 旅客周转量 吞吐量 快递业务量 铁水联运量 多式联运量 平均车速 平均运行速度 道路面积 通航里程 运输机场数 快递业务收入 航线里程',
  ),
  ...group(
    'transport',
    TRANSPORT,
    'count',
    'up',
    '泊位数 停车位数 公共停车位 机场数 民用运输机场数 通航点数 航线数 班列数 中欧班列开行数量 开行列数 充电桩数 充电桩 充换电站数 加氢站数 公交线路数 运营车辆数 客运站数 枢纽数 物流园区数',
  ),
  ...group(
    'transport',
    TRANSPORT,
    'share',
    'up',
    '优良路率 优等路率 优良中等路率 优良中路率 等级公路比例 等级公路占比 铺装率 硬化率 通硬化路率 通客车率 通邮率 通公交率 公交化率 分担率 绿色出行比例 准班率 航班正常率 航班放行正常率 无障碍公交车占比 一二类桥梁比例 多式联运占比 清洁能源车辆占比 新能源公交车占比 新能源车占比 新能源汽车占比 渗透率 铁路承运比例 岸电使用率 列养率 优良桥率 复线率 应急到达率',
  ),
  ...group('transport', TRANSPORT, 'gross-rate', undefined, '满载率 客座率 载客率 上座率 实载率 饱和度 能力利用率 能力使用率'),
  ...group('transport', '参照公安部道路交通事故统计', 'rate-per', 'down', '事故率 空驶率'),
  ...group('transport', TRANSPORT, 'duration', 'down', '通勤时间 出行时间 通行时间 换乘时间 候车时间 通关时间 运输时间 送达时间'),
  ...group('transport', TRANSPORT, 'index', 'down', '拥堵指数 高峰延时指数 拥堵延时指数'),
  ...group('transport', TRANSPORT, 'count', 'steady', '机动车保有量 汽车保有量 民用汽车拥有量 车辆数 港口数'),

  // ---- water ------------------------------------------------------------------------------------------------------------
  ...group('water', WATER, 'amount', 'down', '地下水开采量 地下水超采量 水土流失面积 耗水量 淹没面积 积水深度 积水时间 退水时间'),
  // A ceiling set from above, which use may approach: neither way is worse.
  ...group('water', WATER, 'amount', 'steady', '用水总量 用水总量控制 用水总量控制目标'),
  ...group('water', WATER, 'share', 'down', '漏损率 漏失率 产销差率 产销差 水资源开发利用率 水资源开发利用程度 地下水超采率'),
  ...group(
    'water',
    WATER,
    'share',
    'up',
    '规模化供水工程服务农村人口比例 集中供水率 水质优良比率 水土保持率 生态流量满足程度 水域面积率 水面率 河湖水域岸线管控率 病险水库除险加固率 节水灌溉率 计量率',
  ),
  ...group('water', WATER, 'index', 'up', '有效利用系数 灌溉水利用系数'),
  ...group(
    'water',
    WATER,
    'amount',
    'up',
    '供水能力 供水量 库容 蓄水能力 调蓄能力 调蓄容积 堤防长度 治理河长 河道治理长度 新增节水能力 灌溉面积 排涝能力 抽排能力 排水能力 供水规模 再生水利用量 治理水土流失面积 水土流失治理面积 非常规水源利用量 管网长度',
  ),
  ...group(
    'water',
    '参照GB 50201-2014《防洪标准》；GB 51222-2017《城镇内涝防治技术规范》',
    'duration',
    'up',
    '重现期 防洪标准 排涝标准 防潮标准 治涝标准',
  ),

  // ---- environment ------------------------------------------------------------------------------------------------------
  ...group(
    'environment',
    PLAN14,
    'share',
    'up',
    '优良天数比率 优良天数比例 空气质量优良天数比率 空气质量优良天数比例 空气优良天数比例 空气质量优良率 空气优良率 优良天数占比 ',
  ),
  ...group(
    'environment',
    PLAN14,
    'share',
    'up',
    '达到或好于Ⅲ类水体比例 好于Ⅲ类水体比例 Ⅲ类水体比例 水质优良断面比例 断面优良比例 断面水质优良比例 断面达标率 优良水体比例 优良海域面积比例 近岸海域水质优良比例 近岸海域优良水质比例 优良水质比例 水体水质优良率',
  ),
  ...group(
    'environment',
    ENVIRONMENT,
    'amount',
    'down',
    '排放量 排放总量 化学需氧量 氨氮 氮氧化物 挥发性有机物 碳强度 排放强度 排放 浓度 PM2.5 PM10 垃圾填埋量 危险废物填埋量 降尘量 声级 污染负荷 排污量 产生强度 污染强度',
  ),
  ...group('environment', ENVIRONMENT, 'count', 'down', '污染天数 霾日数 突发环境事件 环境事件数'),
  ...group(
    'environment',
    ENVIRONMENT,
    'share',
    'down',
    '重度及以上污染天数比率 重度及以上污染天数比例 重污染天数比率 劣Ⅴ类水体比例 劣Ⅴ类断面比例 劣Ⅴ类比例 劣Ⅴ类水体断面比例 黑臭水体比例 填埋率 填埋占比',
  ),
  ...group('environment', ENVIRONMENT, 'count', 'up', '优良天数 空气质量达标天数'),
  ...group(
    'environment',
    ENVIRONMENT,
    'share',
    'up',
    '污水集中收集率 污水收集率 焚烧占比 焚烧处理能力占比 重点建设用地安全利用 清洁取暖率 清洁能源占比 绿电占比',
  ),
  ...group('environment', ENVIRONMENT, 'index', 'up', '生态环境状况指数 EQI'),
  ...group('environment', ENVIRONMENT, 'index', 'down', '空气质量综合指数 水质指数 污染指数'),
  ...group('environment', ENVIRONMENT, 'amount', 'up', '溶解氧 溶解氧浓度 处理能力 处置能力 收运能力'),
  ...group(
    'forest',
    PLAN14,
    'share',
    'up',
    '森林覆盖率 林木覆盖率 林草覆盖率 林木绿化率 绿化率 绿化覆盖率 绿地率 建成区绿地率 建成区绿化覆盖率 植被覆盖度 草原综合植被盖度 综合植被盖度 植被盖度 湿地保护率 公园绿化活动场地服务半径覆盖率 服务半径覆盖率 国土绿化率 良种使用率 造林合格率 国家重点保护野生动植物种数保护率 物种数保护率 沙化土地治理率 生态廊道达标率',
  ),
  ...group(
    'forest',
    FOREST,
    'amount',
    'up',
    '森林蓄积量 森林面积 草原面积 湿地面积 绿地面积 造林面积 绿化面积 自然保护地面积 生态保护红线面积 森林碳汇 碳汇量 沙化土地治理面积 修复面积 自然保护地面积占比 自然保护地占比 单位面积蓄积量 海岸线修复长度',
  ),
  ...group('forest', FOREST, 'rate-per', 'down', '成灾率 受害率'),

  // ---- energy -----------------------------------------------------------------------------------------------------------
  ...group(
    'energy',
    ENERGY,
    'amount',
    'down',
    '能耗 能源消耗 能源消耗强度 能耗强度 煤炭消费总量 煤炭消费量 煤耗 电耗 煤炭消耗量 成品油消费量',
  ),
  ...group(
    'energy',
    ENERGY,
    'share',
    'down',
    '线损率 弃风率 弃光率 弃水率 厂用电率 煤炭消费比重 煤炭消费占比 煤炭占能源消费比重 煤炭消费占一次能源消费比重 化石能源消费比重',
  ),
  ...group('energy', ENERGY, 'duration', 'down', '停电时间 获得电力时间'),
  ...group(
    'energy',
    '参照《数据中心能效限定值及能效等级》（GB 40879-2021）',
    'ratio',
    'down',
    '电能利用效率 电能使用效率 电源使用效率 PUE PUE值 PUE平均值 平均PUE',
  ),
  ...group(
    'energy',
    ENERGY,
    'share',
    'up',
    '非化石能源消费比重 非化石能源占比 非化石能源比重 非化石能源占能源消费总量比重 非化石能源占一次能源消费比重 非化石能源发电量比重 可再生能源占比 消纳责任权重 新能源占比 电能占终端能源比重 电能占终端用能比重 天然气消费比重 天然气占比 供电可靠率 供电可靠性 气化率 超低排放改造完成率 配电自动化率 需求侧响应能力占比 灵活调节电源占比 节能率 机组灵活性改造率',
  ),
  ...group(
    'energy',
    PLAN14,
    'amount',
    'up',
    '能源综合生产能力 能源生产能力 装机容量 总装机容量 发电装机容量 装机规模 装机 光伏装机容量 风电装机容量 新能源装机容量 可再生能源装机容量 非化石能源装机容量 新型储能装机规模 储能规模 抽水蓄能装机容量 核电装机容量 发电量 可再生能源发电量 天然气产量 原油产量 天然气储气能力 储气能力 储备能力 供热能力 供气能力 变电容量 输电能力 外送电量 绿电交易量 用电量 全社会用电量 人均用电量 节能量',
  ),
  ...group('energy', ENERGY, 'count', 'up', '充电基础设施数 充电设施数 充换电设施数 充电枪数 充电终端数'),

  // ---- housing and towns ------------------------------------------------------------------------------------------------
  ...group(
    'housing',
    HOUSING,
    'amount',
    'up',
    '人均住房面积 人均居住面积 住房建筑面积 绿色建筑面积 装配式建筑面积 改造面积 供热面积 综合管廊长度 公园面积 人均公共空间面积 管网改造长度',
  ),
  ...group(
    'housing',
    HOUSING,
    'count',
    'up',
    '保障性租赁住房 保障性租赁住房套数 保障性住房套数 保障房套数 公租房套数 公租房 棚户区改造套数 棚改套数 老旧小区改造数 改造户数 加装电梯数 公园数 新增停车位 筹集套数 供应套数 完整社区数 人才住房套数',
  ),
  ...group(
    'housing',
    HOUSING,
    'share',
    'up',
    '绿色建筑占比 绿色建筑比例 绿色建筑占新建建筑比例 绿色建筑占新建建筑比重 装配式建筑占比 装配式建筑比例 装配式建筑占新建建筑比例 装配率 缴存率 达标面积比例 海绵城市面积占比 雨污分流率 管网普查率 机械化清扫率 机扫率 保障房占比 成套率 自有率',
  ),
  ...group('housing', HOUSING, 'share', 'down', '危房率 危房比例 C级危房占比 D级危房占比'),
  ...group('housing', HOUSING, 'ratio', undefined, '容积率 建筑密度 开发强度'),
  ...group('housing', '参照《全国国土规划纲要（2016—2030年）》主要指标', 'amount', undefined, '人均城镇建设用地'),
  ...group(
    'housing',
    '参照《全国国土规划纲要（2016—2030年）》主要指标',
    'amount',
    'down',
    '单位GDP建设用地使用面积 单位GDP建设用地 单位GDP地耗 单位国内生产总值建设用地使用面积 批而未供土地面积 闲置土地面积 去化周期',
  ),

  // ---- agriculture and the countryside ------------------------------------------------------------------------------------
  ...group('agriculture', PLAN14, 'amount', 'up', '综合生产能力 生产能力'),
  ...group(
    'agriculture',
    AGRICULTURE,
    'amount',
    'up',
    '亩产 单产 谷物产量 大豆产量 油料产量 棉花产量 糖料产量 蔬菜产量 水果产量 茶叶产量 肉类产量 猪牛羊禽肉产量 禽蛋产量 奶类产量 奶产量 水产品产量 高标准农田面积 高标准农田 播种面积 种植面积 耕地质量等级 耕地地力等级 农机总动力 农业机械总动力 粮食储备规模 仓容 冷库容量 冷链流通能力 人均粮食占有量 设施农业面积 绿色食品基地面积 海水养殖产量 集体经济年收入 村集体收入',
  ),
  ...group(
    'agriculture',
    AGRICULTURE,
    'count',
    'up',
    '家庭农场数 合作社数 龙头企业数 地理标志数 绿色食品数 绿色有机农产品认证数 美丽乡村数 和美乡村数 高素质农民数 高素质农民培育人数 家庭农场 国家现代农业产业园 农业产业园数 产业强镇数',
  ),
  ...group(
    'agriculture',
    AGRICULTURE,
    'amount',
    'down',
    '化肥使用量 化肥施用量 农药使用量 农药施用量 农膜残留量 撂荒地面积 兽用抗菌药使用量',
  ),
  ...group('agriculture', AGRICULTURE, 'share', 'down', '撂荒率 死淘率 贫困发生率 返贫率 贫困率'),
  ...group(
    'agriculture',
    AGRICULTURE,
    'share',
    'up',
    '机械化率 规模养殖比重 规模化率 规模化养殖率 组织化率 科技进步贡献率 宅基地确权登记率 颁证率 土地流转率 农村承包地流转率 适度规模经营比重 规范化村比例 文明村镇占比 文明村占比 通宽带率 集体经济强村占比 冷链流通率 种源自给率 农业信息化率 数字化率 高标准农田占比',
  ),
  ...group('agriculture', EDITORIAL, 'gross-rate', 'up', '自给率 出栏率 繁殖成活率'),

  // ---- culture and tourism ------------------------------------------------------------------------------------------------
  ...group(
    'culture',
    CULTURE,
    'amount',
    'up',
    '旅游收入 旅游总收入 旅游业总收入 票房 票房收入 馆藏量 藏书量 公共文化设施面积 公共图书馆建筑面积 公共文化服务设施面积 文化事业费 人均阅读量 年阅读量 人均旅游消费 人均文化娱乐消费支出',
  ),
  ...group(
    'culture',
    CULTURE,
    'count',
    'up',
    '接待游客人次 游客接待量 接待游客 旅游人次 接待旅游者人次 入境游客人次 过夜游客人次 观众人次 博物馆数 文化馆数 图书馆数 美术馆数 参观人次 到馆人次 流通人次 文化活动场次 演出场次 旅游度假区数 景区数 文物保护单位数 非遗项目数 非物质文化遗产项目数 传承人数 星级饭店数 乡村旅游重点村数 文艺精品数 城市书房数 文化广场数 历史文化名村数 等级民宿数 公共数字文化资源总量',
  ),
  ...group(
    'culture',
    CULTURE,
    'share',
    'up',
    '阅读率 等级站率 文明程度 注册志愿者占比 文明行为率 科学素质比例 具备科学素质的比例 公民科学素质水平',
  ),

  // ---- digital government and economy ---------------------------------------------------------------------------------------
  ...group(
    'digital',
    DIGITAL,
    'share',
    'up',
    '网办率 可办率 一网通办办件率 掌上办比例 网上办件率 一件事办件占比 零跑动率 零跑动事项占比 即办率 即办件占比 即办比例 通办率 最多跑一次率 最多跑一次比例 用证率 归集率 共享需求满足率 实名用户占比 主动评价率 接通率 上云率 上云用云率 数控化率 IPv6活跃用户占比 智能化率 国产化率 自主可控率 正版化率 安全可控率 通过率 电子发票使用率 不见面审批率',
  ),
  ...group(
    'digital',
    '参照工业和信息化部《通信业统计公报》指标解释',
    'gross-rate',
    'up',
    '电话普及率 家庭宽带普及率 固定宽带家庭普及率 固定宽带普及率 移动宽带普及率 移动宽带用户普及率 移动互联网普及率 5G用户普及率 移动电话用户普及率 千兆宽带普及率 物联网用户渗透率',
  ),
  ...group(
    'digital',
    DIGITAL,
    'count',
    'up',
    '5G基站 基站数 5G基站总数 用户数 数据集数 机架数 智能工厂数 数字化车间数 智能制造示范工厂数 信息基础设施数 工业互联网平台数 应用场景数',
  ),
  ...group(
    'digital',
    DIGITAL,
    'amount',
    'up',
    '算力规模 算力 智算规模 数字经济规模 软件和信息技术服务业收入 软件业务收入 信息服务业收入 开放数据量 数据开放量 平均下载速率 带宽',
  ),

  // ---- science and innovation -------------------------------------------------------------------------------------------------
  ...group(
    'science',
    SCIENCE,
    'amount',
    'up',
    '研发经费 研发投入 研发经费投入 研发经费支出 研究与试验发展经费 R&D经费 R&D经费支出 研究与试验发展经费支出 基础研究经费 基础研究投入 科技支出 技术合同成交金额 科技成果转化金额',
  ),
  ...group(
    'science',
    SCIENCE,
    'rate-per',
    'up',
    '每万人口高价值发明专利拥有量 每万人口发明专利拥有量 万人发明专利拥有量 万人高价值发明专利拥有量',
  ),
  ...group(
    'science',
    SCIENCE,
    'count',
    'up',
    '发明专利拥有量 研发人员全时当量 研发人员数 R&D人员数 R&D人员全时当量 每万名就业人员中研发人员 每万名就业人员研发人力投入',
  ),
  ...group(
    'science',
    SCIENCE,
    'count',
    'up',
    '专利授权量 专利申请量 高新技术企业 高新技术企业数 高新技术企业数量 高新技术企业总数 科技型中小企业 科技型中小企业数 专精特新企业数 专精特新中小企业数 小巨人企业数 专精特新小巨人企业 单项冠军企业数 独角兽企业数 瞪羚企业数 重点实验室数 工程技术研究中心数 技术创新中心数 企业技术中心数 新型研发机构数 创新平台数 国家级创新平台 孵化器数 众创空间数 创新人才数 高层次人才数 科技奖励数 论文数 商标注册量 有效注册商标量 标准数 院士工作站数 博士后工作站数 科技成果转化数',
  ),
  ...group('science', SCIENCE, 'share', 'up', '专利实施率 专利产业化率 有研发活动企业占比 科学素质公民比例 基础研究经费占比'),

  // ---- work and social security -------------------------------------------------------------------------------------------------
  ...group('labour', PLAN14, 'share', 'down', '失业率 调查失业率 城镇调查失业率 登记失业率 城镇登记失业率'),
  ...group(
    'labour',
    LABOUR,
    'share',
    'up',
    '就业率 参保率 社保卡持有率 持卡率 电子社保卡领用率 签订率 结案率 技能人才占比 高技能人才占技能人才比例 稳岗率 领取率 入会率 建会率 工会组建率',
  ),
  ...group(
    'labour',
    LABOUR,
    'count',
    'up',
    '新增就业 就业人数 就业人员 就业人员数 农村劳动力转移就业 脱贫人口务工就业规模 创业人数 参保人数 职业技能培训 取得证书人数 技能人才数 高技能人才 人才总量 人才资源总量 专业技术人员数 引进人才数 开发公益性岗位数 社保卡持卡人数 引进高层次人才',
  ),
  ...group(
    'labour',
    LABOUR,
    'count',
    'down',
    '失业人数 失业人员 欠薪案件数 劳动争议案件数 零就业家庭 零就业家庭数 贫困人口 贫困人数 贫困村数 返贫人数',
  ),
  ...group('labour', LABOUR, 'amount', 'up', '最低工资标准 养老金水平 人均养老金 基础养老金 基础养老金标准 企业年金规模 住院补偿标准'),

  // ---- civil affairs, ageing, childhood, disability -----------------------------------------------------------------------------
  ...group(
    'civil',
    CIVIL,
    'share',
    'up',
    '护理型床位占比 护理型床位比例 探访关爱率 探访率 家庭适老化改造完成率 火化率 生态安葬率 社会组织参评率 集中供养率 集中供养意愿满足率 城乡低保标准占比 失能照护率 生育登记率 婚检率 普惠托位占比 辅助器具适配率 残疾人家庭无障碍改造率 经常性参与教育活动的老年人占比',
  ),
  ...group(
    'civil',
    CIVIL,
    'count',
    'up',
    '养老床位数 养老机构床位数 养老服务床位数 护理型床位数 托育机构数 托位 社区养老服务设施数 养老机构数 养老护理员数 社会工作者数 社会工作专业人才数 社工数 社会组织数 志愿服务组织数 助餐点数 老年学校数 志愿服务时长 慈善捐赠额 慈善信托规模 儿童福利机构数 儿童友好社区数',
  ),
  ...group('civil', CIVIL, 'amount', 'up', '低保标准 最低生活保障标准 特困人员供养标准 救助标准 孤儿养育标准 补贴标准 人均福利彩票公益金'),
  ...group('civil', NBS, 'share', undefined, '老龄化率 老龄化程度'),
  ...group('civil', CIVIL, 'ratio', undefined, '总和生育率 性别比 抚养比'),

  // ---- emergency, safety, law -----------------------------------------------------------------------------------------------------
  ...group(
    'emergency',
    EMERGENCY,
    'count',
    'down',
    '死亡人数 伤亡人数 受伤人数 死亡失踪人数 受灾人次 受灾人数 事故起数 事故数 生产安全事故 重特大事故 火灾起数 隐患数 隐患点数 易涝点数 易涝积水点数 易涝点 刑事案件数 治安案件数 盗抢骗案件数 电信网络诈骗案件数 发案数 立案数 命案数 信访量 信访总量 越级上访数 群体性事件 群体性事件数 投诉量 投诉件数 举报件数 病险水库数 吸毒人员数 未成年人犯罪人数',
  ),
  ...group(
    'emergency',
    EMERGENCY,
    'rate-per',
    'down',
    '受灾人次比例 每十万人受灾人次 事故发生率 犯罪率 案发率 发案率 上访率 信访率 诉讼率 万人失信率 溺亡率',
  ),
  ...group('emergency', EDITORIAL, 'rate-per', 'down', '万人成讼率 酸雨频率'),
  ...group('emergency', EMERGENCY, 'amount', 'down', '违法建筑面积 经济损失 火灾损失 财产损失'),
  ...group(
    'emergency',
    EMERGENCY,
    'share',
    'down',
    '年均因灾直接经济损失占国内生产总值的比例 直接经济损失占GDP比例 经济损失占GDP比重 重新犯罪率 再犯罪率 再犯率 复吸率 上诉率 改判率',
  ),
  ...group(
    'emergency',
    EMERGENCY,
    'duration',
    'down',
    '救援到达时间 出警时间 到场时间 基本生活救助时间 灾民救助时间 预警发布时间 恢复供电时间',
  ),
  ...group(
    'emergency',
    EMERGENCY,
    'share',
    'up',
    '预案修订率 演练率 保险赔付率 破案率 案件侦破率 服判息诉率 执结率 执行完毕率 法律援助率 行政诉讼出庭率 出庭应诉率 安全感 公民法治素养',
  ),
  ...group(
    'emergency',
    EMERGENCY,
    'count',
    'up',
    '避难场所数 消防站数 消防员数 应急物资储备库数 救援队伍数 安全社区数 综合减灾示范社区数 专业救援人员数 律师数 公证员数 人民调解员数 法律援助人次 民主法治示范村数 自动气象站数 监测站点数 地震预警台站数',
  ),
  ...group('emergency', EMERGENCY, 'amount', 'up', '人均避难场所面积 人均紧急避难场所面积 应急避难场所面积 储备量 救灾物资储备规模'),

  // ---- public service and government ---------------------------------------------------------------------------------------------------
  ...group('government', GOVERNMENT, 'share', 'up', '办复率 公共服务均等化实现度'),
  ...group('government', GOVERNMENT, 'index', 'up', '营商环境指数 信用综合指数 透明度指数 公共服务质量监测满意度'),
  ...group('government', '参照市场监管总局《“十四五”市场监管现代化规划》', 'share', 'up', '检验率 受检率'),
  // ---- ceilings and floors set from above, which the real figure may approach from its good side: neither way is worse ------------
  ...group('energy', ENERGY, 'amount', 'steady', '能源消费总量 能源消费量 能源消费总量控制目标'),
  ...group('water', WATER, 'amount', 'steady', '用水量 取水量 新水取用量 城市供水总量'),
  ...group(
    'agriculture',
    PLAN14,
    'amount',
    'steady',
    '粮食综合生产能力 粮食产量 粮食总产量 粮食播种面积 粮食种植面积 耕地保有量 耕地面积 永久基本农田面积 永久基本农田保护面积 基本农田面积 生猪出栏量 生猪出栏 生猪存栏量 能繁母猪保有量',
  ),
  ...group('agriculture', EDITORIAL, 'gross-rate', 'steady', '粮食自给率 猪肉自给率 生猪自给率'),
  ...group('forest', FOREST, 'amount', 'steady', '林地保有量'),
  ...group('forest', FOREST, 'share', 'steady', '自然岸线保有率'),
  ...group('finance', FINANCE, 'amount', 'steady', '债务余额 债务规模'),
  ...group('environment', ENVIRONMENT, 'amount', 'steady', '垃圾产生量 固体废物产生量 危险废物产生量 建筑垃圾产生量'),
] satisfies IndicatorHead[];

/** One group of patterns; the words of a pattern are joined by `…`. */
const patterns = (source: string, kind: IndicatorKind | undefined, direction: Direction, list: string): readonly IndicatorPattern[] => {
  const shared = { direction, ...(kind === undefined ? {} : { kind }), source };
  return words(list).map((pattern) => ({ ...shared, includes: pattern.split('…') }));
};

/** Names whose words between the ends vary. A pattern competes with heads by the length of its words together. */
export const indicatorPatterns: readonly IndicatorPattern[] = [
  // Some pass to the insurance of employees.
  ...patterns(LABOUR, 'count', 'steady', '居民…医保…参保人数 居民…保险…参保人数'),
  // Shares of people and staff
  ...patterns(
    EDU,
    'share',
    'up',
    `专科以上…比例 专科以上…占比 专科及以上…比例 专科及以上…占比 大专以上…比例 大专以上…占比 大专及以上…比例 大专及以上…占比 本科以上…比例 本科以上…占比 本科及以上…比例 本科及以上…占比 本科学历…比例 本科学历…占比
     研究生学历…比例 研究生学历…占比 研究生以上…比例 研究生以上…占比 研究生及以上…比例 研究生及以上…占比 硕士以上…比例 硕士以上…占比 硕士及以上…比例 硕士学位…比例 博士学位…比例 博士学位…占比 高学历…比例 高学历…占比 学历…比例 学历…占比 学位…教师比例
     双师型…比例 双师型…占比 双师…比例 双师…占比 高级职称…比例 高级职称…占比 中级以上…比例 中高级…比例 中高级…占比 骨干教师…比例 骨干教师…占比 持证…比例 持证…占比 专业教师…比例 学前教育专业…比例 兼职教师…比例 接受…教育…比例 接受…培训…比例 心理健康…教师…比例 专职…比例`,
  ),
  ...patterns(
    EDU,
    'share',
    'up',
    `考试成绩…以上比例 考试成绩…以上占比 学业水平…以上比例 学业水平…以上占比 考试…级以上比例 测试成绩…以上比例 普惠…占比 普惠…比例 普惠…比重 公办…占比 公办…比例 公办…比重 优质…占比 优质…比例 优质…比重 示范…占比 示范…比例 省级以上…占比 省级以上…比例 国家级…占比 国家级…比例 标准化…占比 标准化…比例 规范化…占比 规范化…比例 特色…占比 特色…比例 达标…占比 达标…比例 达到…标准…比例 达到…标准…占比 达到…要求…比例 达到…要求…占比 达到…目标…比例 达到国家…比例 达到省…比例 达到国家…占比 达到省…占比 消除大班额…比例 大班额…消除…比例 合格…占比 合格…比例 优良…占比 优良…比例 优良…比率 优秀…比例
     集团化办学…比例 集团化…占比 集团化…覆盖 交流轮岗…比例 轮岗…占比 随迁子女…公办…比例 随迁子女…公办…占比 随迁子女…公办 一级以上…占比 一级以上…比例 等级…占比 等级…比例 星级…占比 星级…比例 三级医院…占比 配备…比例 配备…占比 建有…比例 建有…占比 建立…比例 开设…比例 开设…占比 开展…比例 开展…占比 实现…比例 实现…占比 具备…比例 具备…占比 完成…比例 拥有…比例 设立…比例 设置…比例 参加…比例 参与…比例 享有…比例 提供…比例 提供…占比 使用…清洁…比例 掌握…比例 覆盖…比例 通过…认证…比例`,
  ),
  ...patterns(EDU, 'share', 'down', '56人以上…比例 56人以上…占比 66人以上…比例 66人以上…占比 未入学…比例 '),
  ...patterns('参照《县域义务教育优质均衡发展督导评估办法》', 'index', 'down', '差异系数 校际…系数 城乡…差异…系数'),
  ...patterns(
    EDU_STAT,
    'amount',
    'up',
    '生均…面积 生均…经费 生均…值 生均…册数 生均…拨款 生均…图书 生均…标准 人均…面积 人均…藏量 人均…册数 人均…经费 人均…藏书 每百名学生…台数 每百名学生…教室',
  ),
  ...patterns(HOUSING, 'amount', 'steady', '人均…建设用地…面积 人均…用地面积'),
  // Health, ageing, childhood
  ...patterns(
    PLAN14,
    'rate-per',
    'up',
    `每千…医师 每千…医生 每千…护士 每千…床位 每千…托位 每千…技术人员 每千…药师 每千…人员 每千…社会工作 每千…社工 每千…体育指导员 每千…志愿者 每千…养老 每万…医生 每万…全科 每万…医师 每万…护士 每万…人员数 每万…社会工作 每万…社工 每万…社会组织 每万…专利 每万…志愿者 每万…律师 每万…律师数 每万…充电 每万…公交 每万…公共交通 每万…体育 每万…博物馆 每万…公共文化
     每万…高技能 每万…大学生 每万…研发 每万…科技 每万…人才 每万…基站 每万…市场主体 每万…经营主体 每万…消防员 每万…消防救援 每十万…受教育 每十万…大学 每百户…拥有 每百户…汽车 每百名…床位 每百人…体育 每百名老年人…床位 每千名…床位 每万名…护理 每万名…养老护理员`,
  ),
  ...patterns(
    EMERGENCY,
    'rate-per',
    'down',
    '每万…案件 每万…发案 每万…投诉 每万…失信 每十万…死亡 每十万…受灾 每十万…案件 每百万…死亡 每万…死亡 每千…死亡 亿元…死亡率 亿元…死亡人数 百万吨…死亡 万车…死亡 每万…信访 每万…违法',
  ),
  ...patterns(
    HEALTH,
    'share',
    'down',
    '个人…支出…卫生…比重 个人卫生支出…比重 个人卫生支出…比例 个人卫生支出…占比 自付…比例 自费…比例 药品…收入…比重 药品…收入…占比 药费…占比 材料…收入…占比 检查…化验…占比 抗菌药物…使用…率 剖宫产…比例 ',
  ),
  ...patterns(
    HEALTH,
    'share',
    'up',
    '基层…诊疗…占比 基层…诊疗…比例 基层…诊疗…比重 县域…就诊…率 县域内…住院…占比 县域内…住院…比例 政策范围内…支付比例 医疗服务收入…占比 医疗服务收入…比例 技术服务收入…占比 医养…比例 医养…占比 安宁疗护…占比 三级…手术…占比 四级…手术…占比 中医…诊疗…占比 中医药…占比 中医馆…比例 中医馆…占比 护理型…占比 护理型…比例 探访…比例 签约…比例 签约…占比 康复…比例 托位…普惠…占比 规范化门诊…比例',
  ),
  ...patterns(
    HEALTHY,
    'share',
    'up',
    '经常参加…锻炼…比例 经常参加…锻炼…占比 经常参加…锻炼…人数 国民体质…比例 国民体质…合格 健康素养…水平 心理健康…素养 无烟…比例 无烟…占比 无烟…覆盖',
  ),
  // Environment, water, energy, land
  ...patterns(
    PLAN14,
    'share',
    'up',
    '好于Ⅲ类…比例 优于Ⅲ类…比例 Ⅲ类…比例 Ⅲ类…占比 Ⅲ类…比率 Ⅰ～Ⅲ类…比例 Ⅰ-Ⅲ类…比例 Ⅱ类…比例 消除劣…比例 劣Ⅴ类…消除…比例 劣Ⅴ类…消除…占比 消除黑臭…比例 黑臭…消除…比例 海域…优良…比例 优良…天数…比例 优良…天数…比率 优良…天数…占比 一、二类…海水…比例 一二类…海水…比例',
  ),
  ...patterns(PLAN14, 'share', 'down', '劣Ⅴ类…比例 劣Ⅴ类…占比 劣Ⅴ类…比率 劣五类…比例 污染天数…比例 污染天数…比率 污染天数…占比 '),
  ...patterns(
    ENERGY,
    'share',
    'down',
    '煤炭…消费…比重 煤炭…消费…占比 煤炭…消费…比例 煤炭占…比重 煤炭占…比例 煤炭占…占比 煤电…占比 煤电…比重 化石能源占…比重 高耗能…比重 高耗能…占比 ',
  ),
  ...patterns(
    ENERGY,
    'share',
    'up',
    '非化石能源…比重 非化石能源…占比 非化石能源…比例 非化石能源…发电…比重 清洁能源…比重 清洁能源…占比 清洁能源…比例 可再生能源…比重 可再生能源…占比 可再生能源…比例 新能源…比重 新能源…占比 新能源…比例 天然气…比重 天然气…占比 电能占…比重 电能占…比例 电力占…比重 清洁取暖…比例 绿色…占比 绿色…比例 绿色…比重 装配式…比例 装配式…占比 装配式…比重 低碳…比例 节能…比例 节能…占比 节水…比例 节水型…占比 再生水…比例 再生…利用…比例 资源化…比例 铁路…货运…比重 水路…货运…比重 铁水联运…比例 海绵…比例 海绵…占比 光伏…覆盖 超低排放…比例',
  ),
  ...patterns(
    ENERGY,
    'amount',
    'down',
    '单位…能耗 单位…能源消耗 单位…电耗 单位…水耗 单位…用水量 单位…取水量 单位…排放 单位…排放量 单位…排放强度 单位…碳排放 万元…用水量 万元…能耗 万元…水耗 亩均…用水量 吨…能耗 人均…碳排放 单位…建设用地面积 单位…地耗',
  ),
  ...patterns(
    ENVIRONMENT,
    'amount',
    'down',
    'PM2.5…浓度 PM10…浓度 细颗粒物…浓度 颗粒物…浓度 臭氧…浓度 二氧化硫…浓度 二氧化氮…浓度 化学需氧量…排放 氨氮…排放 氮氧化物…排放 挥发性有机物…排放 污染物…排放 总磷…浓度 总氮…浓度 高锰酸盐指数',
  ),
  ...patterns('参照《全国国土规划纲要（2016—2030年）》主要指标', 'amount', 'up', '生态保护红线…面积 湿地…面积 森林…面积 高标准农田…面积'),
  ...patterns(
    FOREST,
    'share',
    'up',
    '自然保护地…比例 自然保护地…占比 自然保护地…比重 生态保护红线…比例 生态保护红线…占比 生态空间…占比 湿地…保护…比例 乡土树种…比例 混交林…比例 高标准农田…占比 高标准农田…比例',
  ),
  ...patterns(TRANSPORT, 'share', 'up', '二级及以上…比例 二级以上…比例 二级及以上…占比 二级以上…占比 三级及以上…公路…比例 双车道…比例'),
  ...patterns(DIGITAL, 'share', 'up', '企业上云…比例 企业上云…占比 企业数字化…比例 数字化转型…比例'),
  ...patterns(HOUSING, 'share', 'down', '住房困难…比例 住房困难…占比'),
  // Economy and innovation
  ...patterns(
    PLAN14,
    'share',
    'up',
    `研发…占…比重 研发…占…比例 研发经费…占比 研发经费…强度 研发投入…占比 研究与试验发展…占…比重 研究与试验发展…比例 R&D…占…比重 R&D…占…比例 R&D…强度 基础研究…占…比重 基础研究…占…比例 基础研究…比重 基础研究…占比 科技支出…比重 科技支出…占比 教育经费…占…比例 教育支出…占…比例 教育支出…比重 文化…增加值…比重 文化…增加值…占比 旅游…增加值…比重 旅游…增加值…占比 数字经济…比重 数字经济…占比 数字经济…比例 数字化…比例 数字化…占比 
     先进制造业…比重 高技术…比重 高技术…占比 高新技术…比重 高新技术…占比 战略性新兴…比重 战略性新兴…占比 新兴产业…占比 新兴产业…比重 民营…比重 民营…占比 民间投资…比重 民间投资…占比 体育产业…比重 海洋…生产总值…比重 海洋…比重 税收占…比重 税收收入占…比重 税收占比 税收…一般公共预算收入…比重 消费…贡献率 科技进步…贡献率 居民收入…比重 劳动报酬…比重 中等收入…比例 中等收入…占比 直接融资…比重 直接融资…占比 高技能人才…占…比例 高技能人才…占…比重 高技能…占比 技能人才…比例 女性…比例 妇女…比例 女代表…比例 青年…比例 高层次…占比 高价值…占比 新产品…比重 新产品…占比 技术改造…比重 工业技改…比重 农产品加工业…农业总产值…比 跨境电商…比重 服务贸易…比重 国际化…占比 机电产品…占比 自主品牌…占比 本地化…比例`,
  ),
  // Structure: which sector should weigh more is the plan's own choice.
  ...patterns(
    NBS,
    'share',
    'steady',
    '服务业…比重 服务业…占比 生产性服务业…比重 第一产业…比重 第二产业…比重 第三产业…比重 第三产业…占比 工业…比重 工业…占比 制造业…比重 制造业…占比 制造业…比例 农业…比重 建筑业…比重 房地产…比重 民办…比例 民办…占比',
  ),
  ...patterns(
    EDITORIAL,
    'share',
    'down',
    '不良贷款…占比 贫困人口占…比例 贫困人口占…比重 失业人员占…比例 以下学历…比例 以下学历…占比 因灾…损失…比例 因灾…损失…比重 经济损失…比例 经济损失…比重 物流…费用…比率 物流…费用…比重 物流…费用…比例 三公…占比 ',
  ),
  ...patterns(
    EDITORIAL,
    'duration',
    'down',
    '审批…时限 审批…时间 审批…天数 审批…时长 办理…时限 办理…时间 办理…天数 办理…时长 开办…时间 开办…天数 平均…办理…时间 办电…时间 接电…时间 用水报装…时间 登记…时间 通关…时间 救援…时间 到达…时间 救助…时间 停电…时间 等候…时间 通勤…时间 出行…时间',
  ),
  ...patterns(
    EDITORIAL,
    'count',
    'down',
    '死亡…人数 伤亡…人数 失踪…人数 事故…起数 重特大…事故 重大…事故…起数 火灾…起数 诈骗…案件 信访…总量 隐患…存量',
  ),
  // Digital government
  ...patterns(
    DIGITAL,
    'share',
    'up',
    '网上…可办…率 网上…办理…率 网上…办理…比例 网上…办理…占比 线上…办理…比例 一网通办…比例 一网通办…占比 掌上…办理…比例 掌办…占比 全程网办…比例 全程网办…占比 最多跑一次…比例 最多跑一次…占比 一次办…比例 零跑动…比例 零跑动…占比 即办…比例 即办…占比 跨省通办…比例 电子证照…比例 电子证照…率 数据…共享…率 数据…开放…率 上云…比例 上云…占比 联网…比例 智能化…比例 智能化…占比 智慧…覆盖 5G…覆盖 光纤…覆盖 宽带…覆盖 千兆…占比',
  ),
] satisfies IndicatorPattern[];

// ---- looking up --------------------------------------------------------------------------------------------------------

/** Ends of a name that make it the name of a change downwards; the longest first. */
const reductions = [
  ...words(
    '累计降低率 累计下降率 降低比例 下降比例 减少比例 削减比例 压减比例 压缩比例 减排比例 降低幅度 下降幅度 减少幅度 压缩幅度 降低率 下降率 减少率 削减率 压减率 压缩率 减排量 削减量 减少量 压减量 降低量 下降量 压缩量 降幅 减幅 下降 降低 减少 削减 压减 压缩 缩短 缩小 减排',
  ),
].sort((a, b) => b.length - a.length);
/** Ends of a name that make it the name of a change upwards. */
const growths = [
  ...words(
    '复合增长率 平均增长率 增长速度 增长幅度 增长比例 增长率 增长量 增长 增速 增幅 增量 增加量 增加 提高幅度 提升幅度 提高率 提升率 提高 提升 上升 递增',
  ),
].sort((a, b) => b.length - a.length);
/** What may stand between the base of a name and such an end: 年均, 累计, 较2020年. */
const fillers = words('累计 年均 平均 年平均 同比 每年 逐年 总体 持续 比例 复合 总量 五年 年度 名义 实际 比 较 百分');

/** Heads that stand at the end of a name, those that stand anywhere, and the length of the longest. */
const headIndex = onFirstUse(() => {
  const atEnd = new Map<string, IndicatorHead>();
  const within: IndicatorHead[] = [];
  let longest = 0;
  for (const entry of indicatorHeads) {
    if (entry.within) within.push(entry);
    else {
      atEnd.set(entry.head, entry);
      if (entry.head.length > longest) longest = entry.head.length;
    }
  }
  return { atEnd, within, longest };
});
interface Weighed {
  readonly pattern: IndicatorPattern;
  /** The length of its words together. */
  readonly weight: number;
  readonly order: number;
}

/** Patterns by their last word, which stands at the end of a name. */
const patternsByLast = onFirstUse(() => {
  const byLast = new Map<string, Weighed[]>();
  indicatorPatterns.forEach((pattern, order) => {
    const last = pattern.includes.at(-1) ?? '';
    const weighed = { pattern, weight: pattern.includes.join('').length, order };
    const list = byLast.get(last);
    if (list) list.push(weighed);
    else byLast.set(last, [weighed]);
  });
  return byLast;
});

const MAX_NAME = 160;
const narrow: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '％': '%',
  '＋': '+',
  '．': '.',
  '₂': '2',
  '₅': '5',
  '₁': '1',
  '₀': '0',
};
const dropped = '“”"‘’\'「」『』*＊★☆※△▲#＃`_ \t\n\r\u3000\u00a0\u200b•●◆—－';

interface Reduced {
  /** The name without brackets, numbers, quotes, units. */
  readonly core: string;
  /** What its brackets held. */
  readonly notes: readonly string[];
  readonly percent: boolean;
}

const reduceName = (name: string, unit: string | undefined): Reduced => {
  let text = '';
  const source = name
    .slice(0, MAX_NAME)
    .replaceAll('<br>', '')
    .replaceAll('<br/>', '')
    .replaceAll('III类', 'Ⅲ类')
    .replaceAll('劣V类', '劣Ⅴ类')
    .replaceAll('三类水', 'Ⅲ类水');
  for (const character of source) {
    if (dropped.includes(character)) continue;
    const code = character.charCodeAt(0);
    text +=
      narrow[character] ?? (code >= 0xff01 && code <= 0xff5e && character.length === 1 ? String.fromCharCode(code - 0xfee0) : character);
  }
  text = text.replace(/^(?:\(?\d{1,3}(?:\)|\.(?!\d)|、)|[①-⑳]|\(?[一二三四五六七八九十]{1,3}(?:\)|、)|其中[:：]?)/u, '');
  let core = '';
  let note = '';
  let depth = 0;
  const notes: string[] = [];
  for (const character of text) {
    if (character === '(' || character === '[') {
      depth += 1;
      if (depth > 1) note += character;
    } else if ((character === ')' || character === ']') && depth > 0) {
      depth -= 1;
      if (depth === 0) {
        notes.push(note);
        note = '';
      } else note += character;
    } else if (depth > 0) note += character;
    else core += character;
  }
  let percent = unit === '%' || unit === '％' || notes.some((n) => n.includes('%'));
  while (core !== '' && '%‰/:：,，、。;；.'.includes(core.at(-1) ?? '#')) {
    if (core.endsWith('%')) percent = true;
    core = core.slice(0, -1);
  }
  return { core, notes, percent };
};

/** The name as heads and patterns are matched with it: brackets and what they hold, numbering, quotes, marks and units gone. */
export const normaliseIndicatorName = (name: string): string => reduceName(name, undefined).core;

const longestEnd = (core: string): IndicatorHead | undefined => {
  const { atEnd, longest } = headIndex();
  for (let length = Math.min(core.length, longest); length >= 2; length -= 1) {
    const head = atEnd.get(core.slice(-length));
    if (head) return head;
  }
  return undefined;
};

/** 充电桩数量 and 充电桩总数 are counted as 充电桩数. */
const headOf = (core: string): IndicatorHead | undefined => {
  const head = longestEnd(core);
  const count = core.endsWith('数量') ? core.slice(0, -1) : core.endsWith('总数') ? `${core.slice(0, -2)}数` : undefined;
  const plain = count === undefined ? undefined : longestEnd(count);
  return plain && (!head || plain.head.length > head.head.length) ? plain : head;
};

/** What may follow the last word of a pattern; anything else (刑事案件 + 破案率) makes it the name of something else. */
const remainders = ['', '数', '率', '量', '度', '数量', '总量', '总数', '人数', '人次', '面积', '强度'];
/** A pattern right behind one of these says the opposite or another thing: 未达到…, 不合格…, 低等级…. */
const negations = '不未非无没低劣';

/** True where the words before the last one occur in order in front of `end`. */
const leads = (core: string, parts: readonly string[], end: number): boolean => {
  let from = 0;
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] ?? '';
    const at = i === parts.length - 1 ? end : core.indexOf(part, from);
    if (at < from || at > end || (i === 0 && negations.includes(core[at - 1] ?? '#'))) return false;
    if (i < parts.length - 1 && at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
};

/** The pattern with the most characters that fits; of equal ones the first. */
const heaviestPattern = (core: string): Weighed | undefined => {
  let best: Weighed | undefined;
  for (const remainder of remainders) {
    if (!core.endsWith(remainder)) continue;
    const stem = core.length - remainder.length;
    for (const [last, list] of patternsByLast()) {
      if (!core.endsWith(last, stem)) continue;
      for (const candidate of list) {
        if (best && (candidate.weight < best.weight || (candidate.weight === best.weight && candidate.order > best.order))) continue;
        if (leads(core, candidate.pattern.includes, stem - last.length)) best = candidate;
      }
    }
  }
  return best;
};

const result = (head: string | undefined, direction: Direction | undefined, kind: IndicatorKind | undefined): LookedUp => ({
  ...(head === undefined ? {} : { head }),
  ...(direction === undefined ? {} : { direction }),
  ...(kind === undefined ? {} : { kind }),
});

/** A name that is not the name of a change. */
const lookupLevel = (core: string): LookedUp => {
  const head = headOf(core);
  const heaviest = heaviestPattern(core);
  const within = headIndex().within.find((h) => core.includes(h.head));
  const pattern = heaviest && heaviest.weight >= (head?.head.length ?? 0) ? heaviest.pattern : undefined;
  let direction = pattern?.direction ?? head?.direction ?? (head ? undefined : within?.direction);
  let kind = pattern?.kind ?? head?.kind;
  // 未完成安装率, 不规范使用率: the good share of something is turned round by the negation right before it.
  if (!pattern && head && kind === 'share' && direction === 'up') {
    const before = core.at(-head.head.length - 1);
    if (before === '不' || before === '未') direction = 'down';
    else if (before !== undefined && negations.includes(before)) direction = undefined;
  }
  if (within?.kind === 'rate-per' && (kind === undefined || kind === 'count' || kind === 'amount')) {
    kind = 'rate-per';
    // So many per thousand is no longer a bare count: 每千人口床位数 should rise though 床位数 may do what it likes.
    if (direction === 'steady' && head?.kind === 'count')
      direction = heaviest?.pattern.kind === 'rate-per' ? heaviest.pattern.direction : undefined;
  }
  return result(pattern ? pattern.includes.join('…') : (head?.head ?? within?.head), direction, kind);
};

const endOf = (core: string, ends: readonly string[]): string | undefined =>
  ends.find((end) => core.length > end.length && core.endsWith(end));

/** 化学需氧量排放总量较2020年累计 → 化学需氧量排放总量. */
const baseOf = (core: string): string => {
  let base = core;
  for (let round = 0; round < 4; round += 1) {
    const filler = fillers.find((f) => base.length > f.length && base.endsWith(f));
    if (filler) base = base.slice(0, -filler.length);
    else {
      const compared =
        /(?:较|比)(?:上年|上一年|上年同期|前一年|\d{4}年|十[一二三四五六七八九]五末?|基期|基准年|全国|全省)(?:末|底)?$/u.exec(
          base.slice(-10),
        );
      if (!compared) break;
      base = base.slice(0, -compared[0].length);
    }
  }
  return base;
};

/**
 * What a name says of its figure. The longest head at its end, or the weightiest pattern, decides.
 * A measured reduction of what should fall (单位GDP能耗降低) is good when it is large: up. `unit` is the unit where it stands apart from the name.
 */
export const lookupIndicator = (name: string, unit?: string): LookedUp =>
  unit === undefined ? ofName(name) : ofNameAndUnit(`${unit}\n${name}`);

const lookUp = (name: string, unit?: string): LookedUp => {
  const { core, notes, percent } = reduceName(name, unit);
  if (core.length < 2) return {};
  if (growths.includes(core) || reductions.includes(core)) return result(core, undefined, 'growth');
  const head = headOf(core);
  const bracketed = notes.find(
    (n) => endOf(`#${n.replaceAll('%', '').replaceAll(',', '').replaceAll('，', '')}`, [...reductions, ...growths]) !== undefined,
  );
  const full = bracketed === undefined ? core : core + bracketed.replaceAll('%', '').replaceAll(',', '').replaceAll('，', '');
  const reduction = endOf(full, reductions);
  if (reduction !== undefined && !(bracketed === undefined && head && head.head.length > reduction.length)) {
    const base = lookupLevel(baseOf(full.slice(0, -reduction.length)));
    const direction = base.direction === 'down' || (base.direction === undefined && base.head === undefined) ? 'up' : undefined;
    return result(reduction, direction, reduction.endsWith('量') ? 'amount' : 'growth');
  }
  const growth = endOf(full, growths);
  if (growth !== undefined && !(bracketed === undefined && head && head.head.length > growth.length)) {
    const base = lookupLevel(baseOf(full.slice(0, -growth.length)));
    const direction = base.direction === 'down' ? 'down' : base.direction === 'up' || base.head === undefined ? 'up' : undefined;
    return result(growth, direction, growth.endsWith('量') ? 'amount' : 'growth');
  }
  const level = lookupLevel(core);
  if (percent && (level.kind === 'amount' || level.kind === 'count' || level.kind === 'duration')) {
    // 地区生产总值（%） is its growth; what should fall may be given as the fall or the change, so its direction is open.
    return level.kind === 'amount' && level.direction === 'up'
      ? result(level.head, 'up', 'growth')
      : result(level.head, undefined, undefined);
  }
  return level;
};

const ofName = keptByText((name) => lookUp(name));
const ofNameAndUnit = keptByText((both) => lookUp(both.slice(both.indexOf('\n') + 1), both.slice(0, both.indexOf('\n'))));
