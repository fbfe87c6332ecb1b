import type { Page } from '@playwright/test';

/** Opens a page, waits until its buttons work, and unfolds what is folded. */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('html[data-has-hydrated="true"]').waitFor();
  await page.locator('main details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
}

/** Where the source of the open page lies, by its own link to it. */
export async function sourceOf(page: Page): Promise<string> {
  const link = page.getByRole('link', { name: 'Edit this page' });
  const href = (await link.getAttribute('href')) ?? '';
  return href.replace(/^.*\/edit\/main\//, '');
}
