/** The heading under which a file stands in the middle of its chapter. */
export function anchorOfStep(step: number | string): string {
  return `step-${step}`;
}

/** The heading under which a file stands on the page of its folder. */
export function anchorOf(path: string): string {
  return path.replace(/^connector\//, '').replace(/[^a-zA-Z0-9]+/g, '-');
}
