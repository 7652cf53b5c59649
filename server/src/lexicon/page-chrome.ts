import { deepFreeze, words } from './types';

/** What stands around a text on a government web page and comes along when the page is copied. Collected by hand; source: 编辑惯例. */

/** Labels that no plan has: `浏览量：`, `分享到：`, `相关稿件：`. */
export const chromeLabels: readonly string[] = deepFreeze(
  words(`当前位置 您现在的位置 您当前的位置 您当前所在的位置 您现在所在的位置 您所在的位置 您的位置 你的位置 现在位置 所在位置 分享到 分享至 一键分享 浏览量 浏览次数 浏览数 阅读量 阅读次数 阅读数
    点击数 点击量 点击率 点击次数 访问量 访问次数 访问总数 访问人数 总访问量 字体 字体大小 文字大小 字号 相关稿件 相关附件 相关链接 相关文章 相关新闻 相关报道 相关文件
    相关专题 相关解读 相关信息 相关阅读 相关政策 相关政策解读 相关视频 附件下载 解读文本 解读链接 解读文件 文件解读 图解 图文解读 图片解读 文字解读 视频解读 专家解读 一图读懂 上一篇 下一篇 上一条 下一条
    扫一扫 责任编辑 网站标识码`),
);

/** Labels that a text may have too: they tell a page only at its head and foot. */
export const edgeLabels: readonly string[] = deepFreeze(
  words(`发布日期 发布时间 发布机构 信息名称 索引号 信息来源 稿件来源 文章来源 发布单位 发布部门 发文日期 发文机关 发文字号 成文日期 生成日期 废止日期 实施日期 文号 来源 作者 编辑 录入 审核 信息分类 主题分类 体裁分类 服务对象 公开类别 主题词 关键词 有效性
    文件状态 名称 标题 视频 音频 图片 主办 主办单位 承办 承办单位 协办 协办单位 技术支持 政策解读 地址 邮编 备案号 统一编号 分类号`),
);

/** Words that a page's buttons and menus consist of; a line of nothing else is one. */
export const menuWords: ReadonlySet<string> = new Set(
  words(`首页 打印 全屏 加大 还原 减小 字号 打印本页 打印此页 打印页面 关闭 关闭窗口 关闭本页 关闭页面 返回 返回顶部 返回首页 返回上一页 返回列表 收藏 收藏本页 设为首页 加入收藏 网站地图 站点地图 友情链接 联系我们 关于我们 网站声明 版权声明
    版权所有 隐私声明 无障碍 无障碍阅读 无障碍浏览 适老化 长者模式 老年模式 关怀版 扫码浏览 微信扫一扫 微信 微博 新浪微博 空间 分享 下载 文件下载 下载文档 大 中 小 大中小 默认 超大 繁体 简体 繁體 English 登录 注册
    搜索 导航 网站导航 政务公开 信息公开 政府信息公开 政务服务 互动交流 走进 新闻中心 法定主动公开内容 相关文章 相关附件 相关链接 扫一扫在手机打开当前页 扫一扫分享本页 手机版 电脑版 语音播报 朗读 收听`),
);

/** Never part of a plan, wherever on a short line they stand. */
export const chromeSigns: readonly string[] = deepFreeze(
  words(
    `ICP备 公网安备 网站标识码 版权所有 Copyright © 扫一扫在手机打开 扫描二维码 打印本页 关闭窗口 您是第 最佳分辨率 建议使用IE 【字体 [字体 〖字体 字体：[ 字体:[ 【打印 【关闭 [打印 [关闭 浏览次数 访问人次 首页>`,
  ),
);

/** Words of advertising that is smuggled into hacked pages. A line that speaks of fighting them is none. */
export const spamWords: readonly string[] = deepFreeze(
  words(`啪啪 自拍偷 偷拍 网红自拍 萌妹 裸聊 约炮 情色 色情 成人电影 成人网站 成人视频 成人影院 三级片 毛片 黄片 无码 一本道 国产精品 久久 亚洲精品 欧美精品 免费观看 在线观看 在线播放 高清完整版
    博彩 时时彩 六合彩 彩票平台 彩票网 彩票开户 北京赛车 幸运飞艇 快三 百家乐 老虎机 真人娱乐 真人荷官 娱乐城 娱乐平台 澳门新葡京 葡京 威尼斯人 太阳城 金沙 皇冠体育 棋牌游戏 棋牌下载 电竞投注 体育投注 投注网 赌场
    足球比分 bet365 注册送 首存 开户送 代开发票 代办证 办假证 迷药 春药 壮阳 伟哥 私服 外挂 刷单 贷款秒批 无抵押贷款 代孕 援交 快播 成人 女优`),
);
/** Speaking of them so is right: 严厉打击赌博、六合彩. */
export const spamFighting: readonly string[] = deepFreeze(
  words('打击 整治 治理 严禁 禁止 查处 清查 扫黄 防范 取缔 惩治 监管 管理 福利 体育彩票 公益金 预防 抵制'),
);
