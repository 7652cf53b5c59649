import type { Claim } from '../model/claims/claims';
import type { FactName } from '../model/claims/fact-names';
import { nameStart } from '../model/claims/claim-subjects';
import { clauseStart } from '../model/marks/lists';
import type { Prose, Section } from '../model/types';
import { grouped } from '../text/grouped';
import { onceFor } from '../text/kept-with';
import type { Measure } from './measures';
import { ofOtherWholes } from './part-of';
import { andAbove, isLocal, measureOfClaim, stating } from './stated';

/** Two statements of one thing and year. */
export interface TextTextLink {
  readonly first: Claim;
  readonly second: Claim;
  readonly measures: readonly [Measure, Measure];
}

const qualifierKey = ({ qualifiers }: FactName): string =>
  qualifiers.size === 0
    ? ''
    : Array.from(qualifiers, ([dimension, values]) => `${dimension}=${values.join('+')}`)
        .sort()
        .join(' ');

/** What tells names of one content apart; a name keeps it: many claims bear one name. */
const nameKey = onceFor((name: FactName): string =>
  [name.core, name.share ? '占比' : '', name.whole ?? '', qualifierKey(name), andAbove.test(name.text) ? '以上' : ''].join('|'),
);

/** 2021—2025年分别脱贫1.2万人、…，累计脱贫4.2万人: all of them together. */
const saysSum = ({ prose, quantity }: Claim): boolean =>
  /(?:累计|共计|合计|总计)[^，,。；;、]{0,10}$/u.test(prose.reading.text.slice(Math.max(0, quantity.fullFrom - 14), quantity.fullFrom));

/** What claims that speak of one thing and year have in common; a claim keeps it. */
const textTextKey = onceFor((claim: Claim): string => {
  const { dimension } = measureOfClaim(claim);
  return [
    nameKey(claim.name),
    claim.name.qualifiers.has('stage') ? '' : (claim.context.get('stage') ?? []).join('+'),
    claim.kind === 'build' ? '' : String(claim.year),
    dimension,
    claim.verb === 'build' ? 'build' : claim.kind === 'addition' ? 'addition' : '',
    dimension !== 'percent' && claim.span && claim.kind !== 'build' ? 'span' : '',
    saysSum(claim) ? 'sum' : '',
  ].join('|');
});

/** 估算投资, 完成投资: the money of whatever is spoken of. */
const anybodysMoney =
  /^(?:项目|工程)?(?:估算|概算|预算|匡算|计划|总|完成|累计|静态|动态|年度|新增)*(?:投资|资金|投入|费用|经费)(?:总额|额|估算|规模)?$/u;

/** 社会资本22.8亿元: the source of the money of whatever is spoken of. */
const anybodysSource =
  /^(?:中央|省级?|市级?|县级?|区级?|各级|地方|上级)*(?:财政|社会|企业|单位|自筹|银行|专项|债券|业主)?(?:资金|资本|投入|自筹|贷款|债券|补助)$/u;

/** 年均1500亿元: of whatever stands before. */
const anybodysFigure =
  /^(?:年均|月均|日均|平均|合计|总计|共计|累计|增量|增幅|(?:综合|平均|单位)?(?:单价|造价|均价)|[床亩户人校园站]均(?:投资|造价|成本|补助))$/u;

/** 2市用水量, 其余3个县产量: so many of something, whichever are spoken of. */
const anybodysCount =
  /^(?:其余|其他|其它|上述|以上|这)?(?:\d{1,3}[个家座处所条项支省市县区州盟旗镇乡村]|[两三四五六七八九十]{1,2}(?:个|家|座|省|市|县|区|州|盟|旗|镇|乡|村))/u;

/** 平均每个投资, 每亩补助: what each of what was counted before takes. */
const anybodysEach =
  /^(?:平均|均)?每(?:公里|平方米|立方米|人次|[个家座处所条项支名人户亩张台套辆件次间栋村镇县校院班])(?:平均)?(?:$|(?:[计规]划|估算|预计|约|可|总|年)*(?:投|补|奖|安排|资金|造价|费用|成本|用地|占地|建筑|面积|覆盖|服务|配备|带动|培训|培养|新增|增加|产值|产量|收入))/u;

