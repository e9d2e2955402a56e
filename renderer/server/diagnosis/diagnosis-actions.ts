import type { BridgeEvents } from '../../../shared/contract/bridge.ts';
import { findServer } from '../../../shared/contract/settings.ts';
import type { TransportKind } from '../../../shared/contract/transport-kind.ts';
import { inOrder } from '../../../shared/domain/diagnosis/judge-finding.ts';
import { plannedChecks } from '../../../shared/domain/diagnosis/planned-checks.ts';
import type { ServerName, ServerView } from '../../../shared/domain/model.ts';
import { sayDiagnosis } from '../../../shared/text/diagnosis/say-finding.ts';
import { sayMoment } from '../../../shared/text/moment.ts';
import { text } from '../../../shared/text/text.ts';
import { refresh } from '../../fleet/fleet-actions.ts';
import { copyText } from '../../menus/copy-text.ts';
import { ask, tell, tellFailure } from '../../notices/notice-actions.ts';
import type { Store } from '../../state/store.ts';
import type { ShownDiagnosis } from './shown-diagnosis.ts';

/** Finds out why a server does not answer; in place of what was found before. */
export async function startDiagnosis(store: Store, { name, report }: ServerView): Promise<void> {
  const { lastDiagnosis, settings } = store.getState();
  // Never one that was used before, also when the earlier one is closed: its lines may still be under way.
  const id = lastDiagnosis + 1;
  const sshPort = settings === null ? null : (findServer(settings, name)?.sshPort ?? null);
  const planned = plannedChecks(report?.via ?? 'windows', sshPort);
  store.set({ lastDiagnosis: id, diagnosis: { id, server: name, planned, findings: [], endedAt: null } });
  const findings = await ask(store, 'diagnosis.start', { server: name, id });
  const { diagnosis } = store.getState();
  if (diagnosis?.id !== id) return;
  store.set({ diagnosis: findings === null ? null : { ...diagnosis, findings, endedAt: Date.now() } });
}

/** A line that is known now; one of an earlier diagnosis is dropped. */
export function noteFinding(store: Store, { id, finding }: BridgeEvents['diagnosis.found']): void {
  const { diagnosis } = store.getState();
  if (diagnosis?.id !== id || diagnosis.endedAt !== null) return;
  store.set({ diagnosis: { ...diagnosis, findings: [...diagnosis.findings, finding] } });
}

/** Shows it no longer, and waits for no more lines. */
export function closeDiagnosis(store: Store): void {
  const isRunning = store.getState().diagnosis?.endedAt === null;
  store.set({ diagnosis: null });
  if (isRunning) void store.request('diagnosis.cancel', undefined);
}

/** Copies what is known, with the time when it was. */
export async function copyDiagnosis(
  store: Store,
  { server, findings, endedAt }: ShownDiagnosis,
): Promise<void> {
  const lines = [sayMoment(endedAt ?? Date.now()), sayDiagnosis(server, inOrder(findings))];
  await copyText(store, lines.join('\n'), text.diagnosis.copied);
}

/** From now on the server is asked by that way, whatever its group says; it is asked at once. */
export async function askByOtherWay(store: Store, server: ServerName, via: TransportKind): Promise<void> {
  const { settings } = store.getState();
  const own = settings === null ? undefined : findServer(settings, server);
  if (settings === null || own === undefined) return;
  const servers = settings.servers.map((each) => (each === own ? { ...each, transport: via } : each));
  const result = await store.request('settings.set', {
    base: { ...settings },
    settings: { ...settings, servers },
  });
  if (!result.ok) return tellFailure(store, result.error);
  store.set({ settings: result.value, diagnosis: null });
  tell(store, 'success', text.diagnosis.nowBy(server, via));
  await refresh(store, [server]);
}
