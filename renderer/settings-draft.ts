import type { z } from 'zod';
import type { Capacity } from '../shared/model.ts';
import { parseServerName, sameServer } from '../shared/server-name.ts';
import { type ServerSettings, type Settings, settingsSchema } from '../shared/settings.ts';
import { text } from '../shared/text/text.ts';

export const NUMBER_FIELDS = [
  'intervalSeconds',
  'timeoutSeconds',
  'concurrency',
  'undoSeconds',
  'idleThresholdMinutes',
  'warnSeconds',
  'codePage',
] as const satisfies readonly (keyof Settings)[];
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** Lists of names and patterns, typed one per line. */
export const LIST_FIELDS = [
  'protectedUsers',
  'protectedServers',
] as const satisfies readonly (keyof Settings)[];
export type ListField = (typeof LIST_FIELDS)[number];

/** One server as it is typed. */
export interface ServerDraft {
  /** Tells the rows apart while their names change. */
  readonly key: number;
  readonly name: string;
  readonly label: string;
  readonly capacity: 'auto' | 'unlimited' | 'number';
  /** What stands in the number field, also while `capacity` is something else. */
  readonly slots: string;
  readonly group: readonly string[];
  readonly port: number | null;
  readonly console: boolean;
}

/** The settings as they are typed: numbers and lists as text, so that nothing a person types is lost or changed. */
export type SettingsDraft = Omit<Settings, NumberField | ListField | 'servers'> &
  Readonly<Record<NumberField | ListField, string>> & { readonly servers: readonly ServerDraft[] };

/** The fields that are wrong and why, by path: `undoSeconds`, `servers.2.name`. */
export type FieldErrors = ReadonlyMap<string, string>;

export type ParsedDraft =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly errors: FieldErrors };

/** What a new server row suggests when a number is chosen: one more than `auto` means nothing without a number. */
const SUGGESTED_SLOTS = '2';

export function draftOf(settings: Settings): SettingsDraft {
  const numbers = Object.fromEntries(NUMBER_FIELDS.map((field) => [field, String(settings[field])]));
  const lists = Object.fromEntries(LIST_FIELDS.map((field) => [field, settings[field].join('\n')]));
  return {
    ...settings,
    ...(numbers as Record<NumberField, string>),
    ...(lists as Record<ListField, string>),
    servers: settings.servers.map(serverDraftOf),
  };
}

/** The settings the draft stands for, or every field that is wrong. The schema decides; the sentences are ours. */
export function parseDraft(draft: SettingsDraft): ParsedDraft {
  const numbers = Object.fromEntries(NUMBER_FIELDS.map((field) => [field, numberIn(draft[field])]));
  const lists = Object.fromEntries(LIST_FIELDS.map((field) => [field, linesOf(draft[field])]));
  const parsed = settingsSchema.safeParse({
    ...draft,
    ...numbers,
    ...lists,
    servers: draft.servers.map(({ key: _, slots, capacity, label, ...rest }) => ({
      ...rest,
      label: label.trim(),
      capacity: capacity === 'number' ? numberIn(slots) : capacity,
    })),
  });
  if (parsed.success) return { ok: true, settings: parsed.data };
  const errors = new Map(parsed.error.issues.flatMap((issue) => sayIssue(issue, draft)));
  for (const place of placesOfTwins(draft.servers))
    errors.set(`servers.${place}.name`, text.settings.server.twice);
  return { ok: false, errors };
}

/** Whether the draft differs from what is saved. Spelling of a draft counts: it is what the person would lose. */
export function isChanged(draft: SettingsDraft, saved: Settings): boolean {
  return JSON.stringify(withoutKeys(draft)) !== JSON.stringify(withoutKeys(draftOf(saved)));
}

/** The least and the greatest value a number may have, from the schema. */
export function limitsOf(field: NumberField): { readonly min: number; readonly max: number } {
  const { minValue, maxValue } = settingsSchema.shape[field].unwrap();
  return { min: minValue ?? Number.MIN_SAFE_INTEGER, max: maxValue ?? Number.MAX_SAFE_INTEGER };
}

/** Why this text cannot be added as a server, or null when it can. */
export function objectionToName(name: string, servers: readonly { readonly name: string }[]): string | null {
  if (name.trim() === '') return text.settings.server.missingName;
  if (parseServerName(name) === null) return text.settings.server.badName;
  return servers.some((server) => sameServer(server.name, name.trim())) ? text.settings.server.already : null;
}

/** The draft with one more server at its end. */
export function withServer(draft: SettingsDraft, name: string): SettingsDraft {
  const key = 1 + Math.max(-1, ...draft.servers.map((server) => server.key));
  const added: ServerDraft = {
    key,
    name: name.trim(),
    label: '',
    group: [],
    capacity: 'auto',
    slots: SUGGESTED_SLOTS,
    port: null,
    console: false,
  };
  return { ...draft, servers: [...draft.servers, added] };
}

function serverDraftOf({ capacity, ...rest }: ServerSettings, key: number): ServerDraft {
  return { ...rest, key, ...capacityDraftOf(capacity) };
}

function capacityDraftOf(capacity: Capacity): Pick<ServerDraft, 'capacity' | 'slots'> {
  return typeof capacity === 'number'
    ? { capacity: 'number', slots: String(capacity) }
    : { capacity, slots: SUGGESTED_SLOTS };
}

function withoutKeys(draft: SettingsDraft): unknown {
  return {
    ...draft,
    servers: draft.servers.map(({ key: _, slots, ...rest }) => ({
      ...rest,
      slots: rest.capacity === 'number' ? slots : '',
    })),
  };
}

/** NaN for everything but a whole number, which the schema refuses with the field's own limits. */
function numberIn(typed: string): number {
  return /^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN;
}

function linesOf(typed: string): readonly string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function sayIssue(issue: z.core.$ZodIssue, draft: SettingsDraft): readonly [string, string][] {
  const [field, place, part] = issue.path;
  const numberField = NUMBER_FIELDS.find((each) => each === field);
  if (numberField !== undefined) {
    const { min, max } = limitsOf(numberField);
    return [[numberField, text.settings.wholeNumber(min, max)]];
  }
  const listField = LIST_FIELDS.find((each) => each === field);
  if (listField !== undefined) return [[listField, text.settings.patternLength]];
  if (field === 'warnText' || field === 'askText') return [[field, text.message.length]];
  if (field !== 'servers') return [[String(field), text.settings.otherField]];
  // An issue of the list as a whole is about twins, which are marked where they stand.
  if (place === undefined) return [];
  const server = draft.servers[Number(place)];
  return [[issue.path.join('.'), sayServerIssue(String(part), server)]];
}

function sayServerIssue(part: string, server: ServerDraft | undefined): string {
  const { server: sentences } = text.settings;
  if (part === 'capacity') return sentences.badCapacity;
  if (part === 'label') return sentences.longLabel;
  return server?.name.trim() === '' ? sentences.missingName : sentences.badName;
}

/** Every place whose name stands at an earlier place already. */
function placesOfTwins(servers: readonly ServerDraft[]): readonly number[] {
  const seen = new Set<string>();
  return servers.flatMap(({ name }, place) => {
    const spelling = name.trim().toLowerCase();
    if (spelling === '') return [];
    const twin = seen.has(spelling);
    seen.add(spelling);
    return twin ? [place] : [];
  });
}
