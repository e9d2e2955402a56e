import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../electron/engine/log.ts';
import { createProcessTools } from '../../../electron/engine/tools/run/process-tools.ts';
import type { RunTool, ToolOutput } from '../../../electron/engine/tools/run/tool.ts';
import { processesBy } from '../../../electron/engine/transports/windows-transport.ts';
import { askWork } from '../../../electron/engine/work/ask-work.ts';
import { serverName } from '../../builders.ts';

const XYZ = serverName('xyz');
const TABLE =
  '"Image Name","PID","Session Name","Session#","Mem Usage","User Name","CPU Time"\r\n"robocopy.exe","4711","","2","11,740 K","CORP\\gatesb","0:14:09"\r\n';
const NAMES = `${' USERNAME              SESSIONNAME         ID    PID  IMAGE'}\r\n gatesb                                     2   4711  robocopy.exe\r\n`;

function printed(stdout: string, stderr = '', exitCode = 0): ToolOutput {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return { stdout: bytes(stdout), stderr: bytes(stderr), end: 'exited', exitCode, tookMs: 1 };
}

/** Answers in this order; notes what was run. */
function tools(...answers: readonly ToolOutput[]): { readonly run: RunTool; readonly ran: string[] } {
  const left = [...answers];
  const ran: string[] = [];
  const run: RunTool = async (tool, args) => {
    ran.push([tool, ...args].join(' '));
    const next = left.shift();
    if (next === undefined) throw new Error('No answer was prepared');
    return next;
  };
  return { run, ran };
}

describe('what runs on a server is read', () => {
  it('by tasklist, with the sessions of people only', async () => {
    const { run, ran } = tools(printed(TABLE));
    const reading = await askWork(XYZ, processesBy(run, XYZ), 437, 1000);
    expect(ran).toEqual(['tasklist /s xyz /v /fo csv /fi SESSION gt 0']);
    expect(reading).toMatchObject({ kind: 'read', namesOnly: null, processes: [{ image: 'robocopy.exe' }] });
  });

  it('on this computer without its name', async () => {
    const { run, ran } = tools(printed(TABLE));
    await askWork(serverName('localhost'), processesBy(run, serverName('localhost')), 437, 1000);
    expect(ran).toEqual(['tasklist /v /fo csv /fi SESSION gt 0']);
  });

  it('once more without the filter, where tasklist does not know it', async () => {
    const { run, ran } = tools(printed('', "ERROR: Invalid argument/option - '/fi'.", 1), printed(TABLE));
    expect((await askWork(XYZ, processesBy(run, XYZ), 437, 1000)).kind).toBe('read');
    expect(ran).toEqual(['tasklist /s xyz /v /fo csv /fi SESSION gt 0', 'tasklist /s xyz /v /fo csv']);
  });

  it('by qprocess for the names, where tasklist is refused', async () => {
    const { run, ran } = tools(printed('', 'ERROR: Access is denied.', 1), printed(NAMES));
    const reading = await askWork(XYZ, processesBy(run, XYZ), 437, 1000);
    expect(ran[1]).toBe('qprocess * /server:xyz');
    expect(reading).toMatchObject({
      kind: 'read',
      namesOnly: { code: 'accessDenied', tool: 'tasklist' },
      processes: [{ image: 'robocopy.exe', cpuSeconds: null }],
    });
  });

  it('not where it asks for a password: this account has no rights there', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'slotwatch-ask-work-'));
    const place = async (name: string, script: string): Promise<void> => {
      await writeFile(path.join(folder, name), `#!/bin/sh\n${script}\n`);
      await chmod(path.join(folder, name), 0o755);
    };
    await place('tasklist', "printf 'Type the password for XYZ\\\\jobss:'; exec sleep 1200");
    await place('qprocess', 'exit 1');
    const { run, dispose } = createProcessTools({ toolsDir: folder, log: silentLog });
    const reading = await askWork(XYZ, processesBy(run, XYZ), 437, 2000);
    await dispose();
    await rm(folder, { recursive: true, force: true });
    expect(reading).toMatchObject({ kind: 'notRead', error: { code: 'accessDenied', tool: 'tasklist' } });
  });

  it('up to the length of the list of a large session host', async () => {
    const longest: (number | undefined)[] = [];
    await askWork(
      XYZ,
      processesBy(async (_, __, { longestOutputBytes }) => {
        longest.push(longestOutputBytes);
        return printed(TABLE);
      }, XYZ),
      437,
      1000,
    );
    expect(longest[0]).toBeGreaterThanOrEqual(8_000_000);
  });

  it('not at all where both are refused, and the failure is that of tasklist', async () => {
    const { run } = tools(
      printed('', 'ERROR: The RPC server is unavailable.', 1),
      printed('', 'No Process exists for *', 1),
    );
    expect(await askWork(XYZ, processesBy(run, XYZ), 437, 1000)).toMatchObject({
      kind: 'notRead',
      error: { code: 'unreachable', tool: 'tasklist' },
    });
  });
});
