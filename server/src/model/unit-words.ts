/** Until the lexicon has them: what follows a number. */
const list = (text: string): string[] => text.trim().split(/\s+/);

export const unitList: readonly string[] = list(`
公里 千米 米 厘米 毫米 微米 纳米 海里 里 英里 英寸 延米 延长米
平方公里 平方千米 平方米 平方厘米 公顷 亩 顷 平米
立方米 立方公里 立方千米 立方 方 升 毫升
吨 公斤 千克 克 毫克 微克 斤 担 吨标准煤 吨标煤 吨煤 吨二氧化碳 吨二氧化碳当量 吨油当量 吨级 载重吨 总吨 吨公里 人公里 车公里
千瓦 千瓦时 千瓦·时 兆瓦 兆瓦时 吉瓦 度 度电 千伏 千伏安 伏 瓦 瓦时 焦耳 千焦 吉焦 卡 千卡 兆帕 千帕 百帕 安 标准立方米 标方
元 美元 欧元 港元 港币 日元 英镑 元人民币 角 块
年 个月 個月 周 天 日 小时 分钟 秒 秒钟 时 分 学年 学期 学时 课时 工作日 个工作日 自然日 个自然日 刻钟 个季度 季度 昼夜 周岁 岁 周年 年一遇 毫秒 年级 星期 个星期 小時 世纪 年代
人 名 位 人次 户 户次 人口 口 家 对 戶 學時 歲 間 項 條 處
个 個 所 座 项 条 处 间 套 张 台 辆 件 本 册 篇 份 栋 幢 艘 架 枚 株 只 头 羽 尾 匹 棵 盆 盏 台套 辆次 件次 架次 班次 车次 列 节 趟 次 遍 回 场 场次 届 屆 期 级 級 类 類 种 種 批 支 组 班 轮 门 款 层 段 片 部 孔 眼 扇 根 路 线 标箱 标准箱 标准间 间夜 床 张床 床位 机位 泊位 站 点 例 起 宗 笔 单 票 包 箱 袋 桶 瓶 副 顶 道 帧 颗 粒 艘次 航次 对次 双 队 团 幅 卷 集 首 台次 户家庭 家次 团次 批次 期次 课次 节次 方面 领域 大类 小类 厅 馆 层级 版 号 星级 星 环 倍 成 番 折 兆 比特 字节 摄氏度 分贝 字 步 字符 像素 发 县 市 省 区 镇 乡 村 街道 国 校 强 大 佳 卡 重 级别 档 阶 维  村次 栏 座次 席 位次 路次 公顷次 亩次 百分点 个百分点 個百分點 個百分点
`);

export const latinUnits: readonly string[] = list(`
m km cm mm μm um nm m² m2 ㎡ km² km2 hm² hm2 m³ m3 ㎥ ㎞ ㎝ ㎜ ㎏ ㎎ L ml mL l kg mg μg ug t kW MW GW kw kWh kwh MWh GWh KWh kV KV kVA MVA W Wh Hz kHz MHz GHz dB Mbps Gbps Kbps Tbps MB GB TB PB EB KB bit s h min ha hPa Pa kPa MPa GPa kJ MJ GJ J PFlops PFLOPS EFLOPS EFlops TFLOPS FLOPS Flops TEU ppm ppb ℃ ° °C ℉
`);
