// The dialogs take the focus: see there.
import '../with-layout.ts';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ServerView } from '../../../shared/domain/model.ts';
import { answer, disconnected, fleet, noAnswer, server, session } from '../../builders.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const xyz = server('xyz', answer([disconnected({ id: 1 }), disconnected({ id: 2, user: 'hopperg' })]));
const abc = server(
  'abc',
  answer([disconnected({ id: 4, user: 'allenp' }), session({ id: 5, user: 'jobss' })]),
  {
    capacity: 4,
  },
);

/** Opens the page with the focus on its first row. */
async function open(servers: readonly ServerView[] = [xyz, abc]): Promise<RenderedPage> {
  const page = await renderPage({ fleet: fleet(servers) });
  await page.user.click(screen.getByRole('button', { name: 'Sessions' }));
  const [first] = rows();
  first?.focus();
  return page;
}

const rows = (): HTMLElement[] =>
  within(screen.getByRole('grid', { name: 'Sessions' }))
    .getAllByRole('row')
    .slice(1);
const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? '';
const selected = (): readonly (string | undefined)[] =>
  rows()
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => row.getAttribute('aria-label')?.split(' ')[0]);

it('the arrow keys, Home, End and the page keys move from row to row', async () => {
  const many = Array.from({ length: 60 }, (_, place) =>
    disconnected({ id: place + 1, user: `user${String(place).padStart(2, '0')}` }),
  );
  const { user } = await open([server('abc', answer(many), { capacity: 99 })]);
  for (const [key, name] of [
    ['ArrowDown', 'user01'],
    ['ArrowUp', 'user00'],
    ['ArrowUp', 'user00'],
    ['PageDown', 'user14'],
    ['End', 'user59'],
    ['ArrowDown', 'user59'],
    ['PageUp', 'user45'],
    ['Home', 'user00'],
  ] as const) {
    await user.keyboard(`{${key}}`);
    expect(focused()).toMatch(new RegExp(`^${name} on abc, session `));
  }
});

it('one row is reached by Tab, and the arrow keys move from its controls too', async () => {
  const { user } = await open();
  expect(rows().map((row) => row.tabIndex)).toEqual([0, -1, -1, -1]);
  await user.keyboard('{ArrowDown}');
  expect(rows().map((row) => row.tabIndex)).toEqual([-1, 0, -1, -1]);
  expect(focused()).toBe('gatesb on xyz, session 1: Disconnected, last input 3 d 2 h ago');
  screen.getByRole('checkbox', { name: 'Select gatesb, session 1' }).focus();
  await user.keyboard('{ArrowDown}');
  expect(focused()).toMatch(/^hopperg/);
});

it('Space ticks, Shift with the arrows ticks on the way and takes back, Ctrl+A ticks all, Escape none', async () => {
  const { user } = await open();
  await user.keyboard(' ');
  expect(selected()).toEqual(['allenp']);
  await user.keyboard(' {ArrowDown}');
  expect(selected()).toEqual([]);
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(selected()).toEqual(['gatesb', 'hopperg', 'jobss']);
  await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
  expect(selected()).toEqual(['gatesb', 'hopperg']);
  await user.keyboard('{Control>}a{/Control}');
  expect(selected()).toEqual(['allenp', 'gatesb', 'hopperg', 'jobss']);
  await user.keyboard('{Escape}');
  expect(selected()).toEqual([]);
});

it('Enter opens the session on the page of its server', async () => {
  const { user } = await open();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('xyz');
  expect(screen.getByRole('row', { current: true })).toHaveTextContent('gatesb');
});

it('Delete asks before it resets the selection, and without one the row', async () => {
  const { user, bridge } = await open();
  await user.keyboard('{Delete}');
  expect(screen.getByRole('dialog', { name: 'Reset 1 session?' })).toHaveTextContent('allenp');
  expect(bridge.inputsOf('job.start')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  rows()[1]?.focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}');
  await user.click(
    within(screen.getByRole('dialog', { name: 'Reset 2 sessions?' })).getByRole('button', {
      name: 'Reset 2 sessions',
    }),
  );
  expect(bridge.inputsOf('batch.start')).toMatchObject([
    { action: 'reset', sessions: [{ user: 'gatesb' }, { user: 'hopperg' }] },
  ]);
});

it('Delete says why a session cannot be reset, and asks about one that works as its row does', async () => {
  const works = {
    1: { verdict: 'working', because: { kind: 'job', image: 'robocopy.exe', policy: false } },
  } as const;
  const { user, bridge } = await open([server('xyz', answer([disconnected({ id: 1 })]), { works }), abc]);
  await user.keyboard('{End}{Delete}');
  expect(await screen.findByText('This session cannot be reset')).toBeInTheDocument();
  await user.keyboard('{ArrowUp}{Delete}');
  expect(screen.getByRole('dialog')).toHaveTextContent('robocopy.exe');
  expect(bridge.inputsOf('job.start')).toEqual([]);
});

it('who could not be ended when the question was opened does not join it', async () => {
  const recent = session({ id: 5, user: 'jobss', idleMinutes: 0 });
  const page = await open([xyz, server('abc', answer([recent]))]);
  await page.user.keyboard('{Control>}a{/Control}{Delete}');
  expect(screen.getByRole('dialog', { name: 'Reset 2 sessions?' })).toBeVisible();
  await page.change(server('abc', answer([disconnected({ id: 5, user: 'jobss' })])));
  expect(screen.getByRole('dialog', { name: 'Reset 2 sessions?' })).toBeVisible();
});

it('a session of an old answer is read and opened by keys, and never ticked', async () => {
  const { user } = await open([server('xyz', noAnswer(), { lastAnswer: answer([disconnected({ id: 1 })]) })]);
  expect(rows()[0]).not.toHaveAttribute('aria-selected');
  await user.keyboard(' {Control>}a{/Control}');
  expect(screen.getByRole('checkbox', { name: 'Select gatesb, session 1' })).not.toBeChecked();
});
