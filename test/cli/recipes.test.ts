// Every recipe is run: its very commands, in a git repository, against the packed package, offline.
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readArguments } from '../../server/src/cli/arguments';
import { runAction, type Action, type ActionCall, type ActionRun } from '../support/action-runner';
import { loadGithubParsers, type GithubParsers } from '../support/github-parsers';
import { offlineEnvironment, pack, projectRoot, type Packed } from '../support/packed';
import gitlabSchema from '../support/schemas/gitlab-code-quality.json';
import sarifSchema from '../support/schemas/sarif-2.1.0.json';
import { right, wrong } from './memory-terminal';

const text = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const action = parse(text('action.yml')) as Action;
const { version } = JSON.parse(text('package.json')) as { readonly version: string };
const windows = process.platform === 'win32';

let base = '';
let packed: Packed;
let count = 0;
const fresh = (): string => join(base, String((count += 1)));

const git = (cwd: string, ...args: readonly string[]): string => {
  const ran = spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'init.defaultBranch=main', ...args], {
    cwd,
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`git ${args.join(' ')}: ${ran.stderr}`);
  return ran.stdout.trim();
};
const put = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
};
/** A repository with one commit. */
const repository = (files: Readonly<Record<string, string>>): string => {
  const folder = fresh();
  put(folder, files);
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'first');
  return folder;
};
const silent = { annotations: 'false', summary: 'false' };
/** Calls the action. Only the first call installs the package: the others find it in the runner's folder and an npm that does nothing. */
const act = (cwd: string, inputs: Readonly<Record<string, string>> = {}, event: object = {}, temp = join(base, 'runner')): ActionRun => {
  const idle = join(base, 'idle');
  const call: ActionCall = { with: { version: packed.tarball, ...inputs }, cwd, temp, actionPath: projectRoot, event };
  if (existsSync(idle)) return runAction(action, { ...call, path: idle });
  put(idle, { npm: '#!/bin/sh\n' });
  chmodSync(join(idle, 'npm'), 0o755);
  return runAction(action, call);
};
/** Calls the action with a planlint that only notes its arguments and ends with 2, as on a usage error. */
const argumentsOf = (
  cwd: string,
  inputs: Readonly<Record<string, string>>,
  event: object = {},
): { readonly argv: readonly string[]; readonly ran: ActionRun } => {
  const temp = join(base, 'noting');
  const script = `require('node:fs').writeFileSync(require('node:path').join(process.env.RUNNER_TEMP, 'argv'), JSON.stringify(process.argv.slice(2))); process.exit(2);`;
  put(join(temp, 'planlint'), { 'node_modules/planlint/dist/cli.js': script });
  const ran = act(cwd, inputs, event, temp);
  return { ran, argv: JSON.parse(readFileSync(join(temp, 'argv'), 'utf8')) as string[] };
};

let askedNpx = false;
/**
 * Runs shell lines as a CI job does, with the package where the recipe asks the registry for it, and npm's global folder and settings elsewhere. The same
 * installation is made once, and npx is asked once: later calls run what is installed.
 */
const job = (
  cwd: string,
  lines: readonly string[],
  more: Readonly<Record<string, string>> = {},
  shell = 'bash',
): SpawnSyncReturns<string> => {
  const prefix = join(packed.folder, 'global');
  const installed = join(prefix, 'bin/planlint');
  const install = `npm install --global planlint@${version}`;
  const npx = `npx --yes planlint@${version} `;
  expect(lines.some((line) => line === install || line.includes(npx))).toBe(true);
  const script = lines.filter((line) => line !== install || !existsSync(installed)).join('\n');
  const here = askedNpx && existsSync(installed) ? script.replaceAll(npx, `"${installed}" `) : script;
  if (script.includes(npx)) askedNpx = true;
  return spawnSync(shell, ['-c', `set -e\n${here.replaceAll(`planlint@${version}`, `file:${packed.tarball}`)}`], {
    cwd,
    encoding: 'utf8',
    env: offlineEnvironment({
      npm_config_prefix: prefix,
      npm_config_userconfig: join(packed.folder, 'npmrc'),
      PATH: `${join(prefix, 'bin')}:${process.env['PATH'] ?? ''}`,
      ...more,
    }),
  });
};

