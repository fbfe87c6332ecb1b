import { serve } from '@hono/node-server';
import { parseArgs } from 'node:util';
import { accessToken, createSandbox } from './sandbox';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    host: { type: 'string', default: 'localhost' },
    clock: { type: 'string' },
  },
});

const fixed = values.clock === undefined ? undefined : Date.parse(values.clock);
const sandbox = createSandbox(fixed === undefined ? {} : { now: () => fixed });

serve(
  {
    fetch: (request) => sandbox.fetch(request),
    port: Number(values.port),
    hostname: values.host,
  },
  ({ port }) => {
    process.stderr.write(
      `Smartsheet sandbox on http://${values.host}:${port}/2.0 (token: ${accessToken})\n`,
    );
  },
);
