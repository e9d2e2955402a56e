import {
  LOG_EVENT,
  type LogEvent,
  WINDOWS_EVENT,
  type WindowsEvent,
} from '../../../../shared/domain/history/log/session-log.ts';
import { SESSION_CHANNEL, SYSTEM_CHANNEL } from '../../tools/run/event-log-commands.ts';

const SOURCE = SESSION_CHANNEL.slice(0, SESSION_CHANNEL.indexOf('/'));
const SOURCE_GUID = '{5d896912-022d-40aa-a3a8-4fa5515c76d7}';
const EVENT_NAMESPACE = 'http://schemas.microsoft.com/win/2004/08/events/event';

/** An event of a session as `wevtutil` prints it: one line, attributes in single quotes. */
export function printSessionEvent(event: LogEvent, computer: string): string {
  const fields = fieldsOf(event).map(([name, value]) => element(name, value ?? ''));
  return printEvent(
    `<Provider Name='${SOURCE}' Guid='${SOURCE_GUID}'/><EventID>${event.id}</EventID>`,
    event,
    { channel: SESSION_CHANNEL, computer },
    `<UserData><EventXML xmlns='Event_NS'>${fields.join('')}</EventXML></UserData>`,
  );
}

/** A start or a stop of Windows, printed in the same way. */
export function printWindowsEvent(event: WindowsEvent, computer: string): string {
  return printEvent(
    `<Provider Name='EventLog'/><EventID Qualifiers='32768'>${WINDOWS_EVENT[event.kind]}</EventID>`,
    event,
    { channel: SYSTEM_CHANNEL, computer },
    '<EventData></EventData>',
  );
}

function printEvent(
  head: string,
  { at, recordId }: Pick<LogEvent, 'at' | 'recordId'>,
  { channel, computer }: { readonly channel: string; readonly computer: string },
  data: string,
): string {
  const system = [
    head,
    '<Version>0</Version><Level>4</Level><Task>0</Task><Opcode>0</Opcode>',
    '<Keywords>0x1000000000000000</Keywords>',
    `<TimeCreated SystemTime='${printTime(at, recordId)}'/>`,
    element('EventRecordID', String(recordId)),
    "<Correlation/><Execution ProcessID='812' ThreadID='2212'/>",
    element('Channel', channel),
    element('Computer', computer),
    "<Security UserID='S-1-5-18'/>",
  ];
  return `<Event xmlns='${EVENT_NAMESPACE}'><System>${system.join('')}</System>${data}</Event>\r\n`;
}

function fieldsOf(event: LogEvent): readonly (readonly [name: string, value: string | null])[] {
  const { id, sessionId, user, address, reason, otherSessionId } = event;
  switch (id) {
    case LOG_EVENT.disconnectedBy:
      return [
        ['TargetSession', String(sessionId)],
        ['Source', String(otherSessionId ?? '')],
      ];
    case LOG_EVENT.reasonGiven:
      return [
        ['Session', String(sessionId)],
        ['Reason', String(reason ?? '')],
      ];
    case LOG_EVENT.loggedOff:
      return [
        ['User', user],
        ['SessionID', String(sessionId)],
      ];
    default:
      return [
        ['User', user],
        ['SessionID', String(sessionId)],
        ['Address', address],
      ];
  }
}

/** Seven digits of a second: what is below a millisecond is different for each event. */
function printTime(at: number, recordId: number): string {
  return new Date(at).toISOString().replace('Z', `${String(recordId % 10_000).padStart(4, '0')}Z`);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&apos;',
  '"': '&quot;',
};

function element(name: string, text: string): string {
  return `<${name}>${text.replace(/[&<>'"]/g, (character) => ESCAPES[character] ?? '')}</${name}>`;
}
