import { messageHtml } from '../../messages/messageHtml';
import { isMessage } from '../../messages/readMessage';
import { commandHtml, outputHtml } from '../../messages/whole';

/** `$ ` starts a command, `> ` continues it; any other line is its output. */
const prompts = /^([$>]) (.*)$/;

/**
 * A terminal session as HTML. Prompts are attributes, which CSS prints: so
 * they can be neither selected nor copied. `tells` are keys of messages that
 * the page is about.
 */
export function terminalHtml(session: string, tells: readonly string[] = []) {
  let typing = false;
  return session
    .split('\n')
    .map((line) => {
      const [, prompt, command = ''] = prompts.exec(line) ?? [];
      typing = prompt === '$' || (prompt === '>' && typing);
      return typing
        ? `<span class="command" data-prompt="${prompt === '$' ? '$' : '&gt;'} ">${commandHtml(command)}</span>`
        : isMessage(line)
          ? `<span class="output json">${messageHtml(line, tells)}</span>`
          : `<span class="output">${outputHtml(line)}</span>`;
    })
    .join('\n');
}
