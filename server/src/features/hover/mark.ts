import { rules, titles } from '../../rules';
import type { Locale } from '../../rules/rule';
import type { Mark } from '../../syntax/types';
import type { Span } from '../../text/span';
import { touches } from '../at';
import { say, type CheckedPlan } from '../checked-plan';
import { placesOfRow } from '../indicator-places';
import type { HoverContext } from './context';
import { escaped, lineLink } from './context';

const directions = {
  up: { zh: '期望方向：越高越好', en: 'The higher the better' },
  down: { zh: '期望方向：越低越好', en: 'The lower the better' },
  steady: { zh: '期望方向：不作判断', en: 'Not judged by its direction' },
} as const;

const scopes = {
  'next-line': { zh: '忽略下一行的', en: 'Suppresses on the next line' },
  begin: { zh: '从这里起忽略，到“校核恢复”为止', en: 'Suppresses from here to planlint-enable' },
  end: { zh: '忽略到此为止', en: 'Ends a suppression' },
  file: { zh: '全文忽略', en: 'Suppresses in the whole file' },
} as const;

const severities = { error: '错误', warning: '警告', info: '提示' } as const;

/** A rule (or family/*): its title and what it finds. */
export const ruleHelp = (id: string, locale: Locale, { ruleWhat, ruleHref }: HoverContext): string | undefined => {
  const title = titles[id];
  const rule = rules.find((r) => r.id === id);
  if (!title || !rule) {
    const family = id.replace(/\/\*$/u, '');
    const members = Object.keys(titles).filter((known) => known.startsWith(`${family}/`));
    if (members.length === 0) return undefined;
    return [`**${escaped(family)}/\\***`, members.map((member) => `- ${titles[member]?.[locale] ?? ''} \`${member}\``).join('\n')].join(
      '\n\n',
    );
  }
  const severity = locale === 'zh' ? severities[rule.severity] : rule.severity;
  const href = ruleHref?.(id);
  const name = href === undefined ? `\`${id}\`` : `[\`${id}\`](${href})`;
  return [`**${title[locale]}** · ${name} · ${severity}`, ruleWhat?.(id)].filter((part) => part !== undefined && part !== '').join('\n\n');
};

const columnHelp = (mark: Extract<Mark, { type: 'column' }>, locale: Locale): string =>
  say(
    locale,
    `指定本列的含义：${mark.role}${mark.year === undefined ? '' : ` ${String(mark.year)}年`}`,
    `Says what this column holds: ${mark.role}${mark.year === undefined ? '' : ` ${String(mark.year)}`}`,
  );

/** What a comment that means something says; on a rule id of a suppression, the rule. */
export const markHelp = (
  checked: CheckedPlan,
  mark: Mark,
  offset: number,
  context: HoverContext,
): { readonly span: Span; readonly markdown: string } | undefined => {
  const { plan, locale } = checked;
  switch (mark.type) {
    case 'direction':
      return { span: mark.span, markdown: directions[mark.direction][locale] };
    case 'column':
      return { span: mark.span, markdown: columnHelp(mark, locale) };
    case 'suppress': {
      const rule = mark.rules.find((r) => touches(r.span, offset));
      const help = rule && ruleHelp(rule.id, locale, context);
      if (rule)
        return {
          span: rule.span,
          markdown: help ?? say(locale, `没有规则“${escaped(rule.id)}”`, `There is no rule “${escaped(rule.id)}”`),
        };
      const reason = mark.reason === undefined ? [] : [`${say(locale, '理由：', 'Reason: ')}${escaped(mark.reason)}`];
      const names = mark.rules.map((r) => `- ${titles[r.id]?.[locale] ?? ''} \`${r.id}\``);
      return {
        span: mark.span,
        markdown: [scopes[mark.scope][locale], names.join('\n'), ...reason].filter((part) => part !== '').join('\n\n'),
      };
    }
    case 'define':
    case 'state': {
      const indicator = plan.indicators.find((i) => i.id === mark.id);
      if (!indicator)
        return {
          span: mark.span,
          markdown: say(locale, `没有以“${escaped(mark.id)}”为标识的指标`, `No indicator bears the id “${escaped(mark.id)}”`),
        };
      const states = plan.tree.marks.filter((m) => m.type === 'state' && m.id === mark.id).length;
      const count = Math.max(states, placesOfRow(plan, indicator).length - 1);
      return {
        span: mark.span,
        markdown: `${say(locale, '声明的指标', 'The indicator declared')} **${escaped(indicator.name)}** · ${lineLink(checked, indicator.nameSpan, context)} · ${say(locale, `${String(count)} 处`, `${String(count)} places`)}`,
      };
    }
  }
};
