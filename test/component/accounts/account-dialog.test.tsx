import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AppInfo } from '../../../shared/contract/bridge.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/settings.ts';
import type { AccountChange, Stored } from '../../../shared/domain/accounts/stored-account.ts';
import type { ToolFailure } from '../../../shared/domain/failure.ts';
import type { Report } from '../../../shared/domain/model.ts';
import { answer, fleet, INFO, noAnswer, server, serverName, serverSettings } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const NOTHING: Stored = { kind: 'notStored' };
const BOB: Stored = { kind: 'stored', account: 'CORP\\bob' };
const servers = [
  server('xyz', answer([]), { label: 'Files', group: ['Berlin'] }),
  server('abc', answer([]), { group: ['Berlin'] }),
  server('far', answer([]), { group: ['Berlin'] }),
];
const settings: Settings = {
  ...DEFAULT_SETTINGS,
  servers: [
    serverSettings('xyz', { group: ['Berlin'] }),
    serverSettings('abc', { group: ['Berlin'] }),
    serverSettings('far', { group: ['Berlin'], transport: 'ssh' }),
  ],
};
const OPEN = 'Use another account…';

async function page(info: Partial<AppInfo> = {}): Promise<RenderedPage> {
  return renderPage({
    bridge: new FakeBridge({ fleet: fleet(servers), settings, info: { ...INFO, ...info } }),
    chosen: 'xyz',
  });
}

async function openOf(rendered: RenderedPage, name: string): Promise<RenderedPage> {
  await rendered.user.click(screen.getByRole('button', { name: `Actions for ${name}` }));
  await rendered.user.click(screen.getByRole('menuitem', { name: OPEN }));
  return rendered;
}

function openMenuOf(name: RegExp): void {
  fireEvent.contextMenu(screen.getByRole('treeitem', { name }), { button: 2, clientX: 40, clientY: 60 });
}

async function openOfGroup(rendered: RenderedPage): Promise<RenderedPage> {
  openMenuOf(/^Berlin/);
  await rendered.user.click(screen.getByRole('menuitem', { name: OPEN }));
  return rendered;
}

/** The answers of the console in turn, each when the test gives it. */
function heldConsoles({ bridge }: RenderedPage): (change: AccountChange) => Promise<void> {
  const waiting: ((change: AccountChange) => void)[] = [];
  const hold = () => new Promise((resolve) => waiting.push((value) => resolve({ ok: true, value })));
  bridge.answer('account.store', hold as never);
  return (change) => act(async () => waiting.shift()?.(change));
}

const dialog = () => within(screen.getByRole('dialog'));
const row = (name: string) => dialog().getByRole('row', { name: new RegExp(`^${name}`) });
const account = () => dialog().getByRole('textbox', { name: 'Account' });

it('says what Windows does with it, who asks for the password, and what is stored now', async () => {
  const rendered = await page();
  rendered.bridge.answer('account.stored', () => ({
    ok: true,
    value: { windows: BOB, remoteDesktop: NOTHING },
  }));
  await openOf(rendered, 'Files');
  expect(screen.getByRole('dialog', { name: 'Another account: Files' })).toBeVisible();
  expect(dialog().getByText(/uses it for everything with that server/)).toHaveTextContent(
    'Slotwatch never sees it',
  );
  expect(row('xyz')).toHaveTextContent('CORP\\bob');
  await rendered.user.click(dialog().getByRole('radio', { name: 'Remote Desktop connections only' }));
  expect(row('xyz')).toHaveTextContent('nothing stored');
  expect(rendered.bridge.inputsOf('account.stored')).toEqual([{ server: 'xyz' }]);
});

it('opens no console for what is no account, and says how to write it', async () => {
  const rendered = await openOf(await page(), 'Files');
  await rendered.user.type(account(), 'bob /pass:secret{Enter}');
  expect(dialog().getByText(/Write it as DOMAIN\\user/)).toBeVisible();
  expect(rendered.bridge.inputsOf('account.store')).toEqual([]);
  await rendered.user.clear(account());
  await rendered.user.type(account(), '.\\bob');
  expect(dialog().getByText(/Windows filters the rights of such an account/)).toBeVisible();
});

