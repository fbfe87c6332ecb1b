import type { CommandContext, ExecResult } from 'just-bash/browser';
import { toCommonJs } from '../modules';
import { said } from './command';

/**
 * `npm run build:connector`: what `tsc` writes into `dist`, the types taken off
 * and not checked. The code has nothing in it that asks for more.
 */
export async function stripTypes({
  fs,
  cwd,
}: CommandContext): Promise<ExecResult> {
  const source = fs.resolvePath(cwd, 'connector/src');
  const built = fs.resolvePath(cwd, 'connector/dist');
  for (const path of fs.getAllPaths()) {
    if (!path.startsWith(`${source}/`) || !path.endsWith('.ts')) continue;
    const script = toCommonJs(await fs.readFile(path), path);
    const to = built + path.slice(source.length).replace(/\.ts$/, '.js');
    await fs.mkdir(to.replace(/\/[^/]*$/, ''), { recursive: true });
    await fs.writeFile(to, script);
  }
  return said([]);
}
