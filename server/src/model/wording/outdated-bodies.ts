import { formerBodiesIn, type FormerBodyHit } from '../../lexicon/former-bodies';
import { localFolded } from '../kept/local';

const longestSentence = 120;
/** Words of history on either side of a name: what a body was, became, or did while it was called so. */
const historyBefore = /(?:原|旧|前身|曾|时任|撤销|合并|划转|整合|更名|荣获|获评|获得|入选|被)[^，。；：、）]{0,10}$/;
const historyBehind =
  /^[^，。；]{0,24}(?:更名|改名|改组|撤销|合并|划入|划转|划归|并入|整合|组建|重新组建|改为|机构改革|印发|发布|颁发|颁布|公布|命名|授予|评为|列为|认定|批复|批准|核准|令第|公告|〔\d{4}〕|\[\d{4}\])/;
const yearOf = /(?<!\d)((?:19|20)\d\d)年/g;

/** The sentence around a place. */
const sentenceAround = (text: string, from: number, to: number): string => {
  const start = Math.max(text.lastIndexOf('。', from), text.lastIndexOf('；', from), from - longestSentence, 0);
  const ends = ['。', '；'].map((mark) => text.indexOf(mark, to)).filter((end) => end >= 0);
  return text.slice(start, Math.min(...ends, to + longestSentence, text.length));
};

const inTitle = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
};

/** Told of the past: the sentence names a year before the reform, or says what became of the body. */
const isHistory = (text: string, { from, to, body }: FormerBodyHit): boolean => {
  if (inTitle(text, from) || historyBefore.test(text.slice(Math.max(0, from - 24), from)) || historyBehind.test(text.slice(to, to + 40)))
    return true;
  return Array.from(sentenceAround(text, from, to).matchAll(yearOf), ([, year]) => Number(year)).some((year) => year <= body.year);
};

const none: readonly FormerBodyHit[] = [];

/** Bodies under names that a reform has done away with, in a text, where it does not tell of the past. */
export const outdatedBodies = localFolded((text): readonly FormerBodyHit[] => {
  const found = formerBodiesIn(text);
  return found.length === 0 ? none : found.filter((hit) => !isHistory(text, hit));
});
