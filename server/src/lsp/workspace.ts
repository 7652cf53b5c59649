import { dirname, join, resolve } from 'node:path';
import type { Connection, WorkspaceFolder } from 'vscode-languageserver/node';
import type { FileBaseline } from '../engine/baseline';
import { defaultConfig, type Config } from '../engine/config';
import type { ConfigProblem } from '../engine/config-node';
import { fileBaseline, openBaseline, type OpenBaseline } from '../host/baseline-file';
import { makeConfigLoader, type ConfigFiles, type ConfigLoader } from '../host/config-loader';
import type { Locale } from '../rules/rule';
import type { Client } from './client';
import { nameOfUri, pathOfUri } from './paths';
import { defaultSettings, settingsOf, type Settings } from './settings';
import { virtualFiles, virtualPlace } from './virtual-files';

/** What holds for a document, and the files that say so. */
export type Setup = {
  readonly locale: Locale;
  /** Absolute paths of configuration files and the baseline; empty for what is not on this machine. */
  readonly sources: readonly string[];
} & (
  | { readonly config: Config; readonly ignored: boolean; readonly baseline: FileBaseline }
  | { readonly problems: readonly ConfigProblem[]; readonly cwd: string }
);

type Baseline = OpenBaseline | { readonly problems: readonly ConfigProblem[] };

/** The configuration files as one folder and one set of settings see them. */
interface Loaded {
  readonly loader: ConfigLoader;
  readonly open: ConfigFiles['open'] | undefined;
  readonly baselines: Map<string, Promise<Baseline>>;
}

/** Where a document counts as being: its working directory for the command line, its path, and how files there are read. */
interface Place {
  readonly cwd: string;
  readonly path: string;
  readonly files?: ConfigFiles;
  /** Whether `sources` mean something on this machine. */
  readonly here: boolean;
}

const nowhere: ConfigFiles = {
  search: () => Promise.resolve(undefined),
  open: () => ({ problem: { zh: '没有文件系统', en: 'there is no file system' } }),
  exists: () => false,
};

/** The folders open in the editor, the client's settings, and the configuration files: what says how a document is checked. */
export class Workspace {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #cwd: string;
  readonly #lang: Locale | undefined;
  readonly #onSetup: ((setup: Setup) => void)[] = [];
  #folders: readonly WorkspaceFolder[] = [];
  #given: unknown;
  #settings = new Map<string, Promise<Settings>>();
  #loaded = new Map<string, Loaded>();
  #setups = new Map<string, Promise<Setup>>();

  /** @param cwd where documents outside of every folder count as being @param lang the language asked for on the command line */
  constructor(connection: Connection, client: Client, cwd: string, lang: Locale | undefined) {
    this.#connection = connection;
    this.#client = client;
    this.#cwd = cwd;
    this.#lang = lang;
  }

  get folders(): readonly WorkspaceFolder[] {
    return this.#folders;
  }

  /** Tells what was found to hold for a document: which files to watch, what is wrong with them. */
  onSetup(listener: (setup: Setup) => void): void {
    this.#onSetup.push(listener);
  }

  setFolders(folders: readonly WorkspaceFolder[]): void {
    this.#folders = folders;
    this.forgetSettings();
  }

  /** The settings that a client without workspace/configuration sends by itself. */
  giveSettings(value: unknown): void {
    this.#given = value;
    this.forgetSettings();
  }

  /** The client's settings changed. */
  forgetSettings(): void {
    this.#settings = new Map();
    this.forgetFiles();
  }

  /** A configuration file or a baseline changed. */
  forgetFiles(): void {
    this.#loaded = new Map();
    this.#setups = new Map();
  }

  /** The innermost folder a document lies in. */
  folderOf(uri: string): WorkspaceFolder | undefined {
    return this.#folders
      .filter((folder) => uri === folder.uri || uri.startsWith(folder.uri.endsWith('/') ? folder.uri : `${folder.uri}/`))
      .sort((a, b) => b.uri.length - a.uri.length)[0];
  }

  /** The client's settings for a document or folder; what files say is not in them. */
  settingsOf(uri: string): Promise<Settings> {
    const scope = this.folderOf(uri)?.uri ?? '';
    let known = this.#settings.get(scope);
    if (!known) this.#settings.set(scope, (known = this.#askSettings(scope === '' ? undefined : scope)));
    return known;
  }

