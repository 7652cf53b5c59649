import { local } from '../kept/local';
import { clauseStart } from '../marks/lists';

/** cut: 。 in mid-sentence; fragment: a phrase closed by 。; open: two clauses without ，; split: ， where none belongs. */
export type ClauseStopKind = 'cut' | 'fragment' | 'open' | 'split';

/** A stop inside a sentence that is wrong or missing. */
export interface ClauseStop {
  readonly kind: ClauseStopKind;
  /** What is shown. */
  readonly from: number;
  readonly to: number;
  /** What to write in place of a stretch: ， where nothing stands, nothing where a comma does. */
  readonly at: number;
  readonly until: number;
  readonly mark: string;
}

const none: readonly ClauseStop[] = [];

/** ……山体。|以及建设需要……; ……等设施。|共计10处，: what follows goes on with the sentence before. */
const goesOn =
  /。(?=(?:以及(?!时)|及其他)[\u4e00-\u9fff])|。(?<=等[\u4e00-\u9fff]{0,4}。)(?=(?:共计|合计|总计|共)\d{1,6}[个处座台套项条所家公万千][，。；、]?)/gu;

/** 按照省委部署要求。 as a whole sentence: a phrase that says on what ground, and of what nothing is said. */
const fragment =
  /(?:按照|根据|依据|遵照|依照|鉴于|基于|随着|由于|针对)(?<=(?:^|[。；])[\u4e00-\u9fff]{2})[^，。；：！？,;:（）()\d]{3,40}(?:要求|精神|部署|原则|规定|安排|意见|需要|目标|标准|深入|加快|情况)。(?!$)/gu;
/** 按照…加大支持: such a phrase with its verb. */
const withVerb = /(?:加大|加强|推进|推动|落实|实施|开展|执行|做好|确定|编制|制[定订]|统筹|完成|建设|办理|进行|明确|提出|满足|实现)/u;

/** 共30套|其中3套; 力量不足|特别是…; 泵站5座|设计流量46: a measure or a predicate, then another clause. */
const openClause =
  /\d(?:[%％]|[万亿]?[\u4e00-\u9fff]{1,2})(?=其中)|(?:不足|突出|薄弱|滞后|短缺|偏低|不高|不强|不够|紧缺|匮乏)(?=(?:特别|尤其)是)|[座处个台套条所家项](?<=[\u4e00-\u9fff]{2}\d{1,6}.)(?=(?:设计|总装机|总投资|总面积|总长|总库容|总规模|占地|建筑面积|净宽|装机|日处理|年处理|年产)[\u4e00-\u9fff]{0,8}\d)/gu;
/** 新建5座|设计流量…的泵站: the figure goes with the noun behind it. */
const countedByVerb = /[建成置设造改有共约达为购增等至到程]\d{1,6}$/u;

/** 推进…建设|综合采用…; 加强…衔接|推动…: a verb and its object, then the verb of another clause. */
const secondVerb =
  /(?:(?:建设|治理|改造|整治|工作|管理|发展)(?=综合(?:采用|运用|采取))|(?:衔接|合作|协同|联动|影响力|辐射力|凝聚力)(?=(?:推动|引领|带动|促进)[\u4e00-\u9fff]{4}))/gu;
const leadsClause = /^(?:[\u4e00-\u9fff]{2,4}地?)?(?:推进|加强|强化|深化|完善|健全|推动|发挥|开展|实施|加快)/u;
/** 以…合作推动…: what the second verb is done by. */
const means = /以|通过|借助|依托|利用|用|由|将|把|为|靠|据|在|从|对|的[\u4e00-\u9fff]{0,2}$/u;
const shortestClause = 8;

/** 为推动内涝治理，|提供专业支撑。: the comma parts 为 from what is offered. */
const offered =
  /[，,](?<=[，；,;]为[^，。；：,;:“”]{4,24}[，,])(?=(?:提供|奠定|打下|注入|贡献)[\u4e00-\u9fff]{2,16}(?:支撑|保障|基础|动力|力量|支持|活力|智慧)[。；;])/gu;
/** 明确“十四五”期间，|排水工作的具体举措: the comma parts a noun from its time. */
const timed =
  /[，,](?<=(?:明确|提出|确定|谋划|部署|总结|回顾|研究)“[^”]{2,6}”(?:期间|时期)[，,])(?=[^，。；：,;:将要应建推加实完达新开成提是使有到]{3,16}的[\u4e00-\u9fff]{0,4}(?:举措|措施|任务|目标|思路|重点|方向|意见|建议|经验|成效))/gu;

const isSecondVerb = (text: string, at: number): boolean => {
  const from = clauseStart(text, at, '，。；：！？,;:', 60);
  const clause = text.slice(from, at);
  return clause.length >= shortestClause && leadsClause.test(clause) && !means.test(clause);
};

const halfWidth = (text: string): string => (text.includes('，') || !text.includes(',') ? '，' : ',');

/** Stops inside the sentences of a text that cut them, are missing or stand where none belongs. */
const stopsIn = (text: string): readonly ClauseStop[] => {
  const found: ClauseStop[] = [];
  const comma = halfWidth(text);
  if (/。(?:以及|及其他|共计|合计|总计|共\d)/u.test(text))
    for (const { index } of text.matchAll(goesOn))
      found.push({
        kind: 'cut',
        from: index,
        to: index + 3,
        at: index,
        until: index + 1,
        mark: text.startsWith('以及', index + 1) ? '、' : comma,
      });
  if (/(?:要求|精神|部署|原则|规定|安排|意见|需要|目标|标准|深入|加快|情况)。/u.test(text))
    for (const { index, 0: words } of text.matchAll(fragment)) {
      const to = index + words.length;
      if (!withVerb.test(words)) found.push({ kind: 'fragment', from: index, to, at: to - 1, until: to, mark: comma });
    }
  const missing = (at: number, shown: number): void => {
    found.push({ kind: 'open', from: Math.max(0, at - 4), to: at + shown, at, until: at, mark: comma });
  };
  if (/其中|[特尤][别其]是|座|处|个|台|套|条|所|家|项/u.test(text))
    for (const { index, 0: words } of text.matchAll(openClause)) {
      const at = index + words.length;
      if (text.startsWith('其中', at) || /[特尤]/u.test(text[at] ?? '') || !countedByVerb.test(text.slice(Math.max(0, index - 7), index)))
        missing(at, 2);
    }
  if (/综合[采运]|[作同动力接][推引带促]/u.test(text))
    for (const { index, 0: words } of text.matchAll(secondVerb))
      if (isSecondVerb(text, index + words.length)) missing(index + words.length, 4);
  if (text.includes('为') || text.includes('”期间') || text.includes('”时期'))
    for (const pattern of [offered, timed])
      for (const { index } of text.matchAll(pattern))
        found.push({ kind: 'split', from: index - 2, to: index + 3, at: index, until: index + 1, mark: '' });
  return found.length > 0 ? found.sort((a, b) => a.from - b.from) : none;
};

/** The same for the proses of a plan. */
export const clauseStops = local(stopsIn);
