import { readRecipe } from '../../host/recipes';
import { templateRequest } from '../protocol';
import type { Handler } from '../server';

const plan = (name: string | undefined): string | undefined => {
  const text = readRecipe('plan.plan.md');
  const title = text && /^title: (.+)$/m.exec(text)?.[1];
  return name === undefined || !title ? text : text.replaceAll(title, name.replaceAll(/\s+/g, ' ').trim() || title);
};

/** Texts to start from; `plan` is the template of `planlint init`, under the name given. */
export const template: Handler = {
  capabilities: () => ({}),
  listen: ({ connection }) => {
    connection.onRequest(templateRequest, ({ kind, name }) => {
      const text = kind === 'plan' ? plan(name) : undefined;
      return text === undefined ? null : { text };
    });
  },
};
