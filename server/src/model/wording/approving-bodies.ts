import { clauseEnd, clauseStart } from '../marks/lists';
import { local } from '../kept/local';
import type { PlanDocument, Prose } from '../types';

/** A people's congress of a higher level that a plan says approves it: 报市人民代表大会常务委员会审查批准 in a county's plan. */
export interface HigherApproval {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  /** The one that approves it: 县人民代表大会常务委员会. */
  readonly own: string;
}

interface Named {
  readonly from: number;
  readonly body: string;
}

const longestSentence = 200;
const none: readonly Named[] = [];
const approval = /(?:报请?|提请|提交|经)([省市](?:人民代表大会(?:常务委员会)?|人大(?:常委会)?))(?=审查批准|审议批准|批准|审议|审查)/gu;

const approvalsIn = local((text): readonly Named[] =>
  text.includes('人大') || text.includes('人民代表大会')
    ? [...text.matchAll(approval)].map(({ 0: whole, 1: body = '', index }) => ({ from: index + whole.length - body.length, body }))
    : none,
);

/** Does a prose say which congress approves something? */
export const namesApproval = (prose: Prose): boolean => approvalsIn.somethingIn(prose);

/** A plan of a county or of a district, by the place its title begins with; a county-level city is named like any city. */
const countyTitle = /^(?:[^省市县区旗]{2,6}省)?(?:[^省市县区旗]{2,5}市)?[^省市县区旗]{1,5}(县|旗)(?!域|级|城|乡)/u;
/** Others than the plan itself that a higher congress decides on. */
const others = /法规|条例|立法|预算|债务|撤县|区划/u;

/** Where a county's plan has the congress of its city or province approve the plan or its changes. */
export const higherApprovalsOf = (plan: PlanDocument): readonly HigherApproval[] => {
  const level = countyTitle.exec(plan.meta.title ?? '')?.[1];
  if (level === undefined) return [];
  return approvalsIn(plan).flatMap(({ place: prose, hits }) =>
    hits.flatMap(({ from, body }) => {
      const { text: all } = prose.reading;
      const text = all.slice(clauseStart(all, from, '。', longestSentence), clauseEnd(all, from, '。', longestSentence));
      return /规划|纲要|计划/u.test(text) && !others.test(text)
        ? [{ prose, from, to: from + body.length, own: level + body.slice(1) }]
        : [];
    }),
  );
};
