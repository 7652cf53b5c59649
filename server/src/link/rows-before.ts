/** Which rows of the tables of a plan the words before a figure name. */
import { clauseStart } from '../model/marks/lists';
import { isHan } from '../text/characters';
import { shortestName, type Catalogue, type Row } from './amount-catalogue';

/** A name of a few characters may be the end of a longer one (公路 of 高速公路). */
const standsAlone = (text: string, at: number, { label }: Row): boolean =>
  label.length >= 5 || !isHan(text[at - 1]) || '和与及在对将由从'.includes(text.charAt(at - 1));

/** 东江县、西江县新增40个: a figure of both. */
const isJoined = ({ rows }: Catalogue, text: string, at: number): boolean =>
  '、和与及'.includes(text[at - 1] ?? ' ') && [...rows.values()].some((some) => some.some(({ label }) => text.endsWith(label, at - 1)));

/** 2处大型灌区和|11处中型灌区: joined with another thing of its kind, which no row names. */
const joinsAlike = (text: string, at: number, { label }: Row): boolean =>
  '、和与及'.includes(text[at - 1] ?? ' ') && isHan(label.at(-1)) && text[at - 2] === label.at(-1);

/** How far before a figure the name of its row may begin. */
export const reach = 60;

/** 甲校初中部扩建和乙校|扩建2个项目，净增学位690个: a figure of both. */
export const isOfSeveral = (text: string, end: number, between: string): boolean =>
  /[、和与及]/u.test(text.slice(clauseStart(text, end, '，,。；;：:', reach), end)) &&
  /(?:[2-9]|\d\d|[两二三四五六七八九十])[个项所座处](?:[^，,]{0,4}(?:项目|工程)|[，,])/u.test(between);

/** 新建校区5个, 改扩建项目3个: so many works of one kind. */
const worksOfKind = /(?:新建|改扩建|改建|扩建|续建|迁建|重建|改造)[^，,。；;：:\d]{0,12}\d{1,4}[个项所座处条家栋]/gu;
/** So far behind a figure the other kinds are told. */
export const reachOfKinds = 40;

/** 一期|投资92亿元, 二标段投资: of a part of the work. */
const phase = /[一二三四首近远]期|[一二三四]阶段|标段/u;
/** ，其中住院楼3栋，: the number of a part. */
const partCounted = /其中[^，,。；;：:\d]{1,12}\d{1,4}[个项所座处条家栋][，,]/u;

/** …工程，新建校区5个，投资118亿元；扩建校区3个，…: behind the number of works of one of several kinds, or of a part, a figure is of these alone. */
export const isOfSomeWorks = (between: string, behind: string): boolean => {
  const told = between.includes('建') || between.includes('改造') ? (between.match(worksOfKind) ?? []) : [];
  return (
    phase.test(between) ||
    partCounted.test(between) ||
    told.length > 1 ||
    (told.length === 1 && (behind.match(worksOfKind) ?? []).length > 0)
  );
};

/** The rows whose name stands last before a figure, and where it ends: of two that end there the longer. */
export const rowsBefore = (
  catalogue: Catalogue,
  text: string,
  from: number,
  to: number,
): { readonly found: readonly Row[]; readonly end: number } => {
  let found: readonly Row[] = [];
  let end = -1;
  for (let at = to - shortestName; at >= from; at -= 1) {
    const here = (catalogue.rows.get(text.slice(at, at + shortestName)) ?? []).filter(
      (row) => at + row.label.length <= to && text.startsWith(row.label, at) && standsAlone(text, at, row),
    );
    if (here.length === 0) continue;
    const longest = Math.max(...here.map(({ label }) => label.length));
    if (at + longest < end) break;
    end = at + longest;
    found = isJoined(catalogue, text, at) ? [] : here.filter((row) => row.label.length === longest && !joinsAlike(text, at, row));
  }
  return { found, end };
};
