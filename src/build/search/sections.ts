import { createSlugger } from '@docusaurus/utils';
import {
  listListings,
  type PlacedListing,
} from '../../literate/fences/listing';
import type { Section } from '../../search/contracts';
import { wordsOf } from '../../search/words';
import { curlyTicked } from '../prose/curly';

const headings = /^#{2,3} (.+)$/;
/** What a step declares at the left edge of a file, and the fields in it. */
const declared =
  /^(?:export )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;
const fields = /^ +(?:readonly )?(\w+)\??: [^,]*;$/gm;
/** Names that are about to be used tell nobody anything. */
const imports = /^import [^;]*;$/gm;
/** A word that prose sets apart as it explains it. */
const explained =
  /\*\*([^*\n]+)\*\*|(?<![\w*])[*_](?!_)([^*_\n]+)[*_](?![\w*])/g;
/** What a row of a table is about, and a paragraph that begins with its subject. */
const subjects =
  /(?<=^|\n)\| *([^|\n]+)\||(?<=^|\n\n)(?:(?:The|An?) )?(?:[a-z]+ )?`([^`\n]+)`/g;

/** The sections of a woven page, with the words that they are found by. */
export function sectionsOf(title: string, woven: string): Section[] {
  const body = woven.replace(/^---\n[\s\S]*?\n---\n/, '');
  const lines = body.split('\n');
  const { slug } = createSlugger();
  let section = emptySection(title, '');
  const sections = [section];
  let prose: string[] = [];
  const finish = () => {
    tell(section, prose.join('\n'));
    prose = [];
  };
  const read = (from: number, to: number) => {
    for (const line of lines.slice(from, to)) {
      const heading = headings.exec(line)?.[1];
      if (heading === undefined) {
        prose.push(line);
        continue;
      }
      finish();
      const said = plain(heading);
      section = emptySection(printed(said), slug(said));
      sections.push(section);
    }
  };
  let at = 0;
  for (const listing of listListings(body)) {
    read(at, listing.line - 1);
    finish();
    show(section, listing);
    at = listing.lastLine;
  }
  read(at, lines.length);
  finish();
  return sections;
}

function emptySection(title: string, id: string): Section {
  return {
    title,
    id,
    text: '',
    said: { prose: [], code: [], defined: [], about: [] },
  };
}

function tell(section: Section, markdown: string): void {
  const text = plain(markdown);
  if (text === '') return;
  const { prose, defined, about } = section.said;
  prose.push(...wordsOf(text));
  const outsideTables = markdown.replace(/^\|.*$/gm, '');
  for (const [, strong, light] of outsideTables.matchAll(explained)) {
    const words = wordsOf(plain(strong ?? light ?? ''));
    // An emphasized sentence explains none of its words.
    if (words.length < 4) defined.push(...words);
  }
  for (const [, cell, subject] of markdown.matchAll(subjects))
    about.push(...wordsOf(plain(cell ?? subject ?? '')));
  add(section, printed(text));
}

function show(section: Section, listing: PlacedListing): void {
  const { step, language } = listing;
  const { code, defined } = section.said;
  const body = listing.body.replace(imports, '');
  code.push(...wordsOf(body));
  if (step !== undefined) {
    for (const [, name = ''] of body.matchAll(declared))
      defined.push(...wordsOf(name));
    for (const [, name = ''] of body.matchAll(fields))
      defined.push(...wordsOf(name));
  }
  const shown = language === 'console' ? commandsOf(body) : body;
  add(section, shown.replace(/\s+/g, ' ').trim());
}

/** Of a session, what is typed and how its answer begins. */
function commandsOf(body: string): string {
  return body
    .split('\n')
    .map((line) => line.slice(0, 160))
    .join('\n');
}

function add(section: Section, text: string): void {
  section.text += section.text === '' ? text : ` ${text}`;
}

const attributes = /\b(?:title|caption|hint)="([^"]*)"/g;

function printed(text: string): string {
  return curlyTicked(text).replaceAll('`', '');
}

/** Markdown without its marks, but those of code, in one line. */
function plain(markdown: string): string {
  return markdown
    .replace(/^(?:import .*|\{\/\*.*\*\/\})$/gm, '')
    .replace(/<\/?[A-Z]\w*\b(?:"[^"]*"|[^">])*>/g, (tag) =>
      [...tag.matchAll(attributes)].map(([, text]) => ` ${text} `).join(''),
    )
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\|[ :|-]+\|$/gm, '')
    .replace(/^(?:#{1,6} |[-*] |\d+\. |> )/gm, '')
    .replace(
      /(`+)(.*?)\1|\*\*|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|\\(?=\W)/g,
      (_mark, ticks, code) => (ticks ? `\`${code}\`` : ''),
    )
    .replace(/ ?\| ?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
