import { expect, it } from 'vitest';
import { workDifferencesOf } from '../../../server/src/model/claims/boxed-works';
import { planOf } from '../../support/plan';

it('reads many works of one name in time', () => {
  for (const piece of ['新建泵站12座。', '泵站：新建12座。', '新建泵站'])
    for (const text of [
      `## 一、任务\n\n${piece.repeat(5000)}\n\n专栏1 工程\n\n${piece.repeat(5000)}\n`,
      `## 一、任务\n\n${`${piece}\n\n`.repeat(500)}专栏1 工程\n\n${`${piece}\n\n`.repeat(500)}`,
    ])
      expect(workDifferencesOf(planOf(text, 'markdown'))).toEqual([]);
}, 10_000);
