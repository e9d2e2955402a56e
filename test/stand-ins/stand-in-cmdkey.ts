import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { printAccounts } from '../fixtures/printed-accounts.ts';

/** What the person does in the console. */
type InConsole = 'types' | 'closes' | 'waits';

export interface CmdkeyFolder {
  readonly toolsDir: string;
  /** The arguments of every call, oldest first. */
  calls(): Promise<readonly string[]>;
  /** What the person does in the next consoles; `waits` until it is closed from outside. */
  person(does: InConsole): Promise<void>;
  dispose(): Promise<void>;
}

/** What is in the place of a name in the printed templates. */
const [NAME, TARGET, USER] = ['@name@', '@target@', '@user@'];

/**
 * A real `cmdkey` for the folder of the tools, as a shell script: it keeps accounts as files, and prints what Windows prints
 * in that language. Like Windows' own it ends with 0 also where it lists nothing.
 */
export async function makeCmdkey(language: 'en' | 'de'): Promise<CmdkeyFolder> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'slotwatch-cmdkey-'));
  const at = (name: string): string => path.join(folder, name);
  await mkdir(at('entries'));
  const list = printAccounts(language, NAME, [{ target: TARGET, user: USER }]);
  await Promise.all([
    writeFile(at('list.txt'), Buffer.from(list, 'latin1')),
    writeFile(at('none.txt'), Buffer.from(printAccounts(language, NAME, []), 'latin1')),
    writeFile(at('person'), 'types'),
    writeFile(at('calls'), ''),
    writeFile(at('cmdkey'), scriptIn(folder)),
  ]);
  await chmod(at('cmdkey'), 0o755);
  return {
    toolsDir: folder,
    calls: async () => (await readFile(at('calls'), 'utf8')).split('\n').filter((line) => line !== ''),
    person: (does) => writeFile(at('person'), does),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}

function scriptIn(folder: string): string {
  return `#!/bin/sh
cd '${folder}' || exit 99
printf '%s\\n' "$*" >> calls
value=\${1#*:}
entry=entries/$(echo "$value" | tr '/A-Z' '_a-z')
fill() { sed -e "s|${NAME}|$value|g" -e "s|${TARGET}|$2|g" -e "s|${USER}|$3|g" "$1"; }
case "$1" in
  /list:*)
    if [ ! -f "$entry" ]; then fill none.txt; exit 0; fi
    { read -r kind; read -r user; } < "$entry"
    fill list.txt "$kind:target=$value" "$(printf '%s' "$user" | sed 's|\\\\|\\\\\\\\|g')" ;;
  /delete:*)
    [ -f "$entry" ] || { printf '\\r\\nCMDKEY: Element not found.\\r\\n'; exit 1; }
    rm "$entry" ;;
  /add:*|/generic:*)
    [ "$3" = /pass ] || exit 97
    case "$(cat person)" in
      closes) exit 1 ;;
      waits) exec sleep 1200 ;;
    esac
    case "$1" in /add:*) kind=Domain ;; *) kind=LegacyGeneric ;; esac
    printf '%s\\n%s\\n' "$kind" "\${2#/user:}" > "$entry" ;;
  *) exit 98 ;;
esac
`;
}
