import { figures } from '../figures/draw';
import {
  listListings,
  type PlacedListing,
} from '../../literate/fences/listing';

export interface MarkdownPage {
  title: string;
  /** The page's text, woven already. */
  text: string;
  /** The address of another page, given its link as the author wrote it. */
  resolve: (link: string) => string;
  /** What the reader has after it, if they have something by then. */
  after?: string | undefined;
}

const headings: Readonly<Record<string, string>> = {
  Recap: 'What we know now',
  Challenge: 'Challenge',
  Hint: 'A hint',
  Solution: 'A solution',
  DesignNote: 'Design note',
};

/** A page as plain Markdown, for readers that are programs. */
export function toMarkdown({
  title,
  text,
  resolve,
  after,
}: MarkdownPage): string {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const lines = body.split('\n');
  const parts: string[] = [`# ${title}\n`];
  let at = 0;
  for (const listing of listListings(body)) {
    parts.push(plain(lines.slice(at, listing.line - 1).join('\n'), resolve));
    parts.push(plainListing(listing));
    at = listing.lastLine;
  }
  parts.push(plain(lines.slice(at).join('\n'), resolve));
  if (after) parts.push(`\n---\n\n${after}`);
  return `${parts
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function plainListing(listing: PlacedListing): string {
  const { language, body, indent, path, where, title } = listing;
  const runs = [...body.matchAll(/`{3,}/g)].map(([run]) => run.length + 1);
  const marks = '`'.repeat(Math.max(3, ...runs));
  const place = [path && `\`${path}\``, where].filter(Boolean);
  const caption = [place.join(', '), title].filter(Boolean);
  return [
    ...(caption.length > 0
      ? [`${caption.join('. ').replace(/\.$/, '')}:`, '']
      : []),
    `${marks}${language}`,
    ...body.split('\n'),
    marks,
  ]
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

function plain(prose: string, resolve: MarkdownPage['resolve']): string {
  return prose
    .replace(/^(import .*|\{\/\*.*\*\/\})$/gm, '')
    .replace(/^[ \t]*<Figure\b([\s\S]*?)\/>/gm, (_, text: string) =>
      figure(text),
    )
    .replace(/^[ \t]*<(\/?)(\w+)\b([^>]*)>$/gm, (_, close, name, text) =>
      close ? '' : heading(name as string, text as string),
    )
    .replace(/\]\(([^)\s]+\.mdx[^)\s]*)\)/g, (_, link: string) => {
      return `](${resolve(link)})`;
    });
}

function figure(attributes: string): string {
  const [, name = ''] = /name="([^"]*)"/.exec(attributes) ?? [];
  const [, caption = ''] = /caption="([^"]*)"/.exec(attributes) ?? [];
  const [, seen = ''] =
    /<desc[^>]*>([^<]*)/.exec(figures[name]?.() ?? '') ?? [];
  return `> Figure: ${caption} ${seen}`;
}

function heading(name: string, attributes: string): string {
  const title = /title="([^"]*)"/.exec(attributes)?.[1];
  const label = headings[name];
  if (!label) return '';
  return `**${title ? `${label}: ${title}` : label}**`;
}
