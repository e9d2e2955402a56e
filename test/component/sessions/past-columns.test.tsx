import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HOUR_MS } from '../../../shared/basics/time-units.ts';
import type { Evidences } from '../../../shared/domain/history/evidence/evidence.ts';
import { sayDayAndTime, sayMoment } from '../../../shared/text/moment.ts';
import { answer, disconnected, fleet, NOW, server, session } from '../../builders.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const sessions = [
  disconnected({ id: 1, user: 'gatesb', idleMinutes: 900 }),
  disconnected({ id: 2, user: 'jobss', idleMinutes: 800 }),
  session({ id: 3, user: 'allenp', idleMinutes: 5 }),
];
const nothing = { disconnectedSince: null, address: null, leftBehind: null };
const evidences: Evidences = {
  1: { ...nothing, disconnectedSince: NOW - 14 * HOUR_MS, address: '192.0.2.57' },
  2: { ...nothing, disconnectedSince: NOW - 30 * HOUR_MS },
  3: { ...nothing, address: 'LOCAL' },
};

async function open(known: Evidences = evidences): Promise<RenderedPage> {
  return renderPage({ fleet: fleet([server('xyz', answer(sessions), { evidences: known })]), chosen: 'xyz' });
}

function rows(): readonly HTMLElement[] {
  return within(screen.getByRole('grid', { name: 'Sessions' }))
    .getAllByRole('row')
    .slice(1);
}

/** The texts of a column in the order of the rows, without the label that only a card shows. */
function column(name: string): readonly string[] {
  const headers = screen.getAllByRole('columnheader');
  const place = headers.findIndex(({ textContent }) => textContent === name);
  const cells = rows().map((row) => within(row).getAllByRole('gridcell')[place]?.textContent ?? '');
  return cells.map((said) => (said.startsWith(`${name} `) ? said.slice(name.length + 1) : said));
}

it('each session has since when it is disconnected and from where, or nothing where that is not known', async () => {
  await open();
  const since = [NOW - 14 * HOUR_MS, NOW - 30 * HOUR_MS];
  expect(column('Disconnected since')).toEqual([...since.map(sayDayAndTime), '']);
  expect(column('From')).toEqual(['192.0.2.57', '', 'console']);
  expect(screen.getByTitle(sayMoment(NOW - 14 * HOUR_MS))).toBeVisible();
});

it('what is not known of anybody is empty', async () => {
  await open({});
  expect([...column('Disconnected since'), ...column('From')]).toEqual(Array.from({ length: 6 }, () => ''));
});

it('the table is sorted by both', async () => {
  const { user } = await open();
  const users = () => rows().map((row) => /gatesb|jobss|allenp/.exec(row.textContent ?? '')?.[0]);
  await user.click(
    within(screen.getByRole('columnheader', { name: 'Disconnected since' })).getByRole('button'),
  );
  expect(users()).toEqual(['jobss', 'gatesb', 'allenp']);
  await user.click(within(screen.getByRole('columnheader', { name: 'From' })).getByRole('button'));
  expect(users()).toEqual(['gatesb', 'allenp', 'jobss']);
});
