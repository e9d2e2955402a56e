// The dialogs take the focus: see there.
import '../with-layout.ts';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PEOPLE_COLUMNS } from '../../../shared/contract/view.ts';
import type { ServerView } from '../../../shared/domain/model.ts';
import { answer, disconnected, fleet, NOW, noAnswer, server, session } from '../../builders.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const when = { logon: '11/22/2026 8:05 AM', askedAt: NOW };
const xyz = server('xyz', answer([disconnected({ id: 1 }), disconnected({ id: 2, user: 'hopperg' })]), {
  works: { 2: { verdict: 'working', because: { kind: 'job', image: 'robocopy.exe', policy: false } } },
});
const abc = server(
  'abc',
  answer([
    disconnected({ id: 4, user: 'allenp', idleMinutes: 200 }),
    session({ id: 5, user: 'jobss', idleMinutes: 0 }),
  ]),
  { capacity: 4 },
);

async function open(servers: readonly ServerView[] = [xyz, abc]): Promise<RenderedPage> {
  const page = await renderPage({ fleet: fleet(servers) });
  await page.user.click(screen.getByRole('button', { name: 'Sessions' }));
  return page;
}

const box = (name: string): HTMLElement => screen.getByRole('checkbox', { name });
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

it('who logs off or begins to work while the question is open is not ended', async () => {
  const page = await open();
  await page.user.click(box('Select gatesb, session 1'));
  await page.user.click(box('Select allenp, session 4'));
  await page.user.click(button('Log off…'));
  expect(screen.getByRole('dialog', { name: 'Log off 2 sessions?' })).toBeVisible();
  await page.change(server('xyz', answer([disconnected({ id: 1, user: 'ballmers' })])));
  expect(await screen.findByRole('dialog', { name: 'Log off 1 session?' })).toBeVisible();
  const works = {
    4: { verdict: 'working', because: { kind: 'job', image: 'robocopy.exe', policy: false } },
  } as const;
  await page.change(
    server('abc', answer([disconnected({ id: 4, user: 'allenp', idleMinutes: 200 })]), { works }),
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'Log off 0 sessions?' }));
  await page.user.click(dialog.getByRole('button', { name: 'Log off 0 sessions' }));
  expect(page.bridge.inputsOf('batch.start')).toEqual([]);
});

it('sessions of several servers are ended only after a question that lists them', async () => {
  const { user, bridge } = await open();
  await user.click(box('Select all sessions shown'));
  expect(
    screen.getByText('4 of 4 selected. 1 session is working and will be left out: hopperg (robocopy.exe).'),
  ).toBeVisible();
  await user.click(button('Reset…'));
  expect(bridge.inputsOf('batch.start')).toEqual([]);
  const dialog = within(screen.getByRole('dialog', { name: 'Reset 2 sessions?' }));
  expect(
    dialog
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent),
  ).toEqual([expect.stringContaining('gatesb'), expect.stringContaining('allenp')]);
  expect(dialog.getByRole('status')).toHaveTextContent(
    '1 session of the selection will not be ended, because of a rule or a running action. 1 session is working and will be left out',
  );
  await user.click(dialog.getByRole('button', { name: 'Reset 2 sessions' }));
  expect(bridge.inputsOf('batch.start')).toEqual([
    {
      action: 'reset',
      sessions: [
        { server: 'xyz', sessionId: 1, user: 'gatesb', ...when, state: 'disconnected', idleMinutes: 4442 },
        { server: 'abc', sessionId: 4, user: 'allenp', ...when, state: 'disconnected', idleMinutes: 200 },
      ],
    },
  ]);
  expect(box('Select all sessions shown')).not.toBeChecked();
});

it('what a filter hides is not selected', async () => {
  const { user, store, bridge } = await open();
  await user.click(box('Select gatesb, session 1'));
  await user.click(box('Select jobss, session 5'));
  await user.type(screen.getByRole('searchbox', { name: /^Find user/ }), 'gatesb');
  expect(await screen.findByText('1 of 1 selected')).toBeVisible();
  await user.click(button('Reset…'));
  expect(bridge.inputsOf('batch.start')).toMatchObject([{ sessions: [{ user: 'gatesb' }] }]);
  expect(store.getState().selectedPeople.size).toBe(0);
});

it('what a filter has hidden is not selected again when it is on show', async () => {
  const { user, store } = await open();
  await user.click(box('Select gatesb, session 1'));
  await user.click(box('Select jobss, session 5'));
  const find = screen.getByRole('searchbox', { name: /^Find user/ });
  await user.type(find, 'jobss');
  expect(await screen.findByText('1 of 1 selected')).toBeVisible();
  await user.clear(find);
  expect(await screen.findByText('1 of 4 selected')).toBeVisible();
  expect(box('Select gatesb, session 1')).not.toBeChecked();
  expect(store.getState().selectedPeople.size).toBe(1);
});

