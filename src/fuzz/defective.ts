import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import type { Service } from 'ts-node';
import { root } from '../literate/book/root';
import type { Defect } from './defects';
import type * as player from './play';

const requireFresh = createRequire(__filename);

type Loader = (module: { _compile: Compile }, file: string) => unknown;
type Compile = (code: string, file: string) => unknown;

const { _extensions: loaders } = Module as unknown as {
  _extensions: Record<string, Loader>;
};
const typescript = (process as unknown as Record<symbol, Service>)[
  Symbol.for('ts-node.register.instance')
]!;

/** The file with the defect and its text; throws if the connector has no such line. */
export function seedDefect({ file, line, instead }: Defect): [string, string] {
  const path = join(root, 'connector', 'src', `${file}.ts`);
  const text = readFileSync(path, 'utf8');
  if (text.split(line).length !== 2)
    throw new Error(`${path} has not one "${line}": seed the defect anew`);
  return [path, text.replace(line, () => instead)];
}

/** Plays sequences with a connector that has the defect. */
export function playerWith(defect: Defect): (typeof player)['play'] {
  const [defective, text] = seedDefect(defect);
  const load = loaders['.ts']!;
  forget();
  loaders['.ts'] = (module, file) => {
    if (file !== defective) return load(module, file);
    return module._compile(typescript.compile(text, file), file);
  };
  try {
    return (requireFresh('./play') as typeof player).play;
  } finally {
    loaders['.ts'] = load;
    forget();
  }
}

/** What was loaded of the connector and what plays with it. */
function forget(): void {
  const ours = [join('connector', 'src'), join('src', 'fuzz')];
  for (const file of Object.keys(requireFresh.cache))
    if (ours.some((folder) => file.startsWith(join(root, folder) + sep)))
      Reflect.deleteProperty(requireFresh.cache, file);
}
