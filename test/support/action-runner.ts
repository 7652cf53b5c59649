// Runs a composite action as GitHub's runner does: expressions by GitHub's own evaluator, `run` steps in bash, `uses` steps noted.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { offlineEnvironment } from './packed';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly description: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export interface ActionRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The actions used, with what they were given. */
  readonly used: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[];
}

export interface ActionCall {
  readonly with: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** An empty or new folder. */
  readonly temp: string;
  readonly actionPath: string;
  readonly event?: object;
  /** A folder whose commands come before the system's. */
  readonly path?: string;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const dataOf = (value: unknown): data.ExpressionData => JSON.parse(JSON.stringify(value), data.reviver) as data.ExpressionData;

/** Evaluates an expression in contexts, as text. */
const evaluate = (expression: string, contexts: Readonly<Record<string, Json>>): string => {
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), []).parse();
  return new Evaluator(tree, dataOf(contexts) as data.Dictionary).evaluate().coerceString();
};

const filled = (text: string, contexts: Readonly<Record<string, Json>>): string =>
  text.replaceAll(/\$\{\{(.*?)\}\}/g, (_all, expression: string) => evaluate(expression, contexts));

const readOutputs = (file: string): Record<string, string> =>
  Object.fromEntries(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

/** Runs the steps of an action in order until one fails. */
export const runAction = (action: Action, call: ActionCall): ActionRun => {
  mkdirSync(call.temp, { recursive: true });
  const summaryFile = join(call.temp, 'summary');
  const outputFile = join(call.temp, 'output');
  writeFileSync(summaryFile, '');
  const inputs = { ...Object.fromEntries(Object.entries(action.inputs).map(([name, { default: d = '' }]) => [name, d])), ...call.with };
  const steps: Record<string, Json> = {};
  const contexts = (): Readonly<Record<string, Json>> => ({
    inputs,
    steps,
    github: { action_path: call.actionPath, event: (call.event ?? {}) as Json },
    runner: { temp: call.temp },
  });
  const used: { uses: string; with: Readonly<Record<string, string>> }[] = [];
  const out: string[] = [];
  const err: string[] = [];
  let code = 0;
  for (const step of action.runs.steps) {
    if (code !== 0) break;
    if (step.if !== undefined && evaluate(step.if, contexts()) !== 'true') continue;
    const given = (values: Readonly<Record<string, string>> = {}): Record<string, string> =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, filled(value, contexts())]));
    if (step.uses !== undefined) used.push({ uses: step.uses, with: given(step.with) });
    if (step.run === undefined) continue;
    writeFileSync(outputFile, '');
    const script = join(call.temp, 'step.sh');
    writeFileSync(script, step.run);
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: call.cwd,
      encoding: 'utf8',
      env: offlineEnvironment({
        ...given(step.env),
        PATH: `${call.path === undefined ? '' : `${call.path}:`}${process.env['PATH'] ?? ''}`,
        RUNNER_TEMP: call.temp,
        GITHUB_OUTPUT: outputFile,
        GITHUB_STEP_SUMMARY: summaryFile,
      }),
    });
    out.push(ran.stdout);
    err.push(ran.stderr);
    code = ran.status ?? 255;
    if (step.id !== undefined) steps[step.id] = { outputs: readOutputs(outputFile) };
  }
  return {
    code,
    stdout: out.join(''),
    stderr: err.join(''),
    outputs: Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, filled(value, contexts())])),
    summary: readFileSync(summaryFile, 'utf8'),
    used,
  };
};
