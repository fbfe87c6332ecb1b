/** How many lines of a source are neither blank, comment, import nor brackets alone. */
export function countSpeaking(text: string): number {
  return text
    .replace(/\/\*[^]*?\*\/|^\s*\/\/.*$|^import [^]*?;$/gm, '')
    .split('\n')
    .filter((line) => /[^\s(){}[\];,]/.test(line)).length;
}
