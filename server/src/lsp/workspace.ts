import { basename, dirname, join } from 'node:path';
import type { Connection, WorkspaceFolder } from 'vscode-languageserver/node';
import type { FileBaseline } from '../engine/baseline';
import { defaultConfig, overlay, type Config } from '../engine/config';
import type { ConfigProblem } from '../engine/config-node';
import { fileBaseline, openBaseline, type OpenBaseline } from '../host/baseline-file';
import { makeConfigLoader, type ConfigLoader } from '../host/config-loader';
import type { Locale } from '../rules/rule';
import type { Client } from './client';
import { nameOfUri, pathOfUri } from './paths';
import { defaultSettings, settingsOf, type Settings } from './settings';

/** What holds for a document. */
export type Setup =
  | { readonly config: Config; readonly ignored: boolean; readonly baseline: FileBaseline }
  | { readonly problems: readonly ConfigProblem[]; readonly locale: Locale };

type Baseline = OpenBaseline | { readonly problems: readonly ConfigProblem[] } | undefined;

/** The configuration files below one folder under one set of settings. */
interface Loaded {
  readonly loader: ConfigLoader;
  readonly baselines: Map<string, Promise<Baseline>>;
}

/** The folders open in the editor, the client's settings, and the configuration files: what says how a document is checked. */
export class Workspace {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #cwd: string;
  readonly #lang: Locale | undefined;
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

  setFolders(folders: readonly WorkspaceFolder[]): void {
    this.#folders = folders;
    this.forgetFiles();
  }

  /** The settings a client without workspace/configuration sends by itself. */
  giveSettings(value: unknown): void {
    this.#given = value;
    this.forgetSettings();
  }

  /** The client's settings changed. */
  forgetSettings(): void {
    this.#settings = new Map();
    this.forgetFiles();
  }

  /** A configuration file, a baseline or the set of folders changed. */
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

  /** The client's settings for a document (or a folder), without the files' say. */
  settingsOf(uri: string): Promise<Settings> {
    const scope = this.folderOf(uri)?.uri ?? '';
    let known = this.#settings.get(scope);
    if (!known) this.#settings.set(scope, (known = this.#askSettings(scope === '' ? undefined : scope)));
    return known;
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
    if (!known) this.#setups.set(uri, (known = this.#setup(uri)));
    return known;
  }

  /** A document no longer open. */
  forget(uri: string): void {
    this.#setups.delete(uri);
  }

  /** Where a document counts as being: its folder in the workspace (the command line's working directory) and its path; both may be made up. */
  #placeOf(uri: string): { readonly cwd: string; readonly path: string } | undefined {
    const path = pathOfUri(uri);
    const folder = pathOfUri(this.folderOf(uri)?.uri ?? '');
    if (path !== undefined) return { cwd: folder ?? dirname(path), path };
    if (!uri.startsWith('untitled:')) return undefined;
    const cwd = this.#folders.map((f) => pathOfUri(f.uri)).find((p) => p !== undefined) ?? this.#cwd;
    return { cwd, path: join(cwd, nameOfUri(uri.replace('untitled:', ''))) };
  }

  async #setup(uri: string): Promise<Setup> {
    const settings = await this.settingsOf(uri);
    const lang = settings.lang ?? this.#lang;
    const flags = {
      rules: settings.rules,
      ...(settings.preset === undefined ? {} : { preset: settings.preset }),
      ...(lang === undefined ? {} : { locale: lang }),
    };
    const place = this.#placeOf(uri);
    if (!place) return { config: overlay(defaultConfig, flags), ignored: false, baseline: {} };
    const key = JSON.stringify([place.cwd, flags]);
    let loaded = this.#loaded.get(key);
    if (!loaded) this.#loaded.set(key, (loaded = { loader: makeConfigLoader({ cwd: place.cwd, flags }), baselines: new Map() }));
    const configured = await loaded.loader.configFor(place.path);
    const locale = lang ?? defaultConfig.locale;
    if ('problems' in configured) return { problems: configured.problems, locale };
    const run = await loaded.loader.runConfig();
    const named = ('problems' in run ? undefined : run.baseline) ?? configured.baseline;
    const baseline = named === undefined ? undefined : await this.#baseline(loaded, named, place.cwd);
    if (baseline && 'problems' in baseline) return { problems: baseline.problems, locale };
    const held = baseline ? fileBaseline(baseline, place.path) : {};
    return { config: configured.config, ignored: configured.ignored && basename(place.path) !== '', baseline: held };
  }

  #baseline({ baselines }: Loaded, path: string, cwd: string): Promise<Baseline> {
    let known = baselines.get(path);
    if (!known) baselines.set(path, (known = openBaseline(path, cwd)));
    return known;
  }
}
