import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figures } from '../../src/build/figures/draw';
import { highlight } from '../../src/build/paint/highlight';
import { terminalHtml } from '../../src/build/paint/terminal';
import { hangNotes } from '../../src/build/weave/notes';

const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

test('the text of highlighted code is the code, character by character', async () => {
  const code = 'const a: Map<string, "x & y"> = f(`${1}`);\n\n  // <end>\n';
  assert.equal(text(await highlight(code, 'ts')), code);
});

test('a machine that takes its time paints what a fast one paints', async (t) => {
  let now = 0;
  t.mock.method(Date, 'now', () => (now += 1_000));
  t.mock.method(performance, 'now', () => (now += 1_000));
  const html = await highlight('export const slow: number = 1;', 'ts');
  assert.match(html, /<span class="t-keyword">export const <\/span>/);
  assert.match(html, /<span class="t-constant">1<\/span>/);
});

test('what has no color of its own gets no element', async () => {
  const code = 'a.map((b) => [b, c]);';
  const html = await highlight(code, 'ts');
  assert.equal(text(html), code);
  assert.doesNotMatch(html, /t-punctuation/);
});

test('of keywords those are painted that are words', async () => {
  const html = await highlight('const a: number = b ?? (() => new C());', 'ts');
  const painted = [...html.matchAll(/t-keyword">([^<]*)</g)];
  assert.deepEqual(
    painted.map(([, word]) => word?.trim()),
    ['const', 'new'],
  );
});

test('a language that nobody knows is a mistake, and the nearest are named', async () => {
  await assert.rejects(highlight('x', 'typescirpt'), /Nearest: typescript/);
});

test('prompts are not part of the text of a terminal session', () => {
  const html = terminalHtml('$ cat <<E\n> hi\n> E\nhi\n> not typed');
  assert.equal(text(html), 'cat <<E\nhi\nE\nhi\n> not typed');
  assert.equal(html.match(/class="command"/g)?.length, 3);
});

test('an option, a date and a short string are not broken in two', () => {
  const command = '$ read --config a.json -n 1 -- x "2026-03-02" 2 > "b c"';
  const html = terminalHtml(`${command}\n"a":1,"b":2`);
  assert.equal(text(html), `${command.slice(2)}\n"a":1,"b":2`);
  assert.deepEqual(
    [...html.matchAll(/class="whole">([^<]*)</g)].map(([, word]) => word),
    ['--config', '-n', '--', '&quot;2026-03-02&quot;'],
  );
  assert.match(html, /1,<wbr>&quot;b/);
  const message = terminalHtml('{"type":"LOG","said":"two words"}');
  assert.match(message, /class="t-string whole">&quot;two words&quot;/);
});

for (const [name, draw] of Object.entries(figures)) {
  test(`the drawing "${name}" has a title, a description and no loose numbers`, () => {
    const svg = draw();
    assert.match(svg, /role="img" aria-labelledby="\S+-title \S+-desc"/);
    assert.match(svg, /<title id=/);
    assert.match(svg, /<desc id=/);
    assert.doesNotMatch(svg, /NaN|undefined/);
    assert.equal(svg, draw());
  });
}

test('a note stands in one element with what it is about', () => {
  const element = (tagName: string) => ({ type: 'element', tagName });
  const gap = { type: 'text', value: '\n' };
  const note = { type: 'mdxJsxFlowElement', name: 'Aside' };
  const about = element('p');
  const children = [element('h2'), gap, about, gap, note, element('p')];
  const hung = hangNotes({ type: 'root', children });
  assert.deepEqual(
    hung.map(({ tagName }) => tagName),
    ['h2', undefined, 'div', 'p'],
  );
  assert.deepEqual(hangNotes(hung[2]!), [about, note]);
});

test('a note under a heading stays under it', () => {
  const heading = { type: 'element', tagName: 'h2' };
  const note = { type: 'mdxJsxFlowElement', name: 'Aside' };
  assert.deepEqual(hangNotes({ type: 'root', children: [heading, note] }), [
    heading,
    note,
  ]);
});
