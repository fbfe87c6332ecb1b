import { load } from 'cheerio';
import { escapeHtml } from '../../messages/escapeHtml';
import { idOf, leafOf, type Leaf } from './leaf';

/** Chapters under their part, in the order of reading. */
export interface Section {
  label: string;
  leaves: (Leaf & { title: string; number?: number })[];
}

interface Cover {
  title: string;
  tagline: string;
  /** Where the book is read one page at a time. */
  url: string;
}

/** All pages of the built site as one, to be printed or searched in at once. */
export function bind(
  { title, tagline, url }: Cover,
  sections: readonly Section[],
): string {
  const leaves = sections.flatMap((section) => section.leaves);
  const permalinks = new Set(leaves.map(({ permalink }) => permalink));
  const isBound = (permalink: string) => permalinks.has(permalink);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${headOf(leaves[0]?.html ?? '')}
</head>
<body class="book">
<header>
<h1>${escapeHtml(title).replace(/ (?=alongside )(.*)/, ' <em>$1</em>')}</h1>
<p>${escapeHtml(tagline)}</p>
<p><a href="${url}">${escapeHtml(url)}</a></p>
</header>
<nav aria-label="Contents">
<ol class="contents">
${sections.map(contentsOf).join('\n')}
</ol>
</nav>
<main>
${leaves.map((leaf) => `<section id="${idOf(leaf.permalink)}">${leafOf(leaf, isBound)}</section>`).join('\n')}
</main>
</body>
</html>
`;
}

/** The look of the site, and the script that knows whether it is dark. */
function headOf(html: string): string {
  const $ = load(html);
  const look = $('link[rel=stylesheet], link[rel=icon], script:not([src])');
  return look
    .toArray()
    .map((element) => $.html(element))
    .join('\n');
}

function contentsOf({ label, leaves }: Section): string {
  const entries = leaves.map(
    ({ permalink, title, number = '' }) =>
      `<li><span class="number">${number}</span><a href="#${idOf(permalink)}">${escapeHtml(title)}</a></li>`,
  );
  return `<li><p class="kicker">${escapeHtml(label)}</p>\n<ol>${entries.join('')}</ol></li>`;
}
