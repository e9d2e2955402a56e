import type { TransportKind } from '../../../shared/contract/transport-kind.ts';
import type {
  AskedFinding,
  Finding,
  NameFinding,
  PortCheck,
  PortResult,
} from '../../../shared/domain/diagnosis/finding.ts';
import { inOrder, rightsOf } from '../../../shared/domain/diagnosis/judge-finding.ts';
import { otherWay, RPC_PORT, SMB_PORT, sshPortOf } from '../../../shared/domain/diagnosis/planned-checks.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import type { Network } from './network.ts';

/** One server, and how it is asked. */
export interface DiagnosisWorld {
  readonly server: ServerName;
  readonly network: Network;
  /** The way it is asked by. */
  readonly own: TransportKind;
  /** Null where its settings say nothing. */
  readonly sshPort: number | null;
  /** One question for its sessions by its own way. */
  readonly askOwn: (signal: AbortSignal) => Promise<AskedFinding['result']>;
  /** The same by the other way, unless it may not be asked so. */
  readonly askOther: (via: TransportKind, signal: AbortSignal) => Promise<AskedFinding['result']>;
}

/**
 * Why a server does not answer. `onFinding` gets each line as soon as it is known; all of them are returned in their order.
 * Ports are tried beside the questions, because neither says all: a name may be known to ssh alone. The other way is asked
 * last, and only where the server's own way gave no answer. Never throws.
 */
export async function diagnose(
  world: DiagnosisWorld,
  onFinding: (finding: Finding) => void,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const note = <One extends Finding>(finding: One): One => {
    findings.push(finding);
    onFinding(finding);
    return finding;
  };
  await Promise.all([checkNetwork(world, note, signal), askBoth(world, note, signal)]);
  return inOrder(findings);
}

type Note = <One extends Finding>(finding: One) => One;

async function checkNetwork(world: DiagnosisWorld, note: Note, signal: AbortSignal): Promise<void> {
  const { server, network, own, sshPort } = world;
  const name = note<NameFinding>({ check: 'name', result: await network.find(server, signal) });
  const addresses = addressesOf(name, server);
  const check = async (of: PortCheck, port: number, needed: boolean): Promise<void> => {
    const state = addresses.length === 0 ? null : await network.port(addresses, port, signal);
    note({ check: of, port, needed, result: portResult(state, signal.aborted) });
  };
  await Promise.all([
    check('smb', SMB_PORT, own === 'windows'),
    check('rpc', RPC_PORT, false),
    check('sshPort', sshPortOf(sshPort), own === 'ssh'),
  ]);
}

function addressesOf({ result }: NameFinding, server: ServerName): readonly string[] {
  if (result.kind === 'isAddress') return [server];
  return result.kind === 'found' ? result.addresses : [];
}

function portResult(state: Awaited<ReturnType<Network['port']>>, wasStopped: boolean): PortResult {
  if (state !== null) return { kind: state };
  return { kind: 'notTried', why: wasStopped ? 'stopped' : 'noAddress' };
}

async function askBoth(world: DiagnosisWorld, note: Note, signal: AbortSignal): Promise<void> {
  const { own: via } = world;
  const own = note<AskedFinding>({ check: 'own', via, result: await world.askOwn(signal) });
  const otherVia = otherWay(via);
  const result = await askOther(world, own, otherVia, signal);
  const other = note<AskedFinding>({ check: 'other', via: otherVia, result });
  note(rightsOf(own, other));
}

async function askOther(
  world: DiagnosisWorld,
  own: AskedFinding,
  via: TransportKind,
  signal: AbortSignal,
): Promise<AskedFinding['result']> {
  if (signal.aborted) return { kind: 'notTried', why: 'stopped' };
  // Each question over ssh is another log-in.
  if (own.result.kind === 'answered') return { kind: 'notTried', why: 'notNeeded' };
  return world.askOther(via, signal);
}
