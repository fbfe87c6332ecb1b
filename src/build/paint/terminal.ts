import { escapeHtml } from './escapeHtml';
import { messageHtml } from './message';

/** `$ ` starts a command, `> ` continues it; any other line is its output. */
const prompts = /^([$>]) (.*)$/;

/**
 * A terminal session as HTML. Prompts are attributes, which CSS prints: so
 * they can be neither selected nor copied.
 */
export function terminalHtml(session: string): string {
  let typing = false;
  return session
    .split('\n')
    .map((line) => {
      const [, prompt, command = ''] = prompts.exec(line) ?? [];
      typing = prompt === '$' || (prompt === '>' && typing);
      return typing
        ? `<span class="command" data-prompt="${prompt === '$' ? '$' : '&gt;'} ">${escapeHtml(command)}</span>`
        : isJson(line)
          ? `<span class="output json">${messageHtml(line)}</span>`
          : `<span class="output">${escapeHtml(line)}</span>`;
    })
    .join('\n');
}

/** A message is one long line, which is broken after its commas. */
function isJson(line: string): boolean {
  return /^[{[]["{]/.test(line);
}
