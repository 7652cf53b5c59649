import { ordinalName, ordinalOfYear } from '../../lexicon/periods';
import { namesOwnPeriod, otherPeriodsOf } from '../../model/periods/own-period';
import { textWhere } from '../../model/document/read-of';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** A plan has one period: that of its title stands over its table, in its basis and where it says which years it is for. */
export const yearOwnPeriod = rule({
  id: 'year/own-period',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    stated: {
      zh: '标题上的规划期是{start}—{end}年，这里写作{written}；展望到更远的年份不属规划期，请核对',
      en: 'the title gives the period {start}–{end}, here it is {written}; a longer view is no part of the period; check it',
    },
    caption: {
      zh: '表中是{base}年和{end}年的数，即“{own}”（{start}—{end}年）的指标，这里却作“{written}”；请核对',
      en: 'the table gives {base} and {end}, the period {own} ({start}–{end}), here it is called “{written}”; check it',
    },
    review: {
      zh: '表中各年都在{start}年以前，是上一个五年的数，这里却作“{written}”（{start}—{end}年）；请核对表题，或补上目标值',
      en: 'all years of the table lie before {start}, its figures are those of the period before, here it is called “{written}” ({start}–{end}); check the caption, or add the targets',
    },
    title: {
      zh: '本规划是“{own}”（{start}—{end}年）的，这里的题名却作“{written}”，多半是上一轮规划的旧文；请核对',
      en: 'this plan is for {own} ({start}–{end}), this title says “{written}”, most likely left over from the plan before; check it',
    },
    basis: {
      zh: '本规划是{start}—{end}年的，依据却写作“{written}”规划纲要，多半是上一轮规划的旧文，应为本地区“{own}”规划纲要；请核对',
      en: 'a plan for {start}–{end} is based on the outline of “{written}”, most likely left over from the plan before: that of {own}; check it',
    },
    situation: {
      zh: '这一节讲本规划（{start}—{end}年）面临的形势，开头却作“{written}”，多半应为“{own}”；请核对',
      en: 'this section tells what the plan ({start}–{end}) will meet, but it opens with “{written}”, most likely for {own}; check it',
    },
    ahead: {
      zh: '本规划是“{own}”（{start}—{end}年）的，这里却说“{written}”还在计划之中，多半是上一轮规划的旧文；请核对',
      en: 'this plan is for {own} ({start}–{end}), but here something is still planned for “{written}”, most likely left over from the plan before; check it',
    },
  },
  reads: (prose) =>
    textWhere(prose.kind === 'caption' || prose.kind === 'box-title' || prose.reading.text.includes('表') || namesOwnPeriod(prose), prose),
  readsTables: true,
  *check({ plan }) {
    const { period } = plan.meta;
    if (!period) return;
    const { start, end } = period;
    const own = ordinalOfYear(start) === undefined ? '' : ordinalName(ordinalOfYear(start) ?? 1);
    for (const { kind, prose, from, to } of otherPeriodsOf(plan)) {
      yield {
        messageId: kind,
        span: spanIn(prose.reading, from, to),
        data: { start, end, base: start - 1, own, written: prose.reading.text.slice(from, to) },
      };
    }
  },
});
