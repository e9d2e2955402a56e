import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { followLocale } from '../../../renderer/app/page-locale.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/settings.ts';
import type { Job, Session } from '../../../shared/domain/model.ts';
import { type Policy, policySchema } from '../../../shared/domain/policy.ts';
import type { RunningWork, ShownProcess } from '../../../shared/domain/work/running-work.ts';
import { setLocale } from '../../../shared/text/text.ts';
import {
  answer,
  CALLER,
  disconnected,
  fleet,
  INFO,
  job,
  noAnswer,
  seen,
  server,
  serverName,
  UNREACHABLE,
} from '../../builders.ts';
import { running, shown } from '../../running.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const gatesb = disconnected({ id: 1 });
const robocopy = shown('robocopy.exe', { pid: 4711, kind: 'job', user: 'CORP\\gatesb', cpuSeconds: 849 });
const explorer = shown('explorer.exe', { pid: 2872, user: 'CORP\\gatesb' });
const winlogon = shown('winlogon.exe', { pid: 612, kind: 'windows' });

interface Parts {
  readonly session?: Session;
  readonly processes?: readonly ShownProcess[];
  readonly different?: Partial<RunningWork>;
  readonly settings?: Partial<Settings>;
  readonly policy?: Policy;
  readonly jobs?: readonly Job[];
}

interface OpenedPage extends RenderedPage {
  /** What is read from now on, by whomever. */
  reads(processes: readonly ShownProcess[], different?: Partial<RunningWork>): void;
}

function fileServer(session: Session = gatesb) {
  return server('xyz', answer([session]), { label: 'File server' });
}

/** The page with the row of the session open. */
async function open(parts: Parts = {}): Promise<OpenedPage> {
  const { session = gatesb, processes = [robocopy, explorer, winlogon], settings, jobs = [] } = parts;
  const bridge = new FakeBridge({
    fleet: fleet([fileServer(session)], { jobs }),
    settings: { ...DEFAULT_SETTINGS, ...settings },
    info: { ...INFO, policy: parts.policy ?? null },
  });
  let read = running(processes, parts.different);
  bridge.answer('work.read', () => ({ ok: true, value: read }));
  bridge.answer('work.known', () => ({ ok: true, value: read }));
  const page = await renderPage({ bridge, chosen: 'xyz' });
  await page.user.click(screen.getByRole('button', { name: /^Programs of/ }));
  return { ...page, reads: (now, different) => (read = running(now, different)) };
}

async function menuOf({ user }: RenderedPage, { image, pid } = robocopy): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name: `Actions for ${image}, PID ${pid}` }));
  return screen.getByRole('menuitem', { name: 'End process…' });
}

async function ask(page: RenderedPage): Promise<ReturnType<typeof within>> {
  await page.user.click(await menuOf(page));
  const name = 'End robocopy.exe of gatesb on File server?';
  return within(screen.getByRole('dialog', { name }));
}

function tellJob(page: RenderedPage, one: Job): Promise<void> {
  return page.emit('fleet.changed', { servers: [], removed: [], pausedUntil: null, jobs: [one] });
}

