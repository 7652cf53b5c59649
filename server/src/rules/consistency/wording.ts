import { isControlLine, isExplained } from '../../model/tables/explained-bounds';
import { statingText } from '../../model/document/read-of';
import type { TextTableLink } from '../../link/text-table';
import { reachedBefore } from '../../link/reached';
import { differ, written } from '../../link/measures';
import { rule, type RawFinding } from '../rule';

type Kind = 'raise' | 'lower' | 'reached' | 'keep' | 'otherRaise' | 'otherReached';
type Finding = RawFinding<Kind>;

/** The figure already differs from the table's: consistency/text-table speaks. */
const conflicts = ({ measure, cell, countedOnly }: TextTableLink): boolean => {
  if (!cell || countedOnly) return false;
  const difference = differ(measure, cell.measure, false);
  return difference === 'value' || difference === 'opposite';
};

/** “提高至85%以上”, where the baseline is 86.49 already: the words must fit what the table says. */
export const consistencyWording = rule({
  id: 'consistency/wording',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    raise: {
      zh: '“{verb}{text}”，而“{name}”{year}已是 {base}，并非提高；请核对目标，或改用“保持”',
      en: '“{verb}{text}”, but “{name}” stood at {base} {year}: nothing is raised; check the target, or write 保持',
    },
    lower: {
      zh: '“{verb}{text}”，而“{name}”{year}已是 {base}，并非降低；请核对目标，或改用“控制在”',
      en: '“{verb}{text}”, but “{name}” stood at {base} {year}: nothing is lowered; check the target, or write 控制在',
    },
    reached: {
      zh: '目标写“{verb}{text}”，而“{name}”{year}已是 {base}，等于允许倒退；请核对，或改为不差于现状的值',
      en: 'the target says {verb}{text}, but “{name}” stood at {base} {year} already, so it allows a step back; check it, or set it no worse than that',
    },
    keep: {
      zh: '“{verb}{text}”，而“{name}”{year}是 {base}，谈不上保持；请核对数值，或改用“提高到”“下降到”',
      en: '“{verb}{text}”, but “{name}” stood at {base} {year}: there is nothing to hold; check the value, or write 提高到',
    },
    otherRaise: {
      zh: '“{verb}{text}”，而表中相近的指标“{name}”{year}已是 {base}；两处名称不同，口径可能不一（如园所占比与在园幼儿占比），请核对口径与数值',
      en: '“{verb}{text}”, but the table’s “{name}” stood at {base} {year}; the two may count different things (kindergartens or children in them): check both',
    },
    otherReached: {
      zh: '目标写“{verb}{text}”，而表中相近的指标“{name}”{year}已是 {base}；两处名称不同，口径可能不一，请核对口径与数值',
      en: 'the target says {verb}{text}, but the table’s “{name}” stood at {base} {year}; the two may count different things: check both',
    },
  },
  reads: statingText,
  readsTables: true,
  *check({ plan, links }): Iterable<Finding> {
    for (const [claim, linked] of links.ofClaims) {
      if (claim.kind !== 'level' || linked.some(conflicts)) continue;
      const [first] = linked.flatMap((link) => reachedBefore(plan, link) ?? []);
      if (!first) continue;
      const { link, baseline, kind } = first;
      if (kind === 'reached' && isExplained(link.row.indicator)) continue;
      const messageId = link.countedOnly ? (kind === 'raise' ? 'otherRaise' : kind === 'reached' ? 'otherReached' : undefined) : kind;
      if (!messageId) continue;
      yield {
        messageId,
        ...(kind === 'reached' && isControlLine(link.row.indicator) ? { severity: 'info' as const } : {}),
        span: claim.quantity.full,
        data: {
          verb: claim.verbText.replace(claim.quantity.before, ''),
          text: written(claim.quantity),
          name: link.row.indicator.name,
          base: baseline.text,
          year: baseline.year === undefined ? '' : `${String(baseline.year)} 年`,
        },
        related: [{ span: baseline.span, message: { zh: `基期值 ${baseline.text}`, en: `baseline ${baseline.text}` } }],
      };
    }
  },
});
