import { join } from 'node:path';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import { expect, test } from '../app/app-fixture.ts';
import { halfServer } from '../app/servers.ts';

test('the page reaches neither Node nor Electron, only the bridge', async ({ standIns, launch }) => {
  const { openDashboard } = await launch({ fleet: await standIns([halfServer('XYZ')]) });
  const page = await openDashboard();
  const seen = await page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    module: typeof Reflect.get(window, 'module'),
    Buffer: typeof Reflect.get(window, 'Buffer'),
    bridge: Object.keys(Reflect.get(window, 'slotwatch') as Bridge).sort(),
    origin: window.origin,
  }));
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    Buffer: 'undefined',
    bridge: ['on', 'request'],
    origin: 'app://slotwatch',
  });
});

test('the content security policy lets no inline script, no eval, no frame and no foreign request run', async ({
  standIns,
  launch,
}) => {
  const { openDashboard } = await launch({ fleet: await standIns([halfServer('XYZ')]) });
  const page = await openDashboard();
  const violated = await page.evaluate(async () => {
    const directives: string[] = [];
    const told = (count: number) =>
      new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          directives.push(effectiveDirective);
          if (directives.length === count) resolve();
        });
      });
    const all = told(4);
    try {
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      document.body.append(script);
    } catch {
      // Text is not accepted as a script in the first place, and the violation says so.
    }
    const image = document.createElement('img');
    image.src = 'https://example.invalid/pixel.png';
    const frame = document.createElement('iframe');
    frame.src = 'app://slotwatch/index.html';
    document.body.append(image, frame);
    await fetch('https://example.invalid/').catch(() => {});
    await all;
    return { directives: directives.sort(), ranInline: Reflect.get(window, 'ranInline') };
  });
  expect(violated).toEqual({
    directives: ['connect-src', 'frame-src', 'img-src', 'require-trusted-types-for'],
    ranInline: undefined,
  });
});

test('navigation and new windows are refused', async ({ standIns, launch }) => {
  const { electron, openDashboard, log } = await launch({ fleet: await standIns([halfServer('XYZ')]) });
  const page = await openDashboard();
  const address = page.url();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.invalid/';
    document.body.append(link);
    link.click();
  });
  const opened = await page.evaluate(() => window.open('https://example.invalid/') === null);
  expect(opened).toBe(true);
  await expect.poll(log).toContain('to go to https://example.invalid/; refused');
  await expect.poll(log).toContain('wanted a new window; refused');
  expect(page.url()).toBe(address);
  expect(electron.windows()).toHaveLength(1);
});

test('a bridge request with bad input gets a typed error and changes nothing', async ({
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('XYZ')]);
  const { openDashboard } = await launch({ fleet });
  const page = await openDashboard();
  const answers = await page.evaluate(async () => {
    const ask = (Reflect.get(window, 'slotwatch') as Bridge).request as (
      name: string,
      input: unknown,
    ) => Promise<unknown>;
    const seen = { user: 'jobss', logon: null, state: 'active', idleMinutes: 0, askedAt: 0 };
    const bad: readonly [string, unknown][] = [
      ['server.connect', { server: '/v:evil', console: false }],
      ['server.connect', { server: 'XYZ', console: 'yes' }],
      ['job.start', { server: 'XYZ', ...seen, sessionId: '2' }],
      ['job.start', { server: 'XYZ', ...seen, sessionId: -1 }],
      ['fleet.refresh', { servers: ['a b'] }],
      ['settings.set', { base: {}, settings: { intervalSeconds: 1 } }],
      ['job.cancel', null],
    ];
    return Promise.all(bad.map(([name, input]) => ask(name, input)));
  });
  for (const answer of answers) {
    expect(answer).toEqual({
      ok: false,
      error: { code: 'badRequest', why: { kind: 'invalid', issues: expect.any(Object) } },
    });
  }
  const unknown = await page.evaluate(async () => {
    const ask = (Reflect.get(window, 'slotwatch') as Bridge).request as (name: unknown) => Promise<unknown>;
    const names: readonly unknown[] = ['__proto__', 'constructor', 'fleet', '', null, 7, ['fleet.get']];
    return Promise.all(names.map((name) => ask(name)));
  });
  for (const answer of unknown) {
    expect(answer).toEqual({ ok: false, error: { code: 'badRequest', why: { kind: 'unknown' } } });
  }
  const questions = ['qwinsta', 'quser', 'tasklist', 'qprocess'];
  expect(fleet.calls().filter(({ tool }) => !questions.includes(tool))).toEqual([]);
});

test('the window keeps every protection Electron has, and turns on nothing that is off', async ({
  standIns,
  launch,
}) => {
  const { electron, openDashboard } = await launch({ fleet: await standIns([halfServer('XYZ')]) });
  await openDashboard();
  const used = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }): Record<string, unknown> => {
      // Not in any type, but the only API that returns the options a window was created with.
      const tell = Reflect.get(webContents, 'getLastWebPreferences') as () => Record<string, unknown>;
      return tell.call(webContents);
    }),
  );
  expect(used).toEqual([
    expect.objectContaining({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    }),
  ]);
  // Absent when they are off.
  expect(used[0]?.nodeIntegrationInWorker ?? false).toBe(false);
  expect(used[0]?.enableBlinkFeatures ?? '').toBe('');
});

