/** What `--help` prints. */
export const USAGE = `slotwatch: who holds the sessions on your Windows servers

  slotwatch status [SERVER…] [--json] [--work]
                                          ask once; without SERVER the servers of the app;
                                          --work also reads what runs in the sessions
                                          (--json is --format json; --format table is the default)
  slotwatch processes SERVER [--seconds N] [--json]
                                          what runs in each session, and whether it works: two readings
                                          N seconds apart (default 10, at most 600; 0: one reading)
  slotwatch history SERVER [--hours N] [--from T] [--until T] [--json]
                                          who was on, since when and from where, by the server's own log and by what
                                          Slotwatch has seen: in the last N hours (default 24), or between two times
                                          such as 2026-11-22T09:00
  slotwatch history --user NAME [SERVER] [--hours N] [--from T] [--until T] [--json]
                                          where a user was, by what Slotwatch has seen; asks no server
  slotwatch watch [SERVER…]               ask again and again, print what changes
  slotwatch reset-idlest SERVER [--dry-run] [--yes] [--undo S] [--warn S] [--ignore-work]
  slotwatch connect SERVER [--console]
  slotwatch wait SERVER [--connect | --console]   until it has a free slot; then tell, or connect
  slotwatch servers [list | add NAME… | import FILE | remove NAME…] [--dry-run] [--json]
                                          the list of the app; NAME may be a pattern: web[01-12]

  --demo               the built-in demo fleet instead of real servers
  --tools-dir DIR      the folder with qwinsta, quser, tasklist, wevtutil and the others
  --code-page N        code page of the tools' text (default: what Windows says)
  --timeout S          give a tool up after so many seconds (default 15; tasklist 30, wevtutil 60)
  --capacity N         slots of each server: a number or "unlimited" (default 2)
  --help, --version

status ends with 0: every server has a free slot; 1: one slot left somewhere that has more than one;
2: at least one is full; 3: at least one could not be asked and none is full.
processes ends with 0, or with 3: what runs could not be read. A session works while a program of the
list of jobs (robocopy, msiexec, …) runs in it, or when its programs used much processor time between the
two readings; with less than 5 seconds only jobs are seen. Not seen are slow work under a name that is not
on the list, scripts that sleep, and services: look at what runs before you end anything.
  JSON  { server, windowSeconds, askedAt, tookMs, error, "sessions": [{ id, user, verdict, because,
          "processes": [{ pid, image, user, memoryKiB, cpuSeconds, cpuUsedSeconds, kind }] }] }
        verdict is working, perhaps, quiet or unknown; kind is job, other, noisy or windows
history ends with 0, or with 3: nothing is known of that time. T is ISO 8601, without a zone on the clock of
this computer, without a time its midnight. The log needs a right of its own (Event Log Readers) and the firewall
group Remote Event Log Management. Where it does not reach, what Slotwatch itself has seen is told, without addresses,
and when it was not watching. A logon is listed also when it may have lasted until then.
  JSON  { server, source, reachesBackTo, observedBefore, complete, error, "logons": [{ user, sessionId, from,
          fromKnown, until, end, "spans": [{ state, from, until, by, reason }], "addresses": [address] }] }
        source is eventLog, or observed when the log could not be read, with the reason in error, or has nothing
        of that time; what is before observedBefore was seen by Slotwatch itself (null: nothing was); end is logoff,
        restart, unknown, or null while it is on; state is active or disconnected; a span with fromKnown false
        may have begun before. With --user: { user, seenSince, error, "logons": [the same, and server] }; nothing was
        seen before seenSince
reset-idlest ends with 0: freed, or nothing to do with --dry-run; 1: not done, with the reason. It reads
what runs first; a session that works is reset with --ignore-work only, and never against a policy.
wait ends with 0 once a slot is free; 1: interrupted before, or the connection could not be opened.
servers ends with 0, or with 1 and the reason; a list that cannot be used changes nothing. Its JSON:
  list        { "servers": [{ name, label, group, capacity, port, console }] }
  add, import { "add": [{ name, label, group, port, console }], "unticked": [the same],
                "present": [name], "problems": [{ line, about, code, message }] }
  remove      { "remove": [name], "missing": [name] }; with a missing one nothing is removed
add takes --capacity, too. What a list names with a doubt is unticked: told, and not added.`;
