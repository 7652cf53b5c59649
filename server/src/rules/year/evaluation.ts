import { evaluationFaultsOf, namesEvaluation } from '../../model/periods/evaluations';
import { textWhere } from '../../model/document/read-of';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** A plan is evaluated midway and at its end: one year for each, in this order, and the plan itself, not the one before. */
export const yearEvaluation = rule({
  id: 'year/evaluation',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    twice: {
      zh: '这里{name}在{year}年，另一处在{other}年；请核对后统一',
      en: 'here the {name} is in {year}, elsewhere in {other}; make them agree',
    },
    order: {
      zh: '{name}在{year}年，不晚于中期评估（{other}年）；请核对年份',
      en: 'the {name} is in {year}, no later than the midterm evaluation ({other}); check the year',
    },
    outside: {
      zh: '{name}在{year}年，已在规划期（{start}—{end}年）之后；请核对年份',
      en: 'the {name} is in {year}, after the period of the plan ({start}–{end}); check the year',
    },
    early: {
      zh: '{name}在{year}年，规划期（{start}—{end}年）才刚开始；请核对年份',
      en: 'the {name} is in {year}, when the period ({start}–{end}) has hardly begun; check the year',
    },
    period: {
      zh: '{year}年评估的应是本规划（{start}—{end}年），这里写作“{written}”，多半是上一轮规划的旧文；请核对',
      en: 'in {year} it is this plan ({start}–{end}) that is evaluated, not “{written}”, most likely left over from the plan before; check it',
    },
  },
  reads: (prose) => textWhere(namesEvaluation(prose), prose),
  *check({ plan }) {
    const { period } = plan.meta;
    for (const fault of evaluationFaultsOf(plan)) {
      const { prose, time, year, name } = fault.evaluation;
      const data = { name, year, start: period?.start ?? 0, end: period?.end ?? 0 };
      if (fault.kind === 'period') {
        const written = prose.reading.text.slice(fault.from, fault.to);
        yield { messageId: 'period', span: spanIn(prose.reading, fault.from, fault.to), data: { ...data, written } };
      } else if (fault.kind === 'outside' || fault.kind === 'early') yield { messageId: fault.kind, span: time.span, data };
      else {
        const { other } = fault;
        yield {
          messageId: fault.kind,
          span: time.span,
          data: { ...data, other: other.year },
          related: [{ span: other.time.span, message: { zh: other.name, en: `the ${other.name}` } }],
        };
      }
    }
  },
});
