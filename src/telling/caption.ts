import type { Step } from './steps';

/** Where to paste, in words that need no guessing: "after `toFile`". */
export function placeInWords({ place }: Pick<Step, 'place'>): string {
  switch (place.kind) {
    case 'create':
      return 'a new file';
    case 'replace file':
      return 'in place of the whole file';
    case 'replace':
      return `in place of ${place.names.map(quoted).join(' and ')}`;
    case 'after':
      return `after ${quoted(place.name)}`;
    case 'before':
      return `before ${quoted(place.name)}`;
  }
}

function quoted(name: string): string {
  return name === 'imports' ? 'the imports' : `\`${name}\``;
}
