import { quantitiesBetween } from '../document/by-prose';
import { slackOf, sum } from '../figures/quantity-sums';
import { clauseEnd, clauseStart } from '../marks/lists';
import { nestingOf } from '../marks/nesting';
import type { Quantity } from '../types';
import { closesParts, counted, notAPart, sameUnit, wordsBefore } from './addends';
import { isAttribute } from './claim-subjects';
import { isDivision } from './divisions';
import { partsOfSeveral } from './parts-of-several';
import { longestSentence, type StatedSum } from './stated-sum';
import { swappedAmong, unitAmong, unitOfWhole } from './sum-slips';
import { isMean } from './sum-wholes';

/** Does a figure stand in a bracket that opens behind a place? */
const isInside = (text: string, { from }: Quantity, at: number): boolean => {
  for (let pair = nestingOf(text).around(from); pair; pair = pair.parent) if (pair.kind === 'bracket' && pair.open > at) return true;
  return false;
};

/** 企业类|4个、18.7亿元，平台类|4个、16.2亿元: how many each item is, before how much. */
const countsBeside = (text: string, whole: Quantity, figures: readonly Quantity[]): ReadonlySet<Quantity> => {
  const counts = figures.filter((q, i) => {
    const next = figures[i + 1];
    return (
      next && counted(q) && q.unit !== '' && !sameUnit(whole, q) && sameUnit(whole, next) && text.slice(q.fullTo, next.fullFrom) === '、'
    );
  });
  return new Set(counts.length > 1 && counts.every(({ unit }) => unit === counts[0]?.unit) ? counts : []);
};

/** What is done and what is to be done: parts that never overlap, though a comma stands between them. */
const doneSoFar = /已(?:累计)?(?:完成|投入|安排|到位|下达|支付|拨付)[^，、；]{0,5}$/u;
const yetToDo = /(?:计划|拟|尚需|还需|预计|将)(?:再|续)?(?:完成|投入|安排|投资|到位|下达|支付|拨付)[^，、；]{0,5}$/u;
const areDoneAndDue = (text: string, [done, due, more]: readonly Quantity[]): boolean =>
  done !== undefined &&
  due !== undefined &&
  more === undefined &&
  doneSoFar.test(wordsBefore(text, done)) &&
  yetToDo.test(wordsBefore(text, due)) &&
  !/累计/u.test(text.slice(done.fullTo, due.fullFrom));

/** 企业职工22万、农民工10万、|其他群体6万: nothing is left out of a list that ends so. */
const theRest = /^[、，,和及以]{1,2}(?:其他|其它|其余)[^，,、；;\d]{0,8}$/u;
const endsInRest = (text: string, parts: readonly Quantity[]): boolean => {
  const [before, last] = parts.slice(-2);
  return parts.length > 2 && before !== undefined && last !== undefined && theRest.test(text.slice(before.fullTo, last.fullFrom));
};
/** So much of a whole a list that ends in the rest names, or the whole is another; and so much of what rounding may do at most it does. */
const [mostOfWhole, mostOfSlack] = [0.7, 0.75];

/** 云溪县、石港县和白岭县各|2万吨: how many names a figure is said of each of; 0 where it is not told (各县各2支, 6个县各3支). */
export const timesNamed = (text: string, from: number, quantity: Quantity): number => {
  const each = /各[^，,、\d]{0,4}$/u.exec(wordsBefore(text, quantity))?.[0];
  if (each === undefined) return 1;
  const end = quantity.fullFrom - each.length;
  const names = text
    .slice(Math.max(from, clauseStart(text, end, '，,：:；;。', 80)), end)
    .split(/[、和与]|以?及/u)
    .filter((name) => name.length > 1);
  return names.length > 1 && !names.some((name) => /^[各全]|[\d两二三四五六七八九十]个/u.test(name)) ? names.length : 0;
};

/** ，全市处理能力|, ，学位总数|: a new clause that goes back to the whole. */
const backToWhole = /[，,][^、，,；]{0,20}(?:全[省市县区州旗]|总[数量额])[^、，,；]{0,10}$/u;

/** 新增铁路639公里、其中高铁370公里|，新增高速公路|2600公里: a verb of its own begins another statement, where the parts before it had none. */
const verbOfWorks = '(?:新增|新建|续建|扩建|改建|新改建|改扩建|改造|修复|治理|整治|完成|建成|实施|建设|开工|开通|投产|新开|更新)';
const newStatement = new RegExp(`[，,]${verbOfWorks}[^、，,；\\d]{1,20}$`, 'u');
const partWithVerb = new RegExp(`^其中[，,：:]?(?:计划|拟|已)?${verbOfWorks}`, 'u');

