/** The figure at which Run was pressed, or none for all. */
export type RunEvent = CustomEvent<HTMLElement | undefined>;

const name = 'book:run';

/** Asks every session down to this one to run. */
export function askDownTo(figure: HTMLElement): void {
  window.dispatchEvent(new CustomEvent(name, { detail: figure }));
}

/** Asks all sessions of the page to run. */
export function askAll(): void {
  const last = sessionsOfPage().at(-1);
  if (last) askDownTo(last);
}

/** The blocks that can run, in their order. */
export function sessionsOfPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('figure[data-runs]')];
}

/** Hears of each request; returns what stops listening. */
export function hearRuns(listen: (target: HTMLElement) => void): () => void {
  const listener = (event: Event) => {
    const { detail } = event as RunEvent;
    if (detail) listen(detail);
  };
  window.addEventListener(name, listener);
  return () => window.removeEventListener(name, listener);
}

/** Whether a figure is the target or stands before it on the page. */
export function isDownTo(figure: HTMLElement, target: HTMLElement): boolean {
  const following = Node.DOCUMENT_POSITION_FOLLOWING;
  return (
    figure === target ||
    (figure.compareDocumentPosition(target) & following) !== 0
  );
}
