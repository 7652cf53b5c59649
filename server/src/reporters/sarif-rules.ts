import type { ReportingDescriptor } from 'sarif';
import { inLanguage, pageMarkdown, type RulePages } from '../host/rule-pages';
import type { Locale } from '../rules/rule';
import type { RuleInfo } from './reporter';
import { cutTo, wellFormed } from './texts';

export const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** GitHub shows at most 1,024 characters of a description (docs.github.com, "SARIF support for code scanning", reportingDescriptor). */
const shownOfDescription = 1024;

/**
 * A rule as SARIF describes it, with the help of its page where there is one.
 * Tags are the family and `planlint`: two, where GitHub shows ten and refuses more than twenty.
 */
export const descriptorOf = (ruleId: string, info: RuleInfo | undefined, pages: RulePages, locale: Locale): ReportingDescriptor => {
  const page = pages[ruleId];
  const title = wellFormed(info?.title[locale] ?? page?.title[locale] ?? ruleId);
  const what = wellFormed(page ? inLanguage(page.sections['what'] ?? '', locale) : '');
  const help = wellFormed(page ? pageMarkdown(page, locale) : '');
  const severity = info?.severity ?? 'warning';
  return {
    id: ruleId,
    name: ruleId
      .split(/[/-]/)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
    shortDescription: { text: cutTo(title, shownOfDescription) },
    fullDescription: { text: cutTo(what === '' ? title : what, shownOfDescription) },
    help: { text: help === '' ? title : help, markdown: help === '' ? title : help },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ['planlint', ruleId.split('/')[0] ?? ruleId],
      'problem.severity': severity === 'info' ? 'recommendation' : severity,
    },
  };
};
