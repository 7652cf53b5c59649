import { isDigit, isHan } from '../../text/characters';
import { hanUnits } from '../../text/classes';
import { spanIn } from '../../text/reading';
import { nextOf } from '../../text/scan';
import type { Span } from '../../text/span';
import { local } from '../kept/local';
import type { PlanDocument, Prose } from '../types';

/**
 * A sign that joins two ends beside those between two rising figures.
 * - wave: ~ or ～ between whatever ends; route: between two places of a stretch （东路—北河）; year: between a year and the same year, 2021-2021.
 * - partners: a half-width - in 中国-东盟; item: -- before an item, for ——.
 */
export interface Connector {
  readonly kind: 'wave' | 'route' | 'year' | 'partners' | 'item';
  readonly sign: string;
  readonly prose: Prose;
  /** Of the sign; of the whole stretch for the same year. */
  readonly span: Span;
}

interface Joint {
  readonly kind: Connector['kind'];
  readonly sign: string;
  readonly from: number;
  readonly to: number;
}

const waves = /[~～〜∼]/g;
const ends = '年月日%％℃万亿）)';
const isEnd = (character: string | undefined): boolean => isDigit(character) || isHan(character) || ends.includes(character ?? ' ');

/** Ends of names of roads, waters and works along them. */
const placeEnds = '路街道桥河江溪港渠沟塘浦湖库闸堤坝站口界';
const place = `[${hanUnits}\\d#]{1,12}[${placeEnds}]`;
/** （东新路—长浜河）, alone in a bracket. */
const route = new RegExp(`[（(]${place}(-|－|–|——?|~|～)${place}[）)]`, 'g');

/** 公路-铁路: modes of transport, one with the other, and no stretch. */
const modes = /^[（(](?:公路|铁路|水路|航路|道路|陆路)/u;

/** 2021-2021, 2021年—2021年; not 2021.3-2021.12, 2021年-2021年6月, 2021年—2021年底; not the number of a standard, DB11/T 2021—2021. */
const sameYear = /((?:19|20)\d\d)年?(?:-|－|–|—|~|～)\1(?![\d.\-—/])(?!年[\d底末初中上下第前后])/g;

/** Whom forums, banks and corridors join with China: 中国—东盟博览会. */
const partners =
  /中国(?:-|--)(?=东盟|中亚|阿拉伯|阿盟|海湾|海合会|上海合作组织|上合|南亚|中东欧|亚欧|欧亚|非洲|欧盟|拉美|拉共体|太平洋岛国|东北亚|中南半岛|俄罗斯|蒙古|白俄罗斯|马来西亚|新加坡|印度尼西亚|印尼|老挝|越南|缅甸)/g;
const itemDash = new RegExp(`^-{2,3}(?=[${hanUnits}“])`);

const none: readonly Joint[] = [];

const jointsIn = local((text): readonly Joint[] => {
  let found: Joint[] | undefined;
  for (let i = nextOf(waves, text, 1); i >= 0; i = nextOf(waves, text, i + 1))
    if (isEnd(text[i - 1]) && isEnd(text[i + 1])) (found ??= []).push({ kind: 'wave', sign: text.charAt(i), from: i, to: i + 1 });
  for (const { index, 0: whole, 1: sign = '' } of text.matchAll(route)) {
    if (modes.test(whole)) continue;
    const from = index + whole.indexOf(sign);
    (found ??= []).push({ kind: 'route', sign, from, to: from + sign.length });
  }
  for (const { index, 0: whole, 1: year = '' } of text.matchAll(sameYear)) {
    if (!'0123456789.-—/'.includes(text[index - 1] ?? ' ') && !/[A-Za-z]\s?$/.test(text.slice(Math.max(0, index - 2), index)))
      (found ??= []).push({ kind: 'year', sign: year, from: index, to: index + whole.length });
  }
  for (const { index, 0: whole } of text.includes('中国-') ? text.matchAll(partners) : [])
    (found ??= []).push({ kind: 'partners', sign: whole.slice(2), from: index + 2, to: index + whole.length });
  const dashes = text.startsWith('--') ? itemDash.exec(text)?.[0] : undefined;
  if (dashes !== undefined) (found ??= []).push({ kind: 'item', sign: dashes, from: 0, to: dashes.length });
  return found ?? none;
});

/** True where a prose holds a connector. */
export const holdsConnector = (prose: Prose): boolean => jointsIn.somethingIn(prose);

/** The connectors of a plan, the table of contents left out. */
export const connectorsOf = (plan: PlanDocument): Connector[] =>
  jointsIn(plan).flatMap(({ place: prose, hits }) =>
    prose.kind === 'toc' ? [] : hits.map(({ kind, sign, from, to }) => ({ kind, sign, prose, span: spanIn(prose.reading, from, to) })),
  );
