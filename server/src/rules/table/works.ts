import { contraryWorks, type Contrary, type ContraryWork } from '../../model/tables/contrary-works';
import { repeatedWorks, type RepeatedWork } from '../../model/tables/repeated-works';
import type { PlanCell } from '../../model/types';
import { rule, type RawFinding, type Severity } from '../rule';

const severities: Readonly<Partial<Record<Contrary, Severity>>> = {
  exceeds: 'error',
  nature: 'info',
  begun: 'info',
  idle: 'info',
  whole: 'info',
  cut: 'info',
  bare: 'info',
};

const nameOf = ({ table, row }: PlanCell): string => {
  const name = table.columns.find(({ header }) => header.endsWith('名称') || header === '项目');
  return table.rows[row]?.[name?.index ?? 0]?.text ?? '';
};

const ofWork = ({ kind, cell, other, quantity, period, column }: ContraryWork): RawFinding<Contrary> => ({
  messageId: kind,
  ...(severities[kind] ? { severity: severities[kind] } : {}),
  span: cell.span,
  data: {
    name: nameOf(cell),
    value: cell.text,
    other: quantity ? quantity.prose.reading.text.slice(quantity.from, quantity.to) : other.text,
    header: column?.header ?? '',
    start: period?.start ?? 0,
    end: period?.end ?? 0,
  },
  related: [{ span: quantity?.full ?? other.span, message: { zh: '与之不合的一格', en: 'the cell it contradicts' } }],
});

const twice = ({ first, second, money: [cell, other] }: RepeatedWork): RawFinding<'twice'> => ({
  messageId: 'twice',
  span: second.name.span,
  data: { name: second.name.text, other: first.name.text, value: cell.text, same: other.text },
  related: [
    { span: first.name.span, message: { zh: '前面的一行', en: 'the row above' } },
    { span: cell.span, message: { zh: '投资', en: 'its investment' } },
  ],
});

/** A table of works lists each once, and what its cells say of one work goes together. */
export const tableWorks = rule({
  id: 'table/works',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    twice: {
      zh: '“{name}”（{same}）与前面的“{other}”（{value}）像是同一项目，投资算了两次；请核对',
      en: '“{name}” ({same}) seems to be the work “{other}” ({value}) above, so that it is counted twice; check it',
    },
    exceeds: {
      zh: '“{name}”：“{header}”为 {value}，大于总投资 {other}；请核对两个数',
      en: '“{name}”: {header} is {value}, more than the whole investment {other}; check both',
    },
    nature: {
      zh: '“{name}”的建设性质写作“{value}”，建设内容却写“续建”；请核对改正一处',
      en: '“{name}” is called “{value}”, but its description says 续建; correct one of them',
    },
    begun: {
      zh: '“{name}”是续建项目，应已开工，起止却写作 {other}；请核对',
      en: '“{name}” goes on with what has been begun, yet its years are {other}; check it',
    },
    after: {
      zh: '“{name}”的起止为 {other}，在 {start}—{end} 年之后，“{header}”却有 {value}；请核对',
      en: '“{name}” is built {other}, after {start}–{end}, yet {header} is {value}; check it',
    },
    idle: {
      zh: '“{name}”的起止和 {start}—{end} 年的投资不合：{value}、{other}；请核对是否应列入本期',
      en: '“{name}”: its years and its investment in {start}–{end} do not go together ({value}, {other}); check whether it belongs here',
    },
    whole: {
      zh: '“{name}”的起止为 {other}，投资 {value} 却全部列在 {start}—{end} 年，其他跨期项目都只列一部分；请核对',
      en: '“{name}” is built {other}, but all of its {value} is put into {start}–{end}, unlike that of the others; check it',
    },
    cost: {
      zh: '“{name}”的总投资一格为 {value}，建设内容写作 {other}；请核对改正一处',
      en: '“{name}”: the investment is {value}, in its description {other}; correct one of them',
    },
    cut: {
      zh: '“{name}”的总投资一格为 {value}，是 {other} 截断得来，宜四舍五入',
      en: '“{name}”: the investment {value} is {other} cut off; round it',
    },
    bare: {
      zh: '“{name}”的建设内容只重复了项目名称；请写明内容和规模',
      en: 'The description of “{name}” only repeats its name; say what is built and how large it is',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const table of plan.tables) {
      for (const work of contraryWorks(table, plan.meta)) yield ofWork(work);
      for (const work of repeatedWorks(table)) yield twice(work);
    }
  },
});
