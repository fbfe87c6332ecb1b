import { expect, test } from '@playwright/test';
import { readOwnFiles } from '../../src/literate/book/ownFiles';
import { readExpected } from './robot/desk';
import { follow } from './robot/reader';
import { setUpMachine } from './robot/terminal';

/** The connector's files that no page tells: they are about it, not of it. */
const untold = [
  'connector/README.md',
  'connector/CHANGELOG.md',
  'connector/LICENSE',
  'connector/icon.svg',
];

test('a robot that reads the guide, pastes what it copies and types what it sees ends up with the connector', async ({
  page,
  context,
}) => {
  test.setTimeout(1_800_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const machine = await setUpMachine();
  try {
    await page.goto('/guide/background/what-is-airbyte');
    for (;;) {
      const chapter = await page.locator('h1').innerText();
      await follow(page, machine);
      const next = page.locator('.pagination-nav__link--next');
      if ((await next.count()) === 0) break;
      await next.click();
      await expect(page.locator('h1')).not.toHaveText(chapter);
    }
    const mine = new Map(readOwnFiles(machine.desk));
    for (const [file, text] of readExpected()) {
      if (untold.includes(file)) continue;
      expect(mine.get(file), `${file} in the end`).toBe(text);
      mine.delete(file);
    }
    expect([...mine.keys()], 'files that the connector does not have').toEqual(
      [],
    );
  } finally {
    await machine.close();
  }
});
