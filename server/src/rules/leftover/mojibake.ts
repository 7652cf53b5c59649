import { untypedIn } from '../../model/wording/untyped';
import type { Span } from '../../text/span';
import { rule } from '../rule';

/** Without the marks of Markdown and TeX. */
const bare = (text: string): string => text.replace(/[*_{}]/gu, '');

/** Characters that no author typed: pinyin glosses of a web page, replacement characters, a wrong decoding, private-use symbols. */
export const leftoverMojibake = rule({
  id: 'leftover/mojibake',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  mass: 5,
  messages: {
    gloss: {
      zh: '汉字后面夹着注音“{text}”，是网页复制时带出来的，不是正文；请删去',
      en: 'the pinyin gloss “{text}” was copied along with the web page and is no text of the plan; delete it',
    },
    lost: {
      zh: '“{text}”是转码时丢失的字；请对照原件补上',
      en: '“{text}” stands for characters lost in a conversion; restore them from the original',
    },
    decoded: {
      zh: '“{text}”是编码读错后的乱码；请用正确的编码重新打开原件',
      en: '“{text}” comes of a wrong encoding; open the original again with the right one',
    },
    marks: {
      zh: '这里的“{text}”多半是转码时丢失的字或符号；请对照原件补上',
      en: '“{text}” here most likely stands for lost characters; restore them from the original',
    },
    symbol: {
      zh: '这里有一个只在某种字体里才显示的符号（{text}），别处看不到；请换成通用的字符',
      en: 'this symbol ({text}) shows in one font only; use a common character',
    },
    emphasis: {
      zh: '“{text}”里的星号是 Markdown 强调标记的残留，会照原样显示出来；请删去',
      en: 'the asterisks of “{text}” are left of Markdown and will show as they are; delete them',
    },
    subscript: {
      zh: '“{text}”里的下标标记“_”没有转换，会照原样显示出来；请改为“{right}”',
      en: 'the subscript mark of “{text}” was not converted and will show as it is; write {right}',
    },
    formula: {
      zh: '“{text}”是公式标记（TeX）的残留，会照原样显示出来；请改写成普通的数和单位',
      en: '“{text}” is left of a formula (TeX) and will show as it is; write the figure and its unit',
    },
    split: {
      zh: '“{text}”是一个字被拆成了两半（识别扫描件或字库缺字时常见）；请对照原件改回',
      en: '“{text}” is one character taken apart (by a reader of scans, or for want of a type); restore it from the original',
    },
    jump: {
      zh: '“{text}”是报纸转版的提示，不是正文；请删去',
      en: '“{text}” says where a newspaper goes on and is no text of the plan; delete it',
    },
    control: {
      zh: '这里有一个看不见的控制字符（{text}），是文字处理软件留下的；请删去',
      en: 'an invisible control character ({text}) was left by a word processor; delete it',
    },
    page: {
      zh: '这里有分页符（{text}），多半是从 PDF 转出时留下的；请删去',
      en: 'a page break ({text}) was left here, probably by what turned a PDF into text; delete it',
    },
  },
  *check({ plan }) {
    const { text } = plan.source;
    const remove = (span: Span, zh: string, en: string) => ({ title: { zh, en }, edits: [{ span, text: '' }] });
    for (const span of plan.tree.glosses) {
      yield {
        messageId: 'gloss',
        span,
        data: { text: text.slice(span.start, span.end) },
        fix: remove(span, '删去注音', 'Delete the glosses'),
      };
    }
    for (const { kind, from, to } of untypedIn(plan)) {
      const span = { start: from, end: to };
      const code = text.charCodeAt(from).toString(16).toUpperCase().padStart(4, '0');
      const page = text[from] === '\f' && plan.tree.dialect === 'plain';
      yield {
        messageId: page ? 'page' : kind,
        ...(page ? { severity: 'info' as const } : {}),
        span,
        data: { text: kind === 'symbol' || kind === 'control' ? `U+${code}` : text.slice(from, to), right: bare(text.slice(from, to)) },
        ...(kind === 'emphasis' || kind === 'subscript'
          ? {
              severity: 'warning',
              suggestions: [
                {
                  title:
                    kind === 'emphasis' ? { zh: '删去星号', en: 'Delete the asterisks' } : { zh: '删去下标标记', en: 'Delete the mark' },
                  edits: [{ span, text: bare(text.slice(from, to)) }],
                },
              ],
            }
          : {}),
        // One sign between two words may be a question after all.
        ...(kind === 'formula' || (kind === 'marks' && to - from === 1) ? { severity: 'warning' as const } : {}),
        ...(kind === 'control'
          ? {
              fix: page
                ? remove(span, '删去分页符', 'Delete the page break')
                : remove(span, '删去控制字符', 'Delete the control character'),
            }
          : {}),
        ...(kind === 'jump' ? { fix: remove(span, '删去提示', 'Delete the note') } : {}),
      };
    }
  },
});
