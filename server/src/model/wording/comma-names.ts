import type { UnevenSeries } from './series';

/** What names of places and works end in. */
const ends = '镇乡村街道区县市河湖港浜湾泾塘溪站厂路桥园岛';
const name = '[\u4e00-\u9fff]{1,3}';
/** （城桥，新河，堡镇，陈家镇）: a bracket with nothing but names; at least three, two of which end as places do. */
const bracket = /[（(]([\u4e00-\u9fff]{2,4}(?:[，,][\u4e00-\u9fff]{2,4}){2,12})[）)]/gu;
/** 社前村，黄竹村，田坑村: three names of one ending in a row. */
const row = new RegExp(`([${ends}])[，,]${name}\\1[，,]${name}\\1(?![\\u4e00-\\u9fff]{0,12}[为是有在至到以将由达])`, 'gu');
const noName =
  /[为是有在至到以将由达不了的得使让和与及各均都未已可能要须应等临靠接邻抵起经穿终连]|(?:^|[，,])[一每各东西南北首末先再后]|发展|建设|推进|加强|提升|完善|管理/u;

const commasIn = (text: string, from: number, to: number): { readonly at: number; readonly mark: string }[] => {
  const found: { readonly at: number; readonly mark: string }[] = [];
  for (let i = from; i < to; i += 1) if (text[i] === '，' || text[i] === ',') found.push({ at: i, mark: text.charAt(i) });
  return found;
};

/** Names of places with commas between them, where 、 belongs. (GB/T 15834-2011 4.5.3.1) */
export const commasBetweenNames = (text: string): UnevenSeries[] => {
  if (!text.includes('，') && !text.includes(',')) return [];
  const found: UnevenSeries[] = [];
  let told = 0;
  const tell = (from: number, to: number): void => {
    const odd = from < told ? [] : commasIn(text, from, to);
    told = Math.max(told, to);
    if (odd.length > 0) found.push({ kind: 'members', odd, others: [], usual: '、' });
  };
  for (const { index, 0: whole, 1: inside = '' } of text.matchAll(bracket)) {
    const names = inside.split(/[，,]/u);
    if (names.some((each) => noName.test(each)) || names.filter((each) => ends.includes(each.at(-1) ?? ' ')).length < 2) continue;
    tell(index, index + whole.length);
  }
  for (const { index, 0: whole } of text.matchAll(row)) if (!noName.test(whole)) tell(index, index + whole.length);
  return found;
};
