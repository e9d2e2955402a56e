const JOB_OPTIONS = `  --yes          does not ask; needed if there is no terminal
  --undo S       seconds in which Ctrl+C undoes the action (default: from the settings)`;

const END_OPTIONS = `  --dry-run      only shows what would be done
${JOB_OPTIONS}
  --warn S       seconds an active user has after a message (default: from the settings)
  --ignore-work  also if programs are working, but never against a policy`;

/** The help of the verbs that do something. */
export const ACTING_HELP = {
  connect: `slotwatch connect SERVER [--console] [--free [--yes] [--undo S] [--warn S] [--ignore-work]]

Opens a Remote Desktop connection. --console: to the console. --free: if the server is full, first resets the session
that has been idle the longest, like reset-idlest and with the same options. If it is not known whether the server is
full, nothing is reset. Without --free you are asked before a connection to a full server is opened; without a terminal
the connection is opened immediately.

  Example: slotwatch connect web01 --free

Exit code 0: connected; 1: not connected, with the reason.`,

  'reset-idlest': `slotwatch reset-idlest SERVER [--dry-run] [--yes] [--undo S] [--warn S] [--ignore-work]

Frees a slot: resets the session that has been idle the longest. The running programs are read first; a session that is
working is not reset. The server is checked again before a session is ended.

${END_OPTIONS}

  Example: slotwatch reset-idlest web01 --dry-run

Exit code 0: freed, or only shown (--dry-run); 1: not done, with the reason.`,

  logoff: `slotwatch logoff SERVER ID [--dry-run] [--yes] [--undo S] [--warn S] [--ignore-work]

Logs off one session, with the same rules as reset-idlest. ID is the session ID, as shown by sessions.

${END_OPTIONS}

  Example: slotwatch logoff web01 3

Exit code 0: logged off, or only shown (--dry-run); 1: not done, with the reason.`,

  disconnect: `slotwatch disconnect SERVER ID [--dry-run] [--yes] [--undo S]

Disconnects one session. Its programs keep running, and its slot stays taken. ID is the session ID, as shown by
sessions.

  --dry-run      only shows what would be done
${JOB_OPTIONS}

  Example: slotwatch disconnect web01 3

Exit code 0: disconnected, or only shown (--dry-run); 1: not done, with the reason.`,

  message: `slotwatch message SERVER… TEXT [--group G] [--session ID] [--user U] [--yes] [--undo S]

Shows a text to all connected users; disconnected users cannot see it. {user} {server} {minutes} {asker} are filled in
for each user. --session: only this session of one server; --user: only this user, with * and ?. Asks before it sends to
more than one user.

${JOB_OPTIONS}

  Example: slotwatch message --group Shop '{user}, {server} restarts at 18:00.'

Exit code 0: all messages were sent; 1: some were not, or a server did not answer, with the reasons.`,

  servers: `slotwatch servers [list | add NAME… | import FILE | remove NAME…] [--dry-run] [--format table|json]

The server list of the app. NAME can be a pattern: web[01-12]. add also has --capacity. A list with errors changes
nothing. Doubtful names of a list are "unticked": they are shown, but not added.

  Example: slotwatch servers add 'web[01-12].corp.example' --dry-run

Exit code 0, or 1 with the reason. JSON:
  list        { "servers": [{ name, label, group, capacity, port, console }] }
  add, import { "add": [{ name, label, group, port, console }], "unticked": [the same],
                "present": [name], "problems": [{ line, about, code, message }] }
  remove      { "remove": [name], "missing": [name] }; if one is missing, nothing is removed`,
} as const;
