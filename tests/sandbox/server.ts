import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const command = [
  '--require',
  join(root, 'tests/register.js'),
  join(root, 'connector/sandbox/server.ts'),
];

/** The sandbox as its users start it, on a port that was free. */
export interface Server {
  url: string;
  stop(): Promise<void>;
}

export async function startServer(...flags: string[]): Promise<Server> {
  const child = spawn(process.execPath, [...command, '--port', '0', ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => resolve()),
  );
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, found] = /on (http:\S+) \(token: /.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(said)));
  });
  return {
    url,
    stop: async () => {
      child.kill();
      await exited;
    },
  };
}

export async function runServer(
  ...flags: string[]
): Promise<{ code: number | null; stderr: string; stdout: string }> {
  const child = spawn(process.execPath, [...command, ...flags]);
  let stderr = '';
  let stdout = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  const code = await new Promise<number | null>((resolve) =>
    child.once('close', resolve),
  );
  return { code, stderr, stdout };
}
