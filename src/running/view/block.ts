import type { Expected } from '../verdict';

/** A terminal session of the page, with what it prints by its own word. */
export interface Block {
  commands: Expected[];
  /** Which of the page's sessions it is, from 0. */
  session: number;
}

/** The commands of a block out of its HTML, in which prompts are attributes. */
export function parseBlock(html: string, session: number): Block {
  const template = document.createElement('template');
  template.innerHTML = html;
  const commands: { command: string; output: string[] }[] = [];
  const lines = '.command, .output';
  for (const line of template.content.querySelectorAll<HTMLElement>(lines)) {
    const text = line.textContent ?? '';
    const last = commands.at(-1);
    if (line.className.startsWith('output')) last?.output.push(text);
    else if (line.dataset['prompt']?.startsWith('$'))
      commands.push({ command: text, output: [] });
    else if (last) last.command += `\n${text}`;
  }
  return { commands, session };
}
