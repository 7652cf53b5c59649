import { textWhere } from '../../model/document/read-of';
import { beginsItems } from '../../model/document/enumerations';
import { commaForPause, countSeries, missingPauses, shareSeries, yearClauses, type UnevenSeries } from '../../model/wording/series';
import { innerStopsOf, type InnerStops } from '../../model/wording/inner-stops';
import { local } from '../../model/kept/local';
import type { Enumeration, Prose } from '../../model/types';
import { countedSideBySide, marksOfOtherLevels } from '../../model/wording/series-slips';
import { unlikeDivider } from '../../model/wording/unlike-dividers';
import { spanIn } from '../../text/reading';
import { rule, type Fix, type RawFinding } from '../rule';

type MessageId = 'uneven' | 'years' | 'comma' | 'etc' | 'and' | 'clauses' | 'inner' | 'missing';

const messageOf = ({ kind }: UnevenSeries): MessageId => {
  if (kind === 'counts' || kind === 'shares' || kind === 'items') return 'uneven';
  return kind === 'pairs' || kind === 'objects' || kind === 'members' ? 'comma' : kind;
};

/** Marks of a series written alike: in a half-width text ， is written , as the text does. */
const rewrite = (prose: Prose, places: UnevenSeries['odd'], mark: string): Fix => ({
  title: { zh: `这一组都用“${mark}”`, en: `Write ${mark} between all of them` },
  edits: places.filter((p) => p.mark !== mark).map((p) => ({ span: spanIn(prose.reading, p.at, p.at + 1), text: mark })),
});

const findingOf = (prose: Prose, series: UnevenSeries): RawFinding<MessageId> | undefined => {
  const [first, ...more] = series.odd;
  if (!first) return undefined;
  const every = [...series.odd, ...series.others].sort((a, b) => a.at - b.at);
  const ways = series.kind === 'counts' ? ['、', every.find((d) => d.mark !== '、')?.mark ?? '，'] : [series.usual];
  return {
    messageId: messageOf(series),
    span: spanIn(prose.reading, first.at, first.at + 1),
    data: { mark: first.mark, usual: series.usual },
    related: [...more, ...series.others].map((d) => ({
      span: spanIn(prose.reading, d.at, d.at + 1),
      message: { zh: `同组：“${d.mark}”`, en: `the same series: ${d.mark}` },
    })),
    suggestions:
      series.usual === ''
        ? [
            {
              title: { zh: `删去“${first.mark}”`, en: `Delete ${first.mark}` },
              edits: [{ span: spanIn(prose.reading, first.at, first.at + 1), text: '' }],
            },
          ]
        : ways.map((mark) => rewrite(prose, every, mark)),
  };
};

/** 。 inside items that are parted by ；. */
const innerStops = ({ prose, items }: Enumeration, { stops, dividers }: InnerStops): RawFinding<MessageId> => {
  const [first = 0, ...more] = stops;
  return {
    messageId: 'inner',
    span: spanIn(prose.reading, first, first + 1),
    data: { count: stops.length, items: items.length },
    related: more.map((at) => ({ span: spanIn(prose.reading, at, at + 1), message: { zh: '项内的句号', en: 'a 。 inside an item' } })),
    suggestions: [
      {
        title: { zh: '各项之间改用句号', en: 'Part the items by 。' },
        edits: dividers.map((at) => ({ span: spanIn(prose.reading, at, at + 1), text: '。' })),
      },
    ],
  };
};

const uneven = local((text) => [
  ...countSeries(text),
  ...shareSeries(text),
  ...yearClauses(text),
  ...commaForPause(text),
  ...marksOfOtherLevels(text),
]);
const missing = local((text) => [...missingPauses(text), ...countedSideBySide(text)]);

export const punctuationSeries = rule({
  id: 'punctuation/series',
  severity: 'info',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    uneven: {
      zh: '同一组并列项有的用“{usual}”隔开，这里用“{mark}”：同一层次的并列项标点应一致，请统一。',
      en: 'Items of one series are parted by {usual} elsewhere and by {mark} here; write one mark on one level.',
    },
    years: {
      zh: '分年度的并列分句用“{usual}”隔开，这里用“{mark}”：请改为“{usual}”。',
      en: 'The clauses for the single years are parted by {usual}, this one by {mark}; write {usual}.',
    },
    comma: {
      zh: '这里的“{mark}”隔开的像是并列的词语：并列词语之间用“{usual}”，请核对。',
      en: 'This {mark} seems to part parallel words, between which {usual} stands; please check.',
    },
    etc: {
      zh: '“等”收住前面的并列项，它前面不用“{mark}”，请删去。',
      en: '等 closes the series before it and takes no {mark} in front; remove it.',
    },
    and: {
      zh: '“和”前面不再用“{mark}”：并列的最后两项之间用一个，请删去“{mark}”。',
      en: '和 takes the place of the last {mark} of a series; remove the {mark}.',
    },
    clauses: {
      zh: '“{mark}”两边各是一个分句：分句之间用“{usual}”，请改。',
      en: 'Two clauses stand on both sides of {mark}; write {usual} between them.',
    },
    missing: {
      zh: '“{first}”与“{second}”是并列的词语，中间漏了顿号，请补“、”。',
      en: '{first} and {second} are parallel words with nothing between them; add 、.',
    },
    inner: {
      zh: '这 {items} 项用分号隔开，项内却有 {count} 个句号：分号的停顿比句号小，请把项间改为句号，或把项内句号改为逗号。',
      en: 'These {items} items are parted by ；, yet hold {count} 。, which part more than ；: part the items by 。, or write ， inside them.',
    },
  },
  reads: (prose) => textWhere(uneven.somethingIn(prose) || missing.somethingIn(prose) || beginsItems(prose), prose),
  *check({ plan }) {
    for (const { place: prose, hits } of uneven(plan)) {
      if (prose.cell || !['paragraph', 'item', 'note'].includes(prose.kind)) continue;
      for (const series of hits) {
        const finding = findingOf(prose, series);
        if (finding) yield finding;
      }
    }
    for (const { place: prose, hits } of missing(plan)) {
      if (prose.kind === 'toc') continue;
      for (const { from, at, to } of prose.cell ? hits.filter((hit) => /\d/.test(prose.reading.text.slice(hit.from, hit.at))) : hits) {
        const data = { first: prose.reading.text.slice(from, at), second: prose.reading.text.slice(at, to) };
        const fix = { title: { zh: '补顿号', en: 'Add 、' }, edits: [{ span: spanIn(prose.reading, at, at), text: '、' }] };
        yield { messageId: 'missing', span: spanIn(prose.reading, from, to), data, suggestions: [fix] };
      }
    }
    for (const enumeration of plan.enumerations) {
      const uneven = unlikeDivider(enumeration);
      const inner = uneven ? undefined : innerStopsOf(enumeration);
      const finding = uneven ? findingOf(enumeration.prose, uneven) : inner && innerStops(enumeration, inner);
      if (finding) yield finding;
    }
  },
});
