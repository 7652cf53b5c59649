import { painter, type Paint } from '../reporters/paint';

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a command writes, what it reads beside files, and how it may look; main.ts binds it to the process, tests to strings. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Colours on standard output, before `--color` and `--no-color`. */
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  readonly env: Environment;
  /** Absolute working directory; every path a command is given is relative to it. */
  readonly cwd: string;
  /** Paths are Windows paths: `\` separates as `/` does, case counts for nothing. */
  readonly windows: boolean;
  /** Standard input, all of it. Rejects with what reading it throws. */
  readonly stdin: () => Uint8Array | Promise<Uint8Array>;
  /** Where a progress bar may be drawn; absent when standard error is no terminal for people. */
  readonly progress?: NodeJS.WriteStream;
  /** Calls back when the user interrupts (Ctrl-C) until the returned function is called; without it an interrupt ends the process at once. */
  readonly onInterrupt: (stop: () => void) => () => void;
}

/** The painter that `--color`, `--no-color` and the default ask for. */
export const painterFor = (values: { readonly color: boolean; readonly 'no-color': boolean }, byDefault: boolean): Paint =>
  painter(values.color || (byDefault && !values['no-color']));

/** Whether to colour by default: NO_COLOR (no-color.org) and FORCE_COLOR (0 or false: off) decide where they are set, then whether people are looking. */
export const colorsWanted = (env: Environment, isTerminal: boolean): boolean => {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR']) return false;
  return isTerminal && env['TERM'] !== 'dumb';
};

/** Whether a progress bar makes sense: a terminal that can move its cursor and no CI log. */
export const progressWanted = (env: Environment, isTerminal: boolean): boolean =>
  isTerminal && env['TERM'] !== 'dumb' && (env['CI'] === undefined || env['CI'] === '' || env['CI'] === 'false');
