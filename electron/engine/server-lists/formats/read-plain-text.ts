import { DEFAULT_PORT, type ServerListPreview } from '../../../../shared/contract/server-list.ts';
import { expandNames } from '../../../../shared/names/name-pattern.ts';
import { canonicalServer } from '../../../../shared/names/server-name.ts';
import { parseAddress, parsePort } from '../cells/address.ts';
import { hasServers, readHeader } from '../cells/csv-header.ts';
import { strongName, withoutMarks } from '../cells/names-in-text.ts';
import { WORDS_OF_NO_LIST } from '../cells/read-rows.ts';
import { announcesSecret, holdsSecret } from '../cells/secret-line.ts';
import { linesIn } from '../cells/text-lines.ts';
import { failedPreview, ListBuilder, withoutUser } from '../list-builder.ts';

/** Words of sentences that are not server names, in the languages of usual notes. */
const SENTENCE_WORDS = new Set(
  'a an and are as at be by can for from has have if in is it not of on or please that the this to was we will with you your der die das den dem des ein eine einen und oder ist sind war wurde wird nicht mit von zum zur auf für bitte auch noch alle le la les des une est sont pour avec dans el los las una es son para con por que su il lo gli della che per sono und'.split(
    ' ',
  ),
);
const SHORTEST_SENTENCE = 3;
const SENTENCES_OF_LETTER = 2;
/** Names and patterns are shorter; only this much of a line is examined. */
const LOOKED_AT = 2000;
/** Lines that programs print under a list, without meaning. */
const CLOSING =
  /^(?:the command completed successfully|der befehl wurde (?:erfolgreich|ohne fehler) ausgef(?:ü|u)hrt|la commande s'est termin|se ha completado el comando|esecuzione comando riuscita|o comando foi conclu|list of servers with an account)/iu;

type Line =
  | { readonly kind: 'names'; readonly text: string }
  | { readonly kind: 'sentence'; readonly words: number }
  | { readonly kind: 'nothing' | 'secret' };

/**
 * Reads names and patterns, as `expandNames` does, from a text with bullets, quotes, `\\NAME`, ports or a heading. A
 * text that is mostly not names is no list: then nothing is ticked, and only words that are almost certainly names are
 * offered. A line that may contain a password is not read at all.
 */
export function readPlainText(content: string): ServerListPreview {
  const written = linesIn(content);
  const lines = sortLines(written);
  const ports = new Map<string, string>();
  const names = lines.map((line) => (line.kind === 'names' ? takePorts(line.text, ports) : ''));
  const { names: found, problems } = expandNames(names.join('\n'));
  const list = new ListBuilder();
  const wrong = problems.filter(({ code }) => code === 'notAName' || code === 'badPattern');
  if (isNoList(lines, new Set(wrong.map(({ line }) => line)), wrong.length)) {
    offerNames(written, lines, list);
    return list.preview('text');
  }
  for (const [at, { kind }] of lines.entries()) {
    if (kind === 'secret') list.problem('secret', at + 1, '', { kind: 'secret' });
    if (kind === 'sentence') list.problem('notAName', at + 1, written[at] ?? '', { kind: 'sentence' });
  }
  for (const name of found)
    list.add({ line: null, address: name, port: ports.get(canonicalServer(name)) ?? '' });
  for (const { code, line, text: shown, why } of problems) list.problem(code, line, withoutUser(shown), why);
  const preview = list.preview('text');
  const isEmpty = preview.servers.length === 0 && preview.problems.length === 0;
  return isEmpty ? failedPreview('text', 'empty', { kind: 'noServer' }) : preview;
}

/** Classifies each line. */
function sortLines(written: readonly string[]): readonly Line[] {
  const filled = written.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const heading = filled.length > 1 && isHeading(written[filled[0] ?? 0] ?? '') ? filled[0] : undefined;
  const lines: Line[] = [];
  let announced = false;
  for (const [at, line] of written.entries()) {
    const looked = line.slice(0, LOOKED_AT);
    if (looked.trim() === '' || at === heading) lines.push({ kind: 'nothing' });
    else if (announced || holdsSecret(looked)) {
      lines.push({ kind: 'secret' });
      announced = announcesSecret(looked);
    } else if (CLOSING.test(looked.trim())) lines.push({ kind: 'nothing' });
    else if (isSentence(looked)) lines.push({ kind: 'sentence', words: wordsIn(looked) });
    else lines.push({ kind: 'names', text: cleanLine(line) });
  }
  return lines;
}

/** A heading on its own: `Server`, `ComputerName`. */
function isHeading(line: string): boolean {
  const columns = readHeader([line.replace(/^["']|["']$/g, '')]);
  return columns !== null && hasServers(columns);
}

/** Several words, one of which never is a name. A list of names has commas, or none of these words. */
function isSentence(line: string): boolean {
  const remark = line.replace(/#.*$/, '').trim();
  if (/[,;[\]{}]/.test(remark.replace(/[,;](?=\s+\p{L})/gu, ''))) return false;
  const words = remark.split(/\s+/);
  if (words.length < SHORTEST_SENTENCE) return false;
  const known = words.filter((word) => SENTENCE_WORDS.has(word.toLowerCase().replace(/[.,;:!?]$/, '')));
  return known.length > 0 || /\p{L}[.!?:]$/u.test(remark);
}

/** Without bullets, outline numbers, and marks around names. */
function cleanLine(line: string): string {
  const plain = line.replace(/^\s*(?:[-*•·]|\d{1,4}[.)])\s+/u, '');
  const account = /^\s*"?CN=([^,=]+),.*\bDC=/i.exec(plain)?.[1];
  if (account !== undefined) return account;
  if (!/["'\\$]/.test(plain)) return plain;
  return plain
    .split(/([\s,;]+)/)
    .map((piece) => withoutMarks(piece))
    .join(' ');
}

/** Removes the port from every `name:port`, and keeps it for the name. */
function takePorts(line: string, ports: Map<string, string>): string {
  if (!line.includes(':') || /[{}]/.test(line)) return line;
  return line.replace(/[^\s,;]+/g, (entry) => {
    const address = parseAddress(entry);
    if (address === null || address.port === null || parsePort(address.port) === null) return entry;
    const key = canonicalServer(address.name);
    if (!ports.has(key) && address.port !== String(DEFAULT_PORT)) ports.set(key, address.port);
    return address.name.includes(':') ? `[${address.name}]` : address.name;
  });
}

/** `wrong`: lines with a word that is not a name; `words`: how many such words there are. */
function isNoList(lines: readonly Line[], wrong: ReadonlySet<number | null>, words: number): boolean {
  const sentences = lines.flatMap((line) => (line.kind === 'sentence' ? [line.words] : []));
  const good = lines.flatMap((line, at) =>
    line.kind === 'names' && hasNames(line.text) && !wrong.has(at + 1) ? [wordsIn(line.text)] : [],
  );
  const badLines = sentences.length + wrong.size;
  if (badLines > good.length && (sentences.length > 0 || words >= WORDS_OF_NO_LIST)) return true;
  // A letter has a greeting and a name at its end, each in a line of its own.
  return sentences.length >= SENTENCES_OF_LETTER && sum(sentences) > sum(good);
}

function wordsIn(line: string): number {
  return line.split(/[\s,;]+/).filter((word) => word !== '').length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function hasNames(line: string): boolean {
  return line.replace(/#.*$/, '').trim() !== '';
}

/** Offers everything that is almost certainly a name, from lines that cannot contain a password. */
function offerNames(written: readonly string[], lines: readonly Line[], list: ListBuilder): void {
  const why = { kind: 'notAList' } as const;
  list.problem('notAList', null, '', why);
  for (const [at, { kind }] of lines.entries()) {
    if (kind === 'secret') list.problem('secret', at + 1, '', { kind: 'secret' });
    if (kind !== 'names' && kind !== 'sentence') continue;
    for (const word of (written[at] ?? '').slice(0, LOOKED_AT).split(/[\s,;|]+/)) {
      const name = strongName(word);
      if (name !== null) list.offer({ line: at + 1, address: name }, { code: 'notAList', why });
    }
  }
}
