import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../freePort';

export interface Postgres {
  port: number;
  stop: () => Promise<void>;
}

/** Where Debian's package keeps the server; undefined where there is none. */
export function postgresPrograms(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions
    .map((version) => join(root, version, 'bin'))
    .find((programs) => existsSync(join(programs, 'initdb')));
}

/**
 * Starts a PostgreSQL of its own in an empty folder, on a free port. The server
 * refuses to run as root, so it runs as nobody then.
 */
export async function startPostgres(
  programs: string,
  folder: string,
): Promise<Postgres> {
  const root = process.getuid?.() === 0;
  const nobody = root ? { uid: 65_534, gid: 65_534 } : {};
  if (root) chownSync(folder, 65_534, 65_534);
  const options = {
    ...nobody,
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
  };
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'airbyte', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);

  const port = await freePort();
  const flags = [
    '-D',
    data,
    '-k',
    folder,
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
  ];
  const quick = ['-c', 'fsync=off', '-c', 'full_page_writes=off'];
  const server = spawn(join(programs, 'postgres'), [...flags, ...quick], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => server.kill('SIGINT');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) =>
    server.once('close', () => resolve()),
  );
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    void ended.then(() => reject(new Error(`postgres: ${said}`)));
  });
  return {
    port,
    stop: async () => {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}
