import type { TransportKind } from '../../contract/transport-kind.ts';
import type { AskedFinding, NameFinding, PortFinding, RightsFinding } from './finding.ts';

/** A check whose result is not known yet. */
export type PlannedCheck =
  | Pick<NameFinding, 'check'>
  | Pick<PortFinding, 'check' | 'port'>
  | Pick<AskedFinding, 'check' | 'via'>
  | Pick<RightsFinding, 'check'>;

/** What the servers of Windows listen on. */
export const SMB_PORT = 445;
export const RPC_PORT = 135;
/** That of ssh, where the settings of a server say nothing. */
const SSH_PORT = 22;

/** `sshPort`: of the server's settings, null where they say nothing. */
export function sshPortOf(sshPort: number | null): number {
  return sshPort ?? SSH_PORT;
}

export function otherWay(via: TransportKind): TransportKind {
  return via === 'windows' ? 'ssh' : 'windows';
}

/** All checks of a server that is asked like that, in their order. */
export function plannedChecks(own: TransportKind, sshPort: number | null): readonly PlannedCheck[] {
  return [
    { check: 'name' },
    { check: 'smb', port: SMB_PORT },
    { check: 'rpc', port: RPC_PORT },
    { check: 'sshPort', port: sshPortOf(sshPort) },
    { check: 'own', via: own },
    { check: 'other', via: otherWay(own) },
    { check: 'rights' },
  ];
}
