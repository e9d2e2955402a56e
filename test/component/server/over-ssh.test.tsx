import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { TransportKind } from '../../../shared/contract/transport-kind.ts';
import type { ToolFailureCode } from '../../../shared/domain/failure.ts';
import type { Report } from '../../../shared/domain/model.ts';
import { answer, fleet, INFO, noAnswer, server, serverName } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

function open(report: Report, usualTransport: TransportKind = 'windows'): Promise<RenderedPage> {
  const info = { ...INFO, usualTransport };
  return renderPage({
    bridge: new FakeBridge({ fleet: fleet([server('xyz', report)]), info }),
    chosen: 'xyz',
  });
}

const failed = (code: ToolFailureCode): Report => ({
  ...noAnswer({ code, tool: 'ssh', server: serverName('xyz') }),
  via: 'ssh',
});

const footer = (): string => screen.getByRole('tabpanel').nextElementSibling?.textContent ?? '';
const row = () => within(screen.getByRole('option'));

it('the page and the list say that a server is asked over ssh', async () => {
  await open({ ...answer([]), via: 'ssh' });
  expect(footer()).toMatch(/^Checked .+ over ssh, answered in /);
  expect(row().getByText(/^ssh ·/)).toBeVisible();
});

it('the list does not say it where all servers are asked like that', async () => {
  await open({ ...answer([]), via: 'ssh' }, 'ssh');
  expect(footer()).toMatch(/over ssh/);
  expect(row().queryByText(/ssh/)).toBeNull();
});

it('nothing is said of Windows’ own tools', async () => {
  await open(answer([]));
  expect(footer()).toMatch(/^Checked /);
  expect(footer()).not.toMatch(/ssh/);
  expect(row().queryByText(/ssh/)).toBeNull();
});

it.each([
  ['hostKeyChanged', 'The key of xyz has changed, so it is not checked any more.', 'Key has changed'],
  ['loginFailed', 'xyz refuses the sign-in over ssh.', 'Sign-in refused'],
] as const)('after %s the server is not asked until the user asks', async (code, sentence, briefly) => {
  const page = await open(failed(code));
  expect(screen.getByText(sentence)).toBeVisible();
  expect(row().getByText(briefly)).toBeVisible();
  // It was not asked since, whatever the time of the report says.
  expect(footer()).toBe(
    'This server is not checked automatically any more. Choose “Refresh” here once the problem is solved.',
  );
  expect(screen.getByRole('option')).not.toHaveTextContent(/ago|now/);
  const before = page.bridge.inputsOf('fleet.refresh').length;
  await page.user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(page.bridge.inputsOf('fleet.refresh').slice(before)).toEqual([{ servers: ['xyz'] }]);
});

it('Windows’ tools are usual on any system where a folder of them was given', async () => {
  await open({ ...answer([]), via: 'ssh' }, 'windows');
  expect(row().getByText(/^ssh ·/)).toBeVisible();
});

it('a key that is not known yet is no reason to stop', async () => {
  await open(failed('hostKeyUnknown'));
  expect(screen.getByText('The key of xyz is not known here yet, so it was not checked.')).toBeVisible();
  expect(footer()).toMatch(/^Checked .+ over ssh$/);
});
