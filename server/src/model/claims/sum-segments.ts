import { quantitiesBetween } from '../document/by-prose';
import { sum } from '../figures/quantity-sums';
import { clauseEnd, clauseStart } from '../marks/lists';
import type { Quantity } from '../types';
import { counted, sameUnit } from './addends';
import { longestSentence, type StatedSum } from './stated-sum';

/** 全年粮食总|产量: crops, which are divided by kinds that do not overlap; nearly all else is told of kinds that do (民营, 制造业, 高技术产业). */
const divided = /(?:粮食|作物|油料|蔬菜|水果|肉|药材|水产品|播种|种植)[^，,、\d]{0,4}((?:产量|面积))$/u;
/** 优质粮 beside 夏粮: a quality. */
const quality = /优质|有机|绿色|设施|规模|集约|订单|特色|名优|无公害|高标准|示范|节水|机[械播收]/u;
/** 夏粮 beside 稻谷: by season and by crop. */
const bySeason = /[春夏秋冬早晚][粮稻收播季]/u;
const longestName = 16;
/** 青稞产量|12.09万吨: a part begins with its name, and its figure follows. */
const partName = /^[^，,、；;。：:（()）\d]{1,16}$/u;
const fewestParts = 3;
/** Parts that make more than this are of something else, or are told together with what they are part of. */
const mostBeyond = 1.5;
/** Some of them that make the whole but for so much are all of it: those behind are told again by other kinds. */
const nearWhole = 0.01;

/** Do the first of some parts make the whole? */
const firstMake = (parts: readonly Quantity[], whole: Quantity): boolean =>
  parts.some(
    (_, i) => i > 0 && i < parts.length - 1 && Math.abs(sum(parts.slice(0, i + 1)).value - whole.value) <= nearWhole * whole.value,
  );

interface Named {
  readonly figure: Quantity;
  readonly name: string;
}

/** The figure that a clause begins with, and its name. */
const openingFigure = (text: string, from: number, to: number, quantities: readonly Quantity[]): Named | undefined => {
  const figure = quantitiesBetween(quantities, from, to).find(({ kind }) => kind === 'value' || kind === 'range');
  if (!figure || !counted(figure) || figure.fullFrom - from > longestName) return undefined;
  const name = text.slice(from, figure.fullFrom).replace(/(?:达到?|为|实现|完成)$/u, '');
  return partName.test(name) ? { figure, name } : undefined;
};

/**
 * 粮食总产量17.58万吨，比上年增长3.2%。其中青稞产量12.09万吨，增长4.4%；小麦产量…；蔬菜产量7.42万吨，增长1.1%: parts in clauses of their own, each with what
 * is said of it, that bear the last word of the whole.
 */
export const partsInSegments = (text: string, at: number, quantities: readonly Quantity[]): StatedSum | undefined => {
  const begins = at + 2 + (/^[，,：:]/u.test(text.slice(at + 2)) ? 1 : 0);
  const end = clauseEnd(text, begins, '。', longestSentence);
  const starts = [begins];
  for (let i = begins; i < end; i += 1) if (text[i] === '；' || text[i] === ';') starts.push(i + 1);
  if (starts.length < fewestParts) return undefined;
  const whole = openingFigure(text, clauseStart(text, at - 1, '。；;：:', longestSentence), at, quantities);
  const word = whole && divided.exec(whole.name)?.[1];
  if (!whole || word === undefined) return undefined;
  const parts: Quantity[] = [];
  let seasons = 0;
  for (const [i, from] of starts.entries()) {
    const part = openingFigure(text, from, starts[i + 1] ?? end, quantities);
    if (
      !part ||
      !sameUnit(part.figure, whole.figure) ||
      !part.name.endsWith(word) ||
      part.name.startsWith('其中') ||
      quality.test(part.name)
    )
      return undefined;
    parts.push(part.figure);
    if (bySeason.test(part.name)) seasons += 1;
  }
  if ((seasons > 0 && seasons < parts.length) || firstMake(parts, whole.figure)) return undefined;
  const { value, tolerance } = sum(parts);
  const most = whole.figure.value + tolerance + whole.figure.tolerance;
  return value > most && value < mostBeyond * whole.figure.value ? { kind: 'exceeds', whole: whole.figure, parts } : undefined;
};
