/**
 * The part of the Desktop Entry Specification that an autostart file needs.
 * https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */

/** The part of an entry that matters here. */
export interface DesktopEntry {
  /** The program and its arguments; empty when there is none, or the line is not valid. */
  readonly exec: readonly string[];
  /** The user, or their desktop, has turned it off. */
  readonly off: boolean;
}

/** The text of an autostart entry that starts `exec`. */
export function autostartEntry(name: string, comment: string, exec: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${escapeValue(name)}`,
    `Comment=${escapeValue(comment)}`,
    `Exec=${execLine(exec)}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Reads an entry, also one that a desktop or the user has changed. */
export function readDesktopEntry(text: string): DesktopEntry {
  const values = new Map<string, string>();
  let group = '';
  // Not at the other line ends of Unicode: a path may contain one.
  for (const line of text.split(/\r?\n/)) {
    const heading = /^\[(.*)\]\s*$/.exec(line);
    if (heading !== null) group = heading[1] ?? '';
    const [, key, value] = /^([A-Za-z0-9-]+)\s*=\s*(.*)$/s.exec(line) ?? [];
    if (group === 'Desktop Entry' && key !== undefined && value !== undefined)
      values.set(key, value.trimEnd());
  }
  return {
    exec: argumentsIn(unescapeValue(values.get('Exec') ?? '')) ?? [],
    off: values.get('Hidden') === 'true' || values.get('X-GNOME-Autostart-enabled') === 'false',
  };
}

/** The value of `Exec`: arguments with a meaning for a shell are quoted, and a percent sign is doubled. */
export function execLine(exec: readonly string[]): string {
  return escapeValue(exec.map((argument) => quoteArgument(argument.replaceAll('%', '%%'))).join(' '));
}

function quoteArgument(argument: string): string {
  if (/^[^\s"'\\><~|&;$*?#()`]+$/.test(argument)) return argument;
  return `"${argument.replace(/["`$\\]/g, '\\$&')}"`;
}

/** Values are strings with their own escapes, also where they contain quoted arguments. */
function escapeValue(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(/^ /, '\\s');
}

const ESCAPES: Readonly<Record<string, string>> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' };

function unescapeValue(value: string): string {
  return value.replace(/\\(.)/gs, (written, letter: string) => ESCAPES[letter] ?? written);
}

/** Null when a quotation mark is never closed. */
function argumentsIn(line: string): readonly string[] | null {
  const found: string[] = [];
  const next = /\s*(?:"((?:[^"\\]|\\[\s\S])*)"|([^\s"]+))/y;
  let end = 0;
  while (line.slice(end).trim() !== '') {
    next.lastIndex = end;
    const match = next.exec(line);
    if (match === null) return null;
    end = next.lastIndex;
    const [, quoted, bare] = match;
    found.push((quoted?.replace(/\\([\s\S])/g, '$1') ?? bare ?? '').replaceAll('%%', '%'));
  }
  return found;
}
