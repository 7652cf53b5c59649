import { describe, expect, it } from 'vitest';
import { dialectOf, readPlan } from '../../../server/src/engine/check';
import { taskNotesOf } from '../../../server/src/model/wording/task-notes';
import { sourceOf } from '../../../server/src/text/source';

const notesIn = (text: string): readonly { readonly owners: readonly string[] | undefined; readonly due: string | undefined }[] =>
  taskNotesOf(readPlan(sourceOf(text), dialectOf('plan.txt'))).flatMap(({ place, hits }) =>
    hits.map(({ owners, due }) => ({ owners, due: due && place.reading.text.slice(due.from, due.to) })),
  );

describe('notes behind tasks', () => {
  it.each([
    ['建设泵站。（责任单位：市水务局、市财政局；完成时限：2028年12月底）', [{ owners: ['市水务局', '市财政局'], due: '2028年12月底' }]],
    ['建设泵站。（市水务局牵头，市财政局配合；完成时间：2027年）', [{ owners: ['市水务局', '市财政局'], due: '2027年' }]],
    ['建设泵站。（由市水务局、市财政局按职责分工负责）', [{ owners: ['市水务局', '市财政局'], due: undefined }]],
    ['建设泵站。（责任单位：市水务局，各区人民政府；完成时限：持续推进）', [{ owners: undefined, due: '持续推进' }]],
    ['建设泵站（含老旧泵站改造），责任到人，按期完成。', []],
  ])('%s', (text, notes) => {
    expect(notesIn(text)).toEqual(notes);
  });
});
