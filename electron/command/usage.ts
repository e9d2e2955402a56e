/** What `--help` prints without a verb. */
export const USAGE = `slotwatch: who holds the sessions on your Windows servers

  slotwatch status [SERVER…] [--work]     check once; without SERVER: the servers of the app
  slotwatch sessions [SERVER…] [--disconnected] [--over 1d]   all sessions with a user
  slotwatch find USER [SERVER…]           where a user is logged on
  slotwatch processes SERVER… [--seconds N]
                                          the programs of each session, and whether it is working
  slotwatch history SERVER [--hours N] [--from T] [--until T]
                                          who was logged on, since when and from where
  slotwatch history --user NAME [SERVER]  where a user was logged on
  slotwatch watch [SERVER…]               check regularly and print every change
  slotwatch wait SERVER [--connect | --console]   wait for a free slot, then print it or connect
  slotwatch connect SERVER [--console] [--free]
  slotwatch message SERVER… TEXT [--session ID] [--user U]
  slotwatch reset-idlest SERVER [--dry-run] [--yes] [--undo S] [--warn S] [--ignore-work]
  slotwatch logoff SERVER ID              the same for one session
  slotwatch disconnect SERVER ID
  slotwatch servers [list | add NAME… | import FILE | remove NAME…] [--dry-run]
                                          the server list of the app

  slotwatch VERB --help   shows the options of a verb, an example and its exit codes

SERVER… are names, or labels and name patterns from the settings: web*, web[01-12].
--group Shop/Web adds a group of the settings. SERVER alone is one name, or a label that only one server has.

  --format F           table (default), json (also --json); csv where sessions or servers are listed;
                       for status also nagios and prometheus
  --demo               the built-in demo servers instead of real ones
  --via windows|ssh    how every server is asked: by Windows' own tools over the network, or over ssh
                       (default: as in the settings; else windows on Windows or with --tools-dir, else ssh)
  --tools-dir DIR      the folder with qwinsta, quser, tasklist, wevtutil, ssh and the others
  --code-page N        code page of the tools' text (default: as Windows reports it)
  --timeout S          time limit for each tool in seconds (default 15; tasklist 30, wevtutil 60)
  --capacity N         slots of each server: a number or "unlimited" (default 2)
  --help, --version`;
