import { UsageError } from './usage-error.ts';

/** What a verb can print: for people, for scripts, for spreadsheets, for monitoring. */
export const STATUS_FORMATS = ['table', 'json', 'csv', 'nagios', 'prometheus'] as const;
export const LIST_FORMATS = ['table', 'json', 'csv'] as const;
const TEXT_FORMATS = ['table', 'json'] as const;

export type StatusFormat = (typeof STATUS_FORMATS)[number];
export type ListFormat = (typeof LIST_FORMATS)[number];

interface FormatOptions {
  readonly json?: boolean | undefined;
  readonly format?: string | undefined;
}

/** The format that is asked for; a table without any. Throws `UsageError` for one that the verb does not have. */
export function readFormat<Format extends StatusFormat>(
  { json = false, format }: FormatOptions,
  formats: readonly Format[],
): Format | 'table' | 'json' {
  if (format === undefined) return json ? 'json' : 'table';
  const found = formats.find((one) => one === format);
  if (found === undefined) throw new UsageError(`--format ${format}: it is ${either(formats)}.`);
  if (json && found !== 'json') throw new UsageError(`--json and --format ${format} exclude each other.`);
  return found;
}

/** For a verb that prints a text or JSON. */
export function isJson(options: FormatOptions): boolean {
  return readFormat(options, TEXT_FORMATS) === 'json';
}

function either(formats: readonly string[]): string {
  return `${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}`;
}
