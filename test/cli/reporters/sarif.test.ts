import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { sarifLimits, sarifReporter } from '../../../server/src/reporters/sarif';
import type { CheckedFile, ReportMessage } from '../../../server/src/engine/report';
import schema from '../../support/schemas/sarif-2.1.0.json' with { type: 'json' };
import { contextOf, output, plainTotals, sampleFiles } from './sample-run';

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What a SARIF text says, after the official schema has passed it. */
const valid = (text: string): Run => {
  const log = JSON.parse(text) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const [run] = log.runs;
  if (!run) throw new Error('no run');
  return run;
};

const message = (severity: ReportMessage['severity'], i: number): ReportMessage => ({
  id: `${severity}${String(i)}`,
  ruleId: severity === 'error' ? 'indicator/growth' : severity === 'warning' ? 'punctuation/pause-mark' : 'leftover/comment',
  severity,
  message: `第 ${String(i)} 处`,
  line: i + 1,
  column: 1,
  endLine: i + 1,
  endColumn: 2,
  related: [],
});

const fileOf = (filePath: string, messages: readonly ReportMessage[]): CheckedFile => ({
  report: { filePath, messages, errorCount: 0, warningCount: 0, infoCount: 0 },
  lines: {},
});

const many = (severity: ReportMessage['severity'], n: number): ReportMessage[] => Array.from({ length: n }, (_, i) => message(severity, i));

const order = ['error', 'warning', 'note'];

describe('SARIF', () => {
  it('the schema can fail', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
  });

  it('the sample run is valid', () => {
    const run = valid(output(sarifReporter({})));
    expect(run.results).toHaveLength(4);
    expect(run.invocations?.[0]?.executionSuccessful).toBe(false);
    expect(run.invocations?.[0]?.toolExecutionNotifications).toHaveLength(1);
  });

  it('an empty run is valid and says that it went well', () => {
    const run = valid(output(sarifReporter({}), [], plainTotals));
    expect(run.results).toEqual([]);
    expect(run.invocations).toEqual([{ executionSuccessful: true }]);
  });

  it('each result names the rule its index points at', () => {
    const run = valid(output(sarifReporter({})));
    for (const result of run.results ?? []) expect(run.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
  });

  it('fingerprints are unique within a file', () => {
    const places = (valid(output(sarifReporter({}))).results ?? []).map(
      (r) => `${r.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? ''} ${r.partialFingerprints?.['planlintFindingId/v1'] ?? ''}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it('URIs are relative to the working directory and percent-encoded', () => {
    const uris = (valid(output(sarifReporter({}))).results ?? []).map((r) => r.locations?.[0]?.physicalLocation?.artifactLocation);
    expect(uris.map((u) => decodeURIComponent(u?.uri ?? ''))).toContain('drafts/a b,100%:[x].txt');
    for (const u of uris) {
      expect(u?.uri).toMatch(/^[A-Za-z0-9._~/%-]+$/);
      expect(u?.uriBaseId).toBe('%SRCROOT%');
    }
  });

  it('a file on another Windows drive is an absolute file URI', () => {
    const run = valid(
      output(sarifReporter({}), [fileOf('D:\\规划\\a.txt', many('error', 1))], plainTotals, contextOf({ cwd: 'C:\\work' })),
    );
    expect(run.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({ uri: 'file:///D:/%E8%A7%84%E5%88%92/a.txt' });
  });

  it('a fix gives the whole replacement; one of very many places is left out whole', () => {
    const results = valid(output(sarifReporter({}))).results ?? [];
    expect(results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      { deletedRegion: { startLine: 5, startColumn: 27, endLine: 5, endColumn: 33 }, insertedContent: { text: '62.82%' } },
    ]);
    const edit = { line: 1, column: 1, endLine: 1, endColumn: 2, text: '' };
    const long = { ...message('error', 0), fix: { title: '删去', edits: Array.from({ length: 101 }, () => edit) } };
    expect(valid(output(sarifReporter({}), [fileOf('a.md', [long])], plainTotals)).results?.[0]?.fixes).toBeUndefined();
  });

  it('brackets quoted from a plan do not become a link', () => {
    const texts = (valid(output(sarifReporter({}))).results ?? []).map((r: Result) => r.message.text ?? '');
    expect(texts.filter((t) => t.includes('http://x'))).toEqual([expect.stringContaining('\\[点\\](http://x)')]);
  });

  it('at most 100 related places', () => {
    const related = Array.from({ length: 300 }, (_, i) => ({ line: i + 1, column: 1, endLine: i + 1, endColumn: 2, message: '同' }));
    const run = valid(output(sarifReporter({}), [fileOf('a.md', [{ ...message('error', 0), related }])], plainTotals));
    expect(run.results?.[0]?.relatedLocations).toHaveLength(100);
  });

  it('GitHub takes 25,000 results', () => {
    expect(sarifLimits).toEqual({ results: 25_000, gzipBytes: 10_000_000 });
  });

  it('above the limit keeps the most severe, those first, and says how many it left out', () => {
    const files = [fileOf('a.md', many('info', 200)), fileOf('b.md', many('warning', 90)), fileOf('c.md', many('error', 20))];
    const run = valid(output(sarifReporter({}, { ...sarifLimits, results: 250 }), files, plainTotals));
    const levels = (run.results ?? []).map((r) => r.level);
    expect(levels).toEqual([...levels].sort((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')));
    expect(order.map((level) => levels.filter((l) => l === level).length)).toEqual([20, 90, 140]);
    expect(run.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toContain('另有 60 条');
  });

  it('keeps within the size when compressed, and says how many it left out', () => {
    const limits = { results: 1_000, gzipBytes: 6_000 };
    const text = output(sarifReporter({}, limits), [fileOf('a.md', [...many('warning', 500), ...many('error', 10)])], plainTotals);
    expect(gzipSync(text).length).toBeLessThanOrEqual(limits.gzipBytes);
    const run = valid(text);
    const kept = run.results?.length ?? 0;
    expect(kept).toBeGreaterThan(10);
    expect(run.results?.slice(0, 10).every((r) => r.level === 'error')).toBe(true);
    expect(run.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toContain(`另有 ${String(510 - kept)} 条`);
  });

  it('rules carry their page as help, in the language of the run', () => {
    const page = {
      title: { zh: '增幅', en: 'Growth' },
      sections: { what: '核算增幅。\n\nRecomputes growth.' },
      examples: [],
      severity: 'error',
      fix: 'none',
      preset: 'recommended',
    };
    const english = valid(output(sarifReporter({ 'indicator/growth': page }), sampleFiles, plainTotals, contextOf({ locale: 'en' })));
    expect(english.tool.driver.rules?.[0]).toMatchObject({
      shortDescription: { text: 'Growth and completion' },
      help: { markdown: 'Recomputes growth.' },
      properties: { tags: ['planlint', 'indicator'] },
    });
  });
});
