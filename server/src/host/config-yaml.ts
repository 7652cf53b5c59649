import { isMap, isScalar, isSeq, parseDocument, type ParsedNode } from 'yaml';
import type { ConfigNode, Place } from '../engine/config-node';
import { positionAt, sourceOf } from '../text/source';
import type { ReadText } from './config-text';

/** A node that a configuration has no meaning for, and why. */
class Unusable extends Error {
  constructor(
    readonly at: Place,
    readonly problem: { readonly zh: string; readonly en: string },
  ) {
    super(problem.en);
  }
}

const placesIn = (text: string): ((offset: number) => Place) => {
  const source = sourceOf(text);
  return (offset) => {
    const { line, column } = positionAt(source, offset);
    return { line: line + 1, column: column + 1 };
  };
};

const converter = (placeOf: (offset: number) => Place): ((node: ParsedNode | null, near: Place) => ConfigNode) => {
  const convert = (node: ParsedNode | null, near: Place): ConfigNode => {
    if (node === null) return { kind: 'scalar', at: near, value: null };
    const at = placeOf(node.range[0]);
    if (isMap(node)) {
      const entries = node.items.map((pair) => {
        const key: unknown = isScalar(pair.key) ? pair.key.value : undefined;
        const keyAt = pair.key ? placeOf(pair.key.range[0]) : at;
        if (typeof key !== 'string') throw new Unusable(keyAt, { zh: '键应为字符串', en: 'a key must be a string' });
        return { key, at: keyAt, value: convert(pair.value, keyAt) };
      });
      return { kind: 'object', at, entries };
    }
    if (isSeq(node)) return { kind: 'list', at, items: node.items.map((item) => convert(item as ParsedNode | null, at)) };
    if (!isScalar(node))
      throw new Unusable(at, {
        zh: `不支持 YAML 的引用（*${node.source}）；请写出内容，或用 extends`,
        en: `YAML aliases (*${node.source}) are not supported; write the value out, or use extends`,
      });
    const value: unknown = node.value;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { kind: 'scalar', at, value };
    if (value === null) return { kind: 'scalar', at, value };
    throw new Unusable(at, { zh: '无法使用的值', en: 'not a value that can be used' });
  };
  return convert;
};

/** Reads YAML 1.2; a syntax error comes back with its place. */
export const readYaml = (text: string): ReadText => {
  const placeOf = placesIn(text);
  try {
    const document = parseDocument(text, { prettyErrors: false });
    const [wrong] = document.errors;
    if (wrong)
      return { problem: { zh: `YAML 语法有误（${wrong.message}）`, en: `not valid YAML (${wrong.message})` }, at: placeOf(wrong.pos[0]) };
    if (document.contents === null) return { node: undefined };
    return { node: converter(placeOf)(document.contents, { line: 1, column: 1 }) };
  } catch (error) {
    if (error instanceof Unusable) return { problem: error.problem, at: error.at };
    const why = error instanceof Error ? error.message : String(error);
    return { problem: { zh: `YAML 语法有误（${why}）`, en: `not valid YAML (${why})` } };
  }
};
