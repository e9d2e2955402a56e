import type { HostKey } from '../../../shared/domain/ssh/host-key.ts';

/** Where Windows' OpenSSH server keeps its keys. */
const FOLDER = 'C:\\ProgramData\\ssh';
const KINDS = ['ed25519', 'ecdsa', 'rsa'] as const;

/** What shows the fingerprint of such a key on the server itself; null for a kind of key that it does not have by itself. */
export function showKeyCommand(key: HostKey | null): string | null {
  const type = key?.type.toLowerCase() ?? '';
  // Keys of security keys and certificates are in other files.
  const kind = /^sk-|cert/.test(type) ? undefined : KINDS.find((each) => type.includes(each));
  return kind === undefined ? null : `ssh-keygen -l -f ${FOLDER}\\ssh_host_${kind}_key.pub`;
}
