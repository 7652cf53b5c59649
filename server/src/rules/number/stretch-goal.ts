import { written } from '../../link/measures';
import { shortStretchesIn, strivings } from '../../model/claims/stretch-goals';
import { rule } from '../rule';

/** What a plan strives for (力争) goes beyond what it is to reach anyway. */
export const numberStretchGoal = rule({
  id: 'number/stretch-goal',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    short: {
      zh: '必须达到的是 {due}，力争的却只有 {striven}，两个数高低颠倒；力争的目标应当更高，请核对',
      en: '{due} is to be reached anyway, yet {striven} is what the plan strives for: the two are the wrong way round; check them',
    },
    long: {
      zh: '上限是 {due}，力争的却是 {striven}，两个数高低颠倒；力争的目标应当更低，请核对',
      en: '{due} is the limit, yet {striven} is what the plan strives for: the two are the wrong way round; check them',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of strivings(plan)) {
      if (prose.kind === 'toc') continue;
      for (const { due, striven, low } of shortStretchesIn(prose, hits)) {
        yield {
          messageId: low ? 'long' : 'short',
          span: { start: due.full.start, end: striven.full.end },
          data: { due: written(due), striven: written(striven) },
        };
      }
    }
  },
});
