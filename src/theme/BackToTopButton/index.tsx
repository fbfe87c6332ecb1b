/** None: without its look it was a stop of the Tab key that nobody saw. */
export default function BackToTopButton() {
  return null;
}
