// npm run test:nodes [-- 20 22 24] [--no-build]: builds, packs, installs the package, and runs what users run under several versions of Node, which npm brings.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
if (!process.argv.includes('--no-build')) await import('./build.mjs');
const shell = process.platform === 'win32';
const npm = (args, cwd) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    shell,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const majors = asked.length > 0 ? asked : ['20', '22', '24'];

/** The node binary of a version, from the npm packages that hold nothing else; kept in the temporary folder for the next run. */
const nodeOf = (version) => {
  const folder = join(tmpdir(), 'planlint-nodes', version);
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(['install', `${name}@${version}`], folder);
  return binary;
};

const right = '# 某市供水“十四五”规划\n\n## 一、目标\n\n到2025年，供水普及率达到98%，管网漏损率控制在9%以内，水质稳定达标。\n';
const wrong = '# 某市供水“十四五”规划\n\n## 一、目标\n\n供水普及率达到98%%。。\n';
/** 供水普及率达到98%%。 in GB18030 */
const gb18030 = Buffer.from('b9a9cbaec6d5bcb0c2cab4efb5bd39382525a1a30a', 'hex');

const base = mkdtempSync(join(tmpdir(), 'planlint-nodes-'));
const tarball = join(base, JSON.parse(npm(['pack', '--ignore-scripts', '--json', '--pack-destination', base], root))[0].filename);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const must = (holds, what, ran) => {
  if (holds) return;
  throw new Error(`${what}${ran ? `\n  exit ${ran.status}\n  ${ran.stdout.slice(0, 400)}\n  ${ran.stderr.slice(0, 800)}` : ''}`);
};

