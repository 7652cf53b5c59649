import { isHan } from '../../text/characters';
import { local } from '../kept/local';
import { clauseStart } from '../marks/lists';
import type { TermPlace } from '../document/term-places';
import type { PlanDocument, Prose } from '../types';

/** What closes 在…: 方面, 领域, 中, 上 …, or a place where something is done. */
const closers =
  /[上中下里内外时前后间旁侧段点处地区县市镇乡村州省街路]|等|方面|过程|基础|领域|环节|同时|层面|范围|期|条件|情况|年|以来|部门|单位|企业|学校|医院|机构|境|国|家/;

/** `与管网在水位标高、排水能力的衔接`: what two things are joined in, without 等方面; names of places are shorter or end in a word for one, and 正在, 在建, 与在沪… are something else. */
const joinedIn =
  /[与和同][^，。；：、在]{2,12}(?<![正现所存内])(在(?![建编研用册岗职校线])(?:[\u4e00-\u9fff]{4,12}、){1,3}[\u4e00-\u9fff]{4,12}的(?:衔接|对接|协同|联动|协调|配合))/gu;

/** `在办学体制、经费投入、评价机制，打破…`: a series behind 在 that no 等方面 closes. Gives the place of 在 and of the comma. */
export const openSeriesIn = (text: string): { readonly from: number; readonly to: number }[] => {
  const found: { from: number; to: number }[] = [];
  for (const { index, 0: whole, 1: series = '' } of /的(?:衔|对|协|联|配)/.test(text) && text.includes('、')
    ? text.matchAll(joinedIn)
    : []) {
    const to = index + whole.length;
    if (!closers.test(series.slice(1))) found.push({ from: to - series.length, to });
  }
  for (let at = text.indexOf('在'); at >= 0; at = text.indexOf('在', at + 1)) {
    // 在其位、谋其政、尽其责: phrases of three.
    if (text[at + 1] === '其' || (at > 0 && !'。；，：,;: '.includes(text[at - 1] ?? '#'))) continue;
    let to = at + 1;
    let series = 0;
    for (; to < text.length && to - at < 60 && !'，。；：！？,;:'.includes(text[to] ?? '。'); to += 1) if (text[to] === '、') series += 1;
    const closed = closers.test(text.slice(at + 1, to)) || /[（“《]/.test(text.slice(at, to));
    if (series >= 2 && !closed && (text[to] === '，' || text[to] === ',') && isHan(text[to + 1])) found.push({ from: at, to });
  }
  return found;
};

/** 现代化篇章|坚实水利支撑，: a noun and right behind it what is offered. 发展的坚实支撑 is whole: what the thing is. */
const offered =
  /(?:篇章|发展|建设|振兴|现代化|复兴|大局|稳定|转型|升级)(?:坚实|有力|坚强|强大|可靠)的?[\u4e00-\u9fff]{0,4}(?:支撑|保障|支持)(?=[，。；]|$)/gu;
const offers =
  /提供|奠定|夯|[作做]出|注|筑|打|强化|形成|聚|给|创|营造|增|构|积|赢|争|落实|搭|织|供|取|以|作|成|是|有了|的[\u4e00-\u9fff]{0,4}$/u;
const longestOffer = 60;

/** `为谱写…篇章坚实支撑，`: 为 that nothing answers, 提供 being left out. Gives the place of 为 and the end of its clause. */
export const lostOffersIn = (text: string): { readonly from: number; readonly to: number }[] =>
  !text.includes('为')
    ? []
    : Array.from(text.matchAll(offered)).flatMap(({ index, 0: words }) => {
        const from = clauseStart(text, index, '，。；：', longestOffer);
        return text[from] === '为' && index > from + 1 && !offers.test(text.slice(from + 1, index))
          ? [{ from, to: index + words.length }]
          : [];
      });

/** `2025-2030每年`: a range of years without its 年. */
export const yearlessRangesIn = (text: string): { readonly from: number; readonly to: number }[] =>
  Array.from(text.matchAll(/(?<!\d)(?:19|20)\d\d[-－—–~～至](?:19|20)\d\d(?=每年|期间|时期)/g), (m) => ({
    from: m.index,
    to: m.index + m[0].length,
  }));

const adverb = '全面';
const shared = 4;
/** 全面从严治党 and the like are whole without a verb. */
const whole = [
  '从严治党',
  '依法治国',
  '依法行政',
  '深化改革',
  '小康社会',
  '战略伙伴',
  '预算管理',
  '质量管理',
  '绿色转型',
  '节约战略',
  '建设社会',
  '禁止销售',
  '预算绩效',
  '高质量发',
  '乡村振兴',
  '现代化建',
];
/** 全面|贯彻…: what begins with a verb has lost none. */
const verbs = new RegExp(
  `^(?:${'推进 实施 贯彻 落实 加强 深化 提升 提高 建成 建设 构建 推行 推动 推广 开展 完成 完善 强化 优化 振兴 激发 发展 发挥 深入 执行 清理 排查 取消 放开 准确 增强 做好 启动 融入 对接 覆盖 改善 改造 修复 治理 整治 保障 支持 促进 加快 扩大 拓展 打造 打通 增进 巩固 认识 把握 领会 学习 宣传 坚持 建立 健全 压实 履行 消除 规范 培育'.replaceAll(' ', '|')})`,
  'u',
);

