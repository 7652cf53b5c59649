import { words } from '../../lexicon/types';
import { onFirstUse } from '../../text/on-first-use';
import type { NearName } from '../document/term-places';
import { local } from '../kept/local';
import type { PlanDocument } from '../types';
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
const wordOf = /(?:AI|VR|AR|IoT|BIM|GIS|OCR|RFID)(?![A-Za-z\d+＋\-—/.])/g;

const lettersIn = local((text): readonly Letters[] =>
  /[A-Z][A-Za-z]/.test(text)
    ? Array.from(text.matchAll(wordOf)).flatMap(({ 0: letters, index: from }): Letters[] => {
        const [before, to] = [text[from - 1] ?? '', from + letters.length];
        if (/[A-Za-z\d+＋\-—/.]/.test(before) || depthsOf(text)[from] === 2) return [];
        const glossed = /[（(]$/.test(before) || /^[（(]\s?[\u4e00-\u9fff]/u.test(text.slice(to, to + 3));
        return [{ letters, from, to, glossed }];
      })
    : none,
);

/** AI in a plan that speaks of 人工智能 and nowhere says that they are one: the letters, with the name that is the other. */
export const unglossedLettersOf = (plan: PlanDocument): readonly NearName[] => {
  const found = lettersIn(plan).flatMap(({ place: prose, hits }) => (prose.kind === 'toc' ? [] : hits.map((hit) => ({ ...hit, prose }))));
  return [...new Set(found.map(({ letters }) => letters))].flatMap((letters): NearName[] => {
    const own = found.filter((each) => each.letters === letters);
    const [place] = own;
    const name = names().get(letters);
    if (!place || name === undefined || own.some(({ glossed }) => glossed)) return [];
    const prose = plan.prose.find(({ kind, reading }) => kind !== 'toc' && reading.text.includes(name));
    if (!prose) return [];
    const from = prose.reading.text.indexOf(name);
    return [{ text: letters, other: name, place, otherPlace: { prose, from, to: from + name.length } }];
  });
};
