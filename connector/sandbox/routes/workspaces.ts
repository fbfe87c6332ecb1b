import { Hono } from 'hono';
import { foldersIn, openContainer } from '../account';
import type { Account, Container } from '../account';
import { listOf, tokenPage } from '../envelope';
import type { Query } from '../envelope';
import { toEntry } from '../listing';
import { retired } from './retired';

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
    return c.json(
      tokenPage(
        items.map(({ kind, ...item }) => ({ ...item, resourceType: kind })),
        c.req.query(),
      ),
    );
  });
  app.get('/:id', retired);

  return app;
}

export function folders(account: Account): Hono {
  const app = new Hono();
  const open = (id: string) => openContainer(foldersIn(account.workspaces), id);

  app.get('/:id/metadata', (c) => c.json(toItem(open(c.req.param('id')))));
  app.get('/:id/children', (c) => {
    const items = children(account, open(c.req.param('id')), c.req.query());
    // Workspaces say `resourceType` here; both spellings have been seen.
    return c.json(
      tokenPage(
        items.map(({ kind, ...item }) => ({ ...item, type: kind })),
        c.req.query(),
      ),
    );
  });
  app.get('/:id/folders', retired);
  app.get('/:id', retired);

  return app;
}

/** What lies directly in a container; folders are not walked into. */
function children(account: Account, container: Container, query: Query) {
  const wanted = listOf(query, 'childrenResourceTypes');
  const items = [
    ...container.folders.map((folder) => ({
      ...toItem(folder),
      kind: 'folder',
    })),
    ...container.sheets.flatMap((id) => {
      const sheet = account.sheets.get(id);
      return sheet ? [{ ...toEntry(sheet), kind: 'sheet' }] : [];
    }),
    ...container.reports.flatMap((id) => {
      const report = account.reports.get(id);
      if (!report) return [];
      const { name, accessLevel, permalink, createdAt, modifiedAt } = report;
      const dates = { createdAt, modifiedAt };
      return [{ id, name, accessLevel, permalink, ...dates, kind: 'report' }];
    }),
  ];
  return wanted.length === 0
    ? items
    : items.filter(({ kind }) => wanted.includes(`${kind}s`));
}

function toItem(container: Container) {
  const { id, name, permalink, createdAt, modifiedAt } = container;
  return { id, name, accessLevel: 'OWNER', permalink, createdAt, modifiedAt };
}
