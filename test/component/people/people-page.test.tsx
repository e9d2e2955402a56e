import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../shared/basics/time-units.ts';
import { FIRST_VIEW } from '../../../shared/contract/view.ts';
import type { ServerView } from '../../../shared/domain/model.ts';
import { answer, disconnected, fleet, NOW, noAnswer, server, session } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const gone = disconnected({ id: 1 });
const busy = session({ id: 3, user: 'jobss', idleMinutes: 5 });
const short = disconnected({ id: 4, user: 'allenp', idleMinutes: 200 });
const nobodyKnows = session({ id: 5, user: 'Zimmerc', idleMinutes: null });

const xyz = server('xyz', answer([gone, busy]), {
  label: 'File server',
  group: ['Prod', 'Berlin'],
  evidences: {
    1: { disconnectedSince: NOW - 74 * HOUR_MS, address: '192.0.2.57', leftBehind: null },
  },
  works: { 3: { verdict: 'working', because: { kind: 'job', image: 'robocopy.exe', policy: false } } },
});
const abc = server(
  'abc',
  answer([short, nobodyKnows, session({ id: 9, user: 'wozniaks', idleMinutes: 0 })]),
  {
    capacity: 4,
  },
);

async function open(servers: readonly ServerView[] = [xyz, abc]): Promise<RenderedPage> {
  const page = await renderPage({ fleet: fleet(servers) });
  await page.user.click(screen.getByRole('button', { name: 'Sessions' }));
  return page;
}

const table = () => within(screen.getByRole('grid', { name: 'Sessions' }));
const shown = () =>
  table()
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('button')[0]?.textContent);

async function choose({ user }: RenderedPage, ...items: readonly string[]): Promise<void> {
  for (const name of items) {
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(
      screen.getByRole(/^(Disconnected|Only)/.test(name) ? 'menuitemcheckbox' : 'menuitemradio', { name }),
    );
    await user.keyboard('{Escape}');
  }
}

it('everybody on every server is in one table, sorted by user', async () => {
  await open();
  expect(screen.getByText('5 sessions on 2 servers')).toBeVisible();
  expect(shown()).toEqual(['allenp', 'gatesb', 'jobss', 'wozniaks', 'Zimmerc']);
  const [, , row] = table().getAllByRole('row');
  expect(
    within(row as HTMLElement)
      .getAllByRole('gridcell')
      .map(({ textContent }) => textContent),
  ).toEqual([
    '',
    'gatesb',
    'File server',
    'Prod / Berlin',
    'Disconnected',
    'last input 3 d 2 h ago',
    '–',
    gone.logon,
    expect.stringContaining('19'),
    '192.0.2.57',
    'Reset',
  ]);
});

it('all words that are typed must be found, in whatever is known of a session', async () => {
  const { user } = await open();
  const field = screen.getByRole('searchbox', { name: 'Find user, server, group, ID or address' });
  for (const [typed, users] of [
    ['GATES', ['gatesb']],
    ['file', ['gatesb', 'jobss']],
    ['berlin job', ['jobss']],
    ['192.0.2', ['gatesb']],
    ['abc 9', ['wozniaks']],
  ] as const) {
    await user.clear(field);
    await user.type(field, typed);
    await vi.waitFor(() => expect(shown()).toEqual(users));
  }
  await user.type(field, 'nobody');
  expect(await screen.findByText('No session matches these filters.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show all sessions' }));
  expect(shown()).toHaveLength(5);
});

it('filters are added and taken away one by one', async () => {
  const page = await open();
  await choose(page, 'Disconnected');
  expect(shown()).toEqual(['allenp', 'gatesb']);
  await choose(page, 'Over 1 d');
  expect(shown()).toEqual(['gatesb']);
  await page.user.click(screen.getByRole('button', { name: 'Remove filter: Disconnected' }));
  expect(shown()).toEqual(['gatesb']);
  expect(screen.getByText('1 of 5 sessions 1 not shown, because the idle time is not known.')).toBeVisible();
  await page.user.click(screen.getByRole('button', { name: 'Remove filter: Over 1 d' }));
  expect(shown()).toHaveLength(5);
});

it('what was not judged is not known, and never quiet', async () => {
  const page = await open();
  await choose(page, 'Quiet');
  expect(screen.getByText('No session matches these filters.')).toBeVisible();
  await choose(page, 'Not known whether working');
  expect(shown()).toEqual(['allenp', 'gatesb', 'wozniaks', 'Zimmerc']);
  await choose(page, 'Working');
  expect(shown()).toEqual(['jobss']);
});

it('only the sessions of full servers, or of a group with its groups, are shown', async () => {
  const page = await open();
  await choose(page, 'Only full servers');
  expect(shown()).toEqual(['gatesb', 'jobss']);
  await choose(page, 'Prod');
  expect(shown()).toEqual(['gatesb', 'jobss']);
});

