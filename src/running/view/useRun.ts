import { useLocation } from '@docusaurus/router';
import { useEffect, useState, type ComponentType, type RefObject } from 'react';
import { askDownTo, hearRuns, isDownTo } from './runEvents';
import type { TerminalProps } from './Terminal';

interface Running {
  /** Where the files of the page are. */
  address: string;
  /** How often Run was pressed at this very block. */
  presses: number;
  /** What runs it; absent if it could not be fetched. */
  Terminal?: ComponentType<TerminalProps>;
}

/**
 * Whether a session is to run, and what a press on its button does. The terminal
 * is fetched by the first press. `lazy` would do that, too, but what it shows
 * meanwhile is kept by React for 300 ms.
 */
export function useRun(figure: RefObject<HTMLElement | null>, canRun: boolean) {
  const { pathname } = useLocation();
  const [state, setState] = useState<Running>();
  useEffect(() => {
    if (!canRun) return;
    return hearRuns((target) => {
      const here = figure.current;
      if (!here || !isDownTo(here, target)) return;
      const path = pathname.endsWith('/') ? `${pathname}index` : pathname;
      const run = (found: Pick<Running, 'Terminal'>) =>
        setState((before) => ({
          address: `${path}.running.json`,
          presses: (before?.presses ?? 0) + Number(here === target),
          ...found,
        }));
      import('./Terminal').then(
        ({ default: Terminal }) => run({ Terminal }),
        () => run({}),
      );
    });
  }, [figure, canRun, pathname]);
  return {
    state,
    press: () => figure.current && askDownTo(figure.current),
  };
}
