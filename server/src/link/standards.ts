import { matchNames } from '../model/claims/fact-names';
import type { StandardClaim } from '../model/claims/standard-claims';
import { grouped } from '../text/grouped';

/** Two statements that measure one thing by one standard, differently. */
export interface StandardLink {
  readonly first: StandardClaim;
  readonly second: StandardClaim;
}

export const standardLinks = (all: readonly StandardClaim[]): StandardLink[] => {
  const links: StandardLink[] = [];
  for (const claims of grouped(all, (c) => `${c.name.core}|${c.standard}`).values()) {
    const [first, ...others] = claims;
    const second = others.find(
      (c) =>
        first &&
        c.standing !== first.standing &&
        (c.year === undefined || first.year === undefined || c.year === first.year) &&
        matchNames(first.name, c.name, first.context, c.context),
    );
    if (first && second) links.push({ first, second });
  }
  return links;
};
