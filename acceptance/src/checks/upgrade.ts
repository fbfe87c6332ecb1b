import { nameOf, type AirbyteCatalog, type JsonObject } from '../protocol';
import type { Check } from '../check';
import { schemaNodes, typesOf, type Schema } from '../schemaNodes';

/** What an upgrade may not do to the connections that people already have. */
export const upgradeChecks: Check[] = [
  {
    id: 'S22',
    fact: 'a config of the release before still fits the spec',
    after: 'TestSpec.test_backward_compatibility',
    run: async ({ specification, target }) => {
      if (!target.released) return { skipped: 'no earlier release was given' };
      const before = connectionOf(target.released.spec);
      const now = (await specification()).connectionSpecification;
      return [...changes(before, now), ...newlyRequired(before, now)];
    },
  },
  {
    id: 'D9',
    fact: 'no stream, field, type or cursor of the release before is gone',
    after: 'TestDiscovery.test_backward_compatibility',
    run: async ({ streams, target }) => {
      if (!target.released) return { skipped: 'no earlier release was given' };
      const now = new Map(
        (await streams()).map((stream) => [nameOf(stream), stream]),
      );
      const before = target.released.catalog as unknown as AirbyteCatalog;
      return before.streams.flatMap((old) => {
        const stream = now.get(nameOf(old));
        if (!stream) return [`${nameOf(old)} is gone`];
        const cursor = JSON.stringify(old.default_cursor_field);
        return [
          ...changes(old.json_schema, stream.json_schema),
          ...(JSON.stringify(stream.default_cursor_field) === cursor
            ? []
            : [`the cursor was ${cursor}`]),
        ].map((change) => `${nameOf(old)}: ${change}`);
      });
    },
  },
];

function connectionOf(spec: JsonObject): Schema {
  return spec['connectionSpecification'] as Schema;
}

/** Fields that went away or lost a type; a type may be added, never taken. */
function changes(before: Schema, now: Schema): string[] {
  const places = new Map([...schemaNodes(now)].map((at) => [at.path, at.node]));
  return [...schemaNodes(before)].flatMap(({ path, node }) => {
    const found = places.get(path);
    if (!found) return [`${path} is gone`];
    const lost = typesOf(node).filter((type) => !typesOf(found).includes(type));
    const allowed = Array.isArray(found['enum']) ? found['enum'] : undefined;
    const narrowed = Array.isArray(node['enum'])
      ? node['enum'].filter((value) => allowed && !allowed.includes(value))
      : (allowed ?? []);
    return [
      ...lost.map((type) => `${path} can no longer be ${type}`),
      ...narrowed.map(
        (value) => `${path}: the enum does not fit ${String(value)}`,
      ),
    ];
  });
}

function newlyRequired(before: Schema, now: Schema): string[] {
  const known = new Map(
    [...schemaNodes(before)].map((at) => [at.path, at.node]),
  );
  return [...schemaNodes(now)].flatMap(({ path, node }) => {
    const old = known.get(path);
    const required = Array.isArray(node['required']) ? node['required'] : [];
    const was = Array.isArray(old?.['required']) ? old['required'] : [];
    return old
      ? required
          .filter((name) => !was.includes(name))
          .map((name) => `${path || 'the spec'} now requires ${String(name)}`)
      : [];
  });
}
