import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { processRows } from '../../../renderer/sessions/process-rows.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/settings.ts';
import type { RunningWork } from '../../../shared/domain/work/running-work.ts';
import { answer, disconnected, fleet, job, server, session, UNREACHABLE } from '../../builders.ts';
import { running, shown } from '../../running.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const gone = disconnected({ id: 1 });
const xyz = server('xyz', answer([gone, session({ id: 3, user: 'jobss', idleMinutes: 90 })]));
const robocopy = shown('robocopy.exe', {
  pid: 4711,
  kind: 'job',
  cpuUsedSeconds: 41,
  cpuSeconds: 849,
  memoryKiB: 11_740,
});
const explorer = shown('explorer.exe', { pid: 2872, cpuUsedSeconds: 0, cpuSeconds: 9, memoryKiB: 47_000 });
const windows = [1, 2, 3].map((pid) => shown('svchost.exe', { pid, kind: 'windows' }));

async function open(read: RunningWork, settings: Settings = DEFAULT_SETTINGS): Promise<RenderedPage> {
  const bridge = new FakeBridge({ fleet: fleet([xyz], { jobs: [] }), settings });
  bridge.answer('work.read', () => ({ ok: true, value: read }));
  const page = await renderPage({ bridge, chosen: 'xyz' });
  await page.user.click(chevron());
  return page;
}

function chevron(who = 'gatesb, session 1'): HTMLElement {
  return screen.getByRole('button', { name: `Programs of ${who}` });
}

function programs(): readonly (string | null)[] {
  const list = screen.queryByRole('list', { name: 'Programs of gatesb' });
  return list === null
    ? []
    : within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent);
}

it('a row opens to what runs in its session, Windows’ own counted in one line', async () => {
  const { bridge } = await open(running([robocopy, explorer, ...windows]));
  expect(chevron()).toHaveAttribute('aria-expanded', 'true');
  expect(programs()).toEqual([
    'robocopy.exe41 s in 5 min11 MBPID 4711',
    'explorer.exe0 s in 5 min46 MBPID 2872',
  ]);
  expect(screen.getByText(/^and 3 Windows processes\./)).toBeVisible();
  expect(bridge.asked.map(({ name }) => name).filter((name) => name.startsWith('work.'))).toEqual([
    'work.lookAt',
    'work.known',
    'work.read',
  ]);
});

it('a row is opened and closed by the keyboard, and keeps the focus', async () => {
  const { user } = await open(running([explorer]));
  expect(chevron()).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(chevron()).toHaveAttribute('aria-expanded', 'false');
  expect(chevron()).toHaveFocus();
  expect(programs()).toEqual([]);
  await user.keyboard(' ');
  expect(programs()).toHaveLength(1);
  expect(chevron()).toHaveFocus();
});

it('until something is known the row says that it is being read', async () => {
  const bridge = new FakeBridge({ fleet: fleet([xyz]) });
  const request = bridge.request.bind(bridge);
  vi.spyOn(bridge, 'request').mockImplementation((name, input) =>
    name === 'work.read' ? new Promise(() => {}) : request(name, input),
  );
  const { user } = await renderPage({ bridge, chosen: 'xyz' });
  await user.click(chevron());
  expect(screen.getByText('Reading the programs…')).toBeVisible();
});

it('what cannot be read is said with its reason and what to try', async () => {
  await open(running([], { failure: UNREACHABLE, sessions: {} }));
  const said = screen.getByText(/^Running programs are not known: xyz lists its sessions/);
  expect(said).toHaveTextContent(
    /Allow the firewall group “Windows Management Instrumentation \(WMI\)” on xyz\./,
  );
});

it('where only names were read there are only names, and why', async () => {
  await open(running([shown('explorer.exe', { pid: 7 })], { failure: UNREACHABLE, windowSeconds: 0 }));
  expect(programs()).toEqual(['explorer.exe––PID 7']);
  expect(screen.getByText(/Only names could be read\. xyz lists its sessions/)).toBeVisible();
});

