import { inflateSync } from 'node:zlib';

const stream = /\/Length (\d+)[^>]*>>\s+stream\n/g;
/** A color to fill with, or a rectangle, as Chromium writes them. */
const mark =
  /([\d.]+ [\d.]+ [\d.]+) rg|[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+) re\nf/g;
/** In points of CSS, A4 is 794 by 1123, and 658 by 960 between our margins. */
const large = { width: 600, height: 800 };

/** The colors, as `red green blue`, that sheets of a PDF are painted with. */
export function sheetColors(pdf: Buffer): Set<string> {
  const colors = new Set<string>();
  for (const content of contents(pdf)) {
    let color = '0 0 0';
    for (const [, filled, width, height] of content.matchAll(mark))
      if (filled) color = filled;
      else if (Number(width) > large.width && Number(height) > large.height)
        colors.add(color);
  }
  return colors;
}

function* contents(pdf: Buffer): Iterable<string> {
  for (const found of pdf.toString('latin1').matchAll(stream)) {
    const start = found.index + found[0].length;
    const packed = pdf.subarray(start, start + Number(found[1]));
    try {
      yield inflateSync(packed).toString('latin1');
    } catch {
      // A stream that is packed in another way is a font or a picture.
    }
  }
}
