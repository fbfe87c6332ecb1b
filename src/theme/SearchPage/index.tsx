import {
  PageMetadata,
  SkipToContentFallbackId,
} from '@docusaurus/theme-common';
import OriginalSearchPage from '@theme-original/SearchPage';
import { useEffect } from 'react';

/** The plugin's page, with what it lacks: a description and a main landmark. */
export default function SearchPage() {
  useEffect(() => {
    const main = document.getElementById(SkipToContentFallbackId);
    main?.setAttribute('role', 'main');
    return () => main?.removeAttribute('role');
  }, []);
  return (
    <>
      <PageMetadata description="Search the whole book, code included." />
      <OriginalSearchPage />
    </>
  );
}
