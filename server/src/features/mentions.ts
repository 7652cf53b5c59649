import { startIndex } from '../lexicon/starts';
import { quantitiesOf } from '../model/document/by-prose';
import { comparableName } from '../model/document/indicators';
import { indicatorKey } from '../model/tables/levels';
import { oncePerPlan } from '../model/kept/once-per-plan';
import type { PlanDocument, Prose, Quantity } from '../model/types';
import { isHan } from '../text/characters';
import { spanIn } from '../text/reading';
import type { Span } from '../text/span';

/** A place outside the tables that names an indicator of one of them. */
export interface Mention {
  /** `indicatorKey` of the indicator named. */
  readonly key: string;
  readonly prose: Prose;
  /** Indices in `prose.reading.text`. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** What may stand before a name without narrowing it (农村九年义务教育巩固率 is another indicator than 九年义务教育巩固率). */
const opening =
  /(?:年|年底|年末|期末|目前|现有|其中|[全我本][市县区省州国镇乡]|期间|时期|提高|提升|降低|减少|增加|扩大|稳定|控制|巩固|实现|确保|保证|保障|保持|力争|争取|达到|推动|促进|使|将|把|对|以及|包括|如|即|是|为|等|到|至|由|从|全面|进一步|大力|不断|持续|继续|逐步|努力|切实|着力|加快|指标|[率数量值度比重]和|[率数量值度比重]与|[率数量值度比重]及)$/u;

/** What makes a longer name of the name before it: …巩固率 + 达标率 stays apart, 学校数 + 量 does not. */
const goesOn = /^(?:[率数量占度系]|比[例重]|指数|增[长速幅])/u;

/** A name stands for itself where nothing before or behind it makes another name of it. */
const standsAlone = (text: string, from: number, to: number): boolean => {
  if (goesOn.test(text.slice(to, to + 2))) return false;
  return from === 0 || !isHan(text[from - 1]) || opening.test(text.slice(Math.max(0, from - 4), from));
};

const shortest = 3;

/** The ways a name is written in running text: as in its table, without its brackets and marks, with the other word for a share. */
const spellingsOf = (name: string): string[] => {
  const bare = comparableName(name.replace(/[（(][^（）()]{0,40}[）)]$/u, ''));
  const stems = [name, bare, comparableName(name)];
  const shares = stems.flatMap((stem) => {
    const end = /(?:占比|比例|比重)$/u.exec(stem)?.[0];
    return end === undefined ? [] : ['占比', '比例', '比重'].map((other) => stem.slice(0, -end.length) + other);
  });
  return [...new Set([...stems, ...shares])].filter((spelling) => spelling.length >= shortest);
};

/** Every mention of the plan's indicators, in document order: by name, the longest at each place. Linear in the text. */
export const mentionsOf = oncePerPlan((plan): readonly Mention[] => {
  const names = new Map<string, string>();
  for (const { name } of plan.indicators) {
    const key = indicatorKey(name);
    for (const spelling of spellingsOf(name)) if (!names.has(spelling) || spelling === name) names.set(spelling, key);
  }
  if (names.size === 0) return [];
  const starts = startIndex<string>((enter) => {
    for (const [name, main] of names) enter(name, main);
  });
  const found: Mention[] = [];
  for (const prose of plan.prose) {
    if (prose.cell?.table.kind === 'indicator' || prose.kind === 'toc') continue;
    const { text } = prose.reading;
    let behind = 0;
    for (const at of starts.placesIn(text)) {
      const entry = at < behind ? undefined : starts.at(text, at).find(({ start }) => standsAlone(text, at, at + start.length));
      const key = entry?.values[0];
      if (!entry || key === undefined) continue;
      behind = at + entry.start.length;
      found.push({ key, prose, from: at, to: behind, span: spanIn(prose.reading, at, behind) });
    }
  }
  return found;
});

const byProse = oncePerPlan((plan) => {
  const map = new Map<Prose, Mention[]>();
  for (const mention of mentionsOf(plan)) {
    const list = map.get(mention.prose);
    if (list) list.push(mention);
    else map.set(mention.prose, [mention]);
  }
  return map;
});

/** The mentions of one prose, in order. */
export const mentionsIn = (plan: PlanDocument, prose: Prose): readonly Mention[] => byProse(plan).get(prose) ?? [];

const figures: ReadonlySet<Quantity['kind']> = new Set(['value', 'range', 'ratio', 'duration']);

/** The figures of the mentions of one prose: each the first behind its name, in the same sentence, before the next name. Linear. */
const figuresIn = (prose: Prose, mentions: readonly Mention[]): (Quantity | undefined)[] => {
  const quantities = quantitiesOf(prose).filter((q) => figures.has(q.kind));
  let sentence = 0;
  let next = 0;
  return mentions.map(({ from, to }, i) => {
    while ((prose.sentences[sentence]?.to ?? Infinity) <= from) sentence += 1;
    while ((quantities[next]?.from ?? Infinity) < to) next += 1;
    const end = Math.min(prose.sentences[sentence]?.to ?? Infinity, mentions[i + 1]?.from ?? Infinity);
    const quantity = quantities[next];
    return quantity && quantity.from < end ? quantity : undefined;
  });
};

const paired = oncePerPlan((plan) => {
  const ofMention = new Map<Mention, Quantity>();
  const ofFigure = new Map<Quantity, Mention>();
  for (const [prose, mentions] of byProse(plan)) {
    figuresIn(prose, mentions).forEach((figure, i) => {
      const mention = mentions[i];
      if (!figure || !mention) return;
      ofMention.set(mention, figure);
      ofFigure.set(figure, mention);
    });
  }
  return { ofMention, ofFigure };
});

/** The figure a mention is followed by in its sentence, before the next name. */
export const figureOf = (plan: PlanDocument, mention: Mention): Quantity | undefined => paired(plan).ofMention.get(mention);

/** The mention that a figure of running text belongs to. */
export const mentionOfFigure = (plan: PlanDocument, quantity: Quantity): Mention | undefined => paired(plan).ofFigure.get(quantity);
