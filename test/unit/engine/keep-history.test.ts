import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openHistory } from '../../../electron/engine/history/observed/open-history.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { type OpenedEngine, openEngine } from '../../../electron/engine/open-engine.ts';
import type { PersonalSettings } from '../../../electron/engine/settings-source.ts';
import { trouble } from '../../../electron/engine/slotwatch-error.ts';
import { type DataFiles, dataFiles } from '../../../electron/engine/storage/data-files.ts';
import { firstSettings } from '../../../electron/engine/storage/first-settings.ts';
import { nothingPrinted } from '../../../electron/engine/tools/run/start-process.ts';
import type { ToolsProcess } from '../../../electron/engine/tools/run/tool-host-client.ts';
import type { SettingsProblem } from '../../../shared/contract/bridge.ts';
import { type Settings, settingsSchema } from '../../../shared/contract/settings.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { answer, NOW, session } from '../../builders.ts';
import {
  bundleHistoryThread,
  type HistoryThreadFile,
  openWatcher,
} from '../history/observed/history-file.ts';

const place = vi.hoisted(() => ({ policyFile: '' }));
vi.mock('../../../electron/engine/storage/policy-file.ts', async (original) => ({
  ...(await original<typeof import('../../../electron/engine/storage/policy-file.ts')>()),
  policyFile: () => place.policyFile,
}));

let thread: HistoryThreadFile;
beforeAll(async () => {
  thread = await bundleHistoryThread();
});
afterAll(() => thread.remove());

let folder: string;
let problems: string[];
const opened: OpenedEngine[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-keep-'));
  place.policyFile = path.join(folder, 'policy.json');
  problems = [];
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.dispose();
  rmSync(folder, { recursive: true });
});

const filesOf = (demo: boolean): DataFiles => dataFiles(path.join(folder, 'Slotwatch'), demo);

/** This computer has none of the tools. */
function noTools(): ToolsProcess {
  let reply: Parameters<ToolsProcess['onMessage']>[0] = () => {};
  let exit: Parameters<ToolsProcess['onExit']>[0] = () => {};
  return {
    post: (message) => {
      if (message.kind === 'run')
        reply({ id: message.id, output: { ...nothingPrinted('missing'), tookMs: 0 } });
      if (message.kind === 'leave') exit(0);
    },
    onMessage: (listener) => {
      reply = listener;
    },
    onExit: (listener) => {
      exit = listener;
    },
    release: () => {},
  };
}

/** Settings that the user changes. */
function personal(first: object = {}, problem: SettingsProblem | null = null) {
  let own = settingsSchema.parse({ servers: [{ name: 'XYZ' }], ...first });
  let told = (): void => {};
  const settings: PersonalSettings = {
    get: () => own,
    problem: () => problem,
    onChange: (listener) => {
      told = listener;
    },
  };
  const change = (next: Partial<Settings>): void => {
    own = { ...own, ...next };
    told();
  };
  return { settings, change };
}

function open({ settings }: Pick<ReturnType<typeof personal>, 'settings'>, demo = false): OpenedEngine {
  const one = openEngine({
    transport: 'windows',
    toolsDir: null,
    demo,
    files: filesOf(demo),
    settings,
    historyScript: thread.script,
    onHistoryProblem: ({ kind }, file) => void problems.push(`${kind} ${path.basename(file)}`),
    startTools: noTools,
    templates: messageTemplates,
    log: silentLog,
  });
  opened.push(one);
  return one;
}

async function rowsIn(file: string, table: string): Promise<number> {
  if (!existsSync(file)) return 0;
  const { database } = await openHistory(file, false);
  try {
    return database.prepare(`SELECT id FROM ${table}`).all().length;
  } finally {
    database.close();
  }
}

/** Somebody was seen there years ago, and a broken file was set aside. */
async function keepSomething(): Promise<void> {
  const { history } = filesOf(false);
  const watcher = await openWatcher(history);
  watcher.see(answer([session({ user: 'gatesb' })], { askedAt: NOW - 1000 * 86_400_000 }));
  watcher.stop();
  writeFileSync(path.join(path.dirname(history), 'history.broken-1.sqlite'), 'gatesb');
}

const isAsideThere = () => existsSync(path.join(folder, 'Slotwatch', 'history.broken-1.sqlite'));
const people = () => rowsIn(filesOf(false).history, 'person');

