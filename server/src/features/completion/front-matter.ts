import { planYears, ordinalName } from '../../lexicon/periods';
import { frontMatterKeys } from '../../syntax';
import { touches } from '../at';
import { say } from '../checked-plan';
import { frontMatterDocs } from '../hover/front-matter';
import { around, type Caret, type CompletionItem } from './item';

/** True between the fences; also where the closing one is not typed yet and nothing but keys stands above. */
export const inFrontMatter = ({ plan, offset, line }: Caret): boolean => {
  const { text } = plan.source;
  const { frontMatter } = plan.tree;
  if (frontMatter) return touches(frontMatter.span, offset) && offset > 3 && offset < frontMatter.span.end - 2;
  if (!/^---[ \t]*[\r\n]/u.test(text.slice(0, 20)) || line.start === 0) return false;
  return (
    text
      .slice(4, Math.min(line.start, 4000))
      .split(/\r\n?|\n/u)
      .every((above) => above === '' || /^(?:[A-Za-z]{1,20}[ \t]*[:：]|[ \t]|-|#)/u.test(above)) &&
    !text.slice(0, line.start).includes('\n\n')
  );
};

const periods = (): readonly { readonly value: string; readonly name: string }[] =>
  [15, 14, 16].flatMap((ordinal) => {
    const years = planYears(ordinal);
    return years ? [{ value: `${String(years.start)}-${String(years.end)}`, name: `“${ordinalName(ordinal)}”` }] : [];
  });

const valuesOf = (key: string): readonly (readonly [value: string, detail: string])[] => {
  switch (key) {
    case 'kind':
      return ['规划', '行动方案', '实施方案', '纲要'].map((kind) => [kind, ''] as const);
    case 'period':
      return periods().map(({ value, name }) => [value, name] as const);
    case 'baseline':
      return periods().map(({ value, name }) => [String(Number(value.slice(0, 4)) - 1), name] as const);
    default:
      return [];
  }
};

const examples: Readonly<Record<string, string>> = {
  parents: '[${1:../上级规划.plan.md}]',
  directions: '{ ${1:指标名}: ${2|down,up,steady|} }',
  terms: '{ ${1:标准说法}: [${2:其他说法}] }',
};

const keyItems = (caret: Caret, typed: string): CompletionItem[] => {
  const { plan, checked } = caret;
  const known = plan.tree.frontMatter?.places ?? {};
  const lineKey = /^[A-Za-z]*/u.exec(typed + caret.after)?.[0] ?? '';
  return frontMatterKeys
    .filter((key) => !(key in known) || key === lineKey)
    .map((key): CompletionItem => {
      const example = examples[key];
      const { example: shown, ...docs } = frontMatterDocs[key];
      return {
        label: key,
        kind: 'key',
        detail: shown,
        insert: example === undefined ? `${key}: ` : `${key}: ${example}`,
        snippet: example !== undefined,
        span: around(caret, typed.length),
        documentation: docs[checked.locale],
      };
    });
};

/** Names of the plan's indicators and up, down, steady inside `directions: { … }`. */
const directionItems = (caret: Caret, inside: string): CompletionItem[] => {
  const { plan, checked } = caret;
  const word = /[^\s,{:：]{0,60}$/u.exec(inside)?.[0] ?? '';
  const span = around(caret, word.length);
  if (/[:：] {0,4}\S{0,20}$/u.test(inside))
    return (['up', 'down', 'steady'] as const).map((value) => ({
      label: value,
      kind: 'value',
      detail: {
        up: say(checked.locale, '越高越好', 'higher is better'),
        down: say(checked.locale, '越低越好', 'lower is better'),
        steady: say(checked.locale, '不判方向', 'not judged'),
      }[value],
      insert: value,
      snippet: false,
      span,
    }));
  return [...new Set(plan.indicators.map((i) => i.name))].map((name) => ({
    label: name,
    kind: 'indicator',
    detail: '',
    insert: `${name}: `,
    snippet: false,
    span,
  }));
};

/** Keys at the start of a line, values behind them. */
export const frontMatterItems = (caret: Caret): CompletionItem[] => {
  const { before, plan, line } = caret;
  const pair = /^([A-Za-z]{1,20})[ \t]*[:：][ \t]*/u.exec(before);
  if (!pair) {
    if (/^[A-Za-z]*$/u.test(before)) return keyItems(caret, before);
    const owner = ownerKey(plan.source.text.slice(0, line.start));
    return owner === 'directions' ? directionItems(caret, before.trimStart()) : [];
  }
  const [head = '', key = ''] = pair;
  const typed = before.slice(head.length);
  if (key === 'directions')
    return directionItems(
      caret,
      typed
        .replace(/^\{?\s*/u, '')
        .split(',')
        .at(-1) ?? '',
    );
  return valuesOf(key).map(([value, detail]) => ({
    label: value,
    kind: 'value',
    detail,
    insert: value,
    snippet: false,
    span: { start: caret.offset - typed.length, end: caret.line.end },
  }));
};

/** The key that an indented line belongs to. */
const ownerKey = (above: string): string => {
  const lines = above.split(/\r\n?|\n/u);
  const owner = lines.findLast((line) => /^[A-Za-z]/u.test(line));
  return /^[A-Za-z]+/u.exec(owner ?? '')?.[0] ?? '';
};
