import { strict as assert } from 'node:assert';
import { test, until } from '../support/runner';
import { shows, type Screen } from './screen';

/** The indicator panel. */
export const panelOnScreen = (screen: Screen): void => {
  const { page } = screen;

  test('the panel draws every indicator with its slope', async () => {
    await screen.open('供水.plan.md');
    await screen.command('Plan: Focus on Indicators View');
    const panel = await screen.panel();
    await shows(panel.locator('#count'), '3 of 3 indicators');
    assert.equal(await panel.locator('.slope polyline').count(), 3);
    await shows(panel.locator('.indicator').nth(1), /农村规模化供水覆盖率[\s\S]*2025\s*62\.5[\s\S]*2030\s*>60/);
  });

  test('a click goes to the cell', async () => {
    const panel = await screen.panel();
    await panel.locator('.value', { hasText: '>60' }).click();
    await until('the selection', async () => /\(3 selected\)/.test(await page.locator('.statusbar').innerText()));
  });
};
