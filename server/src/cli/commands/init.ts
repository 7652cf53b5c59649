import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { slashed } from '../../host/config-paths';
import { readRecipe, type RecipeName } from '../../host/recipes';
import { localeAsked } from '../arguments';
import { ciFiles, detectCi, repositoryRoot, type CiFile, type CiName } from '../ci-files';
import { configText, otherConfig, templateName } from '../init-config';
import { writeNew, type Written } from '../new-files';
import type { Bilingual, Invocation } from '../options';
import type { Terminal } from '../terminal';

const words: Readonly<Record<Extract<Written, string>, Bilingual>> = {
  written: { zh: '写入', en: 'wrote' },
  replaced: { zh: '覆盖', en: 'replaced' },
  kept: { zh: '保留', en: 'kept' },
  same: { zh: '未变', en: 'unchanged' },
};
const keptWhy: Bilingual = { zh: '（已有；--force 覆盖）', en: ' (it is there; --force replaces it)' };

/** Is a file of the whole repository ours, so that it may be replaced? Recipes start with a line of their own. */
const isOurs = (path: string, recipe: string): boolean => {
  try {
    return readFileSync(path, 'utf8').startsWith(recipe.slice(0, recipe.indexOf('\n')));
  } catch {
    return false;
  }
};

/** Where a recipe goes in a repository; undefined where others hold its place and there is none beside. */
const placeOf = (ci: CiFile, recipe: string, root: string): { readonly path: string | undefined; readonly addition?: Bilingual } => {
  const held = ci.shared && existsSync(join(root, ci.path)) && !isOurs(join(root, ci.path), recipe);
  return held ? { path: ci.beside, ...(ci.addition ? { addition: ci.addition } : {}) } : { path: ci.path };
};

/** What to do after `init`. @param where the folder as an operand, with a blank before it */
const nextSteps = (where: string, withTemplate: boolean, withoutCi: boolean, addition: Bilingual | undefined): readonly Bilingual[] => [
  { zh: `校核：npx planlint check${where}`, en: `check: npx planlint check${where}` },
  ...(withTemplate
    ? [{ zh: `把 ${templateName} 改成自己的规划，边写边校核`, en: `make ${templateName} your plan, checking as you write` }]
    : []),
  {
    zh: `旧文稿问题多，先记下：npx planlint check${where} --write-baseline`,
    en: `old plans with many findings: npx planlint check${where} --write-baseline`,
  },
  ...(addition ? [addition] : []),
  withoutCi
    ? {
        zh: '需要 CI：npx planlint init --ci github|gitlab|gitee|jenkins',
        en: 'for CI: npx planlint init --ci github|gitlab|gitee|jenkins',
      }
    : { zh: '提交并推送，CI 就会校核', en: 'commit and push: CI checks from then on' },
];

/** `planlint init [FOLDER]`: writes configuration, template and CI recipe, never over what is there (unless `--force`). Gives the exit code: 0, or 2 where a file could not be written. */
export const init = ({ operands: [given = '.'], values }: Invocation<'init'>, terminal: Terminal): number => {
  const locale = localeAsked(values.lang, terminal.env) ?? 'zh';
  const folder = resolve(terminal.cwd, given);
  const root = repositoryRoot(folder);
  const shown = (path: string): string => slashed(relative(terminal.cwd, path));
  const say = (text: Bilingual): void => {
    terminal.out(`${text[locale]}\n`);
  };
  let failed = false;
  const complain = (path: string, why: Bilingual): void => {
    failed = true;
    terminal.err(`planlint: ${shown(path)}: ${why[locale]}\n`);
  };
  const write = (path: string, text: string): void => {
    const done = writeNew(path, text, values.force);
    if (typeof done === 'object') complain(path, done.problem);
    else
      say({
        zh: `${words[done].zh} ${shown(path)}${done === 'kept' ? keptWhy.zh : ''}`,
        en: `${words[done].en} ${shown(path)}${done === 'kept' ? keptWhy.en : ''}`,
      });
  };
  const recipe = (name: RecipeName): string | undefined => {
    const text = readRecipe(name);
    if (text === undefined) {
      failed = true;
      terminal.err(
        `planlint: ${locale === 'zh' ? `安装不完整：缺少 recipes/${name}；请重新安装` : `recipes/${name} is missing from the installation; install planlint again`}\n`,
      );
    }
    return text;
  };

  const other = otherConfig(folder);
  if (other === undefined) write(join(folder, 'planlint.config.json'), configText(folder, locale));
  else say({ zh: `保留 ${shown(join(folder, other))}（配置已有）`, en: `kept ${shown(join(folder, other))} (there is a configuration)` });

  if (values.template === 'plan') {
    const text = recipe('plan.plan.md');
    if (text !== undefined) write(join(folder, templateName), text);
  }

  const ci: CiName | 'none' = values.ci ?? detectCi(root) ?? 'none';
  let addition: Bilingual | undefined;
  if (ci !== 'none') {
    const text = recipe(ciFiles[ci].recipe);
    if (text !== undefined) {
      const place = placeOf(ciFiles[ci], text, root);
      addition = place.addition;
      if (place.path !== undefined) write(join(root, place.path), text);
      else
        say({
          zh: `保留 ${shown(join(root, ciFiles[ci].path))}（有别的内容）`,
          en: `kept ${shown(join(root, ciFiles[ci].path))} (it holds other things)`,
        });
    }
  }
  if (failed) return 2;

  const where = folder === terminal.cwd ? '' : ` ${/\s/.test(given) ? JSON.stringify(given) : given}`;
  say({ zh: '\n下一步', en: '\nNext' });
  nextSteps(where, values.template === 'plan', ci === 'none', addition).forEach((step, i) => {
    say({ zh: `  ${String(i + 1)}. ${step.zh}`, en: `  ${String(i + 1)}. ${step.en}` });
  });
  return 0;
};
