/** What a column may hold for us. */
export type Column = 'name' | 'label' | 'group' | 'port' | 'console' | 'protocol';

/** The place of each column that is there, counted from 0. */
export type Columns = ReadonlyMap<Column, number>;

/** Headings as people and programs write them, in small letters and without blanks, dashes and underscores. */
const ADDRESS_WORDS = new Set([
  'host',
  'hostname',
  'server',
  'servername',
  'address',
  'ipaddress',
  'computer',
  'computername',
  'dnshostname',
]);
const WORDS: ReadonlyMap<string, Column> = new Map([
  ['label', 'label'],
  ['displayname', 'label'],
  ['group', 'group'],
  ['folder', 'group'],
  ['port', 'port'],
  ['console', 'console'],
  ['connecttoconsole', 'console'],
  ['protocol', 'protocol'],
]);
/** Headings of what is never read. A first line with one of them is no server. */
const SECRET_WORDS = new Set(['user', 'username', 'login', 'account', 'password', 'passwd', 'pwd', 'domain']);

/**
 * The columns a first line names, or null when it is no header but data. Where both an address and a name stand, the
 * name is what the person calls it. Without `name` in the result, there is a header and no column of servers.
 */
export function readHeader(cells: readonly string[]): Columns | null {
  const words = cells.map((cell) => cell.toLowerCase().replace(/[\s_-]/g, ''));
  const columns = new Map<Column, number>();
  const put = (column: Column, at: number) => {
    if (!columns.has(column)) columns.set(column, at);
  };
  for (const [at, word] of words.entries()) {
    const column = ADDRESS_WORDS.has(word) ? 'name' : WORDS.get(word);
    if (column !== undefined) put(column, at);
  }
  const name = words.indexOf('name');
  if (name >= 0) put(columns.has('name') ? 'label' : 'name', name);
  return columns.size > 0 || words.some((word) => SECRET_WORDS.has(word)) ? columns : null;
}