test('every answer of our scheme carries the policy, also for a missing file', async ({
  standIns,
  launch,
}) => {
  const { electron, openDashboard } = await launch({ fleet: await standIns([halfServer('XYZ')]) });
  await openDashboard();
  const answers = await electron.evaluate(({ net }) =>
    Promise.all(
      [
        ['GET', 'app://slotwatch/index.html'],
        ['GET', 'app://slotwatch/nothing.html'],
        ['GET', 'app://slotwatch/..%2fmain.js'],
        ['POST', 'app://slotwatch/index.html'],
      ].map(async ([method = '', url = '']) => {
        const { status, headers } = await net.fetch(url, { method });
        return { status, policy: headers.get('Content-Security-Policy')?.slice(0, 18) };
      }),
    ),
  );
  const policy = "default-src 'none'";
  expect(answers).toEqual([200, 404, 404, 404].map((status) => ({ status, policy })));
});

test('no permission is granted, in no session, and no session reaches the network', async ({
  standIns,
  launch,
}) => {
  const { electron, openDashboard, log } = await launch({ fleet: await standIns([halfServer('XYZ')]) });
  const page = await openDashboard();
  const permissions = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).catch(({ name }: Error) => name),
    location: (await navigator.permissions.query({ name: 'geolocation' })).state,
  }));
  expect(permissions).toEqual({ notifications: 'denied', camera: expect.any(String), location: 'denied' });
  await expect.poll(log).toMatch(/asked for the permission “\w+”; refused/);
  const reached = await electron.evaluate(({ session }) =>
    Promise.all(
      [session.defaultSession, session.fromPartition('another')].map((one) =>
        one.fetch('https://example.invalid/').then(
          () => 'reached',
          ({ message }: Error) => message,
        ),
      ),
    ),
  );
  expect(reached).toEqual(['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CLIENT']);
});

test('a frame has no bridge, a web view does not work, and another window is refused', async ({
  standIns,
  launch,
}) => {
  const { electron, openDashboard } = await launch({ fleet: await standIns([halfServer('XYZ')]) });
  const page = await openDashboard();
  const inside = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://slotwatch/index.html');
    view.setAttribute('nodeintegration', '');
    document.body.append(frame, view);
    return {
      frame: typeof Reflect.get(frame.contentWindow ?? {}, 'slotwatch'),
      view: view.constructor.name,
    };
  });
  expect(inside).toEqual({ frame: 'undefined', view: 'HTMLElement' });

  const preload = join(import.meta.dirname, '../../../out/preload.cjs');
  const answer = await electron.evaluate(async ({ BrowserWindow }, script) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload: script } });
    await window.loadURL('app://slotwatch/index.html');
    const said: unknown = await window.webContents.executeJavaScript(
      `slotwatch.request('settings.get', undefined)`,
    );
    window.destroy();
    return said;
  }, preload);
  expect(answer).toEqual(STRANGER);
});

test('a page that navigates or closes during a request gets no answer, and the app keeps working', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('XYZ'), { ...halfServer('DEAD'), reachability: 'hangs' }]);
  const { electron, openDashboard, log } = await launch({ fleet, settings: { timeoutSeconds: 120 } });
  const page = await openDashboard();
  const ask = () =>
    page.evaluate(() => {
      const bridge = Reflect.get(window, 'slotwatch') as Bridge;
      void bridge.request('fleet.refresh', { servers: ['DEAD'] as never });
    });
  await ask();
  // What no page can do itself: the test navigates its window, with the same preload script.
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('about:blank'));
  await expect.poll(() => page.url()).toBe('about:blank');
  const elsewhere = await page.evaluate(() =>
    (Reflect.get(window, 'slotwatch') as Bridge).request('settings.get', undefined),
  );
  expect(elsewhere).toEqual(STRANGER);

  await ask();
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy());
  fleet.changeServer('XYZ', () => ({ sessions: [] }));
  await tray.click(/^Refresh now$/);
  const again = await openDashboard();
  await expect(again.getByRole('option', { name: /XYZ/ })).toBeVisible();
  expect(log()).not.toMatch(/\[error\]|Unhandled|disposed/);
});

test('a request of a hundred megabytes is refused, and the page keeps working', async ({
  standIns,
  launch,
}) => {
  const { openDashboard } = await launch({ fleet: await standIns([halfServer('XYZ')]) });
  const page = await openDashboard();
  const answers = await page.evaluate(async () => {
    const { request } = Reflect.get(window, 'slotwatch') as Bridge;
    const text = 'x'.repeat(100_000_000);
    return [await request('servers.preview', { text }), await request('servers.preview', { text: 'XYZ' })];
  });
  expect(answers).toMatchObject([{ ok: false, error: { code: 'badRequest' } }, { ok: true }]);
});

const STRANGER = {
  ok: false,
  error: { code: 'badRequest', why: { kind: 'stranger' } },
};
