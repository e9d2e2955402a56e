import path from 'node:path';
import { toError } from '../../../shared/basics/assert.ts';
import type { SetAside, Unusable } from '../../../shared/domain/failure.ts';
import { english } from '../../../shared/text/english/english.en.ts';
import { sayUnusable } from '../../../shared/text/say-failure.ts';
import type { Log } from '../../engine/log.ts';
import { UnusableError } from '../../engine/storage/read-json-file.ts';

// The log is in English, whatever the language of the app is.

/** Logs that `<name>.json` could not be used, and where it is kept. For `openStore`. */
export function logUnusable(log: Log, name: string): (unusable: Unusable, aside: SetAside) => void {
  return (unusable, aside) => {
    const why = sayUnusable(unusable, english);
    log.warn(
      aside.kind === 'kept'
        ? `${name}.json is not used and is kept as ${path.basename(aside.file)}: ${why}`
        : `${name}.json is not used (${why}) and stays: ${aside.reason}`,
    );
  };
}

/** Why a small file could not be written. */
export function whyNotWritten(thrown: unknown): string {
  return thrown instanceof UnusableError ? sayUnusable(thrown.why, english) : toError(thrown).message;
}
