import { strict as assert } from 'node:assert';
import { test } from '../support/runner';
import { shows, type Screen } from './screen';

/** Findings as they are seen: the squiggle, the Problems panel, the status bar, hover, quick fix, rename. */
export const findingsOnScreen = (screen: Screen): void => {
  const { page } = screen;

  test('a squiggle appears', async () => {
    await screen.open('供水.plan.md');
    await page.locator('.squiggly-error').first().waitFor();
  });

  test('the status bar counts', async () => {
    await shows(page.locator('.statusbar-item', { hasText: 'planlint' }), /planlint\s+\d+\s+\d+ · \d+% read/);
  });

  test('the Problems panel says what is wrong', async () => {
    await page.keyboard.press('Control+Shift+M');
    const rows = page.locator('.markers-panel .monaco-list-row');
    await shows(rows, /“98\.2%%”百分号重复；应为“98\.2%”/);
    await shows(rows, 'number/percent');
    await page.keyboard.press('Control+Shift+M');
  });

  test('the quick fix mends it', async () => {
    await screen.open('供水.plan.md');
    await screen.goTo(12, 21);
    await page.keyboard.press('Control+.');
    const menu = page.locator('.action-widget');
    await shows(menu, /98\.2%/);
    await page.keyboard.press('Enter');
    await shows(screen.text('城市供水普及率为'), '98.2%，');
    assert.equal(await page.locator('.view-line', { hasText: '98.2%%' }).count(), 0);
  });
};
