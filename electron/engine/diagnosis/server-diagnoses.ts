import type { ServerSettings } from '../../../shared/contract/settings.ts';
import type { AskedResult, Finding } from '../../../shared/domain/diagnosis/finding.ts';
import type { Report, ServerName } from '../../../shared/domain/model.ts';
import type { Question } from '../transports/server-transport.ts';
import type { Transports } from '../transports/transports.ts';
import { askedResult } from './asked-result.ts';
import { diagnose } from './diagnose.ts';
import type { Network } from './network.ts';

export interface DiagnosesWorld {
  readonly network: Network;
  readonly transports: Pick<Transports, 'kindOf' | 'heldBy' | 'otherHeldBy' | 'lookOtherwise'>;
  readonly question: (signal: AbortSignal) => Promise<Question>;
  /** One question for its sessions, whose answer is also shown. */
  readonly askNow: (server: ServerName, signal: AbortSignal) => Promise<Report>;
  readonly demo: boolean;
}

/** The diagnoses of the servers of an engine. */
export interface Diagnoses {
  /** See `Engine.diagnose`. */
  start(
    server: ServerSettings,
    onFinding: (finding: Finding) => void,
    signal?: AbortSignal,
  ): Promise<readonly Finding[]>;
  /** Stops those that are under way. */
  dispose(): void;
}

export function createDiagnoses({ network, transports, question, askNow, demo }: DiagnosesWorld): Diagnoses {
  const ended = new AbortController();

  async function askOwn(server: ServerName, signal: AbortSignal): Promise<AskedResult> {
    const failure = transports.heldBy(server);
    if (failure !== null) return { kind: 'notTried', why: 'held', failure };
    return askedResult(await askNow(server, signal));
  }

  return {
    start: ({ name, sshPort }, onFinding, signal) =>
      diagnose(
        {
          server: name,
          network,
          own: transports.kindOf(name),
          sshPort,
          askOwn: (stop) => askOwn(name, stop),
          async askOther(via, stop) {
            if (demo) return { kind: 'notTried', why: 'demo' };
            const failure = transports.otherHeldBy(via, name);
            if (failure !== null) return { kind: 'notTried', why: 'held', failure };
            return askedResult(await transports.lookOtherwise(via, name, await question(stop)));
          },
        },
        onFinding,
        signal === undefined ? ended.signal : AbortSignal.any([signal, ended.signal]),
      ),
    dispose: () => ended.abort(),
  };
}
