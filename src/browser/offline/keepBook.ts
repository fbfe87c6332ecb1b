/** When a page that has been shown has nothing else to do, in milliseconds. */
const afterwards = 3_000;

/**
 * Has the browser keep the whole book, once the page itself is there, unless the
 * reader pays by the byte. Calls back with what puts a newer edition in place of
 * the one that is read. Returns what stops listening.
 */
export function keepBook(
  base: string,
  tell: (adopt: () => void) => void,
): () => void {
  const { serviceWorker, connection } = navigator as Navigator & {
    connection?: { saveData?: boolean };
  };
  if (!serviceWorker || connection?.saveData) return () => {};
  const { signal, stop } = listening();
  let isAsked = false;
  let isRead = serviceWorker.controller !== null;

  const look = (registration: ServiceWorkerRegistration) => {
    const { waiting } = registration;
    if (!waiting || !serviceWorker.controller) return;
    tell(() => {
      isAsked = true;
      waiting.postMessage('replace');
    });
  };
  const register = async () => {
    const options = { updateViaCache: 'none' } as const;
    const registration = await serviceWorker.register(`${base}sw.js`, options);
    look(registration);
    registration.addEventListener(
      'updatefound',
      () => {
        const { installing } = registration;
        installing?.addEventListener('statechange', () => look(registration));
      },
      { signal },
    );
  };
  serviceWorker.addEventListener(
    'controllerchange',
    () => {
      // Another page may have asked; the files of this one are gone then.
      if (isAsked || (isRead && document.hidden)) location.reload();
      isRead = true;
    },
    { signal },
  );
  // Without it the book is read as any site is.
  const timer = setTimeout(() => void register().catch(() => {}), afterwards);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return stop;
}

function listening() {
  const controller = new AbortController();
  return { signal: controller.signal, stop: () => controller.abort() };
}
