import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');
const CACHE = path.join(ROOT, 'node_modules/.cache/slotwatch');
const SOURCES = ['test/stand-ins', 'electron/engine/demo', 'electron/engine/tools', 'shared'];

let bundled: Promise<string> | null = null;

/**
 * The path of the stand-ins' bundled file, built again when its sources have changed. One plain file starts as fast as
 * Node itself.
 */
export function bundleStandIn(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const file = path.join(CACHE, `stand-in-${await hashOfSources()}.cjs`);
  if (existsSync(file)) return file;
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(path.join(CACHE, 'draft-'));
  try {
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: path.join(HERE, 'stand-in.ts'),
        outDir: draft,
        target: 'node20',
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'stand-in.cjs' } },
      },
    });
    // Another worker may have been faster; its file is the same.
    await rename(path.join(draft, 'stand-in.cjs'), file);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return file;
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of SOURCES.map((source) => path.join(ROOT, source))) {
    for (const name of (await readdir(folder, { recursive: true })).sort()) {
      if (name.endsWith('.ts')) hash.update(name).update(await readFile(path.join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
