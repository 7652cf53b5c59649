import { toSimplified } from '../../lexicon/fold';
import { findLeftovers, leftoversInLines, officialNotes, type LeftoverHit } from '../../lexicon/leftovers';
import { isBlank, isLineEnd, squeeze } from '../../text/characters';
import { keptText } from '../../text/keep';
import { onFirstUse } from '../../text/on-first-use';
import { firstAtOrAfter, type Span } from '../../text/span';
import { localFolded } from '../kept/local';
import { sourceLinesOf } from '../kept/source-lines';
import type { PlanDocument, Prose } from '../types';

/**
 * chrome: a menu, counter or button with nothing to it; label: one with content; image, file: a bare file name; page: a page number;
 * title: the title of the page, which that of the document follows; spam: smuggled advertising.
 */
export type PageLineKind = 'chrome' | 'label' | 'image' | 'file' | 'page' | 'title' | 'spam';
/** A line that belongs to the page or sheet a text was copied from, not to the text. */
export interface PageLine {
  readonly prose: Prose;
  readonly kind: PageLineKind;
  /** It stands before or after the text proper. */
  readonly edge: boolean;
}

const longestLine = 200;
/** A sentence of so many characters is one of the text proper. */
const shortestProper = 30;
const images = ['.gif', '.png', '.jpg', '.jpeg', '.bmp', '.webp', '.tif', '.tiff', '.svg', '.ico'];
const documents = ['.doc', '.docx', '.xls', '.xlsx', '.pdf', '.ppt', '.pptx', '.wps', '.ofd', '.zip', '.rar'];
/** A line that speaks of fighting such things is no advertisement. */
const fighting = /打击|整治|治理|严禁|禁止|查处|清查|防范|取缔|惩治|监管|预防|抵制|涉/;

const beginsOfficialNote = onFirstUse(() => new RegExp(`^(?:${officialNotes.join('|')})`));

const isSentence = (text: string): boolean => text.includes('。') || text.includes('；');
const isName = (text: string, extensions: readonly string[]): boolean =>
  text.length <= 80 &&
  text.includes('.') &&
  !/[，。；]/.test(text) &&
  extensions.some((e) => text.length > e.length && text.toLowerCase().endsWith(e));

/** A link to a file with its size: 附件.docx（128KB）. */
const sizedFile = /\.(?:docx?|xlsx?|pptx?|pdf|wps|ofd|zip|rar)[（(]\d+(?:\.\d+)?[KMkm][Bb]?[）)]$/;
/** A line of nothing but buttons: 【打印本页】【关闭窗口】. */
const buttons = /^(?:[【[](?:打印|打印本页|关闭|关闭窗口|关闭本页|返回顶部|收藏|收藏本页|纠错|我要纠错|分享|推荐)[】\]])+$/;
/** The menus of a government's site. */
const menu =
  /^(?:网站首页|首页|走进.{1,4}|魅力.{1,4}|投资.{1,4}|政务公开|政府信息公开|信息公开|政务服务|办事服务|网上办事|互动交流|政民互动|公众参与|数据发布|数据开放|新闻中心|新闻动态|政务动态|要闻动态|工作动态|专题专栏|解读回应|政策解读|机构职能|机构概况|领导之窗|登录|注册|繁体版?|简体版?|English|无障碍(?:浏览|阅读)?|长者(?:版|模式|专区)|关怀版|适老版|手机版|移动版|智能问答|网站地图|搜索)$/;
const leastInMenu = 3;
const searchBox = /^请输入(?:关键[字词]|搜索内容|检索词|您?要?(?:搜索|查询)的?(?:内容|关键[字词]))(?:搜索|检索|查询|高级搜索)?$/;
const siteName = /^[\u4e00-\u9fff]{2,16}(?:政府|委员会|委|局|厅|办公室)(?:门户|官方)?网站?$/;

/** What whoever took a page from the web noted of it: **发布机构**: …, **检索关键词**: …. */
const crawled =
  /^(?:发布(?:日期|时间|机构|单位|部门|主体)|发文(?:机构|单位|机关)|分类|标签|来源|(?:原文|网页|页面|来源)(?:链接|地址|网址)|(?:检索|抓取|采集|爬取|收录|下载|访问|入库|更新)(?:时间|日期)|检索(?:关键)?词|数据来源网站)[:：]/;

const isMenu = (text: string): boolean => {
  const names = text.split(/[\s|｜·]+/).filter((name) => name !== '');
  return names.length >= leastInMenu && names.filter((name) => menu.test(name)).length * 3 >= names.length * 2;
};

