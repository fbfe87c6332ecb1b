import { Hono } from 'hono';
import type { Account } from '../account/account';
import { indexResult } from '../http/envelope';
import { jsonOnly } from '../http/jsonOnly';
import { momentOf } from '../http/moment';
import { assemble } from '../present/assemble';
import { presentReport } from '../present/report';
import { shuffled } from '../present/shuffled';
import { openReport } from './open';

/**
 * The list of reports, which tells no dates, and reports.
 * Quirk: reports-undated
 */
export function reports(account: Account): Hono {
  const app = new Hono();
  let answers = 0;

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
    jsonOnly(c.req);
    const shown =
      'rows' in report
        ? report
        : shuffled(assemble(account, report), ++answers);
    return c.json(presentReport(shown, c.req.query()));
  });

  return app;
}
