import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Measured {
  seconds: number;
  /** The most memory the process held, in MB; 0 where it did not tell. */
  peak: number;
  lines: number;
  stdout: string;
}

const telling = ['--require', join(__dirname, 'peak.js')];

/** Runs a program of Node to its end and measures it. */
export function measureNode(
  args: readonly string[],
  stdin = '',
): Promise<Measured> {
  return measure([process.execPath, ...telling, ...args], stdin);
}

/** Runs a program to its end; its output is read as fast as it comes. */
export function measure(
  [program = '', ...args]: readonly string[],
  stdin = '',
  env: Record<string, string> = {},
): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(program, args, {
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const chunks: Buffer[] = [];
    let peak = '';
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdio[3]?.on('data', (chunk: Buffer) => (peak += chunk.toString()));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      const stdout = Buffer.concat(chunks).toString();
      const lines = stdout.split('\n').length - 1;
      if (exitCode === 0)
        resolve({ seconds, peak: Number(peak) / 1024, lines, stdout });
      else
        reject(
          new Error(
            `${[program, ...args].join(' ')} ended with ${exitCode}: ${said}${stdout.slice(-500)}`,
          ),
        );
    });
    child.stdin.end(stdin);
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
