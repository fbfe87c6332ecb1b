/**
 * A reporter for node's test runner: one JSON value a line, for each test that
 * ended or was not wanted, with its name, its file, whether it passed, and why not.
 */
export default async function* outcomes(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { name, file, skip } = data;
    const passed = type === 'test:pass' && skip === undefined;
    const error = data.details?.error;
    const why = error && String(error.cause?.message ?? error.message ?? error);
    yield `${JSON.stringify({ name, file, passed, why })}\n`;
  }
}
