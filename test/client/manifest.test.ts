import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules as facts } from '../../client/src/rules';
import { rules, titles } from '../../server/src/rules';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = <T>(path: string): T => JSON.parse(read(path)) as T;

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly l10n: string;
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: boolean };
    readonly virtualWorkspaces: { readonly supported: unknown };
  };
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly extensions: readonly string[]; readonly configuration: string }[];
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown: string } }[] }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly properties?: Readonly<Record<string, { readonly default?: string }>> }>>;
    };
  };
}
const manifest = json<Manifest>('package.json');
const { contributes } = manifest;
const english = json<Record<string, string>>('package.nls.json');
const chinese = json<Record<string, string>>('package.nls.zh-cn.json');

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(join(folder, name)));
const client = sources('client/src').join('\n');

describe('the manifest', () => {
  it('has its words in English and Chinese, and no word too many', () => {
    const used = [...read('package.json').matchAll(/%([\w.*/-]+)%/g)].map((m) => m[1] ?? '').concat('description');
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    expect([...new Set(used)].sort()).toEqual(Object.keys(english).sort());
  });

  it('leaves the id and the file name of another extension alone', () => {
    expect(contributes.languages.map(({ id }) => id)).toEqual(['planmd']);
    expect(contributes.languages[0]?.extensions).toEqual(['.plan.md']);
  });

  it('offers commands that the client registers, under one category', () => {
    const registered = new Set([...client.matchAll(/register\('(planlint\.[\w.]+)'/g)].map((m) => m[1]));
    const offered = contributes.commands.map(({ command }) => command);
    expect(offered.filter((command) => !registered.has(command))).toEqual([]);
    expect([...registered].filter((command) => !offered.includes(command ?? ''))).toEqual([]);
    expect(new Set(contributes.commands.map(({ category }) => category))).toEqual(new Set(['planlint']));
    const inMenus = Object.values(contributes.menus).flat().concat(contributes.keybindings);
    expect(
      inMenus.map(({ command }) => command).filter((command) => command.startsWith('planlint.') && !offered.includes(command)),
    ).toEqual([]);
  });

  it('binds keys in plans alone', () => {
    for (const { command, when } of contributes.keybindings) expect(when, command).toMatch(/planlint\.planActive|planmd/);
  });

  it('names files that are there', () => {
    const files = [
      manifest.icon,
      manifest.l10n,
      ...contributes.languages.map(({ configuration }) => configuration),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
    ];
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('knows every rule with its severity and titles', () => {
    const severities = contributes.configuration.properties['planlint.rules']?.properties ?? {};
    for (const { id, severity, fix } of rules) {
      expect(severities[id]?.default, id).toBe(severity);
      expect(facts[id], id).toEqual({ title: titles[id], fix });
      expect([chinese[`rule.${id}`], english[`rule.${id}`]]).toEqual([titles[id]?.zh, titles[id]?.en]);
    }
  });

  it('works without trust and says how far without a disk', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    expect(manifest.capabilities.virtualWorkspaces.supported).toBe('limited');
  });
});

describe('the client', () => {
  it('imports vscode and its language client, nothing of the server', () => {
    const from = [...client.matchAll(/\bfrom '([^'.][^']*)'/g)].map((m) => m[1] ?? '');
    expect([...new Set(from)].filter((name) => !/^(?:vscode|vscode-languageclient\/node|node:[\w/]+)$/.test(name))).toEqual([]);
    expect(client).not.toMatch(/from '(?:\.\.\/)+server\//);
  });

  it('asks for nothing over a network', () => {
    expect(client).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|node:https?|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  it('says everything in Chinese too, and no sentence too many', () => {
    const said = [...client.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((m) => m[1] ?? '');
    expect(said.length).toBeGreaterThan(20);
    const bundle = json<Record<string, string>>('client/l10n/bundle.l10n.zh-cn.json');
    expect(Object.keys(bundle).sort()).toEqual([...new Set(said)].sort());
    const holes = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();
    for (const [en, zh] of Object.entries(bundle)) expect(holes(zh), en).toEqual(holes(en));
  });
});
