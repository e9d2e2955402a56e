/** The help of the verbs that only ask. */
export const ASKING_HELP = {
  status: `slotwatch status [SERVER…] [--group G] [--work] [--format table|json|csv|nagios|prometheus]

Asks each server once: who is logged on, how many slots are free, who is the idlest. Without SERVER the servers
of the app. --work also reads what runs in the sessions.

  Example: slotwatch status 'web[01-12]' --group Shop/Database

Ends with 0: every server has a free slot; 1: one slot left somewhere that has more than one; 2: at least one is
full; 3: at least one could not be asked and none is full. With --format nagios a wrong command line is UNKNOWN,
too.`,

  sessions: `slotwatch sessions [SERVER…] [--group G] [--disconnected] [--over T] [--format table|json|csv]

All sessions with a user, on all servers or on those that are named. --disconnected: only those whose user closed
the window. --over: only those without input for at least T, such as 90m, 12h or 1d; where that is not known the
session is left out, and counted.

  Example: slotwatch sessions --disconnected --over 1d

Ends with 0, or with 3: a server could not be asked, so there may be more.
  JSON  { "sessions": [{ server, id, user, sessionName, state, kind, current, idleMinutes, logon, askedAt }],
          "unknown": [{ server, error, doubts }], error }`,

  find: `slotwatch find USER [SERVER…] [--group G] [--format table|json|csv]

Where a user is logged on. USER may have * and ? for other characters; a domain does not matter.

  Example: slotwatch find 'gates*'

Ends with 0: found; 1: nobody; 3: nobody, but a server could not be asked. Its JSON is that of sessions, with "user".`,

  processes: `slotwatch processes SERVER… [--group G] [--seconds N] [--format table|json|csv]

What runs in each session, and whether it works: two readings N seconds apart (default 10, at most 600; 0: one
reading). A session works while a program of the list of jobs (robocopy, msiexec, …) runs in it, or when its
programs used much processor time between the two readings; with less than 5 seconds only jobs are seen. Not seen
are slow work under a name that is not on the list, scripts that sleep, and services: look at what runs before you
end anything.

  Example: slotwatch processes web01 --seconds 30

Ends with 0, or with 3: what runs could not be read.
  JSON  { server, windowSeconds, askedAt, tookMs, error, "sessions": [{ id, user, verdict, because,
          "processes": [{ pid, image, user, memoryKiB, cpuSeconds, cpuUsedSeconds, kind }] }] }
        verdict is working, perhaps, quiet or unknown; kind is job, other, noisy or windows;
        for several servers, a pattern or a group { "servers": [the same], error }`,

  history: `slotwatch history SERVER [--hours N] [--from T] [--until T] [--format table|json]
slotwatch history --user NAME [SERVER] [--hours N] [--from T] [--until T] [--format table|json]

Who was on, since when and from where, by the server's own log and by what Slotwatch has seen: in the last N hours
(default 24), or between two times. --user: where a user was, by what Slotwatch has seen; asks no server. T is ISO
8601, without a zone on the clock of this computer, without a time its midnight. The log needs a right of its own
(Event Log Readers) and the firewall group Remote Event Log Management. Where it does not reach, what Slotwatch
itself has seen is told, without addresses, and when it was not watching. A logon is listed also when it may have
lasted until then.

  Example: slotwatch history web01 --from 2026-11-22T09:00 --hours 2

Ends with 0, or with 3: nothing is known of that time.
  JSON  { server, source, reachesBackTo, observedBefore, complete, error, "logons": [{ user, sessionId, from,
          fromKnown, until, end, "spans": [{ state, from, until, by, reason }], "addresses": [address] }] }
        source is eventLog, or observed when the log could not be read, with the reason in error, or has nothing
        of that time; what is before observedBefore was seen by Slotwatch itself (null: nothing was); end is logoff,
        restart, unknown, or null while it is on; state is active or disconnected; a span with fromKnown false
        may have begun before. With --user: { user, seenSince, error, "logons": [the same, and server] }; nothing was
        seen before seenSince`,

  watch: `slotwatch watch [SERVER…] [--group G]

Asks again and again, prints each server once and then what changes, until it is interrupted.

  Example: slotwatch watch --group Shop`,

  wait: `slotwatch wait SERVER [--connect | --console]

Waits until the server has a free slot; then says so, or connects. What it waits for and when it last asked is said
on stderr.

  Example: slotwatch wait web01 --connect

Ends with 0 once a slot is free; 1: interrupted before, or the connection could not be opened.`,
} as const;
