import { resolve } from 'node:path';
import { DiagnosticSeverity, MessageType, ShowMessageNotification, type Diagnostic } from 'vscode-languageserver/node';
import { problemText, type ConfigProblem } from '../../engine/config-node';
import { openFile } from '../../host/files';
import { lineSpan } from '../../text/source';
import { uriOfPath } from '../paths';
import { placesIn } from '../positions';
import type { Server } from '../server';

const diagnosticsIn = (path: string, problems: readonly ConfigProblem[], locale: 'zh' | 'en'): Diagnostic[] => {
  const opened = openFile(path);
  return problems.map(({ at, problem }) => {
    const line = (at?.line ?? 1) - 1;
    const start = { line, character: (at?.column ?? 1) - 1 };
    let range = { start, end: start };
    if (at && !('problem' in opened)) {
      const { source } = opened;
      const { end } = lineSpan(source, line);
      range = { start, end: placesIn(source).position(end) };
    }
    return { range, severity: DiagnosticSeverity.Error, source: 'planlint', message: problem[locale] };
  });
};

/** Shows what is wrong with configuration files and baselines: in the files, and once in a message. Whatever the client, these are published. */
export const showConfigurationProblems = ({ connection, documents, workspace }: Server): void => {
  let shown = new Set<string>();
  let said = new Set<string>();
  let current = new Map<string, readonly ConfigProblem[]>();
  // Several documents learn of the same problems at once.
  let timer: NodeJS.Timeout | undefined;
  let locale: 'zh' | 'en' = 'zh';
  const show = (): void => {
    timer = undefined;
    const texts = new Set<string>();
    for (const [path, problems] of current) {
      void connection.sendDiagnostics({ uri: uriOfPath(path), diagnostics: diagnosticsIn(path, problems, locale) });
      for (const problem of problems) texts.add(problemText(problem, locale));
    }
    for (const path of shown) if (!current.has(path)) void connection.sendDiagnostics({ uri: uriOfPath(path), diagnostics: [] });
    const news = [...texts].filter((text) => !said.has(text));
    if (news.length > 0) {
      const zh = `planlint 配置有误，没有校核：\n${news.join('\n')}`;
      const en = `planlint: the configuration is wrong, nothing is checked:\n${news.join('\n')}`;
      // As a notification: `connection.window` makes it a request, which not every client answers.
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: locale === 'zh' ? zh : en });
    }
    shown = new Set(current.keys());
    said = texts;
  };
  const soon = (): void => {
    timer ??= setTimeout(show, 50);
  };
  workspace.onSetup((setup) => {
    if (!('problems' in setup)) {
      if (shown.size > 0) soon();
      return;
    }
    ({ locale } = setup);
    for (const problem of setup.problems) {
      const path = resolve(setup.cwd, problem.file);
      const known = current.get(path) ?? [];
      if (!known.some((other) => problemText(other, locale) === problemText(problem, locale))) current.set(path, [...known, problem]);
    }
    soon();
  });
  documents.onForgotten(() => {
    current = new Map();
  });
};
