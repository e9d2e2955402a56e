import type { Tool } from '../tools/run/tool.ts';

/** A command line as the tool understands it. */
export interface ToolCall {
  readonly tool: Tool;
  /** The value of `/server:` or, for `mstsc`, of `/v:`; null when the call is about the computer it runs on. */
  readonly server: string | null;
  /** The first word that is not a switch: a session id or name, a user, or `*`. */
  readonly target: string | null;
  /** The words after it: the text of `msg`. */
  readonly text: string;
  /** Other switches in lower case without the slash and what follows their colon: `v`, `counter`, `time`, `admin`. */
  readonly switches: ReadonlyMap<string, string>;
}

/** Reads the arguments in any order, switches without case, as the Windows tools do. */
export function parseToolCall(tool: Tool, args: readonly string[]): ToolCall {
  const switches = new Map<string, string>();
  const words: string[] = [];
  for (const arg of args) {
    // A slash within the text of a message is not a switch.
    const inText = tool === 'msg' && words.length > 1;
    const match = inText ? null : /^[/-]([a-z]+)(?::(.*))?$/is.exec(arg);
    if (match === null) words.push(arg);
    else switches.set((match[1] ?? '').toLowerCase(), match[2] ?? '');
  }
  const nameSwitch = tool === 'mstsc' ? 'v' : 'server';
  const server = switches.get(nameSwitch) ?? null;
  switches.delete(nameSwitch);
  const [target, ...text] = words;
  return {
    tool,
    server: server === '' ? null : server,
    target: target === undefined || target === '' ? null : target,
    text: text.join(' '),
    switches,
  };
}
