import { toSimplified } from '../../lexicon/fold';
import { findLeftovers, officialNotes, type LeftoverHit } from '../../lexicon/leftovers';
import { isBlank, isLineEnd, squeeze } from '../../text/characters';
import { firstAtOrAfter, type Span } from '../../text/span';
import type { Prose } from '../../model/types';
import { rule, type Fix } from '../rule';

type Kind = 'chrome' | 'label' | 'image' | 'file' | 'page' | 'spam';
interface Line {
  readonly prose: Prose;
  readonly kind: Kind;
  readonly edge: boolean;
}

const longestLine = 200;
const images = ['.gif', '.png', '.jpg', '.jpeg', '.bmp', '.webp', '.tif', '.tiff', '.svg', '.ico'];
const documents = ['.doc', '.docx', '.xls', '.xlsx', '.pdf', '.ppt', '.pptx', '.wps', '.ofd', '.zip', '.rar'];
/** A line that speaks of fighting such things is no advertisement. */
const fighting = /打击|整治|治理|严禁|禁止|查处|清查|防范|取缔|惩治|监管|预防|抵制|涉/;

const isSentence = (text: string): boolean => text.includes('。') || text.includes('；');
const isName = (text: string, extensions: readonly string[]): boolean =>
  text.length <= 80 && !/[，。；]/.test(text) && extensions.some((e) => text.length > e.length && text.toLowerCase().endsWith(e));

/** What kind of page furniture a line is, if any; `edge`: it stands before or after the text proper. */
const kindOf = (text: string, edge: boolean, hits: readonly LeftoverHit[]): Kind | undefined => {
  const bare = squeeze(text);
  if (text.length > longestLine || officialNotes.some((note) => bare.startsWith(note))) return undefined;
  if (isName(text, images) && bare === text) return 'image';
  if (/^(?:[-—–－]{1,2}\d{1,4}[-—–－]{1,2}|第\d{1,4}页[，,/]?共\d{1,4}页)$/.test(bare)) return 'page';
  if (/^(?:.{0,14}位置[:：])?首页[>＞»›→/]/u.test(bare)) return 'chrome';
  const [hit] = hits;
  if (!hit) return edge && !isSentence(text) && isName(text, documents) ? 'file' : undefined;
  const markup = /[<>&=]/.test(hit.leftover.text) && !hit.leftover.text.startsWith('首页');
  if (hit.leftover.kind === 'spam')
    return !isSentence(text) && !fighting.test(text) && (edge || !/[，、：,:]/.test(text)) ? 'spam' : undefined;
  if (isSentence(text)) return markup ? 'label' : undefined;
  const rest = bare.slice(bare.indexOf(squeeze(hit.leftover.text)) + squeeze(hit.leftover.text).length);
  return /[\u4e00-\u9fffA-Za-z\d]{4}/.test(rest) && !/ICP备|公网安备|标识码/.test(bare) ? 'label' : 'chrome';
};

/** The whole line of a prose, with the line end after it (before it for the last line). */
const lineOf = (text: string, { span }: Prose): Span => {
  let { start, end } = span;
  while (start > 0 && !isLineEnd(text[start - 1]) && isBlank(text[start - 1])) start -= 1;
  while (end < text.length && isBlank(text[end])) end += 1;
  const last = end === text.length;
  if (text[end] === '\r') end += 1;
  if (text[end] === '\n') end += 1;
  if (last && text[start - 1] === '\n') start -= text[start - 2] === '\r' ? 2 : 1;
  return { start, end };
};

/** Where the text proper begins and ends: its first and last full sentences, headings or tables. */
const bodyOf = (prose: readonly Prose[]): { readonly first: number; readonly last: number } => {
  const proper = (p: Prose): boolean =>
    (p.kind === 'heading' && p.section?.label !== undefined) ||
    p.kind === 'cell' ||
    p.kind === 'toc' ||
    (p.reading.text.length >= 30 && isSentence(p.reading.text));
  const first = prose.findIndex(proper);
  return first < 0 ? { first: prose.length, last: -1 } : { first, last: prose.findLastIndex(proper) };
};

const removable = (kind: Kind): boolean => kind === 'chrome' || kind === 'page' || kind === 'spam';

/** Lines that follow each other and are mended alike make one finding. */
const runsOf = (lines: readonly Line[]): Line[][] => {
  const runs: Line[][] = [];
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

/** Page chrome that was copied along with the text: breadcrumbs, counters, buttons, footers, image names, smuggled advertising. */
export const leftoverWeb = rule({
  id: 'leftover/web',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    chrome: {
      zh: '“{text}”是网页上的栏目或按钮（相连 {count} 行），不是规划正文；请删去',
      en: '“{text}” is a menu, counter or button of a web page ({count} lines) and no text of the plan; delete it',
    },
    label: {
      zh: '“{text}”是网页的附注或链接（相连 {count} 行），不是规划正文；请删去',
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
    spam: {
      zh: '“{text}”像是网页被篡改后夹带的广告，绝不能留在公文里；请删去，并检查来源网页',
      en: '“{text}” looks like advertising smuggled into the page; delete it and look into the page it came from',
    },
  },
  *check({ plan }) {
    const { text } = plan.source;
    const body = bodyOf(plan.prose);
    const hits = findLeftovers(plan.meta.traditional ? toSimplified(text) : text).filter(
      (h) => h.leftover.kind === 'web' || h.leftover.kind === 'spam',
    );
    const lines = plan.prose.flatMap((prose): Line[] => {
      if (prose.kind === 'cell' || prose.kind === 'toc' || prose.kind === 'title' || prose.kind === 'caption') return [];
      const from = firstAtOrAfter(hits, prose.span.start);
      const own = hits.slice(from, from + 8).filter((h) => h.end <= prose.span.end);
      const edge = prose.index < body.first || prose.index > body.last;
      const kind = kindOf(plan.meta.traditional ? toSimplified(prose.reading.text) : prose.reading.text, edge, own);
      return kind ? [{ prose, kind, edge }] : [];
    });
    for (const run of runsOf(lines)) {
      const [first, ...rest] = run;
      if (!first) continue;
      const { reading } = first.prose;
      const fix: Fix = {
        title: { zh: '删去这些行', en: 'Delete these lines' },
        edits: run.map(({ prose }) => ({ span: lineOf(text, prose), text: '' })),
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
