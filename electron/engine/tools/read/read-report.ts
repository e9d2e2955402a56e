import type { ToolFailure } from '../../../../shared/domain/failure.ts';
import { isAttended } from '../../../../shared/domain/idlest.ts';
import type {
  Answer,
  Doubt,
  Report,
  ServerName,
  Session,
  SessionDoubt,
} from '../../../../shared/domain/model.ts';
import { isSameAccount } from '../../../../shared/names/account.ts';
import type { ToolOutput } from '../run/tool.ts';
import { decodeOtherwise, decodeToolText, isDoubleByte } from './decode.ts';
import { failureOf, moreSpecific, readErrorNumber, saysNobody } from './failures.ts';
import type { DateOrder } from './logon-time.ts';
import { type QuserRow, type QuserTable, readQuser } from './read-quser.ts';
import { type QwinstaRow, type QwinstaTable, readQwinsta } from './read-qwinsta.ts';

/** The question: which server, and when. Goes into the report unchanged. */
export interface Asked {
  readonly server: ServerName;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  readonly tookMs: number;
}

/**
 * Turns what both tools printed about one server into its report. Either tool alone is enough; two are joined by
 * session id. Null means that the tool was not run. Never throws, whatever the bytes.
 */
export function readReport(
  asked: Asked,
  qwinsta: ToolOutput | null,
  quser: ToolOutput | null,
  codePage: number,
  order: DateOrder = null,
): Report {
  const stations = parseTool('qwinsta', qwinsta, asked.server, codePage, (text, wide) =>
    readQwinsta(text, wide),
  );
  const users = parseTool('quser', quser, asked.server, codePage, (text, wide) =>
    readQuser(text, wide, order),
  );
  if (stations.table === null && users.table === null) return withoutTable(asked, stations, users);
  const joined = join(stations.table?.rows ?? [], users.table?.rows ?? []);
  return {
    kind: 'answer',
    ...asked,
    sessions: joined.sessions,
    doubts: doubtsAbout(stations, users, joined),
  };
}

/** The result of one tool: a table, or why there is none. */
type ToolResult<Table> = Parsed<Table> | Failed;

interface Parsed<Table> {
  readonly table: Table;
}

interface Failed {
  readonly table: null;
  /** It printed that no user is logged on. */
  readonly nobody: boolean;
  readonly failure: ToolFailure;
}

type ReadTable<Table> = (text: string, ambiguousAsWide: boolean) => Table | null;

function parseTool<Table extends { readonly incomplete: boolean }>(
  tool: 'qwinsta' | 'quser',
  output: ToolOutput | null,
  server: ServerName,
  codePage: number,
  read: ReadTable<Table>,
): ToolResult<Table> {
  if (output === null) {
    return { table: null, nobody: false, failure: failureOf(tool, { end: 'missing' }, '', server) };
  }
  // The output of a tool that was ended may be cut anywhere, so it is not read.
  const exited = output.end === 'exited';
  const complaint = decodeToolText(output.stderr, codePage);
  const table = exited ? readInCodePage(output.stdout, codePage, read) : null;
  if (table !== null) {
    // A list that ended in an error may lack rows.
    const broken = readErrorNumber(complaint) !== null;
    return { table: broken ? { ...table, incomplete: true } : table };
  }
  const everything = `${complaint}\n${decodeToolText(output.stdout, codePage)}`;
  const nobody = exited && saysNobody(everything);
  return { table: null, nobody, failure: failureOf(tool, output, everything, server) };
}

/** The table in the likelier encoding, or in the other one when only that explains every line. */
function readInCodePage<Table extends { readonly incomplete: boolean }>(
  bytes: Uint8Array,
  codePage: number,
  read: ReadTable<Table>,
): Table | null {
  const wide = isDoubleByte(codePage);
  const likely = read(decodeToolText(bytes, codePage), wide);
  if (likely !== null && !likely.incomplete) return likely;
  const other = decodeOtherwise(bytes, codePage);
  const otherwise = other === null ? null : read(other, wide);
  return otherwise !== null && !otherwise.incomplete ? otherwise : likely;
}

function withoutTable(asked: Asked, stations: Failed, users: Failed): Report {
  // "No User exists" means an empty list, but it is not a table: it is reported, and never called free.
  if (users.nobody && stations.failure.code === 'toolMissing') {
    const doubts = [missingStations(stations.failure), emptyAnswer()];
    return { kind: 'answer', ...asked, sessions: [], doubts } satisfies Answer;
  }
  return {
    kind: 'noAnswer',
    ...asked,
    error: users.nobody ? stations.failure : moreSpecific(stations.failure, users.failure),
  };
}

/** The rows of both tools as one list. */
interface Joined {
  readonly sessions: readonly Session[];
  /** The tools name different people or states. */
  readonly differ: boolean;
}

/**
 * All sessions that either tool listed. One that is in one list only came or went between the two, and is counted. Two
 * rows with one id in either tool are counted each.
 */