/** 上半年、2026年下半年分别完成投资, 第一阶段…: a time, and what is done then is of whatever stands before. */
const anybodysTime = /^(?:[上下]半年|[一二三四]季度|第[一二三四五]阶段)/u;

/** 各县（市、区）164.6亿元: of whatever is shared out among them. */
const anybodysPlace = /^(?:各|[省市县区])?(?:本级|县（市、区）|县市区|县区|区县|市区|[市县区])$/u;

/** 为调整预算的107.8%: so much of what was planned, whatever is spoken of. */
const ofABudget = /^(?:完成|占|为|达到?)?(?:年初|调整|年度|全年|上年)?(?:预算|决算|预期目标|执行数)数?的?$/u;

/** Names long enough to be the same thing wherever they stand: 新增床位 may be anybody's, and 占老年人口 is said of what stands before it. */
const telling = ({ name }: Claim): boolean =>
  name.core.length + 2 * name.qualifiers.size >= 4 &&
  !(name.core === '' && name.qualifiers.has('flow')) &&
  !anybodysMoney.test(name.text) &&
  !anybodysFigure.test(name.text) &&
  !anybodysCount.test(name.text) &&
  !anybodysEach.test(name.text) &&
  !anybodysTime.test(name.text) &&
  !name.text.startsWith('的') &&
  !ofABudget.test(name.text) &&
  !anybodysPlace.test(name.text) &&
  !anybodysSource.test(name.text) &&
  (name.whole !== undefined || !name.text.startsWith('占'));

/** 漏损率每降低0.1个百分点，年可减少漏损18.6万立方米: what comes of a unit of something. */
const isOfEach = onceFor(
  ({ prose, quantity }: Claim): boolean =>
    prose.kept.text.includes('每') &&
    /每(?:降低|提高|增加|减少|新增|建设|完成|节约|下降|提升)[^，。；]{0,20}，[^，。；]{0,16}$/u.test(
      prose.reading.text.slice(Math.max(0, quantity.fullFrom - 48), quantity.fullFrom),
    ),
);

const mayRepeat = (claim: Claim): boolean =>
  stating(claim) &&
  !isOfEach(claim) &&
  (claim.year !== undefined || claim.kind === 'build') &&
  claim.yearFrom !== 'now' &&
  (claim.yearFrom !== 'section' || claim.prose.section?.tense !== 'review') &&
  !isLocal(claim);

/** Things of which a plan describes several, each with figures of its own (行业营业收入 of one industry after another). */
const things =
  /^(?:行业|产业|产业链|园区|项目|工程|基地|企业|灌区|水库|枢纽|线路|片区|公园|景区|流域|机场|港口|港区|电站|学校|医院|院校|公司|集团|集群)/u;
/** What a list item or a paragraph begins with is no longer. */
const longestHead = 24;

/** 8．建筑陶瓷行业。|…: what a prose is about, as its short first sentence says, else the heading above. */
const headOf = ({ sentences: [opening, next], reading, section }: Prose): string =>
  opening && next && opening.to - opening.from <= longestHead
    ? reading.text.slice(opening.from, opening.to).replace(/[。：:\s]{1,4}$/u, '')
    : (section?.title ?? '');

/** The thing that a name is said of by its first word: 建筑陶瓷行业 of 行业营业收入. */
const thingOf = ({ name, prose }: Claim): string => {
  const word = things.exec(name.text)?.[0];
  const head = word === undefined ? '' : headOf(prose);
  return word !== undefined && head.length > word.length && head.endsWith(word) ? head : '';
};

/** From the start of the clause of a claim, ended by 。 or ；, to its first figure: 一期工程线路长. */
const subjectOfSentence = ({ prose, quantity }: Claim): string => {
  const { text } = prose.reading;
  const start = nameStart(text, clauseStart(text, quantity.from, '。；;'), quantity.from);
  return /^[^，,。；;：:\d]{4,20}(?=\d)/u.exec(text.slice(start, Math.min(quantity.from, start + longestHead)))?.[0] ?? '';
};

