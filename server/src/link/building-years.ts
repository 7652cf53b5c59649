import { timesOf } from '../model/document/by-prose';
import { local } from '../model/kept/local';
import { oncePerPlan } from '../model/kept/once-per-plan';
import { bareNameOf, taskRowsOf } from '../model/tables/task-rows';
import type { PlanDocument, Prose, TimeExpression } from '../model/types';
import { hanUnits } from '../text/classes';

/** A project whose paragraph or row gives the years it is built in, and a place that has it finished in another one. */
export interface BuildingYears {
  readonly name: string;
  /** The paragraph or cell of the project, and where the years stand in it. */
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  readonly finished: Finished;
}

interface Finished {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  readonly year: number;
}

interface Project {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly last: number;
}

const labelled = /建设(?:年限|期限|周期|起止年限|时间)[：:为]?(20\d\d)(?:年?[-－—–~～至]{1,2}(20\d\d))?年/u;
const named = new RegExp(`^(?:\\d{1,2}[．.、]|（[^（）]{1,3}）)?\\s*([${hanUnits}A-Za-z\\d]{6,30})[。：:，（]`, 'u');
const none: readonly Project[] = [];

/** 7．城东水厂。建设地点：东区；建设年限：2026—2027年；…: the name at its head, and its years. */
const projectsIn = local((text): readonly Project[] => {
  const years = text.includes('建设') ? labelled.exec(text) : null;
  const name = years ? named.exec(text)?.[1] : undefined;
  if (!years || name === undefined || text.indexOf('建设年', years.index + 1) >= 0) return none;
  const from = years.index + years[0].indexOf(years[1] ?? '');
  return [{ name, from, to: years.index + years[0].length, last: Number(years[2] ?? years[1]) }];
});

const finishes = /建成(?=[\u4e00-\u9fff])/gu;
const mostFinishes = 200;
/** 2026年底前|建成: the year right before. */
const rightBefore = /^(?:底|末|年底)?(?:之?前|以前)?，?(?:全面|全部)?$/u;

/** The year by which something is finished at a place: that before it, or that of the schedule its paragraph belongs to (2026年：…；建成…). */
const yearAt = (prose: Prose, at: number): number | undefined => {
  const { text } = prose.reading;
  const times = timesOf(prose);
  const before = times.findLast(({ to }) => to <= at);
  if (before?.kind === 'year' && rightBefore.test(text.slice(before.to, at))) return before.end;
  const [first] = times;
  const heads = first?.from === 0 && first.kind === 'year' && '：:'.includes(text[first.to] ?? ' ');
  return heads && '；：;:。'.includes(text[at - 1] ?? ' ') ? first.end : undefined;
};

/** Water may flow and traffic run before all is built: 通水时间 is none. */
const finishHeader = /^(?:计划|预计|拟)?(?:建成|竣工|完工)(?:年份|年度?|时间|时限)$/u;

/** The years of a column 建成年份, by the name of their row. */
export const tabledFinishesOf = oncePerPlan((plan): ReadonlyMap<string, TimeExpression> => {
  const found = new Map<string, TimeExpression>();
  for (const table of plan.tables) {
    const column = table.columns.find(({ header }) => finishHeader.test(header));
    const title = column && table.columns.find(({ role, header }) => role === 'name' || role === 'task' || header.endsWith('名称'));
    for (const row of column && title ? table.rows.slice(table.headerRows) : []) {
      const [name, cell] = [row[title?.index ?? -1], row[column?.index ?? -1]];
      const [time, more] = cell && !cell.merged ? cell.prose.flatMap((prose) => timesOf(prose)) : [];
      if (name && time && !more && (time.kind === 'year' || time.kind === 'date')) found.set(bareNameOf(name), time);
    }
  }
  return found;
});

/** 建设年限 2027—2031年 in one table, 建成年份 2030年 in another. A thing built long before (a reservoir now mended) has both. */
const apartInTables = (plan: PlanDocument): readonly BuildingYears[] => {
  const finishes = tabledFinishesOf(plan);
  return (finishes.size === 0 ? [] : taskRowsOf(plan)).flatMap(({ name, due, building }): BuildingYears[] => {
    const [own, time] = [due?.time, finishes.get(name)];
    if (!building || !own || own.kind !== 'range' || own.start === undefined || time?.end === undefined) return [];
    if (time.end < own.start || time.end === own.end) return [];
    const { prose, from, to } = time;
    return [{ name, prose: own.prose, from: own.from, to: own.to, finished: { prose, from, to, year: time.end } }];
  });
};

/** Projects that another paragraph finishes in another year than their own. */
const apartInTexts = (plan: PlanDocument): readonly BuildingYears[] => {
  const projects = projectsIn(plan).flatMap(({ place: prose, hits }) =>
    prose.kind === 'toc' ? [] : hits.map((hit) => ({ ...hit, prose })),
  );
  if (projects.length === 0) return [];
  const byName = new Map(projects.map((project) => [project.name, project]));
  if (byName.size < projects.length) return [];
  const names = [...byName.keys()];
  const found: BuildingYears[] = [];
  let left = mostFinishes;
  for (const prose of plan.prose) {
    const { text } = prose.reading;
    if (prose.kind === 'toc' || prose.section?.tense === 'review' || !text.includes('建成')) continue;
    for (const { index } of text.matchAll(finishes)) {
      if ((left -= 1) < 0) return found;
      const from = index + 2;
      const name = names.find((each) => text.startsWith(each, from));
      const project = name === undefined ? undefined : byName.get(name);
      // 建成…一期, 建成…主体工程: not the whole of it.
      if (!project || project.prose === prose || !/[，。；、）]|^$/u.test(text.slice(from + project.name.length).charAt(0))) continue;
      const year = yearAt(prose, index);
      if (year === undefined || year === project.last) continue;
      const { name: known, prose: own, from: start, to } = project;
      found.push({ name: known, prose: own, from: start, to, finished: { prose, from: index, to: from + known.length, year } });
    }
  }
  return found;
};

/** Projects that another place finishes in another year than their own paragraph or row. */
export const buildingYearsOf = oncePerPlan((plan): readonly BuildingYears[] => [...apartInTexts(plan), ...apartInTables(plan)]);
