import '../with-layout.ts';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ServerView } from '../../../shared/domain/model.ts';
import { answer, disconnected, fleet, server } from '../../builders.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const prod = { group: ['Prod'] };
const gatesb = disconnected({ id: 1 });
const allenp = disconnected({ id: 2, user: 'allenp', idleMinutes: 3000 });
const xyz = server('xyz', answer([gatesb, allenp]), prod);
const abc = server('abc', answer([disconnected({ id: 3, user: 'hopperg', idleMinutes: 2000 })]), prod);
const lab = server('lab', answer([disconnected({ id: 4, user: 'turinga', idleMinutes: 9000 })]));

async function open(servers: readonly ServerView[] = [xyz, abc, lab]): Promise<RenderedPage> {
  const page = await renderPage({ fleet: fleet(servers), chosen: 'xyz' });
  await page.user.click(screen.getByRole('button', { name: 'Reset long disconnected…' }));
  return page;
}

const dialog = () => within(screen.getByRole('dialog', { name: 'Reset long disconnected sessions' }));
const box = (name: string): HTMLElement => dialog().getByRole('checkbox', { name });
const where = (): HTMLElement => dialog().getByRole('combobox', { name: 'Where' });
const resetButton = (): HTMLElement => dialog().getByRole('button', { name: /^Reset/ });
/** The users of the rows, a + before those that are ticked. */
const rows = (): readonly string[] =>
  dialog()
    .getAllByRole('checkbox')
    .slice(1)
    .map((each) => `${(each as HTMLInputElement).checked ? '+' : '-'} ${each.getAttribute('aria-label')}`);

it('it begins where it was opened, and offers the wider scopes', async () => {
  const { user } = await open();
  const choices = within(where()).getAllByRole('option');
  expect(choices.map(({ textContent }) => textContent)).toEqual([
    'this server, xyz',
    'group Prod (2 servers)',
    'all 3 servers',
  ]);
  expect(rows()).toEqual(['+ gatesb on xyz', '+ allenp on xyz']);
  await user.selectOptions(where(), 'group Prod (2 servers)');
  expect(rows()).toEqual(['+ gatesb on xyz', '+ allenp on xyz', '+ hopperg on abc']);
});

it('only those that are ticked are reset', async () => {
  const { user, bridge } = await open();
  await user.click(box('gatesb on xyz'));
  expect(dialog().getByRole('status')).toHaveTextContent('2 sessions on 1 server: 1 of 2 selected');
  expect(box('Select all')).toBePartiallyChecked();
  await user.click(dialog().getByRole('button', { name: 'Reset 1 session' }));
  expect(bridge.inputsOf('batch.start')).toEqual([
    { action: 'reset', sessions: [expect.objectContaining({ user: 'allenp' })] },
  ]);
});

it('nothing ticked is nothing to reset, and one box ticks all', async () => {
  const { user, bridge } = await open();
  await user.click(box('Select all'));
  expect(rows()).toEqual(['- gatesb on xyz', '- allenp on xyz']);
  await user.click(resetButton());
  expect(bridge.inputsOf('batch.start')).toEqual([]);
  await user.click(box('Select all'));
  expect(resetButton()).toHaveTextContent('Reset 2 sessions');
});

it('what a later report adds comes last, without a tick, and what has gone lost its tick', async () => {
  const page = await open();
  const later = disconnected({ id: 7, user: 'ballmers', idleMinutes: 9999 });
  await page.change(server('xyz', answer([later, gatesb, allenp]), prod));
  expect(rows()).toEqual(['+ gatesb on xyz', '+ allenp on xyz', '- ballmers on xyz']);
  await page.change(server('xyz', answer([later, allenp]), prod));
  expect(rows()).toEqual(['+ allenp on xyz', '- ballmers on xyz']);
  await page.change(xyz);
  expect(rows()).toEqual(['+ allenp on xyz', '- gatesb on xyz']);
  await page.user.click(resetButton());
  expect(page.bridge.inputsOf('batch.start')).toEqual([
    { action: 'reset', sessions: [expect.objectContaining({ user: 'allenp' })] },
  ]);
});

it('another time is another list, with every row ticked', async () => {
  const page = await open();
  await page.user.click(box('gatesb on xyz'));
  fireEvent.change(dialog().getByRole('textbox'), { target: { value: '2' } });
  expect(rows()).toEqual(['+ gatesb on xyz', '+ allenp on xyz']);
});

it('the number of many is typed before they are reset', async () => {
  const many = Array.from({ length: 21 }, (_, id) => disconnected({ id: id + 1, user: `user${id}` }));
  const { user, bridge } = await open([server('xyz', answer(many))]);
  await user.click(resetButton());
  expect(bridge.inputsOf('batch.start')).toEqual([]);
  await user.type(
    dialog().getByRole('textbox', { name: 'These are many sessions. Type 21 to confirm.' }),
    '21',
  );
  await user.click(dialog().getByRole('button', { name: 'Reset 21 sessions' }));
  expect(bridge.inputsOf('batch.start')).toHaveLength(1);
});
