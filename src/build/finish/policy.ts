import { createHash } from 'node:crypto';

const inline = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * A page with a policy of what it may do: load what is its own, and run nothing
 * that is made of text. Its inline scripts are allowed by what they say; the
 * painter's colors are attributes, so styles are allowed. What readers run runs
 * in a worker, whose policy is its own.
 */
export function withPolicy(html: string): string {
  const hashes = [...html.matchAll(inline)].map(
    ([, text = '']) =>
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  const policy = [
    "default-src 'self'",
    ["script-src 'self'", ...new Set(hashes)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
  return html.replace(
    /<meta charset=[^>]*>/i,
    (charset) =>
      `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}
