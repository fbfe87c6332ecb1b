import type { AirbyteMessage } from '../../connector/src/airbyte/protocol';
import { run, type Host } from '../../connector/src/airbyte/run';
import type { Source } from '../../connector/src/airbyte/source';

/** Whether the process is killed after this message. */
export type StopAfter = (
  message: AirbyteMessage,
  index: number,
) => boolean | Promise<boolean>;

/**
 * What a command posts, one message after another. Behind the one at which it is
 * killed nothing is taken any more, and whoever posts waits for ever.
 */
export async function collect(
  source: Source,
  argv: readonly string[],
  host: Omit<Host, 'post'>,
  stopAfter: StopAfter = () => false,
): Promise<AirbyteMessage[]> {
  const messages: AirbyteMessage[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  let kill = (): void => {};
  const killed = new Promise<void>((resolve) => (kill = resolve));
  const take = async (message: AirbyteMessage): Promise<void> => {
    messages.push(message);
    if (!(await stopAfter(message, messages.length - 1))) return;
    kill();
    await new Promise(() => {});
  };
  const post = (message: AirbyteMessage): Promise<void> => {
    const taken = turn.then(() => take(message));
    turn = taken;
    return taken;
  };
  await Promise.race([run(source, argv, { ...host, post }), killed]);
  return messages;
}