const both = { 'docs/wrong.plan.md': wrong, 'right.plan.md': right };
const validSarif = (content: string): unknown => {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const valid = ajv.compile(sarifSchema);
  const log: unknown = JSON.parse(content);
  expect(valid(log), JSON.stringify(valid.errors)).toBe(true);
  return log;
};

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'planlint-recipes-'));
  const folder = join(base, 'packed');
  mkdirSync(folder);
  packed = pack(folder);
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

// Windows has no bash of its own; the workflow of this repository runs the action there.
describe.skipIf(windows)('action.yml', () => {
  it('annotates, sums up, reports, counts, and ends as the check does', () => {
    const cwd = repository(both);
    const ran = act(cwd, { report: 'out/planlint.sarif', 'upload-sarif': 'true' });
    expect(ran).toMatchObject({ code: 1, stderr: expect.not.stringContaining('rror:') as string });
    expect(ran.stdout).toMatch(/^::error file=docs\/wrong\.plan\.md,line=5,.*::.*98%/m);
    expect(ran.summary).toContain('docs/wrong.plan.md');
    expect(ran.outputs).toMatchObject({ files: '2', 'exit-code': '1' });
    expect(Number(ran.outputs['errors'])).toBeGreaterThan(0);
    expect(validSarif(readFileSync(join(cwd, 'out/planlint.sarif'), 'utf8'))).toHaveProperty('runs.0.results.0.ruleId');
    const upload = ran.used.find(({ uses }) => uses.startsWith('github/codeql-action/upload-sarif@'));
    validSarif(readFileSync(upload?.with['sarif_file'] ?? '', 'utf8'));
    expect(ran.used[0]).toEqual({ uses: 'actions/setup-node@v4', with: { 'node-version': '22' } });
  });

  it('passes a clean repository, takes files one per line, and stays quiet when asked', () => {
    const cwd = repository({ ...both, 'b c.md': right });
    const clean = act(cwd, { files: 'right.plan.md\nb c.md\n', 'node-version': '' });
    expect(clean).toMatchObject({ code: 0, stdout: expect.not.stringContaining('::error') as string, used: [] });
    expect(clean.outputs).toEqual({ files: '2', errors: '0', warnings: '0', infos: '0', 'exit-code': '0' });
    const quiet = act(cwd, { files: '**/*.plan.md\n!right*', annotations: 'false', summary: 'false', fail: 'false' });
    expect(quiet).toMatchObject({ code: 0, summary: '' });
    expect(quiet.stdout).not.toContain('::error');
    expect(quiet.outputs).toMatchObject({ files: '1', 'exit-code': '1' });
  });

  it('hands its inputs on as they are; bad usage fails whatever was asked', () => {
    const cwd = repository(both);
    const given = {
      config: 'a b.json',
      preset: 'strict',
      baseline: 'old$HOME.json',
      'max-warnings': '3',
      lang: 'en',
      files: 'x\r\n\n"; exit 0\n--fix',
    };
    const { argv, ran } = argumentsOf(cwd, { ...given, fail: 'false' });
    expect(argv.slice(0, 4)).toEqual(['check', '--format', 'blob', '--output']);
    expect(argv.slice(5).join('|')).toBe(
      '--config|a b.json|--preset|strict|--baseline|old$HOME.json|--max-warnings|3|--lang|en|--|x|"; exit 0|--fix',
    );
    expect(readArguments(argv, {})).not.toHaveProperty('usage');
    expect(ran).toMatchObject({ code: 2, outputs: { 'exit-code': '2', files: '', errors: '' } });
    expect(argumentsOf(cwd, {}).argv.slice(5)).toEqual(['--']);
    const broken = act(cwd, { ...silent, config: 'none.json', fail: 'false' });
    expect(broken).toMatchObject({ code: 2, stderr: expect.stringContaining('none.json') as string });
  });

  it('with changed-only looks at what a pull request changes, in a checkout of one commit', () => {
    const origin = repository(both);
    const stale = git(origin, 'rev-parse', 'HEAD');
    git(origin, 'checkout', '-qb', 'topic');
    put(origin, { 'right.plan.md': `${right}\n用水效率提高3%%。\n` });
    git(origin, 'commit', '-qam', 'topic');
    // main has moved on since the pull request was opened
    git(origin, 'checkout', '-q', 'main');
    put(origin, { 'docs/wrong.plan.md': `${wrong}\n漏损率为9%%。\n` });
    git(origin, 'commit', '-qam', 'main');
    git(origin, 'merge', '-q', '--no-edit', 'topic');
    const clone = fresh();
    git(base, 'clone', '-q', '--depth=1', `file://${origin}`, clone);
    const ran = act(clone, { 'changed-only': 'true', summary: 'false' }, { pull_request: { base: { sha: stale } } });
    expect(ran.stdout).toContain('file=right.plan.md');
    expect(ran.stdout).not.toContain('file=docs/wrong.plan.md');
    expect(ran.code).toBe(1);

    const pushed = fresh();
    git(base, 'clone', '-q', '--depth=1', `file://${origin}`, pushed);
    const push = act(pushed, { 'changed-only': 'true', summary: 'false' }, { before: stale });
    expect(push.stdout).toContain('file=docs/wrong.plan.md,line=7');
    expect(push.stdout).not.toContain('file=docs/wrong.plan.md,line=5');
    const first = argumentsOf(pushed, { 'changed-only': 'true' }, { before: '0'.repeat(40) });
    expect(first.ran.stdout).toContain('no revision to compare with');
    expect(first.argv).not.toContain('--changed-since');
    expect(argumentsOf(pushed, { 'changed-only': 'true', 'changed-since': 'HEAD' }).argv).toEqual(
      expect.arrayContaining(['--changed-since', 'HEAD']),
    );
  });

  it('without a version takes that of the action', () => {
    const cwd = repository(both);
    const run = action.runs.steps.find((step) => step.run?.includes('npm install'))?.run ?? '';
    const ran = spawnSync('bash', ['-ec', run.replace('npm install', 'echo npm install')], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, VERSION: '', ACTION_PATH: projectRoot, RUNNER_TEMP: base },
    });
    expect(ran.stdout.trim().split(' ').at(-1)).toBe(`planlint@${version}`);
  });
});

