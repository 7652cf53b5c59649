import { completionsOf, lacksNoun } from '../../model/structure/cut-headings';
import { cutCaptionsOf } from '../../model/structure/cut-captions';
import { rule } from '../rule';

/** A heading is whole: 面临形 has lost its last character, 导思想 its first. */
export const typoCutHeading = rule({
  id: 'typo/cut-heading',
  severity: 'error',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    end: {
      zh: '标题“{title}”不完整，末尾应为“{phrases}”；请补全，被断成两行的请接上',
      en: 'the heading “{title}” is cut short, it should end in “{phrases}”; complete it, or join it where it was broken over two lines',
    },
    start: {
      zh: '标题“{title}”不完整，应为“{phrases}”；请补全',
      en: 'the heading “{title}” has lost its first character, it should be “{phrases}”; complete it',
    },
    noun: {
      zh: '标题“{title}”不完整，“性”后面缺少中心语（如“保护”“工作”）；请补全，被断成两行的请接上',
      en: 'the heading “{title}” ends in an attribute without its noun; complete it, or join it where it was broken over two lines',
    },
  },
  // The words of a title may stand anywhere.
  *check({ plan }) {
    for (const { title, span, missing } of cutCaptionsOf(plan)) {
      const phrase = title.slice(-3) + missing;
      yield {
        messageId: 'end',
        span,
        data: { title, phrases: phrase },
        suggestions: [
          {
            title: { zh: `补全为“${phrase}”`, en: `Complete it to “${phrase}”` },
            edits: [{ span: { start: span.end, end: span.end }, text: missing }],
          },
        ],
      };
    }
    for (const section of plan.sections) {
      const completions = completionsOf(section);
      const [first] = completions;
      if (!first) {
        if (lacksNoun(section)) yield { messageId: 'noun', span: section.titleSpan, data: { title: section.title } };
        continue;
      }
      const { titleSpan } = section;
      const edge = titleSpan[first.at];
      yield {
        messageId: first.at,
        span: titleSpan,
        data: { title: section.title, phrases: completions.map(({ phrase }) => phrase).join('”“') },
        suggestions: completions.map(({ missing, phrase }) => ({
          title: { zh: `补全为“${phrase}”`, en: `Complete it to “${phrase}”` },
          edits: [{ span: { start: edge, end: edge }, text: missing }],
        })),
      };
    }
  },
});
