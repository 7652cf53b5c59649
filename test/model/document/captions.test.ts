import { describe, expect, it } from 'vitest';
import { captionOf, isAnnexList, numberedNameAt } from '../../../server/src/model/document/captions';
import { annexesOf } from '../../../server/src/model/structure/annexes';
import { planOf } from '../../support/plan';
import { proseOf } from '../../support/prose';

const told = (text: string): string | undefined => {
  const c = captionOf(proseOf(text));
  return (
    c &&
    [
      c.kind,
      c.chapter === undefined ? '' : `${String(c.chapter)}-`,
      c.number ?? '',
      c.style === 'arabic' ? '' : ` ${c.style}`,
      ` «${text.slice(c.label.start, c.label.end)}»`,
      c.numberSpan ? ` ${text.slice(c.numberSpan.start, c.numberSpan.end)}` : '',
      ` ${c.title}`,
    ]
      .join('')
      .trimEnd()
  );
};

describe('captionOf', () => {
  it.each([
    ['表1  云岭市供水主要指标', '表1 «表1» 1 云岭市供水主要指标'],
    ['表 2 投资来源', '表2 «表 2» 2 投资来源'],
    ['表3：工程清单', '表3 «表3» 3 工程清单'],
    ['表1-2 分年目标', '表1-2 «表1-2» 1-2 分年目标'],
    ['表2给水工程投资', '表2 «表2» 2 给水工程投资'],
    ['表一 现状', '表1 chinese «表一» 一 现状'],
    ['图4 路网布局', '图4 «图4» 4 路网布局'],
    ['专栏1：绿色出行行动', '专栏1 «专栏1» 1 绿色出行行动'],
    ['专栏二　水源工程', '专栏2 chinese «专栏二» 二 水源工程'],
    ['专栏', '专栏 «专栏»'],
    ['附件', '附件 «附件»'],
    ['附件3', '附件3 «附件3» 3'],
    ['附件 2', '附件2 «附件 2» 2'],
    ['附表', '附表 «附表»'],
    ['附表1  易涝点整治计划', '附表1 «附表1» 1 易涝点整治计划'],
    ['附录', '附件 «附录»'],
    ['医疗卫生主要指标表（一）', '表1 bracket «表（一）» 一 医疗卫生主要指标表'],
    ['医疗卫生主要指标表（二）', '表2 bracket «表（二）» 二 医疗卫生主要指标表'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    '表1所示各项指标均已完成。',
    '表2中的数据来自年报',
    '表3给出了分年投资。',
    '图解：一图读懂规划',
    '表现突出的单位',
    '图书馆建设',
    '专栏建设取得成效',
    '附件下载:',
    '附件：1.任务分工表',
    '表1 甲。乙。',
    '见表1',
    '代表10名',
    '表',
    '相关附件:',
    '附件2、附件3另发',
  ])('%s is none', (text) => {
    const caption = isAnnexList(text) ? undefined : told(text);
    expect(caption).toBeUndefined();
  });
});

describe('numberedNameAt', () => {
  it('reads a name in the middle of a text', () => {
    expect(numberedNameAt('详见专栏12和表1-3', 2)).toMatchObject({ kind: '专栏', number: 12, to: 6 });
    expect(numberedNameAt('详见专栏12和表1-3', 7)).toMatchObject({ kind: '表', chapter: 1, number: 3 });
    expect(numberedNameAt('附表', 0)).toMatchObject({ kind: '附表', number: undefined });
    expect(numberedNameAt('代表', 0)).toBeUndefined();
  });
});

describe('annexesOf', () => {
  const told = (text: string): unknown => {
    const { any, numbers } = annexesOf(planOf(text));
    return any ? [...numbers] : undefined;
  };

  it('reads the list at the end of a notice and the annexes themselves', () => {
    expect(told('一、要求\n认真落实，确保实效。\n附件：1．任务分工表\n2．工程清单\n3．进度表')).toEqual([1, 2, 3]);
    expect(told('一、要求\n附件：任务分工表')).toEqual([1]);
    expect(told('一、要求\n附件2\n工程清单')).toEqual([2]);
    expect(told('附表：1．整治计划表\n2．项目汇总表')).toEqual([1, 2]);
    expect(told('一、要求\n按附件落实，确保实效。')).toBeUndefined();
  });
});
