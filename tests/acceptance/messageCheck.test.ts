import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLineParser } from '../../acceptance/src/messageCheck';
import { schemaIsMissing } from '../../acceptance/src/protocolSchema';
import { findProtocolSchema } from './protocolSchema';

const bad: Record<string, [line: string, problem: RegExp]> = {
  'prose between messages': ['Fetching sheets…', /is not JSON/],
  'a list': ['[]', /is not a JSON object/],
  'a type nobody knows': ['{"type":"ROW"}', /unknown type ROW/],
  'a record without its payload': ['{"type":"RECORD"}', /has no "record"/],
  'a payload under the wrong key': [
    '{"type":"CONNECTION_STATUS","connection_status":{"status":"FAILED"}}',
    /has no "connectionStatus"/,
  ],
  'two payloads': [
    '{"type":"LOG","log":{"level":"INFO","message":"m"},"record":{}}',
    /has a "record" as well/,
  ],
  'a log line that is text': ['{"type":"LOG","log":"m"}', /has no "log"/],
  'a record without a time': [
    '{"type":"RECORD","record":{"stream":"s","data":{"a":1}}}',
    /has no "record.emitted_at"/,
  ],
  'a state without a type': [
    '{"type":"STATE","state":{"data":{}}}',
    /has no "state.type"/,
  ],
  'a stream without sync modes': [
    '{"type":"CATALOG","catalog":{"streams":[{"name":"s","json_schema":{}}]}}',
    /has no list "catalog.streams" of objects with name/,
  ],
};

const badToThePlatform: Record<string, string> = {
  'a level that is not one':
    '{"type":"LOG","log":{"level":"WARNING","message":"m"}}',
  'seconds with a fraction':
    '{"type":"RECORD","record":{"stream":"s","data":{"a":1},"emitted_at":1.5}}',
  'a stream without any way to sync it':
    '{"type":"CATALOG","catalog":{"streams":[{"name":"s","json_schema":{},"supported_sync_modes":[]}]}}',
};

for (const [what, [line, problem]] of Object.entries(bad)) {
  test(`${what} is not a message`, () => {
    const parsed = createLineParser(undefined)(line);
    assert.match('problem' in parsed ? parsed.problem : '', problem);
  });
}

test('what the protocol’s schema forbids is not a message', (t) => {
  const protocol = findProtocolSchema();
  if (!protocol) return t.diagnostic(schemaIsMissing);
  const parse = createLineParser(protocol);
  for (const [what, line] of Object.entries(badToThePlatform)) {
    const parsed = parse(line);
    assert.match(
      'problem' in parsed ? parsed.problem : '',
      /breaks the protocol/,
      what,
    );
  }
});

test('an optional field that is null is absent, as Python writes it', (t) => {
  const protocol = findProtocolSchema();
  if (!protocol) return t.diagnostic(schemaIsMissing);
  const line =
    '{"type":"RECORD","record":{"stream":"s","namespace":null,"data":{"a":null},"emitted_at":1}}';
  assert.ok('message' in createLineParser(protocol)(line));
});
