import { words } from '../../lexicon/types';
import { isHan } from '../../text/characters';
import { nextOf } from '../../text/scan';
import { keptByFound } from '../kept/kept-by-found';
import { local, type Found } from '../kept/local';
import { nearRiversOf } from './near-rivers';
import type { NearName, TermPlace } from '../document/term-places';
import type { PlanDocument, Prose } from '../types';

/** A district or county of three characters, as it stands in a text. */
interface PlaceName extends Omit<TermPlace, 'prose'> {
  readonly name: string;
  /** As an item of a series, or alone in a cell. */
  readonly listed: boolean;
}

const last = /[区县]/g;
const size = 3;
/** What may stand right before a name without belonging to it. */
const leads = '和与及在对由将以为是于从向至到的即经辖';
/** What makes another word of the last character. */
const goesOn = '域间划位块级城内外长情直';
/** Words before 区 and 县 that name no place. */
const kinds = new Set(
  words(`示范 试验 试点 保护 开发 高新 经开 功能 主城 老城 新城 中心 建成 规划 核心 缓冲 实验 先行 合作 引领 聚集 集聚 产业 工业 农业 科技 物流 保税 综保 自贸 旅游 风景 度假 居住 生活 商业 办公 教学 服务 重点 贫困 脱贫 边境 民族
    自治 百强 全国 全省 全市 各市 各县 县市 市辖 城镇 行政 直管 受灾 控制 管控 管理 限养 禁养 禁燃 整治 治理 易涝 承载 样板 先导 创新 改革 特色 文明 园林 卫生 创建 达标 地级 两个 三个 四个 五个 六个 七个 八个 九个 十个 有关 相关 所在 其他 其余`),
);
/** 各地区, 我县, 老城区, 产业园区: no names either. */
const noNames = /^[各全本我该这那某每邻]|[地城市园片景库灌社校街小辖厂林牧战矿港新特专]区$/u;
/** What tells two neighbours apart. */
const telling = '东西南北中上下左右前后新老大小内外一二三四五六七八九十';

const none: readonly PlaceName[] = [];

const namesIn = local((text): readonly PlaceName[] => {
  let found: PlaceName[] | undefined;
  for (let at = nextOf(last, text, 0); at >= 0; at = nextOf(last, text, at + 1)) {
    const from = at - size + 1;
    const [before, behind] = [text[from - 1] ?? '。', text[at + 1] ?? '。'];
    if (from < 0 || !isHan(text[from]) || !isHan(text[from + 1]) || (isHan(before) && !leads.includes(before)) || goesOn.includes(behind))
      continue;
    const name = text.slice(from, at + 1);
    if (kinds.has(name.slice(0, 2)) || noNames.test(name)) continue;
    (found ??= []).push({ from, to: at + 1, name, listed: before === '、' || behind === '、' || text.length === size });
  }
  return found ?? none;
});

const differsByOne = (a: string, b: string): boolean => {
  const differing = [...a].filter((character, i) => character !== b[i]);
  return (
    differing.length === 1 &&
    ![...a].some((character, i) => character !== b[i] && telling.includes(character) && telling.includes(b[i] ?? ''))
  );
};

/** So often a name stands in a plan at the least against the one time that the rare one does. */
const usual = 3;
/** So many districts a plan lists, to know which there are. */
const fewest = 3;

/** Where each name stands. */
const placesByName = (
  all: readonly Found<Prose, PlaceName>[],
): ReadonlyMap<string, { readonly places: readonly TermPlace[]; readonly listed: boolean }> => {
  const byName = new Map<string, { readonly places: TermPlace[]; listed: boolean }>();
  for (const { place: prose, hits } of all)
    for (const { name, from, to, listed } of hits) {
      const known = byName.get(name) ?? { places: [], listed: false };
      byName.set(name, known);
      known.places.push({ prose, from, to });
      known.listed ||= listed;
    }
  return byName;
};

/** 云溪区 once, where a table or several places have 云溪县. */
const otherLevels = keptByFound((all: readonly Found<Prose, PlaceName>[]): readonly NearName[] => {
  const byName = placesByName(all);
  if ([...byName.values()].filter(({ listed }) => listed).length < fewest) return [];
  return [...byName].flatMap(([name, { places }]): NearName[] => {
    const [place] = places;
    if (!place || places.length > 1 || place.prose.cell) return [];
    const other = name.slice(0, -1) + (name.endsWith('区') ? '县' : '区');
    const known = byName.get(other)?.places ?? [];
    const otherPlace = known.find(({ prose }) => prose.cell) ?? known[1];
    return otherPlace ? [{ text: name, other, place, otherPlace }] : [];
  });
});

/** A county that became a district, or lies beside a zone of its name (云溪新区): the plan may well name both. */
const hasBoth = (plan: PlanDocument, { text, place }: NearName): boolean => {
  const whole = plan.source.text;
  // 1949年，白水区属云江专区: as it was called then.
  if (/1[89]\d\d年/u.test(place.prose.reading.text)) return true;
  return (
    /撤县|撤市|设区|撤销|改区|改设|更名|改称|[置设建]县|民国|古称|旧称/u.test(whole) ||
    new RegExp(`${text.slice(0, -1)}[^县区、，。；：\\s]{1,8}区`, 'u').test(whole)
  );
};

const nearAmong = keptByFound((all: readonly Found<Prose, PlaceName>[]): readonly NearName[] => {
  const byName = placesByName(all);
  const usualNames = [...byName].filter(([, { listed, places }]) => listed && places.length >= usual);
  if ([...byName.values()].filter(({ listed }) => listed).length < fewest) return [];
  return [...byName].flatMap(([name, { places, listed }]): NearName[] => {
    const [place] = places;
    if (listed || places.length > 1 || !place) return [];
    const near = usualNames.filter(([other]) => other.endsWith(name.slice(-1)) && differsByOne(name, other));
    const [other, known] = near.length === 1 ? (near[0] ?? []) : [];
    const otherPlace = known?.places[0];
    return other !== undefined && otherPlace ? [{ text: name, other, place, otherPlace }] : [];
  });
});

/**
 * A district or county that stands in a plan once, where the plan lists its districts and has one of nearly that name among them: 西陵区 for 西岭区.
 * Names that differ by direction, size or number are neighbours. So is one that is once called a district and else a county, or the other way round.
 * With them the rivers that a plan names in two ways.
 */
export const nearPlacesOf = (plan: PlanDocument): readonly NearName[] => {
  const names = namesIn(plan);
  return [...nearAmong(names), ...otherLevels(names).filter((name) => !hasBoth(plan, name)), ...nearRiversOf(plan)];
};
