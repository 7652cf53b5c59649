import { Bar, Presets } from 'cli-progress';

/** A bar on standard error. */
export interface Progress {
  readonly update: (done: number) => void;
  /** Clears the bar's line, so that other output does not run into it; the next update draws it again. */
  readonly clear: () => void;
  readonly stop: () => void;
}

/** Draws a bar for a run of `total` files. */
export const startProgress = (total: number, done: number, stream: NodeJS.WriteStream, label: string): Progress => {
  const bar = new Bar(
    {
      format: `{bar} {value}/{total} ${label}`,
      stream,
      clearOnComplete: true,
      hideCursor: false,
      barsize: 30,
      fps: 8,
      gracefulExit: false,
      forceRedraw: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, done);
  return {
    update: (now) => {
      bar.update(now);
    },
    clear: () => stream.write('\r\u001b[K'),
    stop: () => {
      bar.stop();
    },
  };
};
