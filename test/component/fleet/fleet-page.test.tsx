import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import { FIRST_VIEW } from '../../../shared/contract/view.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { text } from '../../../shared/text/text.ts';
import {
  answer,
  disconnected,
  fleet,
  INFO,
  NOW,
  noAnswer,
  server,
  serverSettings,
  session,
  UNREACHABLE,
} from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';

const full = server('xyz', answer([disconnected({ id: 1 }), session({ id: 3, user: 'jobss' })]), {
  label: 'File server',
});
const busy = server(
  'busy',
  answer([session({ id: 2, user: 'allenp' }), session({ id: 3, user: 'wozniaks' })]),
);
const free = server('sql01', answer([]));
const silent = server('gone', noAnswer(), { lastAnswer: answer([session({ user: 'jobss' })]) });

function optionNames(): readonly (string | null)[] {
  return within(screen.getByRole('listbox', { name: 'Servers' }))
    .getAllByRole('option')
    .map((option) => option.getAttribute('aria-label'));
}

it('the servers are listed by urgency, with their status as text', async () => {
  await renderPage({ fleet: fleet([free, silent, full]) });
  expect(optionNames()).toEqual([
    'File server, xyz, Full, 2 of 2 taken',
    'gone, Unreachable',
    'sql01, Free, 0 of 2 taken',
  ]);
  expect(screen.getByText('3 servers, 1 full, 1 unknown')).toBeVisible();
});

it('the list follows changes', async () => {
  const page = await renderPage({ fleet: fleet([free, silent]) });
  await page.change(server('sql01', answer([session(), session({ id: 3 })])));
  expect(optionNames()).toEqual(['sql01, Full, 2 of 2 taken', 'gone, Unreachable']);
});

it('the search finds a user on every server and shows where and in which state', async () => {
  const { user } = await renderPage({ fleet: fleet([free, silent, full]) });
  await user.type(screen.getByRole('searchbox', { name: 'Search servers and users' }), 'jobss');
  expect(optionNames()).toEqual([
    'File server, xyz, Full, 2 of 2 taken, jobss, active',
    'gone, Unreachable, jobss, active',
  ]);
  await user.keyboard('{Escape}');
  expect(optionNames()).toHaveLength(3);
});

it('a search without a match says so', async () => {
  const { user } = await renderPage({ fleet: fleet([full]) });
  await user.type(screen.getByRole('searchbox'), 'ballmers');
  expect(screen.getByText('No server and no user matches “ballmers”.')).toBeVisible();
});

it('the arrow keys move the choice, and the page follows', async () => {
  const { user } = await renderPage({ fleet: fleet([free, full]) });
  await user.click(screen.getByRole('option', { name: /File server/ }));
  screen.getByRole('listbox').focus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('option', { selected: true })).toHaveAccessibleName('sql01, Free, 0 of 2 taken');
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('sql01');
  await user.keyboard('{Home}');
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('File server');
});

it('the page of a full server says so, and which session the reset would end', async () => {
  await renderPage({ fleet: fleet([full]), chosen: full.name });
  expect(screen.getByText('Full: 2 of 2 slots are taken')).toBeVisible();
  expect(
    screen.getByRole('button', { name: 'Reset gatesb (disconnected 3 d 2 h)' }),
  ).toHaveAccessibleDescription(
    'gatesb can go first: disconnected, last input 3 d 2 h ago, programs not known Why? It may be working without input. Check its programs before you end it.',
  );
});

it('the reset is requested for the session as it is shown', async () => {
  const { user, bridge } = await renderPage({ fleet: fleet([full]), chosen: full.name });
  await user.click(screen.getByRole('button', { name: 'Reset gatesb (disconnected 3 d 2 h)' }));
  expect(bridge.inputsOf('job.start')).toEqual([
    {
      server: 'xyz',
      sessionId: 1,
      user: 'gatesb',
      logon: '11/22/2026 8:05 AM',
      state: 'disconnected',
      idleMinutes: 4442,
      askedAt: NOW,
      action: 'reset',
    },
  ]);
});

it('when all users are active no session can be reset, and the page says why', async () => {
  const { user, bridge } = await renderPage({ fleet: fleet([busy]), chosen: busy.name });
  const reset = screen.getByRole('button', { name: 'Reset a session' });
  expect(reset).toHaveAttribute('aria-disabled', 'true');
  expect(reset).toHaveAccessibleDescription(/allenp, wozniaks: There was input in the last 30 min/);
  await user.click(reset);
  expect(bridge.inputsOf('job.start')).toEqual([]);
});

