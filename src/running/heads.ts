/**
 * In this shell a command is over before the next one of its pipe begins, so
 * `head` cannot close the pipe. Who writes into a `head` is told how many lines
 * will be read, in a variable of its environment, and stops there as if killed.
 */
export function boundHeads(command: string): string {
  return command.replace(
    intoHead,
    (whole, lines: string) => `${lineLimit}=${lines} ${whole}`,
  );
}

/** A program up to the pipe behind it, over whatever is quoted. */
const intoHead =
  /\b(?:npm run|node) (?:"(?:\\.|[^"])*"|'[^']*'|[^|\n;"'])*\|\s*head -n ?(\d+)/g;

/** The variable. */
export const lineLimit = 'LINES_READ';
