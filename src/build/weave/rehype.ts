import { relative } from 'node:path';
import { drawFigure } from '../figures/draw';
import { hasTypes, nameOfListing } from '../types/listing';
import { saidLines } from '../../literate/compiler/refused';
import { readListing } from '../../literate/fences/listing';
import { highlight } from '../paint/highlight';
import { wrappable } from '../paint/lines';
import { terminalHtml } from '../paint/terminal';
import { factOf } from './fact';
import { jsx, type Node } from './mdxNodes';
import { hangNotes } from './notes';
import { labelCells } from './tables';
import { WeaveError } from '../../literate/fences/weaveError';

/**
 * Sets what needs no browser while the page is built: code becomes a <Code>
 * and a figure gets its drawing, both with their HTML in one string, so that
 * no page ships or hydrates an element for every token.
 */
export default function rehypeWeave() {
  return async (tree: Node, page: { path: string; cwd: string }) => {
    try {
      await set(tree, page.cwd);
    } catch (error) {
      if (!(error instanceof WeaveError)) throw error;
      const name = relative(page.cwd, page.path);
      throw new WeaveError(`${name}: ${error.message}`);
    }
  };
}

async function set(node: Node, root: string): Promise<void> {
  node.children = await Promise.all(
    hangNotes(node).map(async (child) => {
      if (child.tagName === 'pre') return setCode(child);
      if (child.name === 'Figure' || child.name === 'FirstSync')
        return setFigure(child);
      if (child.name === 'Fact') return factOf(child, root);
      if (child.tagName === 'table') labelCells(child);
      await set(child, root);
      return child;
    }),
  );
}

async function setCode(pre: Node): Promise<Node> {
  const code = pre.children?.[0];
  const [language = ''] = (code?.properties?.className ?? []) as string[];
  const body = (code?.children?.[0]?.value ?? '').replace(/\n$/, '');
  const { path, step, isPassing, isRefused, ...listing } = readListing(
    language.replace('language-', ''),
    code?.data?.meta ?? '',
    body,
  );
  return jsx('Code', {
    kind: listing.language,
    path,
    listing: hasTypes(path) ? nameOfListing(path, body) : undefined,
    where: listing.where,
    step: step?.toString(),
    passing: isPassing ? step?.toString() : undefined,
    above: listing.above,
    below: listing.below,
    title: listing.title,
    runs: listing.runs,
    tells: listing.tells,
    html:
      listing.language === 'console'
        ? terminalHtml(body, listing.tells?.split(' '))
        : await htmlOf(body, listing.language, isRefused),
  });
}

async function htmlOf(text: string, language: string, isRefused = false) {
  const html = await highlight(text, language);
  if (!isRefused) return wrappable(html, text);
  const said = saidLines(text);
  const marked = html
    .split('\n')
    .map((line, at) =>
      said[at] ? `<span class="refused">${line}</span>` : line,
    )
    .join('\n');
  return wrappable(marked, text);
}

function setFigure(figure: Node): Node {
  const name = figure.attributes?.find((one) => one.name === 'name')?.value;
  const svg = { type: 'mdxJsxAttribute', name: 'svg', value: drawFigure(name) };
  return { ...figure, attributes: [...(figure.attributes ?? []), svg] };
}
