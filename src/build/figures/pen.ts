/** A pen held by one hand: every line trembles a little, always the same way. */
export type Point = readonly [x: number, y: number];

export interface Ink {
  /** Drawn in red. */
  red?: boolean;
  dashed?: boolean;
  /** Laid over what is behind it. */
  filled?: boolean;
}

export function line(from: Point, to: Point, ink: Ink = {}): string {
  return path(`M${at(from)} ${segment(from, to)}`, ink);
}

/** One stroke through all points, as straight as the hand can. */
export function trace(points: Point[], ink: Ink = {}): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const strokes = rest.map((to, i) => segment(points[i] ?? first, to));
  return path(`M${at(first)} ${strokes.join(' ')}`, ink);
}

/** One soft stroke through a bend: leaves and arrives as the points say. */
export function curve(from: Point, bend: Point, to: Point, ink: Ink = {}) {
  return path(`M${at(from)} Q${at(bend)} ${at(to)}`, ink);
}

export function box(x: number, y: number, w: number, h: number, ink: Ink = {}) {
  const corners: Point[] = [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
    [x, y - 1],
  ];
  return trace(corners, { filled: true, ...ink });
}

export function circle([x, y]: Point, r: number, ink: Ink = {}): string {
  const k = r * 0.56;
  const [a, b] = [tremble(x, y) * 0.7, tremble(y, r) * 0.7];
  return path(
    `M${at([x - r, y + a])} C${at([x - r, y - k])} ${at([x - k, y - r])} ${at([x + b, y - r])}` +
      ` S${at([x + r, y - k])} ${at([x + r, y + b])}` +
      ` S${at([x + k, y + r])} ${at([x + a, y + r])}` +
      ` S${at([x - r, y + k])} ${at([x - r, y + a - 1.2])}`,
    { filled: true, ...ink },
  );
}

/** The two short strokes at the end of an arrow that comes from `from`. */
export function head(from: Point, to: Point, ink: Ink = {}): string {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const barb = (turn: number): Point => [
    to[0] - 8 * Math.cos(angle + turn),
    to[1] - 8 * Math.sin(angle + turn),
  ];
  const solid = { ...ink, dashed: false };
  return trace([barb(0.46), to, barb(-0.42)], solid);
}

export function arrow(from: Point, to: Point, ink: Ink = {}): string {
  return line(from, to, ink) + head(from, to, ink);
}

function path(d: string, { red, dashed, filled }: Ink): string {
  const kinds = [red && 'red', dashed && 'dashed', filled && 'filled'];
  const names = ['stroke', ...kinds.filter(Boolean)].join(' ');
  return `<path class="${names}" d="${d}"/>`;
}

/** A cubic from one point to the next, a hair off the straight line. */
function segment([x1, y1]: Point, [x2, y2]: Point): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [nx, ny] = [(y1 - y2) / length, (x2 - x1) / length];
  const sway = Math.min(1.6, length / 45);
  const away = (part: number, salt: number): Point => {
    const off = tremble(x1 + salt, y1 + x2, y2) * sway;
    return [x1 + (x2 - x1) * part + nx * off, y1 + (y2 - y1) * part + ny * off];
  };
  return `C${at(away(0.32, 3))} ${at(away(0.71, 7))} ${at([x2, y2])}`;
}

/** From -1 to 1, the same for the same numbers. */
function tremble(...numbers: number[]): number {
  const seed = numbers.reduce((sum, one) => sum * 1.37 + one, 0.5);
  const wave = Math.sin(seed * 12.9898) * 43758.5453;
  return (wave - Math.floor(wave)) * 2 - 1;
}

function at([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
