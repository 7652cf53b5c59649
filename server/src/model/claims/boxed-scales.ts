import { hanUnits } from '../../text/classes';
import { grouped } from '../../text/grouped';
import { chapterOf, type WorkDifference } from './boxed-works';
import { quantitiesOf } from '../document/by-prose';
import { listedByProse } from '../kept/listed';
import { oncePerPlan } from '../kept/once-per-plan';
import { subjectBefore } from './subjects';
import type { Quantity } from '../types';

const han = new RegExp(`[${hanUnits}]+$`, 'u');
/** So many characters the two names end in alike. */
const shortestEnd = 3;
/** Of one of many, or of a part, a smaller unit is right: 每户补助2.4万元. */
const ofOne = /每|人均|户均|亩均|单个|其中|另|首批|一期/u;

const severalDigits = /\d[\d.]{0,12}[1-9]/u;

/** Figures in 万 and 亿; those of one digit are many things'. */
const scaledIn = listedByProse((_, prose): readonly Quantity[] =>
  prose.cell || prose.kind === 'toc' || prose.kind === 'caption'
    ? []
    : quantitiesOf(prose).filter(
        ({ kind, unit, scale, high, raw }) =>
          (scale === 1e4 || scale === 1e8) && kind === 'value' && unit !== '' && high === undefined && severalDigits.test(raw),
      ),
);

const keyOf = ({ raw, unit }: Quantity): string => `${raw} ${unit}`;

/** What a figure is of, as far as it is written in one run: 压减地下水超采量. */
const nameOf = (quantity: Quantity): string => {
  const name = subjectBefore(quantity.prose, quantity)?.name ?? '';
  return ofOne.test(name) ? '' : (han.exec(name)?.[0] ?? '');
};

const endAlike = (a: string, b: string): number => {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
};

/** The same digits for the same thing in the text of a chapter and in its box, 万 in one and 亿 in the other. (GB/T 15835-2011, 4.2: 数值的单位) */
export const scaleDifferencesOf = oncePerPlan((plan): readonly WorkDifference[] => {
  if (plan.boxes.length === 0) return [];
  const scaled = scaledIn(plan);
  const boxed = scaled.filter(({ prose }) => prose.box);
  if (boxed.length === 0) return [];
  const inBoxes = grouped(boxed, keyOf);
  return scaled.flatMap((text): WorkDifference[] => {
    const alike = text.prose.box ? undefined : inBoxes.get(keyOf(text));
    // The two scales there are: 万 and 亿.
    if (!alike?.some(({ scale }) => scale !== text.scale)) return [];
    const name = nameOf(text);
    const of = alike.filter((box) => endAlike(name, nameOf(box)) >= shortestEnd);
    const [box] = of;
    if (!box || of.some(({ scale }) => scale === text.scale)) return [];
    const chapter = chapterOf(text.prose);
    return chapter && chapterOf(box.prose) === chapter ? [{ name, text, box }] : [];
  });
});
