import { describe, expect, it } from 'vitest';
import { copiedFromPdf, hardWrapped, unwrappedPlan } from '../support/wrapped-texts';
import { cut, expectSound, paragraphs, plain, reading, readings, sketches } from './tree';

/** A wrapped page with some lines in its midst: what is read of these. */
const among = (lines: string): string[] => {
  const text = hardWrapped(unwrappedPlan, 56);
  const at = text.indexOf('第三章');
  const tree = plain(`${text.slice(0, at)}${lines}\n${text.slice(at)}`);
  expectSound(tree);
  const end = at + lines.length;
  return paragraphs(tree)
    .filter(({ span }) => span.start < end && span.end > at)
    .map(({ content }) => reading(tree, content));
};

describe('the lines of a hard-wrapped text', () => {
  it.each([
    [56, {}],
    [64, { indent: '　　' }],
    [76, { marksKept: true }],
    [76, { indent: '　　', marksKept: true }],
    [76, { page: 12 }],
    [64, { page: 9, feeds: true, lostIndent: 4, marksKept: true }],
  ] as const)('are read as the paragraphs they were: %i cells, %j', (width, options) => {
    const tree = plain(hardWrapped(unwrappedPlan, width, options));
    expectSound(tree);
    const table = /\t/;
    const read = readings(tree).filter((text) => !table.test(text));
    expect(read.filter((text) => !/^- \d+ -$/.test(text))).toEqual(unwrappedPlan.split('\n').filter((text) => !table.test(text)));
  });

  it('are read so with CR and CRLF', () => {
    const text = hardWrapped(unwrappedPlan, 76, { page: 12 });
    for (const end of ['\r\n', '\r']) expect(readings(plain(text.replaceAll('\n', end)))).toEqual(readings(plain(text)));
  });

  it('are joined over page numbers, and numbers over the line end, in a text whose indents are lost', () => {
    const tree = plain(copiedFromPdf);
    expectSound(tree);
    expect(readings(tree)).toEqual([
      '河西县乡村文化建设行动方案（2026—2028年）',
      '为深入推进乡村文化振兴，丰富群众精神文化生活，结合我县实际，制定本行动方案。本方案实施期限为2026年至2028年，由县文化和旅游局牵头组织实施。',
      '一、工作目标',
      '到2028年，全县建成乡村文化礼堂120个、农家书屋提升点86个，行政村综合文化服务中心达标率达到98%以上，每年送戏下乡不少于400场次，群众满意度稳步提高，基本形成设施完善、服务便捷、特色鲜明、活力充足的乡村文化服务体系，为乡村全面振兴注入更多文化动能。',
      '二、主要任务',
      '（一）提升设施水平。对标国家标准，分批改造乡镇文化站和村级文化广场，配齐灯光音响、图书报刊、体育健身等设备，推动有条件的村建设小型剧场和非物质文化遗产展示馆，2027年底前完成46个薄弱村的改造任务。',
      '（二）丰富活动内容。办好农民丰收节、乡村春晚、读书节等品牌活动，支持群众自办文化，扶持民间文艺团队180支以上，组织县级文艺骨干每季度到村辅导一次，把更多优秀的节目送到群众家门口。',
      '三、保障措施',
      '县财政每年安排专项资金1500万元，统筹用于设施建设、活动开展和队伍培训，并对考核优秀的乡镇给予奖补。各乡镇要落实主体责任，做到项目化推进、清单化管理，定期通报进展情况。',
    ]);
    const [, first] = paragraphs(tree);
    expect(cut(tree, first?.span ?? { start: 0, end: 0 })).toBe(copiedFromPdf.split('\n').slice(1, 4).join('\n'));
  });

  it('go on with a number at their start, but not with a heading', () => {
    const full = '推动数字服务业与先进制造业、现代农业深度融合，力争到';
    expect(among(`${full}\n2030年建成5个园区。`)).toEqual([`${full}2030年建成5个园区。`]);
    expect(among(`${full}\n1.5亿元以上。`)).toEqual([`${full}1.5亿元以上。`]);
    expect(among(`${full}\n（1）号厂房。`)).toEqual([`${full}（1）号厂房。`]);
    const over = '推动数字服务业与先进制造业、现代农业的深度融合发展。';
    for (const below of ['二、发展环境', '（一）目标', '1.目标', '表2 指标', '注：含外资。', '附件1', '①目标'])
      expect(among(`${over}\n${below}`)).toEqual([over, below]);
    expect(among('推动数字服务业与先进制造业、现代农业的深度融合发展，\n二、发展环境')).toHaveLength(2);
    const title = '（一）推动数字服务业与先进制造业和现代农业融合发展';
    expect(among(`${title}\n1.目标`)).toEqual([title, '1.目标']);
  });

  it('end a paragraph where there is room left, and where the next one is set off', () => {
    const full = '推动数字服务业与先进制造业、现代农业深度融合发展，并';
    expect(among('推动深度融合\n发展。')).toEqual(['推动深度融合', '发展。']);
    expect(among(`${full}\n　　发展。`)).toEqual([full, '发展。']);
    expect(among(`${full}\n\n发展。`)).toEqual([full, '发展。']);
    expect(among(`${full}\n甲\t1`)).toEqual([full, '甲\t1']);
    expect(among(`${full}\n2\n\n发展。`)).toEqual([`${full}发展。`]);
  });

  it('keep the blank between two English words, and read past comments on lines of their own', () => {
    const full = '推动数字服务业与先进制造业、现代农业融合，如Internet';
    expect(among(`${full} \nof Things。`)).toEqual([`${full} of Things。`]);
    expect(among(`${full}\n of Things。`)).toEqual([`${full} of Things。`]);
    expect(among(`${full}\n\fof Things。`)).toEqual([`${full}of Things。`]);
    const lines = hardWrapped(unwrappedPlan, 56).split('\n');
    const tree = plain(lines.toSpliced(2, 0, '<!-- planlint-disable-next-line -->', '<!-- 注 -->').join('\n'));
    expectSound(tree);
    expect(readings(tree)[1]).toBe(unwrappedPlan.split('\n')[1]);
    expect(tree.marks).toHaveLength(1);
  });

  it('are paragraphs of their own where the text is not wrapped', () => {
    expect(sketches(plain(unwrappedPlan))).toEqual(unwrappedPlan.split('\n').map((line) => `p ${line}`));
  });
});
