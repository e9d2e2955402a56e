/** The help of the verbs that only ask. */
export const ASKING_HELP = {
  status: `slotwatch status [SERVER…] [--group G] [--work] [--format table|json|csv|nagios|prometheus]

Checks each server once: who is logged on, how many slots are free, which session has been idle the longest. Without
SERVER: the servers of the app. --work also reads the programs of the sessions.

  Example: slotwatch status 'web[01-12]' --group Shop/Database

Exit code 0: every server has a free slot; 1: a server with more than one slot has one slot left; 2: at least one
server is full; 3: at least one server did not answer and none is full. With --format nagios a wrong command line is
also UNKNOWN.`,

  sessions: `slotwatch sessions [SERVER…] [--group G] [--disconnected] [--over T] [--format table|json|csv]

All sessions with a user, on all servers or on the given servers. --disconnected: only disconnected sessions. --over:
only sessions without input for at least T, such as 90m, 12h or 1d. Sessions whose idle time is not known are left out
and counted.

  Example: slotwatch sessions --disconnected --over 1d

Exit code 0, or 3: a server did not answer, so there may be more sessions.
  JSON  { "sessions": [{ server, id, user, sessionName, state, kind, current, idleMinutes, logon, askedAt }],
          "unknown": [{ server, error, doubts }], error }`,

  find: `slotwatch find USER [SERVER…] [--group G] [--format table|json|csv]

Where a user is logged on. USER can contain * and ?. The domain is ignored.

  Example: slotwatch find 'gates*'

Exit code 0: found; 1: not found; 3: not found, but a server did not answer. JSON: as for sessions, with "user".`,

  processes: `slotwatch processes SERVER… [--group G] [--seconds N] [--format table|json|csv]

The programs of each session, and whether it is working. The programs are read twice, N seconds apart (default 10, at
most 600; 0: once). A session is working while a program from the job list (robocopy, msiexec, …) runs in it, or if its
programs used much processor time between the two readings. With less than 5 seconds only jobs are found. Not found:
slow work by programs that are not on the list, waiting scripts, and services. Check the programs before you end a
session.

  Example: slotwatch processes web01 --seconds 30

Exit code 0, or 3: the programs could not be read.
  JSON  { server, windowSeconds, askedAt, tookMs, error, "sessions": [{ id, user, verdict, because,
          "processes": [{ pid, image, user, memoryKiB, cpuSeconds, cpuUsedSeconds, kind }] }] }
        verdict is working, perhaps, quiet or unknown; kind is job, other, noisy or windows;
        for several servers, a pattern or a group { "servers": [the same], error }`,

  history: `slotwatch history SERVER [--hours N] [--from T] [--until T] [--format table|json]
slotwatch history --user NAME [SERVER] [--hours N] [--from T] [--until T] [--format table|json]

Who was logged on, since when and from where: from the server's own log and from what Slotwatch has recorded, in the
last N hours (default 24) or between two times. --user: where a user was logged on, as recorded by Slotwatch; no server
is contacted. T is ISO 8601: without a zone in local time, without a time at midnight. Reading the log needs the right
Event Log Readers and the firewall group Remote Event Log Management. For times before the log, the recordings of
Slotwatch are shown, without addresses, together with the times when it was not running. Logons that perhaps lasted into
this time are listed too.

  Example: slotwatch history web01 --from 2026-11-22T09:00 --hours 2

Exit code 0, or 3: nothing is known about this time.
  JSON  { server, source, reachesBackTo, observedBefore, complete, error, "logons": [{ user, sessionId, from,
          fromKnown, until, end, "spans": [{ state, from, until, by, reason }], "addresses": [address] }] }
        source is eventLog, or observed if the log could not be read (the reason is in error) or contains nothing
        about this time; before observedBefore: recorded by Slotwatch (null: nothing); end is logoff,
        restart, unknown, or null while logged on; state is active or disconnected; a span with fromKnown false
        may have started earlier. With --user: { user, seenSince, error, "logons": [the same, and server] }; nothing
        was recorded before seenSince`,

  watch: `slotwatch watch [SERVER…] [--group G]

Checks the servers regularly. Prints each server once and then every change, until you press Ctrl+C.

  Example: slotwatch watch --group Shop`,

  wait: `slotwatch wait SERVER [--connect | --console]

Waits until the server has a free slot. Then it prints a message or connects. On stderr it shows what it is waiting for
and the last check.

  Example: slotwatch wait web01 --connect

Exit code 0: a slot is free; 1: interrupted, or the connection could not be opened.`,
} as const;
