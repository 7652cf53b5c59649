import { squeeze } from '../../text/characters';
import { local } from '../../model/kept/local';
import { gapsIn, undecided, type Gap } from '../../model/wording/placeholders';
import { missingFiguresIn } from '../../model/wording/missing-figures';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';
import { bearsOnForms, standsInForm } from '../../model/structure/forms';
import { textWhere } from '../../model/document/read-of';

const gaps = local(gapsIn);
const missingFigures = local(missingFiguresIn);

/** 文件名统一为“××县+项目名称”: the sentence says how others are to write. */
const speaksOfForm = /(?:格式|样式|式样|形如|例如|命名|文件名|统一写作|署名)[^。；]{0,24}$/u;

const asForm = /^[^。；”]{0,30}”的?(?:统一)?(?:格式|样式|字样|形式|句式|表述|命名|编号)/u;
const tellsHowToWrite = (text: string, { from, to }: Gap): boolean =>
  speaksOfForm.test(text.slice(Math.max(0, from - 30), from)) || asForm.test(text.slice(to, to + 40));

/** A blank that somebody meant to fill in: XX, ×××, 待定, TODO, ____, 〔2026〕号. */
export const leftoverPlaceholder = rule({
  id: 'leftover/placeholder',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    gap: {
      zh: '“{text}”是留待填写的空，还没有填；请填上，或删去这一句',
      en: '“{text}” stands for something still to be filled in; fill it in or drop the sentence',
    },
    figure: {
      zh: '“{text}”后面缺数值；请填上，或改写这一句',
      en: '“{text}” wants a figure behind it; fill it in or rewrite the sentence',
    },
    undecided: {
      zh: '“{text}”说明这里还没有定下来；印发前请定下来，或删去',
      en: '“{text}” says that this is still open; settle it before the plan is issued, or drop it',
    },
  },
  reads: (prose) => textWhere(gaps.somethingIn(prose) || missingFigures.somethingIn(prose) || bearsOnForms(prose), prose),
  *check({ plan }) {
    for (const { place: prose, hits } of gaps(plan)) {
      const { reading, cell } = prose;
      const form = standsInForm(plan, prose);
      const { text } = reading;
      // A cell that is nothing but ××× or ____ is a value too; a lone × in a cell is a “no”.
      if (cell && squeeze(text).length === 1) continue;
      for (const gap of hits) {
        const shown = text.slice(gap.from, gap.to);
        const said = !undecided.includes(shown);
        if (said && (form || tellsHowToWrite(text, gap))) continue;
        yield {
          messageId: said ? 'gap' : 'undecided',
          span: spanIn(reading, gap.from, gap.to),
          data: { text: shown },
        };
      }
    }
    for (const { place: prose, hits } of missingFigures(plan)) {
      const { reading, cell, kind } = prose;
      for (const { from, to } of !cell && (kind === 'paragraph' || kind === 'item') ? hits : [])
        yield { messageId: 'figure', span: spanIn(reading, from, to), data: { text: reading.text.slice(from, to) } };
    }
  },
});