describe.skipIf(windows)('the recipes of planlint init', () => {
  it('GitHub', () => {
    const cwd = repository(both);
    const { jobs } = parse(text('recipes/github.yml')) as { jobs: { planlint: { steps: { run?: string }[] } } };
    const runs = jobs.planlint.steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
    const summary = join(cwd, 'summary');
    const ran = job(cwd, runs, { GITHUB_STEP_SUMMARY: summary });
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/^::error file=docs\/wrong\.plan\.md,line=5,/m);
    expect(readFileSync(summary, 'utf8')).toContain('docs/wrong.plan.md');
    const none = job(repository({ 'a.md': right }), runs, { GITHUB_STEP_SUMMARY: summary });
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('*.plan.md');
  });

  it('GitLab: code quality and test report are there whatever the outcome', () => {
    const cwd = repository(both);
    const { planlint } = parse(text('recipes/gitlab-ci.yml')) as {
      planlint: { before_script: string[]; script: string[]; artifacts: { when: string; reports: { codequality: string; junit: string } } };
    };
    const ran = job(cwd, [...planlint.before_script, ...planlint.script]);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('2 个文件中 1 个有问题');
    const quality: unknown = JSON.parse(readFileSync(join(cwd, planlint.artifacts.reports.codequality), 'utf8'));
    const valid = new Ajv({ strict: false }).compile(gitlabSchema);
    expect(valid(quality), JSON.stringify(valid.errors)).toBe(true);
    expect(quality).toEqual(
      expect.arrayContaining([expect.objectContaining({ location: { path: 'docs/wrong.plan.md', lines: { begin: 5 } } })]),
    );
    const junit = readFileSync(join(cwd, planlint.artifacts.reports.junit), 'utf8');
    expect(XMLValidator.validate(junit)).toBe(true);
    expect(new XMLParser({ ignoreAttributes: false }).parse(junit)).toHaveProperty('testsuites.testsuite');
    expect(planlint.artifacts.when).toBe('always');
  });

  it('Gitee Go and Jenkins', () => {
    const cwd = repository(both);
    const gitee = parse(text('recipes/gitee.yml')) as { stages: { steps: { commands: string[] }[] }[] };
    const ran = job(cwd, gitee.stages[0]?.steps[0]?.commands ?? []);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('2 个文件中 1 个有问题');
    const sh = [...text('recipes/Jenkinsfile').matchAll(/^ *sh '([^']+)'$/gm)].map((match) => match[1] ?? '');
    expect(sh).toHaveLength(1);
    expect(job(cwd, sh, {}, 'sh').status).toBe(1);
    const junit = /testResults: '([^']+)'/.exec(text('recipes/Jenkinsfile'))?.[1] ?? '';
    expect(XMLValidator.validate(readFileSync(join(cwd, junit), 'utf8'))).toBe(true);
  });

  it('call for this version', () => {
    for (const name of ['github.yml', 'gitlab-ci.yml', 'gitee.yml', 'Jenkinsfile'])
      expect(
        [...text(`recipes/${name}`).matchAll(/planlint@([\w.-]+)/g)].map((match) => match[1]),
        name,
      ).toEqual([version]);
  });
});

