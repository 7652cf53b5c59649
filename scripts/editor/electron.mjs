// One run of the suite under @vscode/test-electron: VS Code's executable, the suite, the workspace, a folder for data.
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../rule-files.mjs';

const [vscodeExecutablePath, extensionTestsPath, workspace, place] = process.argv.slice(2);
process.exitCode = await runTests({
  vscodeExecutablePath,
  extensionDevelopmentPath: root,
  extensionTestsPath,
  extensionTestsEnv: { PLANLINT_EDITOR_RESULTS: process.env.PLANLINT_EDITOR_RESULTS },
  launchArgs: [
    workspace,
    '--disable-extensions',
    '--disable-workspace-trust',
    '--skip-welcome',
    '--skip-release-notes',
    '--no-sandbox',
    '--disable-gpu',
    `--user-data-dir=${join(place, 'data')}`,
    `--extensions-dir=${join(place, 'extensions')}`,
  ],
}).then(
  (code) => code,
  (error) => {
    console.error(String(error));
    return 1;
  },
);
