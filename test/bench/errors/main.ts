import { parseArgs } from 'node:util';
import { commandLine } from './checker';
import { distractors } from './distractors';
import { injectors } from './injectors';
import { composePlan } from './plan/compose';
import { missesText, strayText, tableText, tallyOf } from './report';
import { runTrials, trialsOf } from './score';
import { repairedSeeds } from './seeds';

const help = `npm run bench:errors -- [options]
  --seed TEXT    another seed gives other plans and other errors (default 1)
  --count N      errors of each kind (default 24)
  --plans N      generated plans (default 48)
  --rule ID      only this rule, or this family: number/*
  --misses       list the errors that were not found
  --stray        list the findings that are none
  --json         everything as JSON`;

/** Runs the benchmark; the exit code says whether every rule reached its figures. */
export const main = async (args: readonly string[], cli: string, seeds: string): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '24' },
      plans: { type: 'string', default: '48' },
      rule: { type: 'string' },
      misses: { type: 'boolean', default: false },
      stray: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const wanted = (id: string): boolean =>
    values.rule === undefined || id === values.rule || (values.rule.endsWith('/*') && id.startsWith(values.rule.slice(0, -1)));
  const drafts = [...Array.from({ length: Number(values.plans) }, (_, i) => composePlan(values.seed, i)), ...repairedSeeds(seeds)];
  const chosen = {
    drafts,
    injectors: injectors.filter(({ rules }) => wanted(rules[0])),
    distractors: distractors.filter(({ rules }) => rules.some(wanted)),
  };
  const results = await runTrials(commandLine(cli), drafts, trialsOf(chosen, values.seed, Number(values.count)));
  const tally = tallyOf(results).filter(({ rule }) => wanted(rule));
  if (values.json) {
    const misses = results.outcomes
      .filter(({ harmless, found }) => !harmless && !found)
      .map(({ kind, rules, input, injection }) => ({ kind, rules, file: input.name, note: injection.note }));
    console.log(JSON.stringify({ seed: values.seed, rules: tally, misses }, null, 2));
  } else {
    console.log(tableText(tally));
    if (values.misses) console.log(missesText(results, wanted));
    if (values.stray) console.log(strayText(results, wanted));
  }
  return tally.every(({ reached }) => reached) ? 0 : 1;
};
