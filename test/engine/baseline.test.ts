import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../server/src/host/config-json';
import {
  applyBaseline,
  baselineText,
  contentOf,
  fileBaselineOf,
  sizeOf,
  without,
  type Baseline,
  type Known,
} from '../../server/src/engine/baseline';
import { readBaseline } from '../../server/src/engine/baseline-file';
import { check } from '../../server/src/engine/check';
import { defaultConfig, type Config } from '../../server/src/engine/config';
import { problemText } from '../../server/src/engine/config-node';
import type { Finding } from '../../server/src/engine/finding';
import { fixAll } from '../../server/src/engine/fix';
import { rule, type Rule } from '../../server/src/rules/rule';
import { sourceOf } from '../../server/src/text/source';

const find = (text: string, config: Partial<Config> = {}): Finding[] =>
  check(sourceOf(text), 'markdown', { ...defaultConfig, ...config }).findings;
const line = '推进项目建设。。\n\n';
const other = '加强队伍建设，，完善制度。\n\n';

/** Flags (and mends) every occurrence of a word. */
const words = (id: string, word: string, instead?: string, extra: Partial<Rule> = {}): Rule => ({
  ...rule({
    id,
    severity: 'warning',
    preset: 'recommended',
    fix: 'safe',
    messages: { found: { zh: '发现', en: 'found' } },
    *check({ plan }) {
      const { text } = plan.source;
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const span = { start: at, end: at + word.length };
        const title = { zh: '改', en: 'mend' };
        yield { messageId: 'found', span, ...(instead === undefined ? {} : { fix: { title, edits: [{ span, text: instead }] } }) };
      }
    },
  }),
  ...extra,
});
const spans = (findings: readonly Finding[]): string[] => findings.map((f) => `${f.ruleId} ${String(f.span.start)}`);

describe('ids of findings', () => {
  it('do not depend on what stands above, on language or severity', () => {
    const text = `# 方案\n\n${line}${other}`;
    const ids = find(text).map((f) => f.id);
    expect(ids.length).toBeGreaterThan(1);
    expect(find(`新的一段。\n\n${text}`.replace('# 方案\n\n', '')).map((f) => f.id)).toEqual(ids);
    expect(find(text, { locale: 'en' }).map((f) => f.id)).toEqual(ids);
    expect(find(text, { rules: { 'punctuation/*': 'error' } }).map((f) => f.id)).toEqual(ids);
  });

  it('one that stands for a mass stays when its first place is mended', () => {
    const mass = words('punctuation/x', '错', undefined, { mass: 3 });
    const idOf = (text: string): string[] => check(sourceOf(text), 'plain', defaultConfig, [mass]).findings.map((f) => f.id);
    expect(idOf('甲错\n乙错\n丙错\n丁错\n')).toHaveLength(1);
    expect(idOf('甲对\n乙错\n丙错\n丁错\n')).toEqual(idOf('甲错\n乙错\n丙错\n丁错\n'));
  });
});

describe('a baseline', () => {
  it('lets pass what it was made of, and only that', () => {
    const old = find(line + other);
    const baseline = fileBaselineOf(old);
    expect(applyBaseline(old, baseline)).toEqual({ kept: [], passed: old, stale: {} });
    const now = find(`上面加了一段。\n\n${line}${other}又出现了新问题，，请看。\n`);
    const { kept, passed } = applyBaseline(now, baseline);
    expect(passed).toHaveLength(old.length);
    expect(kept.map((f) => f.ruleId)).toEqual(['punctuation/duplicate']);
  });

  it('counts equal findings: one of three mended leaves two let pass, a fourth is new', () => {
    const three = find(line.repeat(3)).filter((f) => f.ruleId === 'punctuation/duplicate');
    expect(new Set(three.map((f) => f.id)).size).toBe(3);
    const baseline = fileBaselineOf(three);
    expect(Object.values(baseline['punctuation/duplicate'] ?? {})).toEqual([3]);
    const ofRule = (text: string): Finding[] => find(text).filter((f) => f.ruleId === 'punctuation/duplicate');
    const two = applyBaseline(ofRule(`推进项目建设。\n\n${line}${line}`), baseline);
    expect([two.kept.length, two.passed.length, sizeOf(two.stale)]).toEqual([0, 2, 1]);
    const four = applyBaseline(ofRule(line.repeat(4)), baseline);
    expect([four.kept.length, four.passed.length, sizeOf(four.stale)]).toEqual([1, 3, 0]);
  });

  it('calls stale what matches nothing, but not of rules that are off', () => {
    const baseline = { 'a/b': { '0123456789abcdef': 2 }, 'c/d': { '0123456789abcdef': 1 } };
    expect(applyBaseline([], baseline).stale).toEqual(baseline);
    expect(applyBaseline([], baseline, (id) => id === 'a/b').stale).toEqual({ 'c/d': { '0123456789abcdef': 1 } });
    expect(without(baseline, { 'a/b': { '0123456789abcdef': 1 }, 'c/d': { '0123456789abcdef': 1 } })).toEqual({
      'a/b': { '0123456789abcdef': 1 },
    });
  });

  it('never holds a failure of planlint itself', () => {
    expect(fileBaselineOf([{ id: '0123456789abcdef', ruleId: 'engine/rule-failed' }])).toEqual({});
  });

  const known = fc.record({
    ruleId: fc.constantFrom('a/b', 'a/c', 'd/e'),
    id: fc
      .tuple(fc.constantFrom('0000000000000001', '0000000000000002', 'abcdef0123456789'), fc.nat(3))
      .map(([content, n]) => (n < 2 ? content : `${content}-${String(n)}`)),
  });
  it('any findings: those it was made of pass, pruning keeps exactly what still matches', () => {
    fc.assert(
      fc.property(fc.array(known), fc.array(known), (old: readonly Known[], now: readonly Known[]) => {
        const baseline = fileBaselineOf(old);
        expect(sizeOf(baseline)).toBe(old.length);
        expect(applyBaseline(old, baseline).kept).toEqual([]);
        const { kept, passed, stale } = applyBaseline(now, baseline);
        expect(kept.length + passed.length).toBe(now.length);
        const left = without(baseline, stale);
        expect(left).toEqual(Object.keys(left).length === 0 ? {} : fileBaselineOf(passed));
        expect(passed.length).toBe(sizeOf(left));
      }),
    );
  });
  it('content is the id without its count', () => {
    expect([contentOf('0123456789abcdef'), contentOf('0123456789abcdef-12')]).toEqual(['0123456789abcdef', '0123456789abcdef']);
  });
});

