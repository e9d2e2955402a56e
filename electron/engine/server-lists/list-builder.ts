import {
  collectProblems,
  type ListProblemCode,
  type ProblemCollector,
} from '../../../shared/list-problem.ts';
import { MOST_NAMES } from '../../../shared/name-pattern.ts';
import {
  DEFAULT_PORT,
  type ListedServer,
  LONGEST_LABEL,
  MOST_GROUP_LEVELS,
  type ServerListFormat,
  type ServerListPreview,
} from '../../../shared/server-list.ts';
import { canonicalServer } from '../../../shared/server-name.ts';
import { text } from '../../../shared/text/text.ts';
import { parseAddress, parsePort } from './address.ts';

/** A server as a file writes it, every part as its text. */
export interface WrittenServer {
  readonly line: number | null;
  /** A name, with or without a port. */
  readonly address: string;
  readonly label?: string;
  readonly group?: readonly string[];
  /** Wins over the one in the address; empty for none. */
  readonly port?: string;
  readonly console?: boolean;
}

/** Puts a preview together: the same checks for every format. */
export class ListBuilder {
  private readonly servers = new Map<string, ListedServer>();
  private readonly repeated = new Set<string>();
  private readonly problems: ProblemCollector = collectProblems();

  add(written: WrittenServer): void {
    const { line, address, label = '', group = [], console = false } = written;
    const parsed = parseAddress(address);
    if (parsed === null) {
      this.problem('notAName', line, withoutUser(address), sayNoName(address));
      return;
    }
    const { name } = parsed;
    const key = canonicalServer(name);
    if (this.servers.has(key)) {
      if (!this.repeated.has(key)) this.problem('repeated', line, name, text.listProblem.repeated);
      this.repeated.add(key);
      return;
    }
    if (this.servers.size >= MOST_NAMES) {
      this.problem('tooMany', line, name, text.listProblem.listFull(MOST_NAMES));
      return;
    }
    this.servers.set(key, {
      name,
      label: cleanLabel(label, name),
      group: cleanGroup(group),
      port: this.readPort(written.port?.trim() || parsed.port, line, name),
      console,
    });
  }

  problem(code: ListProblemCode, line: number | null, text: string, why: string): void {
    this.problems.add(code, line, text, why);
  }

  preview(format: ServerListFormat | null): ServerListPreview {
    const problems = this.problems.all();
    const servers = [...this.servers.values()];
    if (servers.length > 0 || problems.length > 0) return { format, servers, problems };
    return failedPreview(format, 'empty', text.listProblem.noServer);
  }

  private readPort(written: string | null, line: number | null, name: string): number | null {
    if (written === null) return null;
    const port = parsePort(written);
    if (port === null) this.problem('badPort', line, name, text.listProblem.badPort);
    return port === DEFAULT_PORT ? null : port;
  }
}

/** The preview of a file that gives nothing, and the one reason. */
export function failedPreview(
  format: ServerListFormat | null,
  code: ListProblemCode,
  why: string,
  line: number | null = null,
): ServerListPreview {
  return { format, servers: [], problems: [{ line, text: '', code, why }] };
}

/** One line of text that a person wrote, as long as the settings allow; not cut in the middle of a character. */
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

function sayNoName(address: string): string {
  return address.trim() === '' ? text.listProblem.noAddress : text.listProblem.notAName;
}

/** `admin@xyz` and `rdp://admin:secret@xyz` must not bring along who or what stands before the server. */
export function withoutUser(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