/** 4.9亿元|中，, 36个|项目中，: what follows is of the figure before. */
export const withinPart = /^[^，,、。；;：:（(\d]{0,5}中[，,：:]/u;

/** 其中市县使用4.9亿元，分别用于养老3亿元、儿童1.9亿元: what stands behind the first part makes it up. */
const makeFirst = ([first, ...others]: readonly Quantity[]): boolean =>
  first !== undefined && others.length > 1 && Math.abs(sum(others).value - first.value) <= sum(others).tolerance;

/** What somebody is beside what they do (女, 高级职称, “双师型”, 普惠性). */
const quality = /女|党员|职称|学历|学位|双师|骨干|持证|少数民族|普惠|[获具][得有备]/u;
/** What divides with a quality: 男 with 女, 中级 with 高级职称. */
const opposite = /男|非|未|无|[高中初]级|[本专]科|大专|研究生|[硕博]士/u;
/** （同一事项重复计入）, ，两类有交叉: the text says that parts overlap. */
const saysOverlap = /^[^。；;]{0,30}(?:重复|重叠|交叉|兼有|兼具)/u;
/** So far behind a list its parts may be held against each other. */
const reachOfShares = 60;

/** 专业课教师2800人、“双师型”教师1960人，“双师型”教师占专业课教师的70%: a quality beside kinds, two qualities, or a part that is told to be of another one. */
const mayOverlap = (text: string, at: number, parts: readonly Quantity[]): boolean => {
  const names = parts.map(({ fullFrom }, i) => text.slice(parts[i - 1]?.fullTo ?? at + 2, fullFrom).replace(/^[、，,和及：:]{1,2}/u, ''));
  const told = names.flatMap((name) => quality.exec(name)?.[0] ?? []);
  const others = names.filter((name) => !quality.test(name));
  if (new Set(told).size > 1 || (told.length === 1 && others.length > 0 && !others.some((name) => opposite.test(name)))) return true;
  const end = parts.at(-1)?.fullTo ?? at;
  const behind = text.slice(end, end + reachOfShares);
  if (saysOverlap.test(behind)) return true;
  return behind.includes('占') && names.some((name) => name.length > 2 && behind.includes(`占${name}`));
};

/** 5个|县（市）组建…8个: those that have the things; 98个|卫生院…全部纳入: those that belong to them. */
const haveThings =
  /^(?:县|市|区|旗|镇|乡|街道|村|社区|园区|学校|医院|企业|单位)(?:[（(〔][^）)〕]{1,8}[）)〕])?(?:分别|共|已|各|均|合作|联合)?(?:组建|新?建成?|建立|建设|设[立有置]|拥有|开设|布局|创建|打造|承担|开展)[^，,、。；;\d]{0,16}\d/u;
const belong =
  /^[^，,。；;\d]{0,16}(?:[、和与及]\d[\d.]*[^，,。；;\d]{1,16})?(?:全部|均|都|全员|整体)(?:已)?(?:纳入|加入|参加|参与|进入|接入|并入)/u;
const longestBelonging = 60;
const areOthers = (text: string, { fullTo }: Quantity): boolean => {
  const behind = text.slice(fullTo, fullTo + longestBelonging);
  return haveThings.test(behind) || belong.test(behind);
};

/** 工业增加值|74亿元，其中规模以上工业实现产值|475.9亿元: what is measured. */
const measured = /(增加值|产值|收入|利润|税收|投资|销售额|交易额|支出)[额总]?(?:为|达到?|完成|实现|突破)?$/u;
const measuresOther = (text: string, whole: Quantity, part: Quantity): boolean => {
  const [a, b] = [whole, part].map(({ fullFrom }) => measured.exec(text.slice(Math.max(0, fullFrom - 12), fullFrom))?.[1]);
  return a !== undefined && b !== undefined && a !== b && (a === '增加值' || b === '增加值');
};

/** ，微观前兆台|4个: a part that is nothing but its name and its figure. */
const plainPart = /^[，,、和与及：:]{0,2}[^，,、；;。：:（()）\d]{2,20}$/u;
/** So many of them are a division, most likely, where they exceed their whole by a little. (Of four the last may be told again: 本科、专科、硕士、党员.) */
const fewestPlain = 6;
const littleBeyond = 1.06;

/** Named one after another, each counted, and together a little more than the whole: one of the figures is wrong. */
const nearlyDivide = (text: string, at: number, whole: Quantity, parts: readonly Quantity[]): boolean =>
  parts.length >= fewestPlain &&
  sum(parts).value <= littleBeyond * whole.value &&
  // Incomes of some yuan are rounded.
  [whole, ...parts].every(({ decimals, scale, unit }) => decimals === 0 && scale === 1 && unit !== '元') &&
  parts.every(({ fullFrom }, i) =>
    plainPart.test(text.slice(parts[i - 1]?.fullTo ?? at + 2, fullFrom).replace(/^[（(][^（()）]{1,40}[）)]/u, '')),
  );

