import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Preset } from '../engine/config';
import { chainOf, type Chain, type ReadExtended, type ReadLayer } from '../engine/config-chain';
import { readConfig } from '../engine/config-file';
import type { ConfigNode, ConfigProblem } from '../engine/config-node';
import { resolver, type ResolvedConfig } from '../engine/config-resolve';
import type { CompileGlob } from '../engine/path-patterns';
import { rules as allRules } from '../rules';
import type { Locale, Rule, Severity } from '../rules/rule';
import { findExtended, shownPath, slashed } from './config-paths';
import { makeSearch } from './config-search';
import { readConfigText } from './config-text';
import { openFile, type OpenedText } from './files';

/** Where configuration files are looked for and read; the file system of this machine unless said otherwise. Paths are absolute. */
export interface ConfigFiles {
  /** The nearest configuration file of a folder, walking up. */
  readonly search: (folder: string) => Promise<string | undefined>;
  readonly open: (path: string) => OpenedText | Promise<OpenedText>;
  readonly exists: (path: string) => boolean | Promise<boolean>;
}

const onThisMachine = (): ConfigFiles => ({ search: makeSearch(), open: openFile, exists: existsSync });

export interface ConfigLoaderOptions {
  /** Absolute. */
  readonly cwd: string;
  /** `--config`: this file for every plan, instead of the search. */
  readonly configPath?: string;
  /** The command line; it wins over files. */
  readonly flags: { readonly preset?: Preset; readonly rules: Readonly<Record<string, Severity | 'off'>>; readonly locale?: Locale };
  readonly files?: ConfigFiles;
  /** For tests. */
  readonly rules?: readonly Rule[];
}

/** What holds for a path, or all that is wrong with its configuration (one and the same object for every path it concerns). */
export type Configured = ResolvedConfig | { readonly problems: readonly ConfigProblem[] };

export interface ConfigLoader {
  /** The configuration of a file, which need not exist (`--stdin-filename`); relative paths count from cwd. Never throws. */
  configFor(path: string): Promise<Configured>;
  /** The configuration of the run (maxWarnings, default baseline): that of `--config` or of cwd. */
  runConfig(): Promise<Configured>;
}

/** The value of the `planlint` key of a package.json. */
const packageKey = (node: ConfigNode | undefined): ConfigNode | undefined =>
  node?.kind === 'object' ? node.entries.find((entry) => entry.key === 'planlint')?.value : undefined;

const globs = async (): Promise<CompileGlob> => {
  const { default: picomatch } = await import('picomatch');
  return (glob) => picomatch(glob, { dot: true });
};

/** Finds, reads and puts together configurations; files are read once per loader, and nothing is loaded for formats and globs that do not occur. */
export const makeConfigLoader = ({
  cwd,
  configPath,
  flags,
  files = onThisMachine(),
  rules = allRules,
}: ConfigLoaderOptions): ConfigLoader => {
  const readFile = async (file: string, folder: string): Promise<ReadLayer> => {
    const shown = shownPath(file, cwd);
    const failed = (why: Omit<ConfigProblem, 'file'>): ReadLayer => ({ problems: [{ file: shown, ...why }] });
    const opened = await files.open(file);
    if ('problem' in opened) return failed({ problem: opened.problem });
    const read = await readConfigText(file, opened.source.text);
    if ('problem' in read) return failed(read);
    const node = basename(file) === 'package.json' ? packageKey(read.node) : read.node;
    const { layer, problems } = readConfig(node, { file: slashed(file), folder: slashed(folder), shown }, rules);
    return problems.length > 0 ? { problems } : { layer };
  };

  const readExtended: ReadExtended = async (name, from, at) => {
    const found = findExtended(name, from.file);
    if ('problem' in found) return { problems: [{ file: from.shown, at, problem: found.problem }] };
    if (!(await files.exists(found.path))) {
      const problem = { zh: `extends：文件 ${name} 不存在；请核对路径`, en: `extends: no file ${name}; check the path` };
      return { problems: [{ file: from.shown, at, problem }] };
    }
    // The globs of a package cannot mean its own folder: they count from the file that names it.
    const read = await readFile(found.path, found.fromPackage ? from.folder : dirname(found.path));
    if (!('problems' in read)) return read;
    const via = { zh: `（由 ${from.shown} 的 extends 引入）`, en: ` (extended by ${from.shown})` };
    return { problems: read.problems.map((p) => ({ ...p, problem: { zh: p.problem.zh + via.zh, en: p.problem.en + via.en } })) };
  };

  const prepare = (chain: Chain, compile: CompileGlob): ((path: string) => Configured) => {
    if ('problems' in chain) return () => chain;
    return resolver(
      chain.layers.map((l) => (l.baseline === undefined ? l : { ...l, baseline: resolve(l.folder, l.baseline) })),
      flags,
      compile,
    );
  };

  const load = async (file: string | undefined): Promise<(path: string) => Configured> => {
    if (file === undefined) return prepare({ layers: [] }, () => () => false);
    const read = await readFile(file, dirname(file));
    const chain = 'problems' in read ? read : await chainOf(read.layer, readExtended);
    const withGlobs = 'layers' in chain && chain.layers.some((l) => l.ignore.length > 0 || l.overrides.length > 0);
    return prepare(chain, withGlobs ? await globs() : () => () => false);
  };

  const loaded = new Map<string | undefined, Promise<(path: string) => Configured>>();
  const loadOnce = (file: string | undefined): Promise<(path: string) => Configured> => {
    let known = loaded.get(file);
    if (!known) loaded.set(file, (known = load(file)));
    return known;
  };

  /** Per folder, so that ten thousand plans in one cost one search. */
  const folders = new Map<string, Promise<(path: string) => Configured>>();
  const configFor = async (path: string): Promise<Configured> => {
    const absolute = resolve(cwd, path);
    const folder = dirname(absolute);
    let known = folders.get(folder);
    if (!known)
      folders.set(folder, (known = configPath === undefined ? files.search(folder).then(loadOnce) : loadOnce(resolve(cwd, configPath))));
    return (await known)(slashed(absolute));
  };
  return { configFor, runConfig: () => configFor('planlint-run') };
};
