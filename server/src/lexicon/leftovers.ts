/**
 * What a page that a text was copied from leaves in it: the furniture of web pages, links that were smuggled in, fields of the word processor.
 * (Reviewers' notes and placeholders are told by their form, not by a list: model/wording/review-notes.ts, rules/leftover.)
 * Literals with the place where they count. The official end notes (公开方式：主动公开, 此件公开发布, 抄送：, 印发机关和印发日期) are parts of a document, not leftovers.
 */
import { keptByText } from '../text/keep';
import { onFirstUse } from '../text/on-first-use';
import { linesOf, type TextLine } from '../text/text-lines';
import { overlapsAny, startIndex } from './starts';
import { EDITORIAL, words } from './types';

export type LeftoverKind = 'web' | 'spam' | 'field';

/**
 * - anywhere: wherever it stands
 * - line-start: at the start of a line (blanks before it do not count)
 * - line: on a line that holds nothing else but blanks, marks and digits, wherever it stands
 * - edge: as line-start, and only within the first or last lines of the document, where the page's head and foot are
 * - edge-line: there, on a line that holds nothing else but blanks, marks and digits
 */
export type LeftoverPlace = 'anywhere' | 'line-start' | 'line' | 'edge' | 'edge-line';

export interface Leftover {
  readonly text: string;
  readonly kind: LeftoverKind;
  readonly where: LeftoverPlace;
  /** Right in running text where it overlaps one of these. */
  readonly unless?: readonly string[];
  /** Where the same words may stand legitimately; for the message. */
  readonly legitimate?: string;
  readonly source: string;
}

const GOVERNMENT_SITES = '《政府网站发展指引》（国办发〔2017〕47号）所列页面要素';

const group = (
  kind: LeftoverKind,
  where: LeftoverPlace,
  source: string,
  list: string,
  legitimate?: string,
  unless?: string,
): readonly Leftover[] => {
  const shared = {
    kind,
    where,
    ...(unless === undefined ? {} : { unless: words(unless) }),
    ...(legitimate === undefined ? {} : { legitimate }),
    source,
  };
  return words(list).map((text) => ({ ...shared, text: text.replaceAll('␣', ' ') }));
};

