import { isFormerIn } from '../../model/wording/former-congresses';
import { misquotedFacts } from '../../model/wording/misquoted-facts';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** What stands on record is told as it was: which plenary session adopted a document, for which years a national plan is, what a term means. */
export const typoPublicFact = rule({
  id: 'typo/public-fact',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    plenum: {
      zh: '{what}是{now}审议通过的，这里写作{text}；请核对后改正',
      en: '{what} was adopted by {now}, not by {text}; check and mend it',
    },
    adopted: {
      zh: '{what}审议通过的是《{now}》，这里写作《{text}》；请核对是哪一次全会、哪一份文件',
      en: '{what} adopted a 《{now}》, not a 《{text}》; check which session and which document is meant',
    },
    years: {
      zh: '《{what}》的年份是{now}，这里写作{text}；请核对后改正',
      en: '《{what}》 is for {now}, not for {text}; check and mend it',
    },
    unit: {
      zh: '“{what}”按国际单位制词头应为“{now}”，这里写作“{text}”；请核对后改正',
      en: '“{what}” is “{now}” by its prefix, not “{text}”; check and mend it',
    },
    congress: {
      zh: '本规划自{what}年起，党的二十大早在2022年召开，这里却只写“{text}”，多半是上一轮规划的旧文；应为“{now}”，请核对',
      en: 'this plan begins in {what}, long after the 20th congress of 2022; “{text}” alone is most likely left over from the plan before: “{now}”. Check it',
    },
    campaign: {
      zh: '“{what}”的年份是{now}，这里写作{text}；请核对后改正',
      en: '“{what}” is for {now}, not for {text}; check and mend it',
    },
    grade: {
      zh: '{what}的事故是“{now}”事故（《生产安全事故报告和调查处理条例》第三条），这里写作“{text}”；请核对后改正',
      en: 'an accident with {what} is a “{now}” one by article 3 of the regulation of 2007, not a “{text}” one; check and mend it',
    },
    warning: {
      zh: '预警级别一级最高，一至四级用红、橙、黄、蓝标示（《突发事件应对法》），这里写作“{text}”，应为“{now}”；请核对后改正',
      en: 'of the grades of warnings the first is the highest, marked red, orange, yellow, blue from there on: “{now}”, not “{text}”; check and mend it',
    },
    ratio: {
      zh: '“{what}”的分子、分母写反了，应为“{now}”之比，这里写作“{text}”；请核对后改正',
      en: '“{what}” is the other way round: “{now}”, not “{text}”; check and mend it',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    const { period, periodFrom } = plan.meta;
    const start = periodFrom === 'text' ? undefined : period?.start;
    for (const { place: prose, hits } of misquotedFacts(plan)) {
      for (const { kind, from, to, now, what: told } of hits) {
        if (kind === 'congress' && (!isFormerIn(start) || prose.section?.tense === 'review')) continue;
        const what = kind === 'congress' ? String(start) : told;
        const span = spanIn(prose.reading, from, to);
        const mend = { title: { zh: `改为“${now}”`, en: `Write ${now}` }, edits: [{ span, text: now }] };
        yield {
          messageId: kind,
          span,
          data: { what, now, text: prose.reading.text.slice(from, to) },
          ...(plan.meta.traditional ? {} : { suggestions: [mend] }),
        };
      }
    }
  },
});
