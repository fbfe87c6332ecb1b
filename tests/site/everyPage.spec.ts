import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openPage } from './openPage';
import { allPages } from './pages';

for (const path of allPages()) {
  test(`${path} opens in peace, fits a phone and can be used by everyone`, async ({
    page,
  }) => {
    const complaints = listen(page);
    await openPage(page, path);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('meta[name="description"]')).toHaveAttribute(
      'content',
      /\S/,
    );

    await thinOut(page);
    expect(await barriers(new AxeBuilder({ page }))).toEqual([]);
    await page.locator('html').evaluate((html) => {
      html.setAttribute('data-theme', 'dark');
    });
    const inTheDark = new AxeBuilder({ page }).withRules(['color-contrast']);
    expect(await barriers(inTheDark)).toEqual([]);

    await page.setViewportSize({ width: 390, height: 844 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
    ).toBe(390);
    expect(complaints).toEqual([]);
  });
}

/**
 * Leaves of the thousands of colored words in the listings one of each kind, as
 * what holds of one holds of all: the same color, on the same ground.
 */
async function thinOut(page: Page): Promise<void> {
  await page.locator('.code pre').evaluateAll((listings) => {
    const kept = new Set<string>();
    for (const listing of listings) {
      for (const word of listing.querySelectorAll('span:not(:has(*))')) {
        const around = [...ancestorsOf(word, listing)].map(lookOf).join('/');
        if (kept.has(around)) word.replaceWith(word.textContent);
        else kept.add(around);
      }
    }
    function* ancestorsOf(word: Element, listing: Element) {
      for (
        let at: Element | null = word;
        at && at !== listing;
        at = at.parentElement
      )
        yield at;
    }
    function lookOf(element: Element) {
      return `${element.className} ${element.getAttribute('style') ?? ''}`;
    }
  });
}

/** Whatever the browser has to say against the page. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    // Of the tests' own making: see `serviceWorkers` in the settings.
    if (!message.text().startsWith('Service Worker registration blocked'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) {
      complaints.push(`${response.status()} ${response.url()}`);
    }
  });
  return complaints;
}

async function barriers(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}
