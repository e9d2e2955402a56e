import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { auditRows } from '../../renderer/audit/audit-rows.ts';
import type { AuditLine } from '../../shared/domain/audit.ts';
import { sayFailure } from '../../shared/text/say-failure.ts';
import { answer, fleet, job, server, UNREACHABLE } from '../builders.ts';
import { FakeBridge } from './fake-bridge.ts';
import { type RenderedPage, renderPage } from './render-page.tsx';

const base = {
  at: '2026-11-22T10:00:00.000Z',
  who: 'stevej',
  pid: 7,
  server: 'xyz',
  origin: 'tray',
} as const;
const about = { jobId: 'job-1', sessionId: 1, user: 'gatesb', logon: null, idleMinutes: 90 } as const;
const offered: AuditLine = { ...base, ...about, event: 'offered', reason: 'no input for 1 h 30 min' };
const acting: AuditLine = { ...base, ...about, event: 'acting', command: 'rwinsta 1 /server:xyz' };
const freed: AuditLine = { ...base, ...about, event: 'ended', outcome: 'freed', message: 'Slot freed.' };
const connected: AuditLine = { ...base, event: 'connect', command: 'mstsc /v:xyz', origin: 'window' };
const lost: AuditLine = { ...base, ...about, event: 'ended', outcome: 'unknown', message: 'Ask the server.' };

async function openAudit(lines: readonly AuditLine[]): Promise<RenderedPage> {
  const bridge = new FakeBridge({ fleet: fleet([server('xyz', answer([]))]) });
  bridge.answer('audit.get', ({ search }) => ({
    ok: true,
    value: lines.filter((line) => JSON.stringify(line).includes(search)),
  }));
  const page = await renderPage({ bridge });
  await page.user.click(screen.getByRole('button', { name: 'Audit log' }));
  return page;
}

it('every kind of line is shown as text', () => {
  const rows = auditRows([lost, connected, freed, acting, offered]);
  expect(rows.map(({ what, user, detail, intent }) => [what, user, detail, intent])).toEqual([
    ['unknown', 'gatesb, session 1', 'Ask the server.', 'warning'],
    ['connection', '', 'mstsc /v:xyz, from the window', null],
    ['freed', 'gatesb, session 1', 'Slot freed.', 'success'],
    ['running', 'gatesb, session 1', 'rwinsta 1 /server:xyz', null],
    ['requested', 'gatesb, session 1', 'no input for 1 h 30 min, from the tray', null],
  ]);
});

it('the end of one process names the program, and frees no slot', () => {
  const state = 'disconnected';
  const one = {
    ...base,
    ...about,
    action: 'endProcess',
    processId: 4711,
    image: 'robocopy.exe',
    state,
  } as const;
  const rows = auditRows([
    { ...one, event: 'ended', outcome: 'processEnded' },
    { ...one, event: 'ended', outcome: 'alreadyGone', why: 'processGone' },
    { ...one, event: 'offered', origin: 'window' },
  ]);
  expect(rows.map(({ what, user, detail, intent }) => [what, user, detail, intent])).toEqual([
    [
      'ended',
      'gatesb, session 1',
      'robocopy.exe of gatesb on xyz was ended. Its unsaved data is lost.',
      'success',
    ],
    [
      'already gone',
      'gatesb, session 1',
      'robocopy.exe of gatesb no longer runs on xyz; nothing was ended.',
      'info',
    ],
    [
      'requested',
      'gatesb, session 1',
      'robocopy.exe (4711), disconnected, last input 1 h 30 min ago, from the window',
      null,
    ],
  ]);
});

it('a row keeps its key when a newer line is added', () => {
  const [first] = auditRows([offered]);
  expect(auditRows([acting, offered])[1]?.key).toBe(first?.key);
});

it('the audit log is shown newest first, with its length', async () => {
  const { bridge } = await openAudit([freed, offered]);
  const table = await screen.findByRole('table', { name: 'Audit log' });
  expect(within(table).getAllByRole('row')).toHaveLength(3);
  expect(screen.getByText('2 entries, newest first')).toBeVisible();
  expect(bridge.inputsOf('audit.get')).toEqual([{ search: '', limit: 2000 }]);
});

it('the search runs in the main process, not in the page', async () => {
  const { user, bridge } = await openAudit([freed, connected]);
  await user.type(screen.getByRole('searchbox', { name: 'Search the audit log' }), 'mstsc');
  expect(await screen.findByText('1 entry, newest first')).toBeVisible();
  await user.type(screen.getByRole('searchbox', { name: 'Search the audit log' }), 'x');
  expect(await screen.findByText('No entry contains “mstscx”.')).toBeVisible();
  expect(bridge.inputsOf('audit.get')).toEqual(
    ['', 'mstsc', 'mstscx'].map((search) => ({ search, limit: 2000 })),
  );
});

