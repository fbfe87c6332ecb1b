/** The heading under which a file stands on the page of its folder. */
export function anchorOf(path: string): string {
  return path.replace(/^connector\//, '').replace(/[^a-zA-Z0-9]+/g, '-');
}