describe('the baseline file', () => {
  const one = { 'number/percent': { bbbbbbbbbbbbbbbb: 1, aaaaaaaaaaaaaaaa: 2 }, 'a/b': { cccccccccccccccc: 1 } };
  const baseline: Baseline = new Map(Object.entries({ '乙.md': one, 'a.md': one, 'empty.md': {} }));
  const text = baselineText(baseline);

  it('is sorted, small and read back as it was', () => {
    expect(text).toBe(`{
  "version": 1,
  "files": {
    "a.md": {
      "a/b": {
        "cccccccccccccccc": 1
      },
      "number/percent": {
        "aaaaaaaaaaaaaaaa": 2,
        "bbbbbbbbbbbbbbbb": 1
      }
    },
    "乙.md": {
      "a/b": {
        "cccccccccccccccc": 1
      },
      "number/percent": {
        "aaaaaaaaaaaaaaaa": 2,
        "bbbbbbbbbbbbbbbb": 1
      }
    }
  }
}
`);
    const read = readJson(text);
    const back = readBaseline('node' in read ? read.node : undefined, 'b.json');
    expect('baseline' in back && [...back.baseline.keys()]).toEqual(['a.md', '乙.md']);
    expect('baseline' in back && baselineText(back.baseline)).toBe(text);
  });

  it.each([
    ['{"version": 2, "files": {}}', 'b.json 第 1 行第 13 列：不是此版本 planlint 能读的基线'],
    ['{"files": {}}', 'b.json 第 1 行第 1 列：不是此版本'],
    ['{"version": 1, "file": {}}', '没有配置项 file；是不是 files？'],
    ['{"version": 1, "files": []}', 'files 应为对象，不是列表'],
    ['{"version": 1, "files": {"a.md": []}}', 'a.md 应为对象，不是列表'],
    ['{"version": 1, "files": {"a.md": {"x": {}}}}', '“x”不是规则名（family/name）'],
    ['{"version": 1, "files": {"a.md": {"a/b": {"x": 1}}}}', '“x”不是问题的编号'],
    ['{"version": 1, "files": {"a.md": {"a/b": {"aaaaaaaaaaaaaaaa": 0}}}}', '应为正整数'],
    ['{"version": 1, "files": {"a.md": {"a/b": {"aaaaaaaaaaaaaaaa": "1"}}}}', '应为正整数，不是字符串'],
  ])('%s: says what is wrong and where', (json, expected) => {
    const read = readJson(json);
    const back = readBaseline('node' in read ? read.node : undefined, 'b.json');
    expect('problems' in back ? back.problems.map((p) => problemText(p, 'zh')).join('\n') : '').toContain(expected);
  });
});

