import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  answerRequest,
  type RequestHandlers,
  type Sender,
} from '../../../../electron/desktop/bridge/bridge-request.ts';
import { createRequestHandlers } from '../../../../electron/desktop/bridge/request-handlers.ts';
import { createEngine } from '../../../../electron/engine/create-engine.ts';
import type { Engine } from '../../../../electron/engine/engine.ts';
import { silentLog } from '../../../../electron/engine/log.ts';
import { readServerLists } from '../../../../electron/engine/server-lists/read-server-lists.ts';
import { writeServerListCsv } from '../../../../electron/engine/server-lists/write-csv.ts';
import { type RequestName, requests } from '../../../../shared/contract/bridge.ts';
import { mergeSettings } from '../../../../shared/contract/merge-settings.ts';
import { LARGEST_LIST } from '../../../../shared/contract/server-list.ts';
import { newServer, type Settings, settingsSchema } from '../../../../shared/contract/settings.ts';
import { FIRST_VIEW } from '../../../../shared/contract/view.ts';
import { parseServerName } from '../../../../shared/names/server-name.ts';
import { messageTemplates } from '../../../../shared/text/message-text.ts';
import { sayFailure } from '../../../../shared/text/say-failure.ts';
import { disconnected, seen, serverName, session } from '../../../builders.ts';
import { fullServer, halfServer } from '../../../e2e/app/servers.ts';
import { ANY_TEXT } from '../../any-text.ts';
import { type Call, type SimulatedTools, simulatedTools } from '../../simulated-tools.ts';

vi.mock('electron', () => ({ app: { getName: () => 'Slotwatch', getVersion: () => '1' } }));

const OWN_PAGE: Sender = { ownWindow: true, mainFrame: true, url: 'app://slotwatch/index.html' };
const NAMES = Object.keys(requests) as RequestName[];

/** `FUZZ_RUNS=10000` is the long run. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 100);

/** A valid input for every request, to be damaged. */
const GOOD: Record<RequestName, unknown> = {
  'app.info': undefined,
  'app.startAgain': { demo: true },
  'remoteDesktop.find': undefined,
  'fleet.get': undefined,
  'fleet.refresh': { servers: ['XYZ'] },
  'fleet.pause': { minutes: 0 },
  'job.start': {
    ...seen('XYZ', disconnected({ id: 1, logon: null })),
    action: 'logOff',
    text: 'Hello {user}',
    despiteWork: true,
    anyway: { reason: 'The server must restart' },
  },
  'batch.start': {
    action: 'message',
    sessions: [seen('XYZ', disconnected({ id: 1, logon: null }))],
    text: 'Hello',
  },
  'sessions.export': {
    sessions: [{ server: 'XYZ', sessionId: 1, user: 'gatesb' }],
    columns: ['user', 'idle'],
  },
  'sessions.copy': { sessions: [{ server: 'XYZ', sessionId: 1, user: 'gatesb' }], columns: ['server'] },
  'text.copy': { text: 'slotwatch logoff XYZ 1' },
  'process.end': { ...seen('XYZ', disconnected({ id: 1, logon: null })), pid: 8120, image: 'robocopy.exe' },
  'job.cancel': { jobId: 'job-1' },
  'batch.stop': { batchId: 'batch-1' },
  'hostKey.get': { server: 'XYZ' },
  'hostKey.openTerminal': { server: 'XYZ' },
  'work.lookAt': { servers: ['XYZ'] },
  'work.known': { server: 'XYZ' },
  'work.read': { server: 'XYZ' },
  'history.known': { server: 'XYZ', from: 0, until: 1 },
  'history.get': { server: 'XYZ', from: 0, until: 1 },
  'history.export': { server: 'XYZ', from: 0, until: 1 },
  'history.whereWas': { user: 'jobss', from: 0, until: 1 },
  'history.forget': undefined,
  'overview.get': undefined,
  'history.cancel': { server: 'XYZ' },
  'diagnosis.start': { server: 'XYZ', id: 1 },
  'diagnosis.cancel': undefined,
  'server.connect': { server: 'XYZ', console: true },
  'session.shadow': { ...seen('XYZ', session({ user: 'jobss', logon: null })), control: true },
  'wait.set': { server: 'XYZ', goal: 'tell' },
  'audit.get': { search: 'xyz', limit: 10, from: 0, until: 1, person: 'me', server: 'XYZ', action: 'reset' },
  'audit.export': { search: '' },
  'audit.copy': undefined,
  'settings.get': undefined,
  'settings.set': {
    base: settingsSchema.parse({ servers: [{ name: 'XYZ' }, { name: 'ABC' }] }),
    settings: settingsSchema.parse({
      servers: [{ name: 'XYZ' }, { name: 'ABC', port: 3390 }],
      warnSeconds: 0,
    }),
  },
  'settings.problem': undefined,
  'account.stored': { server: 'XYZ' },
  'account.store': { server: 'XYZ', use: 'windows', account: 'CORP\\bob' },
  'account.remove': { server: 'XYZ', use: 'remoteDesktop' },
  'account.stop': undefined,
  'settings.startOver': { asides: ['settings.broken-1.json'] },
  'servers.preview': { text: 'web[01-03]' },
  'servers.import': undefined,
  'servers.read': { files: [{ name: 'list.csv', bytes: new TextEncoder().encode('name\nXYZ\n') }] },
  'servers.export': { servers: ['xyz'] },
  'startup.get': undefined,
  'startup.set': { atLogin: true },
  'view.get': undefined,
  'view.set': FIRST_VIEW,
  'log.open': undefined,
  'dataFolder.open': undefined,
  'licence.open': { of: 'libraries' },
};