it('time, person, server and action narrow the log together with the search, and the export too', async () => {
  const { user, bridge } = await openAudit([freed, connected]);
  const filters = within(await screen.findByRole('group', { name: 'Filters of the audit log' }));
  await user.type(filters.getByRole('textbox', { name: 'User' }), ' CORP\\gates');
  await user.type(filters.getByRole('textbox', { name: 'Server' }), 'xy');
  await user.selectOptions(filters.getByRole('combobox', { name: 'Action' }), 'log off');
  await user.selectOptions(filters.getByRole('combobox', { name: 'Time' }), 'From … to …');
  await user.type(filters.getByLabelText('From'), '2026-11-20');
  await user.type(filters.getByLabelText('To'), '2026-11-21');
  bridge.answer('audit.get', () => ({ ok: true, value: [] }));
  await user.type(screen.getByRole('searchbox', { name: 'Search the audit log' }), 'mstsc');
  expect(await screen.findByText('No entry matches these filters.')).toBeVisible();
  const question = {
    search: 'mstsc',
    from: new Date(2026, 10, 20).getTime(),
    until: new Date(2026, 10, 22).getTime() - 1,
    person: 'CORP\\gates',
    server: 'xy',
    action: 'logOff',
  };
  expect(bridge.inputsOf('audit.get').at(-1)).toEqual({ ...question, limit: 2000 });

  bridge.answer('audit.get', () => ({ ok: true, value: [freed] }));
  await user.selectOptions(filters.getByRole('combobox', { name: 'Action' }), 'All actions');
  await screen.findByText('1 entry, newest first');
  await user.click(screen.getByRole('button', { name: 'Export CSV…' }));
  const { action: _, ...wider } = question;
  expect(bridge.inputsOf('audit.export')).toEqual([wider]);

  await user.click(filters.getByRole('button', { name: 'Clear filters' }));
  await vi.waitFor(() =>
    expect(bridge.inputsOf('audit.get').at(-1)).toEqual({ search: 'mstsc', limit: 2000 }),
  );
  expect(filters.getByRole('textbox', { name: 'User' })).toHaveValue('');
});

it('a last day before the first one is told beside its field', async () => {
  const { user } = await openAudit([freed]);
  const filters = within(await screen.findByRole('group', { name: 'Filters of the audit log' }));
  await user.selectOptions(filters.getByRole('combobox', { name: 'Time' }), 'From … to …');
  await user.type(filters.getByLabelText('From'), '2026-11-21');
  await user.type(filters.getByLabelText('To'), '2026-11-20');
  expect(filters.getByText('The end is before the beginning.')).toBeVisible();
});

it('a row names the account with its domain, the action, the way and the computer', () => {
  const line: AuditLine = { ...acting, account: 'CORP\\stevej', computer: 'PC1', by: 'rwinsta' };
  expect(auditRows([line, offered])).toMatchObject([
    { who: 'CORP\\stevej', action: 'reset', way: 'tray', computer: 'PC1' },
    { who: 'stevej', action: '', way: 'tray', computer: '' },
  ]);
});

it('the end of a job says what a warned user was told', () => {
  const [row] = auditRows([{ ...freed, message: 'Undone.', outcome: 'cancelled', text: 'You can stay' }]);
  expect(row?.detail).toBe('Undone. Message to the user: “You can stay”');
});

it('new lines of a running job appear', async () => {
  const page = await openAudit([]);
  expect(await screen.findByText(/^There are no entries yet/)).toBeVisible();
  page.bridge.answer('audit.get', () => ({ ok: true, value: [offered] }));
  await page.emit('fleet.changed', { servers: [], removed: [], pausedUntil: null, jobs: [job()] });
  expect(await screen.findByText('requested')).toBeVisible();
});

it('the lines found are exported, and the place of the file is shown', async () => {
  const { user, bridge } = await openAudit([freed]);
  bridge.answer('audit.export', () => ({ ok: true, value: 'audit.csv' }));
  await screen.findByRole('table');
  await user.click(screen.getByRole('button', { name: 'Export CSV…' }));
  expect(bridge.inputsOf('audit.export')).toEqual([{ search: '' }]);
  expect(screen.getAllByText('Saved: audit.csv')[0]).toBeVisible();
});

it('an empty log cannot be exported', async () => {
  const { user, bridge } = await openAudit([]);
  await screen.findByText(/^There are no entries yet/);
  await user.click(screen.getByRole('button', { name: 'Export CSV…' }));
  expect(bridge.inputsOf('audit.export')).toEqual([]);
});

it('a log that cannot be read shows why, with a retry', async () => {
  const page = await renderPage({ fleet: fleet([server('xyz', answer([]))]) });
  page.bridge.fail('audit.get', UNREACHABLE);
  await page.user.click(screen.getByRole('button', { name: 'Audit log' }));
  expect(await screen.findByText(sayFailure(UNREACHABLE).message)).toBeVisible();
  page.bridge.answer('audit.get', () => ({ ok: true, value: [freed] }));
  await page.user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByText('Slot freed.')).toBeVisible();
});

it('the page tells of the second copy of the policy, and what it lacks', async () => {
  const bridge = new FakeBridge({ fleet: fleet([server('xyz', answer([]))]) });
  const file = '\\\\files\\audit\\pc1-stevej.jsonl';
  bridge.answer('audit.copy', () => ({ ok: true, value: { file, behind: 0, since: null, problem: null } }));
  const page = await renderPage({ bridge });
  await page.user.click(screen.getByRole('button', { name: 'Audit log' }));
  expect(
    await screen.findByText(`Because of a policy of this computer, a second copy is written: ${file}`),
  ).toBeVisible();
  const problem = { kind: 'noAnswer', reason: '', since: 0 } as const;
  bridge.answer('audit.copy', () => ({ ok: true, value: { file, behind: 3, since: base.at, problem } }));
  await page.emit('fleet.changed', { servers: [], removed: [], pausedUntil: null, jobs: [job()] });
  expect(
    await screen.findByText(/ lacks 3 entries, since 11.22.2026.*The share does not answer\.$/),
  ).toBeVisible();
});

it('without such a policy there is no word of a second copy', async () => {
  await openAudit([freed]);
  await screen.findByRole('table');
  expect(screen.queryByText(/second copy/)).toBeNull();
});
