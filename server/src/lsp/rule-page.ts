import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { uriOfPath } from './paths';

/** The folder of the rules' pages: beside the bundle, or in the repository. */
const folder = (): string | undefined => {
  const here = dirname(fileURLToPath(import.meta.url));
  return ['rules', '../docs/rules', '../../../docs/rules'].map((way) => join(here, way)).find((path) => existsSync(path));
};

let pages: { readonly uri: string } | undefined | 'unknown' = 'unknown';

/** The page of a rule on this machine (nothing is fetched from a network); undefined where the installation comes without pages. */
export const rulePageUri = (ruleId: string): string | undefined => {
  if (pages === 'unknown') {
    const found = folder();
    pages = found === undefined ? undefined : { uri: uriOfPath(found) };
  }
  return pages && `${pages.uri}/${ruleId}.md`;
};
