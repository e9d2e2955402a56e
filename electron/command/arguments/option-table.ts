import { parseArgs } from 'node:util';
import { didYouMean } from './did-you-mean.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  format: { type: 'string' },
  group: { type: 'string', multiple: true },
  demo: { type: 'boolean' },
  'tools-dir': { type: 'string' },
  'code-page': { type: 'string' },
  timeout: { type: 'string' },
  capacity: { type: 'string' },
  via: { type: 'string' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
  undo: { type: 'string' },
  warn: { type: 'string' },
  work: { type: 'boolean' },
  'ignore-work': { type: 'boolean' },
  disconnected: { type: 'boolean' },
  over: { type: 'string' },
  seconds: { type: 'string' },
  hours: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  session: { type: 'string' },
  user: { type: 'string' },
  connect: { type: 'boolean' },
  console: { type: 'boolean' },
  free: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

export type Values = ReturnType<typeof parseWords>['values'];
type Option = keyof typeof OPTIONS;

/** The options of each command besides the common ones; any other is an error and never ignored. */
const OWN_OPTIONS = {
  status: ['group', 'json', 'format', 'work'],
  sessions: ['group', 'disconnected', 'over', 'json', 'format'],
  find: ['group', 'json', 'format'],
  processes: ['group', 'seconds', 'json', 'format'],
  history: ['user', 'hours', 'from', 'until', 'json', 'format'],
  watch: ['group'],
  connect: ['console', 'free', 'yes', 'undo', 'warn', 'ignore-work'],
  'reset-idlest': ['dry-run', 'yes', 'undo', 'warn', 'ignore-work'],
  logoff: ['dry-run', 'yes', 'undo', 'warn', 'ignore-work'],
  disconnect: ['dry-run', 'yes', 'undo'],
  message: ['group', 'session', 'user', 'yes', 'undo'],
  wait: ['connect', 'console'],
  servers: ['dry-run', 'json', 'format'],
} as const satisfies Record<string, readonly Option[]>;

export type Verb = keyof typeof OWN_OPTIONS;

export const VERBS = Object.keys(OWN_OPTIONS) as readonly Verb[];

const OWN: readonly string[] = Object.values(OWN_OPTIONS).flat();
const COMMON: readonly string[] = Object.keys(OPTIONS).filter((option) => !OWN.includes(option));

/** The options and the other words. Throws `UsageError` for an option that no verb has, or that lacks its value. */
export function parseWords(args: readonly string[]) {
  refuseUnknown(args);
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** The same of a command line that may not be valid: its verb, and the format it asks for; undefined without one. */
export function guessWords(args: readonly string[]): {
  readonly verb: string | undefined;
  readonly format: unknown;
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
  });
  return { verb: positionals[0], format: values.format };
}

export function isVerb(text: string): text is Verb {
  return Object.hasOwn(OWN_OPTIONS, text);
}

/** Throws `UsageError` when an option of another verb is given, which would otherwise be ignored. */
export function refuseForeignOptions(verb: Verb, values: Values): void {
  const own: readonly string[] = OWN_OPTIONS[verb];
  const foreign = OWN.find((option) => values[option as Option] !== undefined && !own.includes(option));
  if (foreign === 'group' && verb !== 'servers')
    throw new UsageError(`${verb} takes exactly one server, and no group.`);
  if (foreign !== undefined) throw new UsageError(`${verb} has no option --${foreign}.`);
}

function refuseUnknown(args: readonly string[]): void {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(OPTIONS, token.name));
  if (unknown?.kind !== 'option') return;
  const [verb = ''] = positionals;
  const known = isVerb(verb) ? [...OWN_OPTIONS[verb], ...COMMON] : Object.keys(OPTIONS);
  throw new UsageError(`There is no option ${unknown.rawName}.${didYouMean(unknown.name, known, '--')}`);
}
