import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArguments } from '../../connector/src/airbyte/arguments';

const parse = (line: string) => parseArguments(line.split(' ').filter(Boolean));

test('each command takes the flags that Airbyte passes it', () => {
  assert.deepEqual(parse('spec'), { command: 'spec', files: {}, debug: false });
  assert.deepEqual(parse('check --config c').files, { config: 'c' });
  assert.deepEqual(parse('discover --config c').files, { config: 'c' });
  assert.deepEqual(parse('read --config c --catalog k').files, {
    config: 'c',
    catalog: 'k',
  });
  assert.deepEqual(parse('read --state s --catalog k --config c').files, {
    config: 'c',
    catalog: 'k',
    state: 's',
  });
});

test('a value may stand behind an equals sign, and hold one itself', () => {
  assert.deepEqual(parse('check --config=a=b.json').files, {
    config: 'a=b.json',
  });
});

test('--debug goes with every command', () => {
  assert.equal(parse('spec --debug').debug, true);
  assert.equal(parse('check --debug --config c').debug, true);
});

const mistakes: [line: string, complaint: RegExp][] = [
  ['', /No command was given/],
  ['reed', /There is no command "reed"/],
  ['constructor', /There is no command "constructor"/],
  ['--config c', /There is no command "--config"/],
  ['check', /"check" needs --config/],
  ['read --config c', /"read" needs --catalog/],
  ['read --catalog k', /"read" needs --config/],
  ['check --config', /--config needs a file after it/],
  ['check --config=', /--config needs a file after it/],
  ['check --config c --catalog k', /"check" does not take "--catalog"/],
  ['check --config {"a":1}', /--config needs the path of a file, not what is/],
  ['check --config=["a"]', /--config needs the path of a file, not what is/],
  ['check --token=abc', /"check" does not take "--token…"/],
  ['check {"token":"abc"}', /"check" does not take "…"/],
  ['{"token":"abc"}', /There is no command "…"/],
  ['check --config c extra', /"check" does not take "extra"/],
];

for (const [line, complaint] of mistakes) {
  test(`"${line}" is the user's mistake, and the message lists the commands`, () => {
    assert.throws(() => parse(line), {
      failureType: 'config_error',
      message: new RegExp(`${complaint.source}.*read --config FILE`),
    });
  });
}

test('a flag that swallows the next flag is a missing file', () => {
  assert.throws(() => parse('read --config --catalog k'), {
    failureType: 'config_error',
  });
});
