import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PanelIndicator, PanelState, PanelValue } from '../../client/src/indicators/messages';
import { indicatorsPage } from '../../client/src/indicators/page';
import { filtered } from '../../client/src/webview/filter';
import { movesWell, slopePoints, slopeSize } from '../../client/src/webview/slope';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const value = (year: number | null, number: number | null): PanelValue => ({ year, value: number, text: String(number), range });
const indicator = (over: Partial<PanelIndicator>): PanelIndicator => ({
  name: '供水普及率',
  category: '保障能力',
  unit: '%',
  direction: 'up',
  attribute: '约束性',
  nameRange: range,
  baseline: value(2025, 98),
  targets: [value(2030, 99)],
  state: 'ok',
  findings: [],
  ...over,
});

describe('the slope', () => {
  it('rises with a higher target and falls with a lower one', () => {
    const [from, to] = slopePoints(indicator({ baseline: value(2025, 50), targets: [value(2030, 80)] }));
    expect(to?.y).toBeLessThan(from?.y ?? 0);
    const [high, low] = slopePoints(indicator({ baseline: value(2025, 9.1), targets: [value(2030, 8)] }));
    expect(low?.y).toBeGreaterThan(high?.y ?? 0);
  });

  it('places targets by their years', () => {
    const points = slopePoints(indicator({ baseline: value(2025, 10), targets: [value(2027, 12), value(2030, 20)] }));
    const inner = slopeSize.width - 2 * slopeSize.margin;
    expect(points.map(({ x }) => x)).toEqual([slopeSize.margin, slopeSize.margin + inner * 0.4, slopeSize.width - slopeSize.margin]);
  });

  it('is nothing without figures', () => {
    expect(slopePoints(indicator({ baseline: null }))).toEqual([]);
    expect(slopePoints(indicator({ targets: [value(2030, null)] }))).toEqual([]);
  });

  it('stays in its box whatever the figures and years', () => {
    const figure = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });
    const year = fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: null });
    const values = fc.tuple(year, figure).map(([y, number]) => value(y, number));
    fc.assert(
      fc.property(values, fc.array(values, { maxLength: 6 }), (baseline, targets) => {
        for (const { x, y } of slopePoints({ baseline, targets })) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(slopeSize.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(slopeSize.height);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says whether the target moves the right way', () => {
    expect(movesWell(indicator({}))).toBe(true);
    expect(movesWell(indicator({ direction: 'down' }))).toBe(false);
    expect(movesWell(indicator({ direction: 'same' }))).toBe(false);
    expect(movesWell(indicator({ direction: null }))).toBeNull();
  });
});

describe('the filter', () => {
  const all = [
    indicator({}),
    indicator({ name: '漏损率', category: '节水降耗', state: 'error' }),
    indicator({ name: '水质合格率', attribute: '预期性', state: 'warning' }),
  ];
  const names = (text: string, ...states: PanelState[]): string[] =>
    filtered(all, { text, states: new Set(states) }).map(({ name }) => name);

  it('takes every word, in the name, the category, the unit or the 属性', () => {
    expect(names('')).toHaveLength(3);
    expect(names('降耗')).toEqual(['漏损率']);
    expect(names(' 率  预期 ')).toEqual(['水质合格率']);
    expect(names('没有')).toEqual([]);
  });

  it('takes states together with words', () => {
    expect(names('', 'error', 'warning')).toEqual(['漏损率', '水质合格率']);
    expect(names('水质', 'error')).toEqual([]);
  });
});

describe('the page', () => {
  const page = indicatorsPage({
    csp: 'https://files',
    nonce: 'abc123',
    script: 'https://files/indicators.js',
    style: 'https://files/indicators.css',
    language: 'en',
    words: {
      filter: 'a "quoted" <word>',
      indicators: 'i',
      baseline: '',
      target: '',
      noPlan: '',
      noIndicators: '',
      noMatch: '',
      shown: '',
      states: { ok: '', warning: '', error: '', unknown: '' },
      directions: { up: '', down: '', same: '', none: '' },
    },
  });

  it('lets nothing load but its own script and style sheet', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
    expect(policy).toBe("default-src 'none'; style-src https://files; script-src 'nonce-abc123'");
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('<script nonce="abc123" src="https://files/indicators.js">');
  });

  it('has no inline handlers or styles, and escapes what it is given', () => {
    expect(page).not.toMatch(/\son\w+=/);
    expect(page).not.toMatch(/\sstyle=|<style/);
    expect(page).not.toContain('<word>');
    expect(page).not.toContain('"quoted"');
  });
});
