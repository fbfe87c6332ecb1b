// The shell as the page gets it: without the commands that no reader of the book
// types or that are ours, without what only they need, and with pieces that a
// worker of a browser has room for.
const { parse } = require('acorn');
const { full } = require('acorn-walk');
const { absent, ours } = require('../../running/commands/otherwise.json');

/** A command in the list of those that there are. */
const command =
  /\{name:"([^"]+)",load:async\(\)=>\(await Promise\.resolve\(\)\.then\(\(\)=>\([\w$]+\(\),[\w$]+\)\)\)\.\w+\},?/g;

// It reads a file by handing so many characters to one call, and the stack of a
// worker is smaller than Node's.
const spreads = 'let n=65536';
const fewer = 'let n=4096';

/** A loader: Rspack requires it by its path, as plain JavaScript. */
module.exports = function lighterShell(source) {
  const left = new Set([...absent, ...ours]);
  const without = source.replace(command, (whole, name) =>
    left.delete(name) ? '' : whole,
  );
  if (left.size > 0) throw changed(`no command ${[...left].join(', ')}`);
  const parts = without.split(spreads);
  if (parts.length !== 3)
    throw changed(`"${spreads}" ${parts.length - 1} times, and not twice`);
  return onlyWhatIsUsed(parts.join(fewer), 'Bash');
};

/**
 * What the export needs of a module in one file: a minifier keeps whole packages
 * that nobody refers to. A declaration does nothing until it is used, which is
 * so in what esbuild makes of modules with `import` and `export`.
 */
function onlyWhatIsUsed(source, exported) {
  const pieces = piecesOf(source);
  const homes = new Map();
  for (const piece of pieces)
    for (const name of piece.declares)
      homes.set(name, [...(homes.get(name) ?? []), piece]);
  const found = new RegExp(`([\\w$]+) as ${exported}\\b`).exec(source);
  if (!found) throw changed(`no export ${exported}`);
  const used = new Set();
  const wanted = [found[1], ...pieces.flatMap((one) => (one.acts ? one : []))];
  for (const one of wanted)
    for (const piece of typeof one === 'string'
      ? (homes.get(one) ?? [])
      : [one]) {
      if (used.has(piece)) continue;
      used.add(piece);
      // Grows while it is walked.
      wanted.push(...namesIn(piece.node));
    }
  const texts = pieces.flatMap((one) => (used.has(one) ? one.text : []));
  return `${texts.join('\n')}\nexport { ${found[1]} as ${exported} };`;
}

/** Declarations and other statements, in their order. */
function piecesOf(source) {
  const { body } = parse(source, { ecmaVersion: 2024, sourceType: 'module' });
  return body.flatMap((node) => {
    const text = source.slice(node.start, node.end);
    switch (node.type) {
      case 'ImportDeclaration': {
        const declares = node.specifiers.map(({ local }) => local.name);
        return { node, text, declares };
      }
      case 'VariableDeclaration':
        return node.declarations.map((one) => ({
          node: one,
          text: `${node.kind} ${source.slice(one.start, one.end)};`,
          declares: namesIn(one.id),
        }));
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        return { node, text, declares: [node.id.name] };
      case 'ExportNamedDeclaration':
        return [];
      default: {
        const fills = filledBy(node);
        return { node, text, declares: fills ? [fills] : [], acts: !fills };
      }
    }
  });
}

/** `ae(exports, { … })` says what a module exports, and concerns it only. */
function filledBy({ expression }) {
  const [first, second, ...others] = expression?.arguments ?? [];
  const isFilling =
    first?.type === 'Identifier' &&
    second?.type === 'ObjectExpression' &&
    others.length === 0;
  return isFilling ? first.name : undefined;
}

function namesIn(node) {
  const names = new Set();
  full(node, ({ type, name }) => type === 'Identifier' && names.add(name));
  return [...names];
}

function changed(what) {
  return new Error(
    `just-bash has ${what}: it is another one than ${__filename} was written for. See there what is changed and why, and mend or remove it.`,
  );
}
