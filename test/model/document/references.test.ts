import { describe, expect, it } from 'vitest';
import { referencesIn } from '../../../server/src/model/document/references';
import { planOf } from '../../support/plan';
import { proseOf } from '../../support/prose';

const told = (text: string): string[] =>
  referencesIn(proseOf(text), 0).map(
    (r) => `${r.kind}${r.chapter === undefined ? '' : `${String(r.chapter)}-`}${String(r.number ?? '')}${r.explicit ? '!' : ''}`,
  );

describe('referencesIn', () => {
  it.each<[string, string[]]>([
    ['各项指标见表1。', ['表1!']],
    ['各项指标（表1）。', ['表1!']],
    ['详见专栏12、图3。', ['专栏12!', '图3']],
    ['如图2-1所示', ['图2-1!']],
    ['按照附件3执行', ['附件3!']],
    ['（见附件《任务分工表》）', ['附件!']],
    ['见附件。', ['附件!']],
    ['参见第六章', ['章6!']],
    ['详见第二节', ['节2!']],
    ['按第六章第三节执行', ['章6!', '节6-3!']],
    ['《办法》第六章第三节', []],
    ['见 表 5', ['表5!']],
    ['表9列出了投资。', ['表9']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    '代表10名',
    '图书馆3所',
    '蓝图1张',
    '按《规范》第六章要求',
    '《关于印发附件3的通知》',
    '第六章规定',
    '列表2项',
    '附件另发',
    '表现1次',
    '专栏建设',
  ])('%s has none', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('a caption does not refer to itself, also behind a bookmark', () => {
    const plan = planOf('[bookmark: _Toc1]表1 主要指标\n表2 投资（见表1）');
    expect(plan.references.map((r) => `${r.kind}${String(r.number)}`)).toEqual(['表1']);
  });

  it('many names in one paragraph finish', () => {
    expect(told('《见表1见表2'.repeat(20_000))).toEqual([]);
    expect(told('见表1；'.repeat(20_000))).toHaveLength(20_000);
  });
});
