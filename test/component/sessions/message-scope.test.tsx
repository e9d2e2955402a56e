import '../with-layout.ts';
import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { messageScope } from '../../../renderer/scope/scope-actions.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import { answer, fleet, server, session } from '../../builders.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const prod = { group: ['Prod'] };
const xyz = server('xyz', answer([session({ id: 1 }), session({ id: 2, user: 'allenp' })]), prod);
const abc = server('abc', answer([session({ id: 3, user: 'hopperg' })]), prod);
const saved = { name: 'Tonight', text: 'Restart of {server} at 22:00' };

async function open(settings = DEFAULT_SETTINGS): Promise<RenderedPage> {
  const page = await renderPage({ fleet: fleet([xyz, abc]), settings });
  await act(async () => messageScope(page.store, { kind: 'group', path: ['Prod'] }));
  return page;
}

const dialog = () => within(screen.getByRole('dialog'));

it('says to whom, and only those who are ticked get it', async () => {
  const { user, bridge } = await open();
  expect(screen.getByRole('dialog', { name: 'Message to 3 users: group Prod (2 servers)' })).toBeVisible();
  await user.click(dialog().getByRole('checkbox', { name: 'allenp on xyz' }));
  await user.click(dialog().getByRole('button', { name: 'Send to 2 users' }));
  expect(bridge.inputsOf('batch.start')).toEqual([
    expect.objectContaining({
      action: 'message',
      sessions: [expect.objectContaining({ sessionId: 1 }), expect.objectContaining({ user: 'hopperg' })],
    }),
  ]);
});

it('nothing is sent when nobody is ticked', async () => {
  const { user, bridge } = await open();
  await user.click(dialog().getByRole('checkbox', { name: 'Select all' }));
  await user.click(dialog().getByRole('button', { name: 'Send to 0 users' }));
  expect(bridge.inputsOf('batch.start')).toEqual([]);
});

it('a text is kept under a name, picked and deleted', async () => {
  const { user, bridge } = await open({ ...DEFAULT_SETTINGS, messageTemplates: [saved] });
  await user.selectOptions(dialog().getByRole('combobox', { name: 'Saved messages' }), 'Tonight');
  expect(dialog().getByRole('textbox', { name: 'Message' })).toHaveValue(saved.text);
  await user.click(dialog().getByRole('button', { name: 'Save text…' }));
  await user.type(dialog().getByRole('textbox', { name: 'Name' }), 'Late{Enter}');
  const written = () =>
    bridge.inputsOf('settings.set').map((input) => (input as { settings: object }).settings);
  expect(written()).toEqual([
    { ...DEFAULT_SETTINGS, messageTemplates: [saved, { name: 'Late', text: saved.text }] },
  ]);
  expect(screen.getByRole('dialog')).toBeVisible();
  await user.click(dialog().getByRole('button', { name: 'Delete “Late”' }));
  expect(written()[1]).toEqual({ ...DEFAULT_SETTINGS, messageTemplates: [saved] });
});
