import { agriculture } from './agriculture';
import { digital } from './digital';
import { ecology } from './ecology';
import { education } from './education';
import { elderly } from './elderly';
import { emergency } from './emergency';
import { energy } from './energy';
import { health } from './health';
import { housing } from './housing';
import { tourism } from './tourism';
import { transport } from './transport';
import type { Topic } from './types';
import { water } from './water';

/** The fields that generated plans are about. */
export const topics: readonly Topic[] = [
  education,
  health,
  transport,
  energy,
  water,
  elderly,
  housing,
  ecology,
  digital,
  emergency,
  tourism,
  agriculture,
];
