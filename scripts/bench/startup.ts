import { measure, median } from './measure';
import { connector } from './subject';

/** Seconds for `spec` from dist, and for a Node that does nothing. */
export async function measureStartup(
  runs: number,
): Promise<{ spec: number; node: number }> {
  const spec: number[] = [];
  const node: number[] = [];
  for (let i = 0; i < runs; i++) {
    spec.push((await measure([...connector, 'spec'])).seconds);
    node.push((await measure([process.execPath, '-e', '0'])).seconds);
  }
  return { spec: median(spec), node: median(node) };
}
