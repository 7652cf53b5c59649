import { relative, sep } from 'node:path';
import { checkedFileOf, type FileProblem } from '../../engine/report';
import { planlintVersion } from '../../host/version';
import { loadReporter, reporterNames, type ReporterName } from '../../reporters';
import { painter } from '../../reporters/paint';
import { rules, titles } from '../../rules';
import { pathOfUri } from '../paths';
import { planUris } from '../plans';
import { exportRequest } from '../protocol';
import { invalidParams, type Handler, type Server } from '../server';
import { runOver } from '../workspace-run';

/** The formats that stand alone; `blob` is a part of a sharded run. */
const formats: readonly ReporterName[] = reporterNames.filter((name) => name !== 'blob');

/** The folder that paths in a report are relative to. */
const folderFor = ({ workspace }: Server, uris: readonly string[]): string => {
  const folder = workspace.folderOf(uris[0] ?? '') ?? workspace.folders[0];
  return pathOfUri(folder?.uri ?? '') ?? process.cwd();
};

const pathIn = (folder: string, uri: string): string => {
  const path = pathOfUri(uri);
  return path === undefined ? uri : relative(folder, path).split(sep).join('/');
};

/** Findings as a report of the command line, of the plans as the editor has them. */
export const exportFindings: Handler = {
  capabilities: () => ({}),
  listen: (server) => {
    const { connection, workspace } = server;
    connection.onRequest(exportRequest, async ({ format, uris: asked }, token) => {
      const locale = await workspace.locale();
      const name = formats.find((known) => known === format);
      if (!name) {
        const all = formats.join('、');
        throw invalidParams(
          locale === 'zh' ? `没有报告格式 ${format}（有：${all}）` : `no report format ${format} (there are: ${formats.join(', ')})`,
        );
      }
      const uris = asked ?? (await planUris(server));
      const cwd = folderFor(server, uris);
      const makeReporter = await loadReporter(name);
      const reporter = makeReporter({
        locale,
        paint: painter(false),
        width: 120,
        version: planlintVersion(),
        rules: rules.map(({ id, severity }) => ({ id, severity, title: titles[id] ?? { zh: id, en: id } })),
        cwd,
      });
      const problems: FileProblem[] = [];
      const totals = { files: 0, withFindings: 0, error: 0, warning: 0, info: 0, fixable: 0 };
      let text = '';
      for await (const item of runOver(uris, server, token)) {
        const filePath = pathIn(cwd, item.uri);
        if ('problem' in item) problems.push({ filePath, problem: item.problem });
        else if ('findings' in item.result) {
          const checked = checkedFileOf(filePath, item.document.source, item.result.findings);
          const { report } = checked;
          totals.files += 1;
          totals.withFindings += report.messages.length > 0 ? 1 : 0;
          totals.error += report.errorCount;
          totals.warning += report.warningCount;
          totals.info += report.infoCount;
          totals.fixable += report.messages.filter(({ fix }) => fix).length;
          text += reporter.file(checked);
        } else if ('why' in item.result) problems.push({ filePath, problem: { zh: item.result.why, en: item.result.why } });
      }
      return { text: text + reporter.end({ ...totals, fixed: 0, baselined: 0, problems }) };
    });
  },
};
