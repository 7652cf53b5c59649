import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planlintVersion } from './version';

/** The files of the package's `recipes` folder. */
export type RecipeName = 'plan.plan.md' | 'github.yml' | 'gitlab-ci.yml' | 'gitee.yml' | 'Jenkinsfile';

/** A recipe's text, which calls for this very version of planlint; undefined where the installation lacks it. Throws as node:fs does. */
export const readRecipe = (name: RecipeName): string | undefined => {
  const here = dirname(fileURLToPath(import.meta.url));
  // from dist/, and from server/src/cli/
  const file = ['..', '../../..'].map((above) => join(here, above, 'recipes', name)).find(existsSync);
  return file === undefined ? undefined : readFileSync(file, 'utf8').replaceAll(/planlint@\d[\w.-]*/g, `planlint@${planlintVersion()}`);
};
