import type { Span } from '../../text/span';
import {
  buttonsOf,
  pageLinesOf,
  pageReadOf,
  tocPagesOf,
  wholeLines,
  type PageLine,
  type PageLineKind,
} from '../../model/wording/page-lines';
import { spanIn } from '../../text/reading';
import { rule, type Fix, type RawFinding } from '../rule';

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

/** A page number, and what goes with it. */
type PageNumber = Readonly<Record<'span' | 'gone', Span>>;

/** Page numbers that a text kept, its own or those of its contents list: one finding for all. */
function* pageNumbers<Id extends 'pages' | 'toc'>(messageId: Id, text: string, all: readonly PageNumber[]): Generator<RawFinding<Id>> {
  const [first, ...others] = all;
  if (!first) return;
  const fix: Fix = {
    title: { zh: `删去全部 ${String(all.length)} 处页码`, en: `Delete all ${String(all.length)} page numbers` },
    edits: all.map(({ gone }) => ({ span: gone, text: '' })),
  };
  yield {
    messageId,
    severity: 'info',
    span: first.span,
    data: { text: text.slice(first.span.start, first.span.end), count: all.length },
    related: others.slice(0, 20).map(({ span }) => ({ span, message: { zh: '页码', en: 'a page number' } })),
    ...(messageId === 'pages' ? { fix } : { suggestions: [fix] }),
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
    title: {
      zh: '“{text}”是网页的标题，下面就是文件自己的标题；请删去这一行',
      en: '“{text}” is the title of the web page, which the document itself says right below; delete the line',
    },
    toc: {
      zh: '目录里还留着印刷本的页码（{count} 条），网页文本没有页；请删去页码或更新目录',
      en: 'the contents list still has the page numbers of a printed edition ({count} entries), but a web page has no pages; delete them',
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
    const inToc = tocPagesOf(plan, lines).map(({ prose: { reading }, from }) => spanIn(reading, from, reading.text.length));
    yield* pageNumbers(
      'toc',
      text,
      inToc.map((span) => ({ span, gone: span })),
    );
    const pages = lines.filter(({ kind }) => kind === 'page');
    const turned = pages.length >= pagesOfText ? pages : [];
    yield* pageNumbers(
      'pages',
      text,
      turned.map(({ prose }) => ({ span: prose.reading.span, gone: wholeLines(text, prose, prose) })),
    );
    for (const run of runsOf(turned.length > 0 ? lines.filter(({ kind }) => kind !== 'page') : lines)) {
      const [first] = run;
      if (!first) continue;
      const { reading } = first.prose;
      const fix: Fix = {
        title: { zh: '删去这些行', en: 'Delete these lines' },
        edits: [{ span: wholeLines(text, first.prose, (run.at(-1) ?? first).prose), text: '' }],
      };
      yield {
        messageId: first.kind,
        span: { start: reading.span.start, end: (run.at(-1) ?? first).prose.reading.span.end },
        data: { text: reading.text.length > 30 ? `${reading.text.slice(0, 29)}…` : reading.text, count: run.length },
        severity: first.kind === 'spam' ? 'error' : first.edge ? 'info' : 'warning',
        related: run.slice(1).map(({ prose }) => ({ span: prose.reading.span, message: { zh: '相连的一行', en: 'the next line' } })),
        ...(removable(first.kind) ? { fix } : { suggestions: [fix] }),
      };
    }
  },
});
