import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import type { Finding } from '../../../shared/domain/diagnosis/finding.ts';
import type { ToolFailure } from '../../../shared/domain/failure.ts';
import type { Report } from '../../../shared/domain/model.ts';
import { answer, fleet, noAnswer, server, serverName, serverSettings, UNREACHABLE } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const FOUND: Finding = { check: 'name', result: { kind: 'found', addresses: ['192.0.2.7'] } };
const REFUSED: Finding = { check: 'smb', port: 445, needed: true, result: { kind: 'refused' } };
const CLOSED: Finding = { check: 'rpc', port: 135, needed: false, result: { kind: 'noAnswer' } };
const OPEN: Finding = { check: 'sshPort', port: 22, needed: false, result: { kind: 'open' } };
const OWN: Finding = { check: 'own', via: 'windows', result: { kind: 'failed', failure: UNREACHABLE } };
const SSH: Finding = { check: 'other', via: 'ssh', result: { kind: 'answered', tookMs: 1240 } };
const RIGHTS: Finding = { check: 'rights', result: { kind: 'enough', via: 'ssh' } };
const ALL = [FOUND, REFUSED, CLOSED, OPEN, OWN, SSH, RIGHTS];

const DENIED: ToolFailure = { code: 'accessDenied', tool: 'qwinsta', server: 'xyz', windowsError: 5 };
const LOG_IN: ToolFailure = { code: 'loginFailed', tool: 'ssh', server: 'xyz' };

async function open(report: Report = noAnswer()): Promise<RenderedPage> {
  const settings = { ...DEFAULT_SETTINGS, servers: [serverSettings('xyz'), serverSettings('abc')] };
  return renderPage({
    bridge: new FakeBridge({ fleet: fleet([server('xyz', report), server('abc', noAnswer())]), settings }),
    chosen: 'xyz',
  });
}

/** The diagnosis is asked for, and its answer comes when the test says so. */
async function started(page: RenderedPage) {
  let finish: (findings: readonly Finding[]) => void = () => {};
  const request = page.bridge.request.bind(page.bridge);
  page.bridge.request = (name, input) =>
    name === 'diagnosis.start'
      ? request(name, input).then(
          () =>
            new Promise((resolve) => {
              finish = (value) => resolve({ ok: true, value } as never);
            }),
        )
      : request(name, input);
  await page.user.click(screen.getByRole('button', { name: 'Find out why' }));
  const [input] = page.bridge.inputsOf('diagnosis.start').slice(-1);
  const { id } = input as { readonly id: number };
  return {
    id,
    tell: (finding: Finding) => page.emit('diagnosis.found', { id, finding }),
    finish: (findings: readonly Finding[]) => act(async () => finish(findings)),
  };
}

const list = () => screen.getByRole('list', { name: 'Why xyz does not answer' });
const lines = () =>
  within(list())
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

it('a server that answers has nothing to find out', async () => {
  await open(answer([]));
  expect(screen.queryByRole('button', { name: 'Find out why' })).toBeNull();
});

it('shows what is checked, and each line as soon as it is known', async () => {
  const page = await open();
  const diagnosis = await started(page);
  expect(page.bridge.inputsOf('diagnosis.start')).toEqual([{ server: 'xyz', id: diagnosis.id }]);
  expect(screen.getByRole('heading', { name: 'Why xyz does not answer' })).toHaveFocus();
  expect(lines()).toEqual([
    'NameChecking…',
    'TCP port 445 (sessions)Checking…',
    'TCP port 135 (programs, log)Checking…',
    'TCP port 22 (ssh)Checking…',
    'Windows toolsChecking…',
    'sshChecking…',
    'RightsChecking…',
  ]);
  await diagnosis.tell(REFUSED);
  expect(lines()[1]).toMatch(
    /^TCP port 445 \(sessions\)Problem: Refused: .+ firewall group “Remote Service Management”/,
  );
  expect(lines()[0]).toBe('NameChecking…');
  await diagnosis.finish(ALL);
  expect(lines()[0]).toBe('NameGood: Found: 192.0.2.7');
  expect(lines()[2]).toMatch(/Note: No answer.*Only needed for running programs/);
  expect(within(list()).queryByText('Checking…')).toBeNull();
  expect(screen.getByText('Checked: 2 problems.')).toBeInTheDocument();
});

