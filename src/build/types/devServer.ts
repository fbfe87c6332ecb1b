import type { Plugin } from '@docusaurus/types';

type WebpackPart = ReturnType<NonNullable<Plugin['configureWebpack']>>;

type Handler = (
  request: { url: string },
  response: {
    json: (value: unknown) => void;
    type: (name: string) => { send: (text: string) => void };
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

/** Lets it answer one address with a script. */
export function answerWithScript(address: string, text: string): WebpackPart {
  return before((request, response, next) => {
    if (request.url !== address) return next();
    response.type('text/javascript').send(text);
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
