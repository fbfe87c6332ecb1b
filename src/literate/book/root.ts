import { join } from 'node:path';

/** The repository that this folder lies in. */
export const root = join(__dirname, '../../..');
