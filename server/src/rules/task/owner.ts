import { bodyOf } from '../../lexicon/bodies';
import { bodiesIn, helpingThemselves, type Named } from '../../model/owner-cells';
import type { PlanTable } from '../../model/types';
import { rule } from '../rule';

/** The same body with and without its place, or under two names of the lexicon. */
const keyOf = (name: string): { readonly key: string; readonly shown: string } | undefined => {
  const body = bodyOf(name);
  return body ? { key: `${body.place} ${body.body.names[0] ?? ''}`, shown: body.name } : undefined;
};

const ownerColumns = (table: PlanTable): number[] => table.columns.filter((c) => c.role === 'owner').map((c) => c.index);

/** Every task has an owner, and every owner one name. */
export const taskOwner = rule({
  id: 'task/owner',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    none: {
      zh: '这项任务没有写明“{column}”，同表其他任务都有；请补上',
      en: 'This task has nothing under “{column}” though the others have; name who is responsible',
    },
    twice: {
      zh: '“{name}”在这一行里既是“{column}”又是“{other}”；请删去一处，或改成原来要写的单位',
      en: '“{name}” stands under “{column}” and again under “{other}” in this row; drop one or put in the body that was meant',
    },
    twoNames: {
      zh: '同一机构有“{name}”（{count} 处）和“{other}”（{otherCount} 处）两种写法；请统一',
      en: 'One body under two names: “{name}” ({count}) and “{other}” ({otherCount}); use one',
    },
  },
  *check({ plan }) {
    const names = new Map<string, Map<string, Named[]>>();
    for (const table of plan.tables) {
      if (table.kind !== 'task') continue;
      const body = table.rows.slice(table.headerRows);
      const owners = ownerColumns(table);
      const task = table.columns.find((c) => c.role === 'task') ?? table.columns.find((c) => c.role === 'name');
      for (const row of body)
        for (const index of owners) {
          const cell = row[index];
          if (!cell || cell.merged) continue;
          for (const named of bodiesIn(cell)) {
            const found = keyOf(named.text);
            if (!found) continue;
            const forms = names.get(found.key) ?? new Map<string, Named[]>();
            forms.set(named.text, [...(forms.get(named.text) ?? []), named]);
            names.set(found.key, forms);
          }
        }
      for (const row of body)
        for (const { named, first, column, other } of helpingThemselves(row, table, owners))
          yield {
            messageId: 'twice',
            span: named.span,
            data: { name: named.text, column: table.columns[column]?.header ?? '', other: table.columns[other]?.header ?? '' },
            related: [{ span: first.span, message: { zh: '第一次', en: 'the first time' } }],
          };
      const [first] = owners;
      if (first === undefined || !task || body.length < 3) continue;
      const filled = body.filter((row) => owners.some((i) => (row[i]?.text ?? '') !== '')).length;
      if (filled * 3 < body.length * 2) continue;
      for (const row of body) {
        const cell = row[task.index];
        const empty = owners.every((i) => row[i] !== undefined && row[i].text === '' && row[i].merged === undefined);
        const alone = row.filter((c) => c.text !== '' && !c.merged).length <= 1;
        if (cell && empty && !alone && cell.text !== '' && !cell.merged)
          yield { messageId: 'none', span: cell.span, data: { column: table.columns[first]?.header ?? '' } };
      }
    }
    for (const forms of names.values()) {
      const sorted = [...forms].sort((a, b) => b[1].length - a[1].length);
      const [usual, ...rest] = sorted;
      for (const [other, places] of rest) {
        const [place, ...more] = places;
        if (!usual || !place) continue;
        yield {
          messageId: 'twoNames',
          span: place.span,
          data: { name: usual[0], count: usual[1].length, other, otherCount: places.length },
          related: [
            ...usual[1].slice(0, 1).map((p) => ({ span: p.span, message: { zh: '另一种写法', en: 'the other name' } })),
            ...more.slice(0, 19).map((p) => ({ span: p.span, message: { zh: '同样的写法', en: 'the same' } })),
          ],
          suggestions: [
            {
              title: { zh: `都写作“${usual[0]}”`, en: `Write “${usual[0]}”` },
              edits: places.map((p) => ({ span: p.span, text: usual[0] })),
            },
          ],
        };
      }
    }
  },
});