/** So many characters that two subjects end in alike tell that they are of one kind. */
const alikeEnd = 2;
const areOfOneKind = (a: string, b: string): boolean =>
  a !== b && a.length > alikeEnd && b.length > alikeEnd && a.slice(-alikeEnd) === b.slice(-alikeEnd);

/** 咨询调查业营收|达到. */
const reaching = /(?:力争|预计|约|将)?(?:达到?|超过|突破|实现|增至|提高到|(?:保持|稳定|维持)?在|为|约)$/u;
/** 咨询调查业营收达到2000亿元，三个区占70%。…会展业营收达到900亿元，三个区占60%。: each is said of another thing, that its sentence begins with. */
const ofOtherSubjects = (first: Claim, second: Claim): boolean => {
  const [a, b] = [first, second].map((claim) => subjectOfSentence(claim).replace(reaching, ''));
  return first.prose !== second.prose && a !== undefined && b !== undefined && areOfOneKind(a, b);
};

const namesWork = /(?:工程|项目|行动)$/u;
/** 加固堤防, 改造管网: work that each project may do some of. */
const someWork = /^(?:新建|改建|扩建|改扩建|加固|改造|治理|修复|整治|清淤|衬砌|铺设|敷设|架设|建设|新增|更新)/u;

/** 1.实施甲工程。加固堤防…: the work that a paragraph opens with, which may be a heading run in; and the section that tells of it and others. */
const workOf = ({ prose }: Claim): readonly [string, Section | undefined] => {
  const { section, sentences, reading } = prose;
  const [opening] = sentences;
  const head = headOf(prose);
  const opens = opening !== undefined && reading.text.startsWith(head, opening.from) && namesWork.test(head);
  return [opens ? head : '', section && head.endsWith(section.title) ? section.parent : section];
};

/** 1.实施甲工程。加固堤防…；2.实施乙工程。加固堤防…: what each of two works that are told one after another does. */
const ofSiblingWorks = (first: Claim, second: Claim): boolean => {
  if (first.prose === second.prose || !someWork.test(second.name.text)) return false;
  const [[a, above], [b, aboveB]] = [workOf(first), workOf(second)];
  return a !== '' && b !== '' && a !== b && above === aboveB;
};

/** 一期工程线路长…，年引水量…；二期工程线路长…，年引水量…: each is said of another thing, that its sentence begins with. */
const ofOtherThings = (first: Claim, second: Claim): boolean => {
  if (thingOf(first) !== thingOf(second) || ofSiblingWorks(first, second) || ofOtherSubjects(first, second)) return true;
  return first.prose === second.prose && areOfOneKind(subjectOfSentence(first), subjectOfSentence(second));
};

/** 提供学位, 带动就业: what works do, those told before. */
const outcome = /^(?:预计|可|能|共|年)*(?:提供|形成|带动|创造|吸纳|惠及|受益|服务|辐射|解决|拉动|撬动|释放|腾出|盘活)/u;
/** 新增里程, 减少用量: of works where works are told before, else of the whole place. */
const outcomeOrGoal = /^(?:预计|可|能|共|年)*(?:新增|净增|增加|减少|节约|实现|产生|覆盖|改善|满足|保障)/u;
/** Of a clause that only goes on about works: what they cost, what each of them has. */
const goesOn = /投资|资金|[占均每]/u;
const yearsOrDigits = /(?:到|截至)?20\d\d年?底?前?|[\d.\s]/gu;

/** 新建学校42所，|提供学位8.4万个: the works of the clause before, without their number; '' where none are counted. */
const worksBefore = ({ prose, quantity }: Claim): string => {
  const { text } = prose.reading;
  const own = clauseStart(text, quantity.from, '，,。；;：:');
  const clauses = text.slice(clauseStart(text, quantity.from, '。；;：:'), own).split(/[，,]/u);
  const counting = clauses.filter((clause) => /\d/u.test(clause.replace(/20\d\d年/gu, '')) && !goesOn.test(clause));
  // 改造灌区8处，新增面积26万亩，改善面积|186万亩: both come of the first.
  const works = counting.findLast((clause) => !outcome.test(clause) && !outcomeOrGoal.test(clause)) ?? counting.at(-1) ?? '';
  return works.replace(yearsOrDigits, '').replace(/^其中/u, '');
};