/** The furniture that a line shows by its form, wherever it stands. */
const formOf = (text: string): PageLineKind | undefined => {
  if (text.length > longestLine) return undefined;
  const bare = squeeze(text);
  if (beginsOfficialNote().test(bare)) return undefined;
  if (isName(text, images) && bare === text) return 'image';
  if (/^(?:[-—–－]{1,2}\d{1,4}[-—–－]{1,2}|第\d{1,4}页[，,/]?共\d{1,4}页)$/.test(bare)) return 'page';
  if (buttons.test(bare)) return 'chrome';
  if (sizedFile.test(bare) && !isSentence(text)) return 'file';
  return /^(?:.{0,14}位置[:：])?首页[>＞»›→/]/u.test(bare) ? 'chrome' : undefined;
};
const none: readonly never[] = [];
const forms = localFolded((text): readonly PageLineKind[] => {
  const form = formOf(text);
  return form === undefined ? none : [form];
});

/** — 5 —, 第5页共20页: a line that is a page number. */
export const isPageNumber = (prose: Prose): boolean => forms.hitsIn(prose)[0] === 'page';

/** What kind of page furniture a line without such a form is, if any; `edge`: it stands before or after the text proper. */
const kindOf = (text: string, edge: boolean, hits: readonly LeftoverHit[]): PageLineKind | undefined => {
  const bare = squeeze(text);
  if (text.length > longestLine || beginsOfficialNote().test(bare)) return undefined;
  const [hit] = hits;
  if (edge && crawled.test(bare) && !isSentence(text)) return 'label';
  if (edge && (isMenu(text) || searchBox.test(bare) || siteName.test(bare))) return 'chrome';
  if (!hit) return edge && !isSentence(text) && isName(text, documents) ? 'file' : undefined;
  const markup = /[<>&=]/.test(hit.leftover.text) && !hit.leftover.text.startsWith('首页');
  // <span id="_Toc1"></span>一、总体要求 in Markdown: tags that are read past, and shown to nobody.
  if (markup && /[<=]/.test(hit.leftover.text) && !/[<=]/.test(text)) return undefined;
  if (hit.leftover.kind === 'spam')
    return !isSentence(text) && !fighting.test(text) && (edge || !/[，、：,:]/.test(text)) ? 'spam' : undefined;
  if (isSentence(text)) return markup ? 'label' : undefined;
  const rest = bare.slice(bare.indexOf(squeeze(hit.leftover.text)) + squeeze(hit.leftover.text).length);
  return /[\u4e00-\u9fffA-Za-z\d]{4}/.test(rest) && !/ICP备|公网安备|标识码/.test(bare) ? 'label' : 'chrome';
};

/** The whole lines from one prose to another, with the line end after them (before them at the end of the text). */
export const wholeLines = (text: string, first: Prose, last: Prose): Span => {
  let { start } = first.span;
  let { end } = last.span;
  while (start > 0 && !isLineEnd(text[start - 1]) && isBlank(text[start - 1])) start -= 1;
  while (end < text.length && isBlank(text[end])) end += 1;
  if (end === text.length && text[start - 1] === '\n') return { start: start - (text[start - 2] === '\r' ? 2 : 1), end };
  if (text[end] === '\r') end += 1;
  if (text[end] === '\n') end += 1;
  return { start, end };
};

const trailing = /(?:【(?:打印|打印本页|关闭|关闭窗口|关闭本页|返回顶部|我要纠错)】){1,4}$/;

/** Buttons that an extraction has put behind other words: `……。【打印本页】【关闭窗口】`. */
const buttonsBehind = localFolded((text): readonly { readonly from: number }[] => {
  const at = text.endsWith('】') && text.length <= longestLine ? text.search(trailing) : -1;
  return at > 0 ? [{ from: at }] : none;
});

/** The places behind other words from which on a prose holds nothing but buttons. */
export const buttonsOf = (plan: PlanDocument): readonly { readonly prose: Prose; readonly from: number }[] =>
  buttonsBehind(plan).flatMap(({ place: prose, hits }) => hits.map(({ from }) => ({ prose, from })));

/** Where the text proper begins and ends: its first and last full sentences, headings or tables. */
const bodyOf = (prose: readonly Prose[]): { readonly first: number; readonly last: number } => {
  const proper = (p: Prose): boolean =>
    (p.kind === 'heading' && p.section?.label !== undefined) ||
    p.kind === 'cell' ||
    p.kind === 'toc' ||
    (p.reading.text.length >= shortestProper && isSentence(p.reading.text));
  const first = prose.findIndex(proper);
  return first < 0 ? { first: prose.length, last: -1 } : { first, last: prose.findLastIndex(proper) };
};

/** What of a prose makes a difference to what is page furniture: all of what may be some, of other text whether it is a sentence of the text proper. */
export const pageReadOf = (prose: Prose): string => {
  const { text } = prose.reading;
  const sentence = isSentence(text);
  const proper = sentence && text.length >= shortestProper ? 'proper' : '';
  if (text.length > longestLine) return proper;
  return sentence && !forms.somethingIn(prose) && [text, toSimplified(text)].every((each) => findLeftovers(each).length === 0)
    ? proper
    : text;
};

