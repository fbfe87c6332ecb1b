import type { Page } from '@playwright/test';
import { canRun, compile } from './desk';
import { readFigures, type Command } from './eyes';
import { paste } from './hands';
import type { Machine } from './terminal';

/**
 * Does what one open chapter asks for, from top to bottom, as a person who has
 * nothing else. Throws what an author can act on: chapter, step or session.
 */
export async function follow(page: Page, machine: Machine): Promise<void> {
  const chapter = await page.locator('h1').innerText();
  const { desk } = machine;
  await machine.open(canRun(desk) ? 'desk' : 'clone');
  let steps = 0;
  let sessions = 0;
  const later: (() => Promise<void>)[] = [];
  for (const figure of await readFigures(page)) {
    if (figure.kind === 'session') {
      const which = `"${chapter}", session ${++sessions}`;
      const run = () => typeAll(figure.commands, which, machine);
      if (figure.isLater) later.push(run);
      else await run();
      continue;
    }
    steps++;
    const { file, where, text } = figure;
    const before = canRun(desk);
    try {
      paste(desk, file, where, text);
    } catch (error) {
      const why = (error as Error).message;
      throw new Error(`"${chapter}", step ${steps}: ${file}: ${why}`);
    }
    if (!before && canRun(desk)) await machine.go('desk');
  }
  const complaints = steps === 0 ? '' : compile(desk);
  if (complaints) {
    throw new Error(
      `after "${chapter}" the connector does not compile:\n${complaints}`,
    );
  }
  for (const run of later) await run();
}

async function typeAll(
  commands: readonly Command[],
  which: string,
  machine: Machine,
): Promise<void> {
  for (const command of commands) {
    const complaint = await machine.type(command);
    if (!complaint) continue;
    const mistakes = compile(machine.desk);
    const why =
      mistakes && `what is on the desk does not compile:\n${mistakes}`;
    throw new Error(`${which}: ${why}${complaint}`);
  }
}