it.each([
  [
    'read-only mode',
    { lookOnly: true },
    /Read-only mode is on: no session can be ended or disconnected from here/,
  ],
  ['protected server', { protectedServers: ['x*'] }, /This server is protected/],
])('%s turns every reset off and says so', async (word, guarded, sentence) => {
  await renderPage({
    fleet: fleet([full]),
    settings: { ...DEFAULT_SETTINGS, ...guarded },
    chosen: full.name,
  });
  const reset = screen.getByRole('button', { name: /^Reset gatesb \(/ });
  expect(reset).toHaveAttribute('aria-disabled', 'true');
  expect(reset).toHaveAccessibleDescription(sentence);
  expect(screen.getAllByRole('button', { name: /^Reset gatesb/ })).toHaveLength(1);
  expect(screen.getByText(word)).toBeVisible();
});

it('look only and protection are shown also where no session is offered', async () => {
  await renderPage({
    fleet: fleet([busy]),
    settings: { ...DEFAULT_SETTINGS, lookOnly: true },
    chosen: busy.name,
  });
  expect(screen.getByText(/^Read-only mode is on/)).toBeVisible();
});

it('connections are opened, and the started command is shown', async () => {
  const { user, bridge } = await renderPage({ fleet: fleet([free]), chosen: free.name });
  await user.click(screen.getByRole('button', { name: 'Connect' }));
  await user.click(screen.getByRole('button', { name: 'Console connection' }));
  expect(bridge.inputsOf('server.connect')).toEqual([
    { server: 'sql01', console: false },
    { server: 'sql01', console: true },
  ]);
  expect(screen.getAllByText('Started: mstsc /v:sql01 /admin')[0]).toBeVisible();
});

it('the table shows users with their reset or the reason why not, and hides the rows of Windows', async () => {
  const { user, bridge } = await renderPage({ fleet: fleet([full]), chosen: full.name });
  const table = screen.getByRole('grid', { name: 'Sessions' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(
    rows.map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent),
    ),
  ).toEqual([
    [
      '',
      '',
      'gatesblongest idle',
      'Disconnected',
      'last input 3 d 2 h ago',
      'Working? –',
      'Logon 11/22/2026 8:05 AM',
      '',
      '',
      'Session –',
      'ID 1',
      'Remote',
      'Reset',
    ],
    [
      '',
      '',
      'jobss',
      'Active',
      'input just now',
      'Working? –',
      'Logon 11/22/2026 8:05 AM',
      '',
      '',
      'Session rdp-tcp#12',
      'ID 3',
      'Remote',
      'recently active',
    ],
  ]);
  await user.click(screen.getByRole('button', { name: 'Reset gatesb, session 1' }));
  expect(bridge.inputsOf('job.start')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Show 2 system sessions' }));
  expect(within(table).getAllByRole('row')).toHaveLength(5);
});

it('the table is sorted by the column that was clicked', async () => {
  const { user } = await renderPage({ fleet: fleet([full]), chosen: full.name });
  const users = (): readonly (string | null | undefined)[] =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('gridcell')[2]?.textContent);
  await user.click(screen.getByRole('button', { name: 'ID' }));
  await user.click(screen.getByRole('button', { name: 'ID' }));
  expect(users()).toEqual(['jobss', 'gatesblongest idle']);
});

it('a server that does not answer shows why, what to try, and its last answer', async () => {
  const { user, bridge } = await renderPage({ fleet: fleet([silent]), chosen: silent.name });
  expect(screen.getByText('Unknown: the server cannot be reached')).toBeVisible();
  expect(screen.getByText(sayFailure(UNREACHABLE).message)).toBeVisible();
  expect(screen.getByRole('heading', { name: /^Last/ })).toHaveTextContent(
    'Last known sessions, from just now',
  );
  expect(screen.getByText('no answer')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(bridge.inputsOf('fleet.refresh')).toEqual([{ servers: ['gone'] }]);
});

it('doubts about an answer are shown', async () => {
  const doubtful = answer([], { doubts: [{ code: 'unreadRows', mayHideSessions: true }] });
  await renderPage({ fleet: fleet([server('xyz', doubtful)]), chosen: 'xyz' });
  expect(screen.getByText(text.doubt.unreadRows)).toBeVisible();
  expect(screen.getByText('Not sure: the answer is incomplete, a slot may be taken')).toBeVisible();
});

it('the demo says on every page that it is a demo', async () => {
  const sentence = 'Demo: these servers are simulated. Nothing real is checked or changed.';
  const { user } = await renderPage({ fleet: fleet([full], { demo: true }), chosen: full.name });
  expect(screen.getByText(sentence)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  expect(screen.getByText(sentence)).toBeVisible();
});

it('a notice is shown with its hint', async () => {
  const page = await renderPage({ fleet: fleet([full]), chosen: full.name });
  await page.emit('notice', UNREACHABLE);
  expect(screen.getByText(sayFailure(UNREACHABLE).message)).toBeInTheDocument();
  expect(screen.getByText(sayFailure(UNREACHABLE).hint)).toBeInTheDocument();
});

it('the watch is paused for an hour, and resumes', async () => {
  const page = await renderPage({ fleet: fleet([full]), chosen: full.name });
  await page.user.click(screen.getByRole('button', { name: 'Pause 1 h' }));
  await page.emit('fleet.changed', { servers: [], removed: [], pausedUntil: Date.now() + 3_600_000 });
  expect(screen.getByText(/^Paused until /)).toBeVisible();
  await page.user.click(screen.getByRole('button', { name: 'Resume' }));
  expect(page.bridge.inputsOf('fleet.pause')).toEqual([{ minutes: 60 }, { minutes: 0 }]);
});

it('F5 asks all servers, Ctrl+F focuses the search', async () => {
  const { user, bridge } = await renderPage({ fleet: fleet([full]), chosen: full.name });
  await user.keyboard('{F5}');
  await user.click(screen.getByRole('button', { name: 'Refresh all' }));
  expect(bridge.inputsOf('fleet.refresh')).toEqual([{}, {}]);
  await user.keyboard('{Control>}f{/Control}');
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('searchbox'));
});

it('a page that cannot be loaded shows why and tries again', async () => {
  const bridge = new FakeBridge({ fleet: fleet([full]) });
  bridge.fail('app.info', UNREACHABLE);
  const { user } = await renderPage({ bridge, chosen: 'xyz' });
  expect(screen.getByText(sayFailure(UNREACHABLE).message)).toBeVisible();
  bridge.answer('app.info', () => ({
    ok: true,
    value: { ...INFO, caller: 'me' },
  }));
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(screen.getByRole('listbox', { name: 'Servers' })).toBeVisible();
});

it('a stuck session is shown with its state and what helps, also when it has no user', async () => {
  const broken = session({ id: 5, user: 'turinga', state: 'down', idleMinutes: 90 });
  const left = session({ id: 6, user: null, state: 'down', idleMinutes: null });
  const init = session({ id: 7, state: 'init', idleMinutes: 1 });
  await renderPage({ fleet: fleet([server('xyz', answer([broken, left, init]))]), chosen: 'xyz' });
  expect(
    screen.getByText(/^Stuck: its connection is broken .* but it takes a slot. Reset it\. If/),
  ).toBeVisible();
  expect(screen.getByRole('button', { name: 'Reset turinga, session 5' })).toBeVisible();
  const nothingToDo = screen.getByText(
    /^It remained after a broken connection. .* takes no slot .* nothing to do/,
  );
  expect(nothingToDo).toBeVisible();
  expect(
    screen.getByText(/^Windows is still starting it. .* restarting Remote Desktop Services/),
  ).toBeVisible();
  expect(document.body).not.toHaveTextContent('rwinsta');
});

it('two sessions with one id are both shown, both in doubt, and can be selected separately', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
  const twice = [1, 2].map(() => disconnected({ id: 4, doubt: 'idTwice' }));
  const other = disconnected({ id: 4, user: 'jobss', doubt: 'idTwice' });
  const { user } = await renderPage({
    fleet: fleet([server('xyz', answer([...twice, other]))]),
    chosen: 'xyz',
  });
  expect(screen.getAllByText('not sure')).toHaveLength(3);
  const contradict = 'The answers about this session contradict each other, so it is not ended.';
  for (const refusal of screen.getAllByText('not sure')) expect(refusal).toHaveAttribute('title', contradict);
  expect(screen.queryByRole('button', { name: /^Reset (gatesb|jobss), session/ })).toBeNull();
  const [first, second] = screen.getAllByRole('checkbox', { name: 'Select gatesb, session 4' });
  await user.click(first as HTMLElement);
  expect(first).toBeChecked();
  expect(second).not.toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Connect' }));
  expect(screen.getByRole('table', { name: 'Who is logged on' })).toHaveAttribute('aria-rowcount', '4');
  expect(complaint.mock.calls.filter(([said]) => /same key/.test(String(said)))).toEqual([]);
  complaint.mockRestore();
});

it('the table keeps the sort order of the last time', async () => {
  const bridge = new FakeBridge({
    fleet: fleet([full]),
    view: { ...FIRST_VIEW, sort: { column: 'id', direction: 'descending' } },
  });
  const { user } = await renderPage({ bridge, chosen: 'xyz' });
  const firstUser = () => screen.getAllByRole('row')[1]?.textContent;
  expect(firstUser()).toMatch(/^jobss/);
  await user.click(screen.getByRole('button', { name: 'User' }));
  expect(bridge.inputsOf('view.set').at(-1)).toMatchObject({
    sort: { column: 'user', direction: 'ascending' },
  });
  expect(firstUser()).toMatch(/^gatesb/);
});

it('the connect button shows what the server’s settings change', async () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    servers: [serverSettings('sql01', { port: 3390, console: true })],
  };
  const { user } = await renderPage({ fleet: fleet([free]), settings, chosen: free.name });
  await user.hover(screen.getByRole('button', { name: 'Connect' }));
  expect(await screen.findByText(/Its settings say: console connection. It uses port 3390\.$/)).toBeVisible();
});
