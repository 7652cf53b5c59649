import { clauseEnd } from '../marks/lists';
import type { Quantity } from '../types';

/** Kinds that together make up a whole, by what stands before their figures; the whole is none of them. */
interface Division {
  readonly parts: readonly RegExp[];
  /** What the name of the whole says where the parts make it up. */
  readonly whole?: RegExp;
}

/** What comes in sizes that are laid down. */
const waterworks = /(?:水库|灌区|泵站|水闸|水电站)[^，,。；;、]{0,10}$/u;

const divisions: readonly Division[] = [
  { parts: [/国家级[^级点范杆]{0,6}$/u, /省级[^级点范杆]{0,6}$/u], whole: /省级(?:及)?以上/u },
  { parts: [/国家级[^级点范杆]{0,6}$/u, /省级[^级点范杆]{0,6}$/u, /市级[^级点范杆]{0,6}$/u], whole: /市级(?:及)?以上/u },
  { parts: [/县道$/u, /乡道$/u, /村道$/u], whole: /农村公路/u },
  { parts: [/公办[^办]{0,4}$/u, /(?<![惠性])民办[^办]{0,4}$/u] },
  { parts: [/男(?:性|生)?$/u, /女(?:性|生)?$/u] },
  // Cities have 快速路 as well.
  { parts: [/主干路$/u, /次干路[和与及、]支路$/u], whole: /(?:园区|产业园|开发区|镇区|县城)[^，,。；;]{0,8}$/u },
  { parts: [/城镇$/u, /(?:农村|乡村)$/u] },
  { parts: [/新建$/u, /(?:改扩建|改建|扩建)$/u] },
  { parts: [/新建$/u, /改建$/u, /扩建$/u] },
  { parts: [/新建(?:项目)?$/u, /续建(?:项目)?$/u] },
  // Small enterprises have 微型 beside them.
  { parts: [/大型[^型]{0,6}$/u, /中型[^型]{0,6}$/u, /小型[^型]{0,6}$/u], whole: waterworks },
  { parts: [/大中型[^型]{0,6}$/u, /小型[^型]{0,6}$/u], whole: waterworks },
  // Nobody names the smaller kinds and leaves out the largest.
  { parts: [/(?<!大)中型[^型]{0,6}$/u, /小型[^型]{0,6}$/u], whole: waterworks },
  { parts: [/出口(?:总?[额值])?$/u, /进口(?:总?[额值])?$/u], whole: /进出口/u },
  { parts: [/第一产业[^业]{0,4}$/u, /第二产业[^业]{0,4}$/u, /第三产业[^业]{0,4}$/u], whole: /生产总值/u },
];

const yearBefore = /((?:19|20)\d\d)年[^，,、；;。]{0,6}$/u;
const yearsInWords: Readonly<Record<string, string>> = { 3: '三年', 5: '五年' };

/** Do the parts count year by year, over all the years the whole is said of? */
const isYearByYear = (text: string, leads: readonly string[], whole: Quantity): boolean => {
  const years = leads.map((lead) => Number(yearBefore.exec(lead)?.[1]));
  if (years.length < 3 || years.some((year, i) => !(year > 0) || (i > 0 && year !== (years[i - 1] ?? 0) + 1))) return false;
  const [first = 0] = years;
  const words = yearsInWords[String(years.length)];
  return (
    (years.length === 5 && first % 5 === 1) ||
    (words !== undefined && text.slice(Math.max(0, whole.fullFrom - 30), whole.fullFrom).includes(words))
  );
};

/** What says that there are more kinds than those named. */
const theOthers = /其余|其他|其它|剩余|另有|另|等/u;
/** Parts that make less of their whole leave out kinds that are not named (迁建, 收尾). */
const leastOfWhole = 0.85;

/** Are the parts all there can be: 省级以上…，其中国家级…、省级…; 县道、乡道、村道; each year of five? */
export const isDivision = (text: string, whole: Quantity, parts: readonly Quantity[]): boolean => {
  const leads = parts.map(({ fullFrom }) => text.slice(Math.max(0, fullFrom - 14), fullFrom));
  const name = text.slice(Math.max(0, whole.fullFrom - 30), whole.fullFrom);
  const last = parts.at(-1);
  const all = parts.reduce((sum, { value }) => sum + value, 0);
  const behind = last ? text.slice(last.fullTo, clauseEnd(text, last.fullTo, '。；;', 80)) : '';
  if (theOthers.test(behind) || all < leastOfWhole * whole.value || all > (2 - leastOfWhole) * whole.value) return false;
  return (
    divisions.some(
      (division) =>
        division.parts.length === parts.length &&
        (division.whole?.test(name) ?? true) &&
        division.parts.every((part) => leads.filter((lead) => part.test(lead)).length === 1),
    ) || isYearByYear(text, leads, whole)
  );
};
