import { rules, titles } from '../../rules';
import { say } from '../checked-plan';
import { around, type Caret, type CompletionItem } from './item';

/** What stands between an open `<!--` and the caret; undefined outside a comment. */
export const commentBefore = ({ before }: Caret): string | undefined => {
  const open = before.lastIndexOf('<!--');
  if (open < 0) return undefined;
  const inside = before.slice(open + 4);
  return inside.includes('-->') ? undefined : inside;
};

const commands = [
  ['校核忽略下一行', 'planlint-disable-next-line', '忽略下一行', 'Suppress on the next line'],
  ['校核忽略', 'planlint-disable', '从这里起忽略', 'Suppress from here on'],
  ['校核恢复', 'planlint-enable', '忽略到此为止', 'End a suppression'],
  ['校核忽略全文', 'planlint-disable-file', '全文忽略', 'Suppress in the whole file'],
] as const;

const anyCommand = /^\s*(?:planlint-disable(?:-next-line|-file)?|planlint-enable|校核忽略(?:下一行|全文)?|校核恢复)\s+/u;

/** The end of the comment, where it does not stand behind the caret yet. */
const closing = ({ after }: Caret, blank: boolean): string => (/^[^<]*-->/u.test(after) ? '' : blank ? ' -->' : '-->');

const markItems = (caret: Caret, inside: string): CompletionItem[] => {
  const { locale } = caret.checked;
  const typed = inside.trimStart();
  const span = around(caret, typed.length);
  const directions = [
    ['↑', say(locale, '越高越好', 'the higher the better'), 'up'],
    ['↓', say(locale, '越低越好', 'the lower the better'), 'down'],
    ['=', say(locale, '不判方向', 'not judged by direction'), 'steady'],
  ] as const;
  const marks = directions.map(([mark, detail, word]): CompletionItem => ({
    label: mark,
    kind: 'mark',
    detail,
    insert: mark + closing(caret, inside.startsWith(' ')),
    snippet: false,
    span,
    filter: typed === '' ? mark : `${mark}${word}`,
  }));
  const suppressions = commands.flatMap(([zh, en, zhDetail, enDetail]) => {
    const detail = say(locale, zhDetail, enDetail);
    return [zh, en].map((command): CompletionItem => {
      const lead = inside.startsWith(' ') ? '' : ' ';
      const rest = zh === '校核恢复' ? '' : ` \${1:${say(locale, '规则', 'rule')}} -- \${2:${say(locale, '理由', 'reason')}}`;
      return { label: command, kind: 'mark', detail, insert: `${lead}${command}${rest}${closing(caret, true)}`, snippet: true, span };
    });
  });
  return [...marks, ...(locale === 'zh' ? suppressions : [...suppressions].sort((a, b) => (a.label < b.label ? 1 : -1)))];
};

const ruleItems = (caret: Caret, inside: string): CompletionItem[] => {
  const { locale } = caret.checked;
  if (/\s(?:--|——)/u.test(inside)) return [];
  const word = /[^\s,，、]{0,80}$/u.exec(inside)?.[0] ?? '';
  const behind = /^[\w/*-]*/u.exec(caret.after)?.[0].replace(/-->?$/u, '').length ?? 0;
  const span = around(caret, word.length, behind);
  const families = [...new Set(rules.map((rule) => rule.id.split('/')[0] ?? ''))];
  const item = (id: string, detail: string): CompletionItem => ({
    label: id,
    kind: 'rule',
    detail,
    insert: id,
    snippet: false,
    span,
    filter: `${id} ${detail}`,
  });
  // The rules that speak on the next line first: they are what one wants to silence.
  const next = caret.checked.findings.filter((f) => f.span.start > caret.line.end).slice(0, 3);
  const near = [...new Set(next.map((f) => f.ruleId))];
  const ids = [...near, ...rules.map((rule) => rule.id).filter((id) => !near.includes(id))];
  return [
    ...ids.map((id) => item(id, titles[id]?.[locale] ?? '')),
    ...families.map((family) => item(`${family}/*`, say(locale, '这一族的全部规则', 'every rule of this family'))),
  ];
};

const idItems = (caret: Caret, inside: string): CompletionItem[] =>
  caret.plan.indicators.flatMap((indicator): CompletionItem[] =>
    indicator.id === undefined
      ? []
      : [
          {
            label: indicator.id,
            kind: 'mark',
            detail: indicator.name,
            insert: `${indicator.id}${closing(caret, false)}`,
            snippet: false,
            span: around(caret, inside.trimStart().length - 1),
          },
        ],
  );

/** Marks and commands in an empty comment, rule ids behind a command, declared ids behind `=`. */
export const commentItems = (caret: Caret, inside: string): CompletionItem[] => {
  if (anyCommand.test(inside)) return ruleItems(caret, inside);
  if (/^\s*=\S*$/u.test(inside)) return idItems(caret, inside);
  return /^\s*\S*$/u.test(inside) ? markItems(caret, inside) : [];
};
