/** What an answer must hold to be one: each key with a test of its value. */
export type Shape = Record<string, (value: unknown) => boolean>;

/** A list of things that have keys. */
export function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isThing);
}

/** A list of things, or nothing where it stood. */
export function isListOrNone(value: unknown): boolean {
  return value === undefined || isList(value);
}

/** JSON that is not what was asked for is no answer, whatever its status. */
export function refuseOther(body: unknown, shape: Shape): void {
  if (!isThing(body)) throw new Error('its JSON is no object');
  for (const [key, isFine] of Object.entries(shape)) {
    if (!isFine(body[key])) throw new Error(`it has no usable "${key}"`);
  }
}

/** An object that is no list. */
export function isThing(value: unknown): value is Record<string, unknown> {
  return Object(value) === value && !Array.isArray(value);
}
