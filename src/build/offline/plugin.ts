import type { LoadContext, Plugin } from '@docusaurus/types';
import { answerWithFile } from '../types/devServer';

/** A service worker that takes itself away, with all that it has kept. */
const farewell = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));
async function leave() {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  for (const page of await self.clients.matchAll({ type: 'window' }))
    page.navigate(page.url);
}
`;

/**
 * While somebody writes, nothing is kept: a book that was looked at under this
 * address with npm run serve would be shown in place of the one being written.
 */
export default function offlinePlugin({ baseUrl }: LoadContext): Plugin {
  return {
    name: 'offline',
    configureWebpack: () =>
      answerWithFile((address) =>
        address === `${baseUrl}sw.js`
          ? { kind: 'text/javascript', body: farewell }
          : undefined,
      ),
  };
}