it('the name of a group stays whole, whatever stands in it', async () => {
  const page = await open([{ ...xyz, group: ['Prod', 'Berlin / West'] }, abc]);
  await page.user.click(screen.getByRole('button', { name: 'Filter' }));
  const offered = screen.getAllByRole('menuitemradio').map(({ textContent }) => textContent);
  expect(offered.filter((each) => each?.startsWith('Prod'))).toEqual(['Prod', 'Prod / Berlin / West']);
});

it('a click on a heading sorts, it is remembered, and what is not known stays last', async () => {
  const page = await open();
  await page.user.click(screen.getByRole('button', { name: 'Idle' }));
  expect(shown()).toEqual(['wozniaks', 'jobss', 'allenp', 'gatesb', 'Zimmerc']);
  await page.user.click(screen.getByRole('button', { name: 'Idle' }));
  expect(shown()).toEqual(['gatesb', 'allenp', 'jobss', 'wozniaks', 'Zimmerc']);
  expect(page.bridge.inputsOf('view.set').at(-1)).toMatchObject({
    peopleSort: { column: 'idle', direction: 'descending' },
  });
});

it('columns are chosen, and remembered', async () => {
  const { user, bridge } = await open();
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Logon' }));
  await user.keyboard('{Escape}');
  expect(table().queryByRole('columnheader', { name: 'Logon' })).toBeNull();
  expect(bridge.inputsOf('view.set').at(-1)).toMatchObject({ hiddenPeopleColumns: ['logon'] });
});

it('the columns of the last time are shown', async () => {
  const view = { ...FIRST_VIEW, hiddenPeopleColumns: ['from' as const, 'work' as const] };
  const { user } = await renderPage({ bridge: new FakeBridge({ fleet: fleet([xyz]), view }) });
  await user.click(screen.getByRole('button', { name: 'Sessions' }));
  expect(table().queryByRole('columnheader', { name: 'From' })).toBeNull();
});

it('a session leads to the page of its server, where it is marked', async () => {
  const { user } = await open();
  await user.click(table().getByRole('button', { name: 'jobss' }));
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('File server');
  expect(screen.getByRole('row', { current: true })).toHaveTextContent('jobss');
});

it('a double click on a row does the same, and one on its buttons does not', async () => {
  const { user } = await open();
  await user.dblClick(table().getByText('Zimmerc').closest('[role="row"]')?.children[3] as HTMLElement);
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('abc');
});

it('a session is reset from its row, and one that works only after a question', async () => {
  const { user, bridge } = await open();
  await user.click(table().getByRole('button', { name: 'Reset gatesb, session 1' }));
  expect(bridge.inputsOf('job.start')).toMatchObject([{ action: 'reset', server: 'xyz', sessionId: 1 }]);
});

it('a server that does not answer has its last known sessions, with their age and nothing to end', async () => {
  const before = answer([gone], { askedAt: NOW - 12 * MINUTE_MS });
  await open([server('xyz', noAnswer(), { lastAnswer: before })]);
  expect(shown()).toEqual(['gatesb']);
  expect(table().getByText(/last seen/)).toHaveTextContent('last seen 12 min ago');
  expect(table().queryByRole('button', { name: /^Reset/ })).toBeNull();
});

it('says when nobody is on, and when there is no server', async () => {
  const page = await open([server('abc', answer([])), server('xyz', noAnswer())]);
  expect(
    screen.getByText('Nobody is logged on to the servers that answer. 1 server does not answer.'),
  ).toBeVisible();
  await page.change(server('xyz', answer([])));
  expect(screen.getByText('Nobody is logged on.')).toBeVisible();
});

it('the overview leads to who was left behind the longest, anywhere', async () => {
  const many = Array.from({ length: 9 }, (_, place) =>
    disconnected({ id: place + 1, user: `user${place}`, idleMinutes: 60 + place }),
  );
  const { user } = await renderPage({ fleet: fleet([server('abc', answer(many)), xyz]) });
  await user.click(screen.getByRole('button', { name: 'All 10 disconnected sessions' }));
  expect(shown().slice(0, 3)).toEqual(['gatesb', 'user8', 'user7']);
  expect(screen.getByRole('button', { name: 'Remove filter: Disconnected' })).toBeVisible();
});

it('a right click on a row opens the menu of its session', async () => {
  const { user, bridge } = await open();
  const row = table()
    .getAllByRole('row')
    .find((each) => within(each).queryByText('gatesb') !== null);
  fireEvent.contextMenu(row as HTMLElement, { button: 2, clientX: 10, clientY: 10 });
  expect(screen.getByRole('menu', { name: 'Actions for gatesb, session 1' })).toBeVisible();
  await user.click(screen.getByRole('menuitem', { name: 'Copy address' }));
  expect(bridge.inputsOf('text.copy')).toEqual([{ text: '192.0.2.57' }]);
});
