import { expect, test, type Page } from '@playwright/test';
import { patience } from '../../src/build/finish/textFirst';
import { openPage } from './openPage';

const isAlive = (page: Page) => page.evaluate(() => 'docusaurus' in window);

for (const path of [
  '/',
  '/guide/implementation/paging',
  '/folder/implementation/paging',
  '/search',
]) {
  test(`no script is asked for before the text is painted, on ${path}`, async ({
    page,
  }) => {
    // A browser that gets around to painting when we say so.
    await page.addInitScript((patience) => {
      const held: FrameRequestCallback[] = [];
      const later = window.setTimeout;
      Object.assign(window, {
        requestAnimationFrame: (work: FrameRequestCallback) => held.push(work),
        setTimeout: (work: () => void, time?: number) =>
          time === patience ? 0 : later(work, time),
        paint: () => held.splice(0).forEach((work) => work(0)),
      });
    }, patience);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.push(request.url());
    });
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    expect(asked).toEqual([]);
    await page.evaluate('paint()');
    await expect.poll(() => isAlive(page)).toBe(true);
    expect(asked.length).toBeGreaterThan(1);
  });
}

for (const path of [
  '/',
  '/guide/implementation/paging',
  '/folder/implementation/paging/steps',
  '/search',
]) {
  test(`all that ${path} needs to come to life is asked for at once`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script')
        asked.push(new URL(request.url()).pathname);
    });
    const html = await (await page.request.get(path)).text();
    await openPage(page, path);
    await page.waitForLoadState('networkidle');
    const [, listed = ''] = /for \(const src of (\[.*?\])\)/.exec(html) ?? [];
    expect(asked).toEqual(JSON.parse(listed));
  });
}

test('a page in a tab that nobody looks at comes to life too', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.goto('/');
  await expect.poll(() => isAlive(page)).toBe(true);
});
