import { expect, test, type Locator } from '@playwright/test';
import { compile, readConnector, readDesk, setDesk } from './robot/desk';
import { paste } from './robot/hands';

/** The connector's files that no page tells: they are about it, not of it. */
const untold = ['connector/README.md', 'connector/icon.svg'];

test('a robot that reads the guide and pastes what it copies ends up with the connector', async ({
  page,
  context,
}) => {
  test.setTimeout(600_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { folder, clear } = setDesk();
  try {
    await page.goto('/guide/background/what-is-airbyte');
    for (;;) {
      const chapter = await page.locator('h1').innerText();
      let pasted = 0;
      for (const figure of await page
        .locator('figure.code:not(.terminal)')
        .all()) {
        const caption = await readCaption(figure);
        if (!caption) continue;
        const [file, where] = caption;
        await figure.getByRole('button', { name: /copy/i }).click();
        const text = await page.evaluate(() => navigator.clipboard.readText());
        try {
          paste(folder, file, where, text);
        } catch (error) {
          throw new Error(
            `"${chapter}", step ${pasted + 1}: ${file}: ${(error as Error).message}`,
          );
        }
        pasted++;
      }
      if (pasted > 0) {
        const complaints = compile(folder);
        expect(
          complaints,
          `after "${chapter}" the connector does not compile`,
        ).toBe('');
      }
      const next = page.locator('.pagination-nav__link--next');
      if ((await next.count()) === 0) break;
      await next.click();
      await expect(page.locator('h1')).not.toHaveText(chapter);
    }
    const mine = readDesk(folder);
    for (const [file, text] of readConnector()) {
      if (untold.includes(file)) continue;
      expect(mine.get(file), `${file} in the end`).toBe(text);
      mine.delete(file);
    }
    expect([...mine.keys()], 'files that the connector does not have').toEqual(
      [],
    );
  } finally {
    clear();
  }
});

/** The file and the place that a caption names, if it asks to paste at all. */
async function readCaption(
  figure: Locator,
): Promise<[string, string] | undefined> {
  const caption = figure.locator('figcaption');
  if ((await caption.count()) === 0) return undefined;
  const html = await caption.innerHTML();
  const text = html
    .replace(/<code[^>]*>(.*?)<\/code>/g, '`$1`')
    .replace(/<[^>]+>/g, '')
    .trim();
  const [, file, where] =
    /^(\S+), (a new file|in place of the whole file|(?:after|before|in place of) .*?)(?:\. .*)?$/.exec(
      text,
    ) ?? [];
  return file && where ? [file, where] : undefined;
}
