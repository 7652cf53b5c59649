import { beforeClosers } from '../../text/marks';
import { local } from '../kept/local';
import { labelAt } from '../marks/numbering';
import { hasInnerSentence } from '../document/prose';

/** Shorter paragraphs may be lines of another kind (names, dates, captions nobody marked). */
const shortest = 30;

const notBody = /http|电话|邮[箱编]|联系人|来源|附[件：]|主办|备案|网站/;

/** Where a bracket at the end of the text opens, or -1: `……达标（责任单位：市卫生健康委）`. */
const lastBracket = (text: string): number => {
  let depth = 0;
  for (let i = text.length - 1; i >= 0 && '）)'.includes(text.at(-1) ?? ' '); i -= 1) {
    if ('）)'.includes(text.charAt(i))) depth += 1;
    else if ('（('.includes(text.charAt(i)) && (depth -= 1) === 0) return i;
  }
  return -1;
};

/** Ends with a stop, or with a bracket that stands alone, after a stop, or names the bodies in charge. */
const isEnded = (text: string): boolean => {
  const open = lastBracket(text);
  if (open === 0 || (open > 0 && text.length - open > 6)) return true;
  return [text, open > 0 ? text.slice(0, open) : text].some((t) => '。！？；：…!?;:—'.includes(t[beforeClosers(t) - 1] ?? '。'));
};

/** Does a text begin like an item of a list: with a number, a dash or a dot? */
export const isListItem = (text: string): boolean => labelAt(text) !== undefined || '—●·'.includes(text.charAt(0));

/** What a text long enough for a paragraph of running text looks like. */
export interface Look {
  readonly listItem: boolean;
  readonly severalSentences: boolean;
  readonly severalClauses: boolean;
  readonly ended: boolean;
}

const none: readonly never[] = [];

/** The look of each text that is long enough, page chrome and addresses left out. */
export const looks = local((text): readonly Look[] =>
  text.length < shortest || notBody.test(text)
    ? none
    : [
        {
          listItem: isListItem(text),
          severalSentences: hasInnerSentence(text),
          severalClauses: /[，,][^，,]*[，,]/.test(text) && !text.includes('：'),
          ended: isEnded(text),
        },
      ],
);

/** So long at least is an item that begins with its heading: 3. 夜游项目。新增游船12艘. */
const shortestItem = 14;

/** A last sentence that breaks off in running words: not what names a value, a source or a body (总投资：3亿元, 见《办法》, 责任单位 市水利局). */
const breaksOff = /(?:^|[。！？])(?!——|[^。！？]*(?:：|单位|总投资|咨询|联系))[^。！？]*\p{Script=Han}$/u;
/** 亿元, 50人, 三年: a measure. */
const measureEnd = /(?:\d\s*\p{Script=Han}{1,3}|[一二两三四五六七八九十百千万亿]\p{Script=Han}?)$/u;

/** Items too short to be told by themselves, of several sentences the last of which does not end: their brothers tell. */
export const openItems = local((text): readonly true[] =>
  text.length >= shortestItem &&
  text.length < shortest &&
  isListItem(text) &&
  hasInnerSentence(text) &&
  !isEnded(text) &&
  breaksOff.test(text) &&
  !measureEnd.test(text)
    ? [true]
    : none,
);

/** Texts that end in a mark with which no sentence ends. */
export const endsInComma = local((text): readonly true[] => ('，、,'.includes(text.at(-1) ?? '。') ? [true] : none));
