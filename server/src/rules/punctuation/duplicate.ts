import { local } from '../../model/kept/local';
import { isHan } from '../../text/characters';
import { widened } from '../../text/marks';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const runs = /[。，、；：！？,;:]{2,}/g;
/** Of two different marks in a row the one that parts more is likelier to be meant. */
const strength = '、，：；。';

/** True for runs that are no slip: ！！, ？！ and half-width marks of addresses and code (`::`, `a;;b`). */
const isRight = (run: string, before: string | undefined, after: string | undefined): boolean => {
  if ([...run].every((c) => c === '！' || c === '？')) return true;
  const halfWidth = [...run].every((c) => ',;:'.includes(c));
  return halfWidth && !isHan(before) && !isHan(after) && !'”》）'.includes(before ?? ' ');
};

const repeated = local((text) =>
  Array.from(text.matchAll(runs), ({ index: from, 0: run }) => ({ from, to: from + run.length, run })).filter(
    ({ from, to, run }) => !isRight(run, text[from - 1], text[to]),
  ),
);

const closers = '”’）)》】〉」』';
const openers = '“‘（(《【〈「『';
const beside = new RegExp(`、(?=[${closers}])|，(?=[）)》】〉])|(?<=[${openers}])[，、。；]`, 'g');

/** 、 in front of a closing mark, a stop behind an opening one: what they part is not there. “、” alone names the mark. */
const stray = local((text) =>
  Array.from(text.matchAll(beside), ({ index }) => index).filter(
    (at) => !(openers.includes(text[at - 1] ?? ' ') && closers.includes(text[at + 1] ?? ' ')),
  ),
);

export const punctuationDuplicate = rule({
  id: 'punctuation/duplicate',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    same: {
      zh: '“{run}”：同一个标点连用了 {count} 个，句中、句末的点号一处只用一个，删去多余的。',
      en: '“{run}”: the same mark stands {count} times in a row; a stop is used once, delete the rest.',
    },
    stray: {
      zh: '“{mark}”紧挨着“{other}”，隔不开任何词语，多半是改稿时留下的；请删去，或补上漏掉的词语。',
      en: '“{mark}” right beside “{other}” parts nothing, most likely left by an edit; remove it or put in what is missing.',
    },
    mixed: {
      zh: '“{run}”：{count} 个不同的点号连在一起，只能留一个；请按停顿的大小选定。',
      en: '“{run}”: {count} different stops in a row; only one can stay, choose by how long the pause is.',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of stray(plan)) {
      if (prose.kind === 'toc') continue;
      const { text } = prose.reading;
      for (const at of hits) {
        const span = spanIn(prose.reading, at, at + 1);
        const other = text.charAt(openers.includes(text[at - 1] ?? ' ') ? at - 1 : at + 1);
        yield {
          messageId: 'stray',
          span,
          data: { mark: text.charAt(at), other },
          suggestions: [{ title: { zh: '删去这个标点', en: 'Remove the mark' }, edits: [{ span, text: '' }] }],
        };
      }
    }
    for (const { place: prose, hits } of repeated(plan)) {
      if (prose.kind === 'toc') continue;
      for (const { from, to, run } of hits) {
        const span = spanIn(prose.reading, from, to);
        const kinds = [...new Set([...run].map(widened))].sort((a, b) => strength.indexOf(b) - strength.indexOf(a));
        const data = { run: run.slice(0, 8), count: run.length };
        const edits = (mark: string) => [{ span, text: mark }];
        if (kinds.length === 1) {
          const mark = [...run].find((c) => c === kinds[0]) ?? run.charAt(0);
          if (mark === '。' && run.length >= 3) {
            const ways = ['。', '……'].map((way) => ({ title: { zh: `改为“${way}”`, en: `Replace with “${way}”` }, edits: edits(way) }));
            yield { messageId: 'same', span, data, suggestions: ways };
          } else
            yield {
              messageId: 'same',
              span,
              data,
              fix: { title: { zh: `只留一个“${mark}”`, en: `Keep one “${mark}”` }, edits: edits(mark) },
            };
        } else
          yield {
            messageId: 'mixed',
            span,
            data,
            suggestions: kinds.map((mark) => ({ title: { zh: `只留“${mark}”`, en: `Keep “${mark}”` }, edits: edits(mark) })),
          };
      }
    }
  },
});
