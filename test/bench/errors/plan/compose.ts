import { marked, Writer, type Draft, type Piece } from '../draft';
import { randomOf, type Random } from '../random';
import { topics } from '../topics';
import type { Task, Topic } from '../topics/types';
import { factOf, factsOf, type Fact } from './facts';
import { laidOut, projectGrid, reviewGrid, targetGrid, taskGrid, yearlyGrid, type Grid, type Layout } from './tables';
import { goalClause, goalLead, goalSentence, goalsSentence, pairedSentence, reviewSentence, wholeSentence } from './wordings';

const places = [
  '云岭市',
  '清河市',
  '安澜市',
  '永泽市',
  '昌宁市',
  '青麓市',
  '临泉市',
  '怀远市',
  '定川市',
  '海晏市',
  '嘉禾市',
  '望江市',
] as const;
const districts = ['城东区', '滨江区', '临江县', '石门县', '双溪县', '高新区'] as const;
const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const circled = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧'] as const;

/** How a plan is written: what does not depend on its figures. */
interface Style {
  readonly markdown: boolean;
  readonly layout: Layout;
  readonly chapters: boolean;
  readonly toc: boolean;
  readonly frontMatter: boolean;
  readonly notice: boolean;
  readonly bounded: boolean;
}

const styleOf = (random: Random): Style => {
  const markdown = random.chance(0.65);
  return {
    markdown,
    layout: markdown ? 'pipes' : random.pick(['cells', 'tabs'] as const),
    chapters: random.chance(0.5),
    toc: random.chance(0.6),
    frontMatter: markdown && random.chance(0.6),
    notice: random.chance(0.4),
    bounded: random.chance(0.6),
  };
};

/** Puts a plan together, section by section. */
class Composer {
  readonly writer = new Writer();
  private readonly numbers = { 表: 0, 专栏: 0, 附件: 0 };
  private lists = 0;
  private tables = 0;
  private sums = 0;

  constructor(
    readonly random: Random,
    readonly style: Style,
    readonly totals: Readonly<Record<'表' | '专栏' | '附件', number>>,
  ) {}

  /** A paragraph of sentences. */
  paragraph(...sentences: readonly Piece[]): void {
    if (sentences.length === 0) return;
    this.writer
      .add(
        marked(
          sentences.map((piece) => marked(piece, { kind: 'sentence' })),
          { kind: 'paragraph' },
        ),
      )
      .add('\n\n');
  }

  /** A line that is no running text. */
  line(piece: Piece): void {
    this.writer.add(piece).add('\n\n');
  }

  label(level: number, number: number): string {
    const numeral = numerals[number] ?? '';
    if (this.style.chapters) return level === 1 ? `第${numeral}章` : `第${numeral}节`;
    return level === 1 ? `${numeral}、` : `（${numeral}）`;
  }

  /** The numbering and title of a heading, as it stands over the text and in the table of contents. */
  titled(level: number, number: number, title: string, of: number, parent: string, kind: 'heading' | 'toc-entry'): Piece {
    const path = `${parent}/${String(number)}`;
    const label = this.label(level, number);
    const numbered: Piece = kind === 'heading' ? marked(label, { kind: 'heading-number', level, number, of, parent }) : label;
    return [numbered, this.style.chapters ? ' ' : '', marked(title, { kind, level, title, path })];
  }

  heading(level: number, number: number, title: string, of: number, parent: string): void {
    if (this.style.markdown) this.writer.add(`${'#'.repeat(level + 1)} `);
    this.line(this.titled(level, number, title, of, parent, 'heading'));
  }

  /** A section with its heading, marked as a whole. */
  section(level: number, number: number, title: string, of: number, parent: string, body: () => void): void {
    const start = this.writer.length;
    this.heading(level, number, title, of, parent);
    body();
    this.writer.markFrom(start, { kind: 'section', level, number, of, path: `${parent}/${String(number)}` });
  }

  /** The number under which the next table, box or annex will stand. */
  next(what: '表' | '专栏' | '附件'): number {
    return this.numbers[what] + 1;
  }

  caption(what: '表' | '专栏' | '附件'): Piece {
    this.numbers[what] += 1;
    const number = this.numbers[what];
    return marked(`${what}${String(number)}`, { kind: 'caption-number', what, number, of: this.totals[what] });
  }

  reference(what: '表' | '专栏' | '附件', number: number): Piece {
    return marked(`${what}${String(number)}`, { kind: 'reference', what, number });
  }

  nextTable(): number {
    this.tables += 1;
    return this.tables;
  }

  table(caption: string | undefined, grid: Grid, table: number): void {
    if (caption !== undefined) this.line([this.caption('表'), ' ', caption]);
    this.writer.add(laidOut(grid, this.style.layout, table));
  }

