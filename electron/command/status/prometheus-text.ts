import type { FleetView, ServerName, ServerView } from '../../../shared/domain/model.ts';

/** One number of each server. */
interface Gauge {
  readonly name: string;
  readonly help: string;
  /** Null where there is none. */
  readonly of: (server: ServerView) => number | null;
}

const UP: Gauge = {
  name: 'slotwatch_up',
  help: 'Whether the server answered and its slots are known (1) or not (0).',
  of: ({ status }) => (status === 'unknown' ? 0 : 1),
};

const GAUGES: readonly Gauge[] = [
  UP,
  {
    name: 'slotwatch_full',
    help: 'Whether every slot of the server is taken.',
    of: whenKnown(({ status }) => (status === 'full' ? 1 : 0)),
  },
  { name: 'slotwatch_slots_used', help: 'Slots that are taken.', of: whenKnown(({ slots }) => slots.used) },
  {
    name: 'slotwatch_slots_capacity',
    help: 'Slots of the server; left out where there is no limit.',
    of: whenKnown(({ slots }) => slots.capacity),
  },
  {
    name: 'slotwatch_slots_free',
    help: 'Slots that are free; left out where there is no limit.',
    of: whenKnown(({ slots }) => slots.free),
  },
  {
    name: 'slotwatch_sessions_disconnected',
    help: 'Sessions of users who closed the window without logging off.',
    of: whenKnown(disconnectedUsers),
  },
  {
    name: 'slotwatch_answer_seconds',
    help: 'How long the server took to answer, or until it was given up.',
    of: ({ report }) => (report === null ? null : report.tookMs / 1000),
  },
  {
    name: 'slotwatch_asked_timestamp_seconds',
    help: 'When the server was asked.',
    of: ({ report }) => (report === null ? null : report.askedAt / 1000),
  },
];

/** The fleet as Prometheus reads it (text exposition format). Of a server whose slots are not known none are told. */
export function prometheusText({ servers }: FleetView): string {
  return GAUGES.flatMap((gauge) => samples(gauge, servers)).join('\n');
}

/** The same when nothing could be asked. */
export function prometheusUnknown(servers: readonly ServerName[]): string {
  return [...head(UP), ...servers.map((name) => sample(UP.name, name, 0))].join('\n');
}

/** A metric without samples is left out, but for the one that says who is up. */
function samples(gauge: Gauge, servers: readonly ServerView[]): readonly string[] {
  const lines = servers.flatMap((server) => {
    const value = gauge.of(server);
    return value === null ? [] : [sample(gauge.name, server.name, value)];
  });
  return lines.length === 0 && gauge !== UP ? [] : [...head(gauge), ...lines];
}

function head({ name, help }: Gauge): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`];
}

function sample(metric: string, server: string, value: number): string {
  return `${metric}{server="${escapeLabel(server)}"} ${value}`;
}

/** A backslash, a quote and a line end would end the value of a label. */
export function escapeLabel(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

function whenKnown(of: Gauge['of']): Gauge['of'] {
  return (server) => (server.status === 'unknown' ? null : of(server));
}

function disconnectedUsers({ report }: ServerView): number | null {
  if (report?.kind !== 'answer') return null;
  return report.sessions.filter(({ user, state }) => user !== null && state === 'disconnected').length;
}
