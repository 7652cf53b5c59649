import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/engine/check';
import { defaultConfig, severityOf } from '../../server/src/engine/config';
import type { Hit } from '../../server/src/engine/hit';
import { dedupe, gatherMasses } from '../../server/src/engine/settle';
import { rule, type RawFinding, type Rule, type Severity } from '../../server/src/rules/rule';
import { sourceOf } from '../../server/src/text/source';
import { rules } from '../../server/src/rules';

const made = (id: string, extra: Partial<Rule> = {}, yields: readonly RawFinding[] = []): Rule => ({
  ...rule({
    id,
    severity: 'warning',
    preset: 'recommended',
    fix: 'safe',
    messages: { found: { zh: '发现{n}', en: 'found {n}' } },
    *check() {
      yield* yields as Iterable<RawFinding<'found'>>;
    },
  }),
  ...extra,
});
const hit = (owner: Rule, start: number, end: number, more: Partial<RawFinding> = {}, severity: Severity = owner.severity): Hit => ({
  rule: owner,
  severity,
  raw: { messageId: 'found', span: { start, end }, data: { n: 1 }, ...more },
});
const unused = rules.find((r) => r.id === 'suppression/unused') as Rule;
const failed = rules.find((r) => r.id === 'engine/rule-failed') as Rule;

describe('mass phenomena', () => {
  const owner = made('leftover/test', { mass: 3 });
  const hits = [5, 0, 9].map((at) =>
    hit(owner, at, at + 1, { fix: { title: { zh: '删', en: 'cut' }, edits: [{ span: { start: at, end: at + 1 }, text: '' }] } }),
  );

  it('become one finding on the first, with the count, the others related and one fix for all', () => {
    const [one, ...rest] = gatherMasses(hits);
    expect(rest).toEqual([]);
    expect(one?.raw.span.start).toBe(0);
    expect(one?.raw.related?.map((r) => r.span.start)).toEqual([5, 9]);
    expect(one?.raw.fix?.edits.length).toBe(3);
    expect(one?.raw.data?.['#zh']).toContain('3');
  });

  it('stay apart below the threshold and per kind', () => {
    expect(gatherMasses(hits.slice(0, 2)).length).toBe(2);
    expect(gatherMasses(hits.map((h, i) => ({ ...h, raw: { ...h.raw, massKey: String(i) } }))).length).toBe(3);
  });
});

describe('two rules on one spot', () => {
  const number = made('number/test');
  const typo = made('typo/test');

  it('the earlier family speaks where one span holds the other', () => {
    expect(dedupe([hit(typo, 2, 6), hit(number, 3, 5)]).map((h) => h.rule.id)).toEqual(['number/test']);
  });
  it('but an info never silences an error', () => {
    expect(dedupe([hit(number, 2, 6, {}, 'info'), hit(typo, 3, 5, {}, 'error')]).map((h) => h.rule.id)).toEqual(['typo/test']);
  });
  it('and a whole sentence does not silence what is inside it', () => {
    expect(dedupe([hit(number, 0, 90), hit(typo, 3, 5)]).length).toBe(2);
  });
  it('equal edits are one finding', () => {
    const fix = { title: { zh: '', en: '' }, edits: [{ span: { start: 4, end: 5 }, text: '' }] };
    expect(dedupe([hit(number, 3, 5, { fix }), hit(typo, 4, 8, { fix })]).length).toBe(1);
  });
  it('findings of one family stay', () => {
    expect(dedupe([hit(number, 3, 5), hit(made('number/other'), 3, 5)]).length).toBe(2);
  });
});