it('stores it for one server, and says how it went', async () => {
  const rendered = await openOf(await page(), 'Files');
  const give = heldConsoles(rendered);
  await rendered.user.type(account(), ' CORP\\bob ');
  await rendered.user.click(dialog().getByRole('button', { name: 'Open the console' }));
  expect(rendered.bridge.inputsOf('account.store')).toEqual([
    { server: 'xyz', account: 'CORP\\bob', use: 'windows' },
  ]);
  expect(row('xyz')).toHaveTextContent('Console is open: type the password there');
  await give({ done: true, now: BOB });
  expect(row('xyz')).toHaveTextContent(/CORP\\bob.*Stored/);
});

it.each([
  [NOTHING, 'Not stored', /A policy of Windows may also forbid/],
  [BOB, 'Perhaps stored', /the password may be an earlier one/],
  [{ kind: 'unknown' } as const, 'Not known', /Credential Manager/],
])('a console that ends otherwise, with %j', async (now, said, hint) => {
  const rendered = await openOf(await page(), 'Files');
  rendered.bridge.answer('account.store', () => ({ ok: true, value: { done: false, now } }));
  await rendered.user.type(account(), 'CORP\\bob{Enter}');
  expect(row('xyz')).toHaveTextContent(said);
  expect(dialog().getByText(hint)).toBeVisible();
});

it('for a group: says how many before, opens one console after another, and can be stopped', async () => {
  const rendered = await openOfGroup(await page());
  expect(dialog().getByText(/^2 consoles open one after another/)).toBeVisible();
  expect(dialog().getByText(/^1 server asked over ssh is left out/)).toBeVisible();
  const give = heldConsoles(rendered);
  await rendered.user.type(account(), 'CORP\\bob');
  await rendered.user.click(dialog().getByRole('button', { name: 'Open 2 consoles' }));
  expect(rendered.bridge.inputsOf('account.store')).toHaveLength(1);
  expect(row('abc')).toHaveTextContent('waiting');
  expect(dialog().getByRole('status')).toHaveTextContent('0 of 2 servers done');

  await rendered.user.click(dialog().getByRole('button', { name: 'Stop' }));
  expect(rendered.bridge.inputsOf('account.stop')).toHaveLength(1);
  await give({ done: false, now: NOTHING });
  expect(row('xyz')).toHaveTextContent('Not stored');
  expect(row('abc')).toHaveTextContent('Not started');
  expect(rendered.bridge.inputsOf('account.store')).toHaveLength(1);
});

it('for a group: each console after the other has ended', async () => {
  const rendered = await openOfGroup(await page());
  const give = heldConsoles(rendered);
  await rendered.user.type(account(), 'CORP\\bob{Enter}');
  await give({ done: true, now: BOB });
  expect(rendered.bridge.inputsOf('account.store')).toEqual([
    { server: 'xyz', account: 'CORP\\bob', use: 'windows' },
    { server: 'abc', account: 'CORP\\bob', use: 'windows' },
  ]);
  await give({ done: true, now: BOB });
  expect(row('abc')).toHaveTextContent('Stored');
  expect(rendered.bridge.inputsOf('account.stop')).toEqual([]);
});

it('closing the dialog closes the console, and opens no further one', async () => {
  const rendered = await openOfGroup(await page());
  const give = heldConsoles(rendered);
  await rendered.user.type(account(), 'CORP\\bob{Enter}');
  await rendered.user.click(dialog().getByRole('button', { name: 'Close' }));
  expect(rendered.bridge.inputsOf('account.stop')).toHaveLength(1);
  await give({ done: false, now: NOTHING });
  expect(rendered.bridge.inputsOf('account.store')).toHaveLength(1);
});

it('removes the entry that is shown', async () => {
  const rendered = await page();
  rendered.bridge.answer('account.stored', () => ({ ok: true, value: { windows: BOB, remoteDesktop: BOB } }));
  await openOf(rendered, 'Files');
  await rendered.user.click(dialog().getByRole('radio', { name: 'Remote Desktop connections only' }));
  await rendered.user.click(dialog().getByRole('button', { name: 'Remove the account stored for xyz' }));
  expect(rendered.bridge.inputsOf('account.remove')).toEqual([{ server: 'xyz', use: 'remoteDesktop' }]);
  expect(row('xyz')).toHaveTextContent(/nothing stored.*Removed/);
});