  box(title: string, ...sentences: readonly Piece[]): void {
    const caption: Piece = [this.caption('专栏'), ' ', title];
    if (this.style.markdown) {
      this.writer.add([':::box[', caption, ']\n\n']);
      this.paragraph(...sentences);
      this.writer.add(':::\n\n');
    } else {
      this.line(caption);
      this.paragraph(...sentences);
    }
  }

  /** 一是…；二是…；三是…。 */
  enumeration(points: readonly string[]): Piece {
    this.lists += 1;
    const list = this.lists;
    const style = this.random.pick(['一是', '一是', '第一', '①'] as const);
    const ordinal = (i: number): string =>
      style === '①' ? (circled[i] ?? '') : style === '第一' ? `第${numerals[i + 1] ?? ''}，` : `${numerals[i + 1] ?? ''}是`;
    const between = this.random.pick(['；', '。']);
    return points.map((point, i) =>
      marked(
        [
          marked(ordinal(i), { kind: 'ordinal', list, number: i + 1, of: points.length, style }),
          point,
          i < points.length - 1 ? (style === '①' ? '；' : between) : '。',
        ],
        { kind: 'ordinal-item', list, number: i + 1, of: points.length },
      ),
    );
  }

  count(count: number, noun: string): Piece {
    return marked(`${numerals[count] ?? ''}${noun}`, { kind: 'count-claim', count, noun });
  }

  whole(topic: Topic): Piece {
    this.sums += 1;
    return wholeSentence(this.random, topic.whole, this.sums);
  }
}

const outline = (topic: Topic, tasks: readonly Task[], random: Random): { title: string; sections: string[] }[] => [
  { title: '发展基础', sections: random.chance(0.5) ? ['发展成效', '面临形势'] : [] },
  { title: '总体要求', sections: ['指导思想', '主要目标'] },
  { title: '主要任务', sections: tasks.map(({ title }) => title) },
  { title: '保障措施', sections: topic.guarantees.map(({ title }) => title) },
];

const environment = [
  '人口结构、产业结构和城乡格局正在发生深刻变化，群众需求更加多样。',
  '对照高质量发展要求，区域之间、城乡之间还不够平衡，基层基础有待加强。',
  '新技术加快应用，既带来新的机遇，也对治理能力提出更高要求。',
  '要素保障压力依然较大，体制机制改革进入深水区。',
  '综合判断，发展机遇大于挑战，必须保持定力、稳中求进。',
] as const;

const intros = [
  '为推动全市相关事业高质量发展，依据国家和省有关部署，结合本市实际，编制本规划。',
  '本规划根据上级有关部署和本市发展纲要编制，是指导今后五年工作的重要依据。',
  '为明确今后五年的目标任务，凝聚各方力量，制定本规划。',
] as const;

