import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBefore } from '../../src/literate/steps/checkpoint';
import { openGuide } from '../../src/literate/steps/guide';
import { readBook } from '../../src/literate/steps/steps';
import { openPage } from './openPage';
import { layOut } from './robot/desk';
import { follow } from './robot/reader';
import { setUpMachine } from './robot/terminal';

const root = join(__dirname, '../..');
const chapter = '/guide/implementation/spec';
const source = 'docs/03-implementation/03-spec.mdx';

/** What an author may do to a page, done to it as it is served. */
type Mistake = (page: Page) => Promise<void>;

const mistakes: { name: string; make: Mistake; says: RegExp }[] = [
  {
    name: 'a step that was removed',
    make: (page) => change(page, 0, (step) => step.remove()),
    says: /^"Spec", session 2: \$ npm run -s try -- smartsheet\/regions[^]*printed\nThere is no file connector\/src\/smartsheet\/regions\.ts to try\.\nand the page shows\n/,
  },
  {
    name: 'two steps in the wrong order',
    make: (page) =>
      change(page, 7, (step, steps) => {
        const next = steps[8];
        if (next) step.before(next);
      }),
    says: /^"Spec", step 8: connector\/src\/spec\.ts: the caption says "after `way`", and I find 0 places called way/,
  },
  {
    name: 'a caption that names the wrong place',
    make: (page) =>
      change(page, 3, (step) => {
        const place = step.querySelector('figcaption code');
        if (place) place.textContent = 'nowhere';
      }),
    says: /^"Spec", step 4: connector\/src\/\S+: the caption says "after `nowhere`", and I find 0 places called nowhere/,
  },
  {
    name: 'an output that was edited by hand',
    make: (page) =>
      page
        .locator('.terminal .output', { hasText: 'number_columns' })
        .evaluate((line) => {
          line.textContent = 'numeric_columns';
        }),
    says: /^"Spec", session \d+: \$ node[^]*printed\n[^]*\bnumber_columns[^]*and the page shows\n[^]*\bnumeric_columns/,
  },
];

for (const { name, make, says } of mistakes) {
  test(`the robot stumbles over ${name}, and says where`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const machine = await setUpMachine();
    try {
      await machine.open('clone');
      await machine.type({ command: 'npm run -s desk', expected: [] });
      layOut(machine.desk, filesBefore(openGuide(root).book, source));
      await openPage(page, chapter);
      await make(page);
      const complaint = await follow(page, machine).then(
        () => 'nothing',
        (error: Error) => error.message,
      );
      expect(complaint).toMatch(says);
    } finally {
      await machine.close();
    }
  });
}

test('a declaration that was renamed stops the telling at the page that shows it', () => {
  const { pages } = openGuide(root);
  const { problems } = readBook(pages, (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return path === 'connector/src/columns/names.ts'
      ? text.replaceAll('squash', 'squeeze')
      : text;
  });
  expect(problems[0]).toMatch(
    /^docs\/03-implementation\/06-discover\.mdx:\d+: connector\/src\/columns\/names\.ts has no "squash" to paste\. Nearest: squeeze/,
  );
});

/** Does something to one step of the open page, counted from 0. */
function change(
  page: Page,
  at: number,
  act: (step: Element, steps: Element[]) => void,
): Promise<void> {
  return page.evaluate(
    ([at, act]) => {
      const steps = [...document.querySelectorAll('figure.code')].filter(
        (figure) => figure.querySelector('figcaption a.path'),
      );
      // A function of the test, which cannot travel to the page as it is.
      (
        new Function(`return ${act}`)() as (step: unknown, all: unknown) => void
      )(steps[at], steps);
    },
    [at, String(act)] as const,
  );
}
