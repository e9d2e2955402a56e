import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** `cmd.exe`, as far as the lines of Slotwatch need it: `/c`, `&`, `echo`, `chcp`, and with `/v:on` the last exit code. */
const CMD = `#!/bin/sh
code='!errorlevel!'
[ "$1" = /v:on ] && { code=0; shift; }
[ "$1" = /c ] || { echo "cmd: $*" >&2; exit 1; }
set -f
IFS='&'
for part in $2; do
  IFS=' '
  set -- $part
  case "$1" in
    chcp) ;;
    echo)
      shift
      [ "$2" = '!errorlevel!' ] && set -- "$1" "$code"
      printf '%s \\r\\n' "$*" ;;
    *)
      "$@"
      last=$?
      [ "$code" = '!errorlevel!' ] || code=$last ;;
  esac
done
`;

const WHOAMI = `#!/bin/sh
printf '%s\\r\\n' 'corp\\admin'
`;

/** Puts `cmd` and `whoami` beside the stand-ins of the other tools. */
export async function placeRemoteTools(toolsDir: string): Promise<void> {
  await placeTool(toolsDir, 'cmd', CMD);
  await placeTool(toolsDir, 'whoami', WHOAMI);
}

/** Replaces a tool on the server by this script. */
export async function placeTool(toolsDir: string, name: string, script: string): Promise<void> {
  const file = path.join(toolsDir, name);
  await writeFile(file, script);
  await chmod(file, 0o755);
}
