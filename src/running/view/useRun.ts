import { useLocation } from '@docusaurus/router';
import { useEffect, useState, type RefObject } from 'react';
import { askDownTo, hearRuns, isDownTo } from './runEvents';

interface Running {
  /** Where the files of the page are. */
  address: string;
  /** How often Run was pressed at this very block. */
  presses: number;
}

/** Whether a session is to run, and what a press on its button does. */
export function useRun(figure: RefObject<HTMLElement | null>, canRun: boolean) {
  const { pathname } = useLocation();
  const [state, setState] = useState<Running>();
  useEffect(() => {
    if (!canRun) return;
    return hearRuns((target) => {
      const here = figure.current;
      if (!here || !isDownTo(here, target)) return;
      const path = pathname.endsWith('/') ? `${pathname}index` : pathname;
      setState((before) => ({
        address: `${path}.running.json`,
        presses: (before?.presses ?? 0) + Number(here === target),
      }));
    });
  }, [figure, canRun, pathname]);
  return {
    state,
    press: () => figure.current && askDownTo(figure.current),
  };
}
