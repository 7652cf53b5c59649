import { describe, expect, it } from 'vitest';
import { quantitiesOf } from '../../../server/src/model/document/by-prose';
import { timeOfFigure, timeOfStart } from '../../../server/src/model/claims/claim-times';
import { at, planOf } from '../../support/plan';

/** `figure year from` of every value of a plan, `+` behind years told together. */
const times = (text: string, start = false): string[] => {
  const plan = planOf(`# 某市交通“十五五”规划（2026—2030年）\n\n${text}`, 'markdown');
  return plan.prose
    .flatMap((prose) => quantitiesOf(prose).map((quantity) => ({ prose, quantity })))
    .filter(({ quantity }) => quantity.kind === 'value' || quantity.kind === 'range')
    .map(({ prose, quantity }) => {
      const time = start ? timeOfStart(plan, prose, quantity) : timeOfFigure(plan, prose, quantity.fullFrom);
      return `${quantity.raw} ${String(time.year)} ${String(time.from)}${time.several ? '+' : ''}`;
    });
};

describe('the year of a figure', () => {
  it.each([
    ['到2030年，公交分担率达到45%，准点率达到90%。', ['45 2030 stated', '90 2030 stated']],
    ['到2030年，公交分担率达到45%。准点率达到90%。', ['45 2030 stated', '90 2030 carried']],
    ['到2027年，公交分担率达到40%；到2030年，达到45%。', ['40 2027 stated', '45 2030 stated']],
    ['公交分担率由2025年的38%提高到2030年的45%。', ['38 2025 stated', '45 2030 stated']],
    // A year tied to one figure by 的 governs that one alone.
    ['到2030年，公交分担率由2025年的38%提高到45%。', ['38 2025 stated', '45 2030 stated']],
    ['目前，公交分担率为38%。', ['38 2025 now']],
    ['“十五五”期间，新建公路300公里。', ['300 2030 stated+']],
    ['“十五五”末，公路里程达到3000公里。', ['3000 2030 stated']],
    ['2026—2030年，新建公路300公里。', ['300 2030 stated+']],
    ['公交分担率达到45%。', ['45 undefined undefined']],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  it.each([
    ['## 一、发展基础\n\n公交分担率为38%。', ['38 2025 section']],
    ['## 二、主要目标\n\n公交分担率达到45%。', ['45 2030 section']],
    // What a review says after a year speaks of what stands now.
    ['## 一、发展基础\n\n2023年建成快速路。公交分担率为38%。', ['38 2025 section']],
    ['## 二、主要目标\n\n到2027年建成快速路。公交分担率达到45%。', ['45 2027 carried']],
  ])('of what the section is about: %s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  it('a list takes its year from its lead-in', () => {
    expect(times('到2027年，实现以下目标：\n\n- 公交分担率达到40%。\n- 到2030年，准点率达到90%。')).toEqual([
      '40 2027 carried',
      '90 2030 stated',
    ]);
  });

  it('what a change starts from has its own year, else the base year', () => {
    expect(times('到2030年，公交分担率由38%提高到45%。', true)[0]).toBe('38 2025 section');
    expect(times('到2030年，公交分担率由2023年的36%提高到45%。', true)[0]).toBe('36 2023 stated');
  });

  it('says where the time stands', () => {
    const plan = planOf('到2030年，公交分担率达到45%。');
    const [prose] = plan.prose;
    const span = prose && timeOfFigure(plan, prose, prose.reading.text.indexOf('45')).time?.span;
    expect(span && at(plan, span)).toBe('2030年');
  });

  it('is told of any text', () => {
    for (const unit of ['到2030年，达到5%。', '2030年的', '“十五五”', '目前', '- 到2030年：\n'])
      expect(Array.isArray(times(unit.repeat(Math.ceil(2000 / unit.length))))).toBe(true);
  });
});
