import { local } from '../kept/local';

/** By when a sentence wants something done, by its month: 于2021年6月20日前，…完成排查. */
export interface DueDate {
  readonly from: number;
  readonly to: number;
  readonly year: number;
  readonly month: number;
  readonly day: number | undefined;
}

/** A date with 前 and a pause: an attribute (2020年前建成的) has none. */
const due = /((?:19|20)\d\d)年(1[0-2]|[1-9])月(?:(\d{1,2})日|底|末)?(?:之|以)?前，/gu;
const deed = /完成|上报|报送|报至|提交|建立|制定|启动|形成|落实/u;
/** What is told of the past, or quoted. */
const told =
  /全部|全面|如期|提前|率先|先后|同步|顺利|通过|实现|共|凡|仅|没有|已|曾|原|截至|截止|以来|当时|期间|根据|按照|依据|《|“|印发|要求的|规定的|了/u;
const longestSentence = 120;

/** Somebody is told to do it. */
const orders = /应|要|须|需|负责|务必|各[村居镇乡街区县市单部有相]/u;
/** …前，取得产权证的地块，: the date tells which. */
const whose = /^[^，。；]{2,40}的[^，。；]{1,8}，/u;

/** The dates by which sentences want something done. */
export const dueDatesIn = local((text): readonly DueDate[] =>
  text.includes('前，')
    ? Array.from(text.matchAll(due)).flatMap(({ index, 0: whole, 1: year, 2: month, 3: day }): DueDate[] => {
        const before = text.slice(Math.max(0, index - longestSentence), index);
        const start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
        const rest = text.slice(index + whole.length, index + whole.length + longestSentence);
        const sentence = before.slice(start) + (rest.split(/[。；]/u)[0] ?? '');
        if (!deed.test(sentence) || told.test(sentence) || !orders.test(sentence) || whose.test(rest)) return [];
        return [
          {
            from: index,
            to: index + whole.length - 1,
            year: Number(year),
            month: Number(month),
            day: day === undefined ? undefined : Number(day),
          },
        ];
      })
    : [],
);
