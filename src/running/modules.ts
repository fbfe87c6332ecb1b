import { transform } from 'sucrase';

/** Text of a file by its path, or undefined where there is none. */
export type ReadFile = (path: string) => string | undefined;

/** What a module sees as if it were global. */
export type Globals = Record<string, unknown>;

interface Module {
  exports: unknown;
}

type Compiled = (...values: unknown[]) => void;

const compiled = new Map<string, Compiled>();

/**
 * Loads modules as Node does, from texts: TypeScript and JavaScript become
 * CommonJS, `provided` answers for packages and for what begins with `node:`.
 */
export function createModules(
  read: ReadFile,
  provided: Readonly<Record<string, unknown>>,
  globals: Globals,
) {
  const loaded = new Map<string, Module>();

  function load(path: string): unknown {
    const known = loaded.get(path);
    if (known) return known.exports;
    const text = read(path) ?? '';
    const module: Module = { exports: {} };
    loaded.set(path, module);
    if (path.endsWith('.json')) module.exports = JSON.parse(text);
    else run(text, path, module);
    return module.exports;
  }

  function run(text: string, path: string, module: Module): void {
    const folder = path.replace(/\/[^/]*$/, '');
    const require = (name: string) => requireFrom(folder, name);
    const scope = { ...globals, module, exports: module.exports, require };
    const names = Object.keys(scope);
    compile(text, path, names)(...Object.values(scope));
  }

  function requireFrom(folder: string, name: string): unknown {
    const bare = name.replace(/^node:/, '');
    if (Object.hasOwn(provided, bare)) return provided[bare];
    const path = join(folder, name);
    const found = ['', '.ts', '.js', '.json', '/index.js']
      .map((ending) => path + ending)
      .find((path) => name.startsWith('.') && read(path) !== undefined);
    if (found) return load(found);
    throw Object.assign(new Error(`Cannot find module '${name}'`), {
      code: 'MODULE_NOT_FOUND',
    });
  }

  return { load, run };
}

function compile(text: string, path: string, names: string[]): Compiled {
  const key = [path.endsWith('.ts'), names, text].join('\n');
  let found = compiled.get(key);
  if (!found) {
    const code = path.endsWith('.ts') ? toCommonJs(text, path) : text;
    const body = `${code.replace(/^#!.*/, '')}\n//# sourceURL=${path}`;
    // What the reader wrote is to be run: that is what this page is for.
    found = new Function(...names, body) as Compiled;
    compiled.set(key, found);
  }
  return found;
}

/** TypeScript as the JavaScript that it is without its types. */
export function toCommonJs(text: string, filePath: string): string {
  return transform(text, {
    filePath,
    transforms: ['typescript', 'imports'],
    disableESTransforms: true,
    preserveDynamicImport: true,
  }).code;
}

/** `/a/b` and `../c.ts` → `/a/c.ts`. */
export function join(folder: string, name: string): string {
  const parts = name.startsWith('/') ? [] : folder.split('/');
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `/${parts.filter(Boolean).join('/')}`;
}
