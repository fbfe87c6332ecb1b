import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AirbyteMessage } from '../../connector/src/airbyte/protocol';
import { decode, parseJson } from '../../connector/src/airbyte/parse';
import { tasks } from './grid';
import { api, createLab, idsOf, tokenConfig } from './lab';

/** What check says to a config with this in it. */
async function checkWith(
  lab: ReturnType<typeof createLab>,
  more: object,
): Promise<{ status: string; message?: string }> {
  const said = await lab.run('check', { config: { ...tokenConfig, ...more } });
  const last = said.at(-1) as AirbyteMessage & { type: 'CONNECTION_STATUS' };
  return last.connectionStatus;
}

test('a token with blanks around it works', async () => {
  const lab = createLab();
  for (const access_token of [
    ' sandbox-token',
    'sandbox-token\r\n',
    '\tsandbox-token ',
  ]) {
    const credentials = { auth_type: 'access_token', access_token };
    assert.equal((await checkWith(lab, { credentials })).status, 'SUCCEEDED');
  }
});

test('an address that is not the API’s is named as the mistake', async () => {
  const root = api.replace('/2.0', '');
  const page = '<!DOCTYPE html><title>Welcome</title>';
  const answers: [
    what: string,
    api_url: string,
    answer: () => Response | void,
  ][] = [
    ['the sandbox without /2.0', root, () => {}],
    ['somewhere below the API', `${api}/sheets`, () => {}],
    ['a website', api, () => new Response(page)],
    ['a website that refuses', api, () => new Response(page, { status: 405 })],
    [
      'a website without that page',
      api,
      () => new Response(page, { status: 404 }),
    ],
  ];
  for (const [what, api_url, answer] of answers) {
    const lab = createLab();
    lab.meanwhile = answer;
    const { status, message = '' } = await checkWith(lab, { api_url });
    assert.equal(status, 'FAILED', what);
    assert.match(
      message,
      /There is no Smartsheet API at .*"api_url", which for Smartsheet itself ends in \/2\.0/,
      what,
    );
    assert.doesNotMatch(message, /Restore it/, what);
  }
});

test('an id in the list of another kind is answered with the name of its list', async () => {
  const lab = createLab({ saved: [tasks(1)] });
  const sheet = (await idsOf(lab, '/sheets')).get('Tasks')!;
  const lists: [list: string, advice: RegExp][] = [
    ['sheet_ids', /If it is a report, put its id into "report_ids"\./],
    ['report_ids', /If it is a sheet, put its id into "sheet_ids"\./],
    ['folder_ids', /If it is a workspace, put its id into "workspace_ids"\./],
    ['workspace_ids', /If it is a folder, put its id into "folder_ids"\./],
  ];
  for (const [list, advice] of lists) {
    const ids = list === 'sheet_ids' ? ['4711'] : [sheet];
    const { message = '' } = await checkWith(lab, { [list]: ids });
    assert.match(message, advice, list);
    const found = await lab.run('discover', {
      config: { ...tokenConfig, [list]: ids },
    });
    assert.match(JSON.stringify(found).replaceAll('\\"', '"'), advice, list);
  }
});

const json = '{"name":"Žluťoučký 💡"}';
const bom = '\ufeff';

/** UTF-16 in either order, as `iconv` would write it. */
function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++)
    view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
}

const files: [how: string, bytes: Uint8Array][] = [
  ['in UTF-8', new TextEncoder().encode(json)],
  ['in UTF-8 with a byte order mark', new TextEncoder().encode(bom + json)],
  [
    'in UTF-16 with a byte order mark, little end first',
    utf16(bom + json, true),
  ],
  ['in UTF-16 with a byte order mark, big end first', utf16(bom + json, false)],
  ['in UTF-16 without a mark, little end first', utf16(json, true)],
  ['in UTF-16 without a mark, big end first', utf16(json, false)],
];

for (const [how, bytes] of files) {
  test(`a file ${how} is read`, () => {
    assert.deepEqual(parseJson(decode(bytes), 'it'), JSON.parse(json));
  });
}

test('an empty file, and one of a single character, are texts', () => {
  assert.equal(decode(new Uint8Array()), '');
  assert.equal(decode(new TextEncoder().encode('1')), '1');
});

test('a host that hands over a byte order mark as text is understood', () => {
  assert.deepEqual(parseJson(bom + json, 'it'), JSON.parse(json));
});
