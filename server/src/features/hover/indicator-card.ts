import { baselineOf } from '../../model/tables/baselines';
import { levelIn } from '../../model/tables/levels';
import type { Indicator, IndicatorValue } from '../../model/types';
import { positionAt } from '../../text/source';
import { contains } from '../../text/span';
import { cellAt } from '../at';
import { say, type CheckedPlan } from '../checked-plan';
import { figureText } from '../figures';
import { changeOf, changeText, yearlyText } from '../indicator-change';
import { mainRow, placesOf, placesOfRow, type IndicatorPlace } from '../indicator-places';
import type { Subject } from '../subjects';
import { escaped, excerptAround, lineLink, type HoverContext } from './context';

const directionWords = {
  up: { zh: '越高越好', en: 'higher is better' },
  down: { zh: '越低越好', en: 'lower is better' },
  steady: { zh: '不判方向', en: 'not judged by direction' },
} as const;

const headLine = (indicator: Indicator, { locale }: CheckedPlan): string =>
  [
    `**${escaped(indicator.name)}**${indicator.unit === '' ? '' : `（${escaped(indicator.unit)}）`}`,
    ...(indicator.attribute && indicator.attribute.text !== '' ? [escaped(indicator.attribute.text)] : []),
    ...(indicator.direction ? [directionWords[indicator.direction][locale]] : []),
    ...(indicator.category === '' ? [] : [escaped(indicator.category)]),
  ].join(' · ');

const roleName = (value: IndicatorValue, { locale }: CheckedPlan): string => {
  if (value.role === 'target') return say(locale, '目标', 'target');
  return value.role === 'baseline' ? say(locale, '基期', 'baseline') : '';
};

/** The values of a row as a small table: 2025年（基期） | 2030年（目标）. */
const valueTable = (indicator: Indicator, checked: CheckedPlan): string => {
  const values = indicator.values.slice(0, 8);
  if (values.length === 0) return '';
  const heads = values.map((value) => {
    const role = roleName(value, checked);
    const year =
      value.year === undefined ? escaped(value.column.header) : say(checked.locale, `${String(value.year)}年`, String(value.year));
    return role === '' ? year : say(checked.locale, `${year}（${role}）`, `${year} (${role})`);
  });
  const cells = values.map(({ cell }) => escaped(cell.text === '' ? '—' : cell.text.slice(0, 24)));
  return `| ${heads.join(' | ')} |\n|${' --- |'.repeat(values.length)}\n| ${cells.join(' | ')} |`;
};

/** 变化：↑ 2.1 个百分点（增长 2.2%）· 年均 0.42 个百分点, for the target at the caret or the last one. */
const changeLine = (checked: CheckedPlan, indicator: Indicator, offset: number): string => {
  const { plan, locale } = checked;
  const here = indicator.values.find((v) => v.role === 'target' && contains(v.cell.span, { start: offset, end: offset }));
  const change = changeOf(plan, indicator, here && levelIn(here.cell, here.value));
  if (!change) return '';
  const percent =
    change.rate && change.percent !== undefined && change.difference !== 0
      ? `（${change.percent > 0 ? '+' : ''}${change.percent.toFixed(2)}%）`
      : '';
  const yearly = yearlyText(change, indicator, locale);
  const { baseline } = change;
  const year = baseline.year === undefined ? '' : say(locale, `${String(baseline.year)}年`, `${String(baseline.year)} `);
  const from =
    baseline.from === 'row'
      ? ''
      : say(
          locale,
          `；基期值取自${baseline.from === 'table' ? '前表' : '正文'}：${year}${figureText(baseline.quantity, indicator.unit)}`,
          `; baseline from ${baseline.from === 'table' ? 'an earlier table' : 'the text'}: ${year}${figureText(baseline.quantity, indicator.unit)}`,
        );
  return (
    [
      `${say(locale, '变化', 'Change')} ${changeText(change, indicator.unit, locale)}${percent}`,
      ...(yearly === undefined ? [] : [yearly]),
    ].join(' · ') + from
  );
};

