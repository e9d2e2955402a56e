import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showSettings } from '../../../renderer/settings/settings-actions.ts';
import type { AppInfo } from '../../../shared/contract/bridge.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import { policySchema } from '../../../shared/domain/policy.ts';
import { text } from '../../../shared/text/text.ts';
import { answer, fleet, INFO, server } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';

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

it('its section says where it is, and what the policy of the computer forbids', async () => {
  await openSection();
  expect(screen.getByText((said) => said.endsWith(words.where(INFO.historyFile)))).toBeVisible();
  expect(screen.queryByText(/A policy of this computer holds/)).toBeNull();
});

it.each([false, true])(
  'a policy with keepHistory %s is shown beside it only when it forbids it',
  async (keepHistory) => {
    const policy = policySchema.parse({ protectedUsers: ['boss'], keepHistory });
    await openSection({ ...INFO, policy });
    const notes = screen.queryAllByText(/A policy of this computer holds, .*no history is kept/);
    expect(notes).toHaveLength(keepHistory ? 0 : 1);
  },
);
