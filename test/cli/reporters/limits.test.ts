import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { githubReporter } from '../../../server/src/reporters/github';
import { gitlabReporter } from '../../../server/src/reporters/gitlab';
import { markdownReporter } from '../../../server/src/reporters/markdown';
import { markdownExcerpt } from '../../../server/src/reporters/markdown-text';
import { mostSevere } from '../../../server/src/reporters/most-severe';
import { reportPath, reportUri } from '../../../server/src/reporters/paths';
import { severities } from '../../../server/src/reporters/severity-names';
import { cutTo } from '../../../server/src/reporters/texts';
import type { CheckedFile, ReportMessage } from '../../../server/src/engine/report';
import { output, plainTotals } from './sample-run';

/** Any code point, lone surrogates too (fast-check's own `binary` takes a second to set up). */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

const fileOf = (filePath: string, counts: Readonly<Record<ReportMessage['severity'], number>>, text = '不等'): CheckedFile => ({
  report: {
    filePath,
    messages: severities.flatMap((severity) =>
      Array.from({ length: counts[severity] }, (_, i) => ({
        id: `${severity}${String(i)}`,
        ruleId: 'number/sum',
        severity,
        message: `${severity} ${text}`,
        line: i + 1,
        column: 1,
        endLine: i + 1,
        endColumn: 2,
        related: [],
      })),
    ),
    errorCount: counts.error,
    warningCount: counts.warning,
    infoCount: counts.info,
  },
  lines: {},
});

const kinds = (text: string): string[] => text.split('\n').flatMap((line) => /^::(\w+)/.exec(line)?.[1] ?? []);

describe('GitHub annotations', () => {
  it('ten of a kind need no word more', () => {
    expect(kinds(output(githubReporter, [fileOf('a.md', { error: 10, warning: 10, info: 10 })], plainTotals))).toHaveLength(30);
  });

  it('errors of later files come before warnings of earlier ones; a notice before the infos says how many are not shown', () => {
    const files = [fileOf('a.md', { error: 0, warning: 12, info: 3 }), fileOf('b.md', { error: 11, warning: 0, info: 0 })];
    const text = output(githubReporter, files, plainTotals);
    expect(kinds(text)).toEqual([
      ...Array<string>(11).fill('error'),
      ...Array<string>(12).fill('warning'),
      ...Array<string>(4).fill('notice'),
    ]);
    expect(text.split('\n')[23]).toMatch(/^::notice title=planlint::另有 3 处未显示/);
  });

  it('the notice counts the info whose place it takes', () => {
    expect(output(githubReporter, [fileOf('a.md', { error: 0, warning: 0, info: 11 })], plainTotals)).toContain('另有 2 处未显示');
  });

  it('a run of any size logs at most a thousand of a kind and counts the rest', () => {
    const text = output(githubReporter, [fileOf('a.md', { error: 1500, warning: 0, info: 0 })], plainTotals);
    expect(kinds(text)).toHaveLength(1001);
    expect(text).toContain('另有 1490 处未显示');
  });

  it('a place over several lines has no columns', () => {
    const { report } = fileOf('a.md', { error: 1, warning: 0, info: 0 });
    const messages = report.messages.map((m) => ({ ...m, endLine: 3 }));
    expect(output(githubReporter, [{ report: { ...report, messages }, lines: {} }], plainTotals)).toMatch(
      /^::error file=a.md,line=1,endLine=3,title=/,
    );
  });
});

describe('a Markdown report', () => {
  it('stays below what GitHub takes for a comment, errors first, and says how many it left out', () => {
    const files = Array.from({ length: 300 }, (_, i) =>
      fileOf(`很长的文件夹名称/第${String(i)}份规划文稿.plan.md`, { error: i === 299 ? 5 : 0, warning: 20, info: 20 }, '文字'.repeat(400)),
    );
    const problems = Array.from({ length: 100 }, (_, i) => ({
      filePath: `${'长'.repeat(300)}${String(i)}`,
      problem: { zh: '因'.repeat(999), en: '' },
    }));
    const text = output(markdownReporter, files, { ...plainTotals, problems });
    expect(text.length).toBeLessThan(60_500);
    const shown = text.match(/^- \*\*\d+:\d+\*\* /gm)?.length ?? 0;
    expect(text.match(/ error 文字/g)).toHaveLength(5);
    expect(text).toContain(`另有 ${String(300 * 40 + 5 - shown)} 处未列出`);
    const rows = text.match(/^\| 很长/gm)?.length ?? 0;
    expect(text).toContain(`| 另有 ${String(300 - rows)} 个文件 |`);
    const failed = text.match(/^- \*\*长/gm)?.length ?? 0;
    expect(text).toContain(`- 另有 ${String(100 - failed)} 个文件`);
    expect([shown, rows, failed].every((n) => n > 5)).toBe(true);
  });

  it('says nothing of files left out when there are none', () => {
    expect(output(markdownReporter, [fileOf('a.md', { error: 1, warning: 0, info: 0 })], plainTotals)).not.toContain('另有');
  });

  it('counts what many files with one short finding each need for their headings', () => {
    const files = Array.from({ length: 3000 }, (_, i) => fileOf(`${'@a'.repeat(60)}${String(i)}`, { error: 0, warning: 1, info: 0 }, ''));
    const text = output(markdownReporter, files, plainTotals);
    expect(text.length).toBeLessThan(60_500);
    const shown = text.match(/^- \*\*\d+:\d+\*\* /gm)?.length ?? 0;
    expect(text).toContain(`另有 ${String(3000 - shown)} 处未列出`);
  });

  it('stays below the limit whatever marks the text is made of', () => {
    const files = [fileOf('a.md', { error: 500, warning: 500, info: 0 }, '|*<@a'.repeat(200))];
    expect(output(markdownReporter, files, plainTotals).length).toBeLessThan(60_500);
  });
});

