import { useHistory } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { HitLines, sayNothing } from './HitLines';
import { useSearch } from './useSearch';

const shown = 6;

/**
 * The box at the top of each page, and the hits under it. It is a form that
 * leads to the page of search, where a script is asked for if there is none.
 * Nothing is fetched before somebody types, and the focus is never taken.
 */
export function SearchBox() {
  const page = useBaseUrl('/search');
  const history = useHistory();
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const search = useSearch(query, shown);
  const hits = search?.hits ?? [];
  const all = `${page}?q=${encodeURIComponent(query.trim())}`;
  const addresses = [...hits.map(({ address }) => address), all];
  const isShown = isOpen && search !== undefined;

  const go = (address: string) => {
    setIsOpen(false);
    setQuery('');
    field.current?.blur();
    history.push(address);
  };
  const walk = (by: number) => {
    const next = (active + by + addresses.length) % addresses.length;
    setActive(next);
    document
      .getElementById(`${id}${next}`)
      ?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.nativeEvent.isComposing) return;
    if (key === 'Escape' && isShown) setIsOpen(false);
    else if (key === 'ArrowDown' && search) {
      if (isShown) walk(1);
      else setIsOpen(true);
    } else if (key === 'ArrowUp' && isShown) walk(active < 0 ? 0 : -1);
    else return;
    event.preventDefault();
  };
  const option = (at: number) => ({
    id: `${id}${at}`,
    href: addresses[at],
    role: 'option',
    tabIndex: -1,
    'aria-selected': at === active,
    onClick: (event: React.MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(addresses[at] ?? all);
    },
  });

  return (
    <form
      ref={box}
      className="searchBox"
      role="search"
      action={page}
      onSubmit={(event) => {
        event.preventDefault();
        const isCurrent = search?.query === query.trim();
        if (active >= 0) go(addresses[active] ?? all);
        else if (query.trim() !== '')
          go((isCurrent && hits[0]?.address) || all);
      }}
      onBlur={({ relatedTarget }) => {
        if (!box.current?.contains(relatedTarget)) setIsOpen(false);
      }}
    >
      <input
        ref={field}
        className="navbar__search-input"
        type="search"
        name="q"
        value={query}
        placeholder="Search"
        aria-label="Search"
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}list`}
        aria-activedescendant={
          isShown && active >= 0 ? `${id}${active}` : undefined
        }
        onChange={({ target }) => {
          setQuery(target.value);
          setActive(-1);
          setIsOpen(true);
        }}
        onFocus={() => setIsOpen(true)}
        onKeyDown={press}
      />
      <div
        id={`${id}list`}
        className="hits"
        role="listbox"
        aria-label="Found"
        hidden={!isShown}
        // The field keeps the focus while somebody points at a hit.
        onMouseDown={(event) => event.preventDefault()}
      >
        {search &&
          hits.map((hit, at) => (
            <a key={hit.address} className="hit" {...option(at)}>
              <HitLines hit={hit} />
            </a>
          ))}
        {search && (
          <a className="hit all" {...option(hits.length)}>
            {hits.length > 0
              ? 'Everything that was found'
              : sayNothing(search.query, search.failed)}
          </a>
        )}
      </div>
      <span role="status" className="spokenOnly">
        {isShown && hits.length > 0 && `${hits.length} places found`}
        {isShown &&
          hits.length === 0 &&
          sayNothing(search.query, search.failed)}
      </span>
    </form>
  );
}
