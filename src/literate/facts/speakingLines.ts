/** How many lines of a source are neither blank nor comment. */
export function countCode(text: string): number {
  return text
    .replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}

/** How many lines of a source are neither blank, comment, import nor brackets alone. */
export function countSpeaking(text: string): number {
  return text
    .replace(/\/\*[^]*?\*\/|^\s*\/\/.*$|^import [^]*?;$/gm, '')
    .split('\n')
    .filter((line) => /[^\s(){}[\];,]/.test(line)).length;
}
