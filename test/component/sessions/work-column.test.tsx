import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Works } from '../../../shared/domain/work/work.ts';
import { answer, disconnected, fleet, server } from '../../builders.ts';
import { jobIn, QUIET, REFUSED } from '../../running.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const sessions = [
  disconnected({ id: 1, idleMinutes: 900 }),
  disconnected({ id: 2, user: 'jobss', idleMinutes: 800 }),
  disconnected({ id: 3, user: 'allenp', idleMinutes: 700 }),
  disconnected({ id: 4, user: 'ritchied', idleMinutes: 600 }),
  disconnected({ id: 5, user: 'ballmers', idleMinutes: 500 }),
];
const perhaps = { kind: 'noisy', image: 'chrome.exe', cpuSeconds: 90, windowSeconds: 300 } as const;
const works: Works = {
  1: QUIET,
  2: jobIn('robocopy.exe'),
  3: { verdict: 'perhaps', because: perhaps },
  4: REFUSED,
};

async function open(known: Works = works): Promise<RenderedPage> {
  return renderPage({ fleet: fleet([server('xyz', answer(sessions), { works: known })]), chosen: 'xyz' });
}

/** The cells of the column *Working?*, in the order of the rows. */
function column(): readonly (Element | null)[] {
  const table = screen.getByRole('grid', { name: 'Sessions' });
  const headers = within(table).getAllByRole('columnheader');
  const place = headers.findIndex((header) => header.textContent === 'Working?');
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[place]?.firstElementChild ?? null);
}

/** The column as it is read out, without the label that only a card shows. */
function said(): readonly string[] {
  return column().map((cell) => (cell?.textContent ?? '').replace(/^Working\? /, ''));
}

it('each session says whether it is working, and why as a title', async () => {
  await open();
  expect(said()).toEqual(['quiet', 'working: robocopy.exe', 'perhaps', 'not known', '–']);
  expect(column().map((cell) => cell?.getAttribute('title'))).toEqual([
    'quiet: nothing used the processor for 40 min',
    'working: robocopy.exe is running',
    'perhaps working: chrome.exe used 90 s of processor time in 5 min',
    expect.stringMatching(/^not known: xyz lists its sessions .*, but not its running programs/),
    'Its programs have not been read. This is done for servers that are full or shown.',
  ]);
});

it('a server that was never read has a dash in every row', async () => {
  await open({});
  expect(new Set(said())).toEqual(new Set(['–']));
});

it('the table is sorted by work: quiet, not known, perhaps, working', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Working?' }));
  expect(said()).toEqual(['quiet', 'not known', '–', 'perhaps', 'working: robocopy.exe']);
});

it('the column follows what is read', async () => {
  const { change } = await open({});
  await change(server('xyz', answer(sessions), { works: { 1: jobIn('xcopy.exe') } }));
  expect(said()[0]).toBe('working: xcopy.exe');
});

it('a program that the policy protects leaves no reset in its row, and says so', async () => {
  await open({ ...works, 2: jobIn('robocopy.exe', true) });
  expect(screen.queryByRole('button', { name: 'Reset jobss, session 2' })).toBeNull();
  expect(screen.getByText('protected by policy')).toHaveAttribute(
    'title',
    'jobss’s robocopy.exe is running, and a policy of this computer forbids ending the session while it runs.',
  );
});
