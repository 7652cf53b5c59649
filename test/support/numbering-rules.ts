import { rules } from '../../server/src/rules';

/** The rules that judge sequences of numbers. */
export const numberingRules = rules.filter((rule) => rule.id.startsWith('numbering/'));
