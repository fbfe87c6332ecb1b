import type { Plugin } from '@docusaurus/types';

type WebpackPart = ReturnType<NonNullable<Plugin['configureWebpack']>>;

/** What we use of the development server. */
interface DevServer {
  app: {
    use: (
      handler: (
        request: { url: string },
        response: { json: (value: unknown) => void },
        next: (error?: unknown) => void,
      ) => void,
    ) => void;
  };
}

/** Lets the development server answer some addresses with JSON. */
export function answerWith(
  answer: (address: string) => Promise<unknown> | undefined,
): WebpackPart {
  const devServer = {
    onListening({ app }: DevServer) {
      app.use((request, response, next) => {
        const [address = ''] = request.url.split('?');
        const found = answer(address);
        if (!found) return next();
        found.then((value) => response.json(value), next);
      });
    },
  };
  return { devServer } as WebpackPart;
}
