import { chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Finds a browser that starts, and leaves its path for the workers. */
export default async function findChromium(): Promise<void> {
  const found =
    firstThatStarts([process.env.CHROMIUM_PATH, ...installed]) ??
    firstThatStarts([await fromNpm()]) ??
    firstThatStarts([chromium.executablePath()]) ??
    firstThatStarts([fromDebian()]);
  if (found === undefined) {
    throw new Error(
      'Cannot run the browser tests: no Chromium on this machine starts. ' +
        'Install one (Debian, Ubuntu: apt-get install chromium; elsewhere: ' +
        'npx playwright install chromium) or set CHROMIUM_PATH to its program.',
    );
  }
  process.env.CHROMIUM_PATH = found;
}

function firstThatStarts(paths: (string | undefined)[]): string | undefined {
  return paths.find((path) => path && existsSync(path) && starts(path));
}

function starts(path: string): boolean {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A Chromium for Linux that npm installed with our packages. */
async function fromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath().catch(() => undefined);
}

/** Where we are root on Debian, we may ask for one. */
function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    return undefined;
  }
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, { stdio: 'inherit' });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
    return '/usr/bin/chromium';
  } catch {
    return undefined;
  }
}
