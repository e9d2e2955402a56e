import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SshTyped, ToolFailure } from '../../../shared/domain/failure.ts';
import type { NoAnswer } from '../../../shared/domain/model.ts';
import type { HostKeyReading } from '../../../shared/domain/ssh/host-key.ts';
import { fleet, INFO, noAnswer, server, serverName } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const TYPED: SshTyped = {
  ssh: 'ssh -p 2222 -l admin -- xyz',
  forgetKey: 'ssh-keygen -R "[xyz]:2222"',
};

const READING: HostKeyReading = {
  askedAt: Date.now(),
  key: { type: 'ssh-ed25519', sha256: 'SHA256:NiZeoo9GytwKKaT8N7lC' },
  host: null,
  kept: null,
  failure: null,
  canOpenTerminal: true,
};

const failed = (code: ToolFailure['code']): NoAnswer => ({
  ...noAnswer({ code, tool: 'ssh', server: serverName('xyz'), typed: TYPED }),
  via: 'ssh',
});

async function open(
  report: NoAnswer,
  reading: Partial<HostKeyReading> = {},
): Promise<RenderedPage & { readonly bridge: FakeBridge }> {
  const bridge = new FakeBridge({ fleet: fleet([server('xyz', report)]), info: INFO });
  bridge.answer('hostKey.get', () => ({ ok: true, value: { ...READING, ...reading } }));
  const page = await renderPage({ bridge, chosen: 'xyz' });
  return { ...page, bridge };
}

const card = () => within(screen.getByRole('region', { name: 'The key of xyz' }));
const copied = (bridge: FakeBridge) => bridge.inputsOf('text.copy');

describe('a server whose key is not known', () => {
  it('shows it, how to compare it, and the command that accepts it', async () => {
    const { bridge, user } = await open(failed('hostKeyUnknown'));
    expect(await card().findByText('SHA256:NiZeoo9GytwKKaT8N7lC')).toBeVisible();
    expect(card().getByText(/^ssh-ed25519/)).toBeVisible();
    expect(card().getByText('The key of xyz is not known here yet, so it was not checked.')).toBeVisible();
    expect(card().getByText('ssh-keygen -l -f C:\\ProgramData\\ssh\\ssh_host_ed25519_key.pub')).toBeVisible();
    await user.click(card().getByRole('button', { name: 'Copy: ssh -p 2222 -l admin -- xyz exit' }));
    expect(copied(bridge)).toEqual([{ text: 'ssh -p 2222 -l admin -- xyz exit' }]);
  });

  it('is accepted in a terminal, where one can be opened', async () => {
    const { bridge, user } = await open(failed('hostKeyUnknown'));
    await user.click(await card().findByRole('button', { name: 'Open in a terminal' }));
    expect(bridge.inputsOf('hostKey.openTerminal')).toEqual([{ server: 'xyz' }]);
    expect(await screen.findByText('A terminal was opened: ssh -- xyz exit')).toBeVisible();
  });

  it('has no such button where none can be opened', async () => {
    await open(failed('hostKeyUnknown'), { canOpenTerminal: false });
    expect(await card().findByText(/^SHA256/)).toBeVisible();
    expect(card().queryByRole('button', { name: 'Open in a terminal' })).toBeNull();
  });

  it('has the command at once, while its key is still asked for', async () => {
    const bridge = new FakeBridge({ fleet: fleet([server('xyz', failed('hostKeyUnknown'))]), info: INFO });
    const request = bridge.request.bind(bridge);
    bridge.request = async (name, input) => {
      const answer = await request(name, input);
      return name === 'hostKey.get' ? new Promise(() => {}) : answer;
    };
    await renderPage({ bridge, chosen: 'xyz' });
    expect(card().getByText('Asking for the fingerprint of the key …')).toBeVisible();
    expect(card().getByText('ssh -p 2222 -l admin -- xyz exit')).toBeVisible();
  });

  it('says whose key it is, where ssh came no further than another computer', async () => {
    await open(failed('hostKeyUnknown'), { host: 'jump:22' });
    expect(await card().findByText(/^jump:22/)).toBeVisible();
    // The file of a key on another computer is not known.
    expect(card().queryByText(/ProgramData/)).toBeNull();
    expect(card().getByText(/^Compare the fingerprint with that of the computer/)).toBeVisible();
  });

  it('says why the key is not known', async () => {
    const failure: ToolFailure = { code: 'timeout', tool: 'ssh', server: 'xyz', typed: TYPED };
    await open(failed('hostKeyUnknown'), { key: null, failure });
    expect(
      await card().findByText(
        /^The fingerprint is not known: xyz did not answer over ssh in time\..+-p 2222 -l admin/,
      ),
    ).toBeVisible();
    expect(card().queryByText('Key it shows')).toBeNull();
  });

  it('is asked for again only with the next report', async () => {
    const report = failed('hostKeyUnknown');
    const { bridge } = await open(report);
    await card().findByText(/^SHA256/);
    expect(bridge.inputsOf('hostKey.get')).toEqual([{ server: 'xyz' }]);
  });
});

describe('a server whose key has changed', () => {
  it('says why that matters, and how the old key is removed; it opens nothing', async () => {
    const kept = { file: '/home/me/.ssh/known_hosts', line: 3 };
    const { bridge, user } = await open(failed('hostKeyChanged'), { kept });
    expect(await card().findByText('in /home/me/.ssh/known_hosts, line 3')).toBeVisible();
    expect(card().getByText(/another computer answers in its place/)).toBeVisible();
    expect(card().queryByRole('button', { name: 'Open in a terminal' })).toBeNull();
    await user.click(card().getByRole('button', { name: 'Copy: ssh-keygen -R "[xyz]:2222"' }));
    expect(copied(bridge)).toEqual([{ text: 'ssh-keygen -R "[xyz]:2222"' }]);
  });

  it('shows no old key where it is not known', async () => {
    await open(failed('hostKeyChanged'));
    expect(await card().findByText(/^SHA256/)).toBeVisible();
    expect(card().queryByText('Key known until now')).toBeNull();
  });
});
