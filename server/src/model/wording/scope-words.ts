import { local } from '../kept/local';
import { oncePerPlan } from '../kept/once-per-plan';
import { placeLevelOf } from '../document/place-levels';
import { sentenceAround } from '../document/prose';
import { clauseEnd, clauseStart } from '../marks/lists';
import type { PlanDocument, Prose } from '../types';

/** A word for the whole of a place (全省, 全市, 我县), or for the government that sets up a body of the plan's own place (由县政府分管领导牵头). */
interface ScopeWord {
  readonly level: '省' | '市' | '县';
  readonly from: number;
  readonly to: number;
  /** 县政府, which is no word for the whole. */
  readonly government: boolean;
  /** 结合我省实际，制定本方案: says of what place the plan is; 'time' for what its years mean for that place. */
  readonly own: 'purpose' | 'time' | undefined;
}

/** A word for the whole of another place than the plan is of: 全市 in the plan of a province. */
export interface LowerScope {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  /** 全省, 省政府: what the plan calls its own. */
  readonly own: string;
  /** How often it says 全省. */
  readonly times: number;
  /** What the place is to be called here, where that is sure. */
  readonly now: string | undefined;
  readonly government: boolean;
  /** It is a higher place, 我省, that the plan says it is made for, or that its years are spoken of. */
  readonly higher: ScopeWord['own'];
}

/** 安全市场, 健全县域…, 全市、县: other words. */
const scopes = /(?<![安健完保齐周成两])[全我]([省市县])(?![场县镇乡州域级委、和与及或])/gu;
const none: readonly ScopeWord[] = [];

/** 成立由县政府主要领导任组长的工作领导小组: who leads the work of a plan, in a sentence of its own. */
const leaders =
  /(?:成立|建立|组建|设立|健全|完善)(?:了)?由([市县])(?:委、?[市县]?)?(?:人民)?政府[^，。；、]{0,8}(?:领导|负责同志|负责人|[市县]长)[^，。；、]{0,6}(?:牵头|组长|召集人|挂帅|总指挥|负责)[^，。；]{0,24}(?:机制|小组|专班|联席会议|指挥部|委员会)/gu;

/** 结合我省实际，制定本方案: the place that the plan is made for. */
const purpose = /结合([我本])([省市])实际[^。；]{0,12}制[定订]本/gu;

/** “十五五”时期是我省…的关键期: what the time means for the place that the plan is of. */
const opening = /(?:时期|五年|年|阶段|今后|当前)，?(?:也|将|又|正)?是我(?=[省市][^。；！？]{2,60}?(?:期|阶段|时刻|之年))/gu;

/** 省委提出, 《…》指出, 从全省看: what is told of the higher place. */
const told = /[《》]|指出|提出|强调|明确|认为|省委|市委|全会|[省国市]内|[省国市]际|(?:放眼|纵观|立足)/u;

/** Where they begin; a sentence that speaks of the plan's own place as well (也是我市…的关键期) rightly speaks of both. */
const openedAt = (text: string): readonly number[] =>
  Array.from(text.matchAll(opening)).flatMap(({ 0: words, index }) => {
    const at = index + words.length - 1;
    const sentence = text.slice(clauseStart(text, at, '。；！？', 80), at) + text.slice(at + 2, clauseEnd(text, at, '。；！？', 120));
    return /[我本全][省市县区]/u.test(sentence) || told.test(sentence) ? [] : [at];
  });

const scopesIn = local((text): readonly ScopeWord[] => {
  const whole = /[全我][省市县]/u.test(text) ? Array.from(text.matchAll(scopes)) : [];
  const led = /由[市县]/u.test(text) ? Array.from(text.matchAll(leaders)) : [];
  const made = text.includes('实际') ? Array.from(text.matchAll(purpose)) : [];
  const opened = text.includes('是我') ? openedAt(text) : [];
  if (whole.length + led.length + made.length === 0) return none;
  return [
    ...whole.map(({ 1: level, index }): ScopeWord => ({
      level: level as ScopeWord['level'],
      from: index,
      to: index + 2,
      government: false,
      own: made.some((m) => m.index + 2 === index) ? 'purpose' : opened.includes(index) ? 'time' : undefined,
    })),
    ...led.map(({ 0: words, 1: level, index }): ScopeWord => {
      const from = index + words.indexOf(`由${level ?? ''}`) + 1;
      return { level: level as ScopeWord['level'], from, to: index + words.indexOf('政府') + 2, government: true, own: undefined };
    }),
    ...made.flatMap(({ 1: whose, 2: level, index }): ScopeWord[] =>
      whose === '我' ? [] : [{ level: level as ScopeWord['level'], from: index + 2, to: index + 4, government: false, own: 'purpose' }],
    ),
  ].sort((a, b) => a.from - b.from);
});

