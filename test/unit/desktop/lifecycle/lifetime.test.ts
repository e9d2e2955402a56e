import { expect, it } from 'vitest';
import { createLifetime } from '../../../../electron/desktop/lifecycle/lifetime.ts';
import { silentLog } from '../../../../electron/engine/log.ts';

it('parts are disposed in the reverse order of their creation, one after the other', async () => {
  const ended: string[] = [];
  const lifetime = createLifetime(silentLog);
  lifetime.own({ dispose: () => void ended.push('log') });
  lifetime.own({
    dispose: async () => {
      await Promise.resolve();
      ended.push('engine');
    },
  });
  lifetime.own({ dispose: () => void ended.push('tray') });
  await lifetime.end();
  expect(ended).toEqual(['tray', 'engine', 'log']);
});

it('a part that fails to end is logged and does not keep the others from ending', async () => {
  const ended: string[] = [];
  const errors: string[] = [];
  const lifetime = createLifetime({ ...silentLog, error: (message) => errors.push(message) });
  lifetime.own({ dispose: () => void ended.push('first') });
  lifetime.own({ dispose: () => Promise.reject(new Error('stuck')) });
  lifetime.own({
    dispose: () => {
      throw new Error('already gone');
    },
  });
  await lifetime.end();
  expect(ended).toEqual(['first']);
  expect(errors).toEqual(['Ending a part failed: already gone', 'Ending a part failed: stuck']);
});

it('disposing twice runs once', async () => {
  const ended: string[] = [];
  const lifetime = createLifetime(silentLog);
  lifetime.own({ dispose: () => void ended.push('tray') });
  await Promise.all([lifetime.end(), lifetime.end()]);
  expect(ended).toEqual(['tray']);
});
