import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { spec } from '../../connector/src/spec';

test('the documentation of the connector is the page of its settings, on the site of this repository', () => {
  const root = join(__dirname, '../..');
  const address = new URL(spec.documentationUrl!);
  const config = readFileSync(join(root, 'docusaurus.config.ts'), 'utf8');
  assert.ok(config.includes(`'${address.origin}'`), address.origin);
  assert.equal(address.pathname, '/guide/reference/config');
  assert.ok(existsSync(join(root, 'docs/08-reference/01-config.mdx')));
  const metadata = readFileSync(join(root, 'connector/metadata.yaml'), 'utf8');
  assert.ok(metadata.includes(`documentationUrl: ${address.href}\n`));
});
