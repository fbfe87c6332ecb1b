import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load as parseYaml } from 'js-yaml';
import { regions } from '../../connector/src/smartsheet/regions';

const read = (name: string) =>
  readFileSync(join(__dirname, '../../connector', name), 'utf8');
const dockerfile = read('Dockerfile');
const { data: metadata } = parseYaml(read('metadata.yaml')) as {
  data: {
    dockerRepository: string;
    dockerImageTag: string;
    allowedHosts: { hosts: string[] };
  };
};
const { name, version } = JSON.parse(read('package.json')) as {
  name: string;
  version: string;
};

test('S24: the image carries the name and the version of the metadata', () => {
  const label = (key: string) =>
    new RegExp(`^LABEL io\\.airbyte\\.${key}=(\\S+)$`, 'm').exec(
      dockerfile,
    )?.[1];
  assert.equal(label('name'), metadata.dockerRepository);
  assert.equal(label('version'), metadata.dockerImageTag);
  assert.equal(metadata.dockerRepository.split('/').at(-1), name);
  assert.equal(metadata.dockerImageTag, version);
});

test('S25: what Airbyte runs is what the image runs, by an absolute path', () => {
  const [, variable] =
    /^ENV AIRBYTE_ENTRYPOINT="(.+)"$/m.exec(dockerfile) ?? [];
  const [, entrypoint = '[]'] = /^ENTRYPOINT (\[.+\])$/m.exec(dockerfile) ?? [];
  const words = JSON.parse(entrypoint) as string[];
  assert.equal(variable, words.join(' '));
  assert.match(words.at(-1) ?? '', /^\/airbyte\/.*\.js$/);
});

test('the image runs as a user who is not root, from a base that has a shell', () => {
  const stages = dockerfile.split(/^FROM /m);
  const last = stages.at(-1) ?? '';
  assert.match(last, /^USER (node|airbyte|1000)$/m);
  assert.doesNotMatch(last.split('\n')[0] ?? '', /distroless|scratch/);
});

test('the metadata allows the hosts of every region', () => {
  const hosts = Object.values(regions).map((url) => new URL(url).hostname);
  assert.deepEqual([...metadata.allowedHosts.hosts].sort(), hosts.sort());
});