export const leftovers: readonly Leftover[] = [
  // ---- web pages ------------------------------------------------------------------------------------------------------------------
  ...group(
    'web',
    'anywhere',
    GOVERNMENT_SITES,
    `分享到: 分享到： 【字体 【字号 字体:【 字体：【 [字体: 打印本页 关闭窗口 【打印】 【关闭】 【打印本页】 【关闭窗口】 【返回顶部】 扫一扫在手机打开当前页 扫一扫在手机上打开 扫一扫在手机端打开 扫一扫，手机阅读 用微信扫一扫 扫描二维码分享 网站标识码 公网安备 ICP备 ICP证
     您现在的位置 您当前的位置 您所在的位置 当前位置： 当前位置: 您的位置： 您的位置: 浏览次数： 浏览次数: 浏览量： 浏览量: 访问量： 访问量: 访问总数 点击数： 点击数: 点击量： 点击量: 阅读次数： 阅读次数: 点击率： 点击率: 今日访问 【原文下载】 【附件下载】 【相关解读】 【政策解读】 【图解】
     无障碍阅读 长者模式 关怀版 适老版 进入老年模式 网站支持IPv6 本网站支持IPv6 建议使用IE 最佳浏览效果 推荐分辨率 分辨率以上浏览 技术支持： 技术支持: 网站声明 隐私声明 免责声明： 版权所有 版权声明 Copyright copyright © All␣Rights␣Reserved 微信公众号二维码 下载客户端 设为首页 加入收藏 RSS订阅 联系我们␣| 网站地图␣| 站点地图␣| 友情链接␣| |␣联系我们 |␣网站地图 |␣站点地图 |␣友情链接 首页␣>␣ 法宝引证码 javascript: &nbsp; &ldquo; &rdquo; &mdash; &amp;nbsp; <br␣/> function()`,
    undefined,
    '网站支持IPv6改造 支持IPv6协议 开展无障碍阅读 无障碍阅读服务 无障碍阅读环境 无障碍阅读材料 无障碍阅读推广 知识产权版权所有者 版权所有人 版权所有权',
  ),
  ...group(
    'web',
    'line-start',
    GOVERNMENT_SITES,
    '分享到 字体： 字体: 字号： 字号: 信息来源： 信息来源: 稿件来源： 稿件来源: 文章来源： 文章来源: 责任编辑： 责任编辑: 原文链接： 原文链接: 原文网址： 原文网址: 编辑： 责编： 上一篇： 上一篇: 下一篇： 下一篇: 上一条： 上一条: 下一条： 下一条: 相关稿件 相关附件 相关文章 相关新闻 相关链接 相关阅读 相关信息 相关政策 相关政策解读 相关解读 政策解读： 解读文本： 解读文本: 图解： 图解: 附件下载： 附件下载: 文件下载： 文件下载: 点击下载： 点击下载: 视频解读 一图读懂 扫码 分享： 收藏： 打印： 【大 视力保护色',
  ),
  ...group(
    'web',
    'line',
    GOVERNMENT_SITES,
    '点击展开全文 展开全文 展开阅读全文 点击阅读全文 阅读全文 收起全文 点击查看全文 查看全文 查看原文 加载更多 点击加载更多 查看大图 点击查看大图 点击下载 点击此处下载 下载附件 返回上一页 返回上页',
  ),
  ...group(
    'web',
    'edge-line',
    GOVERNMENT_SITES,
    '打印 关闭 全屏 加大 还原 减小 视频 视频： 视频: 相关报道 相关文件 相关专题 发表 转发 保存 来源 字号 上一页 下一页 首页> 收藏 分享 微信 微博 QQ空间 返回顶部 返回首页 返回列表 首页 网站首页 下载 附件下载 文件下载 原文下载 PDF版 网站地图 联系我们 关于我们 站点地图 友情链接 登录 注册 搜索 更多 更多>> 查看更多 繁体 简体 English 无障碍 大 中 小 【大␣中␣小】 纠错 我要纠错 找错 政府网站找错 热门搜索 手机版 电脑版 智能问答 留言评论 发表评论 点赞 评论',
    '独立成行的栏名、按钮名',
  ),
  ...group(
    'web',
    'edge',
    GOVERNMENT_SITES,
    '发布日期： 发布日期: 发布时间： 发布时间: 发文日期： 发文字号： 发文字号: 发布字号： 发布机构： 发布机构: 发布单位： 来源： 来源: 来源:␣ 作者： 索引号 索␣引␣号 主题分类 文号： 公文种类 组配分类 公开目录 主办单位： 主办单位: 主办： 主办: 承办单位： 承办： 承办: 信息名称： 信息名称: 成文日期: 文号: 信息分类 地址： 地址: 邮编： 电话： 联系电话： 传真： 网站主办 网站管理 政府信息公开 信息公开目录 名称： 生成日期 有效性',
    '公文正文中的通知事项、联系方式',
  ),
  ...group(
    'web',
    'anywhere',
    EDITORIAL,
    '.gif␣ image001. image002. clip_image document.write window.open onclick= style=" class=" href=" src=" <span <div <p␣ </p> <img <table␣ <td <script',
  ),

  // ---- spam: words that injected links live on; a small list of strong ones -----------------------------------------------------------
  ...group(
    'spam',
    'anywhere',
    '《网络信息内容生态治理规定》第六条（违法信息）',
    '网红萌 啪啪自拍 自拍偷拍 自拍视频在线 偷拍视频 情色 色情网 黄色网站 成人网站 成人视频 成人电影 成人影院 成人论坛 激情视频 无码 有码 三级片 AV在线 国产AV 日韩AV 欧美AV 裸聊 约炮 一夜情 楼凤 援交 在线观看免费视频 免费观看完整版 高清无码 高清在线播放 娱乐城 真人娱乐 博彩 赌场 百家乐 老虎机 时时彩 六合彩 北京赛车 快三计划 网上投注 体育投注 外围投注 澳门新葡京 葡京娱乐 威尼斯人娱乐 太阳城集团 皇冠体育 棋牌游戏平台 捕鱼游戏平台 注册送彩金 代开发票 办证刻章 贷款秒到账 私服发布 外挂下载 伟哥 催情药 迷药 丰胸 六肖 特码 开奖结果 彩票预测 代孕网 加微信号 加QQ群',
    undefined,
    '打击情色 网络情色 有码头 无码头 所有码 打击色情网 网络博彩 打击博彩 跨境博彩 博彩业 反博彩 治理博彩 涉博彩 网上投注站 无码化 六合彩赌 博彩活动 博彩旅游 澳门博彩 开设赌场 赌场所 境外赌场 打击赌场 有码可 无码可 有码头泊',
  ),

  // ---- fields of the word processor ------------------------------------------------------------------------------------------------------
  ...group(
    'field',
    'anywhere',
    'Microsoft Word、WPS 域代码',
    '[bookmark: _Toc _GoBack HYPERLINK␣ PAGEREF␣ MERGEFORMAT Error!␣Reference␣source␣not␣found Error!␣Bookmark␣not␣defined 错误!未找到引用源 错误！未找到引用源 错误!未定义书签 错误！未定义书签 错误!文档中没有指定样式的文字 SEQ␣表 SEQ␣图 STYLEREF TOC␣\\o _Hlk _Ref [object␣Object] 错误!链接无效 错误!未指定书签 #REF! #DIV/0! #NAME? #VALUE! #N/A',
  ),
] satisfies Leftover[];

