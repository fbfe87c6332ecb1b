import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What keeps somebody out of a page as it is now, by axe; or by these rules of it. */
export async function barriers(
  page: Page,
  rules: string[] = [],
): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (rules.length > 0) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}

/**
 * Leaves of the thousands of colored words in the listings one of each kind, as
 * what holds of one holds of all: the same color, on the same ground.
 */
export async function thinOut(page: Page): Promise<void> {
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
