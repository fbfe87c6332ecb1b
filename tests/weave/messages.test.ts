import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { messageHtml } from '../../src/messages/messageHtml';

const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** What is not behind three dots. */
function inSight(html: string): string {
  let rest = html;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(
      /<details class="fold">(?:(?!<\/?details).)*<\/details>/g,
      '…',
    );
  }
  return text(rest);
}

const row = JSON.stringify({
  type: 'RECORD',
  record: {
    stream: 'Budget',
    data: {
      _row_id: 1885450100442637,
      _created_at: '2025-11-03T08:48:00Z',
      Item: 'Printed catalogue',
      Actual: '0',
      Owner: { email: 'aiko.sato@example.com', name: 'Aiko Sato' },
    },
    emitted_at: 1772442000000,
  },
});

test('the text of a message is the message, whatever is folded or told', () => {
  const keys = ['a', 'type', 'record', 'a "b" <c>'];
  const line = fc
    .dictionary(fc.constantFrom(...keys), fc.jsonValue())
    .map((value) => JSON.stringify(value));
  fc.assert(
    fc.property(line, fc.subarray(keys), (line, tells) => {
      assert.equal(text(messageHtml(line, tells)), line);
    }),
  );
});

test('what is told stands out, and what is beside it is folded', () => {
  const html = messageHtml(row, ['Item', 'Actual']);
  assert.equal(
    inSight(html),
    '{"type":"RECORD","record":{"stream":"Budget","data":{…"Item":"Printed catalogue","Actual":"0",…},…}}',
  );
  assert.equal(html.match(/class="told"/g)?.length, 2);
});

test('a message that holds nothing of what is told is shown whole', () => {
  const line =
    '{"type":"LOG","log":{"level":"WARN","message":"Trying again."}}';
  assert.equal(inSight(messageHtml(line, ['Item'])), line);
});

test('a word that nobody can read is folded, a sentence is not', () => {
  const word = 'atqk676nwk.34993wekk>6nwk.18fvt7w2w7>eoli.4xpfpu1uji>6nwk';
  const sentence = 'Smartsheet does not find sheet 4711: it was deleted.';
  const line = JSON.stringify({ rows: word, message: sentence });
  assert.equal(
    inSight(messageHtml(line)),
    `{"rows":"atqk676nwk.3…,"message":"${sentence}"}`,
  );
});

test('a long value inside of a message is folded, and again inside of it', () => {
  const names = Array.from({ length: 90 }, (_, i) => `column ${i}`);
  const line = JSON.stringify({
    type: 'CATALOG',
    catalog: { streams: [{ name: 'Budget', names }] },
  });
  assert.equal(
    inSight(messageHtml(line)),
    '{"type":"CATALOG","catalog":{"streams":[…]}}',
  );
  assert.equal(messageHtml(line).match(/<details/g)?.length, 3);
});

test('a line that only begins like a message is painted as far as it goes', () => {
  const line = '[{"type":"STATE","state":{"rows":[..],"dated":"","fields":"1e';
  assert.equal(text(messageHtml(line, ['dated'])), line);
});
