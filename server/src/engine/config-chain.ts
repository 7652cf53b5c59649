import type { ConfigLayer } from './config-file';
import type { ConfigProblem, Place } from './config-node';

/** A configuration file read, or why not. */
export type ReadLayer = { readonly layer: ConfigLayer } | { readonly problems: readonly ConfigProblem[] };

/** Reads the file that `from` names with `extends`; the edge knows paths and packages. */
export type ReadExtended = (name: string, from: ConfigLayer, at: Place) => Promise<ReadLayer>;

export type Chain = { readonly layers: readonly ConfigLayer[] } | { readonly problems: readonly ConfigProblem[] };

const cyclic = (trail: readonly ConfigLayer[], again: ConfigLayer, from: ConfigLayer, at: Place): ConfigProblem => {
  const circle = [...trail.slice(trail.findIndex((l) => l.file === again.file)), again].map((l) => l.shown).join(' → ');
  return {
    file: from.shown,
    at,
    problem: { zh: `extends 成环：${circle}；请去掉其中一处`, en: `extends goes in a circle: ${circle}; take one of them out` },
  };
};

/**
 * A file and all it extends, weakest first; all problems of all of them together.
 * What several of them share stands once, below the first that names it, so that it does not overrule what was built on it.
 */
export const chainOf = async (start: ConfigLayer, read: ReadExtended): Promise<Chain> => {
  const layers: ConfigLayer[] = [];
  const problems: ConfigProblem[] = [];
  const seen = new Set<string>();
  const follow = async (layer: ConfigLayer, trail: readonly ConfigLayer[]): Promise<void> => {
    const way = [...trail, layer];
    seen.add(`${layer.file} ${layer.folder}`);
    for (const { text, at } of layer.extends) {
      const extended = await read(text, layer, at);
      if ('problems' in extended) problems.push(...extended.problems);
      else if (way.some((l) => l.file === extended.layer.file)) problems.push(cyclic(way, extended.layer, layer, at));
      else if (!seen.has(`${extended.layer.file} ${extended.layer.folder}`)) await follow(extended.layer, way);
    }
    layers.push(layer);
  };
  await follow(start, []);
  return problems.length > 0 ? { problems } : { layers };
};
