import { nearest } from '../weave/nearest';
import { WeaveError } from '../weave/weave-error';
import { architecture } from './architecture';
import { catalogRoundTrip } from './catalog-round-trip';
import { chasm } from './chasm';
import { cursorWindow } from './cursor-window';
import { idSweep } from './id-sweep';
import { messageStream } from './message-stream';
import { pageClamp } from './page-clamp';
import { stateRoundTrip } from './state-round-trip';

export const figures: Readonly<Record<string, () => string>> = {
  architecture,
  'catalog-round-trip': catalogRoundTrip,
  chasm,
  'cursor-window': cursorWindow,
  'id-sweep': idSweep,
  'message-stream': messageStream,
  'page-clamp': pageClamp,
  'state-round-trip': stateRoundTrip,
};

/** The drawing of that name, as SVG. */
export function drawFigure(name = ''): string {
  const draw = figures[name];
  if (draw) return draw();
  const others = nearest(name, Object.keys(figures)).join(', ');
  throw new WeaveError(`no figure is called "${name}". Nearest: ${others}`);
}
