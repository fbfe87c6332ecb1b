import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLab, idsOf, logsOf, tokenConfig, type Lab } from './lab';

async function said(
  lab: Lab,
  command: string,
  selection: object,
): Promise<string> {
  const messages = await lab.run(command, {
    config: { ...tokenConfig, ...selection },
  });
  return JSON.stringify(messages);
}

test('a sheet that is listed and closed is left out, and said to be', async () => {
  const lab = createLab();
  const messages = await lab.run('discover', { config: tokenConfig });
  assert.match(
    logsOf(messages).join(),
    /Left out sheet "Payroll" \(\d+\).*error 1004/,
  );
});

const unknown = '1111111111111111';
for (const [list, what] of [
  ['sheet_ids', 'sheet'],
  ['report_ids', 'report'],
  ['folder_ids', 'folder'],
  ['workspace_ids', 'workspace'],
]) {
  test(`check and discover name the ${what} that is not there`, async () => {
    const selection = { [list!]: [unknown] };
    for (const command of ['check', 'discover']) {
      const answer = await said(createLab(), command, selection);
      assert.match(
        answer,
        new RegExp(`Smartsheet does not find ${what} ${unknown}`),
        command,
      );
    }
  });
}

test('check and discover name the sheet that the token may not open', async () => {
  const lab = createLab();
  const id = (await idsOf(lab, '/sheets?includeAll=true')).get('Payroll')!;
  for (const command of ['check', 'discover']) {
    assert.match(
      await said(lab, command, { sheet_ids: [id] }),
      new RegExp(`The token may not see sheet .*${id}`),
      command,
    );
  }
});

test('discover stops asking when one of the chosen sheets cannot be read', async () => {
  const lab = createLab({ account: { sheets: 60 } });
  const sheet_ids = [...(await idsOf(lab, '/sheets?includeAll=true')).values()];
  lab.meanwhile = (path) =>
    path.startsWith(`/sheets/${sheet_ids[0]}/columns`)
      ? Response.json({ errorCode: 1004, message: 'no' }, { status: 403 })
      : undefined;
  assert.match(await said(lab, 'discover', { sheet_ids }), /may not see/);
  const asked = lab.requests.length;
  await lab.clock.sleep(60_000);
  assert.ok(
    lab.requests.length < asked + 10,
    `${lab.requests.length - asked} more`,
  );
});
