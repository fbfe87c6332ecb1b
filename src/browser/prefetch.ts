/**
 * Of all chapters whose names are in sight, only the next one is fetched before
 * somebody asks for it; and none for readers who pay by the byte.
 */
let isSparing = false;

export function onRouteDidUpdate(): void {
  if (isSparing) return;
  isSparing = true;
  const { docusaurus } = window;
  window.docusaurus = {
    ...docusaurus,
    prefetch: (path) => {
      if (!isWanted(path)) return false;
      whenIdle(() => {
        prefetchPage(path);
        docusaurus.prefetch(path);
      });
      return false;
    },
  };
}

/** Not while the page comes to life. Safari has no word for idle. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, 1000);
}

/** A chapter is its script and its page, from which that takes its texts. */
function prefetchPage(href: string): void {
  const link = Object.assign(document.createElement('link'), {
    rel: 'prefetch',
    href,
  });
  document.head.append(link);
}

function isWanted(path: string): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const next = document.querySelector('.pagination-nav__link--next');
  return !connection?.saveData && next?.getAttribute('href') === path;
}
