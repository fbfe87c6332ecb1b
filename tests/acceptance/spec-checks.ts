import { isDeepStrictEqual } from 'node:util';
import { Ajv } from 'ajv';
import type { JsonObject } from '../../connector/src/airbyte/protocol';
import type { Check } from './check';
import { isObject } from './message-check';
import { fieldAt, properties, type Schema } from './schema-nodes';
import type { Session } from './session';

export const specChecks: Check[] = [
  {
    id: 'S0',
    fact: 'spec prints exactly one SPEC message and ends with 0',
    after: 'test_spec',
    run: async (session) => {
      const { messages, exitCode } = await session.spec();
      const count = messages.filter(({ type }) => type === 'SPEC').length;
      return [
        ...(count === 1 ? [] : [`${count} SPEC messages`]),
        ...(exitCode === 0 ? [] : [`exit code ${exitCode}`]),
      ];
    },
  },
  {
    id: 'S1',
    fact: 'the config matches the spec',
    after: 'test_config_match_spec',
    run: async (session) => {
      const ajv = new Ajv({ strict: false, validateFormats: false });
      const validate = ajv.compile(await connection(session));
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
      if (!target.expectedSpec) return { notRun: 'no expected spec was given' };
      const same = isDeepStrictEqual(
        await specification(),
        target.expectedSpec,
      );
      return same ? [] : ['it differs'];
    },
  },
  {
    id: 'S20',
    fact: 'every path of the OAuth flow exists in the spec',
    after: 'test_oauth_flow_parameters',
    run: async (session) => {
      const { advanced_auth: auth } = await session.specification();
      if (!auth) return { notRun: 'the spec has no advanced_auth' };
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
      if (!isTexts(path)) return { notRun: 'the spec has no predicate_key' };
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

async function connection(session: Session): Promise<Schema> {
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
