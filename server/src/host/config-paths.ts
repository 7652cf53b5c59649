import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** A path with `/`, as the engine wants it. */
export const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));

/** A path as people are shown it: relative to the working directory where that is shorter. */
export const shownPath = (path: string, cwd: string): string => {
  const short = relative(cwd, path);
  return slashed(short === '' || short.startsWith(`..${sep}..`) || isAbsolute(short) ? path : short);
};

/** Where a name in `extends` leads: the file, and whether a package brought it. */
export type Extended =
  { readonly path: string; readonly fromPackage: boolean } | { readonly problem: { readonly zh: string; readonly en: string } };

/** Finds what `extends` names in a file: `./`, `../` and absolute paths beside the file, everything else as an npm package that the file can see. */
export const findExtended = (name: string, from: string): Extended => {
  const beside = resolve(dirname(from), name);
  if (/^\.\.?[/\\]/.test(name) || isAbsolute(name)) return { path: beside, fromPackage: false };
  try {
    return { path: createRequire(from).resolve(name), fromPackage: true };
  } catch {
    const hint = existsSync(beside) ? { zh: `；是不是 ./${name}？`, en: `; did you mean ./${name}?` } : undefined;
    return {
      problem: {
        zh: `extends：找不到 npm 包 ${name}${hint?.zh ?? '；请先安装，相对路径请以 ./ 开头'}`,
        en: `extends: no npm package ${name}${hint?.en ?? '; install it, or start a relative path with ./'}`,
      },
    };
  }
};
