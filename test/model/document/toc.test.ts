import { describe, expect, it } from 'vitest';
import { matchToc } from '../../../server/src/model/structure/toc-match';
import { planOf } from '../../support/plan';

const entries = (text: string, dialect: 'markdown' | 'plain' = 'plain'): string[] | undefined =>
  planOf(text, dialect).toc?.entries.map((e) => `${e.label?.text ?? ''}|${e.title}|${String(e.page ?? '')}${e.spaced ? '' : '|glued'}`);

const body = '\n\n第一章 现状\n经过五年建设，交通网络初步成型，里程持续增加。\n第二章 任务\n修路架桥。';

describe('entries', () => {
  it('page numbers after dots, blanks, a tab, or glued to the title', () => {
    expect(
      entries(`目  录\n第一章 现状……1\n一、公路\t2\n二、水运 3\n三、航空运输4\n四、信息化2.0 5\n五、智慧交通2.0\n第二章 任务...12${body}`),
    ).toEqual([
      '第一章|现状|1',
      '一、|公路|2|glued',
      '二、|水运|3|glued',
      '三、|航空运输|4|glued',
      '四、|信息化2.0|5|glued',
      '五、|智慧交通2.0||glued',
      '第二章|任务|12',
    ]);
  });

  it('digits at the end of a title are its own where no entry has a page', () => {
    expect(entries(`目录\n第一章 现状\n第二章 展望2035\n第三章 5G${body}`)).toEqual(['第一章|现状|', '第二章|展望2035|', '第三章|5G|']);
  });

  it('a missing blank after the number', () => {
    expect(entries(`目录\n第一章现状\n第二章 任务${body}`)).toEqual(['第一章|现状||glued', '第二章|任务|']);
  });

  it('a Markdown list below a heading', () => {
    expect(entries('# 规划\n\n## 目录\n\n- 第一章 现状\n- 第二章 任务\n\n## 第一章 现状\n\n路网成型。', 'markdown')).toEqual([
      '第一章|现状|',
      '第二章|任务|',
    ]);
  });

  it('unnumbered entries at both ends', () => {
    expect(
      entries(
        `目录\n前言 1\n第一章 现状 2\n第二章 任务 3\n附件：重点项目表 9\n前言\n经国务院同意，现将有关事项通知如下，请认真落实。${body}`,
      ),
    ).toEqual(['|前言|1', '第一章|现状|2', '第二章|任务|3', '|附件：重点项目表|9']);
  });
});

describe('where it ends', () => {
  it('before a line of running text', () => {
    expect(entries(`目录\n第一章 现状\n第二章 任务\n为加快交通强市建设，制定本规划。${body}`)).toHaveLength(2);
  });

  it('before the title of the plan below it', () => {
    expect(entries(`目录\n第一章 现状\n第二章 任务\n云岭市综合交通规划${body}`)).toEqual(['第一章|现状|', '第二章|任务|']);
  });

  it('before the first heading of the body, even where its words differ', () => {
    expect(entries(`目录\n第一章 发展现状\n第二章 任务${body}`)).toHaveLength(2);
  });

  it('one entry makes no table of contents, nor does 目录 in running text', () => {
    expect(entries(`目录\n第一章 现状${body}`)).toBeUndefined();
    expect(entries('目录已经更新，请查收。\n一、现状\n二、任务')).toBeUndefined();
  });

  it('finishes on long texts', () => {
    const many = `目录\n${Array.from({ length: 20_000 }, (_, i) => `第${String(i + 1)}节 任务${String(i)}`).join('\n')}`;
    planOf(many);
  });
});

describe('matchToc', () => {
  const match = (toc: string, text: string): unknown => {
    const found = matchToc(planOf(`目录\n${toc}\n\n${text}`));
    if (!found) return undefined;
    return {
      ...(found.pairs.every((p) => p.sameTitle)
        ? {}
        : { titles: found.pairs.filter((p) => !p.sameTitle).map((p) => `${p.entry.title} ≠ ${p.section.title}`) }),
      ...(found.pairs.every((p) => p.sameNumber)
        ? {}
        : {
            numbers: found.pairs.filter((p) => !p.sameNumber).map((p) => `${p.entry.label?.text ?? ''} ≠ ${p.section.label?.text ?? ''}`),
          }),
      ...(found.missing.length === 0 ? {} : { missing: found.missing.map((e) => e.title) }),
      ...(found.extra.length === 0 ? {} : { extra: found.extra.map((s) => s.title) }),
    };
  };

  it('finds nothing where all agree, whatever the quotes, widths and blanks', () => {
    expect(
      match(
        '第一章 “十五五”目标，任务\n一、目  标\n第二章 保障（一）',
        '第一章 "十五五"目标,任务\n一、目标\n二、任务\n第二章 保障(一)\n加强领导。',
      ),
    ).toEqual({ extra: ['任务'] });
    expect(match('第一章 目标\n第二章 任务', '第一章 目标\n一、近期\n二、远期\n第二章 任务\n修路。')).toEqual({});
  });

  it('words that differ', () => {
    expect(match('第一章 面临形势\n第二章 任务\n第三章 保障', '第一章 面临形\n形势严峻。\n第二章 任务\n修路。\n第三章 保障')).toEqual({
      titles: ['面临形势 ≠ 面临形'],
    });
  });

  it('numbers that differ', () => {
    expect(
      match('第一章 现状\n第二章 形势\n第三章 任务\n第四章 保障', '第一章 现状\n甲。\n第三章 任务\n丙。\n第四章 保障\n第五章 附则'),
    ).toEqual({ missing: ['形势'], extra: ['附则'] });
    expect(match('第一章 现状\n第二章 任务\n第三章 保障', '第一章 现状\n甲。\n第三章 任务\n丙。\n第四章 保障')).toEqual({
      numbers: ['第二章 ≠ 第三章', '第三章 ≠ 第四章'],
    });
  });

  it('the same number under another parent is another heading', () => {
    expect(
      match(
        '第一章 公路\n一、现状\n二、任务\n第二章 水运\n一、现状\n二、任务',
        '第一章 公路\n一、现状\n二、任务\n第二章 水运\n一、现状\n二、任务\n疏浚航道。',
      ),
    ).toEqual({});
    expect(match('第一章 公路\n一、现状\n第二章 水运\n一、港口', '第一章 公路\n一、现状\n第二章 水运\n一、港口\n二、航道\n疏浚。')).toEqual(
      { extra: ['航道'] },
    );
  });

  it('a chapter whose sections the table leaves out', () => {
    expect(
      match('第一章 公路\n一、现状\n二、任务\n第二章 水运', '第一章 公路\n一、现状\n二、任务\n第二章 水运\n一、港口\n二、航道\n疏浚。'),
    ).toEqual({});
  });

  it('a table of another text is left alone', () => {
    expect(match('第一章 甲\n第二章 乙\n第三章 丙', '第一章 现代化\n子。\n第二章 水安全\n丑。')).toBeUndefined();
  });
});
