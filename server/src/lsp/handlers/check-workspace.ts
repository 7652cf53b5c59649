import { WorkDoneProgress } from 'vscode-languageserver/node';
import type { Severity } from '../../rules/rule';
import { nameOfUri } from '../paths';
import { planUris } from '../plans';
import { checkWorkspaceRequest, type WorkspaceRow } from '../protocol';
import type { Handler } from '../server';
import { runOver, type RunItem } from '../workspace-run';

const rowOf = (item: RunItem, locale: 'zh' | 'en'): WorkspaceRow => {
  const { uri } = item;
  const none = { uri, errors: 0, warnings: 0, infos: 0 };
  if ('problem' in item) return { ...none, problem: item.problem[locale] };
  if (!('findings' in item.result)) return 'why' in item.result ? { ...none, problem: item.result.why } : none;
  const { findings } = item.result;
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { uri, errors: count('error'), warnings: count('warning'), infos: count('info') };
};

const byWeight = (a: WorkspaceRow, b: WorkspaceRow): number =>
  Number(b.problem !== undefined) - Number(a.problem !== undefined) ||
  b.errors - a.errors ||
  b.warnings - a.warnings ||
  b.infos - a.infos ||
  (a.uri < b.uri ? -1 : 1);

/** Checks all plans of the workspace and counts, with progress. */
export const checkWorkspace: Handler = {
  capabilities: () => ({}),
  listen: (server) => {
    const { connection, workspace } = server;
    connection.onRequest(checkWorkspaceRequest, async ({ workDoneToken }, token) => {
      const locale = await workspace.locale();
      const uris = await planUris(server);
      const say = (value: object): void => {
        if (workDoneToken !== undefined) void connection.sendProgress(WorkDoneProgress.type, workDoneToken, value as never);
      };
      say({ kind: 'begin', title: locale === 'zh' ? '校核工作区' : 'Checking the workspace', percentage: 0, cancellable: true });
      const rows: WorkspaceRow[] = [];
      try {
        let done = 0;
        for await (const item of runOver(uris, server, token)) {
          rows.push(rowOf(item, locale));
          done += 1;
          const message = `${String(done)}/${String(uris.length)} ${nameOfUri(item.uri)}`;
          say({ kind: 'report', message, percentage: Math.round((100 * done) / uris.length) });
        }
      } finally {
        say({ kind: 'end' });
      }
      const sum = (key: 'errors' | 'warnings' | 'infos'): number => rows.reduce((all, row) => all + row[key], 0);
      return {
        files: rows.filter(({ problem }) => problem === undefined).length,
        errors: sum('errors'),
        warnings: sum('warnings'),
        infos: sum('infos'),
        rows: rows.filter((row) => row.problem !== undefined || row.errors + row.warnings + row.infos > 0).sort(byWeight),
      };
    });
  },
};
