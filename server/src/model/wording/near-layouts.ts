import { hanUnits } from '../../text/classes';
import { keptByFound } from '../kept/kept-by-found';
import { local, type Found } from '../kept/local';
import { placeLevelOf } from '../document/place-levels';
import type { NearName, TermPlace } from '../document/term-places';
import type { PlanDocument, Prose } from '../types';

/** “两横三纵”综合运输通道: a layout named by the numbers of its parts. */
interface Layout {
  readonly from: number;
  readonly to: number;
  /** Its parts in one order: 横2纵3, and their names alone: 横纵. */
  readonly parts: string;
  readonly nouns: string;
  /** What it is a layout of: the characters right behind it, without the level named there (省级水网). */
  readonly head: string;
  readonly level: string;
}

/** By how high the place of the plan stands. */
const levels = ['', '县级', '市级', '省级'];
const numerals = '一二三四五六七八九十';
const written = `[${numerals}两]`;
const part = `${written}[横纵轴带核翼心廊环圈极屏区片点港园城群网湾链谷]`;
const layout = new RegExp(`${part}(?:${part}){1,5}(?!${written})`, 'gu');
const mayHold = new RegExp(`${part}${written}`, 'u');
const headBehind = new RegExp(`^”?(?:的)?([省市县]级)?([${hanUnits}]{2,4})`, 'u');
/** Behind the name of a place or level it may be the layout of another one: 全省“两横三纵”. */
const ofOthers = /[国省市县区镇州盟]{1,2}(?:的|域)?“?$/u;

const none: readonly Layout[] = [];

const layouts = local((text): readonly Layout[] => {
  if (!mayHold.test(text)) return none;
  return Array.from(text.matchAll(layout)).flatMap(({ 0: name, index }): Layout[] => {
    const to = index + name.length;
    const [, level = '', head] = headBehind.exec(text.slice(to, to + 8)) ?? [];
    const before = text.slice(Math.max(0, index - 4), index);
    if (head === undefined || ofOthers.test(before)) return [];
    const parts = (name.match(/../gu) ?? []).map(
      (each) => each.charAt(1) + String(numerals.indexOf(each.charAt(0).replace('两', '二')) + 1),
    );
    parts.sort();
    return [{ from: index, to, parts: parts.join(''), nouns: parts.map((each) => each.charAt(0)).join(''), head, level }];
  });
});

/** So many parts may differ in number: those of two are changed about, or one is wrong. */
const fewDiffer = (a: Layout, b: Layout): boolean => {
  const [one, two] = [a.parts.match(/\D\d+/gu) ?? [], b.parts.match(/\D\d+/gu) ?? []];
  const differing = one.filter((each, i) => each !== two[i]);
  const numbers = (all: readonly string[]): string =>
    [...all]
      .map((each) => each.slice(1))
      .sort()
      .join();
  return differing.length === 1 || (differing.length === 2 && numbers(one) === numbers(two));
};

const isNaming = ({ kind }: Prose): boolean => kind === 'heading' || kind === 'caption' || kind === 'box-title' || kind === 'title';

/** Two names, and the level that one of them alone says its layout is of. */
interface NearLayout extends NearName {
  readonly level: string;
}

const nearAmong = keptByFound((found: readonly Found<Prose, Layout>[]): readonly NearLayout[] => {
  const all = found.flatMap(({ place: prose, hits }) => (prose.kind === 'toc' ? [] : hits.map((hit) => ({ ...hit, prose })))).slice(0, 100);
  const uses = (of: Layout): number => all.filter((each) => each.parts === of.parts && each.head === of.head).length;
  const textOf = ({ prose, from, to }: TermPlace): string => prose.reading.text.slice(from, to);
  const told = new Set<string>();
  return all.flatMap((a): NearLayout[] => {
    const b = all.find(
      (each) =>
        each.nouns === a.nouns &&
        each.head === a.head &&
        each.parts !== a.parts &&
        (each.level === a.level || each.level === '' || a.level === '') &&
        fewDiffer(a, each),
    );
    if (!b || told.has(a.parts + a.head)) return [];
    const rarer = uses(a) - uses(b) || Number(isNaming(a.prose)) - Number(isNaming(b.prose)) || all.indexOf(b) - all.indexOf(a);
    if (rarer > 0) return [];
    told.add(a.parts + a.head);
    return [{ text: textOf(a), other: textOf(b), place: a, otherPlace: b, level: a.level === b.level ? '' : a.level + b.level }];
  });
});

/** Layouts of one thing that are named with other numbers in two places: “两横三纵”通道 and “两纵三横”通道. */
export const nearLayoutsOf = (plan: PlanDocument): readonly NearName[] => {
  const near = nearAmong(layouts(plan));
  // 省级水网 is the province's own; in the plan of a city it is that of another.
  return near.length === 0 ? near : near.filter(({ level }) => level === '' || level === levels[placeLevelOf(plan) ?? 0]);
};
