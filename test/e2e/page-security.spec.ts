import type { Bridge } from '../../shared/bridge.ts';
import { halfServer } from './app/servers.ts';
import { expect, test } from './app.ts';

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
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.body.append(script);
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
    directives: ['connect-src', 'frame-src', 'img-src', 'script-src-elem'],
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
    const bad: readonly [string, unknown][] = [
      ['server.connect', { server: '/v:evil', console: false }],
      ['server.connect', { server: 'XYZ', console: 'yes' }],
      ['job.start', { server: 'XYZ', sessionId: '2', user: 'jobss', logon: null }],
      ['job.start', { server: 'XYZ', sessionId: -1, user: 'jobss', logon: null }],
      ['fleet.refresh', { servers: ['a b'] }],
      ['settings.set', { intervalSeconds: 1 }],
      ['job.cancel', null],
    ];
    return Promise.all(bad.map(([name, input]) => ask(name, input)));
  });
  for (const answer of answers) {
    expect(answer).toEqual({
      ok: false,
      error: { code: 'badRequest', message: expect.any(String), hint: expect.any(String) },
    });
  }
  const unknownName = page.evaluate(() => {
    const ask = (Reflect.get(window, 'slotwatch') as Bridge).request as (name: string) => Promise<unknown>;
    return ask('__proto__');
  });
  await expect(unknownName).rejects.toThrow('There is no such request');
  expect(fleet.calls().every(({ tool }) => tool === 'qwinsta' || tool === 'quser')).toBe(true);
});
