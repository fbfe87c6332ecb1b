import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtConnector } from '../../scripts/builtConnector';
import { startSandbox } from '../../src/literate/sessions/startSandbox';

/** A Python in which `import airbyte` works. */
const python = process.env['PYAIRBYTE_PYTHON'] ?? 'python3';

interface Found {
  streams: string[];
  rows: Record<string, number>;
  rows_after_second_read: Record<string, number>;
  processed: [first: number, second: number];
  budget_columns: string[];
}

test('PyAirbyte reads every stream into DuckDB, and only changes the second time', async (t) => {
  if (spawnSync(python, ['-c', 'import airbyte']).status !== 0) {
    return t.diagnostic(
      'not run: no Python with PyAirbyte. pip install airbyte into a virtual ' +
        'environment, and name its bin/python in PYAIRBYTE_PYTHON.',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'pyairbyte-'));
  const sandbox = await startSandbox();
  try {
    const found = sync(folder, sandbox.url);
    assert.deepEqual(Object.keys(found.rows).sort(), [...found.streams].sort());
    assert.ok((found.rows['Budget'] ?? 0) > 0);
    assert.ok(found.budget_columns.includes('_row_id'));
    const [first, second] = found.processed;
    assert.ok(second < first, `${first} records, then ${second}`);
    for (const [stream, rows] of Object.entries(found.rows)) {
      if (stream.startsWith('smartsheet_')) continue;
      assert.equal(found.rows_after_second_read[stream], rows, stream);
    }
  } finally {
    await sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

function sync(folder: string, url: string): Found {
  // An executable is what PyAirbyte wants, and `exec` lets it stop Node itself.
  const executable = join(folder, 'source-smartsheet');
  writeFileSync(
    executable,
    `#!/bin/sh\nexec ${builtConnector().join(' ')} "$@"\n`,
  );
  chmodSync(executable, 0o755);
  const config = join(folder, 'config.json');
  const credentials = {
    auth_type: 'access_token',
    access_token: 'sandbox-token',
  };
  writeFileSync(config, JSON.stringify({ credentials, api_url: url }));

  const script = join(__dirname, 'sync_into_duckdb.py');
  const run = spawnSync(python, [script, executable, config, folder], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, AIRBYTE_OFFLINE_MODE: '1', DO_NOT_TRACK: '1' },
  });
  assert.equal(run.status, 0, run.stderr.slice(-3000));
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as Found;
}
