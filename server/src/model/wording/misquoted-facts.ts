import { campaignSpans, planSpans } from '../../lexicon/plan-spans';
import { adoptedKinds, decisions, proposals, type Plenum } from '../../lexicon/plenums';
import { chineseValue, toChinese } from '../../text/numerals';
import { titlesIn } from '../structure/document-titles';
import { localFolded } from '../kept/local';
import { misgradedEventsIn } from './misgraded-events';
import { misreadTermsIn } from './misread-terms';
import { formerCongressIn } from './former-congresses';
import { planOrdinalAt } from '../figures/periods-in-text';

/** A fact on record that a text gets wrong; the part from `from` to `to` is to be `now`. */
export interface MisquotedFact {
  readonly kind: 'plenum' | 'years' | 'adopted' | 'unit' | 'ratio' | 'congress' | 'campaign' | 'grade' | 'warning';
  readonly from: number;
  readonly to: number;
  readonly now: string;
  /** What was adopted, the title, or the term. */
  readonly what: string;
}

const none: readonly MisquotedFact[] = [];
const farthest = 60;

const adopts = /通过|审议|作出/u;
const session = /([一二]?十[一二三四五六七八九]?)届([一二三四五六七])中全会/gu;
/** “十五五”规划建议, 第十五个五年规划的建议. */
const proposalIn = (clause: string): Plenum | undefined => {
  for (const { index } of clause.matchAll(/建议/gu)) {
    const before = clause.slice(Math.max(0, index - 24), index);
    const at = before.search(/十[一二三四五]五|第十[一二三四五]个五年/u);
    const found = at < 0 ? undefined : planOrdinalAt(before, at);
    // 《…决定》和“十五五”规划建议: the first of them is what the session adopted.
    if (/[》，和与及]/u.test(clause.slice(0, Math.max(0, index - 24) + at).replace('国民经济和社会', ''))) return undefined;
    if (found && /^[”"」]?规划(?:[》”]?的?《?|和二〇三五年远景目标的?|和2035年远景目标的?)$/u.test(before.slice(found.to)))
      return proposals.get(found.ordinal);
  }
  return undefined;
};
const adoptedIn = (clause: string): Plenum | undefined => {
  const bare = clause.replace(/[、，\s]/gu, '');
  return decisions.find(([words]) => bare.includes(words))?.[1] ?? proposalIn(clause);
};

/** 审议通过的|《决定》, right behind a session. */
const kindBehind = /^(?:审议)?(?:通过)?的?《(决定|决议|建议)》/u;

/** 二十届四中全会《决定》: it adopted a document of another kind. */
const otherKind = (
  congress: number | undefined,
  session: number | undefined,
  behind: string,
): { readonly kind: string; readonly adopted: (typeof adoptedKinds)[number] } | undefined => {
  const kind = kindBehind.exec(behind)?.[1];
  const adopted = kind === undefined ? undefined : adoptedKinds.find((each) => each.congress === congress && each.session === session);
  return kind === undefined || !adopted || adopted.kind === kind ? undefined : { kind, adopted };
};

/** 党的二十届三中全会审议通过“十五五”规划建议: it was another session. */
const sessionsIn = (text: string): readonly MisquotedFact[] => {
  const sessions = [...text.matchAll(session)];
  return sessions.flatMap(({ 0: whole, 1: congress = '', 2: number = '', index }, i): MisquotedFact[] => {
    const from = index + whole.length;
    const next = Math.min(sessions[i + 1]?.index ?? Infinity, from + farthest);
    const behind = /^[^。；！？]*/u.exec(text.slice(from, next))?.[0] ?? '';
    const other = otherKind(chineseValue(congress), chineseValue(number), behind);
    if (other) {
      const at = from + behind.indexOf('《') + 1;
      return [{ kind: 'adopted', from: at, to: at + other.kind.length, now: other.adopted.kind, what: whole }];
    }
    // Two sessions named together, and what one of them adopted.
    if (!adopts.test(behind.slice(0, 8)) || /[、和与]$/u.test(text.slice(Math.max(0, index - 1), index))) return [];
    const adopted = adoptedIn(behind);
    if (!adopted || (adopted.congress === chineseValue(congress) && adopted.session === chineseValue(number))) return [];
    return [
      {
        kind: 'plenum',
        from: index,
        to: index + whole.length,
        now: `${toChinese(adopted.congress)}届${toChinese(adopted.session)}中全会`,
        what: adopted.adopted,
      },
    ];
  });
};

const longestTitle = 60;
const bracketed = /^(.{6,30}?)[（(]((?:19|20)\d\d)年?([-－—–~～至]{1,2})((?:19|20)\d\d)年?[）)]$/u;
/** A place before 《 makes a title that of its own document. */
const local = /(?:省|自治区|[市县州旗区]|本|我|其|该)$/u;

/** 《教育强国建设规划纲要（2025—2035年）》: it is for other years. */
const spansIn = (text: string): readonly MisquotedFact[] => {
  const found: MisquotedFact[] = [];
  for (const { start: from, end: to } of titlesIn(text)) {
    const [, title = '', start = '', dash = '', end = ''] = bracketed.exec(text.slice(from, Math.min(to, from + longestTitle))) ?? [];
    const spans = planSpans.get(title);
    const last = spans?.at(-1);
    if (!spans || !last || local.test(text.slice(Math.max(0, from - 4), from - 1))) continue;
    const known = spans.some(([first, final]) => first === Number(start) && final === Number(end));
    // The plan that comes after the last one known here.
    if (known || Number(start) >= last[1]) continue;
    const near = [...spans].sort(
      (a, b) =>
        Math.abs(a[0] - Number(start)) + Math.abs(a[1] - Number(end)) - Math.abs(b[0] - Number(start)) - Math.abs(b[1] - Number(end)),
    )[0];
    if (near)
      found.push({
        kind: 'years',
        from: text.indexOf(start, from + title.length),
        to: text.lastIndexOf(end, to) + 4,
        now: `${String(near[0])}${dash}${String(near[1])}`,
        what: title,
      });
  }
  return found;
};

const campaign = new RegExp(
  `(${[...campaignSpans.keys()].join('|')})(?:[（(]|，?为期[^，。；]{0,4}[（(])((?:19|20)\\d\\d)年?([-－—–~～至]{1,2})((?:19|20)\\d\\d)年?[）)]`,
  'gu',
);

/** 安全生产治本攻坚三年行动（2023—2025年）: it was for other years. Fewer years than it has are those that something is told of. */
const campaignsIn = (text: string): readonly MisquotedFact[] =>
  Array.from(text.matchAll(campaign)).flatMap(({ 0: whole, 1: name = '', 2: start = '', 3: dash = '', 4: end = '', index }) => {
    const [first, last] = campaignSpans.get(name) ?? [0, 0];
    const [from, to] = [Number(start), Number(end)];
    if ((from === first && to === last) || to - from !== last - first || local.test(text.slice(Math.max(0, index - 4), index))) return [];
    const at = index + whole.indexOf(start);
    const now = `${String(first)}${dash}${String(last)}`;
    return [{ kind: 'campaign', from: at, to: index + whole.lastIndexOf(end) + 4, now, what: name }];
  });

/** Facts on record that a text gets wrong: which session adopted a document, for which years a national plan is, what a term means. */
export const misquotedFacts = localFolded((text): readonly MisquotedFact[] => {
  const sessions = text.includes('中全会') ? sessionsIn(text) : none;
  const spans = text.includes('《') ? spansIn(text) : none;
  const terms = misreadTermsIn(text);
  const former = text.includes('党的十') ? formerCongressIn(text) : none;
  const campaigns = text.includes('行动（') || text.includes('行动(') ? campaignsIn(text) : none;
  const grades = misgradedEventsIn(text);
  const all = [sessions, spans, terms, former, campaigns, grades];
  return all.every(({ length }) => length === 0) ? none : all.flat();
});
