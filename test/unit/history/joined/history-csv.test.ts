import { expect, it } from 'vitest';
import { historyCsv } from '../../../../electron/engine/history/history-csv.ts';
import { asLogon } from '../../../../shared/domain/history/observed/as-logon.ts';
import { NOW, serverName } from '../../../builders.ts';
import { logon, minute, span } from '../log/log-events.ts';
import { observed, seenSpan } from './observed-logons.ts';

const linesOf = (...logons: Parameters<typeof historyCsv>[0]['logons']) =>
  historyCsv({ server: serverName('xyz'), logons }, NOW)
    .split('\r\n')
    .slice(1, -1);

it('who was on is a table with a header, in UTC and with what is not known left empty', () => {
  const over = logon({
    ...{ until: minute(90), end: 'logoff', isOver: true, addresses: ['192.0.2.57', 'LOCAL'] },
    spans: [span('active', minute(0), minute(30)), span('disconnected', minute(30), minute(90))],
  });
  expect(historyCsv({ server: serverName('xyz'), logons: [over] }, NOW)).toBe(
    'server,user,sessionId,from,fromKnown,until,end,durationMinutes,connectedMinutes,addresses,source\r\n' +
      'xyz,CORP\\gatesb,4,2026-11-22T08:00:00.000Z,true,2026-11-22T09:30:00.000Z,logoff,90,30,192.0.2.57 LOCAL,eventLog\r\n',
  );
  expect(
    linesOf(
      logon({ end: null, isOver: false }),
      logon({ fromKnown: false, end: 'unknown', isOver: true }),
      asLogon(observed([seenSpan('active', minute(0), minute(9), { fromKnown: false })])),
    ),
  ).toEqual([
    'xyz,CORP\\gatesb,4,2026-11-22T08:00:00.000Z,true,,stillOn,120,120,192.0.2.57,eventLog',
    'xyz,CORP\\gatesb,4,2026-11-22T08:00:00.000Z,false,,unknown,,,192.0.2.57,eventLog',
    'xyz,gatesb,4,2026-11-22T08:00:00.000Z,false,,unknown,,,,observed',
  ]);
});

it('no cell is a formula of a spreadsheet', () => {
  expect(linesOf(logon({ user: '=cmd|x', addresses: ['+1'] }))[0]).toMatch(/^xyz,'=cmd\|x,.*,'\+1,eventLog$/);
});
