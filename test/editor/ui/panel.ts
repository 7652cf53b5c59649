import { strict as assert } from 'node:assert';
import { test, until } from '../support/runner';
import { shows, type Screen } from './screen';

/** A plan with many indicators, in one table. */
const manyIndicators = (count: number): string =>
  [
    '表1 主要指标',
    '',
    '| 指标 | 单位 | 2025年 | 2030年 | 属性 |',
    '|---|---|---|---|---|',
    ...Array.from(
      { length: count },
      (_, index) => `| 第${String(index + 1)}片区供水普及率 | % | ${String(50 + (index % 40))} | ≥${String(55 + (index % 40))} | 约束性 |`,
    ),
    '',
  ].join('\n');

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
    assert.equal(await panel.locator('.indicator.warning').count(), 1);
    await screen.picture('editor');
  });

  test('a click goes to the cell', async () => {
    const panel = await screen.panel();
    await panel.locator('.value', { hasText: '>60' }).click();
    await until('the cell selected', async () => /^Ln 23, .*\(3 selected\)/.test(await screen.cursor()));
  });

  test('it is filtered by words and by state', async () => {
    const panel = await screen.panel();
    const names = (): Promise<string[]> => panel.locator('.indicator .text').allInnerTexts();
    await panel.locator('#filter').fill('约束 漏损');
    assert.deepEqual(await names(), ['供水管网漏损率']);
    await panel.locator('#filter').fill('没有');
    await shows(panel.locator('#count'), 'No indicator matches');
    await panel.locator('#filter').fill('');
    await panel.locator('.state.warning').click();
    assert.deepEqual(await names(), ['农村规模化供水覆盖率']);
    assert.equal(await panel.locator('.state.warning').getAttribute('aria-pressed'), 'true');
    await panel.locator('.state.warning').click();
    assert.equal((await names()).length, 3);
  });

  test('it is worked with the keyboard alone', async () => {
    const panel = await screen.panel();
    await panel.locator('#filter').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const focused = (): Promise<string> => panel.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    assert.match(await focused(), /农村规模化供水覆盖率/);
    await page.keyboard.press('ArrowRight');
    assert.match(await focused(), /2025 62\.5/);
    await page.keyboard.press('Enter');
    await until('the cell selected', async () => /^Ln 23, .*\(4 selected\)/.test(await screen.cursor()));
    assert.equal(await panel.locator('.place[tabindex="0"]').count(), 1, 'one stop of the Tab key for the whole list');
  });

  test('it follows the typing', async () => {
    const panel = await screen.panel();
    // The baseline is selected: what is typed replaces it.
    await page.keyboard.type('55.5');
    await shows(panel.locator('.indicator').nth(1), /2025\s*55\.5/);
    await until('in order again', async () => (await panel.locator('.indicator.warning').count()) === 0);
    await screen.closeEditor();
  });

  test('two hundred indicators', async () => {
    screen.write('多指标.plan.md', manyIndicators(200));
    await screen.open('多指标.plan.md');
    const panel = await screen.panel();
    await shows(panel.locator('#count'), '200 of 200 indicators');
    assert.equal(await panel.locator('.slope polyline').count(), 200);
    await panel.locator('#filter').fill('第123片区');
    await shows(panel.locator('#count'), '1 of 200');
    await panel.locator('.name').click();
    await until('its name selected', async () => /^Ln 127, .*\(11 selected\)/.test(await screen.cursor()));
    await panel.locator('#filter').fill('');
    await screen.closeEditor();
  });

  test('its colours are those of the theme', async () => {
    await screen.open('供水.plan.md');
    const panel = await screen.panel();
    const colour = (): Promise<string> => panel.evaluate(() => getComputedStyle(document.body).color);
    const light = await colour();
    await screen.command('Preferences: Toggle between Light/Dark Themes');
    await until('another colour', async () => (await colour()) !== light);
    await screen.command('Preferences: Toggle between Light/Dark Themes');
    await until('the first colour again', async () => (await colour()) === light);
  });

  test('nothing was refused by the policy of its page, nothing asked for from outside', () => {
    const refused = screen.log().filter((line) => /Content Security Policy/i.test(line) && /indicators|planlint/.test(line));
    assert.deepEqual(refused, []);
    const asked = screen.log().filter((line) => line.startsWith('outside:'));
    assert.deepEqual(asked, []);
  });
};
