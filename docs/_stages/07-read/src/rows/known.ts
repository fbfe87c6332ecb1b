/**
 * The rows that a destination already has: id → level. An orphan has none: the
 * row above it, or one above that, has not been seen.
 */
export type KnownRows = Map<number, number | null>;
