import { test, until } from '../support/runner';
import { shows, type Screen } from './screen';

/** Findings as they are seen: the squiggle, the status bar, the Problems panel, hover, quick fix, rename, the tree. */
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
    await rows.first().waitFor({ state: 'hidden' });
  });

  test('hovering an indicator shows where its figures come from', async () => {
    await shows(await screen.hover('供水管网漏损率控制在'), /9\.1[\s\S]*8/);
    await screen.picture('hover');
    await page.mouse.move(10, 400);
    await page.keyboard.press('Escape');
  });

  test('a finding is mended with one key', async () => {
    await screen.goTo(12, 21);
    await page.keyboard.press('Control+.');
    await shows(page.locator('.action-widget'), /98\.2%/);
    await screen.picture('quick-fix');
    await page.keyboard.press('Enter');
    await shows(screen.line('城市供水普及率为'), '98.2%，');
  });

  test('F2 renames an indicator wherever it stands', async () => {
    await screen.goTo(22, 14);
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('城镇供水普及率');
    await page.keyboard.press('Enter');
    await shows(screen.line('到2025年底'), '城镇供水普及率为');
    await shows(screen.line('到2030年'), '城镇供水普及率达到');
    await screen.closeEditor();
  });

  test('the findings stand by rule, and a click goes to one', async () => {
    await screen.open('供水.plan.md');
    await screen.command('Plan: Focus on Findings by Rule View');
    const rows = page.locator('.pane', { hasText: 'Findings by Rule' }).locator('.monaco-list-row');
    await shows(rows, 'Impossible percentage');
    await rows.filter({ hasText: 'Impossible percentage' }).first().click();
    await rows.filter({ hasText: '百分号重复' }).first().click();
    await until('the cursor at the finding', async () => (await screen.cursor()).startsWith('Ln 12,'));
  });
};
