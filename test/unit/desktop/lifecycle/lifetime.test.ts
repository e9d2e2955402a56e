import { expect, it } from 'vitest';
import { createLifetime } from '../../../../electron/desktop/lifecycle/lifetime.ts';
import { silentLog } from '../../../../electron/engine/log.ts';

it('parts end in the reverse order of their making, each after the one before', async () => {
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

it('a part that fails is logged and does not keep the others alive', async () => {
  const ended: string[] = [];
  const errors: string[] = [];
  const lifetime = createLifetime({ ...silentLog, error: (message) => errors.push(message) });
  lifetime.own({ dispose: () => void ended.push('first') });
  lifetime.own({ dispose: () => Promise.reject(new Error('stuck')) });
  lifetime.own({
    dispose: () => {
      throw new Error('gone already');
    },
  });
  await lifetime.end();
  expect(ended).toEqual(['first']);
  expect(errors).toEqual(['Ending a part failed: gone already', 'Ending a part failed: stuck']);
});

it('ending twice ends once', async () => {
  const ended: string[] = [];
  const lifetime = createLifetime(silentLog);
  lifetime.own({ dispose: () => void ended.push('tray') });
  await Promise.all([lifetime.end(), lifetime.end()]);
  expect(ended).toEqual(['tray']);
});