const findingsLine = (checked: CheckedPlan, indicator: Indicator): string[] => {
  const cells = indicator.table.rows[indicator.row] ?? [];
  return checked.findings
    .filter((f) => cells.some((cell) => cell.merged === undefined && contains(cell.span, f.span)))
    .slice(0, 4)
    .map((f) => `- ${f.severity === 'error' ? '✗' : f.severity === 'warning' ? '!' : 'i'} ${escaped(f.message.slice(0, 160))}`);
};

const placeLine = (checked: CheckedPlan, place: IndicatorPlace, context: HoverContext): string => {
  const link = lineLink(checked, place.span, context);
  if (place.type === 'row') {
    const { indicator } = place;
    const caption = indicator.table.captionProse?.reading.text ?? say(checked.locale, '表', 'table');
    const cells = indicator.values.map((v) => v.cell.text).filter((text) => text !== '');
    return `- ${link} ${escaped(caption.slice(0, 30))}：${escaped(cells.slice(0, 4).join(' → '))}`;
  }
  const { prose, from, to, figure, year } = place;
  const { text } = prose.reading;
  const said = figure ? ` **${escaped(figureText(figure))}**${year === undefined ? '' : `（${String(year)}）`}` : '';
  return `- ${link}${said} ${escaped(excerptAround(text, from, Math.max(to, figure?.fullTo ?? to), 44))}`;
};

const mostPlaces = 8;

/** Every other place that speaks of the indicator, one line each. */
const placesPart = (checked: CheckedPlan, all: readonly IndicatorPlace[], here: number, context: HoverContext): string => {
  const { plan, locale } = checked;
  const own = positionAt(plan.source, here).line;
  const others = all.filter(
    (place) =>
      positionAt(plan.source, place.span.start).line !== own ||
      (place.type === 'mention' && !(place.span.start <= here && here <= place.span.end)),
  );
  if (others.length === 0) return '';
  const more = others.length - mostPlaces;
  return [
    say(locale, `其他 ${String(others.length)} 处：`, `${String(others.length)} other place${others.length === 1 ? '' : 's'}:`),
    '',
    ...others.slice(0, mostPlaces).map((place) => placeLine(checked, place, context)),
    ...(more > 0 ? [`- … ${say(locale, `还有 ${String(more)} 处`, `${String(more)} more`)}`] : []),
  ].join('\n');
};

const parentPart = ({ locale }: CheckedPlan, indicator: Indicator, { parentTargets }: HoverContext): string =>
  (parentTargets?.(indicator) ?? [])
    .map(({ plan, text, year, href }) => {
      const name = href === undefined ? escaped(plan) : `[${escaped(plan)}](${href})`;
      return say(
        locale,
        `上级目标 ${escaped(text)}${year === undefined ? '' : `（${String(year)}年）`} · ${name}`,
        `Parent's target ${escaped(text)}${year === undefined ? '' : ` (${String(year)})`} · ${name}`,
      );
    })
    .join('\n\n');

/** What is known of an indicator: its values, how they change, its parent's target, findings, and every other place that speaks of it. */
export const indicatorCard = (
  checked: CheckedPlan,
  subject: Extract<Subject, { type: 'indicator' }>,
  offset: number,
  context: HoverContext,
): string => {
  const { plan } = checked;
  const cell = cellAt(plan, offset);
  const row = subject.indicator ?? mainRow(plan, subject.key);
  const places = row ? placesOfRow(plan, row) : placesOf(plan, subject.key);
  if (!row) return placesPart(checked, places, offset, context);
  const baseline = baselineOf(plan, row);
  const change = changeLine(checked, row, cell ? offset : row.nameSpan.start);
  const lone =
    change === '' && baseline && baseline.from !== 'row'
      ? `${say(checked.locale, '基期', 'baseline')} ${figureText(baseline.quantity, row.unit)}`
      : '';
  return [
    headLine(row, checked),
    valueTable(row, checked),
    change + lone,
    parentPart(checked, row, context),
    findingsLine(checked, row).join('\n'),
    placesPart(checked, places, offset, context),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};
