import { words } from './lettering';
import { box, circle, curve, line, trace, type Ink } from './pen';

/** The things of which every drawing is made. */

/** A sheet: a grid with a heavier first line. */
export function sheet(x: number, y: number, w = 54, h = 42, ink: Ink = {}) {
  const rows = [0.27, 0.52, 0.76].map((part) =>
    line([x, y + h * part], [x + w, y + h * part], ink),
  );
  const column = line([x + w * 0.36, y], [x + w * 0.36, y + h], ink);
  return box(x, y, w, h, ink) + rows.join('') + column;
}

/** One row of a sheet, on its way. */
export function row(x: number, y: number, w = 34, ink: Ink = {}): string {
  return (
    box(x, y, w, 13, ink) +
    line([x + w * 0.32, y], [x + w * 0.32, y + 13], ink) +
    line([x + w * 0.66, y], [x + w * 0.66, y + 13], ink)
  );
}

/** A message that is no record: a slip with its name on it. */
export function message(x: number, y: number, w: number, text: string) {
  return box(x, y, w, 26) + words(x + w / 2, y + 18, text, { hand: 'code' });
}

/** A state: the ribbon that marks how far we have read. */
export function state(x: number, y: number, h = 34): string {
  return trace(
    [
      [x, y],
      [x + 15, y],
      [x + 15, y + h],
      [x + 7.5, y + h - 8],
      [x, y + h],
      [x, y - 1],
    ],
    { red: true, filled: true },
  );
}

export function clock(x: number, y: number, r = 15): string {
  return (
    circle([x, y], r) +
    line([x, y], [x, y - r * 0.62]) +
    line([x, y], [x + r * 0.45, y + r * 0.2])
  );
}

/** A destination: the drum that everyone draws for a database. */
export function drum(x: number, y: number, w = 44, h = 42): string {
  const lip = 7;
  const [top, bottom] = [y + lip, y + h - lip];
  const arc = (from: number, dip: number) =>
    curve([x, from], [x + w / 2, from + dip], [x + w, from]);
  return (
    line([x, top], [x, bottom]) +
    line([x + w, top], [x + w, bottom]) +
    arc(top, -2 * lip) +
    arc(top, 2 * lip) +
    arc(bottom, 2 * lip)
  );
}

/** A program: a box with its name in it. */
export function program(
  x: number,
  y: number,
  w: number,
  h: number,
  ...lines: string[]
): string {
  const top = y + h / 2 - (lines.length - 1) * 9 + 5;
  return (
    box(x, y, w, h) +
    lines.map((text, i) => words(x + w / 2, top + i * 18, text)).join('')
  );
}

/** A file: a page with a turned corner. */
export function paper(x: number, y: number, text: string, w = 76): string {
  const [h, fold] = [30, 9];
  return (
    trace(
      [
        [x, y],
        [x + w - fold, y],
        [x + w, y + fold],
        [x + w, y + h],
        [x, y + h],
        [x, y - 1],
      ],
      { filled: true },
    ) +
    trace([
      [x + w - fold, y],
      [x + w - fold, y + fold],
      [x + w, y + fold],
    ]) +
    words(x + w / 2 - 3, y + 20, text, { hand: 'code' })
  );
}
