import { timeOfFigure } from './claim-times';
import { contextOf, readFactName, type FactName, type NameContext } from './fact-names';
import { clauseStart } from '../marks/lists';
import { listedByProse } from '../kept/listed';
import { keptByText } from '../../text/keep';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { nameStart } from './claim-subjects';
import type { PlanDocument, Prose } from '../types';

/** How a thing stands to a common level: 接近, 达到, 超过 全省平均水平. */
export type Standing = 'near' | 'reach' | 'exceed';

/** A statement that measures something by a common level: 监测结果达到全省平均水平. */
export interface StandardClaim {
  readonly prose: Prose;
  readonly name: FactName;
  readonly context: NameContext;
  readonly standing: Standing;
  /** 全省平均水平 */
  readonly standard: string;
  readonly year: number | undefined;
  /** Verb and standard. */
  readonly span: Span;
  readonly text: string;
}

const standings: Readonly<Record<string, Standing>> = {
  接近: 'near',
  逼近: 'near',
  达到: 'reach',
  达: 'reach',
  不低于: 'reach',
  高于: 'exceed',
  超过: 'exceed',
  优于: 'exceed',
};
const pattern = /(接近|逼近|达到|达|不低于|高于|超过|优于)((?:全国|全省|全区|全市|国家|省|市)(?:同期)?平均水平)/gu;

interface Written {
  readonly at: number;
  readonly to: number;
  readonly standing: Standing;
  readonly standard: string;
  readonly name: FactName;
}

const nameBefore = (text: string, at: number): string =>
  text
    .slice(nameStart(text, clauseStart(text, at, '，,；;。：:！？', 80), at), at)
    .replace(/(?:基本|总体|力争|整体|稳定|将|已|均|都){1,3}$/u, '');

const none: readonly never[] = [];
const written = keptByText((text): readonly Written[] => {
  if (!text.includes('平均水平')) return none;
  const found: Written[] = [];
  for (const { index: at, 0: words, 1: verb = '', 2: standard = '' } of text.matchAll(pattern)) {
    const name = nameBefore(text, at);
    if (name.length < 4 || name.length > 30) continue;
    found.push({ at, to: at + words.length, standing: standings[verb] ?? 'reach', standard, name: readFactName(name) });
  }
  return found;
});

class PlacedStandard implements StandardClaim {
  readonly prose: Prose;
  readonly name: FactName;
  readonly context: NameContext;
  readonly standing: Standing;
  readonly standard: string;
  readonly year: number | undefined;
  readonly text: string;
  readonly #place: Written;

  constructor(plan: PlanDocument, prose: Prose, place: Written) {
    this.prose = prose;
    this.name = place.name;
    this.context = contextOf([prose.section?.title ?? '']);
    this.standing = place.standing;
    this.standard = place.standard;
    this.year = timeOfFigure(plan, prose, place.at).year;
    this.text = prose.reading.text.slice(place.at, place.to);
    this.#place = place;
  }

  get span(): Span {
    return spanIn(this.prose.reading, this.#place.at, this.#place.to);
  }
}

/** Every statement of a plan that measures something by the average of a wider place. */
export const standardClaimsOf = listedByProse(
  (plan, prose): readonly StandardClaim[] => {
    const places = written(prose.kept);
    return places.length === 0 ? none : places.map((place) => new PlacedStandard(plan, prose, place));
  },
  { before: 1 },
);
