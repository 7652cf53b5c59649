// What stays with proses, rows, times and texts from one version of a document to the next (claims, links, terms, targets) must be what a plan read anew says.
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { editsOf } from '../../scripts/bench/edits.mjs';
import { checkPlan } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import { linksOf } from '../../server/src/link/links';
import { baselineOf } from '../../server/src/model/tables/baselines';
import { buildPlan } from '../../server/src/model/document/build';
import { changeStatementsOf } from '../../server/src/model/claims/change-statements';
import { claimsOf, type Claim } from '../../server/src/model/claims/claims';
import { titleVariantsOf } from '../../server/src/model/structure/document-titles';
import { bracketVariantsOf, marksLeftOutOf, nearNamesOf } from '../../server/src/model/wording/near-names';
import { nearWordingsOf } from '../../server/src/model/wording/near-wordings';
import { bareTermsOf } from '../../server/src/model/wording/quoted-terms';
import { swappedNamesOf } from '../../server/src/model/wording/swapped-names';
import type { NearName, TermPlace } from '../../server/src/model/document/term-places';
import { termVariantsOf } from '../../server/src/model/wording/term-variants';
import type { PlanDocument } from '../../server/src/model/types';
import { rules } from '../../server/src/rules';
import { parse, type SyntaxTree } from '../../server/src/syntax';
import { sourceOf } from '../../server/src/text/source';
import { cases } from '../support/cases';
import { seeds } from '../support/checked';
import { originals } from '../support/originals';

const placeOf = ({ prose, from, to }: TermPlace): readonly number[] => [prose.index, prose.reading.span.start, from, to];
const nearName = ({ text, other, place, otherPlace }: NearName): unknown => [text, other, placeOf(place), placeOf(otherPlace)];
const told = ({ prose, quantity, name, context, ...claim }: Claim): unknown => ({
  ...claim,
  statement: undefined,
  when: undefined,
  prose: prose.index,
  quantity: [quantity.full, quantity.value],
  name: [name.text, name.core, name.share, name.whole, [...name.qualifiers]],
  context: [...context],
});

/** All that is kept, with its places in the source. */
const viewsOf = (plan: PlanDocument): unknown => {
  const links = linksOf(plan);
  return {
    claims: claimsOf(plan).map((claim) => [told(claim), claim.nameSpan, claim.yearSpan]),
    textTable: links.textTable.map(({ claim, measure, row, score, declared, countedOnly, cell, baseline }) => [
      claim.nameSpan,
      measure,
      [row.indicator.nameSpan, row.name.text, [...row.context], row.cells.map((c) => [c.quantity.full, c.measure, c.value.role])],
      [score, declared, countedOnly, cell?.quantity.full, baseline?.quantity.full],
    ]),
    textText: links.textText.map(({ first, second, measures }) => [first.nameSpan, second.nameSpan, measures]),
    tableTable: links.tableTable.map(({ cells }) => cells.map((cell) => cell.quantity.full)),
    deadlines: links.deadlines.map(({ first, second }) => [first.span, second.span]),
    standards: links.standards.map(({ first, second }) => [first.span, second.span]),
    steps: links.changeSteps.map(({ change, base, right }) => [change.full, base.quantity.full, right]),
    annexes: links.annexTotals.map(({ row, annex, total, agrees }) => [row.indicator.nameSpan, annex.span, total, agrees]),
    baselines: plan.indicators.map((indicator) => {
      const baseline = baselineOf(plan, indicator);
      return baseline && [baseline.from, baseline.year, baseline.span, baseline.quantity.full];
    }),
    changes: changeStatementsOf(plan).map(({ from, to, change, years }) => [from.full, to.full, change.full, years]),
    near: [nearNamesOf, nearWordingsOf, bracketVariantsOf, marksLeftOutOf, swappedNamesOf, titleVariantsOf].map((view) =>
      view(plan).map(nearName),
    ),
    bare: bareTermsOf(plan).map(({ text, place, quoted, bare }) => [text, placeOf(place), quoted.map(placeOf), bare]),
    variants: termVariantsOf(plan).map(({ name, main, places, mainPlaces }) => [name, main, places.map(placeOf), mainPlaces.map(placeOf)]),
    findings: checkPlan(plan, defaultConfig, judges),
  };
};
const judges = rules.filter(({ id }) => /^(?:consistency\/|indicator\/target|number\/(?:change|percent)$)/.test(id));

