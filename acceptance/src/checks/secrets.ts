import type { Check } from '../check';
import type { JsonObject } from '../protocol';
import { schemaNodes, typesOf, type Schema } from '../schemaNodes';
import type { Output } from '../session';
import { everyRun } from './everyRun';
import { secretNames } from './specFields';

/** Shorter texts, and plain words, turn up in sentences without being a leak. */
const shortest = 8;

export const secretChecks: Check[] = [
  {
    id: 'S7',
    fact: 'the spec marks at least one field as a secret',
    after: 'test_has_secret',
    run: async ({ specification, target }) => {
      const spec = (await specification()).connectionSpecification;
      const nodes = [...schemaNodes(spec)];
      if (nodes.some(({ node }) => node['airbyte_secret'])) return [];
      const suspects = [...leaves(target.config)]
        .filter(({ name, text }) => secretNames.has(name) || looksSecret(text))
        .map(({ name }) => name)
        .filter((name) =>
          nodes.some(({ field, node }) => field === name && isFreeText(node)),
        );
      return suspects.length > 0
        ? [
            `none is marked; is ${suspects.join(' or ')} one? If not: --exempt S7="nothing in it is secret"`,
          ]
        : { skipped: 'no text in the config looks like a secret' };
    },
  },
  {
    id: 'S8',
    fact: 'no secret of the config is in any output',
    after: 'test_secret_never_in_the_output',
    run: async (session) => {
      const { spec, specification, target } = session;
      const marked = new Set(
        [...schemaNodes((await specification()).connectionSpecification)]
          .filter(({ node }) => node['airbyte_secret'] === true)
          .map(({ field }) => field),
      );
      const secrets = [target.config, target.refusedConfig ?? {}]
        .flatMap((config) => [...leaves(config)])
        .filter(({ name }) => marked.has(name));
      const printed = textOf(await spec());
      const blurred = secrets.map((secret) => blur(secret, printed));
      const sought = secrets.filter((_, i) => blurred[i] === undefined);
      if (sought.length > 0) {
        return (await everyRun(session)).flatMap(({ command, output }) =>
          sought.flatMap((secret) => leaks(secret, command, output)),
        );
      }
      const why = [...new Set(blurred)].join('; ');
      return { skipped: why || 'the config has no field marked as a secret' };
    },
  },
];

interface Leaf {
  /** The field that it is the value of. */
  name: string;
  text: string;
}

/** The texts and numbers of a config, each with its field. */
function* leaves(value: unknown, name = ''): Generator<Leaf> {
  if (typeof value === 'string') yield { name, text: value };
  if (typeof value === 'number') yield { name, text: String(value) };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value as JsonObject)) {
    yield* leaves(child, Array.isArray(value) ? name : key);
  }
}

/** Long enough, no sentence, no date, no address and no path. */
function looksSecret(text: string): boolean {
  return (
    text.length >= shortest &&
    !/^\d{4}-\d\d-\d\d|^\w+:\/\/|^[./~]|\s|@/.test(text)
  );
}

function isFreeText(node: Schema): boolean {
  const closed = ['enum', 'const', 'format', 'oneOf'];
  return (
    typesOf(node).includes('string') && !closed.some((word) => word in node)
  );
}

/** Why a secret cannot be told from other text, if it cannot. */
function blur({ name, text }: Leaf, spec: string): string | undefined {
  if (text.length < shortest) {
    return `"${name}" is too short to look for: ${shortest} characters are needed`;
  }
  if (/^[a-z]+$/i.test(text)) {
    return `"${name}" is a plain word, which an honest message may contain`;
  }
  return wordPattern(text).test(spec)
    ? `"${name}" is a text that the spec itself contains`
    : undefined;
}

function leaks({ name, text }: Leaf, command: string, output: Output) {
  const forms = new Set([
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    new URLSearchParams({ '': text }).toString().slice(1),
  ]);
  const places = { stdout: output.lines.join('\n'), stderr: output.stderr };
  return Object.entries(places).flatMap(([place, printed]) => {
    const found = [...forms]
      .map((form) => wordPattern(form).exec(printed))
      .find((match) => match !== null);
    if (!found) return [];
    const { index, 0: shown } = found;
    const line = printed.slice(0, index).split('\n').length;
    const before = printed.slice(Math.max(0, index - 60), index);
    const after = printed.slice(index + shown.length).slice(0, 30);
    const around = `…${before.split('\n').at(-1) ?? ''}‹${name}›${after.split('\n')[0] ?? ''}…`;
    return [
      `${command} prints the value of "${name}" on ${place}, line ${line}: ${around}`,
    ];
  });
}

function textOf({ lines, stderr }: Output): string {
  return [...lines, stderr].join('\n');
}

/** A text where it stands alone, not as a part of a longer word. */
function wordPattern(text: string): RegExp {
  const literal = text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`, 'u');
}
