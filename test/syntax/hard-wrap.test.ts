import { describe, expect, it } from 'vitest';
import { hardWrapOf, looksOfLine, type HardWrap } from '../../server/src/syntax/hard-wrap';
import { sourceOf } from '../../server/src/text/source';
import { originals } from '../support/originals';
import { seeds } from '../support/checked';
import { copiedFromPdf, hardWrapped, unwrappedPlan } from '../support/wrapped-texts';

const wrapOf = (text: string): HardWrap | undefined => hardWrapOf(sourceOf(text), []);

describe('a hard wrap', () => {
  it.each([56, 64, 76, 90])('is known by its width: %i cells', (width) => {
    for (const indent of ['', '　　'])
      for (const marksKept of [false, true]) {
        const wrap = wrapOf(hardWrapped(unwrappedPlan, width, { indent, marksKept }));
        expect(wrap?.width).toBeGreaterThanOrEqual(width - 2);
        expect(wrap?.width).toBeLessThanOrEqual(width);
        expect(wrap?.indent).toBe(0);
      }
  });

  it('is known where the lines end with CR or CRLF, and behind a margin', () => {
    const text = hardWrapped(unwrappedPlan, 76);
    expect(wrapOf(text.replaceAll('\n', '\r\n'))?.width).toBe(76);
    expect(wrapOf(text.replaceAll('\n', '\r'))?.width).toBe(76);
    expect(wrapOf(text.replaceAll(/^(?=.)/gm, '      '))).toMatchObject({ width: 82, indent: 6 });
  });

  it('is known in a page copied out of a PDF, and with a line that somebody has typed in', () => {
    expect(wrapOf(copiedFromPdf)?.width).toBeGreaterThanOrEqual(54);
    expect(wrapOf(copiedFromPdf.replace('每年送', '每年组织文化小分队送'))?.width).toBeGreaterThanOrEqual(54);
  });

  it('tells whether paragraphs start where it shows', () => {
    const marked = (text: string): boolean | undefined => wrapOf(text)?.marked;
    expect(marked(hardWrapped(unwrappedPlan, 76, { indent: '　　' }))).toBe(true);
    const bare = unwrappedPlan.split('\n').filter((line) => line.length > 60 && !/^[（\d]/.test(line));
    expect(marked(hardWrapped(bare.join('\n'), 76))).toBe(false);
    expect(wrapOf(hardWrapped(bare.join('\n\n'), 76))).toMatchObject({ marked: true, parted: true });
  });

  it('is none where each paragraph is a line, however many of them are alike', () => {
    expect(wrapOf(unwrappedPlan)).toBe(undefined);
    expect(wrapOf(unwrappedPlan.replaceAll('\n', '\n\n'))).toBe(undefined);
    const alike = (line: string): string => Array.from({ length: 30 }, () => line).join('\n');
    expect(wrapOf(alike('坚持政府引导、市场运作，推动数字服务业与制造业深度融合发展'))).toBe(undefined);
    expect(wrapOf(alike('坚持政府引导、市场运作，推动数字服务业与制造业深度融合发展。'))).toBe(undefined);
    expect(wrapOf(`${alike('坚持政府引导、市场运作，推动数字服务业与制造业深度融合发展')}\n以上各项抓好落实。`)).toBe(undefined);
    expect(wrapOf(alike('推动数字服务业与制造业深度融合，责任单位：市发展改革委，市财政局\n\n'))).toBe(undefined);
    expect(wrapOf(alike('城东片区数字服务产业园  软件开发，数字内容  26  18.6  2026—2029年'))).toBe(undefined);
    expect(wrapOf(alike('第一章 发展基础，总体要求，重点任务和保障措施..................12'))).toBe(undefined);
  });

  it.each([
    ...seeds.map(({ name, text }) => [name, text] as const),
    ...(['seeds', 'corpus/clean', 'corpus/plans'] as const).flatMap(originals).map(({ name, source }) => [name, source.text] as const),
  ])('is none in %s, nor in parts of it', (_, text) => {
    expect(wrapOf(text)).toBe(undefined);
    const all = text.split(/\r\n|\r|\n/);
    for (const lines of [all, all.filter((line) => line.trim() !== '')])
      for (const size of [8, 20, 60])
        for (let at = 0; at < lines.length; at += size) expect(wrapOf(lines.slice(at, at + size).join('\n'))).toBe(undefined);
  });
});

describe('what a line shows', () => {
  it('tells what goes on, what opens something and what is no running text', () => {
    const shows = (text: string): string =>
      Object.entries(looksOfLine(text))
        .filter(([, value]) => value === true)
        .map(([name]) => name)
        .join(' ');
    expect(shows('加快建设现代化产')).toBe('');
    expect(shows('加快建设，')).toBe('hangs running');
    expect(shows('加快建设。”')).toBe('ends running');
    for (const text of [
      '第一章 总则',
      '一、目标',
      '（一）目标',
      '1.目标',
      '（2）目标',
      '①目标',
      '表1 指标',
      '专栏2 工程',
      '附件1',
      '●目标',
    ])
      expect([text, shows(text)]).toEqual([text, 'opens']);
    for (const text of ['2030年，全市', '1.5亿元，同比', '30个项目，', '十四五，']) expect(shows(text)).not.toContain('opens');
    for (const text of ['- 12 -', '12', '第5页']) expect([text, shows(text)]).toEqual([text, 'apart page']);
    expect(shows('甲\t乙\t1')).toBe('apart');
    expect(shows('发展基础......3')).toBe('apart');
    expect(shows('<!-- 注 -->')).toContain('apart');
  });

  it('keeps together what a wrapper does', () => {
    const lead = (text: string): number => looksOfLine(text).lead;
    expect(['业体系', '业，到', '“十五五”', '2030年', 'Internet of', '（一）', ''].map(lead)).toEqual([2, 4, 4, 4, 8, 6, 0]);
  });
});
