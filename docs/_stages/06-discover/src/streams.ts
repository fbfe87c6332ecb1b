import { inParallel } from './airbyte/parallel';
import { rivals, uniqueNames } from './columns/names';
import type { Connection } from './connection';
import { byAge, withDate, type Chosen } from './select';

/** Of those that would share a name, the oldest has it. */
export async function nameStreams({
  client,
  findChosen,
  lanes,
}: Connection): Promise<Map<string, Chosen>> {
  const all = await findChosen();
  const contested = rivals(all);
  const dated = await inParallel(lanes, all, async (one) =>
    contested.has(one) ? withDate(client, one) : one,
  );
  return uniqueNames(dated.sort(byAge), []);
}
