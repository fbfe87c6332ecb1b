import { createTwoFilesPatch } from 'diff';
import type { Page } from '../book/files';
import { matches } from './output';
import { playPage, type Played } from './play';

/** What the commands of a page print other than it says, and the remedy. */
export async function complaintsOf(page: Page): Promise<string[]> {
  const played = await playPage(page);
  const complaints = played.flatMap((one) => complaintAbout(one, page.path));
  if (complaints.length > 0) {
    complaints.push(
      `To rewrite the outputs: npm run docs:update -- ${page.path}`,
    );
  }
  return complaints;
}

function complaintAbout(
  { command, printed, exitCode, remains }: Played,
  path: string,
): string[] {
  const complaints: string[] = [];
  if (remains) {
    complaints.push(
      `${path}:${command.fence}: fails with this page's connector too, which should mend it`,
    );
  }
  if (exitCode !== command.exit) {
    complaints.push(
      `${path}:${command.line - 1}: ended with ${exitCode} and not ${command.exit}`,
    );
  }
  if (!matches(command.expected, printed)) {
    const lines = (of: string[]) => of.map((line) => `${line}\n`).join('');
    complaints.push(
      createTwoFilesPatch(
        `${path}:${command.line}`,
        `$ ${command.text}`,
        lines(command.expected),
        lines(printed),
      ),
    );
  }
  return complaints;
}
