import { isSame } from '../../shared/basics/is-same.ts';
import {
  NAME_LISTS,
  type ServerSettings,
  type Settings,
  settingsSchema,
} from '../../shared/contract/settings.ts';
import { faultOf } from '../../shared/domain/schema-issues.ts';
import { MOST_NAMES } from '../../shared/names/name-pattern.ts';
import { canonicalServer } from '../../shared/names/server-name.ts';
import { sayFault } from '../../shared/text/say-issues.ts';
import { text } from '../../shared/text/text.ts';
import {
  isSameServerDraft,
  parseServerDraft,
  type ServerDraft,
  type ServerErrors,
  serverDraftOf,
  wholeNumberIn,
} from './server-draft.ts';

export const NUMBER_FIELDS = [
  'intervalSeconds',
  'timeoutSeconds',
  'concurrency',
  'undoSeconds',
  'idleThresholdMinutes',
  'warnSeconds',
  'historyDays',
  'codePage',
] as const satisfies readonly (keyof Settings)[];
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** Lists of names and patterns, typed one per line. */
export type ListField = (typeof NAME_LISTS)[number];

/** Both times as typed, also while there are no quiet hours. */
export interface QuietDraft {
  readonly on: boolean;
  readonly from: string;
  readonly to: string;
}

/** The suggestion when the user turns them on. */
const SUGGESTED_QUIET = { from: '22:00', to: '07:00' };

/** The settings as typed: numbers and lists as text, so that no input is lost or changed. */
export type SettingsDraft = Omit<Settings, NumberField | ListField | 'servers' | 'quietHours'> &
  Readonly<Record<NumberField | ListField, string>> & {
    readonly quietHours: QuietDraft;
    readonly servers: readonly ServerDraft[];
  };

export type SettingField = Exclude<keyof SettingsDraft, 'servers'>;

/** What is wrong and why. */
export interface DraftErrors {
  readonly fields: ReadonlyMap<keyof Settings, string>;
  /** By the key of the server. */
  readonly servers: ReadonlyMap<number, ServerErrors>;
}

export const NO_ERRORS: DraftErrors = { fields: new Map(), servers: new Map() };

export type ParsedDraft =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly errors: DraftErrors };

const drafts = new WeakMap<Settings, SettingsDraft>();

/** The draft without any input. The same object for the same settings, so that nothing renders again for it. */
export function draftOf(settings: Settings): SettingsDraft {
  const known = drafts.get(settings);
  if (known !== undefined) return known;
  const numbers = Object.fromEntries(NUMBER_FIELDS.map((field) => [field, String(settings[field])]));
  const lists = Object.fromEntries(NAME_LISTS.map((field) => [field, settings[field].join('\n')]));
  const draft: SettingsDraft = {
    ...settings,
    ...(numbers as Record<NumberField, string>),
    ...(lists as Record<ListField, string>),
    quietHours: { ...SUGGESTED_QUIET, ...settings.quietHours, on: settings.quietHours !== null },
    servers: settings.servers.map(serverDraftOf),
  };
  drafts.set(settings, draft);
  return draft;
}

/**
 * Gives the draft of the saved settings the keys of the draft they were saved from: a row that is open, selected or
 * removed keeps its identity.
 */
export function keepKeys(settings: Settings, savedFrom: SettingsDraft): void {
  const draft = draftOf(settings);
  const servers = draft.servers.map((server, place) => {
    const from = savedFrom.servers[place];
    // What another program has removed or added meanwhile has moved the entries behind it.
    const same = from !== undefined && from.name.trim().toLowerCase() === server.name.toLowerCase();
    return same ? { ...server, key: from.key } : server;
  });
  drafts.set(settings, { ...draft, servers });
}

