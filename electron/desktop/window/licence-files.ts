import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LICENCES, type LicenceOf } from '../../../shared/contract/bridge.ts';

/** The folders of an installed Slotwatch; `resources` has what Slotwatch adds to Electron. */
export interface PackageFolders {
  readonly resources: string;
  readonly executable: string;
}

/** The files with licences that the package has (see `build/package/package-config.ts`), by what they are the licences of. */
export function licenceFiles({ resources, executable }: PackageFolders): ReadonlyMap<LicenceOf, string> {
  const beside = dirname(executable);
  const files: Readonly<Record<LicenceOf, string>> = {
    slotwatch: join(resources, 'LICENSE.txt'),
    libraries: join(resources, 'THIRD-PARTY-LICENSES.txt'),
    electron: join(beside, 'LICENSE.electron.txt'),
    chromium: join(beside, 'LICENSES.chromium.html'),
  };
  return new Map(LICENCES.filter((of) => existsSync(files[of])).map((of) => [of, files[of]]));
}
