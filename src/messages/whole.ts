import { escapeHtml } from './escapeHtml';

/** Where a browser breaks a line within a word of a shell. */
const breakable = /[-?](?=\S)/;

/**
 * A command as HTML in which options, dates and addresses stay whole as long as
 * a line has room for them: browsers would break `--config` behind its hyphens.
 */
export function commandHtml(command: string): string {
  return command
    .split(/(\s+)/)
    .map((word) => (breakable.test(word) ? whole(word) : escapeHtml(word)))
    .join('');
}

function whole(word: string): string {
  return `<span class="whole">${escapeHtml(word)}</span>`;
}

/** Output that is no message: lists of its values are broken behind commas. */
export function outputHtml(line: string): string {
  return escapeHtml(line).replaceAll(',&quot;', ',<wbr>&quot;');
}