/** Reads one version after another, each on the one before, and compares what each says with what it says read anew, when all that is kept is of another one. */
const follow = (versions: readonly { readonly what: string; readonly text: string }[], dialect: 'markdown' | 'plain'): void => {
  let tree: SyntaxTree | undefined;
  let plan: PlanDocument | undefined;
  const kept = versions.map(({ text }) => {
    tree = parse(sourceOf(text), dialect, tree);
    plan = buildPlan(tree, plan);
    return viewsOf(plan);
  });
  const anew = new Map<string, unknown>();
  for (const [i, { what, text }] of versions.entries()) {
    const views = anew.get(text) ?? viewsOf(buildPlan(parse(sourceOf(text), dialect)));
    anew.set(text, views);
    if (!isDeepStrictEqual(kept[i], views)) expect(kept[i], `version ${String(i)}: ${what}`).toEqual(views);
  }
};

const edited = (text: string, count: number): { readonly what: string; readonly text: string }[] => {
  const edits = editsOf(text, text.length);
  return Array.from({ length: count }, () => edits.next().value).map(({ kind, text: now }) => ({ what: kind, text: now }));
};

const texts = [
  ...seeds.map(({ name, text }) => ({ name, text })),
  ...originals('seeds')
    .filter(({ name }) => /^00[013]/.test(name))
    .map(({ name, source }) => ({ name, text: source.text })),
];

describe.each(['markdown', 'plain'] as const)('edits leave what is kept as it is read anew, %s', (dialect) => {
  it.each(texts)('$name', ({ text }) => {
    follow(edited(text, cases(4, 30)), dialect);
  });

  it('where bodies, wordings, terms and tasks come and go', () => {
    const lines = [
      '# 某市交通“十五五”规划（2026—2030年）',
      '## 一、发展基础',
      '目前，公交分担率为38%，由2020年的30%提高到38%，提高8个百分点。组建城乡公交发展联合体，公办乡镇中心幼儿园全部通车。',
      '## 二、主要目标',
      '到2030年，公交分担率达到45%。推进“村村通”工程，深化“村村通”，落实“村村通”，村村通。公办镇中心幼儿园通车。',
      '2028年底前，全市1000人以上的乡镇全部配备专职公交调度员。组建城乡公交联合体。',
      '2029年底前，全市1000人以上的乡镇全部配备专职公交调度员。依据《某市交通发展“十四五”规划》和《某市交通发展十四五规划》。',
      '表1 主要指标',
      '| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| 公交分担率（%） | 38 | 45 |\n| 公路里程（公里） | 3000 | 2900 |',
      '健全考试服务保障体系，完善考试保障服务体系。达到全省平均水平。校长（园长）负责制，校（园）长培训。',
    ];
    const version = (what: string, now: readonly string[]): { readonly what: string; readonly text: string } => ({
      what,
      text: now.join('\n\n'),
    });
    follow(
      lines.flatMap((line, i) => [
        version('whole', lines),
        version(`without line ${String(i)}`, lines.toSpliced(i, 1)),
        version('whole again', lines),
        version(`line ${String(i)} with a character more`, lines.toSpliced(i, 1, `${line.slice(0, -1)}一${line.slice(-1)}`)),
        version(`line ${String(i)} twice`, [...lines, line]),
        version(`line ${String(i)} in front`, [line, ...lines]),
      ]),
      dialect,
    );
  });
});
