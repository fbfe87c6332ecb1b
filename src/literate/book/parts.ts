/** A part of the guide: a folder of `docs/`, its chapters in reading order. */
export interface Part {
  folder: string;
  label: string;
  /** Whether readers paste the code of its pages; elsewhere it is quoted. */
  walked: boolean;
}

/** The parts in the order in which they are read. */
export const parts: readonly Part[] = [
  { folder: '01-background', label: 'Background', walked: false },
  { folder: '02-setup', label: 'Setup', walked: true },
  { folder: '03-implementation', label: 'Implementation', walked: true },
  { folder: '04-testing', label: 'Testing', walked: true },
  { folder: '05-publishing', label: 'Publishing', walked: true },
  { folder: '06-victory', label: 'Victory', walked: true },
  { folder: '07-more', label: 'And then', walked: false },
];

/** What is looked up and not read through; its pages are no chapters. */
export const reference = { folder: '08-reference', label: 'Reference' };

/** The part that a page is of; undefined for the reference and the title page. */
export function partOf(page: string): Part | undefined {
  return parts.find(({ folder }) => page.startsWith(`docs/${folder}/`));
}

/** Whether a page is of a part that readers walk, pasting its code. */
export function isWalked(page: string): boolean {
  return partOf(page)?.walked ?? false;
}
