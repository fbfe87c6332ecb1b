import { Ajv, type Options, type ValidateFunction } from 'ajv';
import type { JsonObject } from './protocol';

/**
 * A validator that takes schemas as connectors write them: `$schema` may name
 * any dialect, and two schemas may bear one `$id`.
 */
export function createCompiler(options: Options = {}): {
  ajv: Ajv;
  compile: (schema: JsonObject) => ValidateFunction | string;
} {
  const ajv = new Ajv({ strict: false, ...options });
  return {
    ajv,
    compile: (schema) => {
      const { $schema: _, $id: __, ...rest } = schema;
      try {
        return ajv.compile(rest);
      } catch (error) {
        return `is no JSON schema that one can check against: ${(error as Error).message}`;
      }
    },
  };
}
