import type { CommandContext, ExecResult } from 'just-bash/browser';
import { lineLimit } from '../heads';
import type { Machine } from '../machine';
import { runProgram, type Program } from '../program';
import { toText } from './command';

/** Runs a program on the files of the shell. */
export async function runOnFiles(
  machine: Machine,
  context: CommandContext,
  { start, argv }: Pick<Program, 'start' | 'argv'>,
): Promise<ExecResult> {
  const texts = await readTexts(context, start, argv);
  const written = new Map<string, string>();
  const at = (path: string) => context.fs.resolvePath(context.cwd, path);
  const limit = context.env.get(lineLimit);
  const ended = await runProgram(machine, {
    start,
    argv,
    cwd: context.cwd,
    env: Object.fromEntries(context.env),
    stdin: toText(context.stdin),
    read: (path) => written.get(at(path)) ?? texts.get(at(path)),
    readLater: async (path) => {
      const file = at(path);
      const exists = (await context.fs.exists(file)) && !written.has(file);
      return exists ? context.fs.readFile(file) : undefined;
    },
    list: (folder) => namesIn(context.fs.getAllPaths(), at(folder)),
    write: (path, text) => void written.set(at(path), text),
    ...(limit && { lineLimit: Number(limit) }),
  });
  for (const [path, text] of written) await context.fs.writeFile(path, text);
  return {
    stdout: ended.output,
    stderr: ended.errors,
    exitCode: ended.exitCode,
    stdoutKind: 'text',
  };
}

/**
 * A program may read a file at once, and the shell's files come later: so what
 * it can ask for is at hand before it starts. That is its own code, and whatever
 * that or the command line speaks of.
 */
async function readTexts(
  { fs, cwd, stdin }: CommandContext,
  start: Program['start'],
  argv: readonly string[],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const left = new Set(
    fs.getAllPaths().filter((path) => path.startsWith(`${cwd}/`)),
  );
  const spoken = 'file' in start ? [start.file, ...argv] : [start.script];
  if (String(stdin).length < 10_000) spoken.push(String(stdin));
  for (let text = spoken.pop(); text !== undefined; text = spoken.pop()) {
    for (const path of left) {
      if (!text.includes(stemOf(path))) continue;
      left.delete(path);
      if (!(await fs.stat(path)).isFile) continue;
      const found = await fs.readFile(path);
      texts.set(path, found);
      if (/\.[jt]s$/.test(path)) spoken.push(found);
    }
  }
  return texts;
}

/** The name of a file without its folder and ending. */
function stemOf(path: string): string {
  return path.replace(/.*\//, '').replace(/\.\w+$/, '');
}

function namesIn(paths: readonly string[], folder: string): string[] {
  return paths
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1))
    .filter((name) => !name.includes('/'));
}
