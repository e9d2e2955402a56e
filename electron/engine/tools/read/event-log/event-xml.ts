import { setImmediate as nextTurn } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { localName } from '../../../xml-name.ts';

/** The texts of one event, by the names of their elements without a prefix. */
export interface EventTexts {
  /** `EventID` and `EventRecordID` of `System`, the name of its `Provider` and the time of its `TimeCreated`. */
  readonly system: ReadonlyMap<string, string>;
  /** The children of `UserData/EventXML`. */
  readonly fields: ReadonlyMap<string, string>;
}

/** What `wevtutil /f:xml` printed, as a whole. */
export interface PrintedEvents {
  /** Events that were read. */
  readonly read: number;
  /** Events that are no XML. */
  readonly broken: number;
  /** The text ends within an event. */
  readonly isCut: boolean;
}

/** An event has 800 characters. */
const LONGEST_EVENT = 65_536;
const BEGIN = /<Event[\s>]/g;
const END = '</Event>';
/** Ten milliseconds of reading: the largest log takes half a second, and whoever reads it has other things to do. */
const EVENTS_AT_ONCE = 250;

/**
 * Reads events one by one: they stand one behind the other without a root, and one that is broken must not take the
 * others with it. Events in a root are read too. `onEvent` gets each in the order in which they are printed, and must not
 * keep it: the next one takes its place. Lets others have a turn between them. Null for a text that is no XML. Never
 * rejects by itself.
 */
export async function readEventXml(
  text: string,
  onEvent: (event: EventTexts) => void,
): Promise<PrintedEvents | null> {
  const reader = new EventReader();
  let read = 0;
  let broken = 0;
  let behind = 0;
  for (let end = text.indexOf(END); end >= 0; end = text.indexOf(END, behind)) {
    const piece = text.slice(behind, end + END.length);
    behind = end + END.length;
    const begins = [...piece.matchAll(BEGIN)];
    const isRead = reader.read(piece.slice(begins.at(-1)?.index ?? 0));
    // Of several that begin, all but the last have no end.
    broken += Math.max(1, begins.length) - (isRead ? 1 : 0);
    if (!isRead) continue;
    read += 1;
    onEvent(reader);
    if (read % EVENTS_AT_ONCE === 0) await nextTurn();
  }
  const rest = text.slice(behind).trim();
  if (behind === 0 && rest !== '' && !rest.startsWith('<')) return null;
  return { read, broken, isCut: rest !== '' && rest !== '</Events>' };
}

/** The elements of `System` that are read, and the attribute of those whose text is in one. */
const SYSTEM_ELEMENTS: ReadonlyMap<string, string | null> = new Map([
  ['Provider', 'Name'],
  ['EventID', null],
  ['TimeCreated', 'SystemTime'],
  ['EventRecordID', null],
]);

/** How deep the texts stand: `Event/System/…` and `Event/UserData/EventXML/…`. */
const SYSTEM_DEPTH = 3;
const FIELDS_DEPTH = 4;

/** One parser for thousands of events: a new one for each takes longer than the reading. */
class EventReader implements EventTexts {
  readonly system = new Map<string, string>();
  readonly fields = new Map<string, string>();
  #parser = this.#newParser();
  #depth = 0;
  /** The child of the event that is being read. */
  #part = '';
  #isInFields = false;
  /** The element whose text is being read, and where it belongs. */
  #name = '';
  #texts: Map<string, string> | null = null;

  /** Whether it is XML; then its texts are here. */
  read(xml: string): boolean {
    this.system.clear();
    this.fields.clear();
    this.#depth = 0;
    this.#isInFields = false;
    this.#texts = null;
    if (xml.length > LONGEST_EVENT) return false;
    try {
      this.#parser.write(xml).close();
      return true;
    } catch {
      // It would read on in the middle of what is broken.
      this.#parser = this.#newParser();
      return false;
    }
  }

  #newParser(): SaxesParser {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => this.#open(localName(name), attributes));
    parser.on('text', (piece) => this.#keep(piece));
    parser.on('cdata', (piece) => this.#keep(piece));
    parser.on('closetag', () => {
      this.#depth -= 1;
      this.#texts = null;
    });
    return parser;
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth === SYSTEM_DEPTH - 1) this.#part = name;
    if (this.#depth === FIELDS_DEPTH - 1) this.#isInFields = this.#part === 'UserData' && name === 'EventXML';
    this.#name = name;
    this.#texts = this.#textsOf(name);
    const attribute = this.#texts === this.system ? SYSTEM_ELEMENTS.get(name) : null;
    if (typeof attribute === 'string') this.#keep(attributes[attribute] ?? '');
  }

  #textsOf(name: string): Map<string, string> | null {
    if (this.#depth === FIELDS_DEPTH && this.#isInFields) return this.fields;
    const isOfSystem = this.#depth === SYSTEM_DEPTH && this.#part === 'System';
    return isOfSystem && SYSTEM_ELEMENTS.has(name) ? this.system : null;
  }

  #keep(piece: string): void {
    this.#texts?.set(this.#name, (this.#texts.get(this.#name) ?? '') + piece);
  }
}
