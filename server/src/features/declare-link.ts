import { linksOf } from '../link/links';
import type { TextTableLink } from '../link/text-table';
import { oncePerPlan } from '../model/kept/once-per-plan';
import type { Indicator, PlanDocument } from '../model/types';
import type { Edit, Locale } from '../rules/rule';
import { spanIn } from '../text/reading';
import { indicatorNamedAt, itemAt } from './at';
import { say } from './checked-plan';

/** An offer to declare what planlint linked by its words: `<!--#id-->` behind the name of the row, `<!--=id-->` behind each figure. */
export interface LinkDeclaration {
  readonly title: string;
  /** In document order; they do not overlap. */
  readonly edits: readonly Edit[];
}

/** The links that were found by their words, statement by statement, where both ends can bear a mark. */
const undeclared = oncePerPlan((plan): readonly TextTableLink[] =>
  plan.tree.dialect === 'plain'
    ? []
    : linksOf(plan)
        .textTable.filter(({ claim, row }) => claim.declared === undefined && nameEnd(row.indicator) !== undefined)
        .sort((a, b) => a.claim.quantity.full.start - b.claim.quantity.full.start),
);

/** Right behind the last character of the row's name, before the marks it has. */
const nameEnd = ({ nameCell }: Indicator): number | undefined => {
  const reading = nameCell.merged === undefined ? nameCell.prose.at(-1)?.reading : undefined;
  return reading && spanIn(reading, 0, reading.text.length).end;
};

/** A short id that the document does not use: `i` with the number of the row, else with its place among the indicators, else the next that is free. */
const freeId = (plan: PlanDocument, indicator: Indicator): string => {
  const taken = new Set(plan.tree.marks.flatMap((mark) => (mark.type === 'define' || mark.type === 'state' ? [mark.id] : [])));
  let number = indicator.number?.value ?? plan.indicators.indexOf(indicator) + 1;
  while (taken.has(`i${String(number)}`)) number += 1;
  return `i${String(number)}`;
};

const declaration = (plan: PlanDocument, indicator: Indicator, links: readonly TextTableLink[], title: string): LinkDeclaration[] => {
  const at = nameEnd(indicator);
  if (at === undefined || links.length === 0) return [];
  const id = indicator.id ?? freeId(plan, indicator);
  const insert = (offset: number, text: string): Edit => ({ span: { start: offset, end: offset }, text });
  const edits = [
    ...(indicator.id === undefined ? [insert(at, `<!--#${id}-->`)] : []),
    ...links.map(({ claim }) => insert(claim.quantity.full.end, `<!--=${id}-->`)),
  ];
  return [{ title, edits: edits.sort((a, b) => a.span.start - b.span.start) }];
};

/** The statements of a row, each once. */
const statementsOf = (plan: PlanDocument, indicator: Indicator): readonly TextTableLink[] =>
  undeclared(plan).filter(({ row }) => row.indicator === indicator);

/**
 * What may be declared at an offset: on a figure of running text (or the words that say what it is of) its link to a row, one offer for each table that has such a
 * row; on the name of a row all statements of it. Nothing where the author declared it already, nor in extracted text, where a comment would be text.
 */
export const linkDeclarations = (plan: PlanDocument, offset: number, locale: Locale): readonly LinkDeclaration[] => {
  const named = indicatorNamedAt(plan, offset);
  if (named) {
    const links = statementsOf(plan, named);
    const count = String(links.length);
    return declaration(
      plan,
      named,
      links,
      say(locale, `声明对应：正文 ${count} 处说的是“${named.name}”`, `Declare the link: ${count} in the text speak of “${named.name}”`),
    );
  }
  const found =
    itemAt(undeclared(plan), ({ claim }) => claim.quantity.full, offset) ?? itemAt(undeclared(plan), ({ claim }) => claim.nameSpan, offset);
  return undeclared(plan)
    .filter(({ claim }) => claim === found?.claim)
    .flatMap((link) => {
      const { name, table } = link.row.indicator;
      const caption = table.caption?.title;
      const where = caption === undefined || caption === '' ? '' : say(locale, `（${caption}）`, ` (${caption})`);
      return declaration(
        plan,
        link.row.indicator,
        [link],
        say(locale, `声明对应：这里说的是“${name}”${where}`, `Declare the link: this speaks of “${name}”${where}`),
      );
    });
};
