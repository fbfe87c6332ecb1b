import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPages } from '../../src/literate/book/pages';
import { root } from '../../src/literate/book/root';
import { listCommands } from '../../src/literate/sessions/commands';
import { treesOfPages } from '../../src/literate/sessions/trees';
import { findAway, readAway } from '../../src/running/away';

const away = readAway(root);

for (const trees of treesOfPages(root)) {
  test(`${trees.page}: its sessions print the same in the page`, async () => {
    const excused = away.filter(({ page }) => page === trees.page);
    assert.deepEqual(await findAway(root, trees), excused);
  });
}

test('at least 93 of 100 commands run in the page and print what it says', () => {
  const all = readPages().flatMap((page) => listCommands(page));
  assert.ok(
    away.length <= all.length * 0.07,
    `${away.length} of ${all.length} do not`,
  );
});
