import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../server/src/engine/finding';

// Modules of their own, for the file alone: a store that knows nothing yet, and whatever it gives out frozen to the bottom.
type Keep = typeof import('../../server/src/text/keep');

