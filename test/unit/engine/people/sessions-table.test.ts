import { expect, it } from 'vitest';
import { sessionsTable } from '../../../../electron/engine/people/sessions-table.ts';
import { HOUR_MS } from '../../../../shared/basics/time-units.ts';
import { answer, disconnected, NOW, noAnswer, server, serverName } from '../../../builders.ts';

const HEAD = 'user,server,label,group,sessionId,state,idleMinutes,work,logon,disconnectedSince,from,askedAt';

const shown = (name: string, sessionId: number, user: string) => ({
  ...{ server: serverName(name), sessionId, user },
});

it('has what is known of each session, in the order of the page', () => {
  const xyz = server('xyz', answer([disconnected({ id: 1 })]), {
    label: 'File server',
    group: ['Prod', 'Berlin'],
    evidences: { 1: { disconnectedSince: NOW - HOUR_MS, address: '192.0.2.57', leftBehind: null } },
  });
  const abc = server('abc', noAnswer(), {
    lastAnswer: answer([disconnected({ id: 7, user: '=cmd', idleMinutes: null })]),
  });
  const csv = sessionsTable([xyz, abc], [shown('abc', 7, '=cmd'), shown('xyz', 1, 'gatesb')], ',');
  expect(csv.split('\r\n')).toEqual([
    HEAD,
    "'=cmd,abc,abc,,7,disconnected,,,11/22/2026 8:05 AM,,,2026-11-22T10:00:00.000Z",
    'gatesb,xyz,File server,Prod / Berlin,1,disconnected,4442,,11/22/2026 8:05 AM,2026-11-22T09:00:00.000Z,192.0.2.57,2026-11-22T10:00:00.000Z',
    '',
  ]);
});

it('leaves out who is no longer there, and an id that somebody else has now', () => {
  const xyz = server('xyz', answer([disconnected({ id: 1 })]));
  const gone = [shown('xyz', 1, 'jobss'), shown('xyz', 2, 'gatesb'), shown('abc', 1, 'gatesb')];
  expect(sessionsTable([xyz], gone, '\t')).toBe(`${HEAD.replaceAll(',', '\t')}\r\n`);
});
