import Head from '@docusaurus/Head';
import { PageMetadata } from '@docusaurus/theme-common';
import { useHistory, useLocation } from '@docusaurus/router';
import { useEffect, useState } from 'react';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import { HitLines, sayNothing } from './HitLines';
// Whoever is here looks something up, so it comes with the page.
import * as library from './library';
import { useSearch } from './useSearch';

const shown = 30;
const load = () => Promise.resolve(library);

/** All that was found, on a page of its own, whose address holds the query. */
export default function SearchPage() {
  const print = useBaseUrl('/print');
  const catalog = useBaseUrl('/search/catalog.json');
  const { pathname, search: given } = useLocation();
  const history = useHistory();
  const asked = new URLSearchParams(given).get('q') ?? '';
  // What is typed comes back from the address late, when more is typed already.
  const [query, setQuery] = useState(asked);
  useEffect(() => {
    if (history.action !== 'REPLACE') setQuery(asked);
  }, [history, asked]);
  const search = useSearch(query, shown, load);
  return (
    <Layout title="Search">
      <PageMetadata description="Search the whole book, code included." />
      <Head>
        <link rel="preload" as="fetch" href={catalog} crossOrigin="anonymous" />
      </Head>
      <main className="plainPage searchPage">
        <h1>Search</h1>
        <noscript>
          <p>
            Search runs in your browser, with JavaScript. Without it, the whole
            book is <a href={print}>on one page</a>, where your browser can
            find.
          </p>
        </noscript>
        <form onSubmit={(event) => event.preventDefault()}>
          <input
            type="search"
            name="q"
            value={query}
            aria-label="Search the whole book"
            autoComplete="off"
            spellCheck={false}
            onChange={({ target: { value } }) => {
              setQuery(value);
              history.replace(
                value === ''
                  ? pathname
                  : `${pathname}?q=${encodeURIComponent(value)}`,
              );
            }}
          />
        </form>
        <p role="status" className="count">
          {search &&
            (search.hits.length > 0
              ? `${search.hits.length} places, the likeliest first.`
              : sayNothing(search.query, search.failed))}
        </p>
        {search ? (
          <ol className="found">
            {search.hits.map((hit) => (
              <li key={hit.address}>
                <Link className="hit" to={hit.address}>
                  <HitLines hit={hit} />
                </Link>
              </li>
            ))}
          </ol>
        ) : (
          <p>
            All of the book is searched, its code and its messages too: names
            such as <code>toRecord</code>, fields such as{' '}
            <code>_ab_cdc_deleted_at</code>, statuses such as 429, words of the
            text. What defines a name comes before what uses it, and a slip of
            the finger is forgiven.
          </p>
        )}
      </main>
    </Layout>
  );
}
