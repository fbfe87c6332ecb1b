import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { readListing, writeListing } from '../../src/literate/fences/listing';
import { contextOf } from '../../src/literate/steps/caption';
import { filesAfter, filesBefore } from '../../src/literate/steps/checkpoint';
import { openGuide } from '../../src/literate/steps/guide';

const { book } = openGuide(join(__dirname, '../..'));

/** What a page has of a listing once Markdown has read the fence. */
function throughMarkdown(lines: string[]) {
  const [code] = fromMarkdown(lines.join('\n')).children;
  assert.ok(code?.type === 'code');
  return readListing(code.lang ?? '', code.meta ?? '', code.value);
}

for (const page of new Set(book.steps.map((step) => step.page))) {
  test(`the neighbors shown on ${page} are lines of the reader's file`, () => {
    const before = filesBefore(book, page);
    const after = filesAfter(book, page);
    const steps = book.steps.filter((one) => one.page === page);
    const told = steps.map((step) => step.text);
    for (const step of steps) {
      const { above, below } = contextOf(step);
      const shown = throughMarkdown(
        writeListing(
          { language: 'ts', body: step.text, path: step.file, above, below },
          '',
        ),
      );
      const text = [
        before.get(step.file),
        after.get(step.file),
        ...told,
      ].join();
      for (const line of [shown.above, shown.below]) {
        // Behind the dots, a neighbor of several lines is shortened.
        // An import goes on growing while the page adds names to it.
        if (line === undefined || line.startsWith('import')) continue;
        const [first = ''] = line.split(/ ?…/);
        assert.ok(text.includes(first), `${step.file}: ${line}`);
      }
      assert.deepEqual([shown.above, shown.below], [above, below]);
    }
  });
}
