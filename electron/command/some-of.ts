/** More would fill the screen. */
const MOST_SAID = 10;

/** The names in one line, and how many more there are: `a, b and 3 more`. */
export function someOf(names: readonly string[]): string {
  const said = names.slice(0, MOST_SAID).join(', ');
  return names.length > MOST_SAID ? `${said} and ${names.length - MOST_SAID} more` : said;
}
