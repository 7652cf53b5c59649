// Running a Node program and learning what it cost: CPU (user and system, all threads) and wall clock in ms, peak memory in MB.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hook = fileURLToPath(new URL('hook.cjs', import.meta.url));
const report = join(mkdtempSync(join(tmpdir(), 'planlint-bench-')), 'report.json');
const pinned = spawnSync('taskset', ['-c', '0', 'true']).status === 0;

/**
 * Runs `node …args` once.
 * @param {string[]} args @param {{ cwd?: string, core?: boolean, env?: Record<string, string>, loaded?: string }} [options] `core`: on one core, where taskset is to be had
 */
export const runNode = (args, { cwd, core = false, env = {}, loaded } = {}) => {
  rmSync(report, { force: true });
  const command = [...(core && pinned ? ['taskset', '-c', '0'] : []), process.execPath, '--require', hook, ...args];
  // The shell's own clock: a program that leaves from native code runs no exit handler.
  const result = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S %R"; time "$@"', 'bash', ...command], {
    cwd,
    env: { ...process.env, ...env, BENCH_REPORT: report, ...(loaded ? { BENCH_LOADED: loaded } : {}) },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 31 - 1,
  });
  if (result.error) throw result.error;
  if (result.status === null || result.status > 1)
    throw new Error(`${args.join(' ')}: exit ${String(result.status)}\n${result.stderr.toString()}`);
  const [user, system, wall] = result.stderr.toString().trim().split('\n').at(-1).split(' ').map(Number);
  const { rss = NaN, loaded: files = [] } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  return { cpu: (user + system) * 1000, wall: wall * 1000, rss, loaded: files };
};

/** The median of some numbers. */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Runs several programs in turn, round after round, so that all meet the same weather; gives the median CPU of each. */
export const inTurn = (rounds, programs) => {
  const costs = programs.map(() => []);
  for (let round = 0; round < rounds; round += 1) programs.forEach((program, i) => costs[i].push(program().cpu));
  return costs.map(median);
};
