import { cellWidth } from '../../server/src/text/characters';

/** Plans as they come out of a PDF: broken at the width of the page in mid-sentence. Told in words of our own. */

const widthOf = (text: string): number =>
  Array.from(text).reduce((cells, character) => cells + cellWidth(character.codePointAt(0) ?? 0), 0);
const noStart = '，。；：、！？”’）》';

export interface WrapOptions {
  /** Put before the first line of a paragraph that is broken. */
  readonly indent?: string;
  /** No line starts with a mark: the character before goes down with it. */
  readonly marksKept?: boolean;
  /** No number or word is broken. */
  readonly wordsKept?: boolean;
  /** So many lines make a page, which ends with its number. */
  readonly page?: number;
  /** A page ends wherever so many lines are full, in mid-paragraph or not, and U+000C stands before the first line of the next: as pdftotext writes them. */
  readonly feeds?: boolean;
  /** The indent of a paragraph is lost: its first line is so many cells narrower than the others. */
  readonly lostIndent?: number;
}

/** Breaks the lines of a text that are wider than so many cells, wherever that is. */
export const hardWrapped = (
  text: string,
  width: number,
  { indent = '', marksKept = false, wordsKept = false, page, feeds = false, lostIndent = 0 }: WrapOptions = {},
): string => {
  const lines: string[] = [];
  let pages = 0;
  const put = (line: string, broken: boolean): void => {
    const feed = feeds && pages > 0 && lines.at(-1) === '' && lines.at(-2) === `- ${String(pages)} -`;
    lines.push(feed ? `\f${line}` : line);
    if ((!broken && !feeds) || page === undefined || lines.length < (pages + 1) * page) return;
    pages += 1;
    lines.push('', `- ${String(pages)} -`, '');
  };
  for (const whole of text.split('\n')) {
    if (widthOf(whole) <= width) {
      put(whole, false);
      continue;
    }
    let line = indent;
    let narrower = lostIndent;
    for (const character of whole.match(wordsKept ? /[\dA-Za-z.%]+|./gsu : /./gsu) ?? []) {
      if (widthOf(line + character) > width - narrower) {
        const kept = marksKept && noStart.includes(character) ? (Array.from(line).at(-1) ?? '') : '';
        put(line.slice(0, line.length - kept.length), true);
        line = kept;
        narrower = 0;
      }
      line += character;
    }
    put(line, false);
  }
  return lines.join('\n');
};

