import type { ClaimVerb } from '../../lexicon/claim-verbs';
import { claimSubject, type ClaimSubject } from './claim-subjects';
import { headBefore, nameBefore, nameOf, narrowed, partOf, rateAgain, shareOfAmount } from './claim-names';
import type { ClaimKind, Statement } from './statement';
import { contextOfStretches, readFactName, type NameContext } from './fact-names';
import { nestingOf } from '../marks/nesting';
import { sentenceAround } from '../document/prose';
import { partOfPlaceAhead, widerPlaceIn, type PlaceLevel } from '../document/place-levels';
import type { Prose, Quantity } from '../types';

const kindOf = (verb: ClaimVerb, quantity: Quantity): ClaimKind => {
  if (verb === 'from') return 'start';
  if (verb === 'more') return 'addition';
  if (verb === 'build') return 'build';
  if (verb === 'up' || verb === 'down' || quantity.unit === '百分点' || quantity.unit === '个百分点') return 'change';
  return 'level';
};

/** Names that carry a growth or change in themselves need no verb of change. */
const countsAdded = /新增|净增|累计增加/u;

/** What a sentence says of its names: ——学前教育：…, or the short sentence that opens the paragraph. */
const contextInText = (prose: Prose, at: number): NameContext => {
  const { text } = prose.reading;
  const colon = text.slice(0, 24).search(/[：:]/u);
  const sentence = sentenceAround(prose, at);
  const opening = prose.sentences[0];
  return contextOfStretches([
    text.slice(sentence.from, Math.min(at, sentence.from + 40)),
    ...(colon > 0 ? [text.slice(0, colon)] : []),
    ...(opening && opening.to <= sentence.from && opening.to - opening.from <= 40 ? [text.slice(opening.from, opening.to)] : []),
  ]);
};

/** Inside “” or 《》 a figure is cited: “普惠性幼儿园占比达80%”写入民生实事. */
const isQuoted = (text: string, at: number): boolean => {
  for (let pair = nestingOf(text).around(at); pair; pair = pair.parent) if (pair.kind !== 'bracket') return true;
  return false;
};

/** 以澄湖区为试点。该区…全区床位5990张; 圈内地区生产总值: of the part of the place that the paragraph is about. */
const inPart = /^(?:圈|域|区|带|群|片|园区|流域|片区)内/u;
const thisPart = /该(?:区|县|市|镇|乡|街道|园区|片区|流域|校|院|企业)/u;
const placeMeant = (text: string, { name, from }: ClaimSubject): string | undefined =>
  inPart.exec(name)?.[0] ?? (text.includes('该') ? thisPart.exec(text.slice(0, from))?.[0] : undefined);

/** What the first name of a list may begin with, and all of them mean. */
const work = /^(?:新建|改建|扩建|改扩建|新改扩建|改造|覆盖|配备|建设|提升|更新|升级|新增|培育)/u;

/** 重点实验室2家、企业技术中心|7家、创新中心1家，共新增10家: the list tells what is added. */
const addedInAll = /^(?:、[^，,。；;]{0,80})?[，,](?:共|合计|总共|累计)新增\d/u;
/** 新建沿江储罐，|储气能力1.2亿立方米: what the one work of the clause before has. */
const oneWork = /(?:^|[，,。；;：:])(?:新建|扩建|改建|改扩建|迁建|续建|在建)[^，,。；;：:\d]{2,24}[，,]$/u;
const ofOneWork = (text: string, { verbText, from }: ClaimSubject): boolean =>
  verbText === '' && text[from - 1] === '，' && oneWork.test(text.slice(Math.max(0, from - 30), from));

/** 嘉东工业区|2, 三号地块3（4.2平方公里）: the number of one of several places, right behind its name. */
const numberedPlace = /[区园厂校院站块段楼队组村镇路线桥库渠河湖岛]$/u;
const mostPlaces = 30;
const isPartOfName = (text: string, { unit, value, decimals, comparator, fullFrom, fullTo }: Quantity): boolean =>
  unit === '' &&
  decimals === 0 &&
  !comparator &&
  value <= mostPlaces &&
  numberedPlace.test(text.slice(Math.max(0, fullFrom - 1), fullFrom)) &&
  /^(?:$|[（(、，,。；;：:和与及至—~～-])/u.test(text.slice(fullTo, fullTo + 1));

/** What a prose states of its figures, by its text and the level of the plan's place: of a wider place it states nothing here. */
export const statementsIn = (prose: Prose, quantities: readonly Quantity[], level: PlaceLevel | undefined): readonly Statement[] => {
  const statements: Statement[] = [];
  const { text } = prose.reading;
  let lead: string | undefined;
  for (let index = 0; index < quantities.length; index += 1) {
    const quantity = quantities[index];
    const subject = quantity && claimSubject(text, quantities, index);
    if (!subject) continue;
    const last = statements.at(-1);
    const near = last?.unit === quantity.unit && !text.slice(last.fullTo, quantity.from).includes('。') ? last : undefined;
    // 58项，其中国家级7项、省级51项; 58项（国家级7项、省级51项）: each is a part of what stands before.
    const among = near !== undefined && subject.short && /其中|[（(]/u.test(text.slice(near.fullTo, subject.from));
    let name = subject.name === '' ? nameBefore(last, quantity, text) : nameOf(subject, among ? undefined : near);
    if (subject.short && name?.core === '' && !name.share) {
      const head = headBefore(text, subject.from);
      if (head && quantity.unit === '%') name = narrowed(head, name);
    }
    name = rateAgain(text, last, subject) ?? shareOfAmount(text, subject, statements) ?? name;
    if (!name || (name.core === '' && name.qualifiers.size === 0)) continue;
    if (isQuoted(text, quantity.from) || ofOneWork(text, subject) || isPartOfName(text, quantity)) continue;
    // 其中，城区…: a part, whose name often leaves out what it is a part of.
    if (/其中[，,：:]?$/u.test(text.slice(Math.max(0, subject.from - 3), subject.from))) {
      const whole = near && partOf(near.subject.name, subject.name);
      if (!whole) continue;
      name = whole;
    }
    if (widerPlaceIn(text.slice(Math.max(0, subject.from - 16), subject.to), level)) continue;
    const kind = kindOf(subject.verb, quantity);
    // 新增基础级工厂204家、先进级工厂43家: a list goes on about what is added.
    const goesOn = last && subject.verbText === '' && text.slice(last.fullTo, subject.from) === '、';
    // 改扩建卫生院24个、服务中心6个: about what is rebuilt as well.
    lead = work.exec(subject.name)?.[0] ?? (goesOn ? lead : undefined);
    if (lead !== undefined && !subject.name.startsWith(lead)) name = readFactName(lead + subject.name);
    const flow = goesOn && last.kind === 'addition' ? last.name.qualifiers.get('flow') : undefined;
    if (flow && !name.qualifiers.has('flow')) name = { ...name, qualifiers: new Map([...name.qualifiers, ['flow', flow]]) };
    statements.push({
      index,
      unit: quantity.unit,
      fullTo: quantity.fullTo,
      subject,
      kind:
        kind === 'level' &&
        (flow ||
          countsAdded.test(text.slice(subject.from, subject.to)) ||
          addedInAll.test(text.slice(quantity.fullTo, quantity.fullTo + 100)))
          ? 'addition'
          : kind,
      name,
      summed: kind !== 'level' && /累计|共计/u.test(text.slice(Math.max(0, subject.from - 4), quantity.from)),
      context: contextInText(prose, subject.from),
      place: partOfPlaceAhead(text, subject.from) ?? placeMeant(text, subject),
    });
  }
  return statements;
};
