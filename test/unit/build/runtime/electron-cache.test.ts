import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeOthers } from '../../../../build/runtime/electron-fallback.ts';

it.skipIf(process.platform !== 'linux')(
  'a new runtime takes the place of the older ones we have made, and of nothing else in the cache, nor of one that runs',
  async () => {
    const cache = mkdtempSync(join(tmpdir(), 'slotwatch-cache-'));
    const others = ['electron-fallback.making', 'electron-33.2.1', 'electron-39.0.0-12345678.bak', 'wine'];
    for (const name of [
      'electron-33.2.1-5667491c',
      'electron-32.0.0-0123abcd',
      'electron-39.0.0-12345678',
      ...others,
    ]) {
      mkdirSync(join(cache, name));
      writeFileSync(join(cache, name, 'electron'), '');
    }
    const used = join(cache, 'electron-31.0.0-0123abcd');
    mkdirSync(used);
    copyFileSync('/bin/sleep', join(used, 'electron'));
    chmodSync(join(used, 'electron'), 0o755);
    const running = spawn(join(used, 'electron'), ['1200'], { stdio: 'ignore' });
    await once(running, 'spawn');
    await removeOthers(cache, 'electron-39.0.0-12345678');
    const kept = ['electron-31.0.0-0123abcd', 'electron-39.0.0-12345678', ...others];
    expect(readdirSync(cache)).toEqual(kept.sort());
    running.kill();
    await once(running, 'exit');
    await removeOthers(cache, 'electron-39.0.0-12345678');
    expect(readdirSync(cache)).not.toContain('electron-31.0.0-0123abcd');
    rmSync(cache, { recursive: true });
  },
);
