import { expect, test } from '@playwright/test';
import { readPages } from '../../src/literate/book/pages';
import { listCommands } from '../../src/literate/sessions/commands';
import { root } from '../../src/literate/book/root';
import { readAway } from '../../src/running/away';
import { openPage } from './openPage';
import { openRun, runs, verdicts } from './openRun';

const whole = [
  'incremental',
  'kill-it-and-it-goes-on',
  'deletes',
  'rate-limits',
];
const away = new Set(readAway(root).map(({ page }) => page));

/** Pages with sessions that all run in them, by their addresses. */
const addresses = readPages()
  .filter((page) => listCommands(page).length > 0 && !away.has(page.path))
  .map(({ path }) => addressOf(path));

function addressOf(path: string): string {
  if (path.startsWith('src/')) return '/';
  const parts = path
    .replace(/\.mdx$/, '')
    .split('/')
    .slice(1);
  return `/guide/${parts.map((part) => part.replace(/^\d+-/, '')).join('/')}`;
}

for (const address of addresses) {
  const isWhole = whole.some((name) => address.endsWith(`/${name}`));
  test(`${address} runs ${isWhole ? 'whole' : 'in its first session'}, and as printed`, async ({
    page,
    context,
  }) => {
    await openPage(page, address);
    await runs(page).first().click();
    await expect(verdicts(page).first()).toHaveText('As printed.');
    if (!isWhole) return;

    await context.setOffline(true);
    await page
      .getByRole('button', { name: 'Run all on this page' })
      .first()
      .click();
    const count = await runs(page).count();
    await expect(verdicts(page)).toHaveText(Array(count).fill('As printed.'), {
      timeout: 60_000,
    });
  });
}

test('nothing of the running book is fetched before a reader wants it', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await openPage(page, '/guide/implementation/values');
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => /running|\.worker\./.test(url))).toEqual([]);
  const before = fetched.length;
  await runs(page).first().click();
  await expect(verdicts(page).first()).toHaveText('As printed.');
  const late = fetched.slice(before);
  expect(late.some((url) => url.endsWith('.running.json'))).toBe(true);
});

test('the pencil of a command is beside it', async ({ page }) => {
  await openRun(page, '/');
  const played = await page.locator('.command:has(.pencil)').all();
  expect(played.length).toBeGreaterThan(0);
  for (const command of played) {
    const line = (await command.boundingBox())!;
    const pencil = (await command.locator('.pencil').boundingBox())!;
    const middle = pencil.y + pencil.height / 2;
    expect(middle).toBeGreaterThan(line.y);
    expect(middle).toBeLessThan(line.y + line.height);
  }
});

test('an edited command shows what else it prints, and history brings it back', async ({
  page,
}) => {
  const type = await openRun(page, '/');
  await page
    .getByRole('button', { name: /^Edit: / })
    .first()
    .click();
  await expect(type.field).toHaveValue(/connector -- read/);
  await type.run('echo mine > note.txt; cat note.txt');
  await expect(page.locator('.played').last()).toContainText('mine');
  await type.field.press('ArrowUp');
  await expect(type.field).toHaveValue('echo mine > note.txt; cat note.txt');
  await type.field.fill('cat no');
  await type.field.press('Tab');
  await expect(type.field).toHaveValue('cat note.txt');
  await expect(page.locator('.heard').first()).toHaveText('mine');
  await type.run('touch noted.txt');
  await type.field.fill('cat no');
  await type.field.press('Tab');
  await expect(type.field).toHaveValue('cat note');
  await expect(page.locator('.names').first()).toHaveText(
    'note.txt  noted.txt',
  );
  await type.run('help');
  await expect(page.locator('.played').last()).toContainText('try -- FILE');
  await type.run('npm run -s demo');
  await expect(page.locator('.played').last()).toContainText(
    'cannot run in a page',
  );
});

