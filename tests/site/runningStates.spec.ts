import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openPage } from './openPage';
import { openRun } from './openRun';

for (const [theme, width] of [
  ['light', 360],
  ['dark', 360],
  ['light', 1280],
  ['dark', 1280],
] as const) {
  test(`a session can be used by everyone in each of its states, ${theme}, at ${width}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await openPage(page, '/');
    const dress = () =>
      page.locator('html').evaluate((html, theme) => {
        html.setAttribute('data-theme', theme);
      }, theme);
    const violations = async (state: string, place = '.ran') =>
      (await new AxeBuilder({ page }).include(place).analyze()).violations.map(
        ({ id }) => `${state}: ${id}`,
      );
    await dress();
    const found = await violations('idle', 'figure[data-runs]');
    const type = await openRun(page, '/');
    await dress();
    found.push(...(await violations('as printed')));
    await type.edit((line) => `${line} | head -n 0`);
    await page.getByText('What the page has:').click();
    found.push(...(await violations('another output')));
    await type.run('node -e "for (;;);"');
    await expect(page.locator('.played.running')).toBeVisible();
    found.push(...(await violations('running')));
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.locator('.played').last()).toContainText(
      'It was stopped.',
    );
    found.push(...(await violations('stopped')));
    expect(found).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
    ).toBe(width);
  });
}
