/** The lines of a text, whatever ends them. */
export function linesIn(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
}