/** Does a text speak of the whole of a place? */
export const speaksOfScope = (prose: Prose): boolean => scopesIn.somethingIn(prose);

/** So often a plan says 全省 that it surely means its own place. */
const fewestOwn = 3;
/** What stands more often than this is no slip. */
const mostLower = 2;

/** 超市, 城市群: no names of cities. */
const noCities = /城市|都市|市场|超市|上市|夜市|集市|市民|市政(?!府)|[全我][市县]/gu;
/** Names of places, and the places in general: 江南市, 各市. */
const places = { 省: /省/u, 市: /[市州盟]/u, 县: /[县旗]/u };
const isOfPlace = (words: string, of: ScopeWord['level']): boolean => places[of].test(words.replace(noCities, ''));
/** What the sentence quotes, and what it reports of others: a model, a pilot. */
const ofOthers = /[《“”》]|例如|案例|试点|经验|先进|样板|等地|各地/u;

/** Does a place of lower level stand where the word does: in its sentence or before it, over it? */
const namesPlace = (prose: Prose, { level: of, from, to }: ScopeWord): boolean => {
  const { section, box } = prose;
  const { text } = prose.reading;
  const sentence = sentenceAround(prose, from).text.replace(text.slice(from, to), '');
  const said = [text.slice(0, from), sentence, box?.caption?.prose.reading.text ?? ''];
  for (let above = section; above; above = above.parent) said.push(above.title);
  return said.some((words) => isOfPlace(words, of)) || ofOthers.test(sentence);
};

/**
 * 全市 in the plan of a province that says 全省 throughout: left from the text of a city. A higher place (全省 in a city's plan) is rightly spoken of, but
 * not as the one that the plan is made for (结合我省实际，制定本方案); 全区 may be any of three. (《党政机关公文处理工作条例》第十九条：表述准确)
 */
export const lowerScopesOf = oncePerPlan((plan: PlanDocument): readonly LowerScope[] => {
  const level = placeLevelOf(plan);
  const own = level === 3 ? '省' : level === 2 ? '市' : level === 1 ? '县' : undefined;
  const { title = '' } = plan.meta;
  // 东南省关于支持江南市…的意见: of a place of the province.
  if (own === undefined || !title.includes(own) || (own !== '县' && isOfPlace(title, own === '省' ? '市' : '县'))) return [];
  const all = scopesIn(plan).flatMap(({ place: prose, hits }) => (prose.kind === 'toc' ? [] : hits.map((word) => ({ word, prose }))));
  const times = all.filter(({ word }) => word.level === own && !word.government).length;
  const lower = all.filter(({ word: { level: of } }) => of !== own && (of === '市' ? own === '省' : of === '县'));
  if (times < fewestOwn) return [];
  const higher = all.flatMap(({ word, prose }): LowerScope[] =>
    word.own && prose.kind === 'paragraph' && (word.level === '省' ? own !== '省' : own === '县')
      ? [{ prose, from: word.from, to: word.to, now: `我${own}`, own: `全${own}`, times, government: false, higher: word.own }]
      : [],
  );
  if (higher.length > 0 || lower.length === 0 || lower.length > mostLower || lower.length * 3 > times) return higher;
  return lower.flatMap(({ word, prose }): LowerScope[] => {
    const { level: of, from, to, government } = word;
    if (prose.cell || prose.kind === 'title' || namesPlace(prose, word)) return [];
    const now = prose.reading.text.slice(from, to).replaceAll(of, own);
    return [{ prose, from, to, now, own: government ? `${own}政府` : `全${own}`, times, government, higher: undefined }];
  });
});
