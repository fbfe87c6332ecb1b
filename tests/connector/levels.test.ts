import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTable } from './destination';
import { edit } from './editor';
import { wideConfig, wideTasks } from './grid';
import { configure, createLab, statesOf, tokenConfig } from './lab';

const config = { ...tokenConfig, ...wideConfig };
const rowsInPage = 50;

/** Three pages of rows; the second begins with a parent, and its child. */
function family() {
  const sheet = wideTasks(2 * rowsInPage + 10);
  const parents = [rowsInPage, rowsInPage + 1, 2 * rowsInPage - 1];
  const rows = sheet.rows.map((row, i) => {
    const parent = parents.findLast((parent) => parent < i);
    return parent === undefined
      ? row
      : { ...row, parentId: sheet.rows[parent]!.id };
  });
  return { ...sheet, rows };
}

const levels = [
  ...Array.from({ length: rowsInPage }, () => 0),
  ...[0, 1],
  ...Array.from({ length: rowsInPage - 2 }, () => 2),
  ...Array.from({ length: 10 }, () => 3),
];

for (const mode of ['full_refresh', 'incremental'] as const) {
  test(`a family whose parent slips past a first ${mode} has its levels after the next sync`, async () => {
    const lab = createLab({ saved: [family()] });
    const editor = await edit(lab, 'Tasks');
    const [first, second] = await editor.rows();
    const catalog = await lab.discover(config);
    lab.clock.advance(60_000);
    lab.meanwhile = async (path) => {
      if (!path.includes('page=2')) return;
      lab.meanwhile = () => {};
      await editor.remove(first!.id);
    };
    const table = createTable();
    const messages = await lab.read(
      configure(catalog, ['Tasks'], mode),
      [],
      config,
    );
    table.load(messages);
    lab.clock.advance(60_000);
    // All that the sums see is an edit that they can explain.
    await editor.change(second!.id, 'changed');
    lab.clock.advance(60_000);
    const next = configure(catalog, ['Tasks']);
    table.load(await lab.read(next, statesOf(messages), config));
    assert.deepEqual(
      (await editor.rows()).map(({ id }) => table.rows.get(id)!['_level']),
      levels.slice(1),
    );
  });
}
