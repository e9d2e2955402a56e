import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { HOUR_MS } from '../../../shared/basics/time-units.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import { policySchema } from '../../../shared/domain/policy.ts';
import { saySpanFacts } from '../../../shared/text/history/say-span.ts';
import { sayHistoryFailure } from '../../../shared/text/say-failure.ts';
import { answer, fleet, INFO, job, NOW, server } from '../../builders.ts';
import { ended, logon, serverHistory, span } from '../../past.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

/** Every bar that is drawn says its facts. */
vi.mock('../../../shared/text/history/say-span.ts', { spy: true });

const at = (hours: number): number => NOW - hours * HOUR_MS;

const gatesb = logon({
  spans: [
    span({ from: at(3), until: at(2) }),
    span({ state: 'disconnected', from: at(2), reason: 11, by: { sessionId: 2, user: 'CORP\\gatesb' } }),
  ],
});
const jobss = ended(at(9), at(8), {
  ...{ user: 'CORP\\jobss', sessionId: 1, endReason: 2 },
  spans: [span({ from: at(9), until: at(8), address: 'LOCAL' })],
});
const both = serverHistory({ logons: [jobss, gatesb], full: [{ from: at(3), until: NOW }] });

function bridgeOf(
  history: ServerHistory,
  parts: Partial<ConstructorParameters<typeof FakeBridge>[0]> = {},
): FakeBridge {
  const bridge = new FakeBridge({ fleet: fleet([server('xyz', answer([]))]), ...parts });
  bridge.answer('history.known', () => ({ ok: true, value: { ...history, log: { kind: 'notAsked' } } }));
  bridge.answer('history.get', () => ({ ok: true, value: history }));
  return bridge;
}

async function openTimeline(bridge: FakeBridge): Promise<RenderedPage> {
  const page = await renderPage({ bridge });
  await page.emit('server.show', { server: server('xyz', null).name });
  await page.user.click(screen.getByRole('tab', { name: /^Timeline/ }));
  return page;
}

function bars(): readonly HTMLElement[] {
  return within(screen.getByRole('region', { name: 'Who was logged on to xyz' }))
    .getAllByRole('button')
    .filter((each) => each.hasAttribute('data-bar'));
}

it('the sessions are shown first, and the choice of a tab is kept from server to server', async () => {
  const { store } = await openTimeline(bridgeOf(both));
  expect(screen.getByRole('tab', { name: /^Timeline/, selected: true })).toBeVisible();
  expect(store.getState().historyView.tab).toBe('timeline');
});

it('the picture says how many people were on, and every bar what is known of it', async () => {
  await openTimeline(bridgeOf(both));
  const picture = await screen.findByRole('region', { name: 'Who was logged on to xyz' });
  expect(picture).toHaveAccessibleDescription(
    /^2 users, from .* to .*\. The table below contains the same data\./,
  );
  const [connected, disconnected, old] = bars().map((bar) => bar.getAttribute('aria-label') ?? '');
  expect(connected).toMatch(
    /^CORP\\gatesb: Connected .* \(1 h\)\. From 192\.0\.2\.57\. Logged on .*\. Session 2$/,
  );
  expect(disconnected).toMatch(
    /Disconnected since .* \(2 h\)\..*Disconnected because: the user disconnected it\./,
  );
  expect(old).toMatch(/At the console\..*ended: an administrator logged the user off\. Session 1$/);
});

it('the table says the same as the picture, the newest first', async () => {
  await openTimeline(bridgeOf(both));
  const table = await screen.findByRole('table', { name: 'Logons' });
  const rows = within(table).getAllByRole('row').slice(1);
  const cells = rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  );
  expect(cells.map(([user, , , ...rest]) => [user, ...rest])).toEqual([
    ['CORP\\gatesb', '3 h', '1 h', '–', '192.0.2.57'],
    ['CORP\\jobss', '1 h', '1 h', 'ended: an administrator logged the user off', 'at the console'],
  ]);
});

it('the table can be sorted, and searched by user', async () => {
  const { user } = await openTimeline(bridgeOf(both));
  const table = await screen.findByRole('table', { name: 'Logons' });
  const first = () => within(table).getAllByRole('row')[1]?.textContent;
  await user.click(within(table).getByRole('button', { name: 'Duration' }));
  expect(first()).toContain('jobss');
  await user.click(within(table).getByRole('button', { name: 'Duration' }));
  expect(first()).toContain('gatesb');
  await user.type(screen.getByRole('searchbox', { name: 'Search user' }), 'JOB');
  expect(screen.getByText('1 of 2 logons')).toBeVisible();
});