/** What stands behind 其中 at a place, held against its whole. */
export const partsBehind = (text: string, at: number, whole: Quantity, quantities: readonly Quantity[]): StatedSum | undefined => {
  // Scores add up to nothing, nor does growth told as a multiple.
  if (whole.unit === '分' || whole.unit === '倍') return undefined;
  const next = text.indexOf('其中', at + 2);
  const end = clauseEnd(text, at, '。；;', Math.min(longestSentence, (next < 0 ? text.length : next) - at));
  if (isMean(text, whole, at, end, quantities)) return undefined;
  const parts: Quantity[] = [];
  const partsHaveVerbs = partWithVerb.test(text.slice(at, at + 10));
  const figures = quantitiesBetween(quantities, at + 1, end).filter((each) => each.to <= end);
  const counts = countsBeside(text, whole, figures);
  const slackOfWhole = slackOf(whole);
  for (const q of figures) {
    if (counts.has(q)) continue;
    if (!sameUnit(whole, q) || !counted(q)) {
      // 500千伏变电站28座: a figure in a name is no part and ends no list.
      if ((q.kind === 'value' || q.kind === 'range') && !isAttribute(text, q)) break;
      continue;
    }
    // 小型57座（小（1）型13座、小（2）型44座）: the parts of a part.
    if (isInside(text, q, at) || areOthers(text, q)) continue;
    const last = parts.at(-1);
    // 三级医院12家，其中甲等8家，二级医院25家，其中…: a whole of its own.
    if (last && /^[，,（(]?其中/u.test(text.slice(q.fullTo, q.fullTo + 4))) break;
    if (notAPart(text, q) || measuresOther(text, whole, q) || (last && closesParts(text, q))) break;
    if (last) {
      const between = text.slice(last.fullTo, q.fullFrom);
      if (backToWhole.test(between) || (newStatement.test(between) && !partsHaveVerbs)) break;
      // 18.9亿元，其中4.6亿元、14.3亿元，与已完成的19.3亿元…: parts that make the whole are all of them.
      if (parts.length > 1 && /[，,]/u.test(between) && Math.abs(sum(parts).value - whole.value) <= sum(parts).tolerance + slackOfWhole)
        break;
    }
    for (let times = Math.max(1, timesNamed(text, last?.fullTo ?? at + 2, q)); times > 0; times -= 1) parts.push(q);
    // 11.6亿元，其中市县使用的4.9亿元中，用于养老2.84亿元、…: the parts of that part.
    if (withinPart.test(text.slice(q.fullTo, q.fullTo + 8))) break;
  }
  const first = parts[0];
  if (!first) return undefined;
  const { value, tolerance } = sum(parts);
  const slack = tolerance + slackOfWhole;
  const ofSeveral = value > whole.value + slack ? partsOfSeveral(text, at, whole, parts, quantities) : undefined;
  if (ofSeveral) return ofSeveral;
  const off = Math.abs(value - whole.value) > slack;
  const unit = off ? (unitAmong(whole, parts) ?? unitOfWhole(whole, parts)) : undefined;
  if (unit) return { kind: 'unit', whole, parts, swapped: unit };
  // Several parts may overlap each other (女教师, 骨干教师): only one that exceeds alone, or parts named as a division, are sure.
  const apart = parts.some((q) => q.value > whole.value) || counts.size > 0 || areDoneAndDue(text, parts);
  const inClauses = /[，,]/.test(text.slice(first.to, parts.at(-1)?.from ?? first.to));
  const likely = !apart && inClauses && nearlyDivide(text, at, whole, parts);
  const overlapping = !apart && ((inClauses && !likely) || (value > whole.value + slack && mayOverlap(text, at, parts)));
  if (value > whole.value + slack && !overlapping) return { kind: 'exceeds', whole, parts, ...(likely ? { likely } : {}) };
  const nearly = parts.length >= 2 && value < whole.value - slack && (whole.value - value) / whole.value < 0.02;
  const open = /等|其余|剩余|其他|主要/u.test(text.slice(at, end)) || Math.abs(value - whole.value) > 0.1 * whole.value;
  const swapped = off && !overlapping && !open ? swappedAmong(text, whole, parts) : undefined;
  if (swapped) return { kind: 'swapped', whole, parts, swapped };
  const missed = Math.abs(value - whole.value) > slack * mostOfSlack && value > whole.value * mostOfWhole;
  if ((off && isDivision(text, whole, parts)) || (missed && endsInRest(text, parts) && !(inClauses && makeFirst(parts))))
    return { kind: 'differs', whole, parts };
  return { kind: nearly && !text.slice(at, end).includes('等') ? 'almost' : 'fits', whole, parts };
};
