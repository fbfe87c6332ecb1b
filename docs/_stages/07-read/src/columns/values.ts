import type { Json } from '../airbyte/protocol';
import type { Cell } from '../smartsheet/types';

/** From a cell to what its field holds. */
export type Convert = (cell: Cell) => Json | undefined;

/** Makes text of everything, whatever its column's type. */
export function converter(type: Json | undefined, detail?: Json): Convert {
  return ({ value }) => String(value || '');
}
