import { parse, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import type { ConfigNode, Place } from '../engine/config-node';
import type { ReadText } from './config-text';

const placeOf = (node: { readonly loc: { readonly start: { readonly line: number; readonly column: number } } }): Place => ({
  line: node.loc.start.line,
  column: node.loc.start.column,
});

const entriesOf = (node: ObjectNode): Extract<ConfigNode, { kind: 'object' }>['entries'] =>
  node.members.map((member) => ({
    key: member.name.type === 'String' ? member.name.value : member.name.name,
    at: placeOf(member.name),
    value: configNode(member.value),
  }));

const configNode = (node: ValueNode): ConfigNode => {
  const at = placeOf(node);
  switch (node.type) {
    case 'Object':
      return { kind: 'object', at, entries: entriesOf(node) };
    case 'Array':
      return { kind: 'list', at, items: node.elements.map((element) => configNode(element.value)) };
    case 'String':
    case 'Number':
    case 'Boolean':
      return { kind: 'scalar', at, value: node.value };
    default:
      return { kind: 'scalar', at, value: null };
  }
};

/** Reads JSON with comments and trailing commas; a syntax error comes back with its place. */
export const readJson = (text: string): ReadText => {
  try {
    return { node: configNode(parse(text, { mode: 'jsonc', allowTrailingCommas: true }).body) };
  } catch (error) {
    const { line, column, message } = error as { line?: number; column?: number; message: string };
    const why = message.replace(/ \(\d+:\d+\)$/, '');
    return {
      problem: { zh: `JSON 语法有误（${why}）`, en: `not valid JSON (${why})` },
      ...(line === undefined || column === undefined ? {} : { at: { line, column } }),
    };
  }
};
