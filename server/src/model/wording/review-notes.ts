import { isBlank, isDigit } from '../../text/characters';
import { nextOf } from '../../text/scan';

/** A reviewer's words inside a text: a comment of the word processor, or a note in brackets that was to be carried out and not printed. */
export interface ReviewNote {
  readonly kind: 'comment' | 'note' | 'correction' | 'highlight' | 'version';
  readonly from: number;
  readonly to: number;
}

/** How word processors label comments and tracked changes when a text is extracted; each runs to the end of its line. */
const balloons = [
  /^Comment by [^:：\n]{1,40}[:：]/,
  /^(?:Commented?|批注) ?\[[^\]\n]{1,20}\] ?[:：]/,
  /^批注\d{0,3}[:：]/,
  /^(?:Formatted|Deleted|Inserted|Moved (?:up|down))(?: \[[^\]\n]{1,20}\])?: /,
  /^(?:带格式的|设置了格式|删除的内容|插入的内容|带编号的格式) ?[:：]/,
];
const balloonStarts = 'CFDIM批带设删插';
/** A bracket, 此处, the first word of a balloon, or the first = of ==. */
const noteStart =
  /[（(【［[]|此(?=处)|=(?==)|C(?=omment)|F(?=ormatted)|D(?=eleted)|I(?=nserted)|M(?=oved)|批(?=注)|带(?=格式|编号)|设(?=置了)|删(?=除的)|插(?=入的)/g;
/** ==…==: marked with a highlighter while the text was reviewed. */
const highlight = /^==([^=\s][^=\n]{0,79})==(?!=)/;

/** What a reviewer asks for. */
const asked = '核(?:实|对|定|准|一[下遍])|再核|审定|确认|补[充齐上]|提供|斟酌|修改|酌定|定夺|把关|更正|更新|删[去除]?|明确|统一';
/** What only an editor says of a text. Tried on the words inside a bracket. */
const editorial = [
  /^(?:此|本|该|这)(?:处|里|段|句|数|条|数据|数字)[^。]{0,6}(?:应|需|须|待|补[充齐上]|填[写入]|添加|建议|请|拟|缺|有误|存疑|已(?:作|经)?(?:修改|删除|调整|更正)|插入|放[图表])/,
  /^(?:建议|拟|可考虑)(?:删|改为|改成|修改|调整为|补充|核实|合并|另起|单列)/,
  new RegExp(`^(?:[此这](?:处|里|段|句|个?数)[，,]?)?请[^，。]{0,12}(?:${asked})[^，。]{0,8}[。！!]?$`),
  /(?:待|需|须|请)(?:进一步|再次?)?(?:核实|核对|核定|补充|更新|确认|完善数据)。?$/,
  /[，,；。](?:请|需|待)再?核[。！!]?$/,
  /[，,；。]请[\u4e00-\u9fff]{1,8}(?:再?核|确认|核[实对]|补充|提供|更正|修改|定夺)[。！!？?]?$/,
  /^请[\u4e00-\u9fff]{1,10}再?核[。！!]?$/,
  /^(?:此|该|这|本)?(?:处|数|数字|数据|口径|名称|表述|内容|指标|金额|面积)[^，。]{0,4}[待请需须][\u4e00-\u9fff]{0,10}(?:确认|核[实对定]|再?核|提供|补充|更新|敲定)[。！!？?]?$/,
  /^(?:这|此|该|是不是|要不要|能否|可否|有没有|对吗)[^，。]{0,20}[？?]$|^[？?]{1,3}$/,
  /^(?:此|本|该|这)(?:处|句|段|条|数).{0,14}(?:核实|核对|核定|确认|补充|定夺|斟酌)$/,
  /^(?:原文|原稿|原)(?:为|作)|^(?:疑|似|宜|似应|疑应|应改|拟改|宜改)为/,
  /^(?:数据|数字|名称|内容|表述|口径)(?:存疑|有误|不一致|待定|不准)/,
  /^(?:[此本该这][处段句条]?)?与(?:前文|上文|后文|下文|上述|[本前上下]一?[章节段]|第[一二三四五六七八九十\d]{1,3}[章节条]|附[表件]\d{0,2}|表\d{1,2})[^。不]{0,10}(?:重复|不一致|不符|矛盾|冲突|对不上)/,
  /^是否[^。]{1,24}[？?]$/,
  /^(?:尚?缺|还?差)[^，。]{0,14}(?:数据|数字|资料|材料|内容)$/,
  /^[^，。]{0,12}待(?:定稿|成稿|终稿|印发|会签|送审|上会)[时前后]?[^，。]{0,6}(?:补|明确|确定|完善|更新|填|加|定)[^，。]{0,4}[。！]?$/,
  /(?:再|需|须|请|要|麻烦|抽空|回头)[^，。]{0,8}[对核看改查捋顺理问算补调议](?:一下|一遍|一眼)[。！!]?$/,
  /^(?:此|本|该|这)(?:处|里|段|句|数|条|部分|数据|数字)[^。]{0,20}(?:再[定核补填议改]|后[补填定改])$/,
  /征求[^，。]{1,12}意见后再?(?:[定改补填]|修改|调整|完善|明确)$/,
  /^(?:此处)?(?:插入?|补)(?:图|表格?|照片|附图|流程图|示意图|效果图)\d{0,2}$/,
  /^(?:可|应|拟|宜)删(?:除|去|掉|减)?[？?。]?$|^删[？?]$/,
  /^[\u4e00-\u9fff]{0,4}(?<![招接等期对款优])待(?:核|议|商|查|核查|润色|校对?|上会|审定|会签|会议审定|领导审定)$|^(?:口径|文字|表述|数据|名称)待(?:统一|完善|修改|修订)$/,
  /^(?:数据|数字|年份|单位|来源|出处|口径|依据|名称|时间)[？?]{1,3}$|(?:来源|出处)不(?:详|明)$/,
  /^第[一二三四五六七八九十\d]{1,2}稿(?:新增|删|改|已改)|^(?:以上|以下|本段|此段|此处)(?:为|是)?(?:新增|新加|修改)(?:的?内容|部分|段落)?$/,
  /^[\u4e00-\u9fff]{0,4}[改看核写校]到(?:这里|此处|这儿?)$/,
  /(?:数据|数字|数值)[^。每实动定及同]{0,16}[再需待须]更新(?:为[^，。]{1,10})?[。！]?$/,
  /(?:审定|确认|批复|核定|反馈|敲定|汇总|测算)后(?:再[定改填补]|填|补|补充|填写|补齐)[。！]?$/,
  /^(?:此|本|该|这)(?:段|章|节|部分|处)由[^，。]{1,12}(?:起草|撰写|补充|修改|执笔|提供)$/,
  /^(?:此|本|该|这)(?:段|句|处|部分|条)[^，。]{0,4}(?:太[长短空虚细散]|不通|不顺|啰嗦|累赘|重复|可删|可并)/,
  /意见(?:尚?未|没有?)反馈$|^(?:以下|以上|此段|本段)[^。]{0,6}供(?:讨论|商议)$/,
  /^(?:分管|主要)?(?:[省市县区局厅处科]?长|领导|主任|书记)(?:意见|要求|批示|指示)[：:，,]?[^。]{0,8}(?:补充?|删|改|增加|调整|合并)[^。]{0,6}$/,
  /^[小老][王李张刘陈杨赵黄周吴徐孙胡朱郭何林高罗梁宋郑谢韩唐冯][再来]?[补核改查写定]/,
  /^(?:待|需|须|请)与[^，。]{1,14}(?:对接|衔接|核[对实定]|确认|会商|沟通|商定)(?:后[^，。]{0,8})?$/,
];
/** Whom it is for, by surname and office: 李处：…. 高工, 林局 and the like are offices and ranks themselves. */
const addressed =
  /^(?:[王李张刘陈杨赵黄周吴徐孙胡朱郭何罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范姚谭廖邹熊陆郝邱秦侯邵孟钱尹黎龚](?:处长?|科长?|局长?|主任|总|工|老师|部长|厅长?|股长|秘书长?|书记)(?:批示|意见|指示|要求|提出?)?|各位(?:领导|同事|老师))[：:，,](?!\s?\d)/;
/** Who wrote the note: ——规划股. */
const signature = /[—-]{1,2}[\u4e00-\u9fffA-Za-z]{1,8}$/;

/** Which draft it is, for colleagues: 0917处务会后改, 修改稿3, 按局长意见修改. What a draft is to the public (征求意见稿, 送审稿) is no leftover. */
const versions = [
  /^\d{3,8}[^\d\s，。、%％年月日]{0,10}(?:改|修改|改稿|改定)[稿版]?$/,
  /^\d{1,2}[月.]\d{1,2}日?[^\d\s，。、]{0,10}(?:改|修改|改稿|改定)[稿版]?$/,
  /^(?:修改|改|修订|送审|讨论|征求意见|报批|初|草|定|终)稿[-—_ ]?[vV]?\d{1,2}$/,
  /^(?:第[一二三四五六七八九十]{1,2}|最终|最新)(?:修改)?稿$|^[终定改]稿$|^最终版$|^未定稿$/,
  /^(?:根据|按照?)[^，。]{0,16}(?:意见|要求|会)(?:精神)?(?:后|已)?(?:修改|改|调整)[稿版]?$/,
];

/** The same behind a title without brackets: …规划v3, …方案 修改稿2, …规划-0917改. */
const titleVersion =
  /(?<=(?:规划|方案|计划|纲要|意见)(?:（[^（）]{1,12}）)?)[-_— ]{0,2}(?:[vV]\d{1,2}(?:\.\d)?|(?:修改|送审|讨论|征求意见|报批|初)稿\d{1,2}|\d{4}(?:修?改稿?|稿)|[终定]稿|最终版)$/;
const longestTitle = 80;

const standing = /^此处(?:已(?:作|经)?(?:修改|删除|调整|更正)|应(?:改|为|删)|需(?:核实|补充|修改)|待(?:补充|核实|核对|修改))/;
/** 应为2所 after 7所: the note corrects a figure that stands before it. */
const corrected = /应(?:该)?[是为] ?(\d[\d.,]{0,10}) ?([^\d\s，。；、）)]{1,2})[^，。；]{0,6}$/;

/** Every note of an editor, every mark of a draft and every corrected figure has one of these. */
const notable =
  /[此本该这建拟可请待需须核？?原疑似宜应存误致准重符矛冲对缺差是改稿版修批CFDIM]|[带设删插详]|一下|更新|以[上下]|到这|后再?[填补更]|[小老].[再来]?[补写查]|意见|要求|[处科局任总工师长厅记位][：:，,]/u;

const closing: Readonly<Record<string, string>> = { '（': '）', '(': ')', '【': '】', '［': '］', '[': ']' };
const longestNote = 60;

const correctsFigure = (inside: string, before: string): boolean => {
  const found = corrected.exec(inside);
  if (!found || /[不≥≤]|以上|以下|以内/.test(inside)) return false;
  const unit = found[2]?.[0] ?? '';
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.length - 40) + 1);
  for (let i = 1; i < sentence.length; i += 1) if (sentence[i] === unit && isDigit(sentence[i - 1])) return true;
  return false;
};

