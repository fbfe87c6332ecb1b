import { useEffect, useState } from 'react';

/**
 * Whether no font is awaited any more. A mark in a running text moves when
 * letters get their true width, so marks are set only then.
 */
export function useFonts(): boolean {
  const [areHere, setAreHere] = useState(false);
  useEffect(() => {
    let isGone = false;
    void document.fonts.ready.then(() => {
      if (!isGone) setAreHere(true);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return areHere;
}
