import { hanUnits } from '../../text/classes';
import { grouped } from '../../text/grouped';
import { chineseValue } from '../../text/numerals';
import { keptByFound } from '../kept/kept-by-found';
import { local, type Found } from '../kept/local';
import type { NearName, TermPlace } from '../document/term-places';
import type { PlanDocument, Prose } from '../types';

/** A name with a number in it and quotes about a part of it: 稳增长“21条”, “七大要素”交易平台. */
interface Numbered extends Omit<TermPlace, 'prose'> {
  /** The name without its quotes, its number as a figure. */
  readonly key: string;
  readonly written: string;
  readonly quoted: boolean;
}

/** 稳增长“21条” and 稳增长“21”条: measures by their number. */
const measures = /“(\d{1,3})(”?)([条项款])(”?)/gu;
/** “七大要素”交易平台, 7大要素交易平台: a number, 大, a word, and what it is of. */
const great = new RegExp(`(“?)(\\d{1,2}|[一二三四五六七八九十]{1,2})大([${hanUnits}]{2})(”?)([${hanUnits}]{4})`, 'gu');
/** 项目建设年行动, 项目建设年活动: a campaign of a year. 三年行动 is one of years. */
const campaign = new RegExp(`([${hanUnits}]{4})(?<![一二三四五六七八九十百千两多近每今明去本全少青老童成壮周新])年(?:行动|活动)`, 'gu');
const none: readonly Numbered[] = [];

const numberedIn = local((text): readonly Numbered[] => {
  let found: Numbered[] | undefined;
  for (const { 0: all, 1: number = '', 2: inner, 3: measure = '', 4: outer, index } of text.includes('“') ? text.matchAll(measures) : [])
    if ((inner === '') !== (outer === ''))
      (found ??= []).push({ key: number + measure, written: all, quoted: true, from: index, to: index + all.length });
  for (const { 0: all, 1: open, 2: number = '', 3: word = '', 4: close, 5: rest = '', index } of text.includes('大')
    ? text.matchAll(great)
    : []) {
    if ((open === '') !== (close === '')) continue;
    const value = chineseValue(number) ?? Number(number);
    (found ??= []).push({
      key: `${String(value)}大${word}${rest}`,
      written: all,
      quoted: open !== '',
      from: index,
      to: index + all.length,
    });
  }
  for (const { 0: all, 1: name = '', index } of /年[行活]动/u.test(text) ? text.matchAll(campaign) : [])
    (found ??= []).push({ key: `${name}年`, written: all, quoted: true, from: index, to: index + all.length });
  return found ?? none;
});

const variantsAmong = keptByFound((found: readonly Found<Prose, Numbered>[]): readonly NearName[] => {
  const all = found.flatMap(({ place: prose, hits }) => hits.map((hit) => ({ ...hit, prose })));
  return [...grouped(all, ({ key }) => key).values()].flatMap((places): NearName[] => {
    // Without quotes about one of them it is no name.
    if (!places.some(({ quoted }) => quoted)) return [];
    const ways = [...grouped(places, ({ written }) => written).values()].sort((a, b) => b.length - a.length);
    const [usual, ...others] = ways;
    const [main] = usual ?? [];
    return main
      ? others.flatMap((way) => way.map((place): NearName => ({ text: place.written, other: main.written, place, otherPlace: main })))
      : [];
  });
});

/** 稳增长“21条” and 稳增长“21”条, “七大要素”交易平台 and 7大要素交易平台: one name with its quotes in two places, or its number in two scripts; 项目建设年行动 and 项目建设年活动. The rarer is the finding. */
export const numberedNamesOf = (plan: PlanDocument): readonly NearName[] => variantsAmong(numberedIn(plan));
