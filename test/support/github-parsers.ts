import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Workflows from '@actions/workflow-parser';
import type * as Actions from '@actions/workflow-parser/actions/action-parser';
import { build } from 'esbuild';

export interface GithubParsers {
  /** What GitHub would say against a workflow. */
  readonly workflowProblems: (content: string) => readonly string[];
  /** What GitHub would say against an action.yml. */
  readonly actionProblems: (content: string) => readonly string[];
}

const quiet = { info: () => undefined, verbose: () => undefined, error: () => undefined };

/** GitHub's own parsers of workflows and actions, bundled into a folder first: as published they import JSON in a way that Node does not take. */
export const loadGithubParsers = async (folder: string): Promise<GithubParsers> => {
  const outfile = join(folder, 'github-parsers.mjs');
  await build({
    stdin: {
      contents: `export { parseWorkflow } from '@actions/workflow-parser'; export { parseAction } from '@actions/workflow-parser/actions/action-parser';`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
    outfile,
    logLevel: 'error',
  });
  const { parseWorkflow, parseAction } = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Pick<
    typeof Workflows & typeof Actions,
    'parseWorkflow' | 'parseAction'
  >;
  const messages = (result: Workflows.TemplateParseResult): readonly string[] =>
    result.context.errors.getErrors().map((error) => error.message);
  return {
    workflowProblems: (content) => messages(parseWorkflow({ name: 'workflow.yml', content }, quiet)),
    actionProblems: (content) => messages(parseAction({ name: 'action.yml', content }, quiet)),
  };
};
