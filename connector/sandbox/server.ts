import { serve } from '@hono/node-server';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { flags, toOptions, usage, wholeNumber } from './commandLine';
import { accessToken, createSandbox } from './sandbox';
import type { Sandbox } from './sandbox';

try {
  main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}

function main(): void {
  const { values, positionals } = readArguments();
  if (values.help) return void process.stdout.write(usage);
  if (positionals[0] !== undefined && !values.from) {
    throw new Error(`What is "${positionals[0]}"? See --help.`);
  }
  const files = [...(values.from ?? []), ...positionals].map(readFile);
  const sandbox = createSandbox(toOptions(values, files));
  const port = wholeNumber('port', values.port);
  const hostname = values.host;

  const server = serve(
    {
      port,
      hostname,
      fetch: (request, env) => answer(sandbox, request, env as HttpBindings),
    },
    (address) => {
      if (values.quiet) return;
      const url = `http://${hostname}:${address.port}/2.0`;
      process.stderr.write(
        `Smartsheet sandbox on ${url} (token: ${accessToken})\n`,
      );
    },
  );
  server.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    const reason =
      code === 'EADDRINUSE' ? 'something else is using it' : message;
    process.stderr.write(
      `The sandbox cannot listen on port ${port}: ${reason}. ` +
        'Choose another one with --port.\n',
    );
    process.exitCode = 1;
  });
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: flags });
  } catch (error) {
    const [sentence] = (error as Error).message.split('. ');
    throw new Error(`${sentence?.replace(/\.$/, '')}. See --help.`);
  }
}

function readFile(file: string) {
  try {
    return { file, text: readFileSync(file, 'utf8') };
  } catch {
    throw new Error(`Cannot read ${file}: there is no such file to read.`);
  }
}

/** An injected fault becomes one of the real socket. */
async function answer(
  sandbox: Sandbox,
  request: Request,
  { incoming, outgoing }: HttpBindings,
): Promise<Response> {
  let response: Response;
  try {
    response = await sandbox.fetch(request);
  } catch {
    incoming.socket.resetAndDestroy();
    return RESPONSE_ALREADY_SENT;
  }
  if (response.headers.has('content-length')) return response;

  // A body without a length may be one that breaks off.
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  try {
    for await (const chunk of response.body ?? []) outgoing.write(chunk);
    outgoing.end();
  } catch {
    incoming.socket.destroySoon();
  }
  return RESPONSE_ALREADY_SENT;
}
