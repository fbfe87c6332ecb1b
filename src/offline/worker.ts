/**
 * The service worker: after one visit the whole book is in the browser, and is
 * read from there. An edition is complete or not there at all; a newer one is
 * fetched beside it, only what differs, and replaces it when a reader says so.
 *
 * `src/build/finish/` lists what belongs to an edition, in front of this file;
 * `src/browser/offline/` registers it, and tells of a newer one.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

interface Scope {
  edition: { url: string; revision: string | null }[];
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
}

interface Happening extends Event {
  data?: unknown;
  waitUntil: (done: Promise<void>) => void;
}

const scope = self as unknown as Scope & EventTarget;

// A page is itself whatever is asked of it: `/search?q=…`.
precacheAndRoute(scope.edition, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();

scope.addEventListener('activate', (event) => {
  (event as Happening).waitUntil(scope.clients.claim());
});
scope.addEventListener('message', (event) => {
  if ((event as Happening).data === 'replace') void scope.skipWaiting();
});
