import { Hono } from 'hono';
import { foldersIn } from '../account/account';
import type { Account, Container } from '../account/account';
import { listOf, tokenPage } from '../http/envelope';
import type { Query } from '../http/envelope';
import { toEntry } from '../account/listing';
import { openContainer } from './open';
import { retired } from './retired';

/** Workspaces, and what lies in one. */
export function workspaces(account: Account): Hono {
  const app = new Hono();
  const open = (id: string) => openContainer(account.workspaces, id);

  app.get('/', (c) => {
    const shown = account.workspaces.map(toItem);
    return c.json(tokenPage(shown, c.req.query()));
  });
  app.get('/:id/metadata', (c) => c.json(toItem(open(c.req.param('id')))));
  app.get('/:id/children', (c) => {
    const items = children(account, open(c.req.param('id')), c.req.query());
    return c.json(tokenPage(items, c.req.query()));
  });
  app.get('/:id', retired);

  return app;
}

/** What lies in a folder. */
export function folders(account: Account): Hono {
  const app = new Hono();
  const open = (id: string) => openContainer(foldersIn(account.workspaces), id);

  app.get('/:id/metadata', (c) => c.json(toItem(open(c.req.param('id')))));
  app.get('/:id/children', (c) => {
    const items = children(account, open(c.req.param('id')), c.req.query());
    return c.json(tokenPage(items, c.req.query()));
  });
  app.get('/:id/folders', retired);
  app.get('/:id', retired);

  return app;
}

/**
 * What lies directly in a container; folders are not walked into.
 * Quirk: not-recursive, child-kind
 */
function children(account: Account, container: Container, query: Query) {
  const wanted = listOf(query, 'childrenResourceTypes');
  const items = [
    ...container.folders.map((folder) => kinded(toItem(folder), 'folder')),
    ...container.sheets.flatMap((id) => {
      const sheet = account.sheets.get(id);
      return sheet ? [kinded(toEntry(sheet), 'sheet')] : [];
    }),
    ...container.reports.flatMap((id) => {
      const report = account.reports.get(id);
      return report ? [kinded(toEntry(report), 'report')] : [];
    }),
  ];
  return wanted.length === 0
    ? items
    : items.filter(({ resourceType }) => wanted.includes(`${resourceType}s`));
}

function kinded<T extends object>(item: T, resourceType: string) {
  return { ...item, resourceType };
}

function toItem(container: Container) {
  const { id, name, permalink, createdAt, modifiedAt } = container;
  return { id, name, accessLevel: 'OWNER', permalink, createdAt, modifiedAt };
}
