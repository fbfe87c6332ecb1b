import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const connector = join(__dirname, '../connector');
const program = join(connector, 'dist/main.js');

/**
 * The command that starts our connector as it ships: compiled, without
 * ts-node. Refuses a build that is older than the source.
 */
export function builtConnector(): readonly string[] {
  const built = modified(program);
  const stale = readdirSync(join(connector, 'src'), {
    recursive: true,
    encoding: 'utf8',
  }).some(
    (name) =>
      name.endsWith('.ts') && modified(join(connector, 'src', name)) > built,
  );
  if (stale) {
    throw new Error(
      'connector/dist is older than its source. First: npm run build:connector',
    );
  }
  return [process.execPath, program];
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
