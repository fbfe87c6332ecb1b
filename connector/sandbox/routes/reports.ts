import { Hono } from 'hono';
import { openReport } from '../account';
import type { Account } from '../account';
import { indexResult } from '../envelope';
import { momentOf } from '../moment';
import { presentReport } from '../present/report';

export function reports(account: Account): Hono {
  const app = new Hono();

  app.get('/', (c) => {
    const since = momentOf(c.req.query(), 'modifiedSince') ?? '';
    const entries = [...account.reports.values()]
      .filter(({ modifiedAt }) => modifiedAt >= since)
      .map(({ id, name, accessLevel, permalink, isSummaryReport }) => ({
        id,
        name,
        accessLevel,
        permalink,
        isSummaryReport,
      }));
    return c.json(indexResult(entries, c.req.query()));
  });

  app.get('/:reportId', (c) => {
    const report = openReport(account, c.req.param('reportId'));
    return c.json(presentReport(account, report, c.req.query()));
  });

  return app;
}
