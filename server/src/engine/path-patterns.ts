/** Compiles one glob to a test of a relative path with `/`; the edge brings the library. */
export type CompileGlob = (glob: string) => (relativePath: string) => boolean;

/** The folder of a path with `/`. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

interface Pattern {
  readonly takesBack: boolean;
  readonly matches: (path: string) => boolean;
}

const patternOf = (written: string, folder: string, compile: CompileGlob, foldersToo: boolean): Pattern => {
  const takesBack = written.startsWith('!');
  let glob = takesBack ? written.slice(1) : written;
  let base = folder;
  for (;;) {
    if (glob.startsWith('./')) glob = glob.slice(2);
    else if (glob.startsWith('../')) {
      glob = glob.slice(3);
      base = folderOf(base);
    } else break;
  }
  const wholeFolder = glob.endsWith('/');
  if (wholeFolder) glob = glob.slice(0, -1);
  // A leading `./`, `../` or `/` ties a name to its folder.
  const anyDepth = !glob.includes('/') && written.startsWith(takesBack ? `!${glob}` : glob);
  const test = compile(anyDepth ? `**/${glob}` : glob.replace(/^\//, ''));
  return {
    takesBack,
    matches: (path) => {
      if (!path.startsWith(`${base}/`)) return false;
      const relative = path.slice(base.length + 1);
      if (!wholeFolder && test(relative)) return true;
      if (!wholeFolder && !foldersToo) return false;
      for (let slash = relative.indexOf('/'); slash >= 0; slash = relative.indexOf('/', slash + 1))
        if (test(relative.slice(0, slash))) return true;
      return false;
    },
  };
};

/**
 * A test of absolute paths (with `/`) against globs written in a file of `folder`: as in .gitignore, a glob without `/` matches at any depth,
 * one that ends in `/` stands for all below that folder, and of several the last that matches decides, `!` taking back.
 * With `foldersToo` any glob that matches a folder stands for all below it.
 */
export const matcherOf = (
  globs: readonly string[],
  folder: string,
  compile: CompileGlob,
  foldersToo: boolean,
): ((path: string) => boolean) => {
  const patterns = globs.map((glob) => patternOf(glob, folder.replace(/\/$/, ''), compile, foldersToo));
  return (path) => {
    let matched = false;
    for (const pattern of patterns) if (matched === pattern.takesBack && pattern.matches(path)) matched = !pattern.takesBack;
    return matched;
  };
};
