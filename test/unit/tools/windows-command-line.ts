/**
 * The command line Node builds from a program and its arguments on Windows: quotes around arguments with blanks or
 * quotes, and doubled backslashes before a quote. (`test/wine` tests the real one.)
 */
export function windowsCommandLine(args: readonly string[]): string {
  return args.map(quoted).join(' ');
}

function quoted(argument: string): string {
  if (argument === '') return '""';
  if (!/[ \t"]/.test(argument)) return argument;
  return `"${argument.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}

/**
 * What a program makes of that line, as `CommandLineToArgvW` does: an even number of backslashes before a quote is half
 * as many and the quote counts, an odd number the same and the quote is itself.
 * https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
export function commandLineToArguments(line: string): readonly string[] {
  const args: string[] = [];
  let at = 0;
  while (at < line.length) {
    const [blanks = ''] = /^[ \t]*/.exec(line.slice(at)) ?? [];
    at += blanks.length;
    if (at >= line.length) break;
    let argument = '';
    let inQuotes = false;
    while (at < line.length && (inQuotes || !/[ \t]/.test(line.charAt(at)))) {
      const [, slashes = '', quote = ''] = /^(\\*)("?)/.exec(line.slice(at)) ?? [];
      at += slashes.length + quote.length;
      if (quote === '') {
        argument += slashes;
        if (slashes === '') {
          argument += line.charAt(at);
          at += 1;
        }
        continue;
      }
      argument += '\\'.repeat(Math.floor(slashes.length / 2));
      if (slashes.length % 2 === 1) argument += '"';
      else if (inQuotes && line.charAt(at) === '"') {
        argument += '"';
        at += 1;
      } else inQuotes = !inQuotes;
    }
    args.push(argument);
  }
  return args;
}
