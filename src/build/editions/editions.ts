import type { LoadedVersion } from '@docusaurus/plugin-content-docs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bind } from './print';
import { countFolder } from '../../literate/steps/folder';
import { describeFolder } from '../../literate/contracts/folder';
import { readPassingTests } from '../../literate/facts/passingTests';
import { openGuide, stepsOf } from '../../literate/steps/guide';
import { weavePage } from '../../literate/weave';
import type { Part } from '../../literate/contracts/contents';
import { toMarkdown } from './markdown';

interface Site {
  siteDir: string;
  outDir: string;
  baseUrl: string;
  siteConfig: { url: string; title: string; tagline: string };
}

/** Writes the other doors into the book: a Markdown twin a page, llms.txt, and
 * all of it as one page. */
export function writeDoors(site: Site, version: LoadedVersion, parts: Part[]) {
  const { book } = openGuide(site.siteDir);
  const passing = readPassingTests(site.siteDir);
  for (const doc of version.docs) {
    const path = doc.source.replace(/^@site\//, '');
    const read = (file: string) =>
      readFileSync(join(site.siteDir, file), 'utf8');
    const text = toMarkdown({
      title: doc.title,
      text: weavePage(
        { path, text: read(path) },
        read,
        stepsOf(site.siteDir, path),
      ),
      resolve: (link) => resolve(link, path, version, site),
      after: book.trees.has(path)
        ? describeFolder(countFolder(book, path, passing), true)
        : undefined,
    });
    const file = doc.permalink.slice(site.baseUrl.length);
    const target = join(site.outDir, `${file}.md`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  const sections = sectionsOf(version, parts);
  writeFileSync(join(site.outDir, 'llms.txt'), list(site, sections));
  writeFileSync(join(site.outDir, 'print.html'), bindAll(site, sections));
}

interface Section {
  label: string;
  docs: LoadedVersion['docs'];
}

/** The parts of the guide, and the reference behind them. */
function sectionsOf({ docs }: LoadedVersion, parts: Part[]): Section[] {
  const told = new Set<unknown>();
  const sections = parts.map(({ label, chapters }) => ({
    label,
    docs: chapters.flatMap(({ permalink }) => {
      told.add(permalink);
      return docs.filter((doc) => doc.permalink === permalink);
    }),
  }));
  const rest = docs.filter(({ permalink }) => !told.has(permalink));
  return [...sections, { label: 'Reference', docs: rest }];
}

function resolve(
  link: string,
  from: string,
  { docs }: LoadedVersion,
  { siteConfig }: Site,
): string {
  const [file = '', hash = ''] = link.split(/(?=#)/);
  const target = `@site/${join(dirname(from), file)}`;
  const doc = docs.find(({ source }) => source === target);
  return doc ? `${siteConfig.url}${doc.permalink}.md${hash}` : link;
}

function list({ siteConfig }: Site, sections: Section[]): string {
  const { url, title, tagline } = siteConfig;
  return [
    `# ${title}`,
    `> ${tagline}.`,
    ...sections.map(({ label, docs }) => {
      const entries = docs.map(
        (doc) =>
          `- [${doc.title}](${url}${doc.permalink}.md): ${doc.description}`,
      );
      return `## ${label}\n\n${entries.join('\n')}`;
    }),
  ]
    .join('\n\n')
    .concat('\n');
}

function bindAll({ siteConfig, outDir, baseUrl }: Site, sections: Section[]) {
  const { url, title, tagline } = siteConfig;
  return bind(
    { title, tagline, url: url + baseUrl },
    sections.map(({ label, docs }) => ({
      label,
      leaves: docs.map(({ permalink, title }) => {
        const file = `${permalink.slice(baseUrl.length)}.html`;
        const html = readFileSync(join(outDir, file), 'utf8');
        return { permalink, title, html };
      }),
    })),
  );
}