it('a session that was not to be seen is not called empty', async () => {
  await open(running([], { sessions: {} }));
  expect(screen.getByText('The programs of this session could not be seen.')).toBeVisible();
});

it('a failed request says why', async () => {
  const bridge = new FakeBridge({ fleet: fleet([xyz]) });
  bridge.fail('work.read', { code: 'internal', why: { kind: 'bridgeBroken', reason: 'It broke.' } });
  const { user } = await renderPage({ bridge, chosen: 'xyz' });
  await user.click(chevron());
  await waitFor(() => expect(screen.getByText(/^Running programs are not known: It broke\./)).toBeVisible());
});

it('two open rows of a server read it once', async () => {
  const { user, bridge } = await open(running([explorer]));
  await user.click(chevron('jobss, session 3'));
  expect(bridge.inputsOf('work.read')).toHaveLength(1);
});

it('while somebody points at the list no program changes its place', () => {
  const busier = { ...explorer, cpuUsedSeconds: 90 };
  const newest = shown('new.exe', { pid: 9 });
  const seen = { running: running([newest, busier, robocopy]), failure: null, isReading: false };
  const held = ['4711/robocopy.exe', '2872/explorer.exe'];
  expect(processRows(seen, 1, held).shown).toEqual([robocopy, busier, newest]);
  expect(processRows(seen, 1, null).shown).toEqual([newest, busier, robocopy]);
});

it('the reset key does nothing to the session while a program has the focus', async () => {
  const { user, bridge } = await open(running([explorer]));
  screen.getByRole('button', { name: 'Actions for explorer.exe, PID 2872' }).focus();
  await user.keyboard('{Delete}');
  expect(bridge.inputsOf('job.start')).toEqual([]);
});

it('a program is added to those during which nothing is ended', async () => {
  const own = { ...DEFAULT_SETTINGS, neverEndWhile: ['backup'], undoSeconds: 9 };
  const { user, bridge } = await open(running([explorer]), own);
  await user.click(screen.getByRole('button', { name: 'Actions for explorer.exe, PID 2872' }));
  const item = screen.getByRole('menuitemcheckbox', { name: 'Never end while this runs' });
  expect(item).toHaveAttribute('aria-checked', 'false');
  expect(item).toHaveAccessibleDescription(/^Adds the program to the settings/);
  await user.click(item);
  expect(bridge.inputsOf('settings.set')).toEqual([
    { base: own, settings: { ...own, neverEndWhile: ['backup', 'explorer'] } },
  ]);
});

it.each([
  ['explorer.exe', ['EXPLORER'], 'true', 'It is already in the settings.'],
  ['a-long-progr...', [], 'false', 'The complete name is not known.'],
] as const)('%s cannot be added', async (image, neverEndWhile, checked, why) => {
  const { user, bridge } = await open(running([{ ...explorer, image }]), {
    ...DEFAULT_SETTINGS,
    neverEndWhile: [...neverEndWhile],
  });
  await user.click(screen.getByRole('button', { name: `Actions for ${image}, PID 2872` }));
  const item = screen.getByRole('menuitemcheckbox', { name: 'Never end while this runs' });
  expect(item).toHaveAttribute('aria-checked', checked);
  expect(item).toHaveAttribute('aria-disabled', 'true');
  expect(item).toHaveAccessibleDescription(why);
  await user.click(item);
  expect(bridge.inputsOf('settings.set')).toEqual([]);
});

it('Esc closes the menu of a program and undoes nothing', async () => {
  const { user, bridge, emit } = await open(running([explorer]));
  await emit('fleet.changed', { servers: [], removed: [], pausedUntil: null, jobs: [job()] });
  await user.click(screen.getByRole('button', { name: 'Actions for explorer.exe, PID 2872' }));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(bridge.inputsOf('job.cancel')).toEqual([]);
});
