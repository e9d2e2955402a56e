/** The accounts of the demo, by their target in lower case. Nothing is stored on this computer, and no password asked for. */
export type DemoAccounts = ReadonlyMap<string, DemoAccount>;

interface DemoAccount {
  readonly target: string;
  readonly user: string;
  readonly generic: boolean;
}

/** What `cmdkey` would print, and the accounts afterwards. */
export function askCmdkey(
  accounts: DemoAccounts,
  args: readonly string[],
): { readonly accounts: DemoAccounts; readonly stdout: string; readonly exitCode: number } {
  const list = valueBehind(args, 'list');
  if (list !== null) return { accounts, stdout: listing(accounts, list), exitCode: 0 };
  const gone = valueBehind(args, 'delete');
  if (gone !== null) return remove(accounts, gone);
  const generic = valueBehind(args, 'generic');
  const target = generic ?? valueBehind(args, 'add') ?? '';
  const added = { target, user: valueBehind(args, 'user') ?? '', generic: generic !== null };
  const next = new Map(accounts).set(target.toLowerCase(), added);
  return { accounts: next, stdout: '\r\nCMDKEY: Credential added successfully.\r\n', exitCode: 0 };
}

function remove(accounts: DemoAccounts, target: string): ReturnType<typeof askCmdkey> {
  const next = new Map(accounts);
  const said = next.delete(target.toLowerCase()) ? 'Credential deleted successfully.' : 'Element not found.';
  return { accounts: next, stdout: `\r\nCMDKEY: ${said}\r\n`, exitCode: next.size < accounts.size ? 0 : 1 };
}

function listing(accounts: DemoAccounts, target: string): string {
  const found = accounts.get(target.toLowerCase());
  const lines =
    found === undefined
      ? ['* NONE *']
      : [
          `    Target: ${found.generic ? 'LegacyGeneric' : 'Domain'}:target=${found.target}`,
          `    Type: ${found.generic ? 'Generic' : 'Domain Password'}`,
          `    User: ${found.user}`,
          '    ',
        ];
  return ['', `Currently stored credentials for ${target}:`, '', ...lines, ''].join('\r\n');
}

function valueBehind(args: readonly string[], name: string): string | null {
  const start = `/${name}:`;
  return args.find((arg) => arg.startsWith(start))?.slice(start.length) ?? null;
}
