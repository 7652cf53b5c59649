import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import type { CheckedPlan } from '../../server/src/features/checked-plan';
import type { Locale } from '../../server/src/rules/rule';
import { sourceOf } from '../../server/src/text/source';

/** A text as the editor's features get it: read and checked by default settings. */
export const checked = (text: string, locale: Locale = 'zh', dialect: 'markdown' | 'plain' = 'markdown'): CheckedPlan => ({
  ...check(sourceOf(text), dialect, { ...defaultConfig, locale }),
  locale,
});

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../seeds');

/** The plans of seeds/, by name. */
export const seeds = readdirSync(folder)
  .filter((name) => name.endsWith('.plan.md'))
  .sort()
  .map((name) => ({ name, path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));

/** Takes the caret `¦` out of a text and says where it stood. */
export const withCaret = (text: string): { readonly text: string; readonly at: number } => ({
  text: text.replace('¦', ''),
  at: text.indexOf('¦'),
});
