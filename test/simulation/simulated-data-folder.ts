import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Every write to it fails as on a full disk. Exists on Linux. */
const FULL = '/dev/full';

/** A user-data folder whose disk can become full and whose settings can become unwritable, and recover. */
export interface DataFolder {
  readonly auditFile: string;
  readonly settingsFolder: string;
  fillDisk(): void;
  makeRoom(): void;
  protectSettings(): void;
  unprotectSettings(): void;
}

export function createDataFolder(folder: string): DataFolder {
  const auditFile = path.join(folder, 'audit.jsonl');
  const settingsFolder = path.join(folder, 'settings');
  const away = (file: string): string => `${file}.away`;
  mkdirSync(settingsFolder);

  function putAway(file: string): void {
    if (existsSync(file)) renameSync(file, away(file));
  }

  function bringBack(file: string): void {
    rmSync(file, { recursive: true, force: true });
    if (existsSync(away(file))) renameSync(away(file), file);
  }

  return {
    auditFile,
    settingsFolder,
    fillDisk: () => {
      putAway(auditFile);
      // Where there is no such device, block writing with a folder in place of the file.
      if (existsSync(FULL)) symlinkSync(FULL, auditFile);
      else mkdirSync(auditFile);
    },
    makeRoom: () => bringBack(auditFile),
    protectSettings: () => {
      putAway(settingsFolder);
      writeFileSync(settingsFolder, '');
    },
    unprotectSettings: () => bringBack(settingsFolder),
  };
}
