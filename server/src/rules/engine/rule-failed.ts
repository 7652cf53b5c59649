import { rule } from '../rule';

/** A rule threw or broke its contract; the engine reports it here once and goes on with the others. */
export const engineRuleFailed = rule({
  id: 'engine/rule-failed',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  messages: {
    failed: {
      zh: '内部错误：规则 {rule} 未能完成（{why}），其余规则照常检查；请把本文档的这一处报告给 planlint',
      en: 'Internal error: rule {rule} could not finish ({why}); the other rules went on. Please report it to planlint',
    },
  },
  *check() {
    // The engine itself yields this finding.
  },
});
