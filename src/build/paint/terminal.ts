import { escapeHtml } from './escapeHtml';

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
        : `<span class="output${isJson(line) ? ' json' : ''}">${escapeHtml(line)}</span>`;
    })
    .join('\n');
}

/** A message has no words to break a line between. */
function isJson(line: string): boolean {
  return /^[{[]["{]/.test(line);
}
