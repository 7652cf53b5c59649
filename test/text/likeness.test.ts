import { describe, expect, it } from 'vitest';
import { cautious, distance, generous, likeness, nearest } from '../../server/src/text/likeness';

describe('nearest', () => {
  const severities = ['off', 'info', 'warning', 'error'];

  it('on a command line: two slips, or a word begun', () => {
    expect(nearest('waring', severities, generous)).toBe('warning');
    expect(nearest('warn', severities, generous)).toBe('warning');
    expect(nearest('ERR', severities, generous)).toBe('error');
    expect(nearest('jsn', ['pretty', 'json', 'junit'], generous)).toBe('json');
  });

  it('never a word that has nothing of what was typed', () => {
    expect(nearest('fr', ['zh', 'en'], generous)).toBeUndefined();
    expect(nearest('x', ['y'], generous)).toBeUndefined();
    expect(nearest('foo', ['github', 'gitlab', 'none'], generous)).toBeUndefined();
  });

  it('in a document: a third of the candidate, one to three characters', () => {
    expect(nearest('boxx', ['box', 'table'], cautious)).toBe('box');
    expect(nearest('warn', severities, cautious)).toBeUndefined();
  });
});

describe('distance and likeness', () => {
  it('count edits up to a limit, and what two texts share', () => {
    expect(distance('kitten', 'sitting', 5)).toBe(3);
    expect(distance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(likeness('供水普及率', '供水率', 20)).toBeCloseTo(3 / 5);
    expect(likeness('', '供水', 20)).toBe(0);
  });
});
