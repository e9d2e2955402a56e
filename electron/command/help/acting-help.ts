const JOB_OPTIONS = `  --yes          without a question; needed where there is no terminal
  --undo S       seconds in which Ctrl+C undoes it (default: the settings)`;

const END_OPTIONS = `  --dry-run      says what would be done, and does nothing
${JOB_OPTIONS}
  --warn S       seconds an active user is given, after a message (default: the settings)
  --ignore-work  although something runs; never against a policy`;

/** The help of the verbs that do something. */
export const ACTING_HELP = {
  connect: `slotwatch connect SERVER [--console] [--free [--yes] [--undo S] [--warn S] [--ignore-work]]

Opens a connection. --console: to the console. --free: when the server is full, resets the idlest session first, as
reset-idlest does with the same options; nothing is reset where it is not known that it is full. Without --free you are
asked before a connection to a full server; without a terminal it connects at once.

  Example: slotwatch connect web01 --free

Ends with 0, or with 1: not connected, with the reason.`,

  'reset-idlest': `slotwatch reset-idlest SERVER [--dry-run] [--yes] [--undo S] [--warn S] [--ignore-work]

Frees a slot: resets the session of whoever has been without input for the longest. What runs is read first, and a
session that works is not reset. The server is asked again before anything is ended.

${END_OPTIONS}

  Example: slotwatch reset-idlest web01 --dry-run

Ends with 0: freed, or only shown (--dry-run); 1: not done, with the reason.`,

  logoff: `slotwatch logoff SERVER ID [--dry-run] [--yes] [--undo S] [--warn S] [--ignore-work]

Logs one session off, by the same rules as reset-idlest. ID is the session's id, as sessions prints it.

${END_OPTIONS}

  Example: slotwatch logoff web01 3

Ends with 0: logged off, or only shown (--dry-run); 1: not done, with the reason.`,

  disconnect: `slotwatch disconnect SERVER ID [--dry-run] [--yes] [--undo S]

Disconnects one session; what runs in it goes on, and its slot stays taken. ID is the session's id, as sessions
prints it.

  --dry-run      says what would be done, and does nothing
${JOB_OPTIONS}

  Example: slotwatch disconnect web01 3

Ends with 0: disconnected, or only shown (--dry-run); 1: not done, with the reason.`,

  message: `slotwatch message SERVER… TEXT [--group G] [--session ID] [--user U] [--yes] [--undo S]

Shows a text to everybody who is on and can see it: a user who is disconnected would not. {user} {server} {minutes}
{asker} are filled in for each. --session: only that session of the one server; --user: only that user, with * and ?.
Asks before it sends to more than one.

${JOB_OPTIONS}

  Example: slotwatch message --group Shop '{user}, {server} restarts at 18:00.'

Ends with 0: all were sent; 1: some were not, or a server could not be asked, with the reasons.`,

  servers: `slotwatch servers [list | add NAME… | import FILE | remove NAME…] [--dry-run] [--format table|json]

The list of the app. NAME may be a pattern: web[01-12]. add takes --capacity, too. A list that cannot be used changes
nothing; what a list names with a doubt is unticked: told, and not added.

  Example: slotwatch servers add 'web[01-12].corp.example' --dry-run

Ends with 0, or with 1 and the reason. Its JSON:
  list        { "servers": [{ name, label, group, capacity, port, console }] }
  add, import { "add": [{ name, label, group, port, console }], "unticked": [the same],
                "present": [name], "problems": [{ line, about, code, message }] }
  remove      { "remove": [name], "missing": [name] }; with a missing one nothing is removed`,
} as const;
