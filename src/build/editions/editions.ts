import type { LoadedVersion } from '@docusaurus/plugin-content-docs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pageOf, type Doc } from '../docs';
import { listForPrograms, type Section, type SiteConfig } from './llms';
import { bind } from './print';
import { countFolder } from '../../literate/facts/folder';
import { describeFolder } from '../../literate/contracts/folder';
import { readPassingTests } from '../../literate/facts/passingTests';
import { readScores } from '../../literate/facts/scores';
import { openGuide, stepsOf } from '../../literate/steps/guide';
import { weavePage } from '../../literate/weave';
import { fileMap } from '../weave/fileMap';
import type { ContentsPart } from '../../literate/contracts/contents';
import { reference } from '../../literate/book/parts';
import { toMarkdown } from './markdown';

interface Site {
  siteDir: string;
  outDir: string;
  baseUrl: string;
  siteConfig: SiteConfig;
}

/**
 * Writes the book's other editions: a Markdown file beside each page, llms.txt,
 * which lists them, and all of it as one page to be printed.
 */
export function writeEditions(
  site: Site,
  version: LoadedVersion,
  parts: ContentsPart[],
) {
  for (const doc of version.docs) {
    const file = doc.permalink.slice(site.baseUrl.length);
    const target = join(site.outDir, `${file}.md`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, markdownOf(doc, site, version));
  }
  const sections = sectionsOf(version, parts);
  writeFileSync(
    join(site.outDir, 'llms.txt'),
    listForPrograms(site.siteConfig, sections),
  );
  const all = bindAll(site, sections, parts);
  writeFileSync(join(site.outDir, 'print.html'), all);
}

/** A page as Markdown, with the code that its listings name. */
export function markdownOf(
  doc: Doc,
  { siteDir, siteConfig }: Pick<Site, 'siteDir' | 'siteConfig'>,
  version: LoadedVersion,
): string {
  const { book } = openGuide(siteDir);
  const path = pageOf(doc);
  const read = (file: string) => readFileSync(join(siteDir, file), 'utf8');
  const woven = weavePage(
    { path, text: read(path) },
    read,
    stepsOf(siteDir, path),
  );
  const count = () =>
    countFolder(book, path, readPassingTests(siteDir), readScores(siteDir));
  return toMarkdown({
    title: doc.title,
    text: woven + fileMap(siteDir, path),
    resolve: (link) => resolve(link, path, version, siteConfig),
    after: book.trees.has(path) ? describeFolder(count(), true) : undefined,
  });
}

/** The parts of the guide, and the reference behind them. */
function sectionsOf({ docs }: LoadedVersion, parts: ContentsPart[]): Section[] {
  const told = new Set<unknown>();
  const sections = parts.map(({ label, chapters }) => ({
    label,
    docs: chapters.flatMap(({ permalink }) => {
      told.add(permalink);
      return docs.filter((doc) => doc.permalink === permalink);
    }),
  }));
  const rest = docs.filter(({ permalink }) => !told.has(permalink));
  return [...sections, { label: reference.label, docs: rest }];
}

function resolve(
  link: string,
  from: string,
  { docs }: LoadedVersion,
  { url }: SiteConfig,
): string {
  const [file = '', hash = ''] = link.split(/(?=#)/);
  const target = `@site/${join(dirname(from), file)}`;
  const doc = docs.find(({ source }) => source === target);
  return doc ? `${url}${doc.permalink}.md${hash}` : link;
}

function bindAll(
  { siteConfig, outDir, baseUrl }: Site,
  sections: Section[],
  parts: ContentsPart[],
) {
  const { url, title, tagline } = siteConfig;
  const numbers = new Map(
    parts.flatMap(({ chapters }) =>
      chapters.map(({ permalink, number }) => [permalink, number]),
    ),
  );
  return bind(
    { title, tagline, url: url + baseUrl },
    sections.map(({ label, docs }) => ({
      label,
      leaves: docs.map(({ permalink, title }) => {
        const file = `${permalink.slice(baseUrl.length)}.html`;
        const html = readFileSync(join(outDir, file), 'utf8');
        const number = numbers.get(permalink);
        return { permalink, title, html, ...(number && { number }) };
      }),
    })),
  );
}
