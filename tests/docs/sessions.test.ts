import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaintsOf } from '../../src/literate/sessions/complaints';
import { readPages } from '../../src/literate/book/pages';
import { listCommands } from '../../src/literate/sessions/commands';

for (const page of readPages()) {
  if (listCommands(page).length === 0) continue;
  test(`${page.path}: its commands print what it says`, async () => {
    const complaints = await complaintsOf(page);
    assert.ok(complaints.length === 0, complaints.join('\n'));
  });
}