describe('the engine', () => {
  const run = (text: string, ...list: Rule[]): ReturnType<typeof check>['findings'] =>
    check(sourceOf(text), 'markdown', defaultConfig, [...list, unused, failed]).findings;

  it('survives a rule that throws, keeps what it had found, reports it once', () => {
    const broken = made('typo/broken', {
      *check() {
        yield { messageId: 'found', span: { start: 0, end: 1 }, data: { n: 1 } };
        throw new Error('boom');
      },
    });
    const findings = run('正文。', broken, made('typo/fine', {}, [{ messageId: 'found', span: { start: 1, end: 2 }, data: { n: 2 } }]));
    expect(findings.map((f) => f.ruleId).sort()).toEqual(['engine/rule-failed', 'typo/broken', 'typo/fine']);
    expect(findings.find((f) => f.ruleId === 'engine/rule-failed')?.message).toContain('boom');
  });

  it('holds rules to their contract', () => {
    const cases: [string, RawFinding][] = [
      ['outside', { messageId: 'found', span: { start: 0, end: 999 } }],
      ['unknown message', { messageId: 'nope', span: { start: 0, end: 1 } }],
      [
        'overlapping',
        {
          messageId: 'found',
          span: { start: 0, end: 1 },
          fix: {
            title: { zh: '', en: '' },
            edits: [
              { span: { start: 0, end: 2 }, text: '' },
              { span: { start: 1, end: 3 }, text: '' },
            ],
          },
        },
      ],
    ];
    for (const [why, raw] of cases) {
      const [finding] = run('正文如下。', made('typo/rogue', {}, [raw]));
      expect(finding?.ruleId, why).toBe('engine/rule-failed');
      expect(finding?.message).toContain(why);
    }
  });

  it('gives ids that edits above do not change, and tells twins apart', () => {
    const finder = made('typo/finder', {
      *check({ plan }) {
        for (const p of plan.prose)
          for (let at = p.reading.text.indexOf('错'); at >= 0; at = p.reading.text.indexOf('错', at + 1))
            yield { messageId: 'found', span: { start: p.reading.span.start + at, end: p.reading.span.start + at + 1 }, data: { n: 1 } };
      },
    });
    const before = run('第一段。\n\n错一句，错两句。', finder).map((f) => f.id);
    const after = run('新加的一段。\n\n第一段。\n\n错一句，错两句。', finder).map((f) => f.id);
    expect(after).toEqual(before);
    expect(new Set(before).size).toBe(2);
  });

  it('suppresses by next line, stretch and file, in both languages, and reports what suppresses nothing', () => {
    const finder = made('typo/finder', {
      *check({ plan }) {
        const { text } = plan.source;
        for (let at = text.indexOf('错'); at >= 0; at = text.indexOf('错', at + 1))
          yield { messageId: 'found', span: { start: at, end: at + 1 }, data: { n: 1 } };
      },
    });
    const ids = (text: string): string[] => run(text, finder).map((f) => `${f.ruleId}@${String(f.span.start)}`);
    expect(ids('<!-- planlint-disable-next-line typo/finder -- 引文 -->\n错。\n\n正。')).toEqual([]);
    expect(ids('<!-- 校核忽略下一行 -- 引文 -->\n错。\n\n正。')).toEqual([]);
    expect(ids('<!-- planlint-disable typo -->\n\n错。\n\n<!-- planlint-enable -->\n\n错。').length).toBe(1);
    expect(ids('错。\n\n<!-- 校核忽略全文 typo/finder -->')).toEqual([]);
    expect(ids('<!-- planlint-disable-next-line typo/finder -->\n正。')).toEqual(['suppression/unused@32']);
  });
});

describe('presets', () => {
  it('switch strict rules and whole-document infos', () => {
    const strict = made('format/x', { preset: 'strict' });
    const whole = made('numbering/x', { severity: 'info', wholeDocument: true });
    expect(severityOf(strict, defaultConfig)).toBe('off');
    expect(severityOf(strict, { ...defaultConfig, preset: 'strict' })).toBe('warning');
    expect(severityOf(whole, { ...defaultConfig, preset: 'imported' })).toBe('off');
    expect(severityOf(strict, { ...defaultConfig, rules: { 'format/*': 'error' } })).toBe('error');
  });
});
