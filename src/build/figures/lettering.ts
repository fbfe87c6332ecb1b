import { escapeHtml } from '../../messages/escapeHtml';

export interface Lettering {
  anchor?: 'start' | 'middle' | 'end';
  /** `code` for what stands in a program or a file. */
  hand?: 'text' | 'code';
  red?: boolean;
}

/** A line of words; its y is the baseline. */
export function words(
  x: number,
  y: number,
  text: string,
  { anchor = 'middle', hand = 'text', red }: Lettering = {},
): string {
  const names = red ? `${hand} red` : hand;
  return `<text class="${names}" x="${x}" y="${y}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;
}

interface Sheet {
  /** Unique among the drawings; becomes part of element ids. */
  name: string;
  height: number;
  title: string;
  /** What somebody who cannot see the drawing should know. */
  description: string;
}

/** All drawings are 480 wide, so that one pen and one hand fit them all. */
export function drawing(
  { name, height, title, description }: Sheet,
  ...parts: string[]
): string {
  return [
    `<svg viewBox="0 0 480 ${height}" role="img" aria-labelledby="${name}-title ${name}-desc">`,
    `<title id="${name}-title">${escapeHtml(title)}</title>`,
    `<desc id="${name}-desc">${escapeHtml(description)}</desc>`,
    ...parts,
    '</svg>',
  ].join('');
}
