import type { Tool } from '../tools/run/tool.ts';

/** A command line as the tool understands it. */
export interface ToolCall {
  readonly tool: Tool;
  /** The value of `/server:`, for `mstsc` of `/v:`, for `tasklist` and `taskkill` of `/s`, for `wevtutil` of `/r:`; null when the call is about the computer it runs on. */
  readonly server: string | null;
  /** The first word that is not a switch: a session id or name, a user, `*`, or the verb of `wevtutil`. */
  readonly target: string | null;
  /** The words after it: the text of `msg`, the channel of `wevtutil`. */
  readonly text: string;
  /** Other switches in lower case without the slash and what follows their colon: `v`, `counter`, `time`, `admin`. */
  readonly switches: ReadonlyMap<string, string>;
  /** Every `/fi` of `tasklist` and `taskkill`. */
  readonly filters: readonly string[];
}

const SERVER_SWITCHES: Partial<Record<Tool, string>> = {
  mstsc: 'v',
  tasklist: 's',
  taskkill: 's',
  wevtutil: 'r',
};
/** Switches whose value is the next word. */
const VALUE_SWITCHES: Partial<Record<Tool, readonly string[]>> = {
  tasklist: ['s', 'u', 'p', 'fo', 'fi'],
  taskkill: ['s', 'u', 'p', 'pid', 'im', 'fi'],
};

/** Reads the arguments in any order, switches without case, as the Windows tools do. */
export function parseToolCall(tool: Tool, args: readonly string[]): ToolCall {
  const switches = new Map<string, string>();
  const words: string[] = [];
  const filters: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    // A slash within the text of a message is not a switch.
    const inText = tool === 'msg' && words.length > 1;
    const match = inText ? null : /^[/-]([a-z]+)(?::(.*))?$/is.exec(arg);
    if (match === null) {
      words.push(arg);
      continue;
    }
    const name = (match[1] ?? '').toLowerCase();
    const value = VALUE_SWITCHES[tool]?.includes(name) === true ? (rest.shift() ?? '') : (match[2] ?? '');
    if (name === 'fi') filters.push(value);
    else switches.set(name, value);
  }
  const nameSwitch = SERVER_SWITCHES[tool] ?? 'server';
  const server = switches.get(nameSwitch) ?? null;
  switches.delete(nameSwitch);
  const [target, ...text] = words;
  return {
    tool,
    server: server === '' ? null : server,
    target: target === undefined || target === '' ? null : target,
    text: text.join(' '),
    switches,
    filters,
  };
}