/** One paragraph a line: headings, items, a table and a box among them, and a few mistakes. */
export const unwrappedPlan = [
  '临川市数字服务业发展“十五五”规划',
  '为推动全市数字服务业高质量发展，根据省、市国民经济和社会发展总体部署，结合我市产业基础和资源条件，编制本规划。规划期为2026—2030年，展望到2035年，是今后五年全市数字服务业发展的行动指南。',
  '第一章 发展基础',
  '“十四五”以来，全市紧紧围绕产业转型这条主线，把数字服务业摆在更加突出的位置，产业规模持续扩大，市场主体明显增多，服务能力不断增强。2025年，全市数字服务业营业收入达到386.5亿元，比2020年增长62.4%，占服务业比重提高到18.7%；规模以上企业达到214家，从业人员超过3.2万人，为下一步发展打下了较好基础。',
  '同时也要看到，我市数字服务业总体上仍处在起步阶段，龙头企业不多，公共平台偏少，数据资源开发利用水平不高，人才引进和培养的力度还需加大，县（区之间发展不够平衡，这些问题需要在今后工作中着力加以解决。',
  '第二章 总体要求',
  '一、指导思想',
  '坚持以新发展理念为引领，以服务实体经济为方向，以场景开放为牵引，以数据要素市场化配置改革为动力，统筹发展和安全，培育一批有竞争力的的企业和品牌，努力建成区域性数字服务中心，为全市现代化建设提供有力支撑。',
  '二、发展目标',
  '到2030年，全市数字服务业营业收入突破800亿元，年均增长15%左右，规模以上企业达到400家，建成5个以上特色集聚区，形成3—5个在全国有影响的服务品牌，数据交易额达到20亿元，公共数据开放目录数量比2025年翻一番，数字服务业成为全市经济的重要支柱。',
  '表1 主要发展指标',
  '序号\t指标\t单位\t2025年\t2030年',
  '1\t营业收入\t亿元\t386.5\t800',
  '2\t规模以上企业\t家\t214\t400',
  '3\t从业人员\t万人\t3.2\t5.5',
  '4\t特色集聚区\t个\t2\t5',
  '注：营业收入按当年价格计算。',
  '第三章 重点任务',
  '一、建设公共服务平台',
  '（一）完善算力设施。按照集约高效、绿色低碳的要求，统筹布局算力中心和边缘节点，推动存量数据中心改造升级，鼓励企业以租赁、共享等方式使用算力资源，到2028年算力总规模达到每秒12万亿亿次以上，平均上架率不低于70%，电能利用效率降到1.25以下。',
  '（二）开放公共数据。建立公共数据目录和分级分类管理制度，优先开放交通、气象、卫生、就业等领域的高价值数据，完善授权运营机制，健全收益分配办法，支持企业和高校院所围绕数据清洗、标注、建模开展专业服务，每年发布不少于30个应用场景。',
  '（四）培育市场主体。实施企业梯度培育行动，建立“种子企业、骨干企业、领军企业”三级名录，对首次升规的企业给予奖励，引导金融机构开发适合轻资产企业的信贷产品，支持符合条件的企业上市融资，力争每年新增规模以上企业30家左右，',
  '二、加强人才队伍建设',
  '1.加大引进力度。落实人才引进各项政策，面向全国引进一批数字服务领域的紧缺人才，对企业引进的高层次人才在住房、子女入学、医疗等方面给予保障，五年引进硕士以上人才2000人，其中博士150人以上，让各类人才引得来、留得住、用得好。',
  '2.深化校企合作。支持市内高校和职业院校增设数据科学、软件工程等专业，推动企业与学校共建实训基地和产业学院，推广订单式培养，每年培养技能人才3000人以上，组织职业技能竞赛，完善以能力和贡献为导向的评价机制。',
  '专栏1 重大平台建设工程',
  '在城东片区建设数字服务产业园，重点发展软件开发、数字内容、检验检测等业态，配套建设人才公寓、会议中心和中试基地，总建筑面积约26万平方米，计划总投资18.6亿元，2026年开工建设，2029年全面建成投用。',
  '第四章 保障措施',
  '加强组织领导，建立由市政府主要负责同志牵头的联席会议制度，定期研究解决重大问题；各县区、各部门要根据本规划制定年度计划，明确责任分工和时间节点，确保各项任务落到实处。建立规划实施监测评估机制，适时开展中期评估，评估结果作为调整政策的重要依据。',
  '附件：重点项目清单',
].join('\n');

/** As one copies it out of a PDF of 28 characters a line, the indents lost: page numbers between two halves of a sentence, a number and a word broken over the line end. */
export const copiedFromPdf = [
  '河西县乡村文化建设行动方案（2026—2028年）',
  '为深入推进乡村文化振兴，丰富群众精神文化生活，结合',
  '我县实际，制定本行动方案。本方案实施期限为2026年至20',
  '28年，由县文化和旅游局牵头组织实施。',
  '一、工作目标',
  '到2028年，全县建成乡村文化礼堂120个、农家书屋提升点',
  '86个，行政村综合文化服务中心达标率达到98%以上，每年送',
  '戏下乡不少于400场次，群众满意度稳步提高，基本形成设施',
  '完善、服务便捷、特色鲜明、活力充足的乡村文化服务体系，',
  '- 1 -',
  '为乡村全面振兴注入更多文化动能。',
  '二、主要任务',
  '（一）提升设施水平。对标国家标准，分批改造乡镇文化站',
  '和村级文化广场，配齐灯光音响、图书报刊、体育健身等设备，',
  '推动有条件的村建设小型剧场和非物质文化遗产展示馆，2027',
  '年底前完成46个薄弱村的改造任务。',
  '（二）丰富活动内容。办好农民丰收节、乡村春晚、读书节',
  '等品牌活动，支持群众自办文化，扶持民间文艺团队180支以',
  '上，组织县级文艺骨干每季度到村辅导一次，把更多优秀的节',
  '目送到群众家门口。',
  '三、保障措施',
  '县财政每年安排专项资金1500万元，统筹用于设施建设、活',
  '动开展和队伍培训，并对考核优秀的乡镇给予奖补。各乡镇要',
  '落实主体责任，做到项目化推进、清单化管理，定期通报进展',
  '情况。',
].join('\n');
