// npm run lock
// Writes connector/package-lock.json: what the image installs, version for
// version what the lock file of the repository has. The image is built from
// connector/ alone and does not see that one.
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** The part of the repository's lock file that the connector needs. */
export function imageLock() {
  const { packages } = read('package-lock.json');
  const { name, version, ...own } = read('connector/package.json');
  const { license, dependencies, bin, devDependencies, engines } = own;
  const runtime = follow(packages, Object.keys(dependencies));
  const all = follow(
    packages,
    Object.keys({ ...dependencies, ...devDependencies }),
  );
  const entries = [...all.keys()].sort().map((place) => {
    const { dev, peer, ...entry } = packages[place];
    const isDev = !runtime.has(place);
    return [
      place.replace(/^connector\//, ''),
      isDev ? { ...entry, dev: true } : entry,
    ];
  });
  const self = {
    name,
    version,
    license,
    dependencies,
    bin,
    devDependencies,
    engines,
  };
  return {
    name,
    version,
    lockfileVersion: 3,
    requires: true,
    packages: { '': self, ...Object.fromEntries(entries) },
  };
}

/** Where the packages lie that these names need, as Node would find them. */
function follow(packages, names) {
  const found = new Map();
  const waiting = names.map((name) => ['connector', name]);
  for (const [from, name] of waiting) {
    const place = findFrom(packages, from, name);
    // A peer that nobody installed is one that they can do without.
    if (place === undefined || found.has(place)) continue;
    found.set(place, name);
    const {
      dependencies = {},
      peerDependencies = {},
      peerDependenciesMeta = {},
    } = packages[place];
    const peers = Object.keys(peerDependencies).filter(
      (peer) => !peerDependenciesMeta[peer]?.optional,
    );
    for (const next of [...Object.keys(dependencies), ...peers])
      waiting.push([place, next]);
  }
  return found;
}

function findFrom(packages, from, name) {
  for (
    let folder = from;
    ;
    folder = folder.replace(/(^|\/)(node_modules\/)?(@[^/]+\/)?[^/]+$/, '')
  ) {
    const place = [folder, 'node_modules', name].filter(Boolean).join('/');
    if (packages[place]) return place;
    if (folder === '') return undefined;
  }
}

if (process.argv[1]?.endsWith('imageLock.mjs')) {
  const text = `${JSON.stringify(imageLock(), null, 2)}\n`;
  writeFileSync(new URL('connector/package-lock.json', root), text);
}
