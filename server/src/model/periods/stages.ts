import { timesOf } from '../document/by-prose';
import { oncePerPlan } from '../kept/once-per-plan';
import type { PlanDocument, Prose, TimeExpression, YearRange } from '../types';

type Stage = TimeExpression & YearRange;

/** Two stages of which the later begins before the earlier ends, or leaves years between them. */
export interface StageBreak {
  readonly earlier: Stage;
  readonly later: Stage;
  readonly kind: 'overlap' | 'gap';
}

/** A stage is named within so many characters of a line. */
const reach = 24;

/** What of a text bears on the stages of a plan. */
export const stageHead = ({ reading: { text } }: Prose): string | undefined =>
  text.slice(0, reach).includes('阶段') ? text.slice(0, reach + 20) : undefined;

/** （二）全面推进阶段（2027—2028年）: the years in the bracket behind the name of a stage. */
const stageOf = (prose: Prose): Stage | undefined => {
  const { text } = prose.reading;
  if (prose.cell || stageHead(prose) === undefined || prose.kind === 'toc') return undefined;
  const [time] = timesOf(prose);
  if (!time || time.from > reach + 2 || time.start === undefined || time.end === undefined || time.month !== undefined) return undefined;
  const named =
    text.slice(0, time.from).includes('阶段') &&
    '（('.includes(text[time.from - 1] ?? ' ') &&
    /^[底末]?前?[）)]/u.test(text.slice(time.to, time.to + 3));
  return named && (time.kind === 'year' || time.kind === 'range') ? (time as Stage) : undefined;
};

/** The stages of a plan, by the section that they divide. */
const stagesOf = (plan: PlanDocument): readonly (readonly Stage[])[] => {
  const groups = new Map<unknown, Stage[]>();
  for (const prose of plan.prose) {
    const stage = stageOf(prose);
    if (!stage) continue;
    const { section } = prose;
    const divided = section?.prose === prose ? (section.parent ?? plan) : (section ?? plan);
    const group = groups.get(divided);
    if (group) group.push(stage);
    else groups.set(divided, [stage]);
  }
  return [...groups.values()];
};

const writtenMonth = /年(?:(\d{1,2})月|[底末])/gu;

/** The months that a stage gives, and whether its first year is one of those: 2027年1月—2029年6月, 2027年7月—2029年底, 2027—2029年底. */
const monthsOf = ({ prose, from, to }: Stage): { readonly months: readonly number[]; readonly opens: boolean } => {
  const text = prose.reading.text.slice(from, to + 1);
  return {
    months: [...text.matchAll(writtenMonth)].map(([, month]) => Number(month ?? 12)),
    opens: /^\d{4}年[\d底末]/u.test(text),
  };
};

/** （2027年1月—2029年6月）,（2029年7月—2030年12月）: within one year the later stage begins no earlier than the month the earlier one ends with. */
const meetInYear = (earlier: Stage, later: Stage): boolean => {
  if (later.start !== earlier.end) return false;
  const end = monthsOf(earlier).months.at(-1);
  const { months, opens } = monthsOf(later);
  const [start] = opens ? months : [];
  return end !== undefined && start !== undefined && start >= end;
};

/** The one place where three or more stages, which elsewhere follow each other year by year, do not. */
export const stageBreaksOf = oncePerPlan((plan): readonly StageBreak[] =>
  stagesOf(plan).flatMap((stages) => {
    if (stages.length < 3) return [];
    const steps = stages.slice(1).flatMap((later, i): (StageBreak | undefined)[] => {
      const earlier = stages[i];
      if (!earlier || later.start === earlier.end + 1 || meetInYear(earlier, later)) return [undefined];
      return [{ earlier, later, kind: later.start <= earlier.end ? 'overlap' : 'gap' }];
    });
    const breaks = steps.filter((step) => step !== undefined);
    return breaks.length === 1 && steps.length > 1 ? breaks : [];
  }),
);
