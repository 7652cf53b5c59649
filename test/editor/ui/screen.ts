import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { until } from '../support/runner';

/** The workbench as a person sees it. Its words are English, the findings Chinese. */
export class Screen {
  /**
   * @param page the browser's page
   * @param workspace the folder that is open
   * @param save keeps a picture for the documentation under a name
   * @param log what the page has said so far
   */
  constructor(
    readonly page: Page,
    readonly workspace: string,
    private readonly save: (name: string, bytes: Buffer) => void,
    readonly log: () => readonly string[],
  ) {}

  /** Puts a file into the workspace. */
  write(name: string, text: string): void {
    writeFileSync(join(this.workspace, name), text);
  }

  /** Types into the box of commands, files and lines, and takes the first that it offers of those. */
  private async quick(key: string, text: string, offered: string): Promise<void> {
    await this.page.keyboard.press(key);
    const box = this.page.locator('.quick-input-widget input[type=text]');
    await box.waitFor();
    await box.fill(text);
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: offered }).first().click();
    await box.waitFor({ state: 'hidden' });
  }

  /** Opens a file of the workspace by its name and puts the cursor at its start. */
  async open(name: string): Promise<void> {
    // A whole path needs no search.
    await this.quick('Control+P', join(this.workspace, name), name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.goTo(1, 1);
  }

  /** Runs a command by its title. */
  command(title: string): Promise<void> {
    return this.quick('F1', `>${title}`, title);
  }

  /** Moves the cursor: line and column from 1. */
  goTo(line: number, column: number): Promise<void> {
    return this.quick('Control+G', `:${String(line)}:${String(column)}`, `Go to line ${String(line)} `);
  }

  /** The line of the shown text that holds a piece. */
  line(piece: string): Locator {
    return this.page.locator('.editor-instance .view-line', { hasText: piece }).first();
  }

  /** The middle of the first character of a piece of the text, in pixels of the page. */
  private placeOf(piece: string): Promise<{ x: number; y: number } | undefined> {
    return this.page.evaluate((wanted) => {
      for (const line of document.querySelectorAll('.editor-instance .view-line')) {
        const at = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
        if (at === -1) continue;
        // Colours cut a line into pieces: the one that holds the first character.
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(), before = 0; node; node = walker.nextNode()) {
          const { length } = node as Text;
          if (at < before + length) {
            const range = document.createRange();
            range.setStart(node, at - before);
            range.setEnd(node, at - before + 1);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          }
          before += length;
        }
      }
      return undefined;
    }, piece);
  }

  /** Moves the mouse over the first character of a piece of the text, once it stands still: lenses and panels move lines. */
  private async point(piece: string): Promise<void> {
    let last: { x: number; y: number } | undefined;
    const place = await until(`“${piece}” still on the screen`, async () => {
      const before = last;
      last = await this.placeOf(piece);
      return last && before && last.x === before.x && last.y === before.y && last;
    });
    await this.page.mouse.move(place.x, place.y - 2);
    await this.page.mouse.move(place.x, place.y, { steps: 3 });
  }

  /**
   * Rests the mouse on a piece of the text until a hover shows. A layout that comes later takes the hover away,
   * and nobody waits half a minute with a still hand: the mouse goes off and on again.
   *
   * @returns what is shown
   */
  async hover(piece: string): Promise<Locator> {
    const shown = this.page.locator('.monaco-hover:not(.hidden)');
    for (let left = 4; ; left -= 1) {
      await this.point(piece);
      try {
        await shown.first().waitFor({ timeout: 5000 });
        return shown;
      } catch (error) {
        if (left === 0) throw error;
        await this.page.mouse.move(10, 400);
      }
    }
  }

  /** The page of the indicator panel, once it is drawn. */
  panel(): Promise<Frame> {
    return until('the indicator panel', async () => {
      for (const frame of this.page.frames()) {
        const found = await frame
          .locator('#list')
          .count()
          .catch(() => 0);
        if (found > 0) return frame;
      }
      return undefined;
    });
  }

  /** What the status bar says of the cursor: `Ln 23, Col 5 (3 selected)`. */
  cursor(): Promise<string> {
    return this.page.locator('.statusbar-item', { hasText: /^Ln \d/ }).innerText();
  }

  /** Closes the active editor; what was typed is given up. */
  closeEditor(): Promise<void> {
    return this.command('View: Revert and Close Editor');
  }

  /** Keeps a picture of the page, or of a part of it. */
  async picture(name: string, clip?: { x: number; y: number; width: number; height: number }): Promise<void> {
    // What fades in has done so, what blinks is left out: the same run gives the same picture.
    await this.page.waitForTimeout(800);
    this.save(name, await this.page.screenshot({ animations: 'disabled', caret: 'hide', ...(clip ? { clip } : {}) }));
  }
}

/** Waits until the text stands there. */
export const shows = async (locator: Locator, text: string | RegExp): Promise<string> => {
  await locator.first().waitFor({ timeout: 30_000 });
  const all = async (): Promise<string> => (await locator.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
  try {
    return await until(`${String(text)} on the screen`, async () => {
      const shown = await all();
      return (typeof text === 'string' ? shown.includes(text) : text.test(shown)) && shown;
    });
  } catch (error) {
    return assert.fail(`${String(error)}; it shows: ${await all()}`);
  }
};
