import { FILE_HEADERS_ONLY, OMIT_HEADERS, createTwoFilesPatch } from 'diff';

/** The change of a text as a unified diff that `git apply` and `patch -p1` take; empty when nothing changes. `path` with `/`. */
export const unifiedDiff = (path: string, before: string, after: string): string => {
  if (before === after) return '';
  const name = path.replace(/^(?:\.?\/)+/, '');
  // The library writes 规划 as octal bytes, as git does by default; both tools take the name as it is too, and people can read that.
  const readable = !/[\p{C}\p{Zl}\p{Zp}"\\]/u.test(name);
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: readable ? OMIT_HEADERS : FILE_HEADERS_ONLY,
  });
  // As in git's own diffs: else patch ends the name at its first blank.
  const end = name.includes(' ') ? '\t' : '';
  return readable ? `--- a/${name}${end}\n+++ b/${name}${end}\n${patch}` : patch;
};
