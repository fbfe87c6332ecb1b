const script = /<script src="?([^\s">]+)"? defer(?:="[^"]*")?><\/script>/g;

/** For how long scripts wait where nothing is painted: in a tab behind others. */
export const patience = 500;

/**
 * A page that is painted before its scripts run. They would come first where
 * they are at hand, on every visit but the first, and a phone needs half a
 * second for them. `more` are the scripts that those will ask for: they are
 * fetched at the same time, not after.
 */
export function withTextFirst(html: string, more: string[] = []): string {
  const own = [...html.matchAll(script)].map(([, address]) => address);
  if (own.length === 0) return html;
  const addresses = [...new Set([...own, ...more])];
  const start = [
    'let started;',
    'const start = () => {',
    'if (started) return;',
    'started = true;',
    `for (const src of ${JSON.stringify(addresses)})`,
    "document.head.append(Object.assign(document.createElement('script'), { src, async: false }));",
    '};',
    'requestAnimationFrame(() => setTimeout(start));',
    `setTimeout(start, ${patience});`,
  ].join('');
  const after = `<script>{${start}}</script>`;
  const rest = html.replaceAll(script, '');
  return rest.includes('</body>')
    ? rest.replace('</body>', `${after}</body>`)
    : rest + after;
}
