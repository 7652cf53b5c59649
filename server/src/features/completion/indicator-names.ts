import { indicatorHeads } from '../../lexicon/indicators';
import { onFirstUse } from '../../text/on-first-use';
import { indicatorKey } from '../../model/tables/levels';
import { oncePerPlan } from '../../model/kept/once-per-plan';
import { say } from '../checked-plan';
import { courseOf } from '../document-symbol';
import { mainRow } from '../indicator-places';
import { around, type Caret, type CompletionItem } from './item';

/** Names of indicators that are at home in a field; heads of every field (覆盖率) say too little alone. */
const lexiconNames = onFirstUse(() => [
  ...new Set(indicatorHeads.filter((h) => h.field !== 'general' && h.head.length >= 4).map((h) => h.head)),
]);

const ownNames = oncePerPlan((plan) => [...new Set(plan.indicators.map((i) => i.name))]);

/** The longest end of a text that a name goes on from: at its start, or inside it. */
const begun = (text: string, name: string, least: number): { readonly length: number; readonly at: number } | undefined => {
  for (let length = Math.min(text.length, name.length - 1); length >= least; length -= 1) {
    const end = text.slice(-length);
    if (name.startsWith(end)) return { length, at: 0 };
  }
  for (let length = Math.min(text.length, name.length - 1); length >= Math.max(2, least); length -= 1) {
    const at = name.indexOf(text.slice(-length));
    if (at > 0) return { length, at };
  }
  return undefined;
};

const longestTyped = 24;
const most = 60;

/**
 * Names that go on from what is typed, those of the plan before those of the lexicon.
 * @param typed the text before the caret that may belong to a name
 * @param least characters that must be typed; 0 offers all names of the plan at once
 */
export const indicatorNameItems = (caret: Caret, typed: string, least: number, skip: ReadonlySet<string> = new Set()): CompletionItem[] => {
  const { plan, checked } = caret;
  const text = typed.slice(-longestTyped);
  const items: CompletionItem[] = [];
  const add = (name: string, detail: string): void => {
    if (items.length >= most || skip.has(name)) return;
    const found = text === '' && least === 0 ? { length: 0, at: 0 } : begun(text, name, Math.max(1, least));
    if (!found) return;
    items.push({
      label: name,
      kind: 'indicator',
      detail,
      insert: name,
      snippet: false,
      span: around(caret, found.length),
      ...(found.at > 0 ? { filter: name.slice(found.at) } : {}),
    });
  };
  for (const name of ownNames(plan)) {
    const row = mainRow(plan, indicatorKey(name));
    add(name, row ? courseOf(plan, row) : '');
  }
  if (text.length >= 2)
    for (const name of lexiconNames()) if (!ownNames(plan).includes(name)) add(name, say(checked.locale, '词库', 'lexicon'));
  return items;
};
