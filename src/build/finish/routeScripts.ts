import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Docusaurus leaves of a build, as far as it is read here. */
interface Manifest {
  /** The name of a chunk, and the numbers of those that it consists of. */
  origins: Record<string, number[]>;
  assets: Record<string, { js?: { publicPath: string }[] }>;
}

/** The chunks of a route: its component's, and those of what that is given. */
type Names = string | { [use: string]: Names };

/**
 * Says which scripts Docusaurus will ask for as soon as its own have run on a
 * page. `pages` are the addresses of all
 * pages: a route above them that is none itself holds them (`/guide`).
 */
export function readRouteScripts(
  generated: string,
  pages: ReadonlySet<string>,
): (page: string) => string[] {
  const read = <T>(name: string) =>
    JSON.parse(readFileSync(join(generated, name), 'utf8')) as T;
  const { origins, assets } = read<Manifest>('client-manifest.json');
  const routes = Object.entries(
    read<Record<string, Names>>('routesChunkNames.json'),
    // Behind its path, a route has three characters that make it unique.
  ).map(([key, names]) => ({ path: key.replace(/-\w{3}$/, ''), names }));
  return (page) => {
    const matching = routes.filter(
      ({ path }) =>
        path === page || (page.startsWith(`${path}/`) && !pages.has(path)),
    );
    const scripts = matching
      .flatMap(({ names }) => flat(names))
      .flatMap((name) => origins[name] ?? [])
      .flatMap((number) => assets[number]?.js ?? []);
    return [...new Set(scripts.map(({ publicPath }) => publicPath))];
  };
}

function flat(names: Names): string[] {
  return typeof names === 'string'
    ? [names]
    : Object.values(names).flatMap(flat);
}
