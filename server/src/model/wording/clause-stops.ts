import { local } from '../kept/local';
import { clauseStart } from '../marks/lists';

/** cut: 。 in mid-sentence; fragment: a phrase closed by 。; open: two clauses without ，; list: a list without ：; split: ， where none belongs. */
export type ClauseStopKind = 'cut' | 'fragment' | 'open' | 'list' | 'split';

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
  /** What the one takes for a slip is a lean sentence to the other: 水库5座总库容2亿立方米. */
  readonly arguable?: boolean;
}

const none: readonly ClauseStop[] = [];

/** ……山体。|以及建设需要……; ……等设施。|共计10处，: what follows goes on with the sentence before. Not 以及时, 以及格, and not 。共12项列入…, which says more. */
const goesOn =
  /。(?=(?:以及(?![时早格笄])|及其他)[\u4e00-\u9fff])|。(?<=等[\u4e00-\u9fff]{0,4}。)(?=(?:共计|合计|总计|共)\d{1,6}[个处座台套项条所家](?:[，。；、]|$))/gu;

/**
 * 按照市委关于…的要求。, 按照省委部署要求。, 随着…不断深入。 as a whole sentence: a phrase that says on what ground, and of what nothing is said. Only where its
 * form leaves no room for a verb: 根据形势变化调整规划目标 and 按照季度听取企业意见 are sentences.
 */
const fragment =
  /(?:按照|根据|依据|遵照|依照)(?<=(?:^|[。；])..)(?:[^，。；：！？,;:（）()\d]{0,20}关于[^，。；：！？,;:（）()\d]{2,40}的[\u4e00-\u9fff]{0,6}|[党中央国家省市州县区委府院厅局政人民务上级和、有关相统一总体决策工作的]{2,24})(?:要求|精神|部署|规定|安排|意见)(?:要求|精神)?。(?!$)|随着(?<=(?:^|[。；])..)[^，。；：！？,;:（）()\d]{3,40}(?:不断|逐步|持续|日益|进一步)(?:深入|加快)。(?!$)/gu;
/** 的要求制定规定。: the verb behind it. */
const withVerb =
  /(?:加大|加强|推[进动]|落实|实施|开展|执行|[做搞]好|确定|[编制修][制定订]|统筹|完成|办理|进行|明确|提[出高]|实现|优化|调整|完善|出台|下达)[^的]{0,12}$/u;

/** 共30套|其中3套: not 其中之一, and not 其|中小学, 其|中心城区, 其|中医院. */
const ofThem =
  /\d(?:[%％]|[万亿]?[\u4e00-\u9fff]{1,2})(?=其中(?![之的一小学心断西东南北层医央部位介枢国文标型期等线产年青间转药高低式试考职专班外共继段级]))/gu;
/** 力量不足|特别是…. */
const above = /(?:不足|突出|薄弱|滞后|短缺|偏低|不高|不强|不够|紧缺|匮乏)(?=(?:特别|尤其)是)/gu;
/** 泵站5座|设计流量46立方米每秒，: the things counted, then all that is said of their size; not 总投资5亿元以上的企业. */
const sized =
  /[座处个台套条所家项](?<=[\u4e00-\u9fff]{2}\d{1,6}.)(?=(?:设计|总装机|总投资|总面积|总长|总库容|总规模|占地|建筑面积|净宽|装机|日处理|年处理|年产)[\u4e00-\u9fff]{0,8}\d[\d.]{0,9}[万亿]?(?:立方米(?:每秒|[/／]秒|每日)?|平方米|平方公里|公里|千米|米|公顷|亩|吨|千瓦|元|[kKMG]?[Ww]|m[³3²2](?:\/[sd])?)(?:左右|以上)?[，、。；,;])/gu;
/** 新建5座|设计流量…, 引进30家|总投资…: the figure goes with the noun behind it. */
const countedByVerb = /[建成置设造改有共约达为购增等至到程进施排引育持划少了展批拥含每入取收]\d{1,6}$/u;

/** 推进…建设|综合采用…; 加强…衔接|推动…: a verb and its object, then the verb of another clause. */
const secondVerb =
  /(?:(?:建设|治理|改造|整治|工作|管理|发展)(?=综合(?:采用|运用|采取))|(?:衔接|合作|协同|联动|影响力|辐射力|凝聚力)(?=(?:推动|引领|带动|促进)(?!机制|体系|平台|中心|行动|模式|工程)[\u4e00-\u9fff]{4}))/gu;
