import type { CommandContext, ExecResult } from 'just-bash/browser';

/** What a command says on its output, line by line. */
export function said(lines: readonly string[]): ExecResult {
  return {
    stdout: lines.map((line) => `${line}\n`).join(''),
    stderr: '',
    exitCode: 0,
    stdoutKind: 'text',
  };
}

/** What a command refuses to do, and why. */
export function refused(why: string, exitCode = 1): ExecResult {
  return { stdout: '', stderr: `${why}\n`, exitCode };
}

/** What a command says that needs the reader's own machine. */
export const notHere = 'cannot run in a page';

/** That in a sentence, and what to do. */
export function desk(what: string, why: string): string {
  return `"${what}" ${notHere}: ${why}. At your desk: git clone, npm ci, and the same command.`;
}

export function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** The text of a file, or what came through the pipe. */
export async function readInput(
  context: CommandContext,
  file?: string,
): Promise<string> {
  if (file === undefined) return toText(context.stdin);
  return context.fs.readFile(context.fs.resolvePath(context.cwd, file));
}

const utf8 = new TextDecoder();

/** Pipes carry bytes, one in each character. */
export function toText(stdin: unknown): string {
  const bytes = Uint8Array.from(String(stdin), (char) => char.charCodeAt(0));
  return utf8.decode(bytes);
}