describe('the YAML of GitHub', () => {
  let github: GithubParsers;
  const problems = (content: string): readonly string[] => github.workflowProblems(content);
  const actionProblems = (content: string): readonly string[] => github.actionProblems(content);
  beforeAll(async () => {
    github = await loadGithubParsers(base);
  });

  it('workflows hold to the schema of GitHub and use only expressions that it knows', () => {
    for (const path of ['.github/workflows/ci.yml', 'recipes/github.yml']) expect(problems(text(path)), path).toEqual([]);
    expect(problems('on: push\njobs:\n  a:\n    steps: []\n')).not.toEqual([]);
    expect(problems(text('recipes/github.yml').replace('runs-on', 'run-on'))).not.toEqual([]);
  });

  it('action.yml holds to the schema of GitHub, every input is used and every expression names what there is', () => {
    expect(actionProblems(text('action.yml'))).toEqual([]);
    expect(actionProblems(text('action.yml').replace('using: composite', 'using: composed'))).not.toEqual([]);
    expect(actionProblems(text('action.yml').replace('shell: bash', 'shel: bash'))).not.toEqual([]);
    const steps = JSON.stringify(action.runs.steps);
    for (const name of Object.keys(action.inputs)) expect(steps, name).toContain(`inputs.${name}`);
    for (const match of text('action.yml').matchAll(/inputs\.([\w-]+)/g)) expect(Object.keys(action.inputs)).toContain(match[1]);
    for (const match of text('action.yml').matchAll(/steps\.([\w-]+)\./g))
      expect(action.runs.steps.map(({ id }) => id)).toContain(match[1]);
    // What a caller passes in must not be read as shell.
    for (const step of action.runs.steps) expect(step.run ?? '').not.toContain('${{');
  });
});

