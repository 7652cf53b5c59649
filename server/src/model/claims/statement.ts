import type { ClaimSubject } from './claim-subjects';
import type { FactName, NameContext } from './fact-names';

/**
 * - level: the value at a time (达到98%); start: the value it sets out from (由72.5%…);
 * - change: by how much it moves (提高2.1个百分点, 增长5%); addition: how many are added over a time (新增200个); build: how many are made (建成50所…).
 */
export type ClaimKind = 'level' | 'start' | 'change' | 'addition' | 'build';

/** What the text of a prose alone says in a claim; its place, its time and the headings above are the plan's. */
export interface Statement {
  /** Of the quantity, among those of the prose. */
  readonly index: number;
  readonly unit: string;
  readonly fullTo: number;
  readonly subject: ClaimSubject;
  readonly kind: ClaimKind;
  readonly name: FactName;
  /** Said to be a sum: 累计, 共计. */
  readonly summed: boolean;
  readonly context: NameContext;
  /** The district or town the sentence is about, where it names one. */
  readonly place: string | undefined;
}
