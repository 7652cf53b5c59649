import { describe, expect, it } from 'vitest';
import { wrongFrequenciesIn } from '../../../server/src/model/claims/frequencies';

const wrong = (text: string): string[] => wrongFrequenciesIn(text).map(({ pace, stated, right }) => `${pace} ${stated} ${String(right)}`);

describe('how often a year', () => {
  it.each([
    ['每季度召开1次会议，每年6次。', ['每季度召开1次 每年6次 4']],
    ['每半年巡查一次，全年不少于三次。', ['每半年巡查一次 全年不少于三次 2']],
    ['每月至少调度2次，每年调度12次。', ['每月至少调度2次 每年调度12次 24']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    '每季度召开1次会议，每年4次。',
    '每季度召开1次会议，每年评估1次。',
    '每半年至少召开1次会议，每年不少于4次。',
    '每季度召开1次会议，每年不少于3次。',
    '每季度召开1次会议，每年2次专题会议。',
    '每月调度1次，每年12次以上。',
  ])('nothing: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });
});
