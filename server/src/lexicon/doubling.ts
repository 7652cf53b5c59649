import { deepFreeze, words } from './types';

/**
 * Beside words.ts: function characters that are wrong when doubled — unless the first ends a word (参与与) or the second begins one (和和平).
 * `before`: characters that make a word with the first; `after`: characters that make a word with the second.
 */
interface FunctionCharacter {
  readonly before: string;
  readonly after: string;
}

/** Source: 《现代汉语词典》第7版, the words that end and begin with these characters. */
export const functionCharacters: Readonly<Record<string, FunctionCharacter>> = deepFreeze({
  的: { before: '目标', after: '确士' },
  与: { before: '参给赠干授付施赋', after: '会时否日其众此之民国世人物' },
  和: { before: '温调饱缓平谐柔中共总求附应祥随掺搅', after: '平谐气解睦美声好约谈风善田县服政顺硕' },
  在: {
    before: '存现实内外潜自所旨好贵重正健意就志功利还同何不',
    after: '校职岗建读线场园编营册籍于地逃位任世乎押产研用库途外内室家野朝座案华京手施沪粤浙苏乡村城',
  },
  是: { before: '于就也可但还只要若凡正都总便即又不求国惟如此', after: '否以非' },
  对: { before: '应面针比校绝相核反成配结作敌派一双', after: '外口接标话照策比象应于待抗手方立内准症冲讲偶岸公' },
  将: { before: '即大必主干健行终', after: '来近要军会士领至' },
  并: { before: '合兼吞归一撤整', after: '入购轨存行网联列举进重且非肩' },
  及: { before: '以普涉波危顾惠遍触企所论提殃可不赶', after: '时早格其至第' },
  为: { before: '行作认成因称变视分列转定设改更人有无极较最颇尤甚名任升化命评选沦约以', after: '民了何首主期止数先人国党官准难此什' },
  了: { before: '为除不明完罢到', after: '解然如结断却无得' },
  由: { before: '自理事缘经因案来', after: '于此来衷表' },
  从: { before: '服自听跟遵无盲顺随', after: '业事而此严众容优来前头速宽重政教军简新难农紧小细' },
  到: { before: '达得感受直遇遭周报看做找等想提收见', after: '位期达场来访岗会底账时家处点港任校' },
  于: { before: '终', after: '是' },
  向: { before: '方面导走趋取朝意倾动定转志去内外投一', after: '上前往导后下来心阳善好左右东西南北' },
  至: { before: '甚以乃直截冬夏备周', after: '今少多于此上关尊理诚' },
  或: { before: '抑间', after: '者许是多' },
  而: { before: '从因进反然时幸既继', after: '且言后今已立况是' },
  被: { before: '棉植覆林', after: '动告子褥害迫捕' },
  把: { before: '一两火拖', after: '关握脉控手守持柄' },
  让: { before: '转出礼谦退忍割', after: '步利渡路座位' },
  使: { before: '即促致迫大驱行天假', after: '用命得者馆节' },
  这: { before: '', after: '' },
});

/** Verbs and adverbs that no compound begins with: doubled, they are wrong whatever follows. Nouns are not here (志愿服务|服务队). */
export const loneWords: ReadonlySet<string> = new Set(
  words(`推进 加强 加快 提高 提升 完善 促进 推动 积极 大力 不断 全面 深入 切实 着力 努力 认真 充分 逐步 持续 继续 坚持 实现 实施 落实 开展 构建 建立 健全 强化 深化
    优化 扩大 增强 确保 保证 支持 鼓励 引导 通过 根据 按照 关于 以及 并且 或者 如果 因为 所以 对于 由于 其中 同时 我们 我市 我省 我县 我区 本市 全市 全省 全区 全县
    进行 形成 打造 培育 探索 制定 充实 巩固 拓展 畅通 有效 有序 稳步 扎实 统筹 围绕 聚焦 立足 依托 必须 应当 可以 能够 已经 尤其 特别 非常 更加`),
);