/** From the start of its clause to a figure: 带动农民就业|. */
const leadOf = ({ prose, quantity: { from } }: Claim): string => {
  const { text } = prose.reading;
  return text.slice(clauseStart(text, from, '，,。；;：:、'), from);
};

/** 新建42所，提供学位8.4万个；改扩建76所，提供学位6.6万个: of other works. */
const ofOtherWorks = (first: Claim, second: Claim): boolean => {
  const leads = [leadOf(first), leadOf(second)];
  const [isOutcome, mayBe] = [outcome, outcomeOrGoal].map((verbs) => leads.every((lead) => verbs.test(lead)));
  if (!isOutcome && !mayBe) return false;
  const [works, others] = [worksBefore(first), worksBefore(second)];
  return works !== others && (isOutcome === true || (works !== '' && others !== ''));
};

const wordsOf = onceFor(({ reading }: Prose): string => reading.text.replace(/[\d.,，。；;\s]/gu, '').replace(/^（）/u, ''));
/** Cells of a row that nothing has made a table stand so near each other. */
const nearCells = 3;
/** 改造厕所26座。 | 改造厕所30座。 | 改造厕所15座。: paragraphs that differ by their figures alone, one behind another, give the same for one year after another. */
const areCellsOfYears = (first: Claim, second: Claim): boolean => {
  const [a, b] = [first.prose, second.prose];
  return a !== b && a.section === b.section && Math.abs(a.index - b.index) <= nearCells && wordsOf(a) === wordsOf(b);
};

/** The paragraphs of which so many stand one behind another and differ by their figures alone: the cells of years whose heads are lost. */
const fewestCells = 3;
const cellsOfYears = (claims: readonly Claim[]): ReadonlySet<Prose> => {
  const all = new Set<Prose>();
  for (const alike of grouped([...new Set(claims.map(({ prose }) => prose))], wordsOf).values()) {
    const near = alike.filter(
      (prose, i) =>
        prose.index - (alike[i - 1]?.index ?? -Infinity) <= nearCells || (alike[i + 1]?.index ?? Infinity) - prose.index <= nearCells,
    );
    if (near.length >= fewestCells) for (const prose of near) all.add(prose);
  }
  return all;
};

/** What tells a place by its last character; so much of it is enough. */
const placeBefore = /[\u4e00-\u9fff]{1,3}[岛县市区镇乡港湾]$/u;
/** 东沙岛主海塘建设10公里，主海塘|达标率97%: the place that the same words have before them earlier in the sentence. */
const placeOfSame = onceFor(({ name, prose, quantity }: Claim): string => {
  const { text } = prose.reading;
  const start = clauseStart(text, quantity.from, '。；;');
  const sentence = text.slice(start, quantity.from);
  const thing = name.text.slice(0, 3);
  const own = sentence.lastIndexOf(thing);
  const before = own <= 0 ? -1 : sentence.lastIndexOf(thing, own - 1);
  return before < 0 ? '' : (placeBefore.exec(sentence.slice(0, before))?.[0] ?? '');
});

/** 4.建设甲绿地…，新增面积300公顷。 5.建设乙绿地…，新增面积400公顷。: what each of the items of one list adds. */
const addedByItems = (first: Claim, second: Claim): boolean => {
  if (first.kind !== 'addition' || second.kind !== 'addition' || first.prose === second.prose) return false;
  const [[, above], [, aboveB]] = [workOf(first), workOf(second)];
  const [a, b] = [headOf(first.prose), headOf(second.prose)];
  return a !== b && a !== '' && b !== '' && above !== undefined && above === aboveB;
};

