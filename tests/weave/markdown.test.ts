import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toMarkdown } from '../../src/build/editions/markdown';

const text = `---
title: Read
---

import { X } from './x';

See [the next page](./02-next.mdx#top) and [the web](https://example.com).

~~~ts file="a.ts" where="\`one\`" title="The first"
export const one = 1;
~~~

<Figure
  name="chasm"
  caption="Many to many."
/>

<Challenge title="Two">

Write \`<Aside>\` in prose.

</Challenge>
`;

const markdown = toMarkdown({
  title: 'Read',
  text,
  resolve: (link) => link.replace('./02-next.mdx', '/guide/next.md'),
});

test('the Markdown of a page is plain Markdown with the code in it', () => {
  assert.equal(
    markdown.replace(/^> Figure: .*$/m, '> Figure'),
    `# Read

See [the next page](/guide/next.md#top) and [the web](https://example.com).

\`a.ts\`, \`one\`. The first:

\`\`\`ts
export const one = 1;
\`\`\`

> Figure

**Challenge: Two**

Write \`<Aside>\` in prose.
`,
  );
});

test('a drawing is told in words', () => {
  assert.match(markdown, /> Figure: Many to many\. Left: four sources/);
});
