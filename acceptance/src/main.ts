#!/usr/bin/env node
import { parseCommandLine, usage, type Order } from './commandLine';
import { accept, type Verdict } from './judge';
import { loadProtocolSchema, schemaIsMissing } from './protocolSchema';
import { countVerdicts, createReport, summarize, toJson } from './report';
import { killAll } from './runConnector';

async function main(): Promise<void> {
  const order = parseCommandLine(process.argv.slice(2));
  if (order === 'help') return void process.stdout.write(usage);
  const verdicts = await report(order);
  if (verdicts.some(({ verdict }) => verdict === 'failed')) {
    process.exitCode = 1;
  }
}

async function report({ target, only, json }: Order): Promise<Verdict[]> {
  const start = Date.now();
  const show = json ? toJson : createReport();
  const verdicts = await accept(target, {
    ...(only && { ids: only }),
    onVerdict: (verdict) => console.log(show(verdict)),
    onWait: (word) => console.error(`… ${word}`),
  });
  if (json) {
    console.log(JSON.stringify(countVerdicts(verdicts)));
    return verdicts;
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (!loadProtocolSchema()) console.log(`\n${schemaIsMissing}`);
  console.log(`\n${summarize(verdicts)}, in ${seconds} s`);
  return verdicts;
}

// What it has started must not outlive it, and its files hold a config.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    killAll();
    process.exit(130);
  });
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 2;
});
