import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../../..');

describe('the parent process of the app', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-parent-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is noticed missing when it was killed', async () => {
    const app = path.join(folder, 'app.ts');
    const module = path.join(ROOT, 'electron/desktop/lifecycle/parent-process.ts');
    writeFileSync(
      app,
      `import { onParentGone } from ${JSON.stringify(module)};
       onParentGone(String(process.ppid), () => process.stdout.write('gone'));
       process.stdout.write('watching ');`,
    );
    const parent = path.join(folder, 'parent.mjs');
    const args = JSON.stringify(['--import', 'tsx', app]);
    writeFileSync(
      parent,
      `import { spawn } from 'node:child_process';
       spawn(process.execPath, ${args}, { cwd: ${JSON.stringify(ROOT)}, stdio: ['ignore', 'inherit', 'ignore'] });`,
    );
    const started = spawn(process.execPath, [parent], { stdio: ['ignore', 'pipe', 'ignore'] });
    let printed = '';
    started.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed === 'watching ') started.kill('SIGKILL');
    });
    // Its output is closed when the app has ended, too: without any other work it ends by itself.
    await once(started, 'close');
    expect(printed).toBe('watching gone');
  });
});
