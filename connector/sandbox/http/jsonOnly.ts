import type { HonoRequest } from 'hono';
import { ApiError } from './errors';

const files = /text\/csv|application\/(pdf|vnd\.ms-excel)/;

/**
 * Smartsheet also writes sheets and reports as files. The sandbox does not.
 * Quirk: files
 */
export function jsonOnly(request: HonoRequest): void {
  const accepted = request.header('accept') ?? '';
  const [file] = files.exec(accepted) ?? [];
  if (!file || /json|\*\/\*/.test(accepted)) return;
  throw new ApiError(
    1052,
    `The sandbox does not write ${file}: it answers in JSON.`,
  );
}
