import { firstWhere } from '../../text/search';
import { oncePerPlan } from '../kept/once-per-plan';
import type { PlanDocument, Prose } from '../types';

/** Words by which an annex says that it is a form for others to fill in: a model letter, a report to hand in, an undertaking to sign. */
const formTitle =
  /格式|样式|式样|样表|表样|示范文本|参考文本|范本|范文|模板|模版|填报|申[报请]表|登记表|推荐表|承诺书|责任书|责任状|协议书|委托书|告知书|通知书|证明书?[）)]?$/u;
/** 20××年×月×日: the date of a letter that is not written yet. */
const openDate = /(?:20)?[×✕╳XxＸｘ_＿]{2,4}年[×✕╳XxＸｘ_＿]{1,4}月/u;

/** Lines of a title below 附件2. */
const linesOfTitle = 4;
const longestTitle = 48;

const isAnnexHead = ({ kind, cell }: Prose): boolean => kind !== 'toc' && !cell;

/** The annexes that are forms, from the prose of their caption to the one behind their last. */
export const formsOf = oncePerPlan((plan: PlanDocument): readonly { readonly from: number; readonly to: number }[] => {
  const heads = plan.captions.filter(({ kind, prose }) => (kind === '附件' || kind === '附表') && isAnnexHead(prose));
  return heads.flatMap(({ prose }, i) => {
    const [from, to] = [prose.index, heads[i + 1]?.prose.index ?? plan.prose.length];
    const title = plan.prose
      .slice(from, Math.min(to, from + linesOfTitle))
      .filter(({ cell, reading }) => !cell && reading.text.length <= longestTitle);
    const isForm =
      title.some(({ reading }) => formTitle.test(reading.text)) ||
      plan.prose.slice(from, to).some(({ reading }) => reading.text.length <= longestTitle && openDate.test(reading.text));
    return isForm ? [{ from, to }] : [];
  });
});

/** Does a prose stand in an annex that is a form? What is open there is filled in by those who use it. */
export const standsInForm = (plan: PlanDocument, { index }: Prose): boolean => {
  const forms = formsOf(plan);
  const next = firstWhere(forms, ({ from }) => from > index);
  return index < (forms[next - 1]?.to ?? 0);
};

/** Does a prose bear on which annexes are forms? */
export const bearsOnForms = ({ reading: { text } }: Prose): boolean =>
  text.length <= longestTitle && (text.startsWith('附') || formTitle.test(text) || openDate.test(text));