/** Parts of an official document that look like page furniture and must never be reported (GB/T 9704-2012 7.3, 7.4). */
export const officialNotes: readonly string[] = words(
  '公开方式：主动公开 公开方式:主动公开 公开方式：依申请公开 （此件公开发布） 此件公开发布 此件主动公开 （此件主动公开） （此件依申请公开） 抄送： 抄送: 主送： 印发 附件： 附件: 附： 主题词： 签发人： 份号 密级 特急 加急 平急 联系人：',
);

export interface LeftoverHit {
  readonly start: number;
  readonly end: number;
  readonly leftover: Leftover;
}

const EDGE_LINES = 12;
const starts = startIndex<Leftover>((enter) => {
  for (const leftover of leftovers) if (leftover.text.length >= 2) enter(leftover.text, leftover);
});
const single = onFirstUse(() => new Map(leftovers.filter((l) => l.text.length === 1).map((l) => [l.text, l])));

const isFiller = (text: string): boolean => /^[\s\u3000\u00a0|｜>》<《:：\-—·.…【】[\]()（）\d]*$/u.test(text);

const none: readonly LeftoverHit[] = [];

/** The longest leftover that starts at a place of a line. */
const leftoverAt = (line: string, at: number, edge: boolean): Leftover | undefined => {
  for (const { values } of starts.at(line, at))
    for (const value of values) {
      const end = at + value.text.length;
      if (value.unless && overlapsAny(line, at, end, value.unless)) continue;
      if (value.where === 'anywhere') return value;
      if (!isFiller(line.slice(0, at))) continue;
      if (value.where === 'line-start') return value;
      if (value.where === 'line' && isFiller(line.slice(end))) return value;
      if (edge && (value.where === 'edge' || (value.where === 'edge-line' && isFiller(line.slice(end))))) return value;
    }
  return undefined;
};

/** The leftovers of one line, with places in it. */
const inLine = (line: string, edge: boolean): readonly LeftoverHit[] => {
  const alone = single().get(line.trim());
  if (alone && edge) {
    const start = line.indexOf(alone.text);
    return [{ start, end: start + 1, leftover: alone }];
  }
  let hits: LeftoverHit[] | undefined;
  let behind = 0;
  for (const at of starts.placesIn(line)) {
    const found = at < behind ? undefined : leftoverAt(line, at, edge);
    if (!found) continue;
    behind = at + found.text.length;
    (hits ??= []).push({ start: at, end: behind, leftover: found });
  }
  return hits ?? none;
};
const inEdgeLine = keptByText((line) => inLine(line, true));
const inInnerLine = keptByText((line) => inLine(line, false));

/** The lines between the first and the last of those that hold text: from one index to (but not with) another. */
const innerLines = (lines: readonly TextLine[]): readonly [number, number] => {
  const holdsText = (index: number): boolean => lines[index]?.text.trim() !== '';
  let [first, last] = [0, lines.length];
  for (let edge = 0; edge < EDGE_LINES && first < lines.length; first += 1) if (holdsText(first)) edge += 1;
  for (let edge = 0; edge < EDGE_LINES && last > 0; last -= 1) if (holdsText(last - 1)) edge += 1;
  return [first, last];
};

/** All leftovers of the lines of a text; the longest at each place. `edge` ones only within the first and last lines that hold text. */
export const leftoversInLines = (lines: readonly TextLine[]): LeftoverHit[] => {
  const [first, last] = innerLines(lines);
  const hits: LeftoverHit[] = [];
  lines.forEach(({ kept, from }, index) => {
    const edge = index < first || index >= last;
    for (const { start, end, leftover } of edge ? inEdgeLine(kept) : inInnerLine(kept))
      hits.push({ start: from + start, end: from + end, leftover });
  });
  return hits;
};

/** All leftovers of a text. */
export const findLeftovers = (text: string): LeftoverHit[] => leftoversInLines(linesOf(text));
