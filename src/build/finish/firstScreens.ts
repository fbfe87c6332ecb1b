/**
 * Shows the first screens of a chapter before the rest of it is laid out, and
 * lays that out a few listings at a time: a phone takes a third of a second for
 * all of them, and once more when the type has come. Heights are guesses until
 * then, so not for who comes to a section, or back; and a click ends it.
 *
 * It is written into the page, so it may use nothing but what is in it.
 */
export function firstScreens(): void {
  const [visit] = performance.getEntriesByType('navigation');
  const isFromTop =
    (visit as PerformanceNavigationTiming | undefined)?.type === 'navigate' &&
    location.hash === '';
  if (!isFromTop || !matchMedia('(max-width: 996px)').matches) return;

  const style = document.createElement('style');
  const end = () => style.remove();
  /** Of all listings, those from this one on wait. */
  const wait = (from: number) => {
    style.textContent = `.markdown > .code:nth-of-type(n + ${from}) { content-visibility: auto; contain-intrinsic-size: auto 20rem; overflow-clip-margin: 3rem; }`;
  };
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  const goOn = (from: number) => {
    if (!style.isConnected) return;
    if (from > document.querySelectorAll('.markdown > .code').length)
      return end();
    wait(from);
    whenIdle(() => goOn(from + 4));
  };
  wait(4);
  document.head.append(style);
  addEventListener('load', () => whenIdle(() => goOn(8)), { once: true });
  for (const kind of ['click', 'keydown', 'beforeprint'])
    addEventListener(kind, end, { once: true, capture: true });
}

/** A page that shows its first screens first, if it is a long one. */
export function withFirstScreens(html: string): string {
  const count = html.match(/<figure class="?code/g)?.length ?? 0;
  if (count < 8) return html;
  return html.replace(
    /<link rel="?stylesheet/,
    (link) => `<script>(${firstScreens.toString()})()</script>${link}`,
  );
}
