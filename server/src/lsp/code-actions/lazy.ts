import type { CheckedDocument } from '../checked-document';

/** What an action carries whose edit is worked out when it is chosen: which version of which document it was offered for. */
export type LazyAction = { readonly uri: string; readonly version: number } & (
  { readonly make: 'fix-rule'; readonly ruleId: string } | { readonly make: 'fix-all' }
);

export const fixRuleData = ({ uri, version }: CheckedDocument, ruleId: string): LazyAction => ({ make: 'fix-rule', uri, version, ruleId });

export const fixAllData = ({ uri, version }: CheckedDocument): LazyAction => ({ make: 'fix-all', uri, version });

/** Reads the data of an action sent back; undefined for what is not ours. */
export const lazyActionOf = (data: unknown): LazyAction | undefined => {
  if (typeof data !== 'object' || data === null) return undefined;
  const { make, uri, version, ruleId } = data as Readonly<Record<string, unknown>>;
  if (typeof uri !== 'string' || typeof version !== 'number') return undefined;
  if (make === 'fix-all') return { make, uri, version };
  return make === 'fix-rule' && typeof ruleId === 'string' ? { make, uri, version, ruleId } : undefined;
};
