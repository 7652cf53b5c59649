import type { ParentLink } from '../../link/parents';
import type { RelatedPlace } from '../rule';
import { rule, type RawFinding } from '../rule';

type Finding = RawFinding<'weaker' | 'attribute' | 'missing' | 'base' | 'unread'>;

const there = ({ path, parent }: ParentLink, span: RelatedPlace['span']): RelatedPlace => ({
  span,
  elsewhere: { path, source: parent.source },
  message: { zh: '上级规划的这一项', en: 'in the parent plan' },
});

/** Targets are no weaker than those of the plans above, which `parents` of the front matter or --parent name. */
export const consistencyParent = rule({
  id: 'consistency/parent',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    weaker: {
      zh: '“{name}”{year} 年的目标 {own} 弱于上级规划（{path}）的 {theirs}；请核对，或说明理由',
      en: '“{name}”: the {year} target {own} is weaker than the {theirs} of the parent plan ({path}); check it, or give the reason',
    },
    attribute: {
      zh: '“{name}”在上级规划（{path}）中是约束性指标，这里列为{own}；请核对属性',
      en: '“{name}” is binding in the parent plan ({path}) and {own} here; check the attribute',
    },
    missing: {
      zh: '“{name}”标有 *，注明来自上级，而上级规划（{path}）中没有这项指标；请核对名称或去掉标记',
      en: '“{name}” is marked as the parent’s, but the parent plan ({path}) has no such indicator; check the name or drop the mark',
    },
    base: {
      zh: '这里的基期是 {own} 年，上级规划（{path}）是 {theirs} 年；两级指标不能直接对照，请核对或加以说明',
      en: 'the base year here is {own}, in the parent plan ({path}) {theirs}; the two cannot be compared as they stand',
    },
    unread: {
      zh: '上级规划 {path} 读不了，无从对照；请核对路径和文件',
      en: 'the parent plan {path} cannot be read, so nothing is held against it; check path and file',
    },
  },
  *check({ plan, links }): Iterable<Finding> {
    const { parents } = links;
    const place = plan.tree.frontMatter?.places['parents'] ?? { start: 0, end: 0 };
    for (const { path, problem } of parents.unread)
      yield { messageId: 'unread', severity: 'error', span: place, data: { path, why: problem.zh } };
    const based = new Set<string>();
    for (const link of parents.links) {
      const { own, theirs, weaker, path } = link;
      const { name } = own.indicator;
      if (weaker) {
        const [a, b] = weaker;
        yield {
          messageId: 'weaker',
          span: a.quantity.full,
          data: { name, year: a.value.year ?? plan.meta.period?.end ?? '', own: a.value.cell.text, theirs: b.value.cell.text, path },
          related: [there(link, b.quantity.full)],
        };
      }
      const [mine, their] = [own.indicator.attribute, theirs.indicator.attribute];
      if (mine && their?.text.includes('约束') && mine.text.includes('预期'))
        yield {
          messageId: 'attribute',
          span: mine.cell.span,
          data: { name, own: mine.text, path },
          related: [there(link, their.cell.span)],
        };
      const [ownBase, theirBase] = [own, theirs].map((row) => row.cells.find((cell) => cell.value.role === 'baseline')?.value);
      if (ownBase?.year === undefined || theirBase?.year === undefined || ownBase.year === theirBase.year || based.has(path)) continue;
      based.add(path);
      yield {
        messageId: 'base',
        severity: 'info',
        span: ownBase.cell.span,
        data: { own: ownBase.year, theirs: theirBase.year, path },
        related: [there(link, theirBase.cell.span)],
      };
    }
    for (const { path, row } of parents.missing)
      yield { messageId: 'missing', span: row.indicator.nameSpan, data: { name: row.indicator.name, path } };
  },
});
