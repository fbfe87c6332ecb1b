import type { MiddlewareHandler } from 'hono';

/**
 * With `numericDates=true` moments travel as milliseconds since 1970.
 * Quirk: numeric-dates
 */
export const numericDates: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.req.query('numericDates') !== 'true') return;
  const body: unknown = await c.res.json();
  const text = JSON.stringify(body, (key, value: unknown) =>
    key.endsWith('At') && typeof value === 'string' ? Date.parse(value) : value,
  );
  c.res = new Response(text, c.res);
};
