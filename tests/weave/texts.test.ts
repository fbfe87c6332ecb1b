import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'acorn';
import { addressOf } from '../../src/build/texts/address';
import recmaTexts from '../../src/build/texts/recma';
import { walk, type Tree } from '../../src/build/texts/tree';

const long = 'words that take up more room than their absence would';

/** What a page's script still holds for readers, and what it takes from the page. */
function left(script: string): { holds: string[]; takes: string[] } {
  const options = { ecmaVersion: 'latest', sourceType: 'module' } as const;
  const program = parse(script, options) as unknown as Tree;
  const file = { cwd: '/', path: '/docs/02-setup/01-toolchain.mdx' };
  recmaTexts()(program, file);
  const holds: string[] = [];
  const takes: string[] = [];
  const look = (node: Tree): boolean => {
    if (node.type === 'ConditionalExpression') {
      walk(node.alternate, look);
      return false;
    }
    if (typeof node.value === 'string') holds.push(node.value);
    const { name } = (node.object ?? {}) as Tree;
    if (name === '_inside' || name === '_texts') {
      const { value } = node.property as Tree;
      takes.push(`${String(name)}[${String(value)}]`);
    }
    return true;
  };
  walk(program, look);
  return { holds, takes };
}

test('a paragraph in which nothing lives is taken from the page', () => {
  const { holds, takes } = left(`
    _jsxs(_components.p, { children: ["${long} ", _jsx(_components.em, { children: "${long}" })] })
  `);
  assert.deepEqual(takes, ['_inside[0]']);
  assert.ok(!holds.some((text) => text.startsWith(long)));
});

test('a paragraph with a link, a heading and a component stay in the script', () => {
  const script = `
    _jsxs(_components.p, { children: ["${long}", _jsx(_components.a, { href: "./x", children: "there" })] }),
    _jsx(_components.h2, { id: "a", children: "${long}" }),
    _jsxs(_components.p, { children: ["${long}", _jsx(Fact, { name: "${long}" })] })
  `;
  const { holds, takes } = left(script);
  assert.deepEqual(takes, []);
  assert.equal(holds.filter((text) => text === long).length, 4);
});

test('in a list, the items in which nothing lives are taken one by one', () => {
  const { takes } = left(`
    _jsxs(_components.ul, { children: [
      _jsx(_components.li, { children: "${long}" }),
      _jsxs(_components.li, { children: ["${long}", _jsx(_components.a, { href: "./x", children: "there" })] }),
    ] })
  `);
  assert.deepEqual(takes, ['_inside[0]']);
});

test('listings and drawings are taken from the page, and what else they say is kept', () => {
  const { holds, takes } = left(`
    _jsx(Code, { kind: "ts", html: "<span>const</span>" }),
    _jsx(Figure, { caption: "A figure", svg: "<svg></svg>" })
  `);
  assert.deepEqual(takes, ['_texts[0]', '_texts[1]']);
  assert.ok(holds.includes('ts') && holds.includes('A figure'));
  assert.ok(!holds.some((text) => text.includes('<')));
});

test('a text that is shorter than what would take it stays', () => {
  const { holds, takes } = left('_jsx(_components.p, { children: "Over." })');
  assert.deepEqual([holds, takes], [['Over.'], []]);
});

test('a page is asked for where Docusaurus serves it', () => {
  assert.equal(
    addressOf('docs/03-implementation/02-a-process-that-speaks-airbyte.mdx'),
    'guide/implementation/a-process-that-speaks-airbyte',
  );
  assert.equal(addressOf('src/pages/index.mdx'), '');
});
