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
    prefetch: (path) => isWanted(path) && docusaurus.prefetch(path),
  };
}

function isWanted(path: string): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const next = document.querySelector('.pagination-nav__link--next');
  return !connection?.saveData && next?.getAttribute('href') === path;
}
