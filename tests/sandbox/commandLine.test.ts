import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toOptions } from '../../connector/sandbox/commandLine';

test('makes options of the flags', () => {
  const { now, ...options } = toOptions(
    {
      rows: '20',
      clock: '2026-03-02T09:00:00Z',
      limit: '300',
      'list-lag': '65',
      fault: ['502'],
      'silent-deletes': true,
    },
    [],
  );
  assert.equal(now?.(), Date.parse('2026-03-02T09:00:00Z'));
  assert.deepEqual(options, {
    generated: { rows: 20, columns: 25 },
    requestsPerMinute: 300,
    listLag: 65,
    faults: [{ fault: '502' }],
    deletesTouchSheet: false,
    gzip: false,
  });
});

test('says in a sentence what is wrong with a flag', () => {
  const file = (text: string) => [{ file: 'a.json', text }];
  assert.throws(() => toOptions({ rows: 'many' }, []), {
    message: '--rows must be a whole number, not "many".',
  });
  assert.throws(() => toOptions({ clock: 'noon' }, []), {
    message:
      '--clock must be a moment such as 2026-03-02T09:00:00Z, not "noon".',
  });
  assert.throws(() => toOptions({ fault: ['flood'] }, []), /no fault "flood"/);
  assert.throws(
    () => toOptions({}, file('{')),
    /^Error: a\.json is not JSON: /,
  );
  assert.throws(
    () => toOptions({}, file('{}')),
    /a\.json is not a saved sheet/,
  );
});
