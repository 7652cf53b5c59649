import { hanUnits } from '../../text/classes';
import { grouped } from '../../text/grouped';
import { onceFor } from '../../text/kept-with';
import { quantitiesOf, timesOf } from '../document/by-prose';
import { listedByProse } from '../kept/listed';
import { sentenceAround } from '../document/prose';
import type { PlanDocument, Prose, Quantity } from '../types';

/** A figure that stands twice, its digits in another order: 人均水资源量468立方米 and 486立方米. */
export interface SwappedFigure {
  readonly name: string;
  readonly first: Quantity;
  readonly second: Quantity;
}

/** A figure of three digits and more. */
interface Figure {
  readonly prose: Prose;
  readonly quantity: Quantity;
  readonly digits: string;
  /** The same for all figures of the same digits and unit. */
  readonly key: string;
}

const sumOf = (digits: string): number => {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) sum += digits.charCodeAt(i);
  return sum;
};

const figuresOf = listedByProse((_, prose): readonly Figure[] =>
  prose.cell || prose.kind === 'toc' || prose.kind === 'caption'
    ? []
    : quantitiesOf(prose).flatMap((quantity): Figure[] => {
        const { kind, unit, raw, high, script, approximate } = quantity;
        if (kind !== 'value' || script !== 'arabic' || unit === '' || high !== undefined || approximate || raw.length < 3) return [];
        const digits = raw.replace(/[.,，]/gu, '');
        if (digits.length < 3) return [];
        const key = `${unit} ${String(quantity.scale)} ${String(quantity.decimals)} ${String(digits.length)} ${String(sumOf(digits))}`;
        return [{ prose, quantity, digits, key }];
      }),
);

/** 468 and 486: two neighbouring digits have changed places. */
export const changedPlaces = (a: string, b: string): boolean => {
  if (a === b) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
};

/** Which of the ways to state a level a sentence has; what changes by a figure is another thing. */
const stating = /(?:仅为|只有|共有|仅|只|为|是|共|约)$/u;
const lastWords = new RegExp(`[${hanUnits}]{4,24}$`, 'u');
const leading = /^(?:立足|按照|根据|依据|基于|围绕|考虑到?|鉴于|由于|目前|现有|当前|全[省市县区]|我[省市县区]|本[省市县区]|其中)+/u;
/** What many works and years have each of their own. */
const anybodys =
  /投资|资金|经费|费用|面积|里程|长度|线路|库容|容量|规模|收入|产量|产值|床位|人数|新增|新建|建成|完成|改造|治理|建设|增加|增长|减少|下降|提高|降低|提升|比重|占比|达到?$|控制|保持|稳定|维持|以[上下内]$|每/u;
const shortest = 4;

const nameOf = ({ prose, quantity }: Figure): string => {
  const before = prose.reading.text.slice(Math.max(0, quantity.fullFrom - 30), quantity.fullFrom).replace(stating, '');
  return (lastWords.exec(before)?.[0] ?? '').replace(leading, '');
};

/** A section about a part of the place has figures of its own. */
const isOfPart = ({ prose: { section } }: Figure): boolean => /[县区镇乡村街园]$|片区|组团|流域/u.test(section?.title ?? '');

/** The times that the sentence of a figure names. */
const timesAround = ({ prose, quantity }: Figure): string => {
  const { from, to } = sentenceAround(prose, quantity.from);
  return timesOf(prose)
    .filter((time) => time.from >= from && time.to <= to)
    .map(({ start, end }) => `${String(start)}-${String(end)}`)
    .join();
};

/** Does the name stand before figures of that unit, other than the two? Then it is said of several things. */
const isOfMore = (name: string, all: readonly Figure[], a: Figure, b: Figure): boolean =>
  all.some(
    ({ prose, quantity, digits }) =>
      quantity.unit === a.quantity.unit &&
      digits !== a.digits &&
      digits !== b.digits &&
      prose.reading.text.slice(Math.max(0, quantity.fullFrom - 40), quantity.fullFrom).includes(name),
  );

/** Do two figures that differ so stand for one thing at one time? Then its name, else ''. */
const commonName = (a: Figure, b: Figure, all: readonly Figure[]): string => {
  const name = nameOf(a);
  const isOne =
    name.length >= shortest &&
    name === nameOf(b) &&
    !anybodys.test(name) &&
    a.prose !== b.prose &&
    !isOfPart(a) &&
    !isOfPart(b) &&
    timesAround(a) === timesAround(b) &&
    !isOfMore(name, all, a, b);
  return isOne ? name : '';
};

const swappedAmong = onceFor((all: readonly Figure[]): readonly SwappedFigure[] => {
  const found: SwappedFigure[] = [];
  const uses = (figures: readonly Figure[], digits: string): number => figures.filter((each) => each.digits === digits).length;
  for (const figures of grouped(all, ({ key }) => key).values()) {
    const told = new Set<string>();
    for (let i = 1; i < figures.length; i += 1)
      for (let j = 0; j < i; j += 1) {
        const [a, b] = [figures[j], figures[i]];
        if (!a || !b || !changedPlaces(a.digits, b.digits)) continue;
        const name = commonName(a, b, all);
        if (name === '' || told.has(name)) continue;
        told.add(name);
        // The one that stands less often is the slip; of two the later.
        const [first, second] = uses(figures, b.digits) > uses(figures, a.digits) ? [b, a] : [a, b];
        found.push({ name, first: first.quantity, second: second.quantity });
      }
  }
  return found;
});

/**
 * Statements of one name and unit, in sentences that name the same time or none, whose figures differ in two neighbouring digits that changed places.
 * (《党政机关公文处理工作条例》第十九条：情况确实)
 */
export const swappedFiguresOf = (plan: PlanDocument): readonly SwappedFigure[] => swappedAmong(figuresOf(plan));
