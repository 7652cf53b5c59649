/**
 * Names of government bodies that a reform has done away with: which, since which year, and who has their duties now.
 * Sources: 《国务院机构改革方案》（2008年、2013年、2023年）, 《深化党和国家机构改革方案》（2018年）, 《党和国家机构改革方案》（2023年）, and what the provinces made of them;
 * 《财政部关于中国铁路总公司改制有关事宜的通知》（2019年）.
 */
import { inEveryProse } from './scanner';
import { startIndex } from './starts';
import { words, type Sourced } from './types';

export interface FormerBody extends Sourced {
  /** Without its place: 国土资源局. */
  readonly name: string;
  /** Whose duties they are now. */
  readonly now: string;
  /** The year from which the name is history. */
  readonly year: number;
  /** The end of other names that are in use (文化和旅游局, 建设环保局): told only behind the name or level of a place, or first in an item. */
  readonly bounded: boolean;
}

const reform = (year: number, source: string, list: string): readonly FormerBody[] =>
  words(list).flatMap((entry) => {
    const [names = '', now = ''] = entry.split('→');
    return names.split('/').map((written) => {
      const bounded = written.startsWith('~');
      return { name: bounded ? written.slice(1) : written, now, year, bounded, source };
    });
  });

/** `name/other name→name now`, `~` before a bounded one. */
export const formerBodies: readonly FormerBody[] = [
  ...reform(
    2008,
    '《国务院机构改革方案》（2008年）',
    `劳动和社会保障局/劳动保障局/劳动社会保障局/~劳动局/~人事局→人力资源社会保障局 劳动和社会保障厅/劳动保障厅/劳动社会保障厅/~劳动厅/~人事厅→人力资源社会保障厅
     信息产业厅→工业和信息化厅`,
  ),
  ...reform(
    2018,
    '《深化党和国家机构改革方案》（2018年）',
    `安全生产监督管理局/安全生产监管局/安全监管局/安监局→应急管理局 国土资源局/~国土局/国土资源和规划局→自然资源局（自然资源和规划局） 国土资源厅→自然资源厅
     ~环境保护局/~环保局→生态环境局 ~环境保护厅/~环保厅→生态环境厅 ~农业局/~农业委员会→农业农村局 ~农业厅→农业农村厅 ~林业厅→林业局（林业和草原局）
     卫生和计划生育局/卫生计生局/卫计局/~卫生局/~计生局/人口和计划生育局→卫生健康局 卫生和计划生育委员会/卫生计生委/卫计委/人口和计划生育委员会/人口计生委→卫生健康委 ~卫生厅→卫生健康委
     食品药品监督管理局/食品药品监管局/食药监局/质量技术监督局/质监局/~质量监督局/工商行政管理局/~工商局→市场监督管理局
     ~旅游局/旅游发展委员会/旅游委员会/~旅游委/文化广电新闻出版局/文广新局/~文化局→文化和旅游局 ~文化厅/新闻出版广电厅→文化和旅游厅
     ~法制办公室/~法制办→司法局（司法厅） ~监察局/~监察厅→监察委员会 地方税务局/~国家税务局/~国税局/~地税局→税务局 出入境检验检疫局→海关
     公安消防总队→消防救援总队 公安消防支队→消防救援支队 公安消防大队→消防救援大队`,
  ),
  ...reform(
    2018,
    '《深化党和国家机构改革方案》（2018年）',
    `国家旅游局→文化和旅游部 国土资源部→自然资源部 环境保护部→生态环境部 国家粮食局→国家粮食和物资储备局 国家林业局→国家林业和草原局 国务院法制办公室/国务院法制办→司法部
     国家安全生产监督管理总局/国家安全监管总局→应急管理部 国家卫生和计划生育委员会/国家卫生计生委→国家卫生健康委
     国家食品药品监督管理总局/国家食品药品监管总局/国家工商行政管理总局/国家工商总局/国家质量监督检验检疫总局/国家质检总局→国家市场监督管理总局`,
  ),
  ...reform(2013, '《国务院机构改革和职能转变方案》（2013年）', '铁道部→国家铁路局（交通运输部管理）'),
  ...reform(2019, '《财政部关于中国铁路总公司改制有关事宜的通知》（2019年）', '中国铁路总公司→中国国家铁路集团有限公司（国铁集团）'),
  ...reform(
    2021,
    '《中共中央 国务院关于实现巩固拓展脱贫攻坚成果同乡村振兴有效衔接的意见》和《党和国家机构改革方案》（2023年）',
    '扶贫开发办公室/扶贫开发局/扶贫办公室/扶贫办/扶贫局→农业农村部门',
  ),
  ...reform(
    2023,
    '《党和国家机构改革方案》（2023年）',
    `银保监局/银监局/保监局→金融监管局（国家金融监督管理总局监管局） 银保监分局/银监分局→金融监管分局（国家金融监督管理总局监管分局） 银保监会/银监会/保监会→金融监管总局
     地方金融监督管理局/地方金融监管局→地方金融管理局`,
  ),
];

/** Looked up by their last two characters, which are rarer than their first: 源局, 监局. */
const byEnd = startIndex<FormerBody>((enter) => {
  for (const body of formerBodies) enter(body.name.slice(-2), body);
}, inEveryProse);

/** What makes another word of the last character: 农业局部地区, 扶贫办法, 旅游委托. */
const goesOn = '部面势限法学事理好公托派任';
const placeEnds = '省市县区州旗盟府国';
const openers = '、，,；;：:。（(“ 　\t\n/／由向经报';
const bodyEnds = '局厅委办府会部';

/** A name of the list in a text. */
export interface FormerBodyHit {
  readonly from: number;
  readonly to: number;
  readonly body: FormerBody;
}

/** The longest of some names that ends at `to`. */
const bodyEndingAt = (text: string, to: number, among: readonly FormerBody[]): FormerBody | undefined => {
  let longest: FormerBody | undefined;
  for (const body of among)
    if (body.name.length > (longest?.name.length ?? 0) && text.startsWith(body.name, to - body.name.length)) longest = body;
  return longest;
};

/** Does a name begin at `from`: behind the name or level of a place, or first in an item? 文化和|旅游局 does not, 市财政局和|旅游局 does. */
const isBounded = (text: string, from: number): boolean => {
  const before = text[from - 1] ?? '、';
  return '和与及'.includes(before) ? bodyEnds.includes(text[from - 2] ?? '文') : placeEnds.includes(before) || openers.includes(before);
};

/** The former names of a text, in order. */
export const formerBodiesIn = (text: string): readonly FormerBodyHit[] => {
  let found: FormerBodyHit[] | undefined;
  for (const at of byEnd.placesIn(text))
    for (const { start, values } of byEnd.at(text, at)) {
      const to = at + start.length;
      if (goesOn.includes(text[to] ?? '。')) continue;
      const body = bodyEndingAt(text, to, values);
      if (!body) continue;
      const from = to - body.name.length;
      if (body.bounded && !isBounded(text, from)) continue;
      (found ??= []).push({ from, to, body });
    }
  return found ?? none;
};

const none: readonly FormerBodyHit[] = [];
