import { lookupIndicator } from '../../lexicon/indicators';
import { lastBracket, unitOfBracket } from '../../model/figures/unit-brackets';
import { rule } from '../rule';

/** Ends of names that say what a % measures: a rate, a share, a degree, a change; amounts stand for their growth (地区生产总值（%）). */
const measures =
  /(?:率|比|例|重|占比|份额|度|面|指数|系数|强度|水平|概率|增长|增速|增幅|降低|下降|减少|降幅|减幅|提高|提升|变化|波动|贡献|能力|质量|进度|数|量|值|额|收入|支出|投资|消费|出口|进口|存款|贷款|利润|税收|价格|GDP|CPI|PPI|占.{1,16})$/u;

const rateHeader = /(?:率|占比|比例|比重|进度)(?:[（(][^（()）]*[）)])?$/u;

/** A percentage needs a name that says of what: 规范化幼儿园（%） may be a share or a coverage. */
export const indicatorName = rule({
  id: 'indicator/name',
  severity: 'info',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    measure: {
      zh: '“{name}”以 % 计，名称却没有说明是比例、覆盖率还是别的；请写全',
      en: '“{name}” is given in % but its name does not say what is measured (比例? 覆盖率?); complete it',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const { name, nameSpan, nameCell, unit, values, total, part } of plan.indicators) {
      if (
        unit !== '%' ||
        total ||
        part ||
        measures.test(name.replace(/[（(][^（()）]*[）)]$/u, '')) ||
        lookupIndicator(name, '%').head !== undefined
      )
        continue;
      const declared = unitOfBracket(lastBracket(nameCell.text)?.inside ?? '') === '%';
      const shown = values.filter((v) => v.value.kind === 'number' && (declared || v.value.quantity?.unit === '%'));
      // 投资完成率, over the column: the rows need not say it again.
      if (shown.every(({ column }) => rateHeader.test(column.header))) continue;
      if (/目标$|任务$/u.test(name)) continue; // a demand, not a thing: indicator/missing-value looks at its cells
      yield {
        messageId: 'measure',
        span: nameSpan,
        data: { name },
        suggestions: ['比例', '覆盖率'].map((word) => ({
          title: { zh: `补“${word}”`, en: `Add ${word}` },
          edits: [{ span: { start: nameSpan.end, end: nameSpan.end }, text: word }],
        })),
      };
    }
  },
});
