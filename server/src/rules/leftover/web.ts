import { isBlank, isLineEnd } from '../../text/characters';
import type { Span } from '../../text/span';
import { buttonsOf, pageLinesOf, pageReadOf, type PageLine, type PageLineKind } from '../../model/wording/page-lines';
import type { Prose } from '../../model/types';
import { spanIn } from '../../text/reading';
import { rule, type Fix, type RawFinding } from '../rule';

/** The whole lines from one prose to another, with the line end after them (before them at the end of the text). */
const linesOf = (text: string, first: Prose, last: Prose): Span => {
  let { start } = first.span;
  let { end } = last.span;
  while (start > 0 && !isLineEnd(text[start - 1]) && isBlank(text[start - 1])) start -= 1;
  while (end < text.length && isBlank(text[end])) end += 1;
  if (end === text.length && text[start - 1] === '\n') return { start: start - (text[start - 2] === '\r' ? 2 : 1), end };
  if (text[end] === '\r') end += 1;
  if (text[end] === '\n') end += 1;
  return { start, end };
};

const removable = (kind: PageLineKind): boolean => kind === 'chrome' || kind === 'page' || kind === 'spam';

/** Lines that follow each other and are mended alike make one finding. */
const runsOf = (lines: readonly PageLine[]): PageLine[][] => {
  const runs: PageLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    const joins =
      last &&
      last.prose.index === line.prose.index - 1 &&
      last.kind === line.kind &&
      last.edge === line.edge &&
      (line.kind === 'chrome' || line.kind === 'label');
    if (joins) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
};

/** So many page numbers came along with the whole text. */
const pagesOfText = 3;

/** The page numbers of a text that was taken from a PDF: one finding for all. */
function* pagesTurned(text: string, pages: readonly PageLine[]): Generator<RawFinding<'pages'>> {
  const [first, ...others] = pages;
  if (!first) return;
  yield {
    messageId: 'pages',
    severity: 'info',
    span: first.prose.reading.span,
    data: { text: first.prose.reading.text, count: pages.length },
    related: others.slice(0, 20).map(({ prose }) => ({ span: prose.reading.span, message: { zh: '页码', en: 'a page number' } })),
    fix: {
      title: { zh: `删去全部 ${String(pages.length)} 处页码`, en: `Delete all ${String(pages.length)} page numbers` },
      edits: pages.map(({ prose }) => ({ span: linesOf(text, prose, prose), text: '' })),
    },
  };
}

/** Page chrome that was copied along with the text: breadcrumbs, counters, buttons, footers, image names, smuggled advertising. */
export const leftoverWeb = rule({
  id: 'leftover/web',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    chrome: {
      zh: '“{text}”（{count} 行）是网页上的栏目或按钮，不是规划正文；请删去',
      en: '“{text}” is a menu, counter or button of a web page ({count} lines) and no text of the plan; delete it',
    },
    label: {
      zh: '“{text}”（{count} 行）是网页的附注或链接，不是规划正文；请删去',
      en: '“{text}” is a note or link of a web page ({count} lines) and no text of the plan; delete it',
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
    pages: {
      zh: '“{text}”是页码，不是正文，全文共 {count} 处，多半是从 PDF 转出时留下的；请一并删去',
      en: '“{text}” is a page number and no text, one of {count} that a PDF left behind; delete them all',
    },
    spam: {
      zh: '“{text}”像是网页被篡改后夹带的广告，绝不能留在公文里；请删去，并检查来源网页',
      en: '“{text}” looks like advertising smuggled into the page; delete it and look into the page it came from',
    },
  },
  reads: pageReadOf,
  *check({ plan }) {
    const { text } = plan.source;
    for (const { prose, from } of buttonsOf(plan)) {
      const span = spanIn(prose.reading, from, prose.reading.text.length);
      const fix: Fix = { title: { zh: '删去按钮', en: 'Delete the buttons' }, edits: [{ span, text: '' }] };
      yield { messageId: 'chrome', span, data: { text: prose.reading.text.slice(from), count: 1 }, suggestions: [fix] };
    }
    const lines = pageLinesOf(plan);
    const pages = lines.filter(({ kind }) => kind === 'page');
    const turned = pages.length >= pagesOfText ? pages : [];
    yield* pagesTurned(text, turned);
    for (const run of runsOf(turned.length > 0 ? lines.filter(({ kind }) => kind !== 'page') : lines)) {
      const [first, ...rest] = run;
      if (!first) continue;
      const { reading } = first.prose;
      const fix: Fix = {
        title: { zh: '删去这些行', en: 'Delete these lines' },
        edits: [{ span: linesOf(text, first.prose, (run.at(-1) ?? first).prose), text: '' }],
      };
      yield {
        messageId: first.kind,
        span: reading.span,
        data: { text: reading.text.length > 30 ? `${reading.text.slice(0, 29)}…` : reading.text, count: run.length },
        severity: first.kind === 'spam' ? 'error' : first.edge ? 'info' : 'warning',
        related: rest.map(({ prose }) => ({ span: prose.reading.span, message: { zh: '相连的一行', en: 'the next line' } })),
        ...(removable(first.kind) ? { fix } : { suggestions: [fix] }),
      };
    }
  },
});
