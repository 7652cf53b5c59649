import { loadRulePages, pageMarkdown } from '../../host/rule-pages';
import { rules, titles } from '../../rules';
import { explainRequest } from '../protocol';
import { invalidParams, type Handler } from '../server';

/** A rule's page. */
export const explain: Handler = {
  capabilities: () => ({}),
  listen: ({ connection, workspace }) => {
    connection.onRequest(explainRequest, async ({ ruleId }) => {
      const locale = await workspace.locale();
      const rule = rules.find(({ id }) => id === ruleId);
      if (!rule) throw invalidParams(locale === 'zh' ? `没有规则 ${ruleId}` : `no rule ${ruleId}`);
      const page = (await loadRulePages())[ruleId];
      const head = `# ${titles[ruleId]?.[locale] ?? ruleId}\n\n\`${ruleId}\` · ${rule.severity}`;
      return { markdown: page ? `${head}\n\n${pageMarkdown(page, locale)}\n` : `${head}\n` };
    });
  },
};