/** Keys with a meaning in JavaScript, as own properties, which JSON allows. */
const PROTOTYPES = fc
  .constantFrom(
    '{"__proto__":{"servers":["evil"]}}',
    '{"constructor":{"prototype":{"ok":true}}}',
    '{"server":"XYZ","console":true,"__proto__":{"console":false}}',
    '{"toString":"x","valueOf":"y","then":"z"}',
  )
  .map((json): unknown => JSON.parse(json));

/** Every value a page can send: no functions and no symbols. */
const ANYTHING = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
    withObjectString: true,
  }),
  ANY_TEXT,
  PROTOTYPES,
  fc.double(),
  fc.constantFrom<unknown>(
    null,
    undefined,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.MAX_SAFE_INTEGER + 2,
    -1,
    1.5,
    65_536,
    '/v:evil',
    '-x',
    '..\\..\\evil',
    'x'.repeat(1_000_000),
    'web[1-99999999]',
    '{'.repeat(100_000),
    Array.from({ length: 20_000 }, () => 'XYZ'),
    new Date(Number.NaN),
    new Error('an error'),
    /x/,
    new ArrayBuffer(8),
  ),
);

/** The valid input with one value replaced, removed or added. */
function damaged(good: unknown): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.nat(), ANYTHING, fc.constantFrom('replace', 'remove', 'add'))
    .map(([where, piece, how]) => {
      const copy = structuredClone(good);
      const places = placesIn(copy);
      const place = places[where % Math.max(1, places.length)];
      if (place === undefined) return piece;
      if (how === 'remove') Reflect.deleteProperty(place.holder, place.key);
      else Reflect.set(place.holder, how === 'add' ? `${place.key}2` : place.key, piece);
      return copy;
    });
}

function placesIn(value: unknown): { readonly holder: object; readonly key: string }[] {
  // Bytes are one value and are replaced as a whole.
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => [{ holder: value, key }, ...placesIn(item)]);
}

