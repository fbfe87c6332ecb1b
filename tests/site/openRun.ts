import { expect, type Page } from '@playwright/test';
import { openPage } from './openPage';

export const runs = (page: Page) =>
  page.getByRole('button', { name: 'Run', exact: true });

export const verdicts = (page: Page) => page.locator('.verdict');

/** Runs a session of the page, and types on under it. */
export async function openRun(page: Page, address: string, session = 0) {
  await openPage(page, address);
  await runs(page).nth(session).click();
  const ran = page.locator('.ran').last();
  await expect(ran.locator('.verdict')).toHaveText('As printed.');
  const field = ran.getByRole('textbox', { name: 'Type a command' });
  const played = page.locator('.played');
  const run = async (command: string) => {
    const before = await played.count();
    await field.fill(command);
    await field.press('Enter');
    await expect(played).toHaveCount(before + 1);
    if (!command.includes('for (;;)'))
      await expect(played.nth(before)).toHaveClass(/done/);
  };
  return {
    field,
    run,
    /** Runs the last command of the session anew, with a change. */
    async edit(change: (line: string) => string) {
      await ran
        .getByRole('button', { name: /^Edit: / })
        .last()
        .click();
      await run(change(await field.inputValue()));
    },
  };
}
