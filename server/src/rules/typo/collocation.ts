import { textWhere } from '../../model/document/read-of';
import { findCollocations, type Collocation } from '../../lexicon/collocations';
import { withWideMarks } from '../../lexicon/fold';
import { findMisfits } from '../../lexicon/measure-words';
import { local, localFolded } from '../../model/kept/local';
import {
  bareDeadlinesOf,
  lostOffersIn,
  lostVerbsOf,
  openSeriesIn,
  yearlessRangesIn,
  mayShowLostWords,
} from '../../model/wording/lost-words';
import { spanIn, type Reading } from '../../text/reading';
import { rule, type Fix } from '../rule';

const messageOf = { 'missing-word': 'missing', 'wrong-verb': 'verb', pleonasm: 'pleonasm', doubled: 'pleonasm' } as const;

/** `坚持以…为…`: the word to put behind the start; a literal has its replacement. Other frames are for a person to mend. */
const fixesFor = (entry: Collocation, reading: Reading, start: number, end: number): Fix[] => {
  const { suggestion } = entry;
  if (suggestion === undefined) return [];
  if ('any' in entry.match) {
    return [
      {
        title: { zh: `改为“${suggestion}”`, en: `Write “${suggestion}”` },
        edits: [{ span: spanIn(reading, start, end), text: suggestion }],
      },
    ];
  }
  if (!/^[\u4e00-\u9fff]{2}以…/.test(suggestion)) return [];
  return [{ title: { zh: '补“以”', en: 'Add “以”' }, edits: [{ span: spanIn(reading, start + 2, start + 2), text: '以' }] }];
};

const collocations = localFolded((text) => findCollocations(withWideMarks(text)));
const misfits = localFolded(findMisfits);
const openSeries = localFolded((text) => openSeriesIn(withWideMarks(text)));
const lostOffers = localFolded((text) => lostOffersIn(withWideMarks(text)));
const yearlessRanges = local(yearlessRangesIn);

/** Words that do not go together: 坚持…为原则 without 以, 发挥…机遇, 校际间, 加快建设…建设. */
export const typoCollocation = rule({
  id: 'typo/collocation',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    missing: { zh: '“{text}”缺字：{why}', en: '“{text}” lacks a word: {why}' },
    verb: { zh: '“{text}”搭配不当：{why}', en: 'the words of “{text}” do not go together: {why}' },
    pleonasm: { zh: '“{text}”重复：{why}', en: '“{text}” says one thing twice: {why}' },
    measure: {
      zh: '“{text}”的量词“{wrong}”用得不对，宜用“{right}”；请核对',
      en: '“{text}” does not take the measure word {wrong} but {right}; check it',
    },
    series: {
      zh: '“{text}”有“在”而没有“等方面”“中”之类的词收住；请补上',
      en: '“{text}” begins with 在 and is closed by no 等方面 or 中; add it',
    },
    offer: {
      zh: '“{text}”有“为”而没有“提供”之类的动词；请补上',
      en: '“{text}” begins with 为 and has no verb such as 提供; add it',
    },
    year: { zh: '“{text}”后面缺“年”；请补上', en: '“{text}” lacks its 年; add it' },
    deadline: {
      zh: '“{text}”前缺“到”，别处作“{elsewhere}”；是期限就请补上',
      en: '“{text}” lacks its 到, elsewhere it is “{elsewhere}”; add it if it is a deadline',
    },
    lost: { zh: '“{text}”缺少动词，别处作“{elsewhere}”；请补上', en: '“{text}” has lost its verb, elsewhere it is “{elsewhere}”; add it' },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of collocations(plan)) {
      if (prose.kind === 'toc') continue;
      const { reading } = prose;
      for (const { start, end, collocation: entry } of hits) {
        const suggestions = plan.meta.traditional ? [] : fixesFor(entry, reading, start, end);
        yield {
          messageId: messageOf[entry.kind],
          span: spanIn(reading, start, end),
          data: { text: reading.text.slice(start, end), why: entry.message },
          severity: !entry.mild && (entry.kind === 'missing-word' || entry.kind === 'doubled') ? 'warning' : 'info',
          suggestions,
        };
      }
    }
    for (const { place: prose, hits } of misfits(plan)) {
      const { reading } = prose;
      for (const { start, end, wrong, right } of prose.kind === 'toc' ? [] : hits)
        yield { messageId: 'measure', span: spanIn(reading, start, end), data: { text: reading.text.slice(start, end), wrong, right } };
    }
    for (const [messageId, found] of [
      ['series', openSeries(plan)],
      ['offer', lostOffers(plan)],
    ] as const)
      for (const { place: prose, hits } of found)
        for (const { from, to } of prose.kind === 'toc' ? [] : hits)
          yield { messageId, span: spanIn(prose.reading, from, to), data: { text: prose.reading.text.slice(from, to) } };
    for (const { place: prose, hits } of yearlessRanges(plan)) {
      const { reading } = prose;
      for (const { from, to } of hits) {
        const add = { title: { zh: '补“年”', en: 'Add “年”' }, edits: [{ span: spanIn(reading, to, to), text: '年' }] };
        yield { messageId: 'year', span: spanIn(reading, from, to), data: { text: reading.text.slice(from, to) }, suggestions: [add] };
      }
    }
  },
  reads: (prose) => textWhere(mayShowLostWords(prose), prose),
  *beyond({ plan }) {
    const last = plan.meta.period?.end;
    for (const { place, elsewhere, other } of last === undefined ? [] : bareDeadlinesOf(plan, last)) {
      const { reading } = place.prose;
      const add = {
        title: { zh: '补“到”', en: 'Add “到”' },
        edits: [{ span: spanIn(reading, place.from, place.from), text: '到' }],
      };
      yield {
        messageId: 'deadline',
        span: spanIn(reading, place.from, place.to),
        data: { text: reading.text.slice(place.from, place.to), elsewhere },
        severity: 'info',
        related: [{ span: spanIn(other.prose.reading, other.from, other.to), message: { zh: '别处', en: 'elsewhere' } }],
        suggestions: [add],
      };
    }
    for (const { place, elsewhere, other } of lostVerbsOf(plan)) {
      yield {
        messageId: 'lost',
        span: spanIn(place.prose.reading, place.from, place.to),
        data: { text: place.prose.reading.text.slice(place.from, place.to), elsewhere },
        related: [{ span: spanIn(other.prose.reading, other.from, other.to), message: { zh: '别处', en: 'elsewhere' } }],
      };
    }
  },
});