/** Generates a plan without errors; the same seed and index give the same plan. */
export const composePlan = (seed: string | number, index: number): Draft => {
  const random = randomOf(seed, 'plan', index);
  const topic = topics[index % topics.length] ?? random.pick(topics);
  const style = styleOf(random);
  const place = random.pick(places);
  const facts = factsOf(random, topic, style.bounded);
  const [aside, ...single] = random.shuffled(facts.filter(({ sibling }) => !sibling)) as [Fact, ...Fact[]];
  const group = facts.filter(({ sibling }) => sibling);
  const tasks = random.some(topic.tasks, random.int(3, topic.tasks.length));
  const boxes = random.some(topic.boxes, 3);
  const withReview = random.chance(0.6);
  const withYearly = random.chance(0.5);
  const withTasks = random.chance(0.5);

  const { annex } = topic;
  const groups = annex.groups.map(({ name, projects }) => ({
    name,
    projects: random.some(projects, Math.max(2, projects.length - random.int(0, 1))).map((project) => ({
      name: project,
      size: annex.grain * random.int(Math.ceil(annex.size[0] / annex.grain), Math.floor(annex.size[1] / annex.grain)),
    })),
  }));
  const sum = groups.flatMap(({ projects }) => projects).reduce((all, { size }) => all + size, 0);
  const spec = {
    name: annex.indicator,
    unit: annex.unit,
    nature: 'amount',
    better: 'up',
    baseline: [1, 2],
    step: [1, 2],
    decimals: 0,
  } as const;
  const added: Fact = { ...factOf(random, spec, false), target: sum, added: true, comparator: 'exact' };
  const tableFacts = [...single, ...group, added];

  const totals = {
    表: 1 + (withReview ? 1 : 0) + (withYearly ? 1 : 0),
    专栏: boxes.length,
    附件: 1 + (withTasks ? 1 : 0),
  };
  const c = new Composer(random, style, totals);
  const name = `${place}${topic.field}“十五五”规划`;
  const chapters = outline(topic, tasks, random);

  if (style.frontMatter)
    c.writer.add([
      '---\ntitle: ',
      marked(name, { kind: 'title', where: 'front-matter' }),
      '\nkind: 规划\nperiod: 2026-2030\nbaseline: 2025\n---\n\n',
    ]);
  if (style.notice) {
    c.line('各县（市、区）人民政府，市政府各部门、各直属机构：');
    c.paragraph(['现将《', marked(name, { kind: 'title', where: 'notice' }), '》印发给你们，请认真组织实施。']);
  }
  c.line([style.markdown ? '# ' : '', marked(name, { kind: 'title', where: 'heading' })]);

  if (style.toc) {
    c.line(style.markdown ? '## 目录' : '目录');
    chapters.forEach((chapter, i) => {
      const bullet = style.markdown ? '- ' : '';
      c.writer.add([bullet, c.titled(1, i + 1, chapter.title, chapters.length, '', 'toc-entry'), style.markdown ? '\n' : '\n\n']);
      chapter.sections.forEach((section, j) => {
        const entry = c.titled(2, j + 1, section, chapter.sections.length, `/${String(i + 1)}`, 'toc-entry');
        c.writer.add([bullet, entry, style.markdown ? '\n' : '\n\n']);
      });
    });
    c.writer.add('\n');
  }
  c.paragraph(
    ['“十五五”时期', marked('（2026—2030年）', { kind: 'period-years' }), '是本市转型提质、积蓄后劲的重要五年。'],
    random.pick(intros),
  );

  // Which facts are told where: every one at least once in prose, some twice.
  const told = random.shuffled(single);
  const goals = told.slice(0, random.int(2, 3));
  const inTasks = told.slice(goals.length);
  const repeated = random.some(goals, 1);
  const reviewed = random.some(single, random.int(2, 4));
  const pairedGoal = random.chance(0.7);

  const chapter = (number: number): { title: string; sections: string[] } => chapters[number - 1] ?? { title: '', sections: [] };

  // 1 Where things stand
  const review = (): void => {
    const achievements = random.shuffled(topic.review);
    c.paragraph(achievements[0] ?? '', ...reviewed.slice(0, 2).map((fact) => reviewSentence(random, fact)));
    c.paragraph(c.whole(topic), ...achievements.slice(1, random.int(2, 3)));
    c.paragraph(
      ...reviewed.slice(2).map((fact) => reviewSentence(random, fact)),
      ...(random.chance(0.6) ? [pairedSentence(random, group, 'base')] : []),
    );
    if (withReview) {
      const counts = random.some(single, 4);
      c.paragraph(['“十四五”以来的主要变化见', c.reference('表', c.next('表')), '。']);
      c.table('“十四五”时期主要指标完成情况', reviewGrid(c.nextTable(), counts), 1);
    }
  };
  c.section(1, 1, chapter(1).title, chapters.length, '', () => {
    const [first, second] = chapter(1).sections;
    if (first === undefined || second === undefined) {
      review();
      c.paragraph(...random.some(environment, 3));
    } else {
      c.section(2, 1, first, 2, '/1', review);
      c.section(2, 2, second, 2, '/1', () => {
        c.paragraph(...random.some(environment, 3));
      });
    }
  });

  // 2 Goals
  c.section(1, 2, chapter(2).title, chapters.length, '', () => {
    c.section(2, 1, '指导思想', 2, '/2', () => {
      c.paragraph(topic.guiding);
    });
    c.section(2, 2, '主要目标', 2, '/2', () => {
      c.paragraph(
        random.pick(['到期末，体系更加健全，结构更加合理，群众获得感明显增强。', '经过五年努力，质量效益明显提升，治理能力显著增强。']),
        goalsSentence(random, goals),
      );
      if (pairedGoal) c.paragraph(pairedSentence(random, group, 'target'));
      // Told twice and in no table.
      c.paragraph(goalSentence(random, aside));
      c.paragraph(['各项指标见', c.reference('表', c.next('表')), '。']);
      const table = c.nextTable();
      const categories = random.chance(0.5) && tableFacts.length >= 6 ? ['发展水平', '服务能力', '质量效益'] : [];
      const grid = targetGrid(random, {
        number: table,
        facts: tableFacts,
        middle: random.chance(0.3),
        attribute: random.chance(0.7),
        numbered: random.pick(['no', 'column', 'name'] as const),
        unitColumn: random.chance(0.4),
        categories,
      });
      c.table(random.pick(['“十五五”时期主要指标', '主要发展指标']), grid, table);
    });
  });

  // 3 Tasks
  const due = boxes.map(({ title }) => ({ title, year: random.int(2027, 2030) }));
  c.section(1, 3, chapter(3).title, chapters.length, '', () => {
    if (random.chance(0.7)) c.paragraph(['“十五五”时期，全市着力推进', c.count(tasks.length, '项重点任务'), '。']);
    tasks.forEach((task, i) => {
      c.section(2, i + 1, task.title, tasks.length, '/3', () => {
        const own = inTasks.filter((_, j) => j % tasks.length === i);
        const sentences = random.shuffled(task.sentences);
        const rest = sentences.slice(2);
        const another = (): Piece[] => rest.splice(0, 1);
        c.paragraph(...sentences.slice(0, 2));
        const lead = random.pick<Piece>([
          '主要措施如下：',
          ['抓好以下', c.count(task.points.length, random.pick(['个方面', '项工作'])), '：'],
          ['重点做好', c.count(task.points.length, '项工作'), '：'],
        ]);
        if (random.chance(0.75)) c.paragraph([lead, c.enumeration(task.points)]);
        if (own.length > 1 && random.chance(0.5)) c.paragraph(...another(), goalsSentence(random, own));
        else for (const fact of own) c.paragraph(...(random.chance(0.5) ? another() : []), goalSentence(random, fact));
        if (i === 0) {
          c.paragraph(
            [marked(topic.term.sentence, { kind: 'term', term: topic.term.right, variant: '' })],
            [
              '“十五五”期间，',
              annex.indicator,
              random.pick(['', '累计']),
              '达到',
              marked(`${String(sum)}${annex.unit}`, {
                kind: 'claim',
                fact: added.id,
                when: 'target',
                figure: { value: sum, decimals: 0, comparator: 'exact' },
                wording: 'added',
              }),
              '，项目安排见',
              c.reference('附件', 1),
              '。',
            ],
          );
        }
        if (i === 1) {
          if (!pairedGoal) c.paragraph(pairedSentence(random, group, 'target'));
          c.paragraph([marked(topic.term.second, { kind: 'term', term: topic.term.right, variant: '' })]);
          const low = random.int(2, 4);
          const high = low + random.int(1, 3);
          c.paragraph(
            [
              '每个县（市、区）每年培育',
              marked(`${String(low)}～${String(high)}个`, { kind: 'range', low: String(low), high: String(high), unit: '个' }),
              '示范点。',
            ],
            [
              '相关补助资金按项目投资的',
              marked(`${String(low * 5)}%～${String(high * 5)}%`, {
                kind: 'range',
                low: String(low * 5),
                high: String(high * 5),
                unit: '%',
              }),
              '安排。',
            ],
          );
        }
        const box = boxes[i];
        if (box) {
          const date = `${String(due[i]?.year ?? 2030)}年底`;
          c.box(box.title, ...box.sentences, [box.title, '于', marked(date, { kind: 'due', task: box.title, date }), '前全面完成。']);
        }
      });
    });
    for (const fact of [...repeated, aside])
      c.paragraph([random.pick(['上述任务全部落实后，', '通过以上措施，', '']), goalLead(random), goalClause(random, fact), '。']);
    if (withYearly) {
      c.paragraph(['分年度建设任务见', c.reference('表', c.next('表')), '。']);
      const table = c.nextTable();
      c.table('分年度建设任务', yearlyGrid(random, table, random.some(districts, random.int(3, 5))), table);
    }
  });

  // 4 Guarantees
  c.section(1, 4, chapter(4).title, chapters.length, '', () => {
    topic.guarantees.forEach((each, i) => {
      c.section(2, i + 1, each.title, topic.guarantees.length, '/4', () => {
        const task = due[i];
        const date = `${String(task?.year ?? 2030)}年底`;
        c.paragraph(
          ...each.sentences,
          ...(task && i === 0
            ? [
                [
                  `${random.pick(topic.owners)}牵头，确保`,
                  task.title,
                  '于',
                  marked(date, { kind: 'due', task: task.title, date }),
                  '前全面完成。',
                ],
              ]
            : []),
          ...(i === 1 && withTasks ? [['任务分工见', c.reference('附件', 2), '。']] : []),
        );
      });
    });
  });

  // Annexes
  c.line([style.markdown ? '## ' : '', c.caption('附件')]);
  c.line(annex.caption);
  const table = c.nextTable();
  c.table(undefined, projectGrid(table, groups, annex.column, added.id, 0), table);
  if (withTasks) {
    c.line([style.markdown ? '## ' : '', c.caption('附件')]);
    c.line('重点任务分工表');
    const list = tasks.map((task) => ({
      name: task.title,
      owner: random.pick(topic.owners),
      due: `${String(random.int(2027, 2030))}年底`,
    }));
    const tasksTable = c.nextTable();
    c.table(undefined, taskGrid(tasksTable, list), tasksTable);
  }
  return c.writer.draft(`${String(index).padStart(3, '0')}-${topic.key}`, style.markdown ? '.plan.md' : '.txt');
};
