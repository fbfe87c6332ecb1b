import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTwoFilesPatch } from 'diff';
import { matches } from './output';
import { readPages } from './pages';
import { playPage, type Played } from './play';
import { listSteps } from './session';

for (const page of readPages()) {
  const { path, text } = page;
  if (listSteps(text).length === 0) continue;
  test(`${path}: its commands print what it says`, async () => {
    const played = await playPage(page);
    const complaints = played.flatMap((one) => complaintAbout(one, path));
    assert.ok(
      complaints.length === 0,
      `${complaints.join('\n')}\nTo rewrite the outputs: npm run docs:update -- ${path}`,
    );
  });
}

function complaintAbout(
  { step, printed, exitCode, remains }: Played,
  path: string,
): string[] {
  const complaints: string[] = [];
  if (remains) {
    complaints.push(
      `${path}:${step.fence}: fails with this page's connector too, which should mend it`,
    );
  }
  if (exitCode !== step.exit) {
    complaints.push(
      `${path}:${step.line - 1}: ended with ${exitCode} and not ${step.exit}`,
    );
  }
  if (!matches(step.expected, printed)) {
    const lines = (of: string[]) => of.map((line) => `${line}\n`).join('');
    complaints.push(
      createTwoFilesPatch(
        `${path}:${step.line}`,
        `$ ${step.command}`,
        lines(step.expected),
        lines(printed),
      ),
    );
  }
  return complaints;
}
