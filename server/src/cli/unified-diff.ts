import { FILE_HEADERS_ONLY, createTwoFilesPatch } from 'diff';

/** The change of a text as a unified diff that `git apply` and `patch -p1` take; empty when nothing changes. `path` with `/`. */
export const unifiedDiff = (path: string, before: string, after: string): string => {
  if (before === after) return '';
  const name = path.replace(/^(?:\.?\/)+/, '');
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
};