const shortestTitle = 12;
const mostTitleLines = 4;
/** The head of a page is no longer than so many lines. */
const longestHead = 40;
/** Is a line above the text the title of the page, which the document says again, on one line or several? */
const titlesPage = (prose: readonly Prose[], at: number, to: number): boolean => {
  const title = squeeze(prose[at]?.reading.text ?? '');
  if (title.length < shortestTitle || isSentence(title)) return false;
  for (let from = at + 1; from < to; from += 1) {
    let joined = '';
    for (let i = from; i < to && i < from + mostTitleLines && title.startsWith(joined); i += 1) {
      joined += squeeze(prose[i]?.reading.text ?? '');
      if (joined === title) return true;
    }
  }
  return false;
};

const tableNote = /^(?:来源|分类|标签)[:：]/;
const mostNotes = 4;
/** 来源：…统计年鉴 right below a table is its note. */
const notesTable = (all: readonly Prose[], { index, reading: { text } }: Prose): boolean => {
  if (!tableNote.test(text)) return false;
  let at = index - 1;
  while (index - at < mostNotes && /^(?:注|说明|来源|分类)[:：]/.test(all[at]?.reading.text ?? '')) at -= 1;
  return all[at]?.kind === 'cell';
};

const emptyAnnex = /^附件[:：]$/;
/** 附件： with nothing behind it but a line of the page, or the end. */
const isEmptyAnnex = (plan: PlanDocument, prose: Prose, lines: ReadonlySet<Prose>): boolean => {
  if (!emptyAnnex.test(prose.reading.text)) return false;
  const following = plan.prose[prose.index + 1];
  const until = following?.span.start ?? plan.source.text.length;
  return (following === undefined || lines.has(following)) && plan.source.text.slice(prose.span.end, until).trim() === '';
};

/** The lines of page furniture, in order. */
export const pageLinesOf = (plan: PlanDocument): PageLine[] => {
  const fold = (text: string): string => (plan.meta.traditional ? toSimplified(text) : text);
  const body = bodyOf(plan.prose);
  const hits = leftoversInLines(
    plan.meta.traditional
      ? sourceLinesOf(plan).map((line) => ({ ...line, text: fold(line.text), kept: keptText(fold(line.text)) }))
      : sourceLinesOf(plan),
  ).filter((h) => h.leftover.kind === 'web' || h.leftover.kind === 'spam');
  const formed = new Map(forms(plan).map(({ place, hits: [form] }) => [place, form]));
  const found: PageLine[] = [];
  for (const prose of plan.prose) {
    if (prose.kind === 'cell' || prose.kind === 'toc' || prose.kind === 'title' || prose.kind === 'caption') continue;
    const edge = prose.index < body.first || prose.index > body.last;
    const from = hits.length > 0 ? firstAtOrAfter(hits, prose.span.start) : 0;
    const own = hits.slice(from, from + 8).filter((h) => h.end <= prose.span.end);
    const kind =
      formed.get(prose) ??
      ((edge || own.length > 0) && !notesTable(plan.prose, prose) ? kindOf(fold(prose.reading.text), edge, own) : undefined);
    if (kind) found.push({ prose, kind, edge });
    // A cover has the title, too: only where the page shows that it is one.
    else if (found.length > 0 && prose.index < body.first && titlesPage(plan.prose, prose.index, Math.min(body.first, longestHead)))
      found.push({ prose, kind: 'title', edge });
  }
  const lines = new Set(found.map(({ prose }) => prose));
  const annexes = plan.prose
    .slice(body.last + 1)
    .flatMap((prose): PageLine[] => (isEmptyAnnex(plan, prose, lines) ? [{ prose, kind: 'chrome', edge: true }] : []));
  return annexes.length > 0 ? [...found, ...annexes].sort((a, b) => a.prose.index - b.prose.index) : found;
};

const tocPage = /[\s.…·]\d{1,3}$/;
const fewestTocPages = 5;
/** The entries of a contents list with the numbers of printed pages, in a text that has menus or buttons of a web page. */
export const tocPagesOf = (plan: PlanDocument, lines: readonly PageLine[]): readonly { readonly prose: Prose; readonly from: number }[] => {
  if (!lines.some(({ kind }) => kind === 'chrome')) return [];
  const found = plan.prose.flatMap((prose) => {
    const from = prose.kind === 'toc' ? prose.reading.text.search(tocPage) : -1;
    return from < 0 ? [] : [{ prose, from }];
  });
  return found.length >= fewestTocPages ? found : [];
};
