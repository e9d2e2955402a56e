import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readLogExtent,
  readSessionLog,
} from '../../../../electron/engine/tools/read/event-log/read-session-log.ts';
import type { ToolOutput } from '../../../../electron/engine/tools/run/tool.ts';
import { pairLogons } from '../../../../shared/domain/history/log/pair-logons.ts';
import type { Report } from '../../../../shared/domain/model.ts';
import { answer, NOW, serverName, session } from '../../../builders.ts';
import { caseNames, readPrintedCase } from '../../../fixtures/printed-case.ts';

const FOLDER = path.join(import.meta.dirname, '../../../fixtures/history');
const ASKED = { server: serverName('XYZ'), readAt: NOW };

async function readCase(name: string) {
  const { codePage, settings, output } = readPrintedCase(FOLDER, name);
  const sessionEvents = output('sessions');
  if (sessionEvents === null) throw new Error(`${name} has no log of sessions`);
  const outputs = { sessionEvents, windowsEvents: output('restarts'), oldestEvent: output('oldest') };
  return { reading: await readSessionLog(ASKED, outputs, codePage), live: liveAnswer(settings.get('live')) };
}

/** `4 gatesb, 5 jobss` */
function liveAnswer(text: string | undefined): Report | null {
  if (text === undefined) return null;
  const rows = [...text.matchAll(/(\d+) ([^,]+)/g)];
  return answer(rows.map(([, id, user = '']) => session({ id: Number(id), user })));
}

/** The history as the files have it: moments in words, and failures by their codes. */
async function summaryOf(name: string): Promise<unknown> {
  const { reading, live } = await readCase(name);
  if (reading.kind === 'notRead') {
    const { code, windowsError } = reading.error;
    return { error: code, ...(windowsError === undefined ? {} : { windowsError }) };
  }
  const history = pairLogons(reading.log, live);
  const moments = ['from', 'until', 'reachesBackTo'];
  return JSON.parse(JSON.stringify(history), (key, value: unknown) =>
    moments.includes(key) && typeof value === 'number' ? new Date(value).toISOString() : value,
  );
}

describe('the log of a server, read and paired', () => {
  const names = caseNames(FOLDER);

  it.each(names)('%s', async (name) => {
    expect(await summaryOf(name)).toEqual(
      JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')),
    );
  });

  it('is compared with at least forty cases', () => {
    expect(names.length).toBeGreaterThanOrEqual(40);
  });
});

describe('the records that a log holds', () => {
  const extent = (stdout: string, different: Partial<ToolOutput> = {}) =>
    readLogExtent({ ...printed(Buffer.from(stdout)), ...different }, 850);
  const INFO = [
    'creationTime: 2024-02-11T09:12:01.123Z',
    'fileSize: 1052672',
    'attributes: 32',
    'numberOfLogRecords: 1201',
    'oldestRecordNumber: 4711',
  ];

  it('are from the oldest to the newest', () => {
    const expected = { oldestRecordId: 4711, newestRecordId: 5911 };
    expect(extent(INFO.join('\r\n'))).toEqual(expected);
    expect(extent('', { stdout: Buffer.from(INFO.join('\r\n'), 'utf16le') })).toEqual(expected);
  });

  it('are not known where the tool does not say it', () => {
    expect(extent('Access is denied.')).toBeNull();
    expect(extent(INFO.slice(0, 4).join('\n'))).toBeNull();
    expect(extent(INFO.join('\n'), { exitCode: 5 })).toBeNull();
    expect(extent(INFO.join('\n'), { end: 'timedOut', exitCode: null })).toBeNull();
  });
});

it('twenty thousand events are not the whole log', async () => {
  const xml = '<Event><System><EventID>1</EventID></System></Event>';
  const read = (count: number) =>
    readSessionLog(
      ASKED,
      { sessionEvents: printed(Buffer.from(xml.repeat(count))), windowsEvents: null, oldestEvent: null },
      850,
    );
  expect(await read(19_999)).toMatchObject({ log: { complete: true } });
  expect(await read(20_000)).toMatchObject({ log: { complete: false } });
});

it('others have a turn while a long log is read', async () => {
  const xml = '<Event><System><EventID>1</EventID></System></Event>';
  const outputs = {
    sessionEvents: printed(Buffer.from(xml.repeat(1000))),
    windowsEvents: null,
    oldestEvent: null,
  };
  const order: string[] = [];
  const reading = readSessionLog(ASKED, outputs, 850).then(() => order.push('read'));
  setImmediate(() => order.push('turn'));
  await reading;
  expect(order).toEqual(['turn', 'read']);
});

it('any bytes are read without an exception, and give no logon', async () => {
  const pieces = fc.constantFrom(
    ...[
      '<Event ',
      '<Event>',
      '</Event>',
      '<System>',
      '</System>',
      '<EventID>21</EventID>',
      '&',
      '&#0;',
      '<![',
    ],
    ..."<EventXML xmlns='Event_NS'>|<User>x</User>|<SessionID>4</SessionID>|<?xml?>|<!DOCTYPE a>|'|>".split(
      '|',
    ),
  );
  const text = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''));
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    text.map((all) => Buffer.from(all)),
    text.map((all) => Buffer.from(all, 'utf16le')),
  );
  const outputs = fc.record({
    stdout: bytes,
    stderr: bytes,
    end: fc.constantFrom<ToolOutput['end']>('exited', 'timedOut', 'outputTooLong', 'missing', 'cancelled'),
    exitCode: fc.option(fc.constantFrom(0, 0, 0, 5, 1722, -2147024891)),
    tookMs: fc.constant(1),
  });
  await fc.assert(
    fc.asyncProperty(
      outputs,
      outputs,
      fc.constantFrom(437, 850, 932, 65001),
      async (one, other, codePage) => {
        const all = { sessionEvents: one, windowsEvents: other, oldestEvent: other };
        const reading = await readSessionLog(ASKED, all, codePage);
        readLogExtent(one, codePage);
        expect(reading.kind === 'read' ? pairLogons(reading.log, null).logons : []).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

function printed(stdout: Uint8Array): ToolOutput {
  return { stdout, stderr: new Uint8Array(), end: 'exited', exitCode: 0, tookMs: 1 };
}
