import { replaceUnseen } from '../../../../../shared/basics/one-line.ts';
import {
  inRecordOrder,
  LOG_EVENT,
  type LogEvent,
  type LogEventId,
  WINDOWS_EVENT,
  type WindowsEvent,
} from '../../../../../shared/domain/history/log/session-log.ts';
import { type EventTexts, readEventXml } from './event-xml.ts';

/** What was read of a list of events. */
export interface EventList<One> {
  /** In the order of their record numbers. */
  readonly events: readonly One[];
  /** All that were printed, others than those wanted too. */
  readonly count: number;
  /** Events that could not be read. */
  readonly dropped: number;
  /** The text ends within an event. */
  readonly isCut: boolean;
  /** The time of the event with the lowest record number, wanted or not, in milliseconds since 1970; null without one. */
  readonly reachesBackTo: number | null;
}

/** Where an event stands in its log. */
type Place = Pick<LogEvent, 'recordId' | 'at'>;

/** What happened in sessions. Null for a text that is no XML. Never rejects. */
export function readSessionEvents(text: string): Promise<EventList<LogEvent> | null> {
  return readList(text, isSessionEvent, readSessionEvent);
}

/** The starts and stops of Windows. Null for a text that is no XML. Never rejects. */
export function readWindowsEvents(text: string): Promise<EventList<WindowsEvent> | null> {
  return readList(text, ({ system }) => kindOf(system) !== null, readWindowsEvent);
}

async function readList<One extends { readonly recordId: number }>(
  text: string,
  isWanted: (event: EventTexts) => boolean,
  readOne: (event: EventTexts, place: Place) => One | null,
): Promise<EventList<One> | null> {
  const found: One[] = [];
  let oldest = null as Place | null;
  let unread = 0;
  const printed = await readEventXml(text, (event) => {
    const place = placeOf(event.system);
    if (place !== null && (oldest === null || place.recordId < oldest.recordId)) oldest = place;
    if (!isWanted(event)) return;
    const one = place === null ? null : readOne(event, place);
    if (one === null) unread += 1;
    else found.push(one);
  });
  if (printed === null) return null;
  const { read, broken, isCut } = printed;
  return {
    events: inRecordOrder(found),
    count: read + broken,
    dropped: unread + broken,
    isCut,
    reachesBackTo: oldest?.at ?? null,
  };
}

const SESSION_EVENTS: ReadonlySet<number | null> = new Set(Object.values(LOG_EVENT));

function isSessionEvent({ system }: EventTexts): boolean {
  return SESSION_EVENTS.has(wholeNumber(system.get('EventID')));
}

/** The element with the session an event is about. */
const SESSION_FIELD: Readonly<Partial<Record<LogEventId, string>>> = {
  [LOG_EVENT.disconnectedBy]: 'TargetSession',
  [LOG_EVENT.reasonGiven]: 'Session',
};

function readSessionEvent({ system, fields }: EventTexts, place: Place): LogEvent | null {
  const id = wholeNumber(system.get('EventID')) as LogEventId;
  const sessionId = wholeNumber(fields.get(SESSION_FIELD[id] ?? 'SessionID'));
  if (sessionId === null || sessionId > LARGEST_SESSION) return null;
  return {
    ...{ id, ...place, sessionId },
    user: seenText(fields.get('User')),
    address: readAddress(fields.get('Address')),
    reason: id === LOG_EVENT.reasonGiven ? wholeNumber(fields.get('Reason')) : null,
    otherSessionId: id === LOG_EVENT.disconnectedBy ? wholeNumber(fields.get('Source')) : null,
  };
}

const LARGEST_SESSION = 4_294_967_295;

function readWindowsEvent({ system }: EventTexts, place: Place): WindowsEvent | null {
  const kind = kindOf(system);
  return kind === null ? null : { kind, ...place };
}

function kindOf(system: EventTexts['system']): WindowsEvent['kind'] | null {
  if (system.get('Provider')?.toLowerCase() !== 'eventlog') return null;
  const id = wholeNumber(system.get('EventID'));
  const kinds = Object.keys(WINDOWS_EVENT) as WindowsEvent['kind'][];
  return kinds.find((kind) => WINDOWS_EVENT[kind] === id) ?? null;
}

function placeOf(system: EventTexts['system']): Place | null {
  const recordId = wholeNumber(system.get('EventRecordID'));
  const at = readTime(system.get('TimeCreated'));
  return recordId === null || at === null ? null : { recordId, at };
}

function wholeNumber(text: string | undefined): number | null {
  const digits = /^\s*(\d{1,16})\s*$/.exec(text ?? '')?.[1];
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : null;
}

/** `2026-11-02T07:10:11.1234567Z`, with seven digits or nine, in whole milliseconds; the others are cut off. */
function readTime(text: string | undefined): number | null {
  const [, seconds, fraction = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z?$/.exec(text ?? '') ?? [];
  if (seconds === undefined) return null;
  const at = Date.parse(`${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}Z`);
  return Number.isNaN(at) ? null : at;
}

/** Names are what people make them: characters that are not seen and change what is around them end here. */
function seenText(text: string | undefined): string | null {
  const seen = replaceUnseen(text?.trim() ?? '', '\ufffd');
  return seen === '' ? null : seen;
}

/** `LOCAL`, an IPv4 or an IPv6 address. An IPv4 address in the form of an IPv6 one is shown as what it is. */
function readAddress(text: string | undefined): string | null {
  return seenText(text)?.replace(/^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i, '$1') ?? null;
}
