import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchPlaces } from '../host/config-places';
import { planlintVersion } from '../host/version';
import type { Locale } from '../rules/rule';

/** The name the template of a plan gets. */
export const templateName = '十五五规划模板.plan.md';

const schema = 'node_modules/planlint/docs/planlint.schema.json';

/** A first configuration for a folder (absolute). The schema is that of the planlint installed there, else the published one of this version. */
export const configText = (folder: string, locale: Locale): string =>
  `${JSON.stringify(
    {
      $schema: existsSync(join(folder, schema))
        ? `./${schema}`
        : `https://unpkg.com/planlint@${planlintVersion()}/docs/planlint.schema.json`,
      preset: 'recommended',
      locale,
      rules: {},
    },
    null,
    2,
  )}\n`;

const speaksOfPlanlint = (path: string): boolean => {
  try {
    return 'planlint' in (JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>);
  } catch {
    return false;
  }
};

/** The name of a configuration that a folder has already, other than planlint.config.json, which would take its place. */
export const otherConfig = (folder: string): string | undefined =>
  searchPlaces
    .filter((name) => name !== 'planlint.config.json')
    .find((name) => (name === 'package.json' ? speaksOfPlanlint(join(folder, name)) : existsSync(join(folder, name))));