describe('a Markdown excerpt', () => {
  it('is no list or heading though its parts make one together', () => {
    expect(markdownExcerpt(['1', '', '. 甲'])).toBe('1\\. 甲');
    expect(markdownExcerpt(['', '', '# 甲'])).toBe('\\# 甲');
  });

  it('shows marked blanks', () => {
    expect(markdownExcerpt(['甲', '  ', '乙'])).toBe('甲<b>␣␣</b>乙');
  });
});

describe('GitLab fingerprints', () => {
  it('stay the same when a line moves and differ from file to file', () => {
    const entries = (files: readonly CheckedFile[]): string[] =>
      (JSON.parse(output(gitlabReporter, files, plainTotals)) as { fingerprint: string }[]).map((e) => e.fingerprint);
    const one = fileOf('a.md', { error: 1, warning: 0, info: 0 });
    const moved = { ...one, report: { ...one.report, messages: one.report.messages.map((m) => ({ ...m, line: 9, endLine: 9 })) } };
    expect(entries([one])).toEqual(entries([moved]));
    expect(entries([one])).not.toEqual(entries([fileOf('b.md', { error: 1, warning: 0, info: 0 })]));
  });
});

describe('what a report with a limit keeps', () => {
  it('is the most severe, the first come of a severity, and the rest is counted', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...severities)), fc.nat(8), (list, limit) => {
        const held = mostSevere<{ severity: string; i: number }>(limit);
        list.forEach((severity, i) => {
          held.add(severity, { severity, i });
        });
        const sorted = list.map((severity, i) => ({ severity, i })).sort((a, b) => rank(a.severity) - rank(b.severity) || a.i - b.i);
        expect(held.kept()).toEqual(sorted.slice(0, limit));
        expect(held.left()).toBe(Math.max(0, list.length - limit));
      }),
    );
  });
});

const rank = (severity: string): number => severities.findIndex((s) => s === severity);

describe('paths of reports', () => {
  it.each([
    ['/work/plans', '/work/plans/docs/a.md', 'docs/a.md'],
    ['/work/plans', './docs/../a.md', 'a.md'],
    ['/work/plans', '/work/other/a.md', '../other/a.md'],
    ['/work/plans', 'a\\b.md', 'a\\b.md'],
    ['C:\\work', 'C:\\work\\规划\\a.md', '规划/a.md'],
    ['C:\\work', 'c:\\WORK\\a.md', 'a.md'],
    ['C:\\work', '.\\docs\\a.md', 'docs/a.md'],
    ['C:\\work', 'D:\\x\\a.md', 'D:/x/a.md'],
    ['\\\\server\\share\\w', '\\\\server\\share\\w\\a.md', 'a.md'],
  ])('in %s, %s is %s', (cwd, path, expected) => {
    expect(reportPath(cwd, path)).toBe(expected);
  });

  it.each([
    ['/work/plans', '../other/甲.md', 'file:///work/other/%E7%94%B2.md'],
    ['/work/plans', '/work/plans/a b.md', 'a%20b.md'],
    ['C:\\work\\plans', 'C:\\work\\a.md', 'file:///C:/work/a.md'],
    ['C:\\work', '\\\\server\\share\\a.md', 'file://server/share/a.md'],
    ['/work', '..b.md', '..b.md'],
  ])('in %s, the URI of %s is %s', (cwd, path, expected) => {
    expect(reportUri(cwd, path)).toBe(expected);
  });

  it('are URIs that any parser reads back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: anyCharacter, minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }), (parts) => {
        const path = `r${parts.join('/').replaceAll('..', '.')}`;
        const uri = reportUri('/work', path);
        expect(uri).toMatch(/^[\w.~!*'()%/-]*$/);
        expect(decodeURIComponent(uri)).toBe(reportPath('/work', path).replace(/\p{Cs}/gu, '\ufffd'));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a text cut to a length', () => {
  it('never exceeds it and keeps pairs whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 10 }), (text, limit) => {
        const cut = cutTo(text, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut).not.toMatch(/\p{Cs}/u);
        if (text.length <= limit) expect(cut).toBe(text);
      }),
    );
  });
});
