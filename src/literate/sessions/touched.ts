import type { Page } from '../book/files';
import { filesShown } from '../fences/block';
import { listCommands } from './commands';

/**
 * The pages whose sessions a change of this file may have made untrue, those
 * first that show it: of a page itself, of the connector or of an early version.
 */
export function touchedBy(file: string, pages: readonly Page[]): Page[] {
  const withSessions = pages.filter((page) => listCommands(page).length > 0);
  if (/\.mdx$/.test(file)) {
    return withSessions.filter(({ path }) => path === file);
  }
  if (!/^(connector|docs\/_stages)\/.*\.(ts|json)$/.test(file)) return [];
  const shows = (page: Page) => filesShown(page).includes(file);
  return [
    ...withSessions.filter(shows),
    ...withSessions.filter((page) => !shows(page)),
  ];
}
