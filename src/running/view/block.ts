import type { Expected } from '../verdict';

/** A terminal session of the page, with what it prints by its own word. */
export interface Block {
  commands: Expected[];
  /** Runs on the folder as it was before the page. */
  fails: boolean;
}

/** The commands of a block out of its HTML, in which prompts are attributes. */
export function parseBlock(html: string, fails: boolean): Block {
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
  return { commands, fails };
}
