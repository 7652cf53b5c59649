import { bodyOf } from '../../lexicon/bodies';
import { hanUnitsExcept } from '../../text/classes';
import { onFirstUse } from '../../text/on-first-use';
import { nextOf } from '../../text/scan';
import { keptByFound } from '../kept/kept-by-found';
import { local, type Found } from '../kept/local';
import type { NearName, TermPlace } from '../document/term-places';
import type { PlanDocument, Prose } from '../types';

/** A bureau named by its place: 市|住房城乡建设|局. */
interface BodyName extends Omit<TermPlace, 'prose'> {
  readonly place: string;
  readonly name: string;
  readonly end: string;
}

/** The last character of a name, and what stands behind it in a list of those responsible, of members (省公安厅厅长) and in a sentence about them. */
const lastOfName =
  /[局委厅](?=$|[、，；：。）)\s]|[局厅]长|主任|副[局厅主]|常务副|党[组委]|会同|和|与|及|牵头|负责|联合|等|承担|统筹|备案|组织|要)/g;
/** More than any name and what stands before it have. */
const longestName = 16;
/** A name and what stands before it. */
const nameOfBody = onFirstUse(
  () =>
    new RegExp(
      `(?:^|[、，；：。（(\\s“]|由|会同|设在|组建|成立|设立|与|和|及)([省市区县州旗]?)((?:(?!设在|会同|组建|成立|设立|负责|牵头|联合)[${hanUnitsExcept('的等由各局委厅')}]){2,12}?)[局委厅]$`,
      'u',
    ),
);

const none: readonly BodyName[] = [];

const namesIn = local((text): readonly BodyName[] => {
  let names: BodyName[] | undefined;
  for (let last = nextOf(lastOfName, text, 0); last >= 0; last = nextOf(lastOfName, text, last + 1)) {
    const from = Math.max(0, last - longestName);
    const found = nameOfBody().exec(text.slice(from, last + 1));
    if (!found) continue;
    const [, place = '', name = ''] = found;
    const to = last + 1;
    (names ??= []).push({ from: to - place.length - name.length - 1, to, place, name, end: text.charAt(last) });
  }
  return names ?? none;
});

const sorted = (text: string): string => [...text].sort().join('');
const withoutAnd = (name: string): string => name.replace(/[和与及]/g, '');

/** Does a name have all characters of another, in order, and few more? */
const shortens = (short: string, long: string): boolean => {
  const [few, many] = [withoutAnd(short), withoutAnd(long)];
  if (few.length < 4 || many.length > few.length * 1.6 || few.length > many.length) return false;
  let at = 0;
  for (const character of many) if (character === few[at]) at += 1;
  return at === few.length;
};

/** So often must the common name stand for each time that the rare one does; of a body that is known less often. */
const usual = 3;
const usualOfKnown = 2;

/** 科技|委 of a party committee beside 科技|局, 应急|委 beside 应急|局: what a committee decides its bureau does, and there are both. */
const bothEnds =
  /^(?:科技|科学技术|金融|审计|应急|应急管理|规划|国土空间规划|能源|生态环境|环境保护|环保|国防动员|绿化|禁毒|国家安全|国安|民族宗教|就业|人才|水利|防汛抗旱|退役军人|大?数据|机构编制|国有资产|减灾|食品安全|安全生产)$/u;

const known = (name: string) => bodyOf(`市${name}局`)?.body;

/** One body, to judge by its two names: the same words in another order, fewer of them, or a spoken name beside the proper one. */
/** 科学创新局, 科技创新局: names of four characters and more that differ by one. */
const differsByOne = (a: string, b: string): boolean =>
  a.length === b.length && a.length >= 4 && [...a].filter((character, i) => character !== b[i]).length === 1;

const sameKnown = (a: string, b: string): boolean => known(a) !== undefined && known(a) === known(b);

const alike = (rare: string, common: string): boolean =>
  (rare.length === common.length && sorted(rare) === sorted(common)) ||
  (known(rare) && known(common)
    ? known(rare) === known(common)
    : shortens(rare, common) || shortens(common, rare) || differsByOne(rare, common));

/** 人社 beside 人力资源社会保障: a spoken name in a plan that has the proper one. It is the same body however often either stands. */
const isSpoken = (rare: string, common: string): boolean =>
  rare.length <= 3 && common.length >= rare.length + 2 && known(rare) !== undefined && known(rare) === known(common);

/** 以下简称“市人社局”: a name that the plan gives. */
const isGiven = ({ prose, from }: TermPlace): boolean => /简称[^，。；]{0,2}$/.test(prose.reading.text.slice(Math.max(0, from - 6), from));

const nearAmong = keptByFound((all: readonly Found<Prose, BodyName>[]): readonly NearName[] => {
  const kinds = new Map<string, Map<string, TermPlace[]>>();
  for (const { place: prose, hits } of all)
    for (const { place, name, end, from, to } of hits) {
      const kind = kinds.get(place + end) ?? new Map<string, TermPlace[]>();
      kinds.set(place + end, kind);
      const places = kind.get(name);
      if (places) places.push({ prose, from, to });
      else kind.set(name, [{ prose, from, to }]);
    }
  const found: NearName[] = [];
  const shown = ({ prose, from, to }: TermPlace): string => prose.reading.text.slice(from, to);
  // 市城管局 beside three and more 市城管委: one body with two kinds of ends.
  for (const [kind, names] of kinds)
    for (const [name, places] of kind.length > 1 ? names : []) {
      if (bothEnds.test(name)) continue;
      const [otherPlace, ...more] = [...'局委厅'].flatMap((end) =>
        kind.endsWith(end) ? [] : (kinds.get(kind.slice(0, -1) + end)?.get(name) ?? []),
      );
      if (otherPlace && more.length + 1 >= usual * places.length)
        for (const place of places) found.push({ text: shown(place), other: shown(otherPlace), place, otherPlace });
    }
  for (const names of kinds.values())
    for (const [rare, places] of names) {
      const common = [...names].find(
        ([name, { length }]) =>
          name !== rare &&
          (length >= (sameKnown(rare, name) ? usualOfKnown : usual) * places.length
            ? alike(rare, name)
            : length >= places.length && isSpoken(rare, name)
              ? !places.some(isGiven)
              : known(name) !== undefined && known(rare) === undefined && shortens(rare, name)),
      );
      const otherPlace = common?.[1][0];
      if (!common || !otherPlace) continue;
      // Of the known names in tables of tasks task/owner speaks.
      const told = known(rare) !== undefined && known(rare) === known(common[0]);
      for (const place of places.filter(({ prose }) => !told || !prose.cell))
        found.push({ text: shown(place), other: shown(otherPlace), place, otherPlace });
    }
  return found;
});

/** `市文化广电体育旅游局` beside three and more `市文化广电旅游体育局`: one bureau under two names. The rare name is the finding. */
export const nearBodiesOf = (plan: PlanDocument): readonly NearName[] => nearAmong(namesIn(plan));
