import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AirbyteStream, JsonObject } from '../../acceptance/src/protocol';
import { createRecordCheck } from '../../acceptance/src/recordCheck';

const moment = { type: ['null', 'string'], format: 'date-time' };
const stream: AirbyteStream = {
  name: 'meetings',
  supported_sync_modes: ['full_refresh'],
  source_defined_primary_key: [['id']],
  json_schema: {
    type: 'object',
    properties: {
      id: { type: 'integer' },
      day: { type: ['null', 'string'], format: 'date' },
      zoned: { ...moment, airbyte_type: 'timestamp_with_timezone' },
      local: { ...moment, airbyte_type: 'timestamp_without_timezone' },
      ['__proto__']: { type: ['null', 'string'] },
    },
  },
};
const check = createRecordCheck([stream]);
const problem = (json: string) =>
  check({
    stream: 'meetings',
    emitted_at: 1,
    data: JSON.parse(json) as JsonObject,
  });

test('a record that fits its schema is in order, with nulls and without', () => {
  assert.equal(problem('{"id": 1, "day": "2026-03-02"}'), undefined);
  assert.equal(
    problem('{"id": 1, "zoned": "2026-03-02T09:00:00Z"}'),
    undefined,
  );
  assert.equal(problem('{"id": 1, "local": "2026-03-02T09:00:00"}'), undefined);
  assert.equal(problem('{"id": 1, "day": null, "__proto__": "x"}'), undefined);
});

const wrong: Record<string, [json: string, says: RegExp]> = {
  'a number as text': [
    '{"id": "1"}',
    /id is "1", which is not of type integer in/,
  ],
  'a day that is none': [
    '{"id": 1, "day": "2026-02-30"}',
    /day is "2026-02-30", which is no date in/,
  ],
  'a zoned time without its zone': [
    '{"id": 1, "zoned": "2026-03-02T09:00:00"}',
    /zoned is .*, which has no zone/,
  ],
  'a local time with a zone': [
    '{"id": 1, "local": "2026-03-02T09:00:00Z"}',
    /local is .*, which has a zone/,
  ],
  'a field nobody announced': [
    '{"id": 1, "room": "A"}',
    /room is not in the schema/,
  ],
  'a record without its key': [
    '{"day": "2026-03-02"}',
    /the key id is missing/,
  ],
  'a record without data': ['{}', /without data/],
};

for (const [what, [json, says]] of Object.entries(wrong)) {
  test(`${what} is found`, () => assert.match(problem(json) ?? '', says));
}
