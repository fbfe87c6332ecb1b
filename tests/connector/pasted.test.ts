import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfig } from '../../connector/src/config';

const credentials = { auth_type: 'access_token', access_token: 'a-token' };
const oauth = {
  auth_type: 'oauth2.0',
  client_id: 'id',
  client_secret: 'secret',
  access_token: 'access',
  refresh_token: 'refresh',
};
const parse = (config: object) => parseConfig({ ...config }, false);

test('blanks around what was pasted are dropped, in every field', () => {
  const pasted = (text: string) => `\u00a0\ufeff ${text}\t\r\n`;
  const config = parse({
    credentials: {
      ...oauth,
      client_secret: pasted('secret'),
      access_token: pasted('access'),
    },
    region: pasted('eu'),
    sheet_ids: [pasted('12')],
    number_columns: [pasted('Amount')],
    api_url: pasted('http://localhost:8080/2.0/'),
  });
  assert.deepEqual(config.credentials, oauth);
  assert.deepEqual(config.selection.sheets, [12]);
  assert.deepEqual([...config.numberColumns], ['Amount']);
  assert.equal(config.api, 'http://localhost:8080/2.0');
});

test('an address with a query is refused, and the query is not shown', () => {
  for (const end of ['?token=hunter2', '#hunter2', '/2.0/?a=hunter2'])
    assert.throws(
      () => parse({ credentials, api_url: `https://a.example.com${end}` }),
      ({ message }: Error) =>
        message.includes('must end with its path') &&
        !message.includes('hunter2'),
    );
});
