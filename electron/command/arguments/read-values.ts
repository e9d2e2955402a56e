import { z } from 'zod';
import { capacitySchema, messageSchema, settingsSchema } from '../../../shared/contract/settings.ts';
import { TRANSPORTS, type TransportKind } from '../../../shared/contract/transport-kind.ts';
import { FIRST_LISTENER_ID } from '../../../shared/domain/idlest.ts';
import { readMoment } from '../history/moments.ts';
import { type GivenPeriod, periodOf } from '../history/period.ts';
import type { CommonOptions, JobOptions } from './invocation.ts';
import type { Values } from './option-table.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_SECONDS = 10;
/** A reading that is much older says nothing about now. */
const LONGEST_WINDOW_SECONDS = 600;
/** A year. */
const MOST_HOURS = 8784;

/** The command line has the limits of the settings. */
const { shape } = settingsSchema;
const secondsSchema = z.int().min(0).max(LONGEST_WINDOW_SECONDS);
const hoursSchema = z.int().min(1).max(MOST_HOURS);
const sessionIdSchema = z
  .int()
  .min(1)
  .max(FIRST_LISTENER_ID - 1);

/** The options that every verb has. */
export function readCommon(values: Values): CommonOptions {
  const capacity = values.capacity === 'unlimited' ? 'unlimited' : undefined;
  return {
    demo: values.demo ?? false,
    // As in the app: an empty value (a script's empty variable) means Windows' own folder.
    toolsDir: values['tools-dir'] || null,
    codePage: number('--code-page', values['code-page'], (value) => shape.codePage.safeParse(value)),
    timeoutSeconds: number('--timeout', values.timeout, (value) => shape.timeoutSeconds.safeParse(value)),
    capacity: capacity ?? number('--capacity', values.capacity, (value) => capacitySchema.safeParse(value)),
    via: readVia(values),
  };
}

function readVia({ via, demo }: Values): TransportKind | null {
  if (via === undefined) return null;
  const kind = TRANSPORTS.find((one) => one === via);
  if (kind === undefined) throw new UsageError(`--via takes ${TRANSPORTS.join(' or ')}, not "${via}".`);
  if (kind === 'ssh' && demo) throw new UsageError('--demo asks no server over ssh: leave out --via ssh.');
  return kind;
}

export function readJobOptions(values: Values): JobOptions {
  return {
    yes: values.yes ?? false,
    undoSeconds: readUndo(values),
    warnSeconds: number('--warn', values.warn, (value) => shape.warnSeconds.safeParse(value)),
    ignoreWork: values['ignore-work'] ?? false,
  };
}

/** How a full server is freed before a connection; null without `--free`, and then its options are errors. */
export function readFree(values: Values): JobOptions | null {
  if (values.free) return readJobOptions(values);
  const idle = (['yes', 'undo', 'warn', 'ignore-work'] as const).find(
    (option) => values[option] !== undefined,
  );
  if (idle !== undefined) throw new UsageError(`connect has --${idle} only together with --free.`);
  return null;
}

export function readUndo({ undo }: Values): number | null {
  return number('--undo', undo, (value) => shape.undoSeconds.safeParse(value));
}

/** Seconds between two readings. */
export function readSeconds({ seconds }: Values): number {
  return number('--seconds', seconds, (value) => secondsSchema.safeParse(value)) ?? DEFAULT_SECONDS;
}

export function readPeriod(values: Values): GivenPeriod {
  const hours = number('--hours', values.hours, (value) => hoursSchema.safeParse(value));
  const given = { hours, from: moment('--from', values.from), until: moment('--until', values.until) };
  if (hours !== null && given.from !== null && given.until !== null)
    throw new UsageError('--hours, --from and --until: use at most two of them.');
  const { from, until } = periodOf(given, Date.now());
  if (from >= until) throw new UsageError('--from must be before --until, and before now.');
  return given;
}

const MINUTES_OF: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 };

/** A length of time such as `90m`, `12h` or `1d`, in minutes. */
export function readOver({ over }: Values): number | null {
  if (over === undefined) return null;
  const [, count = '', unit = ''] = /^(\d{1,6})([mhd])$/i.exec(over.trim()) ?? [];
  const minutes = MINUTES_OF[unit.toLowerCase()];
  if (minutes === undefined)
    throw new UsageError(`--over ${over}: not a length of time such as 90m, 12h or 1d.`);
  return Number(count) * minutes;
}

/** The id of a session of a user, as `status --json` and `sessions` print it. `what`: what it belongs to. */
export function readSessionId(what: string, text: string): number {
  const checked = sessionIdSchema.safeParse(/^\d+$/.test(text) ? Number(text) : Number.NaN);
  if (checked.success) return checked.data;
  throw new UsageError(`${what} ${text}: not the id of a session, a whole number from 1 to 65535.`);
}

/** The text of a message, which `msg` can show. */
export function readMessage(text: string): string {
  const checked = messageSchema.safeParse(text);
  if (checked.success) return checked.data;
  throw new UsageError('The text of a message is not empty, and has 255 characters at most.');
}

type Checked<Value> = { readonly success: true; readonly data: Value } | { readonly success: false };

function number<Value>(
  option: string,
  text: string | undefined,
  check: (value: number) => Checked<Value>,
): Value | null {
  if (text === undefined) return null;
  const checked = check(text.trim() === '' ? Number.NaN : Number(text));
  if (checked.success) return checked.data;
  throw new UsageError(`${option} ${text}: not a number that can be used here.`);
}

function moment(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const at = readMoment(text);
  if (at !== null) return at;
  throw new UsageError(`${option} ${text}: not a time such as 2026-11-22T10:00 or 2026-11-22T09:00Z.`);
}
