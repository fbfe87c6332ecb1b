import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tasks } from './grid';
import {
  configure,
  createLab,
  errorsOf,
  logsOf,
  recordsOf,
  statesOf,
  tokenConfig,
} from './lab';

const saved = [tasks(2)];

/** Reads with the stream of the sheet changed, or copied. */
async function readWith(change: (stream: object) => object[]) {
  const lab = createLab({ saved });
  const [configured] = configure(await lab.discover(), ['Tasks']);
  const messages = await lab.read(change(configured!) as never);
  return { messages, errors: errorsOf(messages) };
}

const withSchema = (stream: object, json_schema: unknown) => [
  {
    ...stream,
    stream: { ...(stream as { stream: object }).stream, json_schema },
  },
];

for (const properties of [
  {},
  { _row_id: {} },
  { _row_id: {}, _modified_at: {}, _ab_cdc_deleted_at: {} },
]) {
  test(`a catalog that selects ${Object.keys(properties).length} system fields gets no column`, async () => {
    const { messages } = await readWith((stream) =>
      withSchema(stream, { sheet_id: saved[0]!.id, properties }),
    );
    const records = recordsOf(messages);
    assert.equal(records.length, 2);
    assert.ok(records.every(({ data }) => !('Task' in data)));
    assert.ok(records.every(({ data }) => typeof data['_row_id'] === 'number'));
  });
}

test('a catalog that has no properties at all gets every column', async () => {
  const { messages } = await readWith((stream) => withSchema(stream, {}));
  assert.deepEqual(
    recordsOf(messages).map(({ data }) => data['Task']),
    ['Task 1', 'Task 2'],
  );
});

test('a stream that is configured twice is refused by name, before anything is read', async () => {
  const { messages, errors } = await readWith((one) => [one, one]);
  assert.equal(errors[0]!.failure_type, 'config_error');
  assert.match(errors[0]!.message, /twice .*Tasks/);
  assert.equal(messages.length, 1);
});

for (const namespace of ['public', 5, { a: 1 }]) {
  test(`a namespace of ${JSON.stringify(namespace)} is refused with the stream it is of`, async () => {
    const { errors } = await readWith((one) => [
      { ...one, stream: { ...(one as { stream: object }).stream, namespace } },
    ]);
    assert.equal(errors[0]!.failure_type, 'config_error');
    assert.match(errors[0]!.message, /"Tasks" has a namespace/);
  });
}

for (const namespace of [null, '', undefined]) {
  test(`a namespace of ${JSON.stringify(namespace)} is none`, async () => {
    const { errors } = await readWith((one) => [
      { ...one, stream: { ...(one as { stream: object }).stream, namespace } },
    ]);
    assert.deepEqual(errors, []);
  });
}

const forbidden = { errorCode: 1004, message: 'no' };

/** Reads a table about all sheets, with an answer in place of some. */
async function readTable(path: RegExp, answer: () => Response) {
  const lab = createLab();
  const names = ['smartsheet_attachments', 'smartsheet_sheets'];
  const streams = configure(await lab.discover(), names, 'full_refresh');
  lab.meanwhile = (asked) => (path.test(asked) ? answer() : undefined);
  return lab.read(streams);
}

test('a table that every sheet refuses fails, and says why', async () => {
  const messages = await readTable(/\/attachments/, () =>
    Response.json(forbidden, { status: 403 }),
  );
  const [error, more] = errorsOf(messages);
  assert.equal(more, undefined);
  assert.equal(error!.failure_type, 'config_error');
  assert.match(error!.message, /may not see sheet/);
  assert.ok(!/attachments/.test(JSON.stringify(statesOf(messages))));
  assert.ok(logsOf(messages).every((line) => /^Left out sheet/.test(line)));
});

test('a table that one sheet allows is complete with what that has', async () => {
  const open = '/sheets/1766189966103877/';
  const messages = await readTable(
    new RegExp(`^(?!${open}).*/attachments`),
    () => Response.json(forbidden, { status: 403 }),
  );
  assert.deepEqual(errorsOf(messages), []);
  assert.match(logsOf(messages).join('\n'), /Left out sheet/);
});

test('a 403 that is not Smartsheet’s fails the table at once, and names the way', async () => {
  const messages = await readTable(
    /^\/sheets\/1766189966103877\/attachments/,
    () => new Response('<html>Forbidden</html>', { status: 403 }),
  );
  const [error] = errorsOf(messages);
  assert.match(error!.message, /firewall.*sheet "Issue tracker"/);
});

test('a 403 that is not Smartsheet’s leaves no sheet out of discover', async () => {
  const lab = createLab();
  lab.meanwhile = (path) =>
    /\/columns/.test(path) ? new Response('no', { status: 403 }) : undefined;
  const messages = await lab.run('discover', { config: tokenConfig });
  assert.match(errorsOf(messages)[0]!.message, /firewall/);
  assert.ok(!messages.some(({ type }) => type === 'CATALOG'));
});