describe('fixing with a baseline', () => {
  const a = words('number/a', '甲错', '甲对');
  const b = words('typo/b', '乙错', '乙对');
  const run = (text: string, baseline: Parameters<typeof fixAll>[4], rules: readonly Rule[] = [a, b]): ReturnType<typeof fixAll> =>
    fixAll(sourceOf(text), 'plain', defaultConfig, rules, baseline);
  const baselineFor = (text: string, ruleId: string): ReturnType<typeof fileBaselineOf> =>
    fileBaselineOf(check(sourceOf(text), 'plain', defaultConfig, [a, b]).findings.filter((f) => f.ruleId === ruleId));

  it('leaves alone what it holds, though a fix on the same line changes its id', () => {
    const text = '前甲错，后乙错。\n';
    const result = run(text, baselineFor(text, 'typo/b'));
    expect(result.text).toBe('前甲对，后乙错。\n');
    expect([result.fixed, result.findings, result.passed.map((f) => f.ruleId), result.unsettled]).toEqual([1, [], ['typo/b'], []]);
    expect(fileBaselineOf(result.passed)).toEqual(baselineFor(result.text, 'typo/b'));
    expect(result.baseline).toEqual(baselineFor(result.text, 'typo/b'));
  });

  it('gives the entries that hold for the fixed text, stale ones and those of rules that are off kept', () => {
    const gone = { 'number/x': { '0123456789abcdef': 2 } };
    const off = { 'typo/b': { '0123456789abcdef': 1 } };
    const text = '前甲错，后乙错。\n';
    const config: Config = { ...defaultConfig, rules: { 'typo/b': 'off' } };
    const result = fixAll(sourceOf(text), 'plain', config, [a, b], { ...gone, ...off });
    expect([result.text, result.stale, result.baseline]).toEqual(['前甲对，后乙错。\n', gone, { ...gone, ...off }]);
  });

  it('follows what it holds to where longer fixes before it have moved it', () => {
    const longer = words('number/a', '甲错', '甲写得对');
    const text = '甲错甲错乙错甲错。乙错\n';
    const held = fileBaselineOf(
      check(sourceOf(text), 'plain', defaultConfig, [longer, b])
        .findings.filter((f) => f.ruleId === 'typo/b')
        .slice(0, 1),
    );
    const result = run(text, held, [longer, b]);
    expect(result.text).toBe('甲写得对甲写得对乙错甲写得对。乙对\n');
    expect(spans(result.passed)).toEqual(['typo/b 8']);
  });

  it('leaves alone what is suppressed', () => {
    const text = '<!-- planlint-disable-next-line number/a -- 引文 -->\n甲错\n\n甲错\n';
    expect(fixAll(sourceOf(text), 'markdown', defaultConfig, [a]).text).toBe(text.replace(/甲错\n$/, '甲对\n'));
  });
});

describe('fixes that do not settle', () => {
  const run = (text: string, ...rules: Rule[]): ReturnType<typeof fixAll> => fixAll(sourceOf(text), 'plain', defaultConfig, rules);

  it('two that undo each other: both leave the text as it was, others are done', () => {
    const result = run('左，丙错\n', words('number/a', '左', '右'), words('typo/b', '右', '左'), words('typo/c', '丙错', '丙对'));
    expect(result.text).toBe('左，丙对\n');
    expect([result.fixed, result.unsettled]).toEqual([1, ['number/a', 'typo/b']]);
  });
  it('one that goes on for ever ends, and is named', () => {
    const result = run('长\n', words('number/a', '长', '长长'));
    expect([result.text, result.fixed, result.unsettled]).toEqual(['长\n', 0, ['number/a']]);
  });
  it('one that changes nothing is named', () => {
    const result = run('同，丙错\n', words('number/a', '同', '同'), words('typo/c', '丙错', '丙对'));
    expect([result.text, result.unsettled]).toEqual(['同，丙对\n', ['number/a']]);
  });
  it('counts what was mended once, though neighbours wait for the next pass', () => {
    const result = run('错错错\n', words('number/a', '错错', '对'), words('typo/b', '错', '对'));
    expect([result.text, result.unsettled]).toEqual(['对对\n', []]);
    expect(result.fixed).toBe(2);
  });
});

describe('on real plans', () => {
  const folder = new URL('../../seeds/', import.meta.url);
  const seeds = readdirSync(folder)
    .filter((name) => name.endsWith('.plan.md'))
    .slice(0, 2);
  it.each(seeds.map((name) => [name]))('%s: a new paragraph above disturbs no entry, and fixing settles and is done at once', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const old = find(text);
    const first = text.indexOf('\n## ');
    expect(first).toBeGreaterThan(0);
    const { kept } = applyBaseline(find(`${text.slice(0, first)}\n新增一段文字。\n${text.slice(first)}`), fileBaselineOf(old));
    expect(kept.map((f) => `${f.ruleId} ${f.message}`)).toEqual([]);

    const held = fileBaselineOf(old.filter((f, i) => f.fix && i % 2 === 0));
    const fixed = fixAll(sourceOf(text), 'markdown', defaultConfig, undefined, held);
    expect(fixed.unsettled).toEqual([]);
    const again = fixAll(sourceOf(fixed.text), 'markdown', defaultConfig, undefined, fileBaselineOf(fixed.passed));
    expect([again.text === fixed.text, again.fixed, sizeOf(again.stale)]).toEqual([true, 0, 0]);
  });
});
