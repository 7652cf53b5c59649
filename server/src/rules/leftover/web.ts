import { chromeLabels, chromeSigns, edgeLabels, menuWords, spamFighting, spamWords } from '../../lexicon/page-chrome';
import { toSimplified } from '../../lexicon/fold';
import { isBlank, isDigit, isLineEnd, skipBlanks } from '../../text/characters';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import type { Prose } from '../../model/types';
import { rule } from '../rule';

type Kind = 'chrome' | 'label' | 'image' | 'file' | 'page' | 'spam';

const longestLine = 200;
const images = ['.gif', '.png', '.jpg', '.jpeg', '.bmp', '.webp', '.tif', '.tiff', '.svg', '.ico'];
const documents = ['.doc', '.docx', '.xls', '.xlsx', '.pdf', '.ppt', '.pptx', '.wps', '.et', '.ofd', '.zip', '.rar'];

const isSentence = (text: string): boolean => text.includes('。') || text.includes('；');

/** `浏览量：-` → where its content begins; `来源` without a colon is none. */
const contentAfter = (text: string, labels: readonly string[]): number | undefined => {
  const from = '【[〖'.includes(text[0] ?? '#') ? 1 : 0;
  const label = labels.find((l) => text.startsWith(l, from) && '：:'.includes(text[skipBlanks(text, from + l.length)] ?? '#'));
  return label === undefined ? undefined : skipBlanks(text, skipBlanks(text, from + label.length) + 1);
};

const isMenu = (text: string): boolean => {
  const items = text.split(/[\s|｜/>＞»›·—【】[\]]+/u).filter((item) => item !== '');
  return items.length > 0 && items.every((item) => menuWords.has(item));
};

const isPageNumber = (text: string): boolean => {
  if (text.length > 16) return false;
  const bare = [...text].filter((c) => !isBlank(c)).join('');
  return /^[-—–－]{1,2}\d{1,4}[-—–－]{1,2}$/.test(bare) || /^第\d{1,4}页[，,/]?共\d{1,4}页$/.test(bare);
};

const isName = (text: string, extensions: readonly string[]): boolean => {
  const lower = text.toLowerCase();
  return text.length <= 80 && !/[，。；]/.test(text) && extensions.some((e) => lower.endsWith(e) && lower.length > e.length);
};

/** What kind of page furniture a line is, if any; `edge` says that it stands before or after the text proper. */
const kindOf = (text: string, edge: boolean): Kind | undefined => {
  if (text.length > longestLine) return undefined;
  if (isName(text, images) && !text.includes(' ')) return 'image';
  if (isPageNumber(text)) return 'page';
  if (isSentence(text)) return undefined;
  if (
    text.length <= 60 &&
    spamWords.some((w) => text.includes(w)) &&
    !spamFighting.some((w) => text.includes(w)) &&
    (edge || !/[，、：,:]/.test(text))
  )
    return 'spam';
  if (/^(?:.{0,12}位置[:：])? {0,4}首页 {0,4}[>＞»›→/]/u.test(text)) return 'chrome';
  if (chromeSigns.some((s) => text.includes(s))) return 'chrome';
  const content = contentAfter(text, chromeLabels) ?? (edge ? contentAfter(text, edgeLabels) : undefined);
  if (content !== undefined) return content >= text.length || text[content] === '-' ? 'chrome' : 'label';
  if (!edge) return undefined;
  return isMenu(text) ? 'chrome' : isName(text, documents) ? 'file' : undefined;
};

/** The whole lines of a prose, with the line end after them (before them for the last line). */
const linesOf = (text: string, prose: Prose): Span => {
  let { start, end } = prose.span;
  while (start > 0 && !isLineEnd(text[start - 1]) && isBlank(text[start - 1])) start -= 1;
  while (end < text.length && isBlank(text[end])) end += 1;
  const last = end === text.length;
  if (text[end] === '\r') end += 1;
  if (text[end] === '\n') end += 1;
  if (last && text[start - 1] === '\n') start -= text[start - 2] === '\r' ? 2 : 1;
  return { start, end };
};

/** Where the text proper begins and ends: its first and last full sentences or numbered headings. */
const bodyOf = (prose: readonly Prose[]): { readonly first: number; readonly last: number } => {
  const proper = (p: Prose): boolean =>
    (p.kind === 'heading' && p.section?.label !== undefined) ||
    p.kind === 'cell' ||
    p.kind === 'toc' ||
    (p.reading.text.length >= 30 && isSentence(p.reading.text));
  const first = prose.findIndex(proper);
  return first < 0 ? { first: prose.length, last: -1 } : { first, last: prose.findLastIndex(proper) };
};

/** Page chrome that was copied along with the text: breadcrumbs, counters, buttons, footers, image names, smuggled advertising. */
export const leftoverWeb = rule({
  id: 'leftover/web',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    chrome: {
      zh: '“{text}”是网页上的栏目或按钮，不是规划正文；请删去',
      en: '“{text}” is a menu, counter or button of a web page and no text of the plan; delete it',
    },
    label: {
      zh: '“{text}”是网页的附注或链接，不是规划正文；请删去',
      en: '“{text}” is a note or link of a web page and no text of the plan; delete it',
    },
    image: {
      zh: '“{text}”是没有显示出来的图片的文件名；请补上图片或删去',
      en: '“{text}” is the file name of an image that did not come along; put the image in or delete the name',
    },
    file: {
      zh: '“{text}”是网页上的下载链接，不是规划正文；请删去',
      en: '“{text}” is a download link of a web page and no text of the plan; delete it',
    },
    page: { zh: '“{text}”是页码，不是正文；请删去', en: '“{text}” is a page number and no text; delete it' },
    spam: {
      zh: '“{text}”像是网页被篡改后夹带的广告，绝不能留在公文里；请删去，并检查来源网页',
      en: '“{text}” looks like advertising smuggled into the page; delete it and look into the page it came from',
    },
  },
  *check({ plan }) {
    const body = bodyOf(plan.prose);
    for (const prose of plan.prose) {
      if (prose.kind === 'cell' || prose.kind === 'toc' || prose.kind === 'title') continue;
      const { text } = prose.reading;
      const edge = prose.index < body.first || prose.index > body.last;
      const kind = kindOf(toSimplified(text), edge);
      if (!kind || (kind === 'page' && ![...text].some(isDigit))) continue;
      const remove = { title: { zh: '删去这一行', en: 'Delete the line' }, edits: [{ span: linesOf(plan.source.text, prose), text: '' }] };
      yield {
        messageId: kind,
        span: spanIn(prose.reading, 0, text.length),
        data: { text: text.length > 30 ? `${text.slice(0, 29)}…` : text },
        severity: kind === 'spam' ? 'error' : edge ? 'info' : 'warning',
        ...(kind === 'chrome' || kind === 'page' || kind === 'spam' ? { fix: remove } : { suggestions: [remove] }),
      };
    }
  },
});