it('a click on a bar or a name shows only that person in the table, and there is a way back', async () => {
  const { user } = await openTimeline(bridgeOf(both));
  await screen.findByRole('table', { name: 'Logons' });
  await user.click(bars()[2] as HTMLElement);
  expect(screen.getByText('1 of 2 logons')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Only CORP\\jobss' }));
  expect(screen.getByText('2 logons')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show only CORP\\gatesb in the table' }));
  expect(screen.getByRole('button', { name: 'Only CORP\\gatesb' })).toBeVisible();
});

it('arrow keys go from bar to bar, and Enter filters', async () => {
  const { user } = await openTimeline(bridgeOf(both));
  await screen.findByRole('table', { name: 'Logons' });
  bars()[0]?.focus();
  await user.keyboard('{ArrowRight}');
  expect(bars()[1]).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(bars()[2]).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: 'Only CORP\\jobss' })).toBeVisible();
});

it('keys move the picture in time, enlarge it and go to now', async () => {
  const { user, store } = await openTimeline(bridgeOf(both));
  const picture = await screen.findByRole('region', { name: 'Who was logged on to xyz' });
  const view = () => store.getState().historyView.timeline;
  picture.focus();
  await user.keyboard('+');
  expect(view().zoom).toEqual({ from: at(18), until: at(6) });
  await user.keyboard('{ArrowRight}');
  expect(view().zoom).toEqual({ from: at(15), until: at(3) });
  await user.keyboard('{Home}');
  expect(view().zoom).toEqual({ from: at(12), until: NOW });
  await user.keyboard('-');
  expect(view().zoom).toBeNull();
});

it('an enlarged part limits the table to it, and a double click shows all again', async () => {
  const { user, store } = await openTimeline(bridgeOf(both));
  const picture = await screen.findByRole('region', { name: 'Who was logged on to xyz' });
  picture.focus();
  await user.keyboard('+');
  expect(screen.getByText('1 of 2 logons')).toBeVisible();
  fireEvent.doubleClick(picture);
  expect(store.getState().historyView.timeline.zoom).toBeNull();
  expect(screen.getByText('2 logons')).toBeVisible();
});

it('another length of time is asked for, and stays chosen', async () => {
  const { user, bridge, store } = await openTimeline(bridgeOf(both));
  await user.click(await screen.findByRole('button', { name: '7 days' }));
  expect(bridge.inputsOf('history.known').at(-1)).toEqual({ server: 'xyz', from: at(7 * 24), until: NOW });
  expect(store.getState().historyView.timeline.span).toBe('week');
});

it('while the log is read what was seen is shown, and the reading can be cancelled', async () => {
  const bridge = bridgeOf(both);
  const get = new Promise<never>(() => {});
  const request = bridge.request.bind(bridge);
  bridge.request = ((name: 'history.get', input: never) =>
    name === 'history.get' ? get : request(name, input)) as typeof bridge.request;
  const { user } = await openTimeline(bridge);
  expect(await screen.findByText(/^The log of xyz is being read\./)).toBeVisible();
  expect(bars()).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(bridge.inputsOf('history.cancel')).toEqual([{ server: 'xyz' }]);
  expect(screen.getByText('The log of the server was not read.')).toBeVisible();
  expect(screen.getByText(/^Recorded by Slotwatch since/)).toBeVisible();
});

it('leaving the tab calls the reading off', async () => {
  const bridge = bridgeOf(both);
  const request = bridge.request.bind(bridge);
  bridge.request = ((name: 'history.get', input: never) =>
    name === 'history.get' ? new Promise(() => {}) : request(name, input)) as typeof bridge.request;
  const { user } = await openTimeline(bridge);
  await user.click(screen.getByRole('tab', { name: /^Sessions/ }));
  expect(bridge.inputsOf('history.cancel')).toEqual([{ server: 'xyz' }]);
});

