import { basename, normalize, resolve, sep } from 'node:path';
import { watch as watchPaths } from 'chokidar';
import { localeAsked } from './arguments';
import { check } from './commands/check';
import { makeMemory } from './memory';
import type { Bilingual, Invocation } from './options';
import type { Terminal } from './terminal';

/** Changes that come this close together (ms) are one: editors save in several steps. */
const settle = 100;

/** The folder a glob searches: the part before its first magic character. On Windows `\` separates as `/` does. */
export const baseOf = (written: string, windows: boolean): string => {
  const operand = windows ? written.replaceAll('\\', '/') : written;
  const magic = operand.search(/[*?[{]|[!@+]\(/);
  if (magic < 0) return operand;
  const slash = operand.lastIndexOf('/', magic);
  return slash < 0 ? '.' : operand.slice(0, slash + 1);
};

/** Files that say how plans are checked, or which. */
const isSetting = (path: string): boolean =>
  /^(?:planlint\.config\.(?:json|ya?ml)|\.planlintrc|package\.json|\.gitignore)$/.test(basename(path));

const isPlan = (path: string): boolean => /\.(?:md|txt)$/i.test(path);

/** Why a check cannot be watched, if so. */
const refusal = ({ values }: Invocation<'check'>): Bilingual | undefined => {
  const others = (['stdin', 'fix', 'fix-dry-run', 'shard', 'output', 'write-baseline', 'prune', 'changed-since'] as const).filter(
    (name) => values[name] !== undefined && values[name] !== false,
  );
  if (others[0] !== undefined)
    return {
      zh: `--watch 与 --${others[0]} 不能同用：监视只反复显示问题`,
      en: `--watch and --${others[0]} do not go together: watching only shows findings, again and again`,
    };
  return values.format === 'pretty'
    ? undefined
    : { zh: `--watch 只用 pretty 格式，不能是 ${values.format}`, en: `--watch takes the pretty format alone, not ${values.format}` };
};

/** A bell that can be waited for; rings that come while nobody waits count once. */
const makeBell = () => {
  let rung = false;
  let wake = (): void => undefined;
  return {
    ring: (): void => {
      rung = true;
      wake();
    },
    heard: async (): Promise<void> => {
      if (!rung) await new Promise<void>((done) => (wake = done));
      rung = false;
    },
  };
};

/**
 * `planlint check --watch`: checks, then checks again whenever a plan, a configuration file or the set of files changes; prints the findings of the files
 * that were checked anew and the totals of all. The screen is cleared only where people look. Gives the last exit code when the user interrupts.
 */
export const watch = async (invocation: Invocation<'check'>, terminal: Terminal): Promise<number> => {
  const { operands, values } = invocation;
  const zh = localeAsked(values.lang, terminal.env) !== 'en';
  const say = (text: Bilingual): void => {
    terminal.err(`planlint: ${zh ? text.zh : text.en}\n`);
  };
  const refused = refusal(invocation);
  if (refused) {
    say(refused);
    return 2;
  }
  const bell = makeBell();
  const state = { stopped: false };
  const roots = (operands.length > 0 ? operands.filter((o) => !o.startsWith('!')) : ['.']).map((o) =>
    resolve(terminal.cwd, baseOf(o, terminal.windows)),
  );
  // What the run reads beside plans: configuration files (they are looked for upwards of every plan), the baseline.
  const read = new Set<string>();
  const named = new Set(roots);
  const watcher = watchPaths(roots, {
    ignoreInitial: true,
    ignored: (given, stats) => {
      // chokidar writes `/` here on Windows too
      const path = normalize(given);
      const parts = path.split(sep);
      if (parts.includes('.git') || parts.includes('node_modules')) return !named.has(path);
      return Boolean(stats?.isFile()) && !isPlan(path) && !named.has(path) && !read.has(path) && !isSetting(path);
    },
  });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(bell.ring, settle);
  });
  watcher.on('error', (error) => {
    const why = error instanceof Error ? error.message : String(error);
    say({ zh: `监视出错：${why}；有的改动可能看不到`, en: `watching failed: ${why}; some changes may go unseen` });
  });
  const release = terminal.onInterrupt(() => {
    state.stopped = true;
    bell.ring();
  });
  await new Promise<void>((ready) => watcher.once('ready', ready));

  const memory = makeMemory();
  const clear = process.stdout.isTTY && terminal.env['TERM'] !== 'dumb' ? '\u001b[2J\u001b[H' : '';
  let code: number | undefined;
  for (let round = 0; !state.stopped; round += 1) {
    if (round > 0 && clear !== '') terminal.out(clear);
    memory.newRound();
    const sources = new Set<string>();
    const now = await check(invocation, terminal, { memory, reads: (path) => sources.add(path) });
    if (now !== 130 || code === undefined) code = now;
    for (const path of sources) {
      if (read.has(path)) continue;
      read.add(path);
      if (!roots.some((root) => path.startsWith(`${root}${sep}`))) watcher.add(path);
    }
    if (state.stopped) break;
    say({
      zh: `监视 ${roots.length === 1 ? (roots[0] ?? '') : `${String(roots.length)} 处`} 的改动，Ctrl-C 结束`,
      en: `watching ${roots.length === 1 ? (roots[0] ?? '') : `${String(roots.length)} places`} for changes, Ctrl-C ends`,
    });
    await bell.heard();
  }
  clearTimeout(timer);
  release();
  await watcher.close();
  return code ?? 130;
};
