import type { LoadedVersion } from '@docusaurus/plugin-content-docs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stepsOf } from '../telling/shelf';
import { expandPage } from '../weave/expand';
import type { Part } from './contents';
import { twinOf } from './twin';

interface Site {
  siteDir: string;
  outDir: string;
  baseUrl: string;
  siteConfig: { url: string; title: string; tagline: string };
}

/** Writes the other doors into the book: a Markdown twin a page, llms.txt. */
export function writeDoors(site: Site, version: LoadedVersion, parts: Part[]) {
  for (const doc of version.docs) {
    const path = doc.source.replace(/^@site\//, '');
    const read = (file: string) =>
      readFileSync(join(site.siteDir, file), 'utf8');
    const text = twinOf({
      title: doc.title,
      text: expandPage(read(path), path, read, stepsOf(site.siteDir, path)),
      resolve: (link) => resolve(link, path, version, site),
    });
    const file = doc.permalink.slice(site.baseUrl.length);
    const target = join(site.outDir, `${file}.md`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  writeFileSync(join(site.outDir, 'llms.txt'), list(site, version, parts));
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

function list(
  { siteConfig }: Site,
  { docs }: LoadedVersion,
  parts: Part[],
): string {
  const entry = (permalink: string) => {
    const doc = docs.find((one) => one.permalink === permalink);
    const address = `${siteConfig.url}${permalink}.md`;
    return `- [${doc?.title}](${address}): ${doc?.description}`;
  };
  const told = new Set(
    parts.flatMap(({ chapters }) => chapters.map((one) => one.permalink)),
  );
  const rest = docs.filter(({ permalink }) => !told.has(permalink));
  const sections = [
    ...parts.map(({ label, chapters }) => ({
      label,
      pages: chapters.map(({ permalink }) => permalink),
    })),
    { label: 'Reference', pages: rest.map(({ permalink }) => permalink) },
  ];
  return [
    `# ${siteConfig.title}`,
    `> ${siteConfig.tagline}.`,
    ...sections.map(
      ({ label, pages }) => `## ${label}\n\n${pages.map(entry).join('\n')}`,
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
