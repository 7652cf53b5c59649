import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import { beforeAll, describe, expect, it } from 'vitest';

const scopeName = 'text.html.markdown.planlint';
const grammarFile = fileURLToPath(new URL('../../syntaxes/planlint.tmLanguage.json', import.meta.url));

let grammar: IGrammar;
beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new OnigScanner(sources),
      createOnigString: (text) => new OnigString(text),
    }),
    // Markdown and YAML come with the editor: here they are empty, so that what is seen is this grammar's own.
    loadGrammar: (scope) =>
      Promise.resolve(
        scope === scopeName
          ? parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile)
          : { scopeName: scope, patterns: [], repository: {} as never },
      ),
  });
  const loaded = await registry.loadGrammar(scopeName);
  if (!loaded) throw new Error('the grammar does not load');
  grammar = loaded;
});

/** The pieces of a text that bear a scope of planlint's (or one beginning with `scope`), line by line. */
const scoped = (text: string, scope: string): string[] => {
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .filter(({ scopes }) => scopes.some((each) => each.startsWith(scope)))
      .map(({ startIndex, endIndex }) => line.slice(startIndex, endIndex));
  });
};

describe('the grammar', () => {
  it('reads the front matter as YAML, and only at the top', () => {
    const text = '---\nperiod: 2026-2030\n---\n正文\n---\n2025年';
    expect(scoped(text, 'meta.embedded.block.frontmatter')).toEqual(['period: 2026-2030']);
    expect(scoped(text, 'constant.numeric.year')).toEqual(['2025年']);
  });

  it('knows official numbering, marked as a heading or not', () => {
    expect(scoped('## 第一章 总体要求\n一、指导思想\n（二）基本原则\n### 1.主要任务', 'keyword.control.numbering')).toEqual([
      '第一章',
      '一、',
      '（二）',
      '1.',
    ]);
    expect(scoped('## 第一章 总体要求', 'markup.heading')).toEqual(['##', ' ', '第一章', ' 总体要求']);
  });

  it('takes no sentence for a heading, but the title that leads one in', () => {
    expect(scoped('一、各地要加强领导，落实责任；二、按时完成。', 'markup.heading')).toEqual([]);
    expect(scoped('（一）优化布局调整。以县为单位，统筹布局。', 'markup.bold')).toEqual(['优化布局调整。']);
    expect(scoped('1.5倍以上。', 'keyword.control.numbering')).toEqual([]);
  });

  it('knows marks and suppressions with rules and reason', () => {
    expect(scoped('| 漏损率<!--↓--> | 9 |', 'storage.modifier')).toEqual(['↓']);
    expect(scoped('<!-- 校核忽略下一行 number/percent -- 引自原文 -->', 'keyword.control.directive')).toEqual(['校核忽略下一行']);
    expect(scoped('<!-- planlint-disable number/percent year/order -- as quoted -->', 'variable.parameter.rule')).toEqual([
      'number/percent year/order',
    ]);
    expect(scoped('<!-- planlint-disable number/percent -- as quoted -->', 'string.unquoted.reason')).toEqual([' as quoted ']);
    expect(scoped('<!-- 约98% -->', 'constant.numeric')).toEqual(['98']);
  });

  it('knows boxes and captions', () => {
    expect(scoped(':::box[专栏1 管网改造]', 'entity.name.section.box')).toEqual(['专栏1 管网改造']);
    expect(scoped('表2 主要指标\n图3', 'keyword.other.caption')).toEqual(['表2', '图3']);
    expect(scoped('表1所示的指标', 'keyword.other.caption')).toEqual([]);
  });

  it('knows figures with units, years, periods and references', () => {
    const text = '“十五五”时期，到2030年，普及率由98.2%提高到≥99.5%，新建管网1,200公里，投资3.6亿元，提高2.1个百分点，见表1，详见专栏2。';
    expect(scoped(text, 'constant.other.period')).toEqual(['“十五五”']);
    expect(scoped(text, 'constant.numeric.year')).toEqual(['2030年']);
    expect(scoped(text, 'constant.numeric.quantity')).toEqual(['98.2', '99.5', '1,200', '3.6', '2.1']);
    expect(scoped(text, 'keyword.other.unit')).toEqual(['%', '%', '公里', '亿元', '个百分点']);
    expect(scoped(text, 'keyword.operator.comparison')).toEqual(['≥']);
    expect(scoped(text, 'markup.underline.link.reference')).toEqual(['表1', '专栏2']);
  });

  it('leaves alone what only looks like them', () => {
    expect(scoped('人大代表10人、发表3篇', 'markup.underline.link.reference')).toEqual([]);
    expect(scoped('第3所、电话12345', 'constant.numeric.quantity')).toEqual([]);
  });

  it('gets through a very long line', () => {
    for (const piece of ['一', '<!-- 校核忽略 ', '<!-- 校核忽略 a -- b', '（一）', '1,234', '“十', '见表', '≥'])
      expect(grammar.tokenizeLine(piece.repeat(100_000 / piece.length), INITIAL, 20_000).stoppedEarly, piece).toBe(false);
  });
});
