import { load } from 'cheerio';

/** A page of the site, as the build wrote it. */
export interface Leaf {
  permalink: string;
  html: string;
}

/** What only a browser, or a page by itself, has a use for. */
const loose =
  'nav, .inThisChapter, .tools, button, script, .edit, .hash-link, .afterChapter p ~ p';

/** Where a page begins in the book: `/guide/testing/docker` → `testing-docker`. */
export function idOf(permalink: string): string {
  return permalink.replace(/^.*?\/guide\//, '').replaceAll('/', '-');
}

/**
 * The text of a page, ready to stand beside all others: its ids are its own,
 * links to pages of the book lead to their place in it, what was folded is open.
 */
export function leafOf(
  { permalink, html }: Leaf,
  isBound: (permalink: string) => boolean,
): string {
  const $ = load(html);
  const article = $('article');
  const own = (id: string) => `${idOf(permalink)}--${id}`;
  article.find(loose).remove();
  article.find('details').attr('open', '');
  article.find('pre').removeAttr('data-names').removeAttr('tabindex');
  article.find('[id]').attr('id', (_, id) => own(id));
  article
    .find('[aria-labelledby]')
    .attr('aria-labelledby', (_, ids) => ids.split(' ').map(own).join(' '));
  article.find('a[href]').attr('href', (_, href) => {
    const [path = '', id] = href.split('#');
    if (path !== '' && !isBound(path)) return href;
    const place = idOf(path === '' ? permalink : path);
    return `#${id ? `${place}--${id}` : place}`;
  });
  return article.html() ?? '';
}
