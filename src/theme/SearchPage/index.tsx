import {
  PageMetadata,
  SkipToContentFallbackId,
} from '@docusaurus/theme-common';
import useBaseUrl from '@docusaurus/useBaseUrl';
import OriginalSearchPage from '@theme-original/SearchPage';
import { useEffect } from 'react';

/** The plugin's page, with what it lacks: a description and a main landmark. */
export default function SearchPage() {
  const print = useBaseUrl('/print');
  useEffect(() => {
    const main = document.getElementById(SkipToContentFallbackId);
    main?.setAttribute('role', 'main');
    return () => main?.removeAttribute('role');
  }, []);
  return (
    <>
      <PageMetadata description="Search the whole book, code included." />
      <div className="searchPage">
        <OriginalSearchPage />
      </div>
      <noscript>
        <p className="plainPage">
          Search runs in your browser, with JavaScript. Without it, the whole
          book is <a href={print}>on one page</a>, where your browser can find.
        </p>
      </noscript>
    </>
  );
}
