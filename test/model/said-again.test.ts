import { describe, expect, it } from 'vitest';
import { missingFiguresIn } from '../../server/src/model/wording/missing-figures';
import { nearPlacesOf } from '../../server/src/model/wording/near-places';
import { repeatedClausesIn } from '../../server/src/model/wording/repeated-clauses';
import { repeatedItemsIn } from '../../server/src/model/wording/repeated-items';
import { repeatedSentencesOf } from '../../server/src/model/wording/repeated-sentences';
import { reviewNotesIn } from '../../server/src/model/wording/review-notes';
import { planOf } from '../support/plan';

describe('items that stand twice in a list', () => {
  const twice = (text: string): string[] => repeatedItemsIn(text).map(({ from, to }) => text.slice(from + 1, to));
  it.each([
    ['提供助餐、助浴、助餐等服务', ['助餐']],
    ['提供上门助餐、助浴、上门助餐等服务', ['上门助餐']],
    ['由市水务局、市财政局、市水务局负责。', ['市水务局']],
    ['任务：市水务局、市财政局、市水务局牵头。', ['市水务局']],
    ['分别为东河镇、西河镇、东河镇。', ['东河镇']],
    ['建设高等学校、中等学校、初等学校', []],
    ['文化产业、旅游、产业。', []],
    ['由市水务局、市财政局、市水务局所属企业实施。', []],
  ])('%s', (text, items) => {
    expect(twice(text)).toEqual(items);
  });
});

describe('sentences of a plan that it says again', () => {
  const said = '完善流域调度会商制度，推动上下游各县签订水量分配和应急补水协议';
  it('are found with more behind a comma, and not behind another word', () => {
    expect(repeatedSentencesOf(planOf(`${said}。\n\n${said}，每年两次。\n`))).toHaveLength(1);
    expect(repeatedSentencesOf(planOf(`${said}。\n\n${said}文本两份。\n`))).toEqual([]);
  });
  it('are none that are short or a formula', () => {
    expect(repeatedSentencesOf(planOf('加强农村供水设施运行维护。\n\n加强农村供水设施运行维护。\n'))).toEqual([]);
    const formula = '责任单位为市水务局市财政局和各县区人民政府及有关部门单位';
    expect(repeatedSentencesOf(planOf(`${formula}。\n\n${formula}。\n`))).toEqual([]);
  });
});

describe('districts of nearly one name', () => {
  const districts = '云岭区、东河区、石桥县、白水县';
  const text = (more: string): string => `全市辖${districts}。\n\n${districts}各建一座水厂。\n\n云岭区、东河区先行，${more}。\n`;
  it('are told by the list of districts', () => {
    expect(nearPlacesOf(planOf(text('云陵区作为重点')))).toMatchObject([{ text: '云陵区', other: '云岭区' }]);
  });
  it('are those of another level', () => {
    expect(nearPlacesOf(planOf(text('石桥区、白水县协同')))).toMatchObject([{ text: '石桥区', other: '石桥县' }]);
  });
  it.each(['石桥区、白水县协同，石桥经开区参加', '撤销石桥县设立石桥区', '原石桥区、白水县协同'])('not: %s', (more) => {
    expect(nearPlacesOf(planOf(text(more))).map((name) => name.text)).toEqual([]);
  });
  it.each(['西河区不建', '老城区先行', '邻近的青山县参加', '示范区作为重点'])('not: %s', (more) => {
    expect(nearPlacesOf(planOf(text(more))).map((name) => name.text)).toEqual([]);
  });
});

it('what is left over is found in time on one long line', () => {
  for (const piece of ['市水务局、', '提供上门、', '达到，', '率达到', '提供有力支撑', '（请核——', '（此数口径', '规划v1', '云岭区、'])
    for (const find of [repeatedItemsIn, repeatedClausesIn, missingFiguresIn, reviewNotesIn]) find(piece.repeat(100_000 / piece.length));
});