it('a log that could not be read says what to do, and is tried again', async () => {
  const error = { code: 'accessDenied', tool: 'wevtutil', server: 'xyz' } as const;
  const bridge = bridgeOf({ ...both, log: { kind: 'notRead', error } });
  const { user } = await openTimeline(bridge);
  expect(await screen.findByText(sayHistoryFailure(error).message)).toBeVisible();
  bridge.answer('history.get', () => ({ ok: true, value: both }));
  const panel = within(screen.getByRole('tabpanel'));
  await user.click(panel.getByRole('button', { name: 'Refresh' }));
  expect(screen.queryByText(sayHistoryFailure(error).message)).toBeNull();
  expect(screen.getByText(/^From the server’s own log, back to/)).toBeVisible();
});

it('the time on show is exported', async () => {
  const bridge = bridgeOf(both);
  bridge.answer('history.export', () => ({ ok: true, value: 'xyz.csv' }));
  const { user } = await openTimeline(bridge);
  await user.click(await screen.findByRole('button', { name: 'Export CSV…' }));
  expect(bridge.inputsOf('history.export')).toEqual([{ server: 'xyz', from: at(24), until: NOW }]);
  expect(screen.getAllByText('Saved: xyz.csv')[0]).toBeVisible();
});

it('nobody on, and nothing known, are not the same', async () => {
  await openTimeline(bridgeOf(serverHistory()));
  expect(await screen.findByText(/^Nobody was logged on during this time/)).toBeVisible();
});

it('on the first day it says what comes here', async () => {
  const log = { kind: 'notAsked' } as const;
  await openTimeline(
    bridgeOf(serverHistory({ log, observed: { since: null, complete: true, problem: null } })),
  );
  expect(await screen.findByText('Nothing is known yet')).toBeVisible();
});

it('a history that the settings turn off says so, and leads there', async () => {
  const { user, store } = await openTimeline(
    bridgeOf(both, { settings: { ...DEFAULT_SETTINGS, historyDays: 0 } }),
  );
  await user.click(screen.getByRole('button', { name: 'Open the settings' }));
  expect(store.getState()).toMatchObject({ page: 'settings', settingsView: { section: 'history' } });
});

it('a history that the policy turns off does not lead to the settings', async () => {
  const policy = policySchema.parse({ keepHistory: false });
  await openTimeline(bridgeOf(both, { info: { ...INFO, policy } }));
  expect(screen.getByText(/^The policy of this computer/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Open the settings' })).toBeNull();
});

it('Escape while a part is chosen with the pointer gives that up, and undoes no job', async () => {
  const { user, bridge, store } = await openTimeline(
    bridgeOf(both, { fleet: fleet([server('xyz', answer([]))], { jobs: [job()] }) }),
  );
  await screen.findByRole('table', { name: 'Logons' });
  const plot = bars()[0]?.closest('svg') as Element;
  fireEvent.pointerDown(plot, { button: 0, clientX: 120 });
  fireEvent.pointerMove(plot, { clientX: 220 });
  expect(document.querySelector('[data-chosen]')).not.toBeNull();
  await user.keyboard('{Escape}');
  expect(document.querySelector('[data-chosen]')).toBeNull();
  fireEvent.pointerUp(plot, { clientX: 220 });
  expect(store.getState().historyView.timeline.zoom).toBeNull();
  expect(bridge.inputsOf('job.cancel')).toEqual([]);
  await user.keyboard('{Escape}');
  expect(bridge.inputsOf('job.cancel')).toHaveLength(1);
});

it('a report with nothing new, and choosing a part, draw no bar again', async () => {
  const { change } = await openTimeline(bridgeOf(both));
  await screen.findByRole('table', { name: 'Logons' });
  vi.mocked(saySpanFacts).mockClear();
  await change(server('xyz', answer([])));
  const plot = bars()[0]?.closest('svg') as Element;
  fireEvent.pointerDown(plot, { button: 0, clientX: 120 });
  fireEvent.pointerMove(plot, { clientX: 220 });
  expect(saySpanFacts).not.toHaveBeenCalled();
});

it('the focus draws only the lanes it leaves and enters', async () => {
  const { user } = await openTimeline(bridgeOf(both));
  await screen.findByRole('table', { name: 'Logons' });
  bars()[0]?.focus();
  vi.mocked(saySpanFacts).mockClear();
  await user.keyboard('{ArrowRight}');
  expect(new Set(vi.mocked(saySpanFacts).mock.calls.map(([{ user: who }]) => who))).toEqual(
    new Set(['CORP\\gatesb']),
  );
});