/** 合作带动就业增收工程: the second verb belongs to a name. */
const endsInName = /(?:机制|体系|平台|行动|模式|工程|计划|项目|活动|政策|方案)$/u;
const leadsClause = /^(?:[\u4e00-\u9fff]{2,4}地?)?(?:推进|加强|强化|深化|完善|健全|推动|发挥|开展|实施|加快)/u;
/** 以…合作推动…: what the second verb is done by. */
const means = /以|通过|借助|依托|利用|用|由|将|把|为|靠|据|在|从|对|的[\u4e00-\u9fff]{0,2}$/u;
const shortestClause = 8;

/** 为推动内涝治理，|提供专业支撑。: the comma parts 为 from what is offered. */
const offered =
  /[，,](?<=[，；,;]为(?!了)[^，。；：,;:“”]{4,24}[，,])(?=(?:提供|奠定|打下|注入|贡献)[\u4e00-\u9fff]{2,16}(?:支撑|保障|基础|动力|力量|支持|活力|智慧)[。；;])/gu;
/** 明确“十四五”期间，|排水工作的具体举措: the comma parts a noun from its time. */
const timed =
  /[，,](?<=(?:明确|提出|确定|谋划|部署|总结|回顾|研究)“[^”]{2,6}”(?:期间|时期)[，,])(?=[^，。；：,;:将要应建推加实完达新开成提是使有到]{3,16}的[\u4e00-\u9fff]{0,4}(?:举措|措施|任务|目标|思路|重点|方向|意见|建议|经验|成效))/gu;

/** 禁止下列行为|（二）：what follows is listed; not 下列行为（一）至（三）项, 符合下列条件（一）者, 下列措施（一）用于. */
const listed =
  /(?<=禁止|严禁|不得|有|实施|从事|具备|提交|遵守|履行|采取|提供)下列(?:行为|情形|情况|条件|材料|事项|活动|资料|内容|规定|职责|义务|措施|程序)(?=[（(][一二三四五六七八九十]{1,3}[）)](?!项|款|目|条|类|式|期|份|件|次|者|时|至|和|且|或|与|及|并|之|的|所|中|由|归|自|不|均|为|属|必须|适用|用于|公开|办理|规定|要求|[另还也都仍应可须需除经])[\u4e00-\u9fff])/gu;

const restOfClause = /[^，。；：！？、,;:]{0,60}/uy;

const isSecondVerb = (text: string, at: number): boolean => {
  const from = clauseStart(text, at, '，。；：！？,;:', 60);
  const clause = text.slice(from, at);
  if (clause.length < shortestClause || !leadsClause.test(clause) || means.test(clause)) return false;
  restOfClause.lastIndex = at;
  return !endsInName.test(restOfClause.exec(text)?.[0] ?? '');
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
        arguable: text[index + 1] === '共' || text[index + 2] === '计',
      });
  if (/(?:要求|精神|部署|规定|安排|意见|深入|加快)。/u.test(text))
    for (const { index, 0: words } of text.matchAll(fragment)) {
      const to = index + words.length;
      if (!withVerb.test(words.slice(words.lastIndexOf('的') + 1)))
        found.push({ kind: 'fragment', from: index, to, at: to - 1, until: to, mark: comma });
    }
  const missing = (at: number, shown: number, arguable: boolean): void => {
    found.push({ kind: 'open', from: Math.max(0, at - 4), to: at + shown, at, until: at, mark: comma, arguable });
  };
  if (text.includes('其中'))
    for (const { index, 0: words } of text.matchAll(ofThem)) if (text[index - 1] !== '第') missing(index + words.length, 2, false);
  if (/[特尤][别其]是/u.test(text)) for (const { index, 0: words } of text.matchAll(above)) missing(index + words.length, 2, true);
  if (/\d[座处个台套条所家项][设总占建净装日年]/u.test(text))
    for (const { index } of text.matchAll(sized))
      if (!countedByVerb.test(text.slice(Math.max(0, index - 7), index))) missing(index + 1, 2, true);
  if (/综合[采运]|[作同动力接][推引带促]/u.test(text))
    for (const { index, 0: words } of text.matchAll(secondVerb))
      if (isSecondVerb(text, index + words.length)) missing(index + words.length, 4, !text.startsWith('综合', index + words.length));
  if (text.includes('下列'))
    for (const { index, 0: words } of text.matchAll(listed)) {
      const at = index + words.length;
      found.push({ kind: 'list', from: index, to: at + 3, at, until: at, mark: '：' });
    }
  if (text.includes('为') || text.includes('”期间') || text.includes('”时期'))
    for (const pattern of [offered, timed])
      for (const { index } of text.matchAll(pattern))
        found.push({ kind: 'split', from: index - 2, to: index + 3, at: index, until: index + 1, mark: '' });
  return found.length > 0 ? found.sort((a, b) => a.from - b.from) : none;
};

/** The same for the proses of a plan. */
export const clauseStops = local(stopsIn);