describe('the question', () => {
  it('says what ends, that it is forced, what stays and that it can be undone', async () => {
    const page = await open({ settings: { undoSeconds: 7 } });
    const item = await menuOf(page);
    expect(item).toHaveAccessibleDescription('Ends this program by force. The session stays.');
    await page.user.click(item);
    expect(page.bridge.inputsOf('process.end')).toEqual([]);
    const dialog = within(screen.getByRole('dialog'));
    for (const said of [
      'robocopy.exe, PID 4711, of gatesb on File server.',
      'The program is ended by force and cannot save first. Unsaved data is lost.',
      'The session of gatesb and its other programs stay.',
      'You have 7 s to undo; the program is checked again first.',
    ])
      expect(dialog.getByText(said)).toBeVisible();
  });

  it('sends the process with the session as they were seen', async () => {
    const page = await open();
    const dialog = await ask(page);
    await page.user.click(dialog.getByRole('button', { name: 'End process' }));
    expect(page.bridge.inputsOf('process.end')).toEqual([
      { ...seen('xyz', gatesb), pid: 4711, image: 'robocopy.exe' },
    ]);
    expect(page.bridge.inputsOf('job.start')).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('sends nothing when it is cancelled', async () => {
    const page = await open();
    const dialog = await ask(page);
    await page.user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(page.bridge.inputsOf('process.end')).toEqual([]);
  });

  it('has the focus on its text, so that Enter alone ends nothing', async () => {
    const page = await open();
    await ask(page);
    const [first] = screen
      .getByRole('dialog')
      .querySelectorAll('[tabindex="0"]:not([data-tabster-dummy]), button');
    expect(first).toHaveTextContent(/^robocopy\.exe, PID 4711/);
  });

  it.each<readonly [string, readonly ShownProcess[], Partial<RunningWork>, string]>([
    ['it has ended', [explorer], {}, 'robocopy.exe is no longer running there.'],
    [
      'another program has its pid',
      [{ ...explorer, pid: 4711 }],
      {},
      'robocopy.exe is no longer running there.',
    ],
    [
      'another copy has its pid',
      [{ ...robocopy, cpuSeconds: 2 }],
      {},
      'robocopy.exe is no longer running there.',
    ],
    [
      'a part could not be read',
      [explorer],
      { incomplete: true },
      'Part of the answer could not be read. More programs may be running.',
    ],
    [
      'nothing could be read',
      [],
      { sessions: {}, failure: UNREACHABLE },
      'Running programs are not known: xyz lists its sessions (TCP port 445), but not its running programs, which need another firewall rule.',
    ],
    [
      'it runs as somebody else',
      [{ ...robocopy, user: 'CORP\\jobss' }],
      {},
      'robocopy.exe does not run as gatesb.',
    ],
  ])('has no button any more when %s', async (_, now, different, said) => {
    const page = await open();
    const dialog = await ask(page);
    page.reads(now, different);
    // Any end of a job on that server makes the page take over what was read.
    await tellJob(
      page,
      job({ action: 'endProcess', step: 'ended', outcome: { code: 'cancelled', why: null } }),
    );
    expect(dialog.getByText(said)).toBeVisible();
    expect(dialog.queryByRole('button', { name: 'End process' })).toBeNull();
    expect(dialog.queryByText(/You have/)).toBeNull();
  });

  it.each<readonly [string, Session]>([
    ['is gone', disconnected({ id: 9 })],
    ['has another user', disconnected({ id: 1, user: 'jobss' })],
    ['was logged on again', disconnected({ id: 1, logon: '11/22/2026 9:59 AM' })],
  ])('has no button any more when the session %s', async (_, now) => {
    const page = await open();
    const dialog = await ask(page);
    await page.change(fileServer(now));
    expect(dialog.getByText('This session is no longer there.')).toBeVisible();
    expect(dialog.queryByRole('button', { name: 'End process' })).toBeNull();
  });
});

describe('in German', () => {
  afterEach(() => setLocale({ language: 'en', region: null }));

  it('the question says the same', async () => {
    const page = await open();
    await ask(page);
    followLocale(page.bridge);
    await page.emit('locale.changed', { language: 'de', region: 'de-DE' });
    const name = 'robocopy.exe von gatesb auf File server beenden?';
    expect(screen.getByRole('dialog', { name })).toHaveTextContent(
      'robocopy.exe, PID 4711, von gatesb auf File server.' +
        'Das Programm wird sofort beendet und kann vorher nichts speichern. Nicht gespeicherte Daten gehen verloren.' +
        'Die Sitzung von gatesb und ihre anderen Programme bleiben.' +
        'Sie können 5 Sek lang abbrechen. Das Programm wird vorher noch einmal geprüft.',
    );
    expect(screen.getByRole('button', { name: 'Prozess beenden' })).toBeVisible();
  });
});

describe('a process that may not be ended', () => {
  const policy = policySchema.parse({ neverEndWhile: ['robocopy'] });

  it.each<readonly [string, Parts, string]>([
    [
      'of an unknown owner',
      { processes: [{ ...robocopy, user: null }] },
      'It is not known which user robocopy.exe belongs to.',
    ],
    [
      'of somebody else',
      { processes: [{ ...robocopy, user: 'CORP\\jobss' }] },
      'robocopy.exe does not run as gatesb.',
    ],
    [
      'of the list of the settings',
      { settings: { neverEndWhile: ['robocopy'] } },
      'robocopy.exe is on the list “Never end while this runs” in the settings.',
    ],
    [
      'of the policy',
      { policy },
      'A policy of this computer protects a program in that session, so robocopy.exe is not ended either.',
    ],
    [
      'beside one of the policy',
      { policy: { ...policy, neverEndWhile: ['winlogon'] } },
      'A policy of this computer protects a program in that session, so robocopy.exe is not ended either.',
    ],
    [
      'of which only the name was read',
      { different: { failure: UNREACHABLE } },
      'Only program names could be read, so it cannot be checked before it is ended.',
    ],
    [
      'of a protected user',
      { settings: { protectedUsers: ['gatesb'] } },
      'The user is on the list of protected users in the settings.',
    ],
    [
      'of your own account',
      { session: disconnected({ id: 1, user: CALLER }) },
      'It is a session of your own account. You can allow this in the settings.',
    ],
    [
      'while Slotwatch is in read-only mode',
      { settings: { lookOnly: true } },
      'Read-only mode is on: no session can be ended or disconnected from here. You can turn it off in the settings, unless a policy of this computer requires it.',
    ],
    [
      'on a protected server',
      { settings: { protectedServers: [serverName('xyz')] } },
      'This server is protected: its sessions cannot be ended or disconnected from here. The list of protected servers is in the settings.',
    ],
    ['during another job', { jobs: [job({ session: gatesb, step: 'acting' })] }, 'It is being reset.'],
  ])('%s says why', async (_, parts, said) => {
    const page = await open(parts);
    const item = await menuOf(page);
    expect(item).toHaveAttribute('aria-disabled', 'true');
    expect(item).toHaveAccessibleDescription(said);
    await page.user.click(item);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('of a server that is asked over ssh says so, whatever was read of it', async () => {
    const page = await open();
    const overSsh = { ...fileServer(), report: { ...answer([gatesb]), via: 'ssh' } } as const;
    await page.emit('fleet.changed', { servers: [overSsh], removed: [], pausedUntil: null });
    expect(await menuOf(page)).toHaveAccessibleDescription(
      'robocopy.exe cannot be ended over ssh: its PID may belong to another program by then.',
    );
  });

  it('of a server that does not answer says why', async () => {
    const page = await open();
    const { lastAnswer } = fileServer();
    await page.change(server('xyz', noAnswer(), { label: 'File server', lastAnswer }));
    expect(await menuOf(page)).toHaveAttribute('aria-disabled', 'true');
  });

  it('of Windows is not even listed', async () => {
    await open();
    expect(screen.queryByRole('button', { name: /^Actions for winlogon\.exe/ })).toBeNull();
  });
});

it('a process of somebody at work may be ended: the person goes on with the others', async () => {
  const page = await open({ session: { ...gatesb, state: 'active', idleMinutes: 0 } });
  expect(await menuOf(page)).not.toHaveAttribute('aria-disabled', 'true');
});

it('once the job has ended the open row shows what it has read', async () => {
  const page = await open();
  const one = job({ action: 'endProcess', by: 'taskkill', process: { pid: 4711, image: 'robocopy.exe' } });
  await tellJob(page, one);
  expect(screen.getByText('robocopy.exe of gatesb on File server will be ended in 5 s')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
  page.reads([explorer, winlogon]);
  await tellJob(page, {
    ...one,
    step: 'ended',
    undoUntil: null,
    outcome: { code: 'processEnded', why: null },
  });
  expect(screen.getByRole('region', { name: 'Running actions' })).toHaveTextContent(
    /^robocopy\.exe of gatesb on xyz was ended\. Its unsaved data is lost\.$/,
  );
  const programs = within(screen.getByRole('list', { name: 'Programs of gatesb' })).getAllByRole('listitem');
  expect(programs.map((item) => item.textContent)).toEqual([expect.stringMatching(/^explorer\.exe/)]);
  expect(page.bridge.inputsOf('work.read')).toHaveLength(1);
});