/** Only what the contract allows, in the form the tools' module requires. */
function isAllowed({ tool, args }: Call): boolean {
  const isName = (name: string) => parseServerName(name.replace(/^\[(.*)\]$/, '$1')) !== null;
  const isServer = (arg = '') => arg.startsWith('/server:') && isName(arg.slice(8));
  const isId = (arg = '') => /^[1-9]\d{0,4}$/.test(arg);
  switch (tool) {
    case 'qwinsta':
    case 'quser':
      return args.length === 0 || (args.length === 1 && isServer(args[0]));
    case 'rwinsta':
    case 'logoff':
    case 'tsdiscon':
      return args.length === 2 && isId(args[0]) && isServer(args[1]);
    case 'msg':
      return (
        args.length === 4 &&
        isId(args[0]) &&
        isServer(args[1]) &&
        /^\/time:\d+$/.test(args[2] ?? '') &&
        /^[^/\-\p{Cc}][^\p{Cc}]*$/u.test(args[3] ?? '')
      );
    case 'tasklist':
      return (
        args[0] === '/s' &&
        isName(args[1] ?? '') &&
        /^\/v,\/fo,csv(?:,\/fi,SESSION gt 0)?$/.test(args.slice(2).join())
      );
    case 'qprocess':
      return args.length === 2 && args[0] === '*' && isServer(args[1]);
    case 'taskkill':
      return (
        args.length === 8 &&
        args[0] === '/s' &&
        isName(args[1] ?? '') &&
        /^\/pid,[1-9]\d{0,9},\/fi,IMAGENAME eq [^"*?,\p{C}]+,\/fi,SESSION eq [1-9]\d{0,4}$/u.test(
          args.slice(2).join(),
        )
      );
    case 'ssh':
    case 'open':
    case 'sdl-freerdp3':
    case 'sdl-freerdp':
    case 'xfreerdp3':
    case 'xfreerdp':
    case 'remmina':
    case 'terminal':
      return false;
    case 'cmdkey': {
      const [entry = '', user = '', ...more] = args;
      const name = entry.replace(/^\/(?:(?:list|delete):(?:TERMSRV\/)?|add:|generic:TERMSRV\/)/, '');
      if (!isName(name)) return false;
      if (/^\/(?:list|delete):/.test(entry)) return args.length === 1;
      return /^\/user:[^/"\p{C}]+$/u.test(user) && more.join() === '/pass';
    }
    case 'wevtutil': {
      const [verb = '', channel = '', ...more] = args;
      const remote = more.filter((arg) => arg.startsWith('/r:'));
      const query = more.slice(remote.length).join(' ');
      return (
        (verb === 'gli' ? query === '' : verb === 'qe' && query !== '') &&
        /^(?:System|Microsoft-Windows-TerminalServices-LocalSessionManager\/Operational)$/.test(channel) &&
        remote.every((arg) => isName(arg.slice(3))) &&
        /^(?:|\/f:xml \/uni:true \/rd:(?:false \/c:1|true \/c:\d+ \/q:\*\[System\[[\w@=>'()[\] ]+\]\]))$/.test(
          query,
        )
      );
    }
    case 'mstsc': {
      const [target = '', ...more] = args;
      const address = target.replace(/^\/v:/, '').replace(/^(\[.*\]|[^:]*):\d+$/, '$1');
      return (
        target.startsWith('/v:') &&
        isName(address) &&
        /^(?:|\/admin|\/console|\/shadow:\d+|\/shadow:\d+ \/control)$/.test(more.join(' '))
      );
    }
  }
}

describe('any request of a page over the bridge', () => {
  let folder: string;
  let engine: Engine;
  let tools: SimulatedTools;
  let handlers: RequestHandlers;
  let settings: Settings;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-fuzz-'));
    tools = simulatedTools([fullServer('XYZ'), halfServer('ABC')]);
    settings = settingsSchema.parse({ servers: [{ name: 'XYZ' }, { name: 'ABC' }], undoSeconds: 0 });
    engine = createEngine({
      templates: messageTemplates,
      settings,
      run: tools.run,
      caller: 'me',
      keepsAccounts: true,
      demo: false,
      auditFile: path.join(folder, 'audit.jsonl'),
      network: { find: async () => ({ kind: 'notFound' }), port: async () => null },
      log: silentLog,
    });
    await engine.refresh();
    let view = FIRST_VIEW;
    let atLogin = false;
    handlers = createRequestHandlers({
      engine,
      settings: { own: () => settings, problem: () => null },
      settingsFile: {
        set: (next, base = settings) => {
          settings = mergeSettings(base, next, settings);
          engine.configure(settings);
          return settings;
        },
        startOver: () => {},
      },
      viewFile: {
        get: () => view,
        set: (next) => {
          view = next;
        },
        dispose: () => {},
      },
      demo: false,
      startAgain: () => {},
      caller: 'me',
      policy: null,
      usualTransport: 'windows',
      // The system's dialogs return nothing here; their arguments are built all the same.
      historyFile: path.join(folder, 'history.sqlite'),
      dataFolder: folder,
      licenceFiles: new Map(),
      openPath: async () => {},
      serverLists: {
        preview: async (text) => readServerLists([{ name: null, content: new TextEncoder().encode(text) }]),
        chooseFiles: async () => null,
        read: async (files) => readServerLists(files.map(({ name, bytes }) => ({ name, content: bytes }))),
        saveAs: async (servers) => (writeServerListCsv(servers) === '' ? null : '/saved.csv'),
        dispose: async () => {},
      },
      startAtLogin: {
        get: () => atLogin,
        set: (on) => {
          atLogin = on;
        },
        repair: () => false,
      },
      openLog: async () => {},
      tellFound: () => {},
      saveAudit: async () => null,
      saveHistory: async () => null,
      saveSessions: async () => null,
      copyText: () => {},
    });
  });
  afterAll(async () => {
    await engine.dispose();
    rmSync(folder, { recursive: true });
  });

  it.each(NAMES)(
    '%s is done as it should be, or refused with a typed error and nothing changed',
    async (name) => {
      const inputs = fc.oneof(ANYTHING, damaged(GOOD[name]), damaged(GOOD[name]));
      await fc.assert(
        fc.asyncProperty(inputs, async (input) => {
          const crossed = structuredClone(input);
          const before = { settings, calls: tools.calls.length };
          const result = await answerRequest(handlers, OWN_PAGE, name, crossed);
          // An answer that cannot be serialised would be an exception in the page.
          expect(structuredClone(result)).toEqual(result);
          if (result.ok) return;
          expect(['badRequest', 'refused']).toContain(result.error.code);
          const said = sayFailure(result.error);
          expect(said).toEqual({ message: expect.any(String), hint: expect.any(String) });
          expect(said.message.length).toBeLessThan(2000);
          expect(settings).toBe(before.settings);
        }),
        { numRuns: RUNS },
      );
      expect(tools.calls.filter((call) => !isAllowed(call))).toEqual([]);
      expect(tools.fleet().disasters).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it('has a handler for every name of the contract', () => {
    expect(Object.keys(handlers).sort()).toEqual([...NAMES].sort());
  });

  it('is refused whatever else it is called', async () => {
    const others = fc
      .oneof(fc.anything(), fc.string())
      .filter((name) => !NAMES.some((each) => each === name));
    await fc.assert(
      fc.asyncProperty(others, async (name) => {
        expect(await answerRequest(handlers, OWN_PAGE, name, undefined)).toEqual({
          ok: false,
          error: { code: 'badRequest', why: { kind: 'unknown' } },
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('is refused when it is larger than any valid input', async () => {
    const circle: Record<string, unknown> = { server: 'XYZ' };
    circle.self = circle;
    const huge: readonly unknown[] = [
      'x'.repeat(100_000_000),
      { text: 'x'.repeat(100_000_000) },
      { ['x'.repeat(100_000_000)]: 1 },
      { servers: new Array(2_000_000).fill({ name: 'XYZ' }) },
      { sessions: Array.from({ length: 10_000 }, () => 'x'.repeat(10_000)) },
      Object.fromEntries(Array.from({ length: 300_000 }, (_, key) => [`key${key}`, key])),
      Array.from({ length: 300_000 }).reduce<unknown>((inner) => ({ inner }), 'XYZ'),
      circle,
    ];
    for (const name of ['app.info', 'settings.set'])
      for (const input of huge)
        expect(await answerRequest(handlers, OWN_PAGE, name, input)).toEqual({
          ok: false,
          error: { code: 'badRequest', why: { kind: 'tooLarge' } },
        });
    // Bytes and similar types count as one value; the schemas refuse them, or more of them than a list allows.
    const bytes = { servers: new Uint8Array(50_000_000), text: Object('x'.repeat(10_000_000)) };
    for (const name of ['fleet.refresh', 'servers.preview'])
      expect(await answerRequest(handlers, OWN_PAGE, name, bytes)).toMatchObject({
        error: { code: 'badRequest' },
      });
    const half = { name: 'list.csv', bytes: new Uint8Array(6_000_000) };
    for (const files of [
      [half, half],
      [{ ...half, name: 'x'.repeat(256) }],
      Array(201).fill({ ...half, bytes: new Uint8Array(1) }),
      [],
    ])
      expect(await answerRequest(handlers, OWN_PAGE, 'servers.read', { files })).toMatchObject({
        error: { code: 'badRequest' },
      });
  });

  it('is accepted when it is the largest the contract allows', async () => {
    const servers = Array.from({ length: 5000 }, (_, number) => ({
      ...newServer(serverName(`s${number}.${'x'.repeat(60)}.${'y'.repeat(60)}.${'z'.repeat(60)}`)),
      label: 'l'.repeat(100),
      group: Array.from({ length: 10 }, () => 'g'.repeat(100)),
    }));
    const words = Array.from({ length: 1000 }, () => 'u'.repeat(256));
    const programs = words.map((word, number) => `${number}${word}`.slice(0, 256));
    const largest = {
      ...settings,
      servers,
      protectedUsers: words,
      protectedServers: words,
      neverEndWhile: programs,
      jobPrograms: programs,
      noisyPrograms: programs,
      windowsPrograms: programs,
    };
    const small = settings;
    expect(
      await answerRequest(handlers, OWN_PAGE, 'settings.set', { base: largest, settings: largest }),
    ).toMatchObject({ ok: true });
    expect(
      await answerRequest(handlers, OWN_PAGE, 'settings.set', { base: largest, settings: small }),
    ).toMatchObject({ ok: true });
    const long = session({ user: 'u'.repeat(256), logon: 'l'.repeat(256) });
    const largestSeen = seen(servers[0]?.name ?? '', long);
    const sessions = Array.from({ length: 10_000 }, () => largestSeen);
    const selection = { action: 'reset', sessions };
    expect(await answerRequest(handlers, OWN_PAGE, 'batch.start', selection)).toMatchObject({ ok: true });
    const files = [{ name: 'x'.repeat(255), bytes: new Uint8Array(LARGEST_LIST) }];
    expect(await answerRequest(handlers, OWN_PAGE, 'servers.read', { files })).toMatchObject({ ok: true });
  });

  it('is not read when it comes from another sender', async () => {
    const strangers: readonly Sender[] = [
      { ...OWN_PAGE, ownWindow: false },
      { ...OWN_PAGE, mainFrame: false },
      { ...OWN_PAGE, url: null },
    ];
    const urls = fc.oneof(
      fc.webUrl(),
      ANY_TEXT,
      ANY_TEXT.map((text) => `app://${text}slotwatch/`),
    );
    const before = tools.calls.length;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), urls, async (name, url) => {
        const foreign = { ...OWN_PAGE, url };
        // What URL parsing ignores: line ends, tabs, an empty user.
        const isOwn = /^app:\/\/(?::?@)?slotwatch(?:[/?#]|$)/i.test(url.replace(/[\t\n\r]/g, ''));
        for (const sender of isOwn ? strangers : [...strangers, foreign]) {
          expect(await answerRequest(handlers, sender, name, GOOD[name])).toEqual({
            ok: false,
            error: { code: 'badRequest', why: { kind: 'stranger' } },
          });
        }
      }),
    );
    expect(tools.calls).toHaveLength(before);
  });
});
