import { isDigit, isHan, isLatin } from '../../text/characters';
import { nextOf } from '../../text/scan';

/** A blank that somebody meant to fill in. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

const crosses = 'XxＸｘ×✕╳';
const latinWords = ['TODO', 'TBD', 'FIXME', 'Lorem ipsum'];
const prompts = ['单击此处', '点击此处', '请在此处', '请在此输入', '在此处输入', '此处填写', '请填写', '此处输入'];
/** What may follow a single X that stands for a figure. */
const countedAfter = '年月日号所个项万亿元%％条人户处章节';

/** X, XX, ××× that stand for something to be filled in: not X光, 1+X, 3×4, XXI, IPX4, xxx as part of a word. */
const crossAt = (text: string, at: number): Gap | undefined => {
  let to = at;
  while (to < text.length && crosses.includes(text[to] ?? ' ')) to += 1;
  const before = text[at - 1];
  const after = text[to];
  const count = to - at;
  if (
    isLatin(before) ||
    isLatin(after) ||
    before === '+' ||
    before === '＋' ||
    after === '+' ||
    before === '-' ||
    before === '/' ||
    before === '.' ||
    after === '.'
  )
    return undefined;
  if (count >= 2)
    return isHan(before) || isHan(after) || isDigit(before) || count >= 3 || '〔（(“《'.includes(before ?? '#')
      ? { from: at, to }
      : undefined;
  if (after === undefined || !countedAfter.includes(after)) return undefined;
  if (isDigit(before))
    return text.slice(at - 4, at - 3) === '〔' || /^20\d$/.test(text.slice(at - 3, at)) ? { from: at - 3, to } : undefined;
  return after === '年' || '年月第约为达到共'.includes(before ?? '#') ? { from: at, to } : undefined;
};

/** Words that say so. */
export const undecided: readonly string[] = ['待定', '待补充', '待核实', '待确认', '待填写', '待更新', '暂缺', '待补'];

/** 时间待定 with nothing after it; 有待确认 and 期待定居 are words of the text. */
const undecidedAt = (text: string, at: number): Gap | undefined => {
  const word = undecided.find((w) => text.startsWith(w, at));
  if (!word || '有期等亟尚仍还需对接招看善急优'.includes(text[at - 1] ?? '#')) return undefined;
  const after = text[at + word.length];
  if (after !== undefined && !'，。；、）)】]」”：,;'.includes(after)) return undefined;
  const alone = at === 0 || '（(【[：:、，'.includes(text[at - 1] ?? '#');
  return word === '待定' || alone ? { from: at, to: at + word.length } : undefined;
};

/** A sign where a figure belongs, between a word that wants one and what is counted: 达到__家, 投资？？万元, 占地（　）亩. */
const figureSign =
  /(?:_{1,2}|[？?＊*#＃□●…]{1,6}|○{2,6}|[（(【〔[][\s\u3000]*[)）】〕\]])(?=[万亿千百]?(?:元|吨|亩|公顷|户|家|座|处|所|公里|平方|立方米|张|辆|台|套|名|[%％‰]|条|件|千瓦)|[万亿]人|人次|个(?![人体性别税])|项(?!目))/uy;
const wantsFigure = /(?:达到?|[到至为约共计超资地积值入额增成于过]|建[成设]?|培育|引进)$/u;

const signAt = (text: string, at: number): Gap | undefined => {
  if (!wantsFigure.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  figureSign.lastIndex = at;
  const sign = figureSign.exec(text)?.[0];
  return sign === undefined ? undefined : { from: at, to: at + sign.length };
};

/** Where a gap may begin: a cross, a line to write on, 〔2026, or the first character of one of the words. */
const gapStart = new RegExp(
  `[${crosses}_＿]|〔(?=19|20)|[？?＊*#＃□●…○（(【〔[](?<=[达到至为约共计超资地积值入额增建成设育进于过].)|0(?=00号)|${[...undecided, ...prompts, ...latinWords].map((w) => `${w.charAt(0)}(?=${w.slice(1)})`).join('|')}`,
  'g',
);

const gapAt = (text: string, at: number): Gap | undefined => {
  const character = text[at] ?? '';
  if (crosses.includes(character)) return crosses.includes(text[at - 1] ?? '#') ? undefined : crossAt(text, at);
  if (character === '_' || character === '＿') {
    let to = at;
    while (text[to] === character) to += 1;
    if (to - at >= (character === '_' ? 3 : 2)) return { from: at, to };
    return /^(?:19|20)__年/.test(text.slice(at - 2, to + 1)) ? { from: at, to } : signAt(text, at);
  }
  if ('？?＊*#＃□●…○（(【['.includes(character)) return signAt(text, at);
  if (character === '待' || character === '暂') return undecidedAt(text, at);
  // 解放西路000号
  if (character === '0')
    return isDigit(text[at - 1]) ||
      isLatin(text[at - 1]) ||
      '-—№.,+'.includes(text[at - 1] ?? '#') ||
      /\d\s$/u.test(text.slice(Math.max(0, at - 2), at)) ||
      text[at + 4] === '至'
      ? undefined
      : { from: at, to: at + 4 };
  if (character === '〔') {
    const open = /^〔(?:19|20)\d\d〕\s*号/.exec(text.slice(at, at + 14));
    return open ? { from: at, to: at + open[0].length } : signAt(text, at);
  }
  const prompt = '单点请在此'.includes(character) ? prompts.find((p) => text.startsWith(p, at)) : undefined;
  if (prompt) return { from: at, to: at + prompt.length };
  const word = isLatin(character) && !isLatin(text[at - 1]) ? latinWords.find((w) => text.startsWith(w, at)) : undefined;
  return word && !isLatin(text[at + word.length]) ? { from: at, to: at + word.length } : undefined;
};

/** The gaps of a text, in order. */
export const gapsIn = (text: string): readonly Gap[] => {
  const found: Gap[] = [];
  for (let i = nextOf(gapStart, text, 0); i >= 0; i = nextOf(gapStart, text, i + 1)) {
    const gap = gapAt(text, i);
    if (!gap) continue;
    found.push(gap);
    i = Math.max(i, gap.to - 1);
  }
  return found;
};
