import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { openPage } from './openPage';

const chapter = '/guide/implementation/paging';

test('a chapter ends with what its reader has, and the ways to get it', async ({
  page,
}) => {
  await openPage(page, chapter);
  const end = page.locator('.afterChapter');
  await expect(end).toHaveText(
    /has \d+ files and [\d,]+ lines\. It compiles\. \d+ of its tests pass/,
  );

  await expect(page.locator('.fileMap')).toContainText(/~\spages\.ts/);

  const zip = await page.request.get(`${chapter}.zip`);
  const files = unzipSync(await zip.body());
  const paged = files['connector/src/rows/pages.ts'];
  expect(paged && strFromU8(paged)).toContain('rowsPerPage');

  const diff = await page.request.get(`${chapter}.diff`);
  expect(await diff.text()).toContain(
    'diff --git a/connector/src/rows/pages.ts',
  );
});

test('the path of a step leads to the whole file after that step', async ({
  page,
}) => {
  await openPage(page, chapter);
  const first = page.locator('figure.code', { has: page.locator('a.path') });
  const told = await first.first().locator('pre code').textContent();
  await first.first().locator('a.path').click();
  await expect(page).toHaveURL('/folder/implementation/paging/steps#step-1');
  await expect(page.locator('#step-1 pre code')).toContainText(told ?? '-');

  await openPage(page, chapter);
  await page.locator('figcaption a.path').last().click();
  await expect(page).toHaveURL(/\/folder\/implementation\/paging#src-/);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute(
    'content',
    'noindex',
  );
});

test("a page of a chapter's files leads to those of the chapters beside it", async ({
  page,
}) => {
  await openPage(page, '/folder/implementation/paging');
  const ways = page.getByRole('navigation', { name: "Other chapters' files" });
  await ways.getByRole('link', { name: /^Next/ }).click();
  await expect(page).toHaveURL('/folder/implementation/incremental');
  await expect(page.locator('.kicker')).toHaveText('Incremental sync');
  await ways.getByRole('link', { name: /^Previous/ }).click();
  await expect(page).toHaveURL('/folder/implementation/paging');
});
