import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startSandbox } from '../../src/literate/sessions/startSandbox';
import { builtConnector } from '../../scripts/builtConnector';
import { hostileSheets, textsOfSheets } from './hostileSheets';
import { postgresPrograms, startPostgres } from './postgres';

const python = process.env['PYAIRBYTE_PYTHON'] ?? 'python3';

test('names that look alike keep all their values in DuckDB', async (t) => {
  if (!hasPyAirbyte()) return t.diagnostic(withoutPyAirbyte);
  await inFolder((folder) => assertAllArrives(folder, 'duckdb'));
});

test('names that look alike keep all their values in PostgreSQL', async (t) => {
  const programs = postgresPrograms();
  if (!hasPyAirbyte()) return t.diagnostic(withoutPyAirbyte);
  if (!programs)
    return t.diagnostic('not run: no PostgreSQL. apt-get install postgresql');
  await inFolder(async (folder) => {
    const server = await startPostgres(
      programs,
      mkdtempSync(join(folder, 'pg-')),
    );
    try {
      await assertAllArrives(folder, String(server.port));
    } finally {
      await server.stop();
    }
  });
});

const withoutPyAirbyte =
  'not run: no Python with PyAirbyte. pip install airbyte into a virtual ' +
  'environment, and name its bin/python in PYAIRBYTE_PYTHON.';

function hasPyAirbyte(): boolean {
  return spawnSync(python, ['-c', 'import airbyte']).status === 0;
}

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  chmodSync(folder, 0o755);
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every cell of every sheet is in the database, and in no other table. */
async function assertAllArrives(folder: string, to: string): Promise<void> {
  const files = hostileSheets().map((sheet, i) => {
    const file = join(folder, `sheet-${i}.json`);
    writeFileSync(file, JSON.stringify(sheet));
    return file;
  });
  const sandbox = await startSandbox(files.flatMap((file) => ['--from', file]));
  try {
    const tables = load(folder, sandbox.url, to);
    const expected = textsOfSheets();
    assert.equal(Object.keys(tables).length, expected.length);
    const found = Object.entries(tables).map(([stream, texts]) => {
      const ours = texts.filter((text) => text.startsWith('sheet '));
      return { stream, ours: new Set(ours) };
    });
    const lost = expected.flatMap((texts, sheet) => {
      const table = found.find(({ ours }) => ours.has(texts[0]!));
      if (!table) return [`sheet ${sheet} has no table`];
      return texts
        .filter((text) => !table.ours.has(text))
        .map((text) => `${table.stream}: ${text}`);
    });
    assert.deepEqual(lost, []);
  } finally {
    await sandbox.stop();
  }
}

function load(
  folder: string,
  url: string,
  to: string,
): Record<string, string[]> {
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
  const script = join(__dirname, 'load_sheets.py');
  const run = spawnSync(python, [script, executable, config, folder, to], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, AIRBYTE_OFFLINE_MODE: '1', DO_NOT_TRACK: '1' },
  });
  assert.equal(run.status, 0, run.stderr.slice(-3000));
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as Record<
    string,
    string[]
  >;
}
