import type { SshTyped, ToolFailure } from '../../../../shared/domain/failure.ts';
import type { ToolOutput } from '../../tools/run/tool.ts';
import { type ChangedKey, readChangedKey, readSshFailure } from './read-ssh-failure.ts';
import type { SshTarget } from './ssh-arguments.ts';

/** Makes the commands for a terminal; `changed`: what ssh said of a key that has changed. */
export type TypeFor = (target: SshTarget, changed: ChangedKey | null) => SshTyped;

/** Why a call of ssh gave no answer. */
export function failureOfSsh(output: ToolOutput, target: SshTarget, typeFor: TypeFor): ToolFailure {
  const said = sshTextOf(output.stderr);
  const failure = {
    tool: 'ssh',
    server: target.server,
    typed: typeFor(target, readChangedKey(said)),
  } as const;
  switch (output.end) {
    case 'missing':
    case 'notStarted':
      return { ...failure, code: 'toolMissing' };
    case 'timedOut':
      return { ...failure, code: 'timeout' };
    case 'cancelled':
    case 'tooLate':
      return { ...failure, code: 'timeout', cancelled: true };
    case 'outputTooLong':
    case 'started':
      return { ...failure, code: 'badOutput' };
    case 'answered':
    case 'exited': {
      const { code, said: line } = readSshFailure(said) ?? { code: 'badOutput', said: null };
      return { ...failure, code, ...(line === null ? {} : { said: line }) };
    }
  }
}

/** The texts of ssh that count are ASCII, and those of the server UTF-8 mostly. */
export function sshTextOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
