/**
 * How one unit may be written: in words, as people say it (万方, 亿度), and by its symbol.
 * Source: GB 3100-1993《国际单位制及其应用》, GB 3101-1993 3.4: one kind throughout, and no symbol and word in one unit (m³/秒).
 */
import { words } from './types';

/** One way to write a unit. */
export interface UnitSpelling {
  /** The unit, by its usual word. */
  readonly unit: string;
  readonly script: 'word' | 'symbol';
  /** Said rather than written: 方, 平米, 度. */
  readonly spoken: boolean;
}

/** `unit,other words:spoken:symbols`. */
const entriesOf = (list: string): ReadonlyMap<string, UnitSpelling> =>
  new Map(
    words(list).flatMap((entry) => {
      const [written = '', spoken = '', symbols = ''] = entry.split(':');
      const [unit = ''] = written.split(',');
      const enter = (names: string, script: UnitSpelling['script'], said: boolean): (readonly [string, UnitSpelling])[] =>
        names === '' ? [] : names.split(',').map((name) => [name, { unit, script, spoken: said }] as const);
      return [...enter(written, 'word', false), ...enter(spoken, 'word', true), ...enter(symbols, 'symbol', false)];
    }),
  );

const measures =
  '公里,千米::km 米::m 厘米:公分:cm 毫米::mm 平方公里,平方千米::km²,km2,㎢ 平方米:平米,平方:m²,m2,㎡ 公顷::hm²,hm2 ' +
  '立方米:立方,方:m³,m3,㎥ 吨::t 千克,公斤::kg';

/** Units that stand behind a figure, or above a stroke. */
export const spellingsAbove = entriesOf(
  `${measures} 千瓦时,千瓦·时:度:kWh,kW·h 千瓦::kW 兆瓦::MW 千伏::kV 千伏安::kVA 兆伏安::MVA 兆帕::MPa 升::L 克::g 毫克::mg 微克::μg`,
);

/** Units below a stroke or behind 每. */
export const spellingsBelow = entriesOf(`${measures} 秒::s 分钟,分::min 小时,时::h 日,天::d 年::a 升::L 亩 人`);

/** Above a stroke alone: 升 and 克 are words of much else. */
export const onlyAbove: ReadonlySet<string> = new Set(words('升 克 毫克 微克 L g mg μg'));
