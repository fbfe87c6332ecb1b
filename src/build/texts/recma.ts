import { parse } from 'acorn';
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { addressOf } from './address';
import * as tree from './tree';
import type { Tree } from './tree';

/**
 * Has a page's script take its texts from the page. Docusaurus ships a chapter
 * twice, as HTML and in the script that brings it to life; most of that script
 * are listings, drawings and paragraphs in which nothing lives.
 *
 * Each such text gets a name, and stands behind `TEXT_IN_SCRIPT`. That is true
 * where there is no page to read: on the server, and while somebody writes. For
 * readers the bundler leaves the text out.
 */
export default function recmaTexts() {
  return (program: Tree, page: { path: string; cwd: string }): void => {
    const texts = findTexts(program);
    if (texts.length === 0) return;
    const edition = createHash('sha256')
      .update(JSON.stringify(texts.map(({ text }) => text)))
      .digest('hex')
      .slice(0, 6);
    texts.forEach(({ replace }, at) => replace(`${edition}-${at}`, at));
    const address = addressOf(relative(page.cwd, page.path));
    const body = program.body as Tree[];
    body.unshift(...takeTexts(address, edition, texts.length));
  };
}

interface Text {
  text: Tree;
  /** Puts the choice in its place, given its name and its place among all. */
  replace: (name: string, at: number) => void;
}

function findTexts(program: Tree): Text[] {
  const texts: Text[] = [];
  tree.walk(program, (node) => {
    const element = tree.elementIn(node);
    if (!element) return true;
    const { name, given } = element;
    const children = given.get('children');
    if (prose.has(name) && children && isStill(children) && isLong(children)) {
      texts.push({
        text: children,
        replace: (name, at) => replaceProse(node, name, at),
      });
      return false;
    }
    const html = given.get('html') ?? given.get('svg');
    if (html?.type === 'Literal')
      texts.push({
        text: html,
        replace: (name, at) => replaceHtml(node, html, name, at),
      });
    return true;
  });
  return texts;
}

/** Elements whose inside is a text, if all of it is still. */
const prose = new Set(
  ['p', 'ul', 'ol', 'li', 'blockquote'].concat('table', 'tbody', 'tr', 'td'),
);
/** What may be in it. A link lives: a click on it stays on the site. */
const still =
  /^(?:p|ul|ol|li|table|thead|tbody|tr|th|td|blockquote|em|strong|del|code|br|sup|sub|kbd|span)$/;

function isStill(node: Tree): boolean {
  if (node.type === 'Literal') return true;
  if (node.type === 'ArrayExpression')
    return (node.elements as Tree[]).every(isStill);
  const element = tree.elementIn(node);
  if (!element || !still.test(element.name)) return false;
  return [...element.given.values()].every(isStill);
}

/** Whether it is longer than what takes it from the page. */
function isLong(text: Tree): boolean {
  let length = 0;
  tree.walk(text, ({ value }) => {
    if (typeof value === 'string') length += value.length;
    return true;
  });
  return length > 40;
}

const inScript = tree.name('TEXT_IN_SCRIPT');

function replaceProse(node: Tree, name: string, at: number): void {
  const [kind, options] = node.arguments as [Tree, Tree];
  const named = tree.object([
    ...(options.properties as Tree[]),
    tree.property('data-text', tree.literal(name)),
  ]);
  // Several children are `_jsxs`, for which React asks no keys.
  const call = { ...node, arguments: [kind, named] };
  const callee = tree.name('_jsx');
  const taken = [kind, tree.entry('_inside', at)];
  const inside = { ...node, callee, arguments: taken };
  Object.assign(node, tree.choice(inScript, call, inside));
}

function replaceHtml(node: Tree, html: Tree, name: string, at: number): void {
  const [kind, options] = node.arguments as [Tree, Tree];
  const properties = options.properties as Tree[];
  const named = [...properties, tree.property('text', tree.literal(name))];
  const taken = properties.map((property) => {
    if (property.value !== html) return property;
    return { ...property, value: tree.entry('_texts', at) };
  });
  node.arguments = [
    kind,
    tree.choice(inScript, tree.object(named), tree.object(taken)),
  ];
}

/** Where texts are found when a page is read. */
const inBrowser = '@site/src/browser/texts/textsOf';

/** The statements in front of the page: `_inside` is what elements are given. */
function takeTexts(address: string, edition: string, count: number): Tree[] {
  const given = JSON.stringify([address, edition, count]).slice(1, -1);
  const text = `
    import { textsOf as _textsOf } from ${JSON.stringify(inBrowser)};
    const [_texts, _inside] = TEXT_IN_SCRIPT ? [] : await _textsOf(${given});
  `;
  const program = parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
  return program.body as unknown as Tree[];
}
