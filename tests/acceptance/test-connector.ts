import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checks } from './checks';
import { createLineParser } from './message-check';
import { loadProtocolSchema, schemaIsMissing } from './protocol-schema';
import { openSession, type Session } from './session';
import type { Target } from './target';

/** Makes a test of every check. `prepare` runs first, and once. */
export function testConnector(prepare: () => Promise<Target>): void {
  const protocol = loadProtocolSchema();
  let session: Session;
  before(async () => {
    session = openSession(await prepare(), createLineParser(protocol));
  });
  after(() => session.close());

  test('the official protocol schema is at hand', (t) => {
    if (!protocol) t.diagnostic(schemaIsMissing);
  });

  for (const { id, fact, run } of checks) {
    test(`${id}: ${fact}`, async (t) => {
      const exempt = session.target.exempt?.[id];
      const findings = exempt ? { notRun: exempt } : await run(session);
      if ('notRun' in findings) t.diagnostic(`not run: ${findings.notRun}`);
      else assert.ok(findings.length === 0, listed(findings));
    });
  }
}

function listed(findings: readonly string[]): string {
  const shown = findings.slice(0, 10).map((finding) => `\n  ${finding}`);
  const more = findings.length - shown.length;
  return `${shown.join('')}${more > 0 ? `\n  … and ${more} more` : ''}`;
}
