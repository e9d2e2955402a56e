import {
  collectProblems,
  type ListProblemCode,
  type ListReason,
  type ProblemCollector,
} from '../../../shared/contract/list-problem.ts';
import {
  DEFAULT_PORT,
  type ListedServer,
  LONGEST_LABEL,
  MOST_GROUP_LEVELS,
  type ServerListFormat,
  type ServerListPreview,
  type UntickedServer,
} from '../../../shared/contract/server-list.ts';
import { TRANSPORTS, type TransportKind } from '../../../shared/contract/transport-kind.ts';
import type { Capacity, ServerName } from '../../../shared/domain/model.ts';
import { MOST_NAMES } from '../../../shared/names/name-pattern.ts';
import { canonicalServer } from '../../../shared/names/server-name.ts';
import { parseAddress, parsePort } from './cells/address.ts';
import { parseCapacity } from './cells/capacity-text.ts';
import { withoutSecret } from './cells/secret-line.ts';

/** A server as it is written in a file, every part as text. */
export interface WrittenServer {
  readonly line: number | null;
  /** A name, with or without a port. */
  readonly address: string;
  readonly label?: string;
  readonly group?: readonly string[];
  /** `auto`, `unlimited` or a number; empty when there is none. */
  readonly capacity?: string;
  /** Used instead of a port in the address; empty when there is none. */
  readonly port?: string;
  readonly console?: boolean;
  /** `windows` or `ssh`; empty when there is none. */
  readonly transport?: string;
}

/** Why a server is offered but not ticked. */
export interface Doubt {
  readonly code: ListProblemCode;
  readonly why: ListReason;
}

/** Builds a preview, with the same checks for every format. */
export class ListBuilder {
  private readonly servers = new Map<string, ListedServer>();
  private readonly unticked = new Map<string, UntickedServer>();
  private readonly repeated = new Set<string>();
  private readonly problems: ProblemCollector = collectProblems();

  add(written: WrittenServer): void {
    const { line, address, label = '' } = written;
    const parsed = parseAddress(address);
    if (parsed === null) {
      const shown = withoutUser(address);
      this.problem('notAName', line, shown, whyNoName(address), cleanText(label) || shown);
      return;
    }
    const { name } = parsed;
    const key = canonicalServer(name);
    if (this.servers.has(key)) {
      if (!this.repeated.has(key)) this.problem('repeated', line, name, { kind: 'repeated' });
      this.repeated.add(key);
      return;
    }
    if (this.servers.size >= MOST_NAMES) {
      this.problem('tooMany', line, name, { kind: 'listFull', most: MOST_NAMES });
      return;
    }
    this.servers.set(key, this.read(written, name, parsed.port));
  }

  /** Offers a server without ticking it. If its name is not valid, adds a problem with that reason. */
  offer(written: WrittenServer, { code, why }: Doubt): void {
    const { line, address, label = '' } = written;
    const parsed = parseAddress(address);
    if (parsed === null) {
      this.problem(code, line, '', why, cleanText(label));
      return;
    }
    const key = canonicalServer(parsed.name);
    if (this.unticked.has(key) || this.unticked.size >= MOST_NAMES) return;
    this.unticked.set(key, { ...this.read(written, parsed.name, parsed.port), line, code, why });
  }

  /** `about`: where what it is about has another name than the written one. */
  problem(code: ListProblemCode, line: number | null, text: string, why: ListReason, about = text): void {
    this.problems.add(code, line, withoutSecret(text), why, withoutSecret(about));
  }

  preview(format: ServerListFormat | null): ServerListPreview {
    const problems = this.problems.all();
    const servers = [...this.servers.values()];
    const unticked = [...this.unticked].flatMap(([key, server]) => (this.servers.has(key) ? [] : [server]));
    if (servers.length + unticked.length + problems.length > 0)
      return { format, servers, unticked, problems };
    return failedPreview(format, 'empty', { kind: 'noServer' });
  }

  private read(written: WrittenServer, name: ServerName, portInAddress: string | null): ListedServer {
    const { line, label = '', group = [], console = false } = written;
    return {
      name,
      label: cleanLabel(label, name),
      group: [...cleanGroup(group)],
      capacity: this.readCapacity(written.capacity ?? '', line, name),
      port: this.readPort(written.port?.trim() || portInAddress, line, name),
      console,
      transport: this.readTransport(written.transport ?? '', line, name),
    };
  }

  private readTransport(written: string, line: number | null, name: string): TransportKind | null {
    if (written === '') return null;
    const transport = TRANSPORTS.find((each) => each === written.toLowerCase());
    if (transport === undefined) this.problem('badTransport', line, name, { kind: 'badTransport' });
    return transport ?? null;
  }

  private readCapacity(written: string, line: number | null, name: string): Capacity {
    const capacity = parseCapacity(written);
    if (capacity !== null) return capacity;
    this.problem('badCapacity', line, name, { kind: 'badCapacity' });
    return 'auto';
  }

  private readPort(written: string | null, line: number | null, name: string): number | null {
    if (written === null) return null;
    const port = parsePort(written);
    if (port === null) this.problem('badPort', line, name, { kind: 'badPort' });
    return port === DEFAULT_PORT ? null : port;
  }
}

/** The preview of a file without servers, with the one reason. */
export function failedPreview(
  format: ServerListFormat | null,
  code: ListProblemCode,
  why: ListReason,
  line: number | null = null,
): ServerListPreview {
  return { format, servers: [], unticked: [], problems: [{ line, about: '', text: '', code, why }] };
}

/** One line of text from the file, as long as the settings allow; never cut within a character. */
export function cleanText(text: string): string {
  const line = text.slice(0, LONGEST_LABEL * 2).replace(/[\p{C}\p{Z}]+/gu, ' ');
  return line
    .trim()
    .slice(0, LONGEST_LABEL)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

function cleanLabel(label: string, name: string): string {
  const clean = cleanText(label);
  return clean.toLowerCase() === name.toLowerCase() ? '' : clean;
}

function cleanGroup(group: readonly string[]): readonly string[] {
  return group
    .slice(0, MOST_GROUP_LEVELS)
    .map(cleanText)
    .filter((level) => level !== '');
}

function whyNoName(address: string): ListReason {
  return { kind: address.trim() === '' ? 'noAddress' : 'notAName' };
}

/** `admin@xyz` and `rdp://admin:secret@xyz`: removes the user and the password before the server. */
export function withoutUser(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
