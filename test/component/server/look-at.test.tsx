import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { lookedAt } from '../../../renderer/state/use-looked-at.ts';
import { answer, disconnected, fleet, server, serverName } from '../../builders.ts';
import { renderPage } from '../render-page.tsx';

const xyz = server('xyz', answer([disconnected({ id: 1 })]));
const abc = server('abc', answer([disconnected({ id: 2 })]));

afterEach(() => {
  vi.restoreAllMocks();
});

function setVisibility(state: DocumentVisibilityState): Promise<void> {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  return act(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

it('the main process is told which server is on show, and when it is none', async () => {
  const { bridge, user, emit } = await renderPage({ fleet: fleet([xyz, abc]), chosen: 'xyz' });
  const told = () => bridge.inputsOf('work.lookAt').map((input) => (input as { servers: string[] }).servers);
  expect(told()).toEqual([['xyz']]);
  await emit('server.show', { server: serverName('abc') });
  expect(told().slice(1)).toEqual([['abc']]);
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  expect(told().at(-1)).toEqual([]);
  await emit('server.show', { server: serverName('abc') });
  expect(told().at(-1)).toEqual(['abc']);
  await user.click(screen.getByRole('button', { name: 'Overview' }));
  expect(told().at(-1)).toEqual([]);
});

it('a server is told once, whatever else changes on it', async () => {
  const { bridge, change } = await renderPage({ fleet: fleet([xyz]), chosen: 'xyz' });
  await change(server('xyz', answer([disconnected({ id: 3 })])));
  expect(bridge.inputsOf('work.lookAt')).toEqual([{ servers: ['xyz'] }]);
});

it('nobody looks at a server that is gone, or while the window is hidden', async () => {
  const { bridge, emit } = await renderPage({ fleet: fleet([xyz]), chosen: 'xyz' });
  await setVisibility('hidden');
  expect(bridge.inputsOf('work.lookAt').at(-1)).toEqual({ servers: [] });
  await setVisibility('visible');
  expect(bridge.inputsOf('work.lookAt').at(-1)).toEqual({ servers: ['xyz'] });
  await emit('fleet.changed', { servers: [], removed: [serverName('xyz')], pausedUntil: null });
  expect(bridge.inputsOf('work.lookAt').at(-1)).toEqual({ servers: [] });
});

it('in a window for one pane a server is looked at when its pane is on show', () => {
  const state = { fleet: fleet([xyz]), page: 'fleet', chosen: serverName('xyz') } as const;
  expect(lookedAt({ ...state, pane: 'list' }, true)).toBeNull();
  expect(lookedAt({ ...state, pane: 'detail' }, true)).toBe('xyz');
  expect(lookedAt({ ...state, pane: 'list' }, false)).toBe('xyz');
});
