import { bodyOf } from '../../lexicon/bodies';
import type { PlanCell, PlanTable } from '../../model/types';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { rule } from '../rule';

interface Named {
  readonly text: string;
  readonly span: Span;
}

const dividers = '、，,；;/／\n ：:';
const leading = ['牵头', '配合', '责任', '参与', '负责', '单位'];

/** The bodies an owner cell names, with their places; brackets and 各县（市、区）are left out. */
const bodiesIn = (cell: PlanCell): Named[] =>
  cell.prose.flatMap((prose) => {
    const { text } = prose.reading;
    const found: Named[] = [];
    let from = 0;
    let depth = 0;
    const take = (to: number): void => {
      let start = from;
      while (start < to && dividers.includes(text[start] ?? ' ')) start += 1;
      const word = text.slice(start, to).trim();
      if (word.length > 1 && word.length <= 20 && !leading.some((w) => word.startsWith(w)))
        found.push({ text: word, span: spanIn(prose.reading, start, start + word.length) });
    };
    for (let i = 0; i <= text.length; i += 1) {
      const c = text[i] ?? '、';
      if (c === '（' || c === '(') depth += 1;
      else if (c === '）' || c === ')') depth = Math.max(0, depth - 1);
      else if (depth === 0 && (i === text.length || dividers.includes(c))) {
        take(i);
        from = i + 1;
      }
    }
    return found;
  });

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
