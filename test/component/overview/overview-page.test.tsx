import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../shared/basics/time-units.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import type { ServerView } from '../../../shared/domain/model.ts';
import {
  answer,
  disconnected,
  fleet,
  INFO,
  job,
  NOW,
  server,
  serverName,
  UNREACHABLE,
} from '../../builders.ts';
import { freeServer, fullServer, gatesb, jobss, silentServer } from '../../known-servers.ts';
import { fullInWeek, overviewHistory } from '../../overviews.ts';
import { jobIn, QUIET } from '../../running.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  return () => vi.useRealTimers();
});

/** The part of the page under this heading. */
function part(title: string): ReturnType<typeof within> {
  const heading = screen.getByRole('heading', { level: 3, name: title });
  const section = heading.closest('section');
  if (section === null) throw new Error(`${title} is in no section.`);
  return within(section);
}

const rows = (title: string): readonly HTMLElement[] => part(title).getAllByRole('listitem');
const title = () => screen.getByRole('heading', { level: 2 });

/** So long full, in minutes. */
function fullSince(name: string, minutes: number, isKnown = true): ServerView {
  return { ...fullServer(name), fullSince: { at: NOW - minutes * MINUTE_MS, isKnown } };
}

describe('the overview', () => {
  it('is shown first, and again when the chosen server is removed', async () => {
    const page = await renderPage({ fleet: fleet([fullServer('xyz'), freeServer('abc')]) });
    expect(title()).toHaveTextContent('Overview');
    await page.emit('server.show', { server: serverName('abc') });
    expect(title()).toHaveTextContent('abc');
    await page.emit('fleet.changed', { servers: [], removed: [serverName('abc')], pausedUntil: null });
    expect(title()).toHaveTextContent('Overview');
    expect(screen.getByRole('button', { name: 'Overview' })).toHaveAttribute('aria-current', 'page');
  });

  it('is one click away from a server and from the other pages', async () => {
    const { user } = await renderPage({ fleet: fleet([fullServer('xyz')]), chosen: 'xyz' });
    expect(title()).toHaveTextContent('xyz');
    await user.click(screen.getByRole('button', { name: 'Logon history' }));
    expect(title()).toHaveTextContent('Logon history');
    await user.click(screen.getByRole('button', { name: 'Overview' }));
    expect(title()).toHaveTextContent('Overview');
  });

  it('counts the servers, and each number leads to these servers in the list', async () => {
    const servers = [fullServer('xyz'), freeServer('abc'), freeServer('def'), silentServer('gone')];
    const { user } = await renderPage({ fleet: fleet(servers) });
    const listed = () => screen.getAllByRole('option').map((option) => option.getAttribute('aria-label'));
    await user.click(screen.getByRole('button', { name: '1 full' }));
    expect(listed()).toEqual(['xyz, Full, 2 of 2 taken']);
    await user.click(screen.getByRole('button', { name: '2 free' }));
    expect(listed()).toEqual(['abc, One left, 1 of 2 taken', 'def, One left, 1 of 2 taken']);
    expect(screen.getByRole('button', { name: 'Free, 2 servers' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('button', { name: '1 unknown' }));
    expect(listed()).toEqual(['gone, Unreachable']);
    await user.click(screen.getByRole('button', { name: 'of 4 servers' }));
    expect(listed()).toHaveLength(4);
  });

  it('asks every server when it is told to', async () => {
    const { user, bridge } = await renderPage({ fleet: fleet([fullServer('xyz')]) });
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(bridge.inputsOf('fleet.refresh')).toEqual([{}]);
  });
});

describe('what is full now', () => {
  it('is in the order in which it became full, with how long that is', async () => {
    const never = { ...fullServer('never'), fullSince: null };
    await renderPage({ fleet: fleet([never, fullSince('young', 14), fullSince('old', 125, false)]) });
    const said = rows('Full now').map((row) => row.textContent);
    expect(said[0]).toMatch(/^old2 of 2 taken, for at least 2 h 5 min/);
    expect(said[1]).toMatch(/^young2 of 2 taken, for 14 min/);
    expect(said[2]).toMatch(/^never2 of 2 takengatesb/);
  });

  it('says what is known of the one who can go first, with the words of the server’s page', async () => {
    const disconnectedSince = NOW - 4440 * MINUTE_MS;
    const evidence = { disconnectedSince, address: '192.0.2.57', leftBehind: { left: 7, of: 9 } };
    const known = server('xyz', answer([gatesb, jobss]), {
      works: { 1: QUIET },
      evidences: { 1: evidence },
    });
    await renderPage({ fleet: fleet([known]) });
    expect(rows('Full now')[0]).toHaveTextContent(
      'gatesb, disconnected 3 d 2 h, quiet for 40 min, from 192.0.2.57, did not log off 7 of the last 9 times',
    );
  });

  it('says who can go first, and its button resets that session as it is shown', async () => {
    const { user, bridge } = await renderPage({ fleet: fleet([fullServer('xyz')]) });
    const row = part('Full now');
    expect(row.getByText(/disconnected, last input 3 d 2 h ago/)).toBeVisible();
    await user.click(row.getByRole('button', { name: 'Reset gatesb xyz' }));
    expect(bridge.inputsOf('job.start')).toMatchObject([
      { server: 'xyz', action: 'reset', sessionId: 1, user: 'gatesb', askedAt: NOW },
    ]);
  });

  it('offers a message where everybody works', async () => {
    const busy = server('xyz', answer([gatesb, jobss]), {
      works: { 1: jobIn('robocopy.exe'), 2: jobIn('excel.exe') },
    });
    await renderPage({ fleet: fleet([busy]) });
    const row = part('Full now');
    expect(row.getByText(/gatesb is working: robocopy.exe/)).toBeVisible();
    expect(row.getByRole('button', { name: 'Message…' })).toBeVisible();
    expect(row.queryByRole('button', { name: /^Reset/ })).toBeNull();
  });

  it('shows the ways to connect', async () => {
    const { user } = await renderPage({ fleet: fleet([fullServer('xyz')]) });
    await user.click(part('Full now').getByRole('button', { name: 'Connect… xyz' }));
    expect(screen.getByRole('dialog', { name: 'Connect to xyz' })).toBeVisible();
  });

  it.each([
    ['read-only mode', { lookOnly: true }, /Read-only mode is on/],
    ['a protected server', { protectedServers: ['xyz'] }, /protected/],
  ])('%s turns the reset off and says why', async (_, guarded, why) => {
    const settings = { ...DEFAULT_SETTINGS, ...guarded };
    const { user, bridge } = await renderPage({ fleet: fleet([fullServer('xyz')]), settings });
    const reset = part('Full now').getByRole('button', { name: 'Reset gatesb xyz' });
    expect(reset).toHaveAttribute('aria-disabled', 'true');
    expect(reset).toHaveAccessibleDescription(why);
    await user.click(reset);
    expect(bridge.inputsOf('job.start')).toEqual([]);
  });

  it('a session that is being reset is not offered a second time', async () => {
    const jobs = [job({ session: gatesb })];
    await renderPage({ fleet: fleet([fullServer('xyz')], { jobs }) });
    const reset = part('Full now').getByRole('button', { name: 'Reset gatesb xyz' });
    expect(reset).toHaveAttribute('aria-disabled', 'true');
  });

  it('shows eight, and leads to the others', async () => {
    const servers = Array.from({ length: 11 }, (_, place) => fullSince(`s${place}`, place));
    const { user } = await renderPage({ fleet: fleet([...servers, freeServer('free')]) });
    expect(rows('Full now')).toHaveLength(8);
    await user.click(part('Full now').getByRole('button', { name: 'All 11 full servers' }));
    expect(screen.getByRole('button', { name: 'Full, 11 servers' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('a row stays where it is while somebody points at it', async () => {
    const page = await renderPage({ fleet: fleet([fullSince('first', 20), fullSince('second', 10)]) });
    await page.user.hover(part('Full now').getByRole('button', { name: 'second' }));
    await page.change(freeServer('first'));
    expect(rows('Full now')[0]).toHaveTextContent(/^first/);
    expect(within(rows('Full now')[0] as HTMLElement).queryByRole('button', { name: /^Reset/ })).toBeNull();
    await page.user.hover(title());
    expect(rows('Full now')[0]).toHaveTextContent(/^second/);
  });

  describe('while somebody points at a row', () => {
    const hopperg = disconnected({ id: 3, user: 'hopperg', idleMinutes: 90, logon: '11/22/2026 8:00 AM' });
    const both = (idle: number, more: Partial<ServerView> = {}) =>
      server('xyz', answer([{ ...gatesb, idleMinutes: idle }, hopperg], { askedAt: NOW + idle }), more);
    const reset = () => part('Full now').getByRole('button', { name: /^Reset/ });

    async function pointing() {
      const page = await renderPage({ fleet: fleet([both(500)]) });
      await page.user.hover(reset());
      expect(reset()).toHaveTextContent('Reset gatesb');
      return page;
    }

    it('its button goes on naming the same person, and resets that session as it is now', async () => {
      const { user, bridge, change } = await pointing();
      await change(both(1));
      expect(reset()).toHaveTextContent('Reset gatesb');
      expect(rows('Full now')[0]).toHaveTextContent(/gatesb, disconnected, last input 1 min ago/);
      await user.click(reset());
      expect(bridge.inputsOf('job.start')).toMatchObject([
        { action: 'reset', sessionId: 1, user: 'gatesb', idleMinutes: 1, askedAt: NOW + 1 },
      ]);
      await user.hover(title());
      expect(reset()).toHaveTextContent('Reset hopperg');
    });

    it('nobody is reset in place of a person who came back, or is gone', async () => {
      const { user, bridge, change } = await pointing();
      await change(server('xyz', answer([{ ...gatesb, state: 'active', idleMinutes: 0 }, hopperg])));
      expect(reset()).toHaveTextContent('Reset gatesb');
      expect(reset()).toHaveAttribute('aria-disabled', 'true');
      await user.click(reset());
      await change(server('xyz', answer([jobss, hopperg])));
      expect(reset()).toHaveAccessibleDescription('gatesb is no longer logged on there.');
      await user.click(reset());
      // The same id, and another logon.
      await change(server('xyz', answer([{ ...gatesb, user: 'allenp' }, hopperg])));
      expect(reset()).toHaveAccessibleDescription('gatesb is no longer logged on there.');
      await user.click(reset());
      await change(freeServer('xyz'));
      expect(reset()).toHaveAccessibleDescription('One slot left: 1 of 2 slots is taken');
      await user.click(reset());
      expect(bridge.inputsOf('job.start')).toEqual([]);
      await user.hover(title());
      expect(screen.queryByRole('button', { name: /^Reset gatesb/ })).toBeNull();
    });

    it('its button stays also while it has the focus of the keyboard', async () => {
      const { change } = await renderPage({ fleet: fleet([both(500)]) });
      act(() => reset().focus());
      await change(both(1));
      expect(reset()).toHaveTextContent('Reset gatesb');
      act(() => reset().blur());
      expect(reset()).toHaveTextContent('Reset hopperg');
    });
  });

  it.each([
    ['no server is full', [freeServer('abc')], 'No server is full.'],
    [
      'some are unknown',
      [freeServer('abc'), silentServer('gone')],
      'No server that answers is full. 1 is unknown.',
    ],
    ['none was asked', [server('new', null)], 'No server has answered yet.'],
    ['none answers', [silentServer('gone')], 'No server answers, so it is not known whether one is full.'],
  ])('says so when %s', async (_, servers, sentence) => {
    await renderPage({ fleet: fleet(servers) });
    expect(screen.getAllByText(sentence)[0]).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Full now' })).toBeNull();
  });
});

describe('what was full this week', () => {
  const servers = [freeServer('xyz'), { ...freeServer('abc'), label: 'Accounting' }];

  async function withWeek(parts: Parameters<typeof overviewHistory>[0], different = {}) {
    const bridge = new FakeBridge({ fleet: fleet(servers), ...different });
    bridge.answer('overview.get', () => ({ ok: true, value: overviewHistory(parts) }));
    return { ...(await renderPage({ bridge })), bridge };
  }

  it('is said in hours, a day and in all, with the hours of the day', async () => {
    const full = [fullInWeek('abc', { 9: 14, 10: 14, 11: 7 }), fullInWeek('xyz', { 23: 0.5, 0: 0.25 }, 2)];
    const { user } = await withWeek({ full });
    const [first, second] = rows('Full this week');
    expect(first).toHaveTextContent('Accounting5 h a day, 35 h in total');
    expect(first).toHaveTextContent(/mostly 9–11$/);
    expect(second).toHaveTextContent(/^xyz23 min a day, 45 min in total/);
    expect(second).toHaveTextContent(/mostly 23–1, monitored for 48 of 168 hours$/);
    expect(within(second as HTMLElement).getByRole('img')).toHaveAccessibleName(
      'By hour of the day: 0–1: full for 15 min; 23–24: full for 30 min',
    );
    await user.click(within(first as HTMLElement).getByRole('button', { name: 'Accounting' }));
    expect(title()).toHaveTextContent('Accounting');
    expect(screen.getByRole('tab', { name: 'Timeline' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('button', { name: '7 days' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('counts the hours a day against the days that were watched at all', async () => {
    const desk = { ...fullInWeek('xyz', { 9: 5, 10: 5 }, 5), seenMs: 40 * HOUR_MS };
    const oneDay = { ...fullInWeek('abc', { 9: 0.5 }, 1), seenMs: 50 * MINUTE_MS };
    await withWeek({ full: [desk, oneDay] });
    const [first, second] = rows('Full this week');
    expect(first).toHaveTextContent(/^xyz2 h a day, 10 h in total/);
    expect(first).toHaveTextContent(/mostly 9–11, monitored for 40 of 168 hours$/);
    expect(second).toHaveTextContent(/^Accounting30 min in total/);
    expect(second).toHaveTextContent(/mostly 9–10, monitored for less than 1 of 168 hours$/);
  });

  it('shows eight, and how many more there are', async () => {
    await withWeek({ full: Array.from({ length: 10 }, (_, place) => fullInWeek(`s${place}`, { 9: 1 })) });
    expect(rows('Full this week')).toHaveLength(8);
    expect(screen.getByText('2 more servers were full for a shorter time.')).toBeVisible();
  });

  it('says so when nothing was full', async () => {
    await withWeek({});
    expect(
      part('Full this week').getByText('No server was full this week, as far as Slotwatch knows.'),
    ).toBeVisible();
  });

  it('on the first day says what comes here', async () => {
    await withWeek({ seenSince: null });
    expect(part('What you will see here after one day').getByText(/How many hours a day/)).toBeVisible();
  });

  it('leads to the settings while the history is turned off', async () => {
    const { user } = await withWeek(
      { seenSince: null },
      { settings: { ...DEFAULT_SETTINGS, historyDays: 0 } },
    );
    expect(part('Full this week').getByText('The history is turned off')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Open the settings' }));
    expect(screen.getByRole('heading', { level: 3, name: 'History' })).toBeVisible();
  });

  it('names the policy that turns the history off', async () => {
    const { policySchema } = await import('../../../shared/domain/policy.ts');
    const policy = policySchema.parse({ keepHistory: false });
    await withWeek({ seenSince: null }, { info: { ...INFO, policy } });
    expect(
      part('Full this week').getByText(
        /^The policy of this computer turns the logon history off\. It is not known when/,
      ),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Open the settings' })).toBeNull();
  });

  it('says why it may be incomplete, and does not take it for a week without a full server', async () => {
    await withWeek({ problem: { kind: 'notRead', reason: 'disk I/O error' } });
    expect(
      screen.getByText(/The logon history cannot be read \(disk I\/O error\)\. Check that/),
    ).toBeVisible();
    expect(screen.queryByText('No server was full this week, as far as Slotwatch knows.')).toBeNull();
  });

  it('is asked again when a job has ended, and after a failure', async () => {
    const { bridge, emit, user } = await withWeek({});
    expect(bridge.inputsOf('overview.get')).toHaveLength(1);
    bridge.fail('overview.get', UNREACHABLE);
    const jobs = [job({ step: 'ended', undoUntil: null, outcome: { code: 'freed', why: null } })];
    await emit('fleet.changed', { servers: [], removed: [], pausedUntil: null, jobs });
    expect(bridge.inputsOf('overview.get')).toHaveLength(2);
    await user.click(part('Full this week').getByRole('button', { name: 'Refresh' }));
    expect(bridge.inputsOf('overview.get')).toHaveLength(3);
  });

  it('counts the slots that were freed, and leads to the audit log', async () => {
    const { user } = await withWeek({ freed: { you: 6, wait: 2, command: 1, others: 0 } });
    await user.click(screen.getByRole('button', { name: 'Freed this week: 9 (you 6, waits 2, command 1)' }));
    expect(title()).toHaveTextContent('Audit log');
  });

  it('says so when nothing was freed', async () => {
    await withWeek({});
    expect(screen.getByRole('button', { name: 'No slot was freed this week.' })).toBeVisible();
  });
});

describe('who was left behind', () => {
  const left = (id: number, user: string, idleMinutes: number | null) =>
    disconnected({ id, user, idleMinutes });

  it('is sorted by how long they are disconnected, or else by their last input', async () => {
    const xyz = server('xyz', answer([left(1, 'gatesb', 60), left(2, 'allenp', null), jobss]), {
      evidences: { 1: { disconnectedSince: NOW - 50 * MINUTE_MS, address: null, leftBehind: null } },
    });
    const abc = { ...server('abc', answer([left(1, 'hopperg', 4442)])), label: 'Accounting' };
    const gone = silentServer('gone', server('gone', answer([left(1, 'turinga', 9000)])));
    const { user } = await renderPage({ fleet: fleet([xyz, abc, gone]) });
    expect(rows('Disconnected the longest').map((row) => row.textContent)).toEqual([
      'hopperg on Accountingno input for 3 d 2 h',
      'gatesb on xyzdisconnected 50 min',
      'allenp on xyztime since last input unknown',
    ]);
    await user.click(screen.getByRole('button', { name: 'hopperg on Accounting' }));
    expect(title()).toHaveTextContent('Accounting');
  });

  it('shows eight, and leads to all of them', async () => {
    const people = Array.from({ length: 9 }, (_, place) => left(place + 1, `user${place}`, place));
    const { user } = await renderPage({ fleet: fleet([server('xyz', answer(people), { capacity: 20 })]) });
    expect(rows('Disconnected the longest')).toHaveLength(8);
    await user.click(screen.getByRole('button', { name: 'All 9 disconnected sessions' }));
    expect(title()).toHaveTextContent('Sessions');
    expect(screen.getByText('9 sessions on 1 server')).toBeVisible();
  });

  it.each([
    ['Nobody is disconnected.', [freeServer('xyz')]],
    ['Nobody is disconnected on the servers that answer.', [freeServer('xyz'), silentServer('gone')]],
    ['No server answers, so it is not known who is disconnected.', [silentServer('gone')]],
  ])('is said when it is nobody: %s', async (sentence, servers) => {
    await renderPage({ fleet: fleet(servers) });
    expect(screen.getByText(sentence)).toBeVisible();
  });
});
