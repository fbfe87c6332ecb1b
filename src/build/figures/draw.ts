import { nearest } from '../../literate/fences/nearest';
import { WeaveError } from '../../literate/fences/weaveError';
import { architecture } from './architecture';
import { catalogRoundTrip } from './catalogRoundTrip';
import { chasm } from './chasm';
import { cursorWindow } from './cursorWindow';
import { customConnector } from './customConnector';
import { firstSync } from './firstSync';
import { formAndSchema } from './formAndSchema';
import { historyTimes } from './historyTimes';
import { idSweep } from './idSweep';
import { messageStream } from './messageStream';
import { oauthSequence } from './oauthSequence';
import { pageClamp } from './pageClamp';
import { requestLife } from './requestLife';
import { slidingMinute } from './slidingMinute';
import { slowPipe } from './slowPipe';
import { stateRoundTrip } from './stateRoundTrip';
import { zippedLists } from './zippedLists';

export const figures: Readonly<Record<string, () => string>> = {
  architecture,
  'catalog-round-trip': catalogRoundTrip,
  chasm,
  'cursor-window': cursorWindow,
  'custom-connector': customConnector,
  'first-sync': firstSync,
  'form-and-schema': formAndSchema,
  'history-times': historyTimes,
  'id-sweep': idSweep,
  'message-stream': messageStream,
  'oauth-sequence': oauthSequence,
  'page-clamp': pageClamp,
  'request-life': requestLife,
  'sliding-minute': slidingMinute,
  'slow-pipe': slowPipe,
  'state-round-trip': stateRoundTrip,
  'zipped-lists': zippedLists,
};

/** The drawing of that name, as SVG. */
export function drawFigure(name = ''): string {
  const draw = figures[name];
  if (draw) return draw();
  const others = nearest(name, Object.keys(figures)).join(', ');
  throw new WeaveError(`no figure is called "${name}". Nearest: ${others}`);
}
