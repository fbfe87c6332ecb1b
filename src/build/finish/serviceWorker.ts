import { rspack } from '@rspack/core';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kept } from './edition';

const name = 'sw.js';

/** Bundles the service worker, and writes in front of it what it keeps. */
export async function writeServiceWorker(
  siteDir: string,
  outDir: string,
  edition: readonly Kept[],
): Promise<void> {
  await bundle(join(siteDir, 'src/offline/worker.ts'), outDir);
  const file = join(outDir, name);
  const script = readFileSync(file, 'utf8');
  writeFileSync(file, `self.edition=${JSON.stringify(edition)};\n${script}`);
}

function bundle(entry: string, outDir: string): Promise<void> {
  const compiler = rspack({
    mode: 'production',
    target: 'webworker',
    entry,
    output: { path: outDir, filename: name },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'builtin:swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' } } },
          type: 'javascript/auto',
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failure = error ?? stats?.compilation.errors[0];
      if (failure) return reject(new Error(failure.message));
      compiler.close((failed) => (failed ? reject(failed) : resolve()));
    });
  });
}
