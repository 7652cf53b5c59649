import { extname } from 'node:path';
import type { ConfigNode, Place } from '../engine/config-node';

/** The contents of a file (undefined when it is empty), or what is wrong with it. */
export type ReadText =
  { readonly node: ConfigNode | undefined } | { readonly problem: { readonly zh: string; readonly en: string }; readonly at?: Place };

/** YAML by its extension; `.planlintrc` and the like are JSON where they start as JSON does. */
const isYaml = (path: string, text: string): boolean => {
  const extension = extname(path).toLowerCase();
  if (extension === '.yaml' || extension === '.yml') return true;
  return extension !== '.json' && !/^\s*(?:\{|\/[/*])/.test(text);
};

/** Reads the text of a configuration file by its name: JSON (comments allowed) or YAML. Never throws; the parser it needs is loaded here. */
export const readConfigText = async (path: string, text: string): Promise<ReadText> => {
  if (text.trim() === '') return { node: undefined };
  if (isYaml(path, text)) return (await import('./config-yaml')).readYaml(text);
  return (await import('./config-json')).readJson(text);
};
