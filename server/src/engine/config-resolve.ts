import { defaultConfig, overlay, type Config, type Settings } from './config';
import type { ConfigLayer } from './config-file';
import { matcherOf, type CompileGlob } from './path-patterns';

/** What holds for one file. */
export interface ResolvedConfig {
  readonly config: Config;
  /** The nearest configuration file, absolute; none means defaults and flags. */
  readonly file?: string;
  /** All files the configuration was put together from, the first one weakest. */
  readonly sources: readonly string[];
  /** The file is not to be checked when it was found by a glob or in a folder. */
  readonly ignored: boolean;
  /** Absolute path of the baseline file. */
  readonly baseline?: string;
  readonly maxWarnings?: number;
}

/** Gives what layers (weakest first) and the command line say of a path; paths are absolute, with `/`. Equal settings give one and the same object. */
export const resolver = (layers: readonly ConfigLayer[], flags: Settings, compile: CompileGlob): ((path: string) => ResolvedConfig) => {
  const compiled = layers.map((layer) => ({
    layer,
    ignores: matcherOf(layer.ignore, layer.folder, compile, true),
    overrides: layer.overrides.map((override) => ({
      settings: override,
      matches: matcherOf(override.files, layer.folder, compile, false),
    })),
  }));
  const known = new Map<string, ResolvedConfig>();
  const last = <T>(pick: (layer: ConfigLayer) => T | undefined): T | undefined =>
    layers.reduce<T | undefined>((value, layer) => pick(layer) ?? value, undefined);
  const file = layers.at(-1)?.file;
  const baseline = last((l) => l.baseline);
  const maxWarnings = last((l) => l.maxWarnings);
  return (path) => {
    const ignored = compiled.some((c) => c.ignores(path));
    const matched = compiled.map((c) => c.overrides.filter((o) => o.matches(path)));
    const key = `${String(ignored)} ${matched.map((m, i) => m.map((o) => compiled[i]?.overrides.indexOf(o)).join(',')).join(' ')}`;
    const before = known.get(key);
    if (before) return before;
    const inForce = compiled.flatMap((c, i): Settings[] => [c.layer, ...(matched[i] ?? []).map((o) => o.settings)]);
    const resolved: ResolvedConfig = {
      config: [...inForce, flags].reduce(overlay, defaultConfig),
      sources: layers.map((l) => l.file),
      ignored,
      ...(file === undefined ? {} : { file }),
      ...(baseline === undefined ? {} : { baseline }),
      ...(maxWarnings === undefined ? {} : { maxWarnings }),
    };
    known.set(key, resolved);
    return resolved;
  };
};
