import type { SshTyped, ToolFailure, ToolFailureCode } from '../../domain/failure.ts';
import type { Said } from '../say-failure.ts';
import type { Text } from '../shape.ts';
import { text } from '../text.ts';

/** The codes that only a question over ssh has. */
type KeyCode = 'hostKeyChanged' | 'hostKeyUnknown';

/** Whether a question over ssh failed, and not a tool on the server. */
export function isSshFailure({ tool }: ToolFailure): boolean {
  return tool === 'ssh';
}

/** Why a question over ssh failed, and what to try. `catalogue`: of another language than the user's. */
export function saySshFailure(failed: ToolFailure, catalogue: Text = text): Said {
  const { code, server, said } = failed;
  const { failure, sshFailure, sshSaid } = catalogue;
  const own: Partial<Record<ToolFailureCode, Text['sshFailure']['hostKeyChanged']>> = sshFailure;
  const words = own[code];
  const typed = typedFor(failed);
  const usual = failure[usualCode(code)];
  const message = words?.message(server) ?? usual.message(server, 'ssh');
  return {
    message: said === undefined ? message : sshSaid(message, said),
    hint: words?.hint(server, typed.ssh, typed.forgetKey) ?? usual.hint(server, 'ssh'),
  };
}

/** The commands about a server; of a failure that lacks them, as of an earlier version, those without port and user. */
export function typedFor({ typed, server }: ToolFailure): SshTyped {
  return typed ?? { ssh: `ssh -- ${server}`, forgetKey: `ssh-keygen -R ${server}` };
}

/** A code that every question has: the keys of servers are a matter of ssh, which has its own sentences. */
export function usualCode(code: ToolFailureCode): Exclude<ToolFailureCode, KeyCode> {
  return code === 'hostKeyChanged' || code === 'hostKeyUnknown' ? 'unreachable' : code;
}