/** The places of 全面 in a text: `behind` are the words two characters after it, `words` those right after it where it begins a clause. */
const comprehensives = local((text) => {
  const found: { readonly at: number; readonly behind: string | undefined; readonly words: string | undefined }[] = [];
  for (let at = text.indexOf(adverb); at >= 0; at = text.indexOf(adverb, at + 1)) {
    const to = at + adverb.length;
    const behind = text.slice(to + 2, to + 2 + shared);
    const isWhole = behind.length === shared && [...text.slice(to, to + 2 + shared)].every(isHan);
    const words = text.slice(to, to + shared);
    const begins =
      (at === 0 || '，。；：、,;: '.includes(text[at - 1] ?? '#')) && !whole.some((w) => words.startsWith(w)) && !verbs.test(words);
    if (isWhole || begins) found.push({ at, behind: isWhole ? behind : undefined, words: begins ? words : undefined });
  }
  return found;
});

/** A place of few words, with the place where the same is said in full. */
export interface LostWord {
  readonly place: TermPlace;
  readonly elsewhere: string;
  readonly other: TermPlace;
}

/** Clauses that begin 全面…  where the same words stand elsewhere as 全面实施…: the verb was lost. */
export const lostVerbsOf = (plan: PlanDocument): LostWord[] => {
  const proses = comprehensives(plan).filter(({ place }) => place.kind !== 'toc');
  const withVerb = new Map<string, TermPlace>();
  for (const { place: prose, hits } of proses)
    for (const { at, behind } of hits)
      if (behind !== undefined) withVerb.set(behind, { prose, from: at, to: at + adverb.length + 2 + shared });
  return proses.flatMap(({ place: prose, hits }) =>
    hits.flatMap(({ at, words }): LostWord[] => {
      const other = words === undefined ? undefined : withVerb.get(words);
      if (!other) return [];
      const to = at + adverb.length + shared;
      const most = 12 - shared;
      let more = 0;
      const there = other.prose.reading.text;
      while (more < most && isHan(there[other.to + more]) && there[other.to + more] === prose.reading.text[to + more]) more += 1;
      const grown = { ...other, to: other.to + more };
      return [{ place: { prose, from: at, to: to + more }, elsewhere: there.slice(grown.from, grown.to), other: grown }];
    }),
  );
};

/** True where a prose holds a word that others may have lost. */
export const mayShowLostWords = (prose: Prose): boolean => comprehensives.somethingIn(prose) || deadlines.somethingIn(prose);

/** A year that opens a sentence as a deadline, at its end or alone: `2025年底，建成…`. */
const bareDeadline = /(?<=^|[。；;])(20\d\d)年(?:底|末)?(?=[，,])/g;
/** So many times the full form must stand for one bare. */
const clear = 2;

const anyYear = /\d{4}年/;

/** The deadlines of a text, 到2030年 before 至2030年 before the bare one; a text that schedules year by year has no bare one. */
const deadlines = local((text) => {
  const found: { readonly full: boolean; readonly year: number; readonly from: number; readonly to: number }[] = [];
  if (!anyYear.test(text)) return found;
  for (const full of [/到(\d{4})年/g, /至(\d{4})年/g])
    for (const { index, 0: words, 1: year } of text.matchAll(full))
      found.push({ full: true, year: Number(year), from: index, to: index + words.length });
  const opened = [...text.matchAll(bareDeadline)];
  const [only] = opened;
  if (only && opened.length === 1 && (text.match(/20\d\d年/g) ?? []).length <= 1)
    found.push({ full: false, year: Number(only[1]), from: only.index, to: only.index + only[0].length });
  return found;
});

/** `2030年底，建成…` where the text writes 到2030年 elsewhere. A text or paragraph that schedules year by year is left alone, and so are years that are past. */
export const bareDeadlinesOf = (plan: PlanDocument, last: number): LostWord[] => {
  let other: TermPlace | undefined;
  let times = 0;
  const bare: TermPlace[] = [];
  for (const { place: prose, hits } of deadlines(plan)) {
    if (prose.kind === 'toc' || prose.kind === 'cell' || prose.kind === 'heading') continue;
    for (const { full, year, from, to } of hits) {
      if (year !== last) continue;
      if (full) {
        times += 1;
        other ??= { prose, from, to };
      } else bare.push({ prose, from, to });
    }
  }
  if (!other || times < clear * bare.length || times < clear) return [];
  const there = other;
  return bare.map((place) => ({ place, elsewhere: there.prose.reading.text.slice(there.from, there.to), other: there }));
};
