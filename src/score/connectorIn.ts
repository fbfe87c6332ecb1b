import { join } from 'node:path';
import { root } from '../literate/book/root';

/** The command that runs the connector of a folder as it is, without type check. */
export function connectorIn(folder: string): string[] {
  const runner = join(root, 'scripts/from.js');
  const main = join(folder, 'connector/src/main.ts');
  return [process.execPath, runner, '--transpile-only', main];
}