/** Names that a paragraph gives twice, each time with other figures (撤并A6处、B32处；保留A15处、B54处), are said of two things: a slip is of one figure. */
const withoutTwofoldLists = (links: readonly TextTextLink[]): readonly TextTextLink[] => {
  const unlike = links.filter(({ first, second, measures: [a, b] }) => first.prose === second.prose && a.low !== b.low);
  if (unlike.length < 2) return links;
  const twofold = new Set([...grouped(unlike, ({ first }) => first.prose).values()].filter((alike) => alike.length > 1).flat());
  return links.filter((link) => !twofold.has(link));
};

/** So many values in as many paragraphs are those of as many things (销售收入 of one industry after another). */
const fewestThings = 3;
const areOfManyThings = (claims: readonly Claim[]): boolean => {
  if (claims.length < fewestThings || claims[0]?.kind === 'build') return false;
  const values = new Map<number, Prose>();
  for (const claim of claims) {
    const { low } = measureOfClaim(claim);
    if (!values.has(low)) values.set(low, claim.prose);
  }
  return new Set(values.values()).size >= fewestThings;
};

/** Works listed one after another (建设3个示范区 … 建设2个示范区) are different works; only a section and its box repeat one. */
const repeats = (first: Claim, second: Claim): boolean =>
  first.kind !== 'build' ||
  (first.prose !== second.prose &&
    first.prose.section === second.prose.section &&
    first.prose.box !== second.prose.box &&
    (first.year === undefined || second.year === undefined || first.year === second.year));

/** 规范管理率为87.2%；到2030年规范管理率达到…: without a year of its own, what a sentence has before a goal is what there is. */
const leadsToGoal = (first: Claim, second: Claim): boolean =>
  first.prose === second.prose &&
  first.yearFrom === 'section' &&
  second.yearFrom === 'stated' &&
  /^(?:仅|只|约)?[为是有]?$/u.test(first.verbText) &&
  !first.prose.reading.text.slice(first.quantity.to, second.quantity.from).includes('。');

export const textTextLinks = (claims: readonly Claim[]): readonly TextTextLink[] => {
  // Most names are borne by one claim.
  const byContent = new Map<string, Claim[]>();
  const shared: Claim[][] = [];
  for (const claim of claims) {
    if (!stating(claim)) continue;
    const { core } = claim.name;
    const alike = byContent.get(core);
    if (!alike) byContent.set(core, [claim]);
    else if (alike.push(claim) === 2) shared.push(alike);
  }
  if (shared.length === 0) return [];
  const candidates = new Set(shared.flat());
  const groups = grouped(
    claims.filter((claim) => candidates.has(claim) && mayRepeat(claim)),
    textTextKey,
  );
  const links: TextTextLink[] = [];
  const cells = cellsOfYears([...groups.values()].flat());
  const isDated = ({ prose, yearFrom }: Claim): boolean => yearFrom === 'stated' || !cells.has(prose);
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (!first || areOfManyThings(group)) continue;
    for (const second of others)
      if (
        isDated(first) &&
        isDated(second) &&
        repeats(first, second) &&
        !areCellsOfYears(first, second) &&
        !addedByItems(first, second) &&
        placeOfSame(first) === placeOfSame(second) &&
        !leadsToGoal(first, second) &&
        !ofOtherWholes(first, second) &&
        (first.kind === 'build' || (telling(first) && !ofOtherThings(first, second) && !ofOtherWorks(first, second)))
      )
        links.push({ first, second, measures: [measureOfClaim(first), measureOfClaim(second)] });
  }
  return withoutTwofoldLists(links);
};

/** Statements of levels that bear one name, whatever the year. */
export const goalsByName = (claims: readonly Claim[]): Iterable<readonly Claim[]> =>
  grouped(
    claims.filter((claim) => claim.kind === 'level' && claim.quantity.unit === '%' && mayRepeat(claim) && telling(claim)),
    ({ name, context }) => `${nameKey(name)}|${name.qualifiers.has('stage') ? '' : (context.get('stage') ?? []).join('+')}`,
  ).values();
