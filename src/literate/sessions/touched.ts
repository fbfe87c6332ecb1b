import type { Page } from '../steps/steps';
import { listFences } from '../fences/fences';
import { parseReference } from '../fences/reference';
import { listSteps } from './commands';

/**
 * The pages whose sessions a change of this file may have made untrue, those
 * first that show it: of a page itself, of the connector or of an early version.
 */
export function touchedBy(file: string, pages: readonly Page[]): Page[] {
  const withSessions = pages.filter(({ text }) => listSteps(text).length > 0);
  if (/\.mdx$/.test(file)) {
    return withSessions.filter(({ path }) => path === file);
  }
  if (!/^(connector|docs\/_stages)\/.*\.(ts|json)$/.test(file)) return [];
  const shows = ({ text }: Page) =>
    listFences(text).some(
      ({ attributes }) =>
        attributes['file'] !== undefined &&
        parseReference(attributes['file']).path === file,
    );
  return [
    ...withSessions.filter(shows),
    ...withSessions.filter((page) => !shows(page)),
  ];
}
