import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import { createDemoTools, demoServers } from '../../../electron/engine/demo/demo-fleet.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';

let folder: string;
let engine: Engine;
beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 10, 0) });
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-demo-'));
  engine = createEngine({
    settings: settingsSchema.parse({ servers: demoServers() }),
    run: createDemoTools(),
    caller: 'me',
    demo: true,
    auditFile: path.join(folder, 'audit.jsonl'),
    templates: messageTemplates,
    log: silentLog,
  });
});
afterEach(async () => {
  await engine.dispose();
  rmSync(folder, { recursive: true });
  vi.useRealTimers();
});

const server = (name: string) => engine.view().servers.find((one) => one.name === name);

it('the demo offers who does nothing, not the idlest by input, whose copy runs', async () => {
  engine.start();
  await vi.advanceTimersByTimeAsync(20_000);
  const sql = server('demo-sql01');
  expect(sql?.status).toBe('full');
  expect(sql?.works[4]).toMatchObject({ verdict: 'working', because: { image: 'robocopy.exe' } });
  expect(sql?.idlest?.user).toBe('gatesb');
});