test('what was changed makes a difference, which is said', async ({ page }) => {
  const type = await openRun(page, '/guide/implementation/values', 2);
  await type.edit((line) => `${line} | head -n 1`);
  await expect(page.locator('.played').last()).toContainText(
    'It printed one line, and the page has 3 lines.',
  );
  await type.run('rm connector/sandbox/config.json');
  await runs(page).nth(3).click();
  await expect(verdicts(page).last()).toHaveText(
    '2 commands printed something else than the page says.',
  );
  const last = page.locator('.played').last().locator('details');
  await last.locator('summary').click();
  await expect(last).toContainText('SOURCE_SERIALIZATION_ERROR');
});

test('Tab that finds nothing to add lets go of the prompt', async ({
  page,
}) => {
  const { field } = await openRun(page, '/');
  await field.fill('cat nowhere');
  await field.press('Tab');
  await expect(async () => {
    await field.press('Tab');
    await expect(field).not.toBeFocused({ timeout: 500 });
  }).toPass();
});

test('a long command is seen whole in the prompt of a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { field } = await openRun(page, '/');
  await field.fill(`echo ${'a long command '.repeat(8)}`);
  const isWhole = () =>
    field.evaluate((box) => box.scrollHeight <= box.clientHeight);
  await expect.poll(isWhole).toBe(true);
});

test('quotes that a phone makes for prose are those of a shell', async ({
  page,
}) => {
  const { field } = await openRun(page, '/');
  await field.pressSequentially('echo \u201ctwo  words\u201d');
  await expect(field).toHaveValue('echo "two  words"');
});

test('an endless loop is ended, what was before it stays, and one can start over', async ({
  page,
}) => {
  const type = await openRun(page, '/');
  await type.run('greet() { echo hello; }');
  await type.run('greet > kept.txt');
  await type.run('node -e "for (;;);"');
  await page.getByRole('button', { name: 'Stop' }).click();
  const last = page.locator('.played').last();
  await expect(last).toContainText('What ran before it still counts.');
  await expect(type.field).toBeFocused();
  await type.run('cat kept.txt; greet; ls catalog.json');
  await expect(last).toContainText(/hellohellocatalog\.json$/);
  await page.getByRole('button', { name: 'Start over' }).first().click();
  await runs(page).first().click();
  await expect(verdicts(page).first()).toHaveText('As printed.');
  await type.run('ls kept.txt');
  await expect(last).toContainText('No such file');
});

test('a session runs as often as it is asked to, on the files as they are', async ({
  page,
}) => {
  const type = await openRun(page, '/guide/implementation/values', 2);
  await type.run('mv connector/sandbox/config.json other.json');
  await runs(page).nth(2).click();
  await expect(verdicts(page).last()).toContainText('something else');
  await type.run('mv other.json connector/sandbox/config.json');
  await type.field.fill('clear');
  await type.field.press('Enter');
  await expect(page.locator('.ran').last().locator('.played')).toHaveCount(2);
  await runs(page).nth(2).click();
  await expect(verdicts(page).last()).toHaveText('As printed.');
});

test('a fault that curl switches on is survived, and its wait takes no time', async ({
  page,
}) => {
  const type = await openRun(page, '/');
  await type.run(
    `curl -s -X POST http://localhost:8080/sandbox/faults -d '{"fault":"503","times":2}'`,
  );
  await type.run(
    'npm run -s connector -- check --config connector/sandbox/config.json',
  );
  const last = page.locator('.played').last();
  await expect(last).toContainText('SUCCEEDED');
  await expect(last).toContainText('Trying again in');
});

test('sed changes the connector, and starting over brings it back', async ({
  page,
}) => {
  const type = await openRun(page, '/guide/implementation/values', 2);
  const read =
    'npm run -s connector -- read --config connector/sandbox/config.json --catalog catalog.json | grep -c \':"0"\'';
  await type.run(read);
  await expect(page.locator('.played').last()).toContainText(/[1-9]\d*$/);
  await type.run(
    `sed -i "s/return String(number);/return String(number || '');/" connector/src/columns/text.ts`,
  );
  await type.run(read);
  await expect(page.locator('.played').last()).toContainText(/✎0$/);
  await page.getByRole('button', { name: 'Start over' }).first().click();
  await runs(page).nth(2).click();
  await type.run(read);
  await expect(page.locator('.played').last()).toContainText(/[1-9]\d*$/);
});