function join(stations: readonly QwinstaRow[], users: readonly QuserRow[]): Joined {
  const twice = new Set([...idsTwice(stations), ...idsTwice(users)]);
  const unmatched = new Map<number, QuserRow[]>();
  for (const user of users) {
    const others = twice.has(user.id) ? unmatched.get(user.id) : undefined;
    if (others === undefined) unmatched.set(user.id, [user]);
    else others.push(user);
  }
  let differ = false;
  const sessions = stations.map((station) => {
    const isTwice = twice.has(station.id);
    const user = takeUser(unmatched, station, isTwice);
    const doubt = isTwice ? 'idTwice' : doubtBetween(station, user);
    if (doubt === 'toolsDisagree' || (user === undefined && station.user !== null)) differ = true;
    return joinRows(station, user, doubt);
  });
  for (const left of unmatched.values()) {
    for (const user of left) {
      differ = true;
      // When `qwinsta` has a list, it does not have this session.
      const unlisted = stations.length > 0 ? 'toolsDisagree' : null;
      sessions.push(sessionOfUser(user, twice.has(user.id) ? 'idTwice' : unlisted));
    }
  }
  return { sessions, differ };
}

function idsTwice(rows: readonly { readonly id: number }[]): readonly number[] {
  const seen = new Set<number>();
  const twice: number[] = [];
  for (const { id } of rows) {
    if (seen.has(id)) twice.push(id);
    seen.add(id);
  }
  return twice;
}

/**
 * The row of `quser` with this id; when either tool has the id twice, only that of the same user. Each is used once.
 */
function takeUser(
  unmatched: Map<number, QuserRow[]>,
  station: QwinstaRow,
  isTwice: boolean,
): QuserRow | undefined {
  const rows = unmatched.get(station.id);
  if (rows === undefined || !isTwice) {
    unmatched.delete(station.id);
    return rows?.[0];
  }
  const same = rows.findIndex(({ user }) => station.user !== null && isSameAccount(station.user, user));
  return same === -1 ? undefined : rows.splice(same, 1)[0];
}

/** Whether the tools name different users for this id, or different states. */
function doubtBetween(station: QwinstaRow, user: QuserRow | undefined): SessionDoubt | null {
  if (user === undefined) return null;
  const agree = station.user !== null && isSameAccount(station.user, user.user);
  return agree && station.state === user.state ? null : 'toolsDisagree';
}

/**
 * One session from both rows. Where they disagree, the state in which a user is more likely at work counts, and an idle
 * time only when it comes with that state and the same user. The mark counts from either tool.
 */
// Written out field by field: spreading rows takes half the time of a large answer.
function joinRows(station: QwinstaRow, user: QuserRow | undefined, doubt: SessionDoubt | null): Session {
  const current = station.current || (user?.current ?? false);
  if (user !== undefined && station.user === null) return sessionOfUser(user, doubt, current);
  const own = user !== undefined && isSameAccount(station.user ?? '', user.user) ? user : undefined;
  const differs = user !== undefined && user.state !== station.state;
  const asUser = differs && isAttended(user) && !isAttended(station);
  return {
    id: station.id,
    user: station.user,
    sessionName: asUser ? (station.sessionName ?? user.sessionName) : station.sessionName,
    state: asUser ? user.state : station.state,
    kind: station.kind,
    current,
    idleMinutes: differs && !asUser ? null : (own?.idleMinutes ?? null),
    logon: own?.logon ?? null,
    logonAt: own?.logonAt ?? null,
    doubt,
  };
}

function sessionOfUser(user: QuserRow, doubt: SessionDoubt | null, current = user.current): Session {
  return {
    id: user.id,
    user: user.user,
    sessionName: user.sessionName,
    state: user.state,
    kind: user.sessionName?.toLowerCase() === 'console' ? 'console' : 'remote',
    current,
    idleMinutes: user.idleMinutes,
    logon: user.logon,
    logonAt: user.logonAt,
    doubt,
  };
}

function emptyAnswer(): Doubt {
  return { code: 'emptyAnswer', mayHideSessions: true };
}

function missingStations(failure: ToolFailure): Doubt {
  return { code: 'noSessionList', mayHideSessions: false, failure };
}

function doubtsAbout(
  stations: ToolResult<QwinstaTable>,
  users: ToolResult<QuserTable>,
  { sessions, differ }: Joined,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const rows = [stations.table?.rows ?? [], users.table?.rows ?? []];
  if (rows.every((list) => list.length === 0)) doubts.push(emptyAnswer());
  if (stations.table === null) doubts.push(missingStations(stations.failure));
  if (users.table === null && !users.nobody) {
    doubts.push({ code: 'noIdleTimes', mayHideSessions: false, failure: users.failure });
  }
  if (stations.table?.incomplete || users.table?.incomplete) {
    doubts.push({ code: 'unreadRows', mayHideSessions: true });
  }
  if (rows.some((list) => list.some((row) => row.guessed))) {
    doubts.push({ code: 'unknownWords', mayHideSessions: false });
  }
  const bothSpoke = stations.table !== null && (users.table !== null || users.nobody);
  if (bothSpoke && differ) {
    doubts.push({ code: 'toolsDisagree', mayHideSessions: false });
  }
  if (sessions.some(({ doubt }) => doubt === 'idTwice')) {
    // Both rows are shown and take their slots: none is hidden.
    doubts.push({ code: 'idTwice', mayHideSessions: false });
  }
  if (sessions.some(isNameless)) {
    doubts.push({ code: 'namelessUser', mayHideSessions: true });
  }
  return doubts;
}

/** A console or connection in use without a user's name: someone is logged on all the same. */
function isNameless({ kind, user, state }: Session): boolean {
  const isOfPeople = kind === 'console' || kind === 'remote';
  return isOfPeople && user === null && (state === 'active' || state === 'shadow');
}
