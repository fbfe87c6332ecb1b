import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../protocol';
import type { Check } from '../check';
import { isObject } from '../messageCheck';
import { failuresOf } from '../output';
import { createCompiler } from '../schemaCompiler';
import { fieldAt, properties, type Schema } from '../schemaNodes';
import type { Session } from '../session';

export const specChecks: Check[] = [
  {
    id: 'S0',
    fact: 'spec prints exactly one SPEC message and ends with 0',
    after: 'test_spec',
    run: async (session) => {
      const output = await session.spec();
      const count = output.messages.filter(
        ({ type }) => type === 'SPEC',
      ).length;
      return [
        ...(count === 1 ? [] : [`${count} SPEC messages`]),
        ...failuresOf(output),
      ];
    },
  },
  {
    id: 'S1',
    fact: 'the config matches the spec',
    after: 'test_config_match_spec',
    run: async (session) => {
      const { ajv, compile } = createCompiler({ validateFormats: false });
      const validate = compile(await connection(session));
      if (typeof validate === 'string') return [`the spec ${validate}`];
      const given = Object.entries(session.target.config).filter(
        ([name]) => !name.startsWith('_'),
      );
      return validate(Object.fromEntries(given))
        ? []
        : [ajv.errorsText(validate.errors)];
    },
  },
  {
    id: 'S2',
    fact: 'the spec is the one that was written down',
    after: 'test_match_expected',
    run: async ({ specification, target }) => {
      const wanted = target.expectedSpec;
      if (!wanted) return { skipped: 'no expected spec was given' };
      const at = (spec: object, name: string) =>
        (spec as Record<string, unknown>)[name];
      const spec = await specification();
      return [...new Set([...Object.keys(spec), ...Object.keys(wanted)])]
        .filter((name) => !isDeepStrictEqual(at(spec, name), at(wanted, name)))
        .map((name) => `${name} differs`);
    },
  },
  {
    id: 'S20',
    fact: 'every path of the OAuth flow exists in the spec',
    after: 'test_oauth_flow_parameters',
    run: async (session) => {
      const { advanced_auth: auth } = await session.specification();
      if (!auth) return { skipped: 'the spec has no advanced_auth' };
      const root = await connection(session);
      return oauthPaths(auth)
        .filter((path) => !reaches(root, path))
        .map((path) => `no field at ${path.join('.')}`);
    },
  },
  {
    id: 'S21',
    fact: 'OAuth is the first of the ways to sign in',
    after: 'test_oauth_is_default_method',
    run: async (session) => {
      const { advanced_auth: auth } = await session.specification();
      const path = auth?.['predicate_key'];
      if (!isTexts(path)) return { skipped: 'the spec has no predicate_key' };
      const parent = fieldAt(await connection(session), path.slice(0, -1));
      const [first] = Array.isArray(parent?.['oneOf']) ? parent['oneOf'] : [];
      const field = isObject(first)
        ? properties(first)[path.at(-1) ?? '']
        : undefined;
      return field?.['const'] === auth?.['predicate_value']
        ? []
        : ['the first option is another one'];
    },
  },
  {
    id: 'W1',
    fact: 'the spec leaves out protocol_version, which is not the schema’s version',
    run: async (session) =>
      'protocol_version' in (await session.specification())
        ? [
            'protocol_version is set: the platform refuses what it does not know',
          ]
        : [],
  },
];

async function connection(session: Session): Promise<JsonObject> {
  return (await session.specification()).connectionSpecification;
}

/** The predicate_key and every path_in_connector_config of advanced_auth. */
function oauthPaths(auth: JsonObject): string[][] {
  const paths: string[][] = [];
  const visit = (value: unknown, key: string): void => {
    if (
      isTexts(value) &&
      (key === 'predicate_key' || key === 'path_in_connector_config')
    ) {
      paths.push(value);
    } else if (isObject(value)) {
      for (const [name, child] of Object.entries(value)) visit(child, name);
    }
  };
  visit(auth, '');
  return paths;
}

function reaches(node: Schema, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  const options = Array.isArray(node['oneOf'])
    ? node['oneOf'].filter(isObject)
    : [];
  return [node, ...options].some((at) => {
    const field = properties(at)[name];
    return field !== undefined && reaches(field, rest);
  });
}

function isTexts(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.every((item) => typeof item === 'string')
  );
}
