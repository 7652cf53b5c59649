// For the bundle: loops over arrays by their indices, and `const [a, b] = …` by theirs. V8 walks an array by its iterator, with an object made for each step,
// until it has optimised the function; a check is over before, and most of what runs after a key runs seldom. It spares a twentieth to a tenth of either.
// And all matches of a pattern are taken at once where they are walked or spread: `matchAll` makes a copy of the pattern and an iterator for each text, most of
// which hold no match.
// Nothing but time depends on it: what is no array is walked by its iterator as before. (Left early, an iterator is not told; none of these has anything to close.)
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { root } from './rule-files.mjs';

/** The stages of a check; elsewhere loops are over files and connections. */
const stages = ['text', 'lexicon', 'syntax', 'model', 'link', 'rules', 'engine'].map((name) => join(root, 'server/src', name) + sep);

/** Walks what rules yield, which is no array, and must be told when it is left. */
const runner = join(root, 'server/src/engine/check.ts');

const helpers = join(root, 'scripts/index-loops-helpers.mjs');

/** The names a pattern binds, undefined for holes; nothing where it holds more than plain names. */
const namesOf = (pattern) => {
  if (!ts.isArrayBindingPattern(pattern)) return undefined;
  const names = [];
  for (const element of pattern.elements) {
    if (ts.isOmittedExpression(element)) names.push(undefined);
    else if (element.dotDotDotToken || element.initializer || !ts.isIdentifier(element.name)) return undefined;
    else names.push(element.name.text);
  }
  return names.some((name) => name !== undefined) ? names : undefined;
};

/** `a = list[0], b = list[1]` */
const bound = (names, list) => names.flatMap((name, i) => (name === undefined ? [] : [`${name} = ${list}[${String(i)}]`])).join(', ');

/**
 * Rewrites the loops and destructurings of a module.
 * @param {string} text TypeScript @param {string} from what the helpers are imported from
 * @returns {string}
 */
export const indexLoops = (text, from = helpers) => {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  const edits = [];
  let count = 0;
  const put = (start, end, by) => edits.push({ start, end, by });

  const loop = (node) => {
    const [{ name }] = node.initializer.declarations;
    const kind = node.initializer.flags & ts.NodeFlags.Const ? 'const' : 'let';
    const n = String((count += 1));
    const [list, at, steps, item] = [`list$${n}`, `at$${n}`, `steps$${n}`, `item$${n}`];
    const names = kind === 'const' ? namesOf(name) : undefined;
    const here = `${steps} ? ${steps}.value : ${list}[${at}]`;
    const binding = names
      ? `const ${item} = taken$(${here}, ${String(names.length)}), ${bound(names, item)};`
      : `${kind} ${name.getText(file)} = ${here};`;
    put(node.getStart(file), node.expression.getStart(file), `for (let ${list} = (`);
    put(
      node.expression.getEnd(),
      node.statement.getStart(file),
      `) as any, ${at} = 0, ${steps}: any = stepsOf$(${list}); ${steps} ? ${steps}.next() : ${at} < ${list}.length; ${at} += 1) { ${binding} `,
    );
    put(node.statement.getEnd(), node.statement.getEnd(), ' }');
  };

  const destructuring = (node, names) => {
    const list = `list$${String((count += 1))}`;
    const { elements } = ts.isArrayLiteralExpression(node.initializer) ? node.initializer : { elements: undefined };
    if (elements?.length === names.length && !names.includes(undefined) && !elements.some(ts.isSpreadElement)) {
      put(node.name.getStart(file), elements[0].getStart(file), `${names[0]} = (`);
      elements.slice(1).forEach((element, i) => put(elements[i].getEnd(), element.getStart(file), `), ${names[i + 1]} = (`));
      put(elements.at(-1).getEnd(), node.initializer.getEnd(), ')');
      return;
    }
    put(node.name.getStart(file), node.initializer.getStart(file), `${list} = taken$((`);
    put(node.initializer.getEnd(), node.initializer.getEnd(), `) as any, ${String(names.length)}), ${bound(names, list)}`);
  };

  /** `text.matchAll(pattern)` that is walked, spread or copied, and nothing else done with it. */
  const allMatches = (node) => {
    if (!ts.isCallExpression(node) || node.arguments.length !== 1 || node.questionDotToken) return false;
    if (!ts.isPropertyAccessExpression(node.expression) || node.expression.questionDotToken || node.expression.name.text !== 'matchAll')
      return false;
    const { parent } = node;
    if (ts.isForOfStatement(parent)) return parent.expression === node;
    if (ts.isSpreadElement(parent)) return ts.isArrayLiteralExpression(parent.parent);
    return ts.isCallExpression(parent) && parent.expression.getText(file) === 'Array.from' && parent.arguments[0] === node;
  };
  const matches = (node) => {
    count += 1;
    const { expression: text } = node.expression;
    put(node.getStart(file), text.getStart(file), 'matches$(');
    put(text.getEnd(), node.arguments[0].getStart(file), ', ');
  };

  const visit = (node) => {
    if (allMatches(node)) matches(node);
    if (ts.isForOfStatement(node) && !node.awaitModifier && ts.isVariableDeclarationList(node.initializer)) {
      if (node.initializer.flags & ts.NodeFlags.BlockScoped) loop(node);
    } else if (ts.isVariableDeclaration(node) && node.initializer && !ts.isForOfStatement(node.parent.parent)) {
      const names = namesOf(node.name);
      if (names && node.parent.flags & ts.NodeFlags.Const) destructuring(node, names);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (count === 0) return text;
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let out = `import { matches$, stepsOf$, taken$ } from ${JSON.stringify(from)};\n`;
  let at = 0;
  for (const { start, end, by } of edits) {
    out += text.slice(at, start) + by;
    at = end;
  }
  return out + text.slice(at);
};

/** @returns {import('esbuild').Plugin} */
export const indexLoopsPlugin = () => ({
  name: 'index-loops',
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, ({ path }) =>
      path !== runner && stages.some((stage) => path.startsWith(stage))
        ? { contents: indexLoops(readFileSync(path, 'utf8')), loader: 'ts' }
        : undefined,
    );
  },
});
