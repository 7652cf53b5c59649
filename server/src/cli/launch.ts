import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { brotliDecompressSync } from 'node:zlib';

/**
 * The file `planlint` starts with. A check of one plan is over before a JIT compiler pays for itself, and half of the start is compiling the bundle; so
 * V8 is told to optimise later, and the bytecode of what ran is kept beside the bundle (V8's code cache, as Node 22's module.enableCompileCache does it)
 * for the next start. Nothing but time depends on either: a cache that is missing, unwritable or of another Node is not used.
 * PLANLINT_CODE_CACHE=off leaves it out.
 */

declare const BUILD_ID: string;
/** The piece of the bundle to start with. */
declare const ENTRY: string;
/** Which file of dist/ a piece lies in, where it is not its own. */
declare const GROUP_OF: Readonly<Record<string, string>>;
/** Bytes of the longest file of dist/ that lies packed, unpacked. */
declare const LONGEST_UNPACKED: number;

/** A pattern meets hundreds of paragraphs: V8 would interpret it once, and then compile it all the same. */
const patternsCompiledAtOnce = '--no-regexp-tier-up';
/** Helpers that collect a small young generation together cost more than they spare. */
const youngCollectedAlone = '--no-parallel-scavenge';
/** V8 lets a heap grow to four times what was alive; of plans read one after another, and of versions of one plan, nearly nothing stays alive. */
const oldGrowsBy = (percent: number): string => `--heap-growing-percent=${String(percent)}`;
/** What is inlined is compiled anew for each function that calls it: of functions that run so seldom, most of it for nothing. */
const inlinedAtMost = (bytecodes: number): string => `--max-inlined-bytecode-size-cumulative=${String(bytecodes)}`;
/** A page that is touched for the first time costs as much as collecting it many times over: a run that is over soon stays in a small young generation … */
const youngStaysSmall = '--semi-space-growth-factor=1';
/** … and a long one, of which nearly nothing stays alive, lets it grow as V8 does by itself. */
const youngGrows = '--semi-space-growth-factor=2';
/** To its full size at once: what a plan is read into outlives several rounds in a small young generation, and each round copies it. (One short run pays more for the pages than it gains.) */
const youngGrowsAtOnce = '--semi-space-growth-factor=16';

/**
 * Some seven times V8's defaults: a function or loop must run that much longer before it is optimised. And old objects are marked when there is need, not
 * beforehand by a second thread: a check of one plan ends before there is need. The flags by the major version of Node: V8 renames them, and complains on
 * standard error of one it does not know (`npm run test:nodes` tries them).
 */
const forShortRuns: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=1000000'],
  22: ['--invocation-count-for-turbofan=30000', '--invocation-count-for-osr=8000'],
  24: [
    '--invocation-count-for-turbofan=30000',
    '--invocation-count-for-osr=8000',
    '--invocation-count-for-maglev=4000',
    '--invocation-count-for-maglev-osr=1000',
  ],
};
const besideForShortRuns = [
  '--no-incremental-marking',
  youngCollectedAlone,
  youngStaysSmall,
  patternsCompiledAtOnce,
  inlinedAtMost(40),
  oldGrowsBy(150),
];
/**
 * The language server runs for hours, but most of it in short bursts after a key: at V8's defaults the compiler's threads cost it half as much again as its own
 * work in the first minutes.
 */
const forServer: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=800000'],
  22: ['--invocation-count-for-turbofan=20000', '--invocation-count-for-osr=5000'],
  24: ['--invocation-count-for-turbofan=20000', '--invocation-count-for-osr=5000', '--invocation-count-for-maglev=2500'],
};
const besideForServer = [youngCollectedAlone, patternsCompiledAtOnce, inlinedAtMost(60), youngGrowsAtOnce];
const [major = ''] = process.versions.node.split('.');
const [flags, beside] = process.argv[2] === 'lsp' ? [forServer, besideForServer] : [forShortRuns, besideForShortRuns];
const known = flags[major];
if (known) for (const flag of [...known, ...beside]) setFlagsFromString(flag);
// A server that has just started is reading its first plan; one that goes on need not hold what is no longer alive.
if (process.argv[2] === 'lsp') setTimeout(setFlagsFromString, 5000, oldGrowsBy(60)).unref();
else if (known) setTimeout(setFlagsFromString, 1000, youngGrows).unref();

const here = __dirname;
// Node's version as well: V8's tag is the same for 20.19 and 20.20, whose bytecode is not — one crashes on the other's.
const folder = join(here, 'code-cache', `${BUILD_ID}-${process.version}-${process.arch}-${cachedDataVersionTag().toString(16)}`);
const caching = process.env['PLANLINT_CODE_CACHE'] !== 'off';
const nodeRequire = createRequire(__filename);
/** What bytecode is kept for: a start keeps what it has run, and another command runs something else. */
const use = ENTRY.startsWith('worker') ? 'worker' : (['check', 'compare', 'lsp'].find((name) => name === process.argv[2]) ?? 'other');

interface Loaded {
  exports: object;
}
const loaded = new Map<string, Loaded>();
const scripts: { readonly file: string; readonly script: Script; readonly kept: boolean }[] = [];

