import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../draft';
import { annotated } from './annotate';
import { seedClaims } from './claims';
import { fushun } from './fushun';
import { haizhu } from './haizhu';
import { jiangmen } from './jiangmen';
import { qingyuan } from './qingyuan';
import { repaired } from './repair';
import { sihui } from './sihui';

/** The plans of seeds/ with their errors mended, marked for injection. */
export const repairedSeeds = (folder: string): Draft[] =>
  [sihui, jiangmen, fushun, qingyuan, haizhu].map((repairs) =>
    annotated(repairs.file, repaired(readFileSync(join(folder, repairs.file), 'utf8'), repairs), seedClaims[repairs.file] ?? []),
  );