/** Reviewers' comments and notes in a text, in order. */
export const reviewNotesIn = (text: string): ReviewNote[] => {
  const found: ReviewNote[] = [];
  for (let i = nextOf(noteStart, text, 0); i >= 0; i = nextOf(noteStart, text, i + 1)) {
    const character = text.charAt(i);
    const close = closing[character];
    if (character === '=') {
      const marked = text[i + 1] === '=' && text[i - 1] !== '=' ? highlight.exec(text.slice(i, i + 86)) : null;
      if (!marked) continue;
      const note = editorial.some((e) => e.test(marked[1] ?? ''));
      found.push({ kind: note ? 'note' : 'highlight', from: i, to: i + marked[0].length });
      i += marked[0].length - 1;
      continue;
    }
    const fresh = i === 0 || isBlank(text[i - 1]) || '。！？；）)”】]'.includes(text[i - 1] ?? '');
    if (fresh && balloonStarts.includes(character) && balloons.some((b) => b.test(text.slice(i, i + 70)))) {
      found.push({ kind: 'comment', from: i, to: text.length });
      return found;
    }
    if (fresh && character === '此' && standing.test(text.slice(i, i + 12))) {
      let to = i;
      while (to < text.length && !'。；'.includes(text[to] ?? ' ')) to += 1;
      found.push({ kind: 'note', from: i, to: Math.min(to + 1, text.length) });
      i = to;
      continue;
    }
    const end = close === undefined ? -1 : text.slice(i, i + longestNote + 2).indexOf(close);
    if (end < 0) continue;
    const inside = text.slice(i + 1, i + end).trim();
    if (!notable.test(inside)) continue;
    if (versions.some((v) => v.test(inside))) {
      found.push({ kind: 'version', from: i, to: i + end + 1 });
      i += end;
    } else if (
      inside === '批注' ||
      inside === '修订' ||
      balloons.some((b) => b.test(inside)) ||
      addressed.test(inside) ||
      editorial.some((e) => e.test(inside) || e.test(inside.replace(/^[一-龥]{1,6}[：:]\s?/u, '').replace(signature, '')))
    ) {
      found.push({ kind: 'note', from: i, to: i + end + 1 });
      i += end;
    } else if (correctsFigure(inside, text.slice(Math.max(0, i - 60), i))) {
      found.push({ kind: 'correction', from: i, to: i + end + 1 });
      i += end;
    }
  }
  const version = text.length <= longestTitle ? titleVersion.exec(text) : null;
  if (version) found.push({ kind: 'version', from: version.index, to: text.length });
  return found;
};
