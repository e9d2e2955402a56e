import type { ListedServer } from '../../shared/contract/server-list.ts';
import { newServer, type ServerSettings, serverSettingsSchema } from '../../shared/contract/settings.ts';
import type { TransportKind } from '../../shared/contract/transport-kind.ts';
import type { Capacity } from '../../shared/domain/model.ts';
import { joinGroup, splitGroup } from '../../shared/names/group-path.ts';
import { text } from '../../shared/text/text.ts';

/** One server as it is typed. */
export interface ServerDraft {
  /** Identifies the row while its name changes. */
  readonly key: number;
  readonly name: string;
  readonly label: string;
  /** `Production/Web`. */
  readonly group: string;
  readonly capacity: 'auto' | 'unlimited' | 'number';
  /** The text in the number field, also while `capacity` is something else. */
  readonly slots: string;
  /** Empty for Remote Desktop's default. */
  readonly port: string;
  readonly console: boolean;
  /** Null for what its group or the system says. */
  readonly transport: TransportKind | null;
  /** Empty for what ssh's own configuration says, and so is `sshUser`. */
  readonly sshPort: string;
  readonly sshUser: string;
}

/** The fields of a server that can be wrong. */
export type ServerPart = Exclude<keyof ServerSettings, 'console' | 'transport'>;
export type ServerErrors = ReadonlyMap<ServerPart, string>;

type ParsedServer =
  | { readonly ok: true; readonly server: ServerSettings }
  | { readonly ok: false; readonly errors: ServerErrors };

/** The suggestion when a number is chosen: what `auto` means. */
const SUGGESTED_SLOTS = '2';

export function serverDraftOf(server: ServerSettings, key: number): ServerDraft {
  const { name, label, group, capacity, port, console, transport, sshPort, sshUser } = server;
  return {
    key,
    name,
    label,
    group: joinGroup(group),
    ...capacityDraftOf(capacity),
    port: typedPort(port),
    console,
    transport,
    sshPort: typedPort(sshPort),
    sshUser: sshUser ?? '',
  };
}

/** A server to add: as a list describes it, or its name only. */
export type NewServer = Pick<ListedServer, 'name'> & Partial<ListedServer>;

/** The draft of a server from a list, or of a name only. */
export function newServerDraft(key: number, server: NewServer): ServerDraft {
  return serverDraftOf({ ...newServer(server.name), ...server }, key);
}

const parsedOnes = new WeakMap<ServerDraft, ParsedServer>();

/**
 * The server of the draft, or an error for every wrong field. Cached: of thousands of servers only one changes at a
 * time.
 */
export function parseServerDraft(draft: ServerDraft): ParsedServer {
  const known = parsedOnes.get(draft);
  if (known !== undefined) return known;
  const parsed = parse(draft);
  parsedOnes.set(draft, parsed);
  return parsed;
}

function parse(draft: ServerDraft): ParsedServer {
  const { name, label, group, capacity, slots, port, console, transport, sshPort, sshUser } = draft;
  const parsed = serverSettingsSchema.safeParse({
    name,
    label: label.trim(),
    group: groupIn(group),
    capacity: capacity === 'number' ? wholeNumberIn(slots) : capacity,
    port: portIn(port),
    console,
    transport,
    sshPort: portIn(sshPort),
    sshUser: sshUser.trim() === '' ? null : sshUser.trim(),
  });
  if (parsed.success) return { ok: true, server: parsed.data };
  const parts = new Set(parsed.error.issues.map(({ path }) => path[0] as ServerPart));
  return { ok: false, errors: new Map([...parts].map((part) => [part, sayError(part, name)])) };
}

/** The group path that is typed; empty where there is only a slash. */
export function groupIn(typed: string): readonly string[] {
  return splitGroup(typed)
    .map((level) => level.trim())
    .filter((level) => level !== '');
}

/** NaN for anything but a whole number; the schema then refuses it with the field's own limits. */
export function wholeNumberIn(typed: string): number {
  return /^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN;
}

function typedPort(port: number | null): string {
  return port === null ? '' : String(port);
}

/** Null for an empty field. */
function portIn(typed: string): number | null {
  return typed.trim() === '' ? null : wholeNumberIn(typed);
}

/** What two drafts of the same server have in common, besides the number of slots. */
const COMPARED = [
  'name',
  'label',
  'group',
  'capacity',
  'port',
  'console',
  'transport',
  'sshPort',
  'sshUser',
] as const satisfies readonly (keyof ServerSettings)[];

/** Whether two drafts stand for the same server, so that removing one of them loses nothing. */
export function isSameServerDraft(a: ServerDraft, b: ServerDraft): boolean {
  if (a === b) return true;
  const slots = a.capacity !== 'number' || a.slots === b.slots;
  return slots && COMPARED.every((part) => a[part] === b[part]);
}

function capacityDraftOf(capacity: Capacity): Pick<ServerDraft, 'capacity' | 'slots'> {
  return typeof capacity === 'number'
    ? { capacity: 'number', slots: String(capacity) }
    : { capacity, slots: SUGGESTED_SLOTS };
}

function sayError(part: ServerPart, name: string): string {
  const { server } = text.settings;
  switch (part) {
    case 'name':
      return name.trim() === '' ? server.missingName : server.badName;
    case 'label':
      return server.longLabel;
    case 'group':
      return server.badGroup;
    case 'capacity':
      return server.badCapacity;
    case 'port':
    case 'sshPort':
      return server.badPort;
    case 'sshUser':
      return server.badSshUser;
  }
}