it('lines of an earlier diagnosis are dropped', async () => {
  const page = await open();
  const first = await started(page);
  await page.user.click(screen.getByRole('button', { name: 'Close' }));
  expect(page.bridge.inputsOf('diagnosis.cancel')).toHaveLength(1);
  const second = await started(page);
  expect(second.id).toBeGreaterThan(first.id);
  await first.tell(FOUND);
  expect(lines()[0]).toBe('NameChecking…');
});

it('is about its server only, and stays when another one is looked at', async () => {
  const page = await open();
  const diagnosis = await started(page);
  await diagnosis.finish(ALL);
  await page.user.click(screen.getByRole('option', { name: /^abc/ }));
  expect(screen.queryByRole('list', { name: 'Why xyz does not answer' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Find out why' })).toBeVisible();
  await page.user.click(screen.getByRole('option', { name: /^xyz/ }));
  expect(lines()).toHaveLength(7);
});

it('offers the way that answers, and asks by it at once', async () => {
  const page = await open();
  const diagnosis = await started(page);
  await diagnosis.tell(SSH);
  // Not before everything is known.
  expect(screen.queryByRole('button', { name: 'Ask over ssh' })).toBeNull();
  await diagnosis.finish(ALL);
  await page.user.click(screen.getByRole('button', { name: 'Ask over ssh' }));
  const saved = page.store.getState().settings?.servers.map(({ name, transport }) => [name, transport]);
  expect(saved).toEqual([
    ['xyz', 'ssh'],
    ['abc', null],
  ]);
  expect(page.bridge.inputsOf('fleet.refresh').slice(-1)).toEqual([{ servers: ['xyz'] }]);
  expect(await screen.findByText('xyz is now asked by ssh.')).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Why xyz does not answer' })).toBeNull();
});

it('offers no other way where that does not answer, or its own does', async () => {
  const page = await open();
  const diagnosis = await started(page);
  const failed: Finding = { check: 'other', via: 'ssh', result: { kind: 'failed', failure: LOG_IN } };
  await diagnosis.finish([FOUND, OWN, failed]);
  expect(screen.queryByRole('button', { name: /^Ask / })).toBeNull();
});

it('is copied as text', async () => {
  const page = await open();
  const diagnosis = await started(page);
  const held: Finding = {
    check: 'other',
    via: 'ssh',
    result: { kind: 'notTried', why: 'held', failure: LOG_IN },
  };
  const denied: Finding = { check: 'rights', result: { kind: 'denied', failure: DENIED } };
  await diagnosis.finish([FOUND, REFUSED, OPEN, held, denied]);
  await page.user.click(screen.getByRole('button', { name: 'Copy as text' }));
  const [copied] = page.bridge.inputsOf('text.copy') as { readonly text: string }[];
  const [, ...copiedLines] = copied?.text.split('\n') ?? [];
  expect(copiedLines).toEqual([
    'Why xyz does not answer',
    'Good · Name: Found: 192.0.2.7',
    expect.stringMatching(/^Problem · TCP port 445 \(sessions\): Refused/),
    'Good · TCP port 22 (ssh): Open',
    expect.stringMatching(
      /^Not tried · ssh: xyz refuses the sign-in over ssh\. It is not tried a second time\./,
    ),
    expect.stringMatching(/^Problem · Rights: Access denied to qwinsta\. Sign in with an account/),
  ]);
});

it('says why it could not be done', async () => {
  const page = await open();
  page.bridge.fail('diagnosis.start', {
    code: 'refused',
    why: { kind: 'notWatched', server: serverName('xyz') },
  });
  await page.user.click(screen.getByRole('button', { name: 'Find out why' }));
  expect(await screen.findByText(/xyz is not/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Find out why' })).toBeVisible();
});
