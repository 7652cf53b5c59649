import { Ajv } from 'ajv';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import remarkParse from 'remark-parse';
import type { Log } from 'sarif';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { loadReporter, reporterNames } from '../../../server/src/reporters';
import { checkstyleReporter } from '../../../server/src/reporters/checkstyle';
import { githubReporter } from '../../../server/src/reporters/github';
import { gitlabReporter } from '../../../server/src/reporters/gitlab';
import { jsonReporter } from '../../../server/src/reporters/json';
import { junitReporter } from '../../../server/src/reporters/junit';
import { markdownReporter } from '../../../server/src/reporters/markdown';
import { markdownText } from '../../../server/src/reporters/markdown-text';
import { prettyReporter } from '../../../server/src/reporters/pretty';
import { sarifReporter } from '../../../server/src/reporters/sarif';
import { checkedFileOf, type CheckedFile } from '../../../server/src/engine/report';
import { sourceOf } from '../../../server/src/text/source';
import gitlabSchema from '../../support/schemas/gitlab-code-quality.json' with { type: 'json' };
import { contextOf, output, plainTotals } from './sample-run';

/** Any code point, lone surrogates too (fast-check's own `binary` takes a second to set up). */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

const awkward = fc.constantFrom(
  ']]>',
  '<!--',
  '-->',
  '%0A',
  '%25',
  '::',
  '\r\n',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u009b',
  '\ud800',
  '\udc00',
  '😀',
  '𠀀',
  '\uffff',
  '\ufffe',
  '\u2028',
  '&amp;',
  '"',
  "'",
  '`',
  '```',
  '|',
  '**',
  '_',
  '[a](b)',
  '</details>',
  '<b>',
  '@name',
  '#12',
  '\\',
  '- ',
  '1. ',
  '规划',
  '，',
  ' ',
);
const texts = fc
  .array(fc.oneof(awkward, fc.string({ unit: anyCharacter, maxLength: 5 }), fc.string({ maxLength: 5 })), { maxLength: 12 })
  .map((p) => p.join(''));

const runs = fc
  .record({ message: texts, line: texts, path: texts, fix: texts, from: fc.nat(20), length: fc.nat(5) })
  .map(({ message, line, path, fix, from, length }): CheckedFile => {
    const source = sourceOf(line);
    const start = Math.min(from, source.text.length);
    const span = { start, end: Math.min(start + length, source.text.length) };
    return checkedFileOf(`p${path}`, source, [
      {
        id: 'id1',
        ruleId: 'indicator/growth',
        severity: 'error',
        message,
        span,
        related: [{ span, message }],
        suggestions: [{ title: fix, edits: [{ span, text: fix }] }],
      },
      { id: 'id2', ruleId: 'leftover/comment', severity: 'info', message, span, related: [] },
    ]);
  });

// XML 1.0, production 2: what may stand in a document.
const illegalXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: true,
  htmlEntities: true,
  trimValues: false,
});
const processor = unified().use(remarkParse);
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}
const nodes = (node: Node): readonly Node[] => [node, ...(node.children?.flatMap(nodes) ?? [])];
const leaves = (node: Node): readonly Node[] => nodes(node).filter((n) => !n.children);

const holds = (check: (checked: CheckedFile) => void): void => {
  fc.assert(fc.property(runs, check), { numRuns: 100 });
};

