import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configError } from '../../connector/src/airbyte/errors';
import { errorTrace } from '../../connector/src/airbyte/messages';

test('an error that we foresaw is a sentence, and brings no stack', () => {
  assert.deepEqual(errorTrace(configError('No such file.'), 7), {
    type: 'TRACE',
    trace: {
      type: 'ERROR',
      emitted_at: 7,
      error: { message: 'No such file.', failure_type: 'config_error' },
    },
  });
});

test('whatever else is thrown becomes a message, and is ours to mend', () => {
  for (const thrown of [new Error('Oh.'), 'Oh.', undefined, null])
    assert.match(JSON.stringify(errorTrace(thrown, 7)), /"system_error"/);
});