/** The settings of the draft, or every error. The schema decides; the error texts are ours. */
export function parseDraft(draft: SettingsDraft): ParsedDraft {
  const servers: ServerSettings[] = [];
  const wrongServers = new Map<number, ServerErrors>();
  for (const server of draft.servers) {
    const parsed = parseServerDraft(server);
    if (parsed.ok) servers.push(parsed.server);
    else wrongServers.set(server.key, parsed.errors);
  }
  for (const key of keysOfTwins(draft.servers)) {
    wrongServers.set(key, new Map([...(wrongServers.get(key) ?? []), ['name', text.settings.server.twice]]));
  }
  const { on, from, to } = draft.quietHours;
  const parsed = settingsSchema.safeParse({
    ...draft,
    ...Object.fromEntries(NUMBER_FIELDS.map((field) => [field, wholeNumberIn(draft[field])])),
    ...Object.fromEntries(NAME_LISTS.map((field) => [field, linesOf(draft[field])])),
    quietHours: on ? { from, to } : null,
    // These have been checked one by one.
    servers: [],
  });
  const fields = new Map<keyof Settings, string>();
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path[0] as keyof Settings;
    const fault = faultOf(issue);
    // Of a list, the first error is reported, with the wrong entry.
    if (!fields.has(field))
      fields.set(field, fault.kind === 'entry' ? `${sayFault(fault)}.` : sayError(field));
  }
  if (draft.servers.length > MOST_NAMES) fields.set('servers', text.settings.server.tooMany(MOST_NAMES));
  return parsed.success && fields.size === 0 && wrongServers.size === 0
    ? { ok: true, settings: { ...parsed.data, servers } }
    : { ok: false, errors: { fields, servers: wrongServers } };
}

const errors = new WeakMap<SettingsDraft, DraftErrors>();

/** Every error of the draft; the same object for the same draft. */
export function errorsOf(draft: SettingsDraft): DraftErrors {
  const known = errors.get(draft);
  if (known !== undefined) return known;
  const parsed = parseDraft(draft);
  const found = parsed.ok ? NO_ERRORS : parsed.errors;
  errors.set(draft, found);
  return found;
}

/** The number of wrong fields. */
export function countErrors({ fields, servers }: DraftErrors): number {
  return [...servers.values()].reduce((sum, parts) => sum + parts.size, fields.size);
}

/** Whether the draft differs from what is saved. Compares the typed text: that is what the user would lose. */
export function isChanged(draft: SettingsDraft, saved: Settings): boolean {
  const before = draftOf(saved);
  return (Object.keys(before) as (keyof SettingsDraft)[]).some((field) => !isSameField(field, draft, before));
}

/** Whether two drafts have the same value for one setting. */
export function isSameField(field: keyof SettingsDraft, a: SettingsDraft, b: SettingsDraft): boolean {
  if (field === 'servers') {
    return (
      a.servers.length === b.servers.length &&
      a.servers.every((server, place) => {
        const other = b.servers[place];
        return other !== undefined && isSameServerDraft(server, other);
      })
    );
  }
  if (field === 'quietHours') {
    const [one, other] = [a.quietHours, b.quietHours];
    return one.on === other.on && (!one.on || (one.from === other.from && one.to === other.to));
  }
  if (field === 'messageTemplates' || field === 'groupTransports') return isSame(a[field], b[field]);
  return a[field] === b[field];
}

/** The minimum and maximum of a number, from the schema. */
export function limitsOf(field: NumberField): { readonly min: number; readonly max: number } {
  const { minValue, maxValue } = settingsSchema.shape[field].unwrap();
  return { min: minValue ?? Number.MIN_SAFE_INTEGER, max: maxValue ?? Number.MAX_SAFE_INTEGER };
}

function linesOf(typed: string): readonly string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function sayError(field: keyof Settings): string {
  const numberField = NUMBER_FIELDS.find((each) => each === field);
  if (numberField !== undefined) {
    const { min, max } = limitsOf(numberField);
    return text.settings.wholeNumber(min, max);
  }
  if (NAME_LISTS.some((each) => each === field)) return text.settings.patternLength;
  if (field === 'warnText' || field === 'askText') return text.message.longest;
  return field === 'quietHours' ? text.settings.quiet.bothTimes : text.settings.otherField;
}

/** The keys of all servers whose name is already used by an earlier one. */
function keysOfTwins(servers: readonly ServerDraft[]): readonly number[] {
  const seen = new Set<string>();
  return servers.flatMap(({ key, name }) => {
    if (name.trim() === '') return [];
    const spelling = canonicalServer(name);
    const twin = seen.has(spelling);
    seen.add(spelling);
    return twin ? [key] : [];
  });
}
