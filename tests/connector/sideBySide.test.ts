import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configure, createLab, recordsOf } from './lab';

test('lists that are asked for side by side come in the order of the sheets, whichever is answered first', async () => {
  const lab = createLab({ account: { sheets: 12 } });
  const catalog = configure(await lab.discover(), ['smartsheet_columns']);
  let asked = 0;
  lab.meanwhile = async (path, request) => {
    if (!path.includes('/columns')) return;
    const place = asked++;
    const answer = await lab.answer(request);
    await lab.clock.sleep(place % 2 ? 100 : 5_000);
    return answer;
  };
  const ids = recordsOf(await lab.read(catalog)).map(
    ({ data }) => data['sheet_id'],
  );
  const { data } = await lab.call<{ data: { id: number }[] }>(
    'GET',
    '/sheets?includeAll=true',
  );
  const sheets = data.map(({ id }) => id).sort((a, b) => a - b);
  assert.deepEqual([...new Set(ids)], sheets);
  assert.equal(asked, sheets.length);
});
