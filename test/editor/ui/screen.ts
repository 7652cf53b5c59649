import { strict as assert } from 'node:assert';
import type { Frame, Locator, Page } from 'playwright-core';
import { until } from '../support/runner';

/** The workbench as a person sees it. */
export class Screen {
  /**
   * @param page the browser's page
   * @param workspace the folder that is open
   * @param save keeps a picture for the documentation under a name
   */
  constructor(
    readonly page: Page,
    readonly workspace: string,
    private readonly save: (name: string, bytes: Buffer) => void,
  ) {}

  /** Opens a file of the workspace by its name. */
  async open(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const box = this.page.locator('.quick-input-widget input');
    await box.waitFor();
    // A whole path needs no search.
    await box.fill(`${this.workspace}/${name}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-lines').first().click();
  }

  /** Runs a command by its title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const box = this.page.locator('.quick-input-widget input');
    await box.waitFor();
    await box.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  }

  /** A piece of the text in the editor that has the focus. */
  text(piece: string): Locator {
    return this.page.locator('.editor-instance .view-line', { hasText: piece }).first();
  }

  /** Moves to a place in the text: line and column from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const box = this.page.locator('.quick-input-widget input');
    await box.waitFor();
    await box.fill(`:${String(line)}:${String(column)}`);
    await this.page.keyboard.press('Enter');
  }

  /** The page of the indicator panel, once it is drawn. */
  panel(): Promise<Frame> {
    return until('the indicator panel', async () => {
      for (const frame of this.page.frames()) {
        const list = await frame
          .locator('#list')
          .count()
          .catch(() => 0);
        if (list > 0) return frame;
      }
      return undefined;
    });
  }

  /** Closes the side views and panels that an earlier test opened, and all editors without saving. */
  async closeEditors(): Promise<void> {
    await this.command('View: Revert and Close Editor');
  }

  /** Keeps a picture of the whole page. */
  async picture(name: string): Promise<void> {
    // Nothing that blinks or fades: the same run gives the same picture.
    await this.page.waitForTimeout(500);
    this.save(name, await this.page.screenshot({ animations: 'disabled', caret: 'hide' }));
  }
}

/** Does the text stand there? Waits for it. */
export const shows = async (locator: Locator, text: string | RegExp): Promise<string> => {
  await locator.first().waitFor({ timeout: 30_000 });
  return until(`${String(text)} on the screen`, async () => {
    const all = (await locator.allInnerTexts()).join('\n');
    return (typeof text === 'string' ? all.includes(text) : text.test(all)) && all;
  }).catch(async (error: unknown) => {
    assert.fail(`${String(error)}; it shows: ${(await locator.allInnerTexts()).join('\n')}`);
  });
};
