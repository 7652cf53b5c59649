import { bodiesIn, bodyKey, namedTwice, type NamedBody } from '../../model/tables/owner-cells';
import { unownedTasksOf } from '../../model/structure/unowned-tasks';
import { ownHelpers } from '../../model/wording/lead-and-support';
import type { PlanTable, Prose } from '../../model/types';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { rule } from '../rule';

const ownerColumns = (table: PlanTable): number[] => table.columns.filter((c) => c.role === 'owner').map((c) => c.index);

/** 合计（9项）: a row that adds up those above is nobody's task. */
const isTotal = /^[^，。]{0,8}(?:小计|合计|总计|共计)(?:[（(][^（()）]{0,12}[）)])?$/u;

/** Who leads; who only helps may be nobody. */
const leading = /^(?!.*(?:领导|省级|上级)).*(?:牵头|主责|主办|责任)/u;
const helping = /配合|协办|协同|协作|参与|支持/u;
/** 各县（市、区）人民政府: all of them are responsible, none leads. */
const everybody = /^各/u;
const fewestLed = 4;

const lastSentence = ({ reading, sentences }: Prose): Span =>
  spanIn(reading, sentences.at(-1)?.from ?? 0, sentences.at(-1)?.to ?? reading.text.length);

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
    unsaid: {
      zh: '“{title}”没有写明责任单位，其他 {count} 项任务都有；请核对是否漏写',
      en: '“{title}” does not say who is responsible, as the other {count} tasks do; check whether it was left out',
    },
    twice: {
      zh: '“{name}”在这一行列了两次（{there}）；一个单位只列一处，请核对是否误列',
      en: '“{name}” stands twice in this row ({there}); a body is named once. Check whether another was meant',
    },
    helps: {
      zh: '“{name}”既是牵头单位又列为配合单位；一个单位只列一处，请核对是否误列',
      en: '“{name}” leads this task and is named again among those who help; a body is named once. Check whether another was meant',
    },
    twoNames: {
      zh: '同一机构有“{name}”（{count} 处）和“{other}”（{otherCount} 处）两种写法；请统一',
      en: 'One body under two names: “{name}” ({count}) and “{other}” ({otherCount}); use one',
    },
  },
  *check({ plan }) {
    const names = new Map<string, Map<string, NamedBody[]>>();
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
            const found = bodyKey(named.text);
            if (!found) continue;
            const forms = names.get(found.key) ?? new Map<string, NamedBody[]>();
            forms.set(named.text, [...(forms.get(named.text) ?? []), named]);
            names.set(found.key, forms);
          }
        }
      for (const { first, again, columns } of namedTwice(table))
        yield {
          messageId: 'twice',
          span: again.span,
          data: { name: again.text, there: columns.join('、') },
          related: [{ span: first.span, message: { zh: '另一处', en: 'the other place' } }],
        };
      const leads = owners.filter((i) => leading.test(table.columns[i]?.header ?? '')).slice(0, 1);
      const ledRows = body.filter((row) => leads.some((i) => (row[i]?.text ?? '') !== '')).length;
      // One alone of a table has no 牵头单位: others may have none on purpose.
      const helped = owners.every((i) => leads.includes(i) || helping.test(table.columns[i]?.header ?? ''));
      const must = helped && leads.length > 0 && body.length >= fewestLed && ledRows >= body.length - 1 ? leads : owners;
      if (must[0] === undefined || !task || body.length < 3) continue;
      const filled = body.filter((row) => owners.some((i) => (row[i]?.text ?? '') !== '')).length;
      if (filled * 3 < body.length * 2) continue;
      for (const row of body) {
        const cell = row[task.index];
        const empty = must.every((i) => row[i] !== undefined && row[i].text === '' && row[i].merged === undefined);
        const alone = row.filter((c) => c.text !== '' && !c.merged).length <= 1 || row.some((c) => isTotal.test(c.text));
        const shared = row.some(({ text }) => everybody.test(text));
        if (cell && empty && !alone && !shared && cell.text !== '' && !cell.merged)
          yield { messageId: 'none', span: cell.span, data: { column: table.columns[must[0]]?.header ?? '' } };
      }
    }
    for (const { place, hits } of ownHelpers(plan))
      for (const { text, from, to, lead } of hits)
        yield {
          messageId: 'helps',
          span: spanIn(place.reading, from, to),
          data: { name: text },
          related: [{ span: spanIn(place.reading, lead, lead + text.length), message: { zh: '牵头单位', en: 'leads here' } }],
        };
    for (const { section, last, others, brother } of unownedTasksOf(plan)) {
      yield {
        messageId: 'unsaid',
        severity: 'info',
        span: section.titleSpan,
        data: { title: section.title, count: others },
        related: [
          { span: lastSentence(last), message: { zh: '这后面没有', en: 'nothing behind this' } },
          { span: brother.titleSpan, message: { zh: '写明责任单位的一项', en: 'one that says it' } },
        ],
      };
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
