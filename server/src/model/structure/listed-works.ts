import { oncePerPlan } from '../kept/once-per-plan';
import type { PlanDocument, Prose } from '../types';

/** A number of works that a heading gives over numbered works whose table was torn into lines: 产业发展类（22个） over 20 … 48. */
export interface ListedWorks {
  readonly prose: Prose;
  readonly label: string;
  readonly stated: number;
  /** The lines with the numbers of its works. */
  readonly numbers: readonly Prose[];
}

const longestHead = 30;
const head = /^(?:[一二三四五六七八九十]{1,3}、)?([^，。；：]{2,20}?)[（(](\d{1,3})[个项](?:项目|工程)?[）)]$/u;
const numberAlone = /^\d{1,3}$/;

const isLine = ({ cell, kind }: Prose): boolean => cell === undefined && kind !== 'toc';
const headOf = ({ reading: { text } }: Prose): RegExpExecArray | null =>
  text.length <= longestHead && /[）)]$/u.test(text) ? head.exec(text) : null;

/** What of a prose is read here. */
export const listedWorksReadOf = (prose: Prose): string | undefined =>
  isLine(prose) && (numberAlone.test(prose.reading.text) || headOf(prose)) ? prose.reading.text : undefined;

/** The headings over numbered works, where the numbers run on from one to the next. */
const listedWorksOf = (plan: PlanDocument): readonly ListedWorks[] => {
  const found: (ListedWorks & { readonly numbers: Prose[] })[] = [];
  let last = 0;
  for (const prose of plan.prose) {
    if (!isLine(prose)) continue;
    const said = headOf(prose);
    if (said) found.push({ prose, label: said[1] ?? '', stated: Number(said[2]), numbers: [] });
    else if (found.length > 0 && prose.reading.text === String(last + 1)) {
      last += 1;
      found.at(-1)?.numbers.push(prose);
    }
  }
  return found;
};

/** The wrong ones among them: where most others are right the list is read as it was meant. */
export const miscountedWorksOf = oncePerPlan((plan): readonly ListedWorks[] => {
  const listed = listedWorksOf(plan).filter(({ numbers }) => numbers.length > 0);
  const wrong = listed.filter(({ stated, numbers }) => stated !== numbers.length);
  return wrong.length > 0 && wrong.length * 3 <= listed.length ? wrong : [];
});
