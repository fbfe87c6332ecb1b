import type { Locator, Page } from '@playwright/test';

/** What a reader finds on a page and does something about. */
export type Figure =
  | { kind: 'step'; file: string; where: string; text: string }
  | { kind: 'session'; commands: Command[]; isLater: boolean };

export interface Command {
  command: string;
  expected: string[];
}

/** What asks to be done on the open page, in the order in which it stands. */
export async function readFigures(page: Page): Promise<Figure[]> {
  await openSolutions(page);
  const figures: Figure[] = [];
  for (const figure of await page.locator('figure.code').all()) {
    const read = await readFigure(figure, page);
    if (read) figures.push(read);
  }
  return figures;
}

/** A solution that is code is tried as well, and is closed until it is asked for. */
async function openSolutions(page: Page): Promise<void> {
  const closed = page
    .locator('article details:not([open])')
    .filter({ has: page.locator('figure.code') });
  while ((await closed.count()) > 0)
    await closed.first().locator('> summary').click();
}

async function readFigure(
  figure: Locator,
  page: Page,
): Promise<Figure | undefined> {
  const caption = await readCaption(figure);
  const isTerminal = /\bterminal\b/.test(
    (await figure.getAttribute('class')) ?? '',
  );
  if (isTerminal) {
    if (/^Not run by our tests|Nothing to type/.test(caption)) return undefined;
    const commands = await readSession(figure, await copy(figure, page));
    const isLater = caption.startsWith('At the end of this chapter');
    return { kind: 'session', commands, isLater };
  }
  const [, file, where] =
    /^(\S+), (a new file|in place of the whole file|(?:after|before|in place of|in) .*?)(?:\. .*)?$/.exec(
      caption,
    ) ?? [];
  if (!file || !where) return undefined;
  return { kind: 'step', file, where, text: await copy(figure, page) };
}

/** The caption in words, with names of code in backticks. */
async function readCaption(figure: Locator): Promise<string> {
  const caption = figure.locator('figcaption');
  if ((await caption.count()) === 0) return '';
  return (await caption.innerHTML())
    .replace(/<code[^>]*>(.*?)<\/code>/g, '`$1`')
    .replace(/<[^>]+>/g, '')
    .trim();
}

async function copy(figure: Locator, page: Page): Promise<string> {
  await figure.getByRole('button', { name: /copy/i }).click();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Which line answers which command, as the eye sees it: by the prompts. */
async function readSession(
  figure: Locator,
  copied: string,
): Promise<Command[]> {
  const lines = await figure.locator('.command, .output').evaluateAll((all) =>
    all.map((line) => ({
      prompt: line.getAttribute('data-prompt') ?? '',
      text: line.textContent,
    })),
  );
  const commands: Command[] = [];
  for (const { prompt, text } of lines) {
    const last = commands.at(-1);
    if (prompt.startsWith('$')) commands.push({ command: text, expected: [] });
    else if (prompt && last) last.command += `\n${text}`;
    else last?.expected.push(text);
  }
  const typed = commands.map(({ command }) => `${command}\n`).join('');
  if (typed !== copied) {
    throw new Error(`Copy yields\n${copied}\nwhere the page shows\n${typed}`);
  }
  return commands;
}
