import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrappable } from '../../src/build/paint/lines';
import { messageHtml } from '../../src/messages/messageHtml';
import { curly, curlyTicked } from '../../src/build/prose/curly';
import remarkCurly from '../../src/build/prose/remark';
import remarkIssues from '../../src/build/prose/issues';
import { labelCells } from '../../src/build/weave/tables';

const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

test('a listing that may be wrapped is the same text, line by line', () => {
  const code = `const a = 1;\n${'  '.repeat(3)}return '${'x'.repeat(90)}';\n\n}`;
  const html = wrappable(code, code);
  assert.equal(text(html), code);
  assert.match(html, /<span class="line" style="--indent:6">/);
  assert.equal(html.match(/class="line"/g)?.length, 1);
});

const messages = [
  '{"type":"RECORD","record":{"a":-1.5e+3,"b":[true,null],"c":"d, \\"e\\": <f>"}}',
  '{"a":"\\\\","b":"2026-03-02","c":{}}',
  '["a",1,{"type":"LOG"}]',
  '{"cut":"off, as head -c leaves i',
  '{"unclosed":12,',
];

for (const message of messages) {
  test(`a message in color is the same text: ${message}`, () => {
    assert.equal(text(messageHtml(message)), message);
  });
}

test('a message can be broken after its commas, and not inside of its strings', () => {
  const html = messageHtml('{"a":1,"b":"c, d"}');
  assert.equal(html.match(/<wbr>/g)?.length, 1);
  assert.match(html, /,<wbr><span class="t-key">/);
});

test('keys, strings and numbers differ, and the kind of a message stands out', () => {
  assert.equal(
    messageHtml('{"type":"LOG","n":3}'),
    '{<span class="t-key">&quot;type&quot;</span>:<span class="t-kind">&quot;LOG&quot;</span>,<wbr>' +
      '<span class="t-key">&quot;n&quot;</span>:<span class="t-constant">3</span>}',
  );
});

const set: [string, string][] = [
  [`"Yes," we said, "it's 'fine'."`, '“Yes,” we said, “it’s ‘fine’.”'],
  [`("a") and ["b"]`, '(“a”) and [“b”]'],
  [`the '90s, readers' folders`, 'the ’90s, readers’ folders'],
  [`wait...`, 'wait…'],
  [`"'a' b"`, '“‘a’ b”'],
];

for (const [typed, printed] of set) {
  test(`${typed} is printed as ${printed}`, () => {
    assert.equal(curly(typed), printed);
  });
}

test('what stands in backticks is code, and keeps its quotes', () => {
  assert.equal(curlyTicked('`"a"`\'s "b"'), '`"a"`’s “b”');
});

test('a quote knows what stands before it, across emphasis and code', () => {
  const tree = {
    type: 'paragraph',
    children: [
      { type: 'inlineCode', value: "'x'" },
      { type: 'text', value: '\'s "' },
      { type: 'emphasis', children: [{ type: 'text', value: 'y' }] },
      { type: 'text', value: '"' },
    ],
  };
  remarkCurly()(tree);
  assert.deepEqual(
    tree.children.map((node) => node.value ?? node.children?.[0]?.value),
    ["'x'", '’s “', 'y', '”'],
  );
});

test('an issue that the text cites is a link to it, and the words stay', () => {
  const tree: Parameters<ReturnType<typeof remarkIssues>>[0] = {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'See (airbytehq/airbyte #5520 and #8099).' },
    ],
  };
  remarkIssues()(tree);
  const told = tree.children?.map((node) =>
    node.type === 'link' ? node.url : node.value,
  );
  assert.deepEqual(told, [
    'See (airbytehq/airbyte ',
    'https://github.com/airbytehq/airbyte/issues/5520',
    ' and ',
    'https://github.com/airbytehq/airbyte/issues/8099',
    ').',
  ]);
});

test('a cell names its column, for those who see a row as a list', () => {
  const cell = (tagName: string, value: string) => ({
    type: 'element',
    tagName,
    children: [{ type: 'text', value }],
  });
  const row = (...children: ReturnType<typeof cell>[]) => ({
    type: 'element',
    tagName: 'tr',
    children,
  });
  const body = row(cell('td', '1'), cell('td', '2'));
  labelCells({
    type: 'element',
    tagName: 'table',
    children: [row(cell('th', 'a'), cell('th', 'b')), body],
  });
  assert.deepEqual(
    body.children.map((one) => 'properties' in one && one.properties),
    [
      { role: 'cell', 'data-column': 'a' },
      { role: 'cell', 'data-column': 'b' },
    ],
  );
});
