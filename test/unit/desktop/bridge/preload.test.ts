import { afterEach, expect, it, vi } from 'vitest';
import type { Bridge } from '../../../../shared/contract/bridge.ts';

const { exposed, ipcRenderer } = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  ipcRenderer: { invoke: vi.fn(), on: vi.fn(), off: vi.fn() },
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
  ipcRenderer,
}));

await import('../../../../electron/preload.ts');

/** As the page sees it, which may call it with any arguments. */
const bridge = exposed.get('slotwatch') as {
  readonly request: (name: unknown, input: unknown) => Promise<unknown>;
  readonly on: (name: unknown, listener: (...heard: readonly unknown[]) => void) => () => void;
};

/** Values a page may pass as a name. */
const NAMES: readonly unknown[] = [
  'fleet.changed',
  'request',
  '../request',
  '__proto__',
  'constructor',
  '',
  undefined,
  null,
  7,
  ['slotwatch:request'],
  { toString: () => 'ELECTRON_INTERNAL' },
];

afterEach(() => {
  vi.clearAllMocks();
});

it('gives the page two functions and nothing else', () => {
  const names: readonly (keyof Bridge)[] = ['request', 'on'];
  expect([[...exposed.keys()], Object.keys(bridge)]).toEqual([['slotwatch'], names]);
});

it.each(NAMES.map((name) => [name]))(
  'sends on the channel of requests only, whatever is requested: %j',
  async (name) => {
    ipcRenderer.invoke.mockResolvedValue('answered');
    expect(await bridge.request(name, 'input')).toBe('answered');
    expect(ipcRenderer.invoke.mock.calls).toEqual([['slotwatch:request', name, 'input']]);
  },
);

it.each(NAMES.map((name) => [name]))(
  'listens to events of Slotwatch only, whatever is listened to: %j',
  (name) => {
    const stop = bridge.on(name, () => {});
    const [channel, forward] = ipcRenderer.on.mock.calls[0] ?? [];
    expect(channel).toMatch(/^slotwatch:event:/);
    stop();
    expect(ipcRenderer.off.mock.calls).toEqual([[channel, forward]]);
  },
);

it('does not pass on Electron’s event object', () => {
  const listener = vi.fn();
  bridge.on('notice', listener);
  ipcRenderer.on.mock.calls[0]?.[1]({ sender: ipcRenderer, ports: [] }, 'told', 'more');
  expect(listener.mock.calls).toEqual([['told']]);
});
