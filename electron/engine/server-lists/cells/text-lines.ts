/** The lines of a text, with any line ends. */
export function linesIn(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
}
