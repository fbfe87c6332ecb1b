import type { AirbyteMessage } from '../../connector/src/airbyte/protocol';
import { collect } from './collect';
import { createSource } from '../../connector/src/source';
import type { createLab } from './lab';

/** Everything that a command prints, at the most talkative level. */
export async function say(
  lab: ReturnType<typeof createLab>,
  command: string,
  files: Record<string, string>,
): Promise<AirbyteMessage[]> {
  const argv = [
    command,
    '--debug',
    ...Object.keys(files).flatMap((name) => [`--${name}`, name]),
  ];
  const world = {
    now: lab.clock.now,
    sleep: lab.clock.sleep,
    cloud: false,
    fetch: async (request: Request) =>
      (await lab.meanwhile(
        new URL(request.url).pathname.replace('/2.0', ''),
        request,
      )) ?? lab.answer(request),
  };
  const host = {
    now: lab.clock.now,
    readFile: async (name: string) => files[name]!,
  };
  return collect(createSource(world), argv, host);
}