describe('the documentation', () => {
  const pages = ['ci', 'reports', 'configuration', 'scale'].flatMap((name) => [`docs/${name}.md`, `docs/${name}.en.md`]);
  const blocks = (page: string, language: RegExp): readonly string[] =>
    [...text(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
      .filter((match) => language.test(match[1] ?? ''))
      .map((match) => match[2] ?? '');

  it.each(pages)('every command line of %s can be typed', (page) => {
    const all = blocks(page, /^(?:sh|bash|yaml|groovy|json)$/)
      .join('\n')
      .replaceAll(/\$\{\{.*?\}\}/g, '1');
    const lines = [...all.matchAll(/\bplanlint(?:@[\d.]+)? ((?:check|init|merge-reports|rules|explain|print-config)\b[^|;#\n]*)/g)];
    expect(lines.length).toBeGreaterThan(0);
    for (const [, line = ''] of lines) {
      const argv = line
        .replaceAll(/\$\(\(.*?\)\)|\$\w+/g, '1')
        .replaceAll(/["'}]+$|["']/g, '')
        .trim()
        .split(/\s+/);
      expect(readArguments(argv, {}), line).not.toHaveProperty('usage');
    }
    for (const [, named] of text(page).matchAll(/planlint@v?(\d[\d.]*)/g)) expect(named, page).toBe(version);
  });

  it.each(['docs/ci.md', 'docs/ci.en.md'])('%s shows the inputs and outputs of the action, and the recipe as it is', (page) => {
    const rows = [...text(page).matchAll(/^\| `([\w-]+)` \| (.*?) \|/gm)];
    expect(rows.map((row) => row[1])).toEqual(Object.keys(action.inputs));
    for (const [, name = '', shown] of rows) {
      const { default: value = '' } = action.inputs[name] ?? {};
      if (value !== '') expect(shown, name).toBe(`\`${value}\``);
    }
    for (const name of Object.keys(action.outputs)) expect(text(page)).toContain(`\`${name}\``);
    expect(blocks(page, /^yaml$/)).toContain(text('recipes/gitlab-ci.yml'));
  });

  it('the workflows in it hold to the schema of GitHub', async () => {
    const { workflowProblems } = await loadGithubParsers(base);
    for (const page of ['docs/ci.md', 'docs/ci.en.md']) {
      const workflows = blocks(page, /^yaml$/).filter((block) => /^on:/m.test(block));
      expect(workflows).toHaveLength(2);
      for (const workflow of workflows) {
        expect(workflowProblems(workflow), page).toEqual([]);
        const { jobs } = parse(workflow) as { jobs: { planlint: { steps: { uses: string; with?: object }[] } } };
        for (const step of jobs.planlint.steps.filter(({ uses }) => uses.startsWith('OWNER/')))
          for (const name of Object.keys(step.with ?? {})) expect(Object.keys(action.inputs)).toContain(name);
      }
    }
    const jobs = ['docs/scale.md', 'docs/scale.en.md'].flatMap((page) =>
      blocks(page, /^yaml$/).filter((block) => block.includes('runs-on')),
    );
    expect(jobs.length).toBeGreaterThan(0);
    for (const job of jobs) expect(workflowProblems(`on: push\n${job}`)).toEqual([]);
  });
});

describe.skipIf(windows)('.pre-commit-hooks.yaml', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
    readonly language: string;
  }
  const hooks = parse(text('.pre-commit-hooks.yaml')) as readonly Hook[];
  /** As pre-commit does: the entry with the staged files that match. */
  const commit = (cwd: string, { entry, files }: Hook): SpawnSyncReturns<string> => {
    const staged = git(cwd, '-c', 'core.quotepath=false', 'diff', '--staged', '--name-only', '--diff-filter=ACMRTUXB').split('\n');
    const quoted = staged.filter((name) => new RegExp(files).test(name)).map((name) => `'${name}'`);
    return job(cwd, [[entry, ...quoted].join(' ')]);
  };
  const hook = (id: string): Hook => hooks.find((each) => each.id === id) ?? { id, entry: '', files: '', language: '' };

  it('checks the plans that are staged, mends them when asked', () => {
    const cwd = repository(both);
    put(cwd, { '新 规划.plan.md': wrong, 'notes.md': wrong });
    git(cwd, 'add', '-A');
    const ran = commit(cwd, hook('planlint'));
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('新 规划.plan.md');
    expect(ran.stdout).toContain('1 个文件中 1 个有问题');
    expect(commit(cwd, hook('planlint-fix'))).toMatchObject({ status: 0, stdout: expect.stringContaining('已修正') as string });
    expect(readFileSync(join(cwd, '新 规划.plan.md'), 'utf8')).toContain('98%。\n');
    expect(hooks.map(({ language }) => language)).toEqual(['system', 'system']);
  });
});
