export interface BenchEdit {
  readonly kind: string;
  /** The text after the edit. */
  readonly text: string;
  readonly change: {
    readonly range: {
      readonly start: { readonly line: number; readonly character: number };
      readonly end: { readonly line: number; readonly character: number };
    };
    readonly text: string;
  };
}
export function randomFrom(seed: number): () => number;
export function editsOf(text: string, seed: number): Generator<BenchEdit, never, undefined>;