it('nobody joins those that are listed in the question while it is open', async () => {
  const page = await open();
  await page.user.click(box('Select all sessions shown'));
  await page.user.click(button('Reset…'));
  expect(screen.getByRole('dialog', { name: 'Reset 2 sessions?' })).toBeVisible();
  // hopperg works no longer.
  await page.change(
    server('xyz', answer([disconnected({ id: 1 }), disconnected({ id: 2, user: 'hopperg' })])),
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'Reset 2 sessions?' }));
  await page.user.click(dialog.getByRole('button', { name: 'Reset 2 sessions' }));
  expect(page.bridge.inputsOf('batch.start')).toMatchObject([
    { sessions: [{ user: 'gatesb' }, { user: 'allenp' }] },
  ]);
});

it('rows keep their places while somebody points at them, and who is gone cannot be ended', async () => {
  const page = await open();
  const names = () =>
    screen.getAllByRole('checkbox', { name: /^Select (?!all)/ }).map((one) => one.getAttribute('aria-label'));
  const before = names();
  await page.user.hover(screen.getByText('gatesb'));
  const now = answer([
    disconnected({ id: 2, user: 'hopperg' }),
    disconnected({ id: 9, user: 'aaron', idleMinutes: 9 }),
  ]);
  await page.change(server('xyz', now));
  expect(names()).toEqual(before);
  expect(box('Select gatesb, session 1')).toBeDisabled();
  expect(screen.queryByRole('button', { name: /^Reset gatesb, session 1/ })).toBeNull();
  await page.user.hover(screen.getByRole('searchbox', { name: /^Find user/ }));
  expect(names()).toEqual([
    'Select aaron, session 9',
    ...before.filter((name) => name !== 'Select gatesb, session 1'),
  ]);
});

it('with Shift everything between two boxes is selected', async () => {
  const { user } = await open();
  await user.click(box('Select allenp, session 4'));
  await user.keyboard('{Shift>}');
  await user.click(box('Select hopperg, session 2'));
  await user.keyboard('{/Shift}');
  expect(screen.getByText(/^3 of 4 selected/)).toBeVisible();
  expect(box('Select gatesb, session 1')).toBeChecked();
});

it('more than 20 are ended only when their number was typed', async () => {
  const many = Array.from({ length: 21 }, (_, place) =>
    disconnected({ id: place + 1, user: `user${place}` }),
  );
  const { user, bridge } = await open([server('abc', answer(many), { capacity: 40 })]);
  await user.click(box('Select all sessions shown'));
  await user.click(button('Reset…'));
  const end = button('Reset 21 sessions');
  expect(end).toHaveAttribute('aria-disabled', 'true');
  const field = screen.getByRole('textbox', { name: 'These are many sessions. Type 21 to confirm.' });
  await user.type(field, '20');
  expect(screen.getByText('This is not 21.')).toBeVisible();
  await user.click(end);
  expect(bridge.inputsOf('batch.start')).toEqual([]);
  await user.clear(field);
  await user.type(field, '21{Enter}');
  expect(bridge.inputsOf('batch.start')).toHaveLength(1);
});

it('sessions of a server that does not answer cannot be selected', async () => {
  const { user } = await open([
    server('xyz', noAnswer(), { lastAnswer: answer([disconnected({ id: 1 })]) }),
    abc,
  ]);
  expect(box('Select gatesb, session 1')).toBeDisabled();
  await user.click(box('Select all sessions shown'));
  expect(screen.getByText('2 of 3 selected')).toBeVisible();
});

it('a message goes to those of the selection who can see it', async () => {
  const { user } = await open();
  await user.click(box('Select all sessions shown'));
  await user.click(button('Message…'));
  expect(screen.getByRole('dialog', { name: 'Message to jobss on abc' })).toBeVisible();
});

it('the selected sessions, or all on show, are copied and saved in their order', async () => {
  const { user, bridge } = await open();
  await user.click(button('Copy'));
  expect(bridge.inputsOf('sessions.copy')).toMatchObject([
    { sessions: [{ user: 'allenp' }, { user: 'gatesb' }, { user: 'hopperg' }, { user: 'jobss' }] },
  ]);
  expect(await screen.findByText('4 sessions copied.')).toBeInTheDocument();
  await user.click(box('Select jobss, session 5'));
  await user.click(button('Save as CSV…'));
  expect(bridge.inputsOf('sessions.export')).toEqual([
    { sessions: [{ server: 'abc', sessionId: 5, user: 'jobss' }], columns: PEOPLE_COLUMNS },
  ]);
  await user.click(button('Columns'));
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Logon' }));
  await user.keyboard('{Escape}');
  await user.click(button('Copy'));
  expect(bridge.inputsOf('sessions.copy').at(-1)).toMatchObject({
    columns: PEOPLE_COLUMNS.filter((column) => column !== 'logon'),
  });
});
