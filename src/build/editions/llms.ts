import type { Doc } from '../docs';

/** Pages under the name of their part, in reading order. */
export interface Section {
  label: string;
  docs: Doc[];
}

export interface SiteConfig {
  url: string;
  title: string;
  tagline: string;
}

/** The guide's Markdown files, each with its description, as llms.txt lists them. */
export function listForPrograms(
  { url, title, tagline }: SiteConfig,
  sections: readonly Section[],
): string {
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