/** One version: a new project with the package, every check on it. */
const tryNode = async (node, name) => {
  const project = join(base, name);
  mkdirSync(join(project, 'plans'), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
  npm(['install', tarball], project);
  const dist = join(project, 'node_modules/planlint/dist');
  const cli = join(dist, 'cli.js');
  const put = (file, text) => writeFileSync(join(project, file), text);
  const env = { ...process.env, PLANLINT_LANG: 'zh', NO_COLOR: '1', NODE_OPTIONS: '', FORCE_COLOR: '' };
  const run = (args, more = {}) =>
    spawnSync(node, [cli, ...args], { cwd: project, encoding: 'utf8', env: { ...env, ...more.env }, input: more.input ?? '' });
  /** Runs and wants an exit code and a silent standard error: no warning of Node's, none of V8's. */
  const ends = (code, args, more = {}) => {
    const ran = run(args, more);
    must(
      ran.status === code && (more.noisy || ran.stderr === ''),
      `planlint ${args.join(' ')}: wanted exit ${code}${more.noisy ? '' : ' and nothing on stderr'}`,
      ran,
    );
    return ran.stdout;
  };
  put('right.plan.md', right);
  put('wrong.plan.md', wrong);
  put('right.txt', right.replaceAll(/^#+ /gm, ''));
  put('wrong.txt', gb18030);
  for (let i = 0; i < 8; i += 1) put(`plans/${i}.plan.md`, i % 2 ? right : wrong);

  const checks = {
    'version and help': () => {
      must(ends(0, ['--version']) === `${version}\n`, 'version');
      must(ends(0, ['help', 'check']).includes('--max-warnings'), 'help');
    },
    'bytecode is kept and accepted': () => {
      const kept = () => {
        const folder = join(dist, 'code-cache');
        return readdirSync(folder, { recursive: true })
          .filter((file) => file.endsWith('.bin'))
          .sort()
          .map((file) => `${file} ${statSync(join(folder, file)).mtimeMs}`)
          .join('\n');
      };
      ends(0, ['check', 'right.plan.md']);
      const first = kept();
      must(first !== '', 'nothing was kept');
      ends(0, ['check', 'right.plan.md']);
      must(kept() === first, `written again, so it was rejected:\n${first}\n${kept()}`);
      ends(0, ['check', 'right.plan.md'], { env: { PLANLINT_CODE_CACHE: 'off' } });
    },
    'markup, text, GB18030, standard input': () => {
      ends(0, ['check', 'right.plan.md', 'right.txt']);
      must(ends(1, ['check', 'wrong.txt']).includes('98%%'), 'GB18030');
      must(ends(1, ['check', '--stdin', '--stdin-filename', 'x.plan.md'], { input: wrong }).includes('x.plan.md'), 'stdin');
      ends(1, ['check', '**/*.plan.md']);
    },
    'no deprecated call': () => {
      for (const args of [
        ['right.plan.md'],
        ['right.plan.md', '--cache'],
        ['plans/1.plan.md', 'plans/3.plan.md', '--concurrency', '2'],
        ['right.txt', '-f', 'sarif'],
      ])
        ends(0, ['check', ...args], { env: { NODE_OPTIONS: '--throw-deprecation' } });
    },
    'every format': () => {
      for (const format of ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown', 'blob']) {
        const out = ends(1, ['check', 'wrong.plan.md', 'right.txt', '-f', format]);
        must(out.includes('wrong.plan.md'), `${format} names the file`);
        if (['json', 'sarif', 'gitlab'].includes(format)) JSON.parse(out);
      }
    },
    '--fix': () => {
      put('fix.plan.md', `\ufeff${wrong.replaceAll('\n', '\r\n')}`);
      if (process.platform !== 'win32') chmodSync(join(project, 'fix.plan.md'), 0o640);
      ends(0, ['check', 'fix.plan.md', '--fix']);
      must(
        readFileSync(join(project, 'fix.plan.md'), 'utf8').startsWith('\ufeff') &&
          readFileSync(join(project, 'fix.plan.md'), 'utf8').includes('98%。\r\n'),
        'fixed, BOM and CRLF kept',
      );
      must(process.platform === 'win32' || (statSync(join(project, 'fix.plan.md')).mode & 0o777) === 0o640, 'mode kept');
      rmSync(join(project, 'fix.plan.md'));
    },
    '--cache, twice': () => {
      const args = ['check', 'plans', '--cache', '--cache-location', '.cache/'];
      const first = ends(1, args);
      must(existsSync(join(project, '.cache/.planlintcache')), 'the cache is there');
      must(ends(1, args) === first, 'the same report from the cache');
      must(ends(1, ['check', 'plans']) === first, 'the same report without the cache');
    },
    '--concurrency 2, --shard, merge-reports': () => {
      const one = ends(1, ['check', 'plans', '--concurrency', '1']);
      must(ends(1, ['check', 'plans', '--concurrency', '2']) === one, 'two workers say the same');
      for (const i of [1, 2]) ends(1, ['check', 'plans', '--shard', `${i}/2`, '-f', 'blob', '-o', `${i}.ndjson`], { noisy: true });
      must(ends(1, ['merge-reports', '1.ndjson', '2.ndjson']) === one, 'two shards say the same');
    },
    'configuration in YAML, print-config': () => {
      put('planlint.config.yaml', 'rules:\n  number/*: off\n  punctuation/*: off\n');
      ends(0, ['check', 'wrong.plan.md']);
      must(ends(0, ['print-config', 'wrong.plan.md']).includes('planlint.config.yaml'), 'source');
      rmSync(join(project, 'planlint.config.yaml'));
    },
    'the other commands': () => {
      must(ends(0, ['explain', 'punctuation/duplicate']).includes('GB/T 15834'), 'explain');
      JSON.parse(ends(0, ['rules', '-f', 'json']));
      must(ends(0, ['outline', 'right.txt']).includes('一、目标'), 'outline');
      ends(0, ['completion', 'bash']);
      ends(0, ['init', 'new', '--ci', 'github']);
      ends(0, ['check', 'new']);
      ends(0, ['tables', 'new/十五五规划模板.plan.md', '-f', 'csv']);
    },
    '--changed-since': () => {
      const git = (...args) => execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: project });
      git('init', '-q');
      git('add', 'right.plan.md', 'wrong.plan.md');
      git('commit', '-qm', 'first');
      ends(0, ['check', 'right.plan.md', 'wrong.plan.md', '--changed-since', 'HEAD']);
      put('right.plan.md', `${right}\n达到3%%。\n`);
      ends(1, ['check', 'right.plan.md', '--changed-since', 'HEAD']);
      put('right.plan.md', right);
    },
    '--watch, start and stop': async () => {
      copyFileSync(join(project, 'right.plan.md'), join(project, 'watched.plan.md'));
      const child = spawn(node, [cli, 'check', 'watched.plan.md', '--watch'], { cwd: project, env });
      let out = '';
      let err = '';
      child.stdout.on('data', (data) => (out += data));
      child.stderr.on('data', (data) => (err += data));
      const until = async (holds, what) => {
        for (let i = 0; i < 300 && !holds(); i += 1) await new Promise((done) => setTimeout(done, 50));
        must(holds(), `watch: ${what}\n${out}\n${err}`);
      };
      const ended = new Promise((done) => child.on('exit', (code, signal) => done({ code, signal })));
      try {
        await until(() => err.includes('监视') && out.includes('没有发现问题'), 'starts');
        put('watched.plan.md', wrong);
        await until(() => out.includes('98%%'), 'sees the change');
        child.kill('SIGINT');
        const { code } = await ended;
        must(process.platform === 'win32' || code === 1, `ends with the last exit code, not ${code}`);
      } finally {
        child.kill('SIGKILL');
      }
    },
  };
  let failed = 0;
  for (const [what, check] of Object.entries(checks)) {
    try {
      await check();
      console.log(`  ✓ ${what}`);
    } catch (error) {
      failed += 1;
      console.log(`  ✗ ${what}: ${error.message}`);
    }
  }
  return failed;
};

let failed = 0;
for (const major of majors) {
  let node;
  try {
    node = nodeOf(major);
  } catch (error) {
    console.log(`Node ${major}: not to be had from npm (${error.message.split('\n')[0]}): not run`);
    failed += 1;
    continue;
  }
  console.log(`Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`);
  failed += await tryNode(node, major);
}
rmSync(base, { recursive: true, force: true });
console.log(failed === 0 ? 'all passed' : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
