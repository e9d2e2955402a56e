import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { choose } from '../../../renderer/fleet/fleet-actions.ts';
import { forgetHistory, showSettings } from '../../../renderer/settings/settings-actions.ts';
import { showPage } from '../../../renderer/state/navigation.ts';
import type { AppInfo } from '../../../shared/contract/bridge.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import { policySchema } from '../../../shared/domain/policy.ts';
import { text } from '../../../shared/text/text.ts';
import { answer, fleet, INFO, server, serverName } from '../../builders.ts';
import { overviewHistory } from '../../overviews.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import '../with-layout.ts';

const words = text.keptHistory;

async function openSection(info: AppInfo = INFO) {
  const bridge = new FakeBridge({ fleet: fleet([server('xyz', answer([]))]), info });
  const page = await renderPage({ bridge });
  await page.user.click(screen.getByRole('button', { name: 'Settings' }));
  act(() => showSettings(page.store, { section: 'history' }));
  const deleted = () => bridge.asked.filter(({ name }) => name === 'history.forget').length;
  return { ...page, bridge, deleted };
}

it('the history is deleted after a question, and a notice says so', async () => {
  const { user, deleted } = await openSection();
  await user.click(screen.getByRole('button', { name: words.forget }));
  const dialog = within(screen.getByRole('dialog', { name: words.dialog.title }));
  for (const said of [words.dialog.what, words.dialog.stays, words.dialog.noWayBack])
    expect(dialog.getByText(said)).toBeVisible();
  expect(deleted()).toBe(0);
  await user.click(dialog.getByRole('button', { name: words.dialog.confirm }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(deleted()).toBe(1);
  expect(await screen.findByText(words.forgotten)).toBeVisible();
});

it('nothing is deleted by Escape', async () => {
  const { user, deleted } = await openSection();
  await user.click(screen.getByRole('button', { name: words.forget }));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(deleted()).toBe(0);
});

it('nothing is deleted by Cancel', async () => {
  const { user, deleted } = await openSection();
  await user.click(screen.getByRole('button', { name: words.forget }));
  await user.click(screen.getByRole('button', { name: words.dialog.cancel }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(deleted()).toBe(0);
});

it('a notice says why it was not deleted, and what to try', async () => {
  const { user, bridge } = await openSection();
  const problem = { kind: 'notDeleted', reason: 'database is locked' } as const;
  const failure: Failure = { code: 'internal', why: { kind: 'ownHistory', problem, file: INFO.historyFile } };
  bridge.fail('history.forget', failure);
  await user.click(screen.getByRole('button', { name: words.forget }));
  await user.click(screen.getByRole('button', { name: words.dialog.confirm }));
  expect(await screen.findByText(words.problem.notDeleted('database is locked'))).toBeVisible();
  expect(screen.getByText(words.problem.notDeletedHint(INFO.historyFile))).toBeVisible();
});

it('the question has the focus on its text: Enter deletes nothing', async () => {
  const { user, deleted } = await openSection();
  await user.click(screen.getByRole('button', { name: words.forget }));
  const dialog = screen.getByRole('dialog', { name: words.dialog.title });
  const content = within(dialog).getByText(words.dialog.what).closest('[tabindex="0"]');
  await waitFor(() => expect(content).toHaveFocus());
  await user.keyboard('{Enter}');
  expect(deleted()).toBe(0);
  expect(screen.getByRole('dialog')).toBeVisible();
});

it('the question comes again after Escape, also with the keyboard', async () => {
  const { user, deleted } = await openSection();
  const open = screen.getByRole('button', { name: words.forget });
  await user.click(open);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(open).toHaveFocus());
  await user.keyboard('{Enter}');
  expect(screen.getByRole('dialog', { name: words.dialog.title })).toBeVisible();
  expect(deleted()).toBe(0);
});

it('what was shown of the past is asked again once it is deleted', async () => {
  const { user, bridge, store } = await openSection();
  await act(async () => showPage(store, 'overview'));
  const before = bridge.inputsOf('overview.get').length;
  await act(async () => forgetHistory(store));
  expect(bridge.inputsOf('overview.get')).toHaveLength(before + 1);

  await act(async () => choose(store, serverName('xyz'), true));
  await user.click(screen.getByRole('tab', { name: /^Timeline/ }));
  await waitFor(() => expect(bridge.inputsOf('history.get')).toHaveLength(1));
  await act(async () => forgetHistory(store));
  await waitFor(() => expect(bridge.inputsOf('history.get')).toHaveLength(2));

  await act(async () => showPage(store, 'past'));
  await user.type(screen.getByRole('combobox', { name: 'User' }), 'jobss');
  await waitFor(() => expect(bridge.inputsOf('history.whereWas')).toHaveLength(1));
  await act(async () => forgetHistory(store));
  await waitFor(() => expect(bridge.inputsOf('history.whereWas')).toHaveLength(2));
});

it('what was kept of the overview is not shown while it is asked again', async () => {
  const { store } = await openSection();
  act(() => store.set({ overview: { ok: true, value: overviewHistory() } }));
  await act(async () => forgetHistory(store));
  expect(store.getState().overview).toBeNull();
});

it('its section says where it is, and what the policy of the computer forbids', async () => {
  await openSection();
  expect(screen.getByText((said) => said.endsWith(words.where(INFO.historyFile)))).toBeVisible();
  expect(screen.queryByText(/A policy of this computer applies/)).toBeNull();
});

it.each([false, true])(
  'a policy with keepHistory %s is shown beside it only when it forbids it',
  async (keepHistory) => {
    const policy = policySchema.parse({ protectedUsers: ['boss'], keepHistory });
    await openSection({ ...INFO, policy });
    const notes = screen.queryAllByText(/A policy of this computer applies, .*no history is saved/);
    expect(notes).toHaveLength(keepHistory ? 0 : 1);
  },
);
