import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../book/root';

export interface RunningSandbox {
  port: number;
  /** What goes into a config as `api_url`. */
  url: string;
  pid: number;
  stop: () => Promise<void>;
}

const runner = join(root, 'scripts/from.js');
const server = 'connector/sandbox/server.ts';

/**
 * Starts the Smartsheet sandbox as `npm run sandbox` does, in a process of its
 * own, on a free port. Resolves when it answers.
 */
export function startSandbox(
  flags: readonly string[] = [],
): Promise<RunningSandbox> {
  const child = spawn(
    process.execPath,
    [runner, '--transpile-only', server, '--port', '0', ...flags],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) =>
    child.on('close', () => resolve()),
  );
  // Whoever started it may fail before it comes to stop it.
  const kill = () => child.kill();
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await ended;
  };

  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [url, port] = /http:\/\/[^\s/]+:(\d+)\S*/.exec(said) ?? [];
      if (url) resolve({ url, port: Number(port), pid: child.pid ?? 0, stop });
    });
    void ended.then(() =>
      reject(new Error(`The sandbox did not start: ${said}`)),
    );
  });
}
