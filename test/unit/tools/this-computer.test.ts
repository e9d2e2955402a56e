import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isThisComputer } from '../../../electron/engine/this-computer.ts';

vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  hostname: () => 'desk',
  networkInterfaces: vi.fn(),
}));
const cards = vi.mocked(networkInterfaces);
const CARD = {
  address: '10.0.0.7',
  family: 'IPv4',
  netmask: '',
  mac: '',
  internal: false,
  cidr: null,
} as const;
/** Longer than the result is cached. */
const MINUTE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

it('recognises this computer by its names when the system does not report its addresses, and by addresses it reported before', () => {
  const fail = () => {
    throw new Error('uv_interface_addresses returned Unknown system error 2');
  };
  const known = () => ['desk', '10.0.0.7', 'web01'].filter((name) => isThisComputer(name));
  cards.mockImplementation(fail);
  expect(known()).toEqual(['desk']);
  vi.advanceTimersByTime(MINUTE_MS);
  cards.mockImplementation(() => ({ lan: [CARD] }));
  expect(known()).toEqual(['desk', '10.0.0.7']);
  vi.advanceTimersByTime(MINUTE_MS);
  cards.mockImplementation(fail);
  expect(known()).toEqual(['desk', '10.0.0.7']);
});