const keptFile = (name: string): Buffer | undefined => {
  if (!caching) return undefined;
  try {
    return readFileSync(join(folder, name));
  } catch {
    return undefined;
  }
};

/** Beside the bytecode: what lies packed as two bytes a character, unpacked. Unpacking it anew costs a start twice as much as reading it. */
const unpackedName = (file: string): string => `${file}.16`;

/** Long files that this start unpacked, for the next. */
const unpackedHere = new Map<string, Buffer>();

/** The text of a file of the bundle; long ones lie packed, that which every check needs as two bytes a character. */
const sourceOf = (file: string): string => {
  const path = join(here, file);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const wide = existsSync(`${path}.16.br`);
  const before = wide ? keptFile(unpackedName(file)) : undefined;
  if (before) return before.toString('utf16le');
  // Into one buffer: what is unpacked into several is copied once more. Pages of it that are not written to cost nothing.
  const unpacked = brotliDecompressSync(readFileSync(wide ? `${path}.16.br` : `${path}.br`), { chunkSize: LONGEST_UNPACKED + 1 });
  if (wide) unpackedHere.set(file, unpacked);
  return unpacked.toString(wide ? 'utf16le' : 'utf8');
};

/** Runs a file of the bundle, with the bytecode that was kept of it; gives what it evaluates to. */
const run = (file: string, source: (file: string) => string): unknown => {
  const filename = join(here, file);
  const cachedData = keptFile(`${use}-${file}.bin`);
  const script = new Script(source(file), { filename, ...(cachedData ? { cachedData } : {}) });
  scripts.push({ file, script, kept: cachedData !== undefined && script.cachedDataRejected !== true });
  return script.runInThisContext();
};

type Piece = (exports: unknown, require: (name: string) => unknown, module: Loaded, filename: string, folder: string) => void;
const pieces = new Map<string, Piece>();

/** A piece by its name: of the file that it lies in with others, or of its own. */
const pieceOf = (name: string): Piece => {
  const known = pieces.get(name);
  if (known) return known;
  const group = GROUP_OF[name];
  if (group === undefined)
    return run(name, (file) => `(function(exports,require,module,__filename,__dirname){${sourceOf(file)}\n})`) as Piece;
  for (const [each, piece] of Object.entries(run(group, sourceOf) as Readonly<Record<string, Piece>>)) pieces.set(each, piece);
  return pieceOf(name);
};

/** A piece of the bundle, by its name in dist/, as CommonJS. */
const load = (file: string): unknown => {
  const known = loaded.get(file);
  if (known) return known.exports;
  const piece = pieceOf(file);
  const module = { exports: {} };
  loaded.set(file, module);
  piece(module.exports, requireFrom, module, join(here, file), here);
  // V8 keeps a long literal as a dictionary, in which every use looks its name up; a copy it does not.
  // The mark of an ES module need not be enumerable; without it a default export would come wrapped.
  module.exports = { ...('__esModule' in module.exports ? { __esModule: true } : {}), ...module.exports };
  return module.exports;
};
const requireFrom = (name: string): unknown => (name.startsWith('./') ? load(name.slice(2)) : nodeRequire(name));

/** V8 drops the bytecode of what long runs (CPU in ms) have not run for a while, of their start above all; and these gain nothing by a faster start. */
const longRun = 3000;
/** A start without kept bytecode compiles what it runs, which is two fifths of its work: a run of some lines would pass for one of a plan. */
const ownShare = 0.6;
/** The CPU of the run whose bytecode was kept, but for compiling. */
const workKept = (): number => {
  try {
    return Number(readFileSync(join(folder, `${use}.ms`), 'latin1'));
  } catch {
    return 0;
  }
};

/**
 * Keeps the bytecode of what was run, functions compiled on the way included. Where the run that kept it had far less to do (a check of a few lines), it is
 * kept anew. Whole or not at all: concurrent starts may write at once.
 */
const keep = (): void => {
  const { user, system } = process.cpuUsage();
  const work = (user + system) / 1000;
  // A language server always runs long, and whoever opens an editor waits for its start.
  if (work > longRun && use !== 'lsp') return;
  const anew = work < longRun && work > 1.3 * workKept();
  const due = anew ? scripts : scripts.filter(({ kept }) => !kept);
  if (due.length === 0 && unpackedHere.size === 0) return;
  try {
    mkdirSync(folder, { recursive: true });
    const put = (name: string, content: Buffer | string): void => {
      const temporary = join(folder, `${name}.${String(process.pid)}.tmp`);
      writeFileSync(temporary, content);
      renameSync(temporary, join(folder, name));
    };
    for (const { file, script } of due) put(`${use}-${file}.bin`, script.createCachedData());
    for (const [file, unpacked] of unpackedHere) put(unpackedName(file), unpacked);
    if (anew) put(`${use}.ms`, (scripts.some(({ kept }) => kept) ? work : ownShare * work).toFixed(0));
  } catch {
    // A read-only installation starts a little slower, that is all.
  }
};
if (caching) process.on('exit', keep);

load(ENTRY);
