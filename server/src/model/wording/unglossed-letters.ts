import { words } from '../../lexicon/types';
import { onFirstUse } from '../../text/on-first-use';
import type { NearName } from '../document/term-places';
import { local } from '../kept/local';
import type { PlanDocument, Prose } from '../types';
import { depthsOf } from './quoted-terms';

/** Letters that plans write instead of a Chinese name. */
const names = onFirstUse(
  () =>
    new Map(
      words('AI=人工智能 VR=虚拟现实 AR=增强现实 IoT=物联网 BIM=建筑信息模型 GIS=地理信息系统 OCR=光学字符识别 RFID=射频识别').map(
        (entry) => {
          const [letters = '', name = ''] = entry.split('=');
          return [letters, name] as const;
        },
      ),
    ),
);

interface Letters {
  readonly letters: string;
  readonly from: number;
  readonly to: number;
  /** Beside its name in brackets: 人工智能（AI）, AI（人工智能）. */
  readonly glossed: boolean;
}
const none: readonly Letters[] = [];
const wordOf = /(?:AI|VR|AR|IoT|BIM|GIS|OCR|RFID)(?![A-Za-z\d+＋\-/.]|\s?[A-Za-z])/g;
/** AI手机, AI大会, AI科技有限公司: names of goods, of meetings, of firms, in which the letters stay. */
const inName = /^(?:手机|眼镜|电脑|终端|芯片|大会|小镇|公司|科技有|大模型|智能体|产业园|创新大赛|助手)/u;
/** 人工智能（Artificial Intelligence，AI）, 人工智能（以下简称AI）, 建筑信息模型即BIM. */
const explainedBefore = /(?:[（(][A-Za-z\s，,、/：:]{0,48}|简称为?|[又亦也俗统]称为?|即|缩写为?)[“”]?$/u;
/** AI（人工智能）, AI：人工智能, AI即人工智能. */
const explainedBehind = /^[”]?\s?(?:[（(：:]|—{1,2}|即|是指|指的?是?|全称)\s?[\u4e00-\u9fffA-Z]/u;

const lettersIn = local((text): readonly Letters[] =>
  /[A-Z][A-Za-z]/.test(text)
    ? Array.from(text.matchAll(wordOf)).flatMap(({ 0: letters, index: from }): Letters[] => {
        const to = from + letters.length;
        const behind = text.slice(to, to + 8);
        const glossed = explainedBefore.test(text.slice(Math.max(0, from - 48), from)) || explainedBehind.test(behind);
        if (!glossed && (/[A-Za-z\d+＋\-—/.]/.test(text[from - 1] ?? '') || (depthsOf(text)[from] ?? 0) > 0 || inName.test(behind)))
          return [];
        return [{ letters, from, to, glossed }];
      })
    : none,
);

/** AI alone in a cell beside a cell 人工智能: the table explains it. */
const isCellAlone = ({ prose, letters }: { readonly prose: Prose; readonly letters: string }): boolean =>
  prose.cell !== undefined && prose.reading.text.trim() === letters;

/** AI in a plan that speaks of 人工智能 and nowhere says that they are one: the letters, with the name that is the other. */
export const unglossedLettersOf = (plan: PlanDocument): readonly NearName[] => {
  const found = lettersIn(plan).flatMap(({ place: prose, hits }) => (prose.kind === 'toc' ? [] : hits.map((hit) => ({ ...hit, prose }))));
  return [...new Set(found.map(({ letters }) => letters))].flatMap((letters): NearName[] => {
    const own = found.filter((each) => each.letters === letters);
    const [place] = own;
    const name = names().get(letters);
    if (!place || name === undefined || own.some((each) => each.glossed || isCellAlone(each))) return [];
    const prose = plan.prose.find(({ kind, reading }) => kind !== 'toc' && reading.text.includes(name));
    if (!prose) return [];
    const from = prose.reading.text.indexOf(name);
    return [{ text: letters, other: name, place, otherPlace: { prose, from, to: from + name.length } }];
  });
};