describe('whatever the text', () => {
  it('json gives back what went in', () => {
    holds((checked) => {
      expect(JSON.parse(output(jsonReporter, [checked]))).toEqual([checked.report]);
    });
  });

  it('json is laid out as JSON.stringify lays out the whole', () => {
    holds((checked) => {
      expect(output(jsonReporter, [checked, checked])).toBe(`${JSON.stringify([checked.report, checked.report], null, 2)}\n`);
    });
  });

  it('SARIF is JSON without lone surrogates', () => {
    holds((checked) => {
      const text = output(sarifReporter({}), [checked], plainTotals);
      expect((JSON.parse(text) as Log).runs[0]?.results).toHaveLength(2);
      expect(text).not.toMatch(/\\ud[89a-f]|\p{Cs}/u);
    });
  });

  it('GitLab’s report fits its schema, fingerprints unique', () => {
    const validate = new Ajv().compile(gitlabSchema);
    expect(validate([{ description: 'x' }])).toBe(false);
    holds((checked) => {
      const entries = JSON.parse(output(gitlabReporter, [checked, checked])) as { fingerprint: string }[];
      validate(entries);
      expect(validate.errors ?? []).toEqual([]);
      expect(new Set(entries.map((e) => e.fingerprint)).size).toBe(entries.length);
    });
  });

  it('GitHub’s commands are one line each and give back the message', () => {
    const unescape = (text: string): string =>
      text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    holds((checked) => {
      const lines = output(githubReporter, [checked], plainTotals).split('\n');
      expect(lines.pop()).toBe('');
      expect(lines).toHaveLength(2);
      for (const line of lines) {
        const [, name, properties, data] = /^::(error|notice) ([^:]*)::([^\r]*)$/.exec(line) ?? [];
        expect(name).toBeDefined();
        for (const property of (properties ?? '').split(',')) expect(property).toMatch(/^(file|line|endLine|col|endColumn|title)=/);
        const clean = (text: string): string => text.replace(/\p{Cs}|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu, '\ufffd');
        expect(unescape(data ?? '').startsWith(clean(checked.report.messages[0]?.message ?? ''))).toBe(true);
      }
    });
  });

  it('JUnit and Checkstyle are well-formed XML and give back the message', () => {
    const legal = (text: string): string => text.replace(new RegExp(illegalXml, 'gu'), '\ufffd');
    holds((checked) => {
      const message = legal(checked.report.messages[0]?.message ?? '');
      for (const make of [junitReporter, checkstyleReporter]) {
        const text = output(make, [checked]);
        expect(XMLValidator.validate(text)).toBe(true);
        expect(text).not.toMatch(illegalXml);
      }
      const tree = parser.parse(output(junitReporter, [checked], plainTotals)) as {
        testsuites: { testsuite: { testcase: { failure?: { message: string } }[] } };
      };
      expect(tree.testsuites.testsuite.testcase[0]?.failure?.message ?? '').toBe(message);
    });
  });

  it('pretty writes no control characters and no line of its own making', () => {
    holds((checked) => {
      const text = output(prettyReporter, [checked], plainTotals);
      expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      expect(text.split('\n')).toHaveLength(13);
    });
  });

  it('Markdown shows the message as text and nothing else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const root = processor.parse(`x ${markdownText(text)} x`) as Node;
        const shown = leaves(root).filter((n) => !(n.type === 'html' && n.value === '<!-- -->'));
        expect(shown.map((n) => n.type)).toEqual(shown.map(() => 'text'));
        const clean = text.replace(/\p{Cs}|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu, '\ufffd').replace(/\s+/g, ' ');
        expect(shown.map((n) => n.value).join('')).toBe(`x ${clean} x`);
      }),
      { numRuns: 250 },
    );
  });

  it('a Markdown report holds no mark-up but its own', () => {
    const own = ['root', 'heading', 'paragraph', 'text', 'strong', 'inlineCode', 'list', 'listItem', 'blockquote', 'html'];
    holds((checked) => {
      const all = nodes(processor.parse(output(markdownReporter, [checked], plainTotals)) as Node);
      expect(all.filter((n) => !own.includes(n.type))).toEqual([]);
      expect(all.filter((n) => n.type === 'heading')).toHaveLength(3);
      expect(all.filter((n) => n.type === 'listItem')).toHaveLength(2);
      const html = all.filter((n) => n.type === 'html').map((n) => n.value ?? '');
      expect(
        html.filter((h) => !/^(<\/?b>|<!-- -->|<\/details>|<details open><summary><b>[^<>]*<\/b> [^<>]*<\/summary>)$/.test(h)),
      ).toEqual([]);
    });
  });

  it('every name loads its reporter', async () => {
    for (const name of reporterNames) {
      const reporter = (await loadReporter(name))(contextOf());
      expect(typeof reporter.file).toBe('function');
    }
  });
});
