import { ordinalName, ordinalOfYear, planYears } from '../../lexicon/periods';
import type { TimeExpression } from '../../model/types';
import { say, type CheckedPlan } from '../checked-plan';

const roleInPlan = ({ plan, locale }: CheckedPlan, start: number, end: number): string | undefined => {
  const { period, baseline } = plan.meta;
  if (period && period.start === start && period.end === end) return say(locale, '本规划期', 'the period of this plan');
  if (baseline !== undefined && start === baseline && end === baseline) return say(locale, '本规划基期年', 'the base year of this plan');
  if (baseline !== undefined && end === baseline)
    return say(locale, '上一个规划期，末年为本规划基期年', 'the period before, whose last year is the base year');
  if (period && end < period.start) return say(locale, '本规划期之前', 'before the period of this plan');
  if (period && start > period.end) return say(locale, '本规划期之后', 'after the period of this plan');
  if (period && start === end && start === period.end) return say(locale, '本规划期末年', 'the last year of this plan');
  return undefined;
};

/** The years of “十五五”, and what they are to this plan; of 目前 the base year. Undefined for a time that says all itself. */
export const periodText = (checked: CheckedPlan, time: TimeExpression): string | undefined => {
  const { plan, locale } = checked;
  if (time.kind === 'now') {
    const { baseline } = plan.meta;
    return baseline === undefined
      ? undefined
      : say(locale, `按基期年 ${String(baseline)} 年看`, `read as the base year, ${String(baseline)}`);
  }
  const years = time.kind === 'period' && time.ordinal !== undefined ? planYears(time.ordinal) : undefined;
  const [start, end] = [years?.start ?? time.start, years?.end ?? time.end ?? time.start];
  if (start === undefined || end === undefined) return undefined;
  const role = roleInPlan(checked, start, end);
  if (time.kind === 'period' && time.ordinal !== undefined) {
    const name = ordinalName(time.ordinal);
    const range = say(locale, `${String(start)}—${String(end)}年`, `${String(start)}–${String(end)}`);
    const base = say(locale, `基期 ${String(start - 1)}年`, `base year ${String(start - 1)}`);
    return [`**“${name}”** ${range}`, base, role].filter((part) => part !== undefined).join(' · ');
  }
  const ordinal = start === end ? ordinalOfYear(start) : undefined;
  const place =
    ordinal === undefined
      ? undefined
      : say(
          locale,
          `“${ordinalName(ordinal)}”第 ${String(start - (planYears(ordinal)?.start ?? start) + 1)} 年`,
          `year ${String(start - (planYears(ordinal)?.start ?? start) + 1)} of “${ordinalName(ordinal)}”`,
        );
  const parts = [place, role].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : `**${start === end ? String(start) : `${String(start)}—${String(end)}`}** ${parts.join(' · ')}`;
};
