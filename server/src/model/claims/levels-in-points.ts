import { clauseStart } from '../marks/lists';
import type { Quantity } from '../types';

/** 占总数的|, 占比达到|: what stands right before the level of a share. */
const levelLead =
  /(?:占[^，。；：、（）()占]{1,30}的|(?:占比|比重|比例|份额|占[^，。；：、（）()占]{2,30}|[\u4e00-\u9fff]率)(?:达到?|为|约为|控制在|稳定在|保持在))$/u;
/** What is a difference after all: 占比提升幅度达到, 与全国的差距为. */
const difference = /[差距幅升降增减贡]|提高|缩小|扩大|收窄|拉动|变化|波动|[高低]于|超出/u;

/** 占总数的27.5个百分点: a level, which is a percentage. */
export const isLevelInPoints = ({ prose, kind, unit, fullFrom }: Quantity): boolean => {
  if (prose.cell || kind !== 'value' || !unit.endsWith('百分点')) return false;
  const { text } = prose.reading;
  const clause = text.slice(clauseStart(text, fullFrom, '，。；：', 50), fullFrom);
  return levelLead.test(clause) && !difference.test(clause);
};
