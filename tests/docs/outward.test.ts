import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import remarkIssues from '../../src/build/prose/issues';
import { openGuide } from '../../src/literate/steps/guide';
import { listFences } from '../../src/literate/fences/fences';

const root = join(__dirname, '../..');

/** The prose of a page: what stands in none of its fences. */
function proseOf(text: string): string {
  const lines = text.split('\n');
  for (const { line, lastLine } of listFences(text))
    lines.fill('', line - 1, lastLine);
  return lines.join('\n');
}

/** Where links in the prose lead, outside of the book. None is followed here. */
function outwardOf(text: string): string[] {
  const prose = proseOf(text);
  const written = [...prose.matchAll(/\]\((https?:[^)\s]+)\)/g)];
  const tree: Parameters<ReturnType<typeof remarkIssues>>[0] = {
    type: 'paragraph',
    children: [{ type: 'text', value: prose }],
  };
  remarkIssues()(tree);
  return [
    ...written.map(([, url = '']) => url),
    ...(tree.children ?? []).flatMap(({ url }) => url ?? []),
  ];
}

test('the ways out of the book are these', () => {
  const pages = [
    ...openGuide(root).pages.map(({ text }) => text),
    readFileSync(join(root, 'src/pages/index.mdx'), 'utf8'),
  ];
  assert.deepEqual([...new Set(pages.flatMap(outwardOf))].sort(), [
    'https://cdn.cdata.com/help/BSM/synch/default.htm',
    'https://developers.smartsheet.com/api/smartsheet/openapi',
    'https://dlthub.com/docs/intro',
    'https://docs.airbyte.com/integrations/',
    'https://docs.airbyte.com/integrations/sources/smartsheets',
    'https://docs.airbyte.com/operator-guides/using-custom-connectors',
    'https://docs.airbyte.com/platform/connector-development/connector-builder-ui/overview/',
    'https://docs.airbyte.com/platform/connector-development/connector-builder-ui/stream-templates',
    'https://docs.airbyte.com/platform/contributing-to-airbyte',
    'https://docs.airbyte.com/platform/contributing-to-airbyte/developing-locally',
    'https://docs.airbyte.com/platform/understanding-airbyte/airbyte-protocol',
    'https://docs.databricks.com/gcp/en/ingestion/lakeflow-connect/smartsheet-limits',
    'https://docs.databricks.com/gcp/en/ingestion/lakeflow-connect/smartsheet-reference',
    'https://docs.estuary.dev/reference/Connectors/capture-connectors/smartsheet/',
    'https://docs.workato.com/connectors/smartsheet/new-updated-sheet',
    'https://fivetran.com/docs/connectors/applications/smartsheet/api-configuration',
    'https://github.com/airbytehq/abctl',
    'https://github.com/airbytehq/airbyte',
    'https://github.com/airbytehq/airbyte#readme',
    'https://github.com/airbytehq/airbyte/discussions',
    'https://github.com/airbytehq/airbyte/issues/48599',
    'https://github.com/airbytehq/airbyte/issues/48600',
    'https://github.com/airbytehq/airbyte/issues/5520',
    'https://github.com/airbytehq/airbyte/issues/8099',
    'https://github.com/airbytehq/airbyte/pull/2880',
    'https://github.com/brooklyn-data/tap-smartsheet',
    'https://github.com/dlt-hub/verified-sources',
    'https://github.com/estuary/connectors',
    'https://github.com/fivetran/fivetran_connector_sdk/tree/main/connectors/smartsheets',
    'https://github.com/kubernetes-sigs/kind/issues/3795',
    'https://github.com/kubernetes-sigs/kind/issues/4066',
    'https://github.com/kubernetes-sigs/kind/pull/4247',
    'https://github.com/nodejs/Release#release-schedule',
    'https://hub.meltano.com/extractors/tap-smartsheet--brooklyn-data/',
    'https://kind.sigs.k8s.io/',
  ]);
});
