import { describe, expect, it } from 'vitest';
import { wrongListedIn } from '../../../server/src/model/claims/listed-shares';
import { scanQuantities } from '../../../server/src/model/figures/quantities';
import { proseOf } from '../../support/prose';

const wrong = (text: string): string[] => {
  const { shares, parts } = wrongListedIn(text, scanQuantities(proseOf(text)));
  return [
    ...shares.map(({ part, share, right }) => `${part.raw} ${share.raw} → ${right}`),
    ...parts.map(({ part, share, right }) => `${part.raw} → ${right} ${share.raw}`),
  ];
};

describe('lists of parts and shares whose whole stands in the sentence before', () => {
  it.each([
    ['供水40.0亿吨。其中灌溉20.0亿吨，占50%；工业10.0亿吨，占25%；生活8.0亿吨，占22%；生态2.0亿吨，占5%。', ['8.0 22 → 20%']],
    ['供水40亿吨。灌溉20亿吨（占50%）、工业10亿吨（占25%）、生活8亿吨（占28%）、生态2亿吨（占5%）。', ['8 28 → 20%']],
    ['投资200亿元。中央100亿元、省60亿元、市50亿元，分别占50%、30%、20%。', ['50 → 40亿元 20']],
    ['投资200亿元。中央100亿元、省60亿元、市40亿元，分别占50%、36%、20%。', ['60 36 → 30%']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    '供水40亿吨。其中灌溉20亿吨，占50%；工业10亿吨，占25%；生活8亿吨，占20%。',
    '供水40.0亿吨。其中灌溉20.0亿吨，占50%；工业10.0亿吨，占30%；生活8.0亿吨，占22%。',
    '供水40亿吨，灌区供水25亿吨。灌溉20亿吨，占50%；工业10亿吨，占25%；生活8亿吨，占32%。',
    '供水40亿吨。灌溉20亿吨，占50%；工业10亿吨，占25%；其中冷却8亿吨，占80%；生活8亿吨，占20%。',
    '供水40亿吨。灌溉20亿吨，占50%；工业10亿吨，占25%；生活8亿吨，占全省的2%。',
    '供水约40亿吨。灌溉20亿吨，占50%；工业10亿吨，占25%；生活8亿吨，占22%。',
    '投资200亿元。中央100亿元、省60亿元，分别占50%、36%。',
    '职工4000人，女2400人。博士200人，占5%；硕士1000人，占25%；本科1200人，占50%。',
  ])('%s: cannot tell, or right', (text) => {
    expect(wrong(text)).toEqual([]);
  });
});
