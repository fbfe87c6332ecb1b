import { nearest } from '../weave/nearest';
import { WeaveError } from '../weave/weave-error';

const figures: Record<string, () => string> = Object.fromEntries(
  [
    'chasm',
    'architecture',
    'message-stream',
    'page-clamp',
    'cursor-window',
    'state-round-trip',
    'id-sweep',
    'catalog-round-trip',
  ].map((name) => [name, () => '<svg viewBox="0 0 700 10"></svg>']),
);

/** The drawing of that name, as SVG. */
export function drawFigure(name = ''): string {
  const draw = figures[name];
  if (draw) return draw();
  const others = nearest(name, Object.keys(figures)).join(', ');
  throw new WeaveError(`no figure is called "${name}". Nearest: ${others}`);
}