  /** The language the server itself speaks: that of the settings or the command line. */
  async locale(uri = ''): Promise<Locale> {
    return (await this.settingsOf(uri)).lang ?? this.#lang ?? defaultConfig.locale;
  }

  async #askSettings(scopeUri: string | undefined): Promise<Settings> {
    if (!this.#client.hasSettings) return settingsOf(this.#given);
    try {
      const item = { section: 'planlint', ...(scopeUri === undefined ? {} : { scopeUri }) };
      return settingsOf(await this.#connection.workspace.getConfiguration(item));
    } catch {
      // A client that says it can and cannot: its documents are checked all the same.
      return defaultSettings;
    }
  }

  /** What holds for a document; worked out once until something of it changes. */
  configOf({ uri }: { readonly uri: string }): Promise<Setup> {
    let known = this.#setups.get(uri);
    if (!known) {
      this.#setups.set(uri, (known = this.#setup(uri)));
      void known.then(
        (setup) => {
          for (const listener of this.#onSetup) listener(setup);
        },
        () => undefined,
      );
    }
    return known;
  }

  /** A document no longer open. */
  forget(uri: string): void {
    this.#setups.delete(uri);
  }

  #placeOf(uri: string): Place {
    const path = pathOfUri(uri);
    const folder = this.folderOf(uri);
    if (path !== undefined) return { cwd: pathOfUri(folder?.uri ?? '') ?? dirname(path), path, here: true };
    if (uri.startsWith('untitled:')) {
      const cwd = this.#folders.map((f) => pathOfUri(f.uri)).find((p) => p !== undefined) ?? this.#cwd;
      return { cwd, path: join(cwd, nameOfUri(uri.slice('untitled:'.length))), here: true };
    }
    const place = this.#client.readsFiles ? virtualPlace(uri) : undefined;
    if (!place) return { cwd: this.#cwd, path: join(this.#cwd, nameOfUri(uri)), files: nowhere, here: false };
    const cwd = (folder && virtualPlace(folder.uri)?.path) ?? dirname(place.path);
    return { cwd, path: place.path, files: virtualFiles(this.#connection, place.uriOf, cwd), here: false };
  }

  async #setup(uri: string): Promise<Setup> {
    const settings = await this.settingsOf(uri);
    const lang = settings.lang ?? this.#lang;
    const flags = {
      rules: settings.rules,
      ...(settings.preset === undefined ? {} : { preset: settings.preset }),
      ...(lang === undefined ? {} : { locale: lang }),
    };
    const { cwd, path, files, here } = this.#placeOf(uri);
    const key = JSON.stringify([here ? '' : virtualPlace(uri)?.uriOf(''), cwd, flags]);
    let loaded = this.#loaded.get(key);
    if (!loaded) {
      const loader = makeConfigLoader({ cwd, flags, ...(files ? { files } : {}) });
      this.#loaded.set(key, (loaded = { loader, open: files?.open, baselines: new Map() }));
    }
    const configured = await loaded.loader.configFor(path);
    if ('problems' in configured) {
      const wrong = here ? configured.problems.map(({ file }) => resolve(cwd, file)) : [];
      return { problems: configured.problems, cwd, locale: lang ?? defaultConfig.locale, sources: wrong };
    }
    const { config, ignored, sources } = configured;
    // A baseline is the run's: the command line in this folder takes the one that the folder's own configuration names.
    const run = await loaded.loader.runConfig();
    const named = ('problems' in run ? undefined : run.baseline) ?? configured.baseline;
    const all = here ? [...sources, ...(named === undefined ? [] : [named])] : [];
    const baseline = named === undefined ? undefined : await this.#baseline(loaded, named, cwd);
    if (baseline && 'problems' in baseline) return { problems: baseline.problems, cwd, locale: config.locale, sources: all };
    return { config, ignored, baseline: baseline ? fileBaseline(baseline, path) : {}, locale: config.locale, sources: all };
  }

  #baseline({ baselines, open }: Loaded, path: string, cwd: string): Promise<Baseline> {
    let known = baselines.get(path);
    if (!known) baselines.set(path, (known = openBaseline(path, cwd, open)));
    return known;
  }
}
