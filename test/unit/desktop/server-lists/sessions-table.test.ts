import { expect, it } from 'vitest';
import { sessionsTable } from '../../../../electron/desktop/server-lists/sessions-table.ts';
import { HOUR_MS } from '../../../../shared/basics/time-units.ts';
import { PEOPLE_COLUMNS } from '../../../../shared/contract/view.ts';
import { sayDayAndTime } from '../../../../shared/text/moment.ts';
import { answer, disconnected, NOW, noAnswer, server, serverName } from '../../../builders.ts';

const shown = (name: string, sessionId: number, user: string) => ({
  ...{ server: serverName(name), sessionId, user },
});

const xyz = server('xyz', answer([disconnected({ id: 1 })]), {
  label: 'File server',
  group: ['Prod', 'Berlin'],
  evidences: { 1: { disconnectedSince: NOW - HOUR_MS, address: '192.0.2.57', leftBehind: null } },
  works: { 1: { verdict: 'working', because: { kind: 'job', image: 'robocopy.exe', policy: false } } },
});
const abc = server('abc', noAnswer(), {
  lastAnswer: answer([disconnected({ id: 7, user: '=cmd', idleMinutes: null }), disconnected({ id: 8 })]),
});

/** Each line by the headings of its cells. */
function records(table: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...lines] = table
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split('\t'));
  return lines.map((cells) => Object.fromEntries(head.map((name, place) => [name, cells[place] ?? ''])));
}

it('has what the page shows in the same words, and beside it what a program needs', () => {
  const table = sessionsTable([xyz, abc], [shown('xyz', 1, 'gatesb')], PEOPLE_COLUMNS, '\t');
  expect(records(table)).toEqual([
    {
      User: 'gatesb',
      'Session ID': '1',
      Server: 'File server',
      'Server name': 'xyz',
      Group: 'Prod / Berlin',
      State: 'Disconnected',
      Idle: 'last input 3 d 2 h ago',
      'Idle (minutes)': '4442',
      'Working?': 'robocopy.exe',
      Logon: '11/22/2026 8:05 AM',
      'Disconnected since': sayDayAndTime(NOW - HOUR_MS),
      'Disconnected since (UTC)': '2026-11-22T09:00:00.000Z',
      From: '192.0.2.57',
      'Checked at (UTC)': '2026-11-22T10:00:00.000Z',
    },
  ]);
});

it('leaves empty what is not known, and a last input is no time of a disconnection', () => {
  const columns = ['idle', 'work', 'disconnectedSince', 'from'] as const;
  const [unknown, after] = records(
    sessionsTable([abc], [shown('abc', 7, '=cmd'), shown('abc', 8, 'gatesb')], columns, '\t'),
  );
  expect(unknown).toMatchObject({
    ...{ Idle: 'unknown', 'Idle (minutes)': '', 'Working?': '' },
    ...{ 'Disconnected since': '', 'Disconnected since (UTC)': '', From: '' },
  });
  expect(after).toMatchObject({
    'Disconnected since': `after ${sayDayAndTime(NOW - 4442 * 60_000)}`,
    'Disconnected since (UTC)': '',
  });
});

it('has only the columns that are asked for, in their order, and guards what a spreadsheet would calculate', () => {
  const sessions = [shown('abc', 7, '=cmd'), shown('xyz', 1, 'gatesb')];
  expect(sessionsTable([xyz, abc], sessions, ['state', 'user'], ',').split('\r\n')).toEqual([
    'State,User,Session ID,Checked at (UTC)',
    "Disconnected,'=cmd,7,2026-11-22T10:00:00.000Z",
    'Disconnected,gatesb,1,2026-11-22T10:00:00.000Z',
    '',
  ]);
});

it('leaves out who is no longer there, and an id that somebody else has now', () => {
  const gone = [shown('xyz', 1, 'jobss'), shown('xyz', 2, 'gatesb'), shown('nowhere', 1, 'gatesb')];
  expect(records(sessionsTable([xyz], gone, ['user'], '\t'))).toEqual([]);
});
