import useBaseUrl from '@docusaurus/useBaseUrl';
import { useEffect, useState } from 'react';
import { keepBook } from './keepBook';

/** Says, in a corner, that a newer edition of the book is there. */
export function NewEdition() {
  const base = useBaseUrl('/');
  const [adopt, setAdopt] = useState<() => void>();
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production') return;
    return keepBook(base, (next) => setAdopt(() => next));
  }, [base]);
  return (
    <p role="status" className="newEdition" hidden={!adopt}>
      {adopt && (
        <>
          A newer edition of this book is there.{' '}
          <button type="button" onClick={adopt}>
            Read it
          </button>
        </>
      )}
    </p>
  );
}
