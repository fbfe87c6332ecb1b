import { ApiError } from '../http/errors';

/** One of several things sent together that could not be done, and why. */
export interface Failure {
  index: number;
  rowId?: number;
  error: ApiError;
}

/**
 * Does the same with each of several things. One that is refused makes all
 * fail, unless `partial` says that the others shall be done; then the refused
 * ones are returned. Quirk: all-or-nothing, partial-success
 */
export function inBulk<T extends { id?: number }>(
  inputs: T[],
  partial: boolean,
  edit: (input: T) => void,
): Failure[] {
  return inputs.flatMap((input, index) => {
    try {
      edit(input);
      return [];
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const which = {
        index,
        ...(input.id !== undefined && { rowId: input.id }),
      };
      if (partial) return [{ ...which, error }];
      throw new ApiError(error.code, error.message, which);
    }
  });
}
