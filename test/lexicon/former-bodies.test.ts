import { describe, expect, it } from 'vitest';
import { formerBodies, formerBodiesIn } from '../../server/src/lexicon/former-bodies';
import { outdatedBodies } from '../../server/src/model/wording/outdated-bodies';
import { planOf } from '../support/plan';

describe('former bodies', () => {
  it('are listed once, none under a name that is given as the present one', () => {
    const names = formerBodies.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    for (const { now } of formerBodies) expect(formerBodiesIn(`市${now}`), now).toEqual([]);
  });

  it.each([
    ['市安全生产监督管理局负责', '安全生产监督管理局'],
    ['市财政局、旅游局', '旅游局'],
    ['市财政局和环保局', '环保局'],
    ['青岭银保监分局', '银保监分局'],
    ['省国土资源厅', '国土资源厅'],
    ['县地方金融监督管理局', '地方金融监督管理局'],
  ])('%s names one', (text, name) => {
    expect(formerBodiesIn(text)).toMatchObject([{ body: { name } }]);
  });

  it.each([
    '市文化和旅游局',
    '市农业农村局',
    '农业局部受灾',
    '扶贫办法',
    '高新区规划建设环保局',
    '旅游委托书',
    '省药品监督管理局',
    '市自然资源和规划局',
  ])('%s names none', (text) => {
    expect(formerBodiesIn(text)).toEqual([]);
  });

  it.each([
    '原市国土资源局的人员',
    '市环保局于2018年更名',
    '2016年，市旅游局编制了方案',
    '《市旅游局关于水上项目的通知》',
    '省农业厅印发的规程',
  ])('%s tells of the past', (text) => {
    expect(outdatedBodies(planOf(text))).toEqual([]);
  });
});