describe('the own history', () => {
  it('is kept from the start of the engine on, and the last rows when it ends', async () => {
    const one = open(personal());
    await one.engine.refresh();
    await one.dispose();
    expect(existsSync(filesOf(false).history)).toBe(false);
    const two = open(personal());
    two.engine.start();
    await two.engine.refresh();
    await two.dispose();
    expect(await rowsIn(filesOf(false).history, 'stretch')).toBe(1);
    expect(problems).toEqual([]);
  });

  it('is deleted at the start when the settings keep nothing', async () => {
    await keepSomething();
    const one = open(personal({ historyDays: 0 }));
    expect(await people()).toBe(1);
    one.engine.start();
    await one.engine.refresh();
    await one.dispose();
    expect([await people(), isAsideThere()]).toEqual([0, false]);
    expect(await rowsIn(filesOf(false).history, 'stretch')).toBe(0);
  });

  it('is deleted when the settings change, or the user says so', async () => {
    for (const act of ['change', 'forget'] as const) {
      await keepSomething();
      const own = personal({ historyDays: 3650 });
      const one = open(own);
      one.engine.start();
      if (act === 'change') own.change({ historyDays: 0 });
      else await one.engine.forgetHistory();
      await one.dispose();
      expect([await people(), isAsideThere()]).toEqual([0, false]);
    }
  });

  it('is not kept, and is deleted, when the policy of the computer says so', async () => {
    await keepSomething();
    writeFileSync(place.policyFile, JSON.stringify({ keepHistory: false }));
    const one = open(personal());
    one.engine.start();
    await one.engine.refresh();
    await one.dispose();
    expect([await people(), await rowsIn(filesOf(false).history, 'stretch')]).toEqual([0, 0]);
  });

  it.each([0, 1, 90])(
    'is not deleted while the settings cannot be read: by them %i days',
    async (historyDays) => {
      await keepSomething();
      const problem: SettingsProblem = {
        ...trouble({ kind: 'settingsAside', asides: ['x'], folder }),
        asides: ['x'],
      };
      const one = open(personal({ historyDays }, problem));
      one.engine.start();
      await one.engine.refresh();
      await one.dispose();
      expect([await people(), isAsideThere()]).toEqual([1, true]);
    },
  );

  it('is neither deleted nor added to while the policy cannot be read', async () => {
    await keepSomething();
    const before = await rowsIn(filesOf(false).history, 'stretch');
    writeFileSync(place.policyFile, '{');
    const one = open(personal({ historyDays: 3650 }));
    one.engine.start();
    await one.engine.refresh();
    await one.dispose();
    expect([await people(), isAsideThere()]).toEqual([1, true]);
    expect(await rowsIn(filesOf(false).history, 'stretch')).toBe(before);
  });

  it('that cannot be kept is told, and the servers are asked all the same', async () => {
    mkdirSync(filesOf(false).history, { recursive: true });
    const one = open(personal());
    one.engine.start();
    await one.engine.refresh();
    await expect.poll(() => problems).toEqual(['notOpened history.sqlite']);
    expect(one.engine.view().servers[0]?.report?.kind).toBe('noAnswer');
    await expect(one.engine.forgetHistory()).rejects.toMatchObject({
      failure: { why: { kind: 'ownHistory', problem: { kind: 'notDeleted' }, file: filesOf(false).history } },
    });
  });
});

describe('the own history of the demo', () => {
  const demoPeople = () => rowsIn(filesOf(true).history, 'person');
  const demo = () => open({ settings: personal(firstSettings(true)).settings }, true);

  it('is there from the first round on, made anew at each start, beside the real one', async () => {
    await keepSomething();
    const sizes: number[] = [];
    for (let start = 0; start < 2; start++) {
      const one = demo();
      one.engine.start();
      await one.engine.refresh();
      await one.dispose();
      sizes.push(await rowsIn(filesOf(true).history, 'sighting'));
    }
    expect(sizes[0]).toBeGreaterThan(200);
    expect(sizes[1]).toBe(sizes[0]);
    expect(await demoPeople()).toBeGreaterThan(8);
    expect([await people(), await rowsIn(filesOf(false).history, 'stretch')]).toEqual([1, 1]);
    expect(problems).toEqual([]);
  });

  it('can be deleted, and stays so', async () => {
    const one = demo();
    one.engine.start();
    await one.engine.refresh();
    await one.engine.forgetHistory();
    expect(await demoPeople()).toBe(0);
    await one.engine.refresh();
    await one.dispose();
    // Only those who are on now were seen since.
    const live = one.engine.view().servers.flatMap(({ lastAnswer }) => lastAnswer?.sessions ?? []);
    expect(await rowsIn(filesOf(true).history, 'sighting')).toBe(
      live.filter(({ user }) => user !== null).length,
    );
  });
});
