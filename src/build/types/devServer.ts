import type { Plugin } from '@docusaurus/types';

type WebpackPart = ReturnType<NonNullable<Plugin['configureWebpack']>>;

type Handler = (
  request: { url: string },
  response: {
    json: (value: unknown) => void;
    type: (name: string) => { send: (body: string | Buffer) => void };
  },
  next: (error?: unknown) => void,
) => void;

/**
 * Lets the development server answer some addresses with JSON. It goes before
 * what is there, as the last of those answers everything with the title page.
 */
export function answerWith(
  answer: (address: string) => Promise<unknown> | undefined,
): WebpackPart {
  const handler: Handler = (request, response, next) => {
    const [address = ''] = request.url.split('?');
    const found = answer(address);
    if (!found) return next();
    found.then((value) => response.json(value), next);
  };
  return before(handler);
}

/** A file that a browser is sent: its kind, such as `text/markdown`. */
interface Sent {
  kind: string;
  body: string | Uint8Array;
}

/** Lets it answer some addresses with files of other kinds. */
export function answerWithFile(
  find: (address: string) => Sent | undefined,
): WebpackPart {
  return before((request, response, next) => {
    const [address = ''] = request.url.split('?');
    const file = find(address);
    if (!file) return next();
    const { kind, body } = file;
    response
      .type(kind)
      .send(typeof body === 'string' ? body : Buffer.from(body));
  });
}

function before(handler: Handler): WebpackPart {
  const devServer = {
    // Docusaurus has such a function too; the lists of both are joined.
    setupMiddlewares(middlewares: Handler[]): Handler[] {
      middlewares.unshift(handler);
      return [];
    },
  };
  return { devServer } as WebpackPart;
}
