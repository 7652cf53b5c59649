import { rule } from '../rule';

/** A suppression that suppresses nothing hides the next real error; the settling stage yields these. */
export const suppressionUnused = rule({
  id: 'suppression/unused',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    all: {
      zh: '这条忽略说明没有忽略任何问题；请删去，以免掩盖以后的错误',
      en: 'This suppression suppresses nothing; remove it, lest it hide a later error',
    },
    rule: {
      zh: '规则 {rule} 在此没有发现问题，忽略说明多余；请删去',
      en: 'Rule {rule} finds nothing here; remove it from the suppression',
    },
    unknown: { zh: '没有名为 {rule} 的规则；请核对规则名，或删去', en: 'There is no rule {rule}; check the name or remove it' },
  },
  *check() {
    // The settling stage yields these findings, after all other rules have run.
  },
});
