import { expect, it } from 'vitest';
import { processesCsv } from '../../../../electron/command/processes/processes-csv.ts';
import { failedProcessesJson } from '../../../../electron/command/processes/processes-json.ts';
import { serverName } from '../../../builders.ts';

it('has a row a process, and one for a session in which nothing was seen', () => {
  const server = { server: 'xyz', windowSeconds: 10, askedAt: null, tookMs: null, error: null };
  const work = { verdict: 'unknown', because: 'it was not read' } as const;
  const copy = { pid: 4711, image: 'robocopy.exe', user: null, memoryKiB: 11740, cpuSeconds: 849 };
  const sessions = [
    { id: 1, user: 'gatesb', ...work, processes: [{ ...copy, cpuUsedSeconds: 4, kind: 'job' as const }] },
    { id: 2, user: '-jobss', ...work, processes: [] },
  ];
  expect(processesCsv([{ ...server, sessions }]).split('\n')).toEqual([
    'server,sessionId,sessionUser,verdict,because,pid,image,user,memoryKiB,cpuSeconds,cpuUsedSeconds,kind',
    'xyz,1,gatesb,unknown,it was not read,4711,robocopy.exe,,11740,849,4,job',
    "xyz,2,'-jobss,unknown,it was not read,,,,,,,",
  ]);
});

it('the JSON is a list where more than one server may be meant, also when nothing could be asked', () => {
  const error = { code: 'internal', message: 'boom', hint: '' } as const;
  const servers = [serverName('xyz')];
  expect(failedProcessesJson({ servers, isList: false }, error)).toMatchObject({ server: 'xyz', error });
  expect(failedProcessesJson({ servers, isList: true }, error)).toMatchObject({
    servers: [{ server: 'xyz', error }],
    error,
  });
});
