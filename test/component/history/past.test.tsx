import { act, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { suggestPeople, suggestServers } from '../../../renderer/history/past/past-suggestions.ts';
import { showPage } from '../../../renderer/state/navigation.ts';
import { HOUR_MS } from '../../../shared/basics/time-units.ts';
import { answer, fleet, NOW, server, session, UNREACHABLE } from '../../builders.ts';
import { ended, logon, personHistory, serverHistory } from '../../past.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

vi.mock('../../../renderer/history/past/past-suggestions.ts', { spy: true });

const at = (hours: number): number => NOW - hours * HOUR_MS;

async function openPast(): Promise<RenderedPage> {
  const sessions = answer([session({ user: 'jobss' }), session({ id: 3, user: 'gatesb' })]);
  const bridge = new FakeBridge({
    fleet: fleet([server('xyz', sessions, { label: 'Database' }), server('web01', answer([]))]),
  });
  const page = await renderPage({ bridge });
  await act(async () => showPage(page.store, 'past'));
  return page;
}

async function chooseServer({ user }: RenderedPage): Promise<void> {
  await user.click(screen.getByRole('combobox', { name: 'Server' }));
  await user.click(screen.getByRole('option', { name: 'Database' }));
}

function rows(): readonly (string | null)[][] {
  const table = screen.getByRole('table', { name: 'Who was logged on, and where' });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    );
}

it('says what can be asked before anything is asked', async () => {
  const { bridge } = await openPast();
  expect(screen.getByText(/Where was a user logged on/)).toBeVisible();
  expect(bridge.inputsOf('history.whereWas')).toEqual([]);
});

it('where a person was yesterday: on which servers, from when to when', async () => {
  const { user, bridge } = await openPast();
  bridge.answer('history.whereWas', () => ({
    ok: true,
    value: personHistory({
      logons: [
        { ...ended(at(20), at(19), { user: 'jobss' }), server: 'XYZ' },
        { ...ended(at(18), at(17), { user: 'jobss' }), server: 'gone' },
      ],
    }),
  }));
  await user.type(screen.getByRole('combobox', { name: 'User' }), 'jobss');
  await screen.findByRole('table');
  const midnight = new Date(NOW).setHours(0, 0, 0, 0);
  expect(bridge.inputsOf('history.whereWas')).toEqual([
    { user: 'jobss', from: new Date(midnight - 12 * HOUR_MS).setHours(0, 0, 0, 0), until: midnight },
  ]);
  expect(rows().map(([who, where]) => [who, where])).toEqual([
    ['jobss', 'gone'],
    ['jobss', 'Database'],
  ]);
  expect(screen.getByText(/^Recorded by Slotwatch since .*Slotwatch only knows/)).toBeVisible();
});

it('a row leads to the timeline of its server at that time', async () => {
  const { user, bridge, store } = await openPast();
  bridge.answer('history.whereWas', () => ({
    ok: true,
    value: personHistory({ logons: [{ ...ended(at(200), at(199), { user: 'jobss' }), server: 'xyz' }] }),
  }));
  await user.type(screen.getByRole('combobox', { name: 'User' }), 'jobss');
  await user.click(await screen.findByRole('button', { name: 'Database' }));
  expect(store.getState()).toMatchObject({
    page: 'fleet',
    chosen: 'xyz',
    historyView: { tab: 'timeline', timeline: { span: 'day', end: at(187.5), zoom: null } },
  });
});

it('who was on a server between nine and eleven, by its own log', async () => {
  const page = await openPast();
  const { user, bridge, store } = page;
  bridge.answer('history.get', () => ({ ok: true, value: serverHistory({ logons: [logon()] }) }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'When' }), 'A day');
  const question = { day: '2026-11-20', from: '09:00', until: '11:00' };
  await act(async () => {
    const { historyView } = store.getState();
    store.set({ historyView: { ...historyView, question: { ...historyView.question, ...question } } });
  });
  await chooseServer(page);
  expect(bridge.inputsOf('history.get')).toEqual([
    {
      server: 'xyz',
      from: new Date('2026-11-20T09:00').getTime(),
      until: new Date('2026-11-20T11:00').getTime(),
    },
  ]);
  await screen.findByRole('table');
  expect(rows().map(([who, where]) => [who, where])).toEqual([['CORP\\gatesb', 'Database']]);
});

it('a person on one server is looked for in its own log', async () => {
  const page = await openPast();
  const { user, bridge } = page;
  const logons = [ended(at(9), at(8), { user: 'CORP\\jobss', sessionId: 1 }), logon()];
  bridge.answer('history.get', () => ({ ok: true, value: serverHistory({ logons }) }));
  await chooseServer(page);
  await user.type(screen.getByRole('combobox', { name: 'User' }), 'jobss');
  expect(rows().map(([who]) => who)).toEqual(['CORP\\jobss']);
});

it('people who are on are suggested', async () => {
  const { user } = await openPast();
  await user.type(screen.getByRole('combobox', { name: 'User' }), 'gat');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toContain('gatesb');
});

it('a person nobody has seen is not said to have been nowhere', async () => {
  const { user } = await openPast();
  await user.type(screen.getByRole('combobox', { name: 'User' }), 'allenp');
  expect(await screen.findByText(/^allenp was not seen on any server/)).toBeVisible();
});

it('a day that ends before it begins asks nothing, and says so', async () => {
  const { user, bridge, store } = await openPast();
  await user.selectOptions(screen.getByRole('combobox', { name: 'When' }), 'A day');
  await act(async () => {
    const { historyView } = store.getState();
    const question = { ...historyView.question, person: 'jobss', from: '11:00', until: '09:00' };
    store.set({ historyView: { ...historyView, question } });
  });
  expect(screen.getByText('The end is before the beginning.')).toBeVisible();
  expect(bridge.inputsOf('history.whereWas')).toEqual([]);
});

it('a failure says why, with a retry', async () => {
  const { user, bridge } = await openPast();
  bridge.fail('history.whereWas', UNREACHABLE);
  await user.type(screen.getByRole('combobox', { name: 'User' }), 'jobss');
  await screen.findByRole('button', { name: 'Refresh' });
  bridge.answer('history.whereWas', () => ({ ok: true, value: personHistory() }));
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByText(/^jobss was not seen/)).toBeVisible();
});

it('a server is found by what is typed', async () => {
  const { user, store } = await openPast();
  const field = screen.getByRole('combobox', { name: 'Server' });
  await user.click(field);
  await user.keyboard('web');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['All servers', 'web01']),
  );
  await user.click(screen.getByRole('option', { name: 'web01' }));
  expect(store.getState().historyView.question.server).toBe('web01');
  expect(field).toHaveValue('web01');
});

it('people and servers are looked through only while their list is open', async () => {
  const { user, change } = await openPast();
  vi.mocked(suggestPeople).mockClear();
  vi.mocked(suggestServers).mockClear();
  await change(server('web01', answer([session({ user: 'allenp' })])));
  expect(suggestPeople).not.toHaveBeenCalled();
  expect(suggestServers).not.toHaveBeenCalled();
  await user.click(screen.getByRole('combobox', { name: 'User' }));
  expect(screen.getByRole('option', { name: 'allenp' })).toBeVisible();
  await user.click(screen.getByRole('combobox', { name: 'Server' }));
  expect(screen.getByRole('option', { name: 'web01' })).toBeVisible();
});