it('says why it cannot be', async () => {
  const rendered = await page();
  const why = { kind: 'account', why: 'thisComputer', server: serverName('xyz') } as const;
  rendered.bridge.fail('account.stored', { code: 'refused', why });
  await openOf(rendered, 'Files');
  expect(dialog().getByText(/xyz is this computer/)).toBeVisible();
  expect(row('xyz')).toHaveTextContent('not known');
});

it('is disabled for a server that is asked over ssh', async () => {
  await page();
  openMenuOf(/^far/);
  const item = screen.getByRole('menuitem', { name: OPEN });
  expect(item).toHaveAttribute('aria-disabled', 'true');
  expect(item).toHaveAccessibleDescription(/ssh/);
});

it('is absent on a Mac or Linux desk', async () => {
  const rendered = await page({ platform: 'darwin' });
  await rendered.user.click(screen.getByRole('button', { name: 'Actions for Files' }));
  expect(screen.queryByRole('menuitem', { name: OPEN })).toBeNull();
});

it('the demo says that nothing is stored', async () => {
  const rendered = await openOf(await page({ platform: 'linux', demo: true }), 'Files');
  expect(dialog().getByText(/^This is the demo/)).toBeVisible();
  expect(rendered.bridge.inputsOf('account.store')).toEqual([]);
});

function failed(failure: Partial<ToolFailure>): Report {
  return noAnswer({ code: 'loginFailed', tool: 'qwinsta', server: serverName('xyz'), ...failure });
}

async function openFailed(report: Report, info: Partial<AppInfo> = {}): Promise<RenderedPage> {
  const bridge = new FakeBridge({
    fleet: fleet([server('xyz', report)]),
    settings: { ...DEFAULT_SETTINGS, servers: [serverSettings('xyz')] },
    info: { ...INFO, ...info },
  });
  return renderPage({ bridge, chosen: 'xyz' });
}

it.each([1326, 86])(
  'after Windows error %i the page says that it stops, and offers both ways',
  async (number) => {
    const rendered = await openFailed(failed({ windowsError: number }));
    expect(screen.getByText(new RegExp(`Windows error ${number}`))).toBeVisible();
    expect(screen.getByText(/does not try again by itself/)).toBeVisible();
    expect(screen.getByText(/^This server is not checked automatically any more/)).toBeVisible();
    await rendered.user.click(screen.getByRole('button', { name: 'Remove stored account' }));
    expect(rendered.bridge.inputsOf('account.remove')).toEqual([{ server: 'xyz', use: 'windows' }]);
    expect(await screen.findByText('The account stored for xyz was removed.')).toBeVisible();
    await rendered.user.click(screen.getByRole('button', { name: OPEN }));
    expect(screen.getByRole('dialog', { name: 'Another account: xyz' })).toBeVisible();
  },
);

it('where nothing is stored, the removal says whose account it was', async () => {
  const rendered = await openFailed(failed({ windowsError: 1326 }));
  rendered.bridge.answer('account.remove', () => ({ ok: true, value: { done: false, now: NOTHING } }));
  await rendered.user.click(screen.getByRole('button', { name: 'Remove stored account' }));
  expect(await screen.findByText(/Windows uses the account you are signed in with/)).toBeVisible();
});

it.each<readonly [string, Partial<ToolFailure>, Partial<AppInfo>]>([
  ['over ssh', { tool: 'ssh' }, { platform: 'linux' }],
  ['of another failure', { code: 'unreachable', windowsError: 1722 }, {}],
  ['with another account connected', { code: 'accessDenied', windowsError: 1219 }, {}],
])('neither is offered %s', async (_, failure, info) => {
  await openFailed(failed(failure), info);
  expect(screen.queryByRole('button', { name: 'Remove stored account' })).toBeNull();
});

it('Windows error 1219 and 5 say what they mean', async () => {
  const rendered = await openFailed(failed({ code: 'accessDenied', windowsError: 1219 }));
  expect(screen.getByText(/already connected to xyz with another account/)).toBeVisible();
  await rendered.change(server('xyz', failed({ code: 'accessDenied', windowsError: 5 })));
  expect(screen.getByText(/Windows filters the rights over the network/)).toBeVisible();
});
