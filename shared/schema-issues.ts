/** What zod says of one thing that is wrong. */
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Who has more wrong than this starts with these. */
const MOST_ISSUES = 3;

/**
 * What is wrong, and where: `servers.3.name: Not a host name; undoSeconds: Too big`. Quotes nothing of the input but a protected entry that protects nobody, which is to be found among many.
 */
export function sayIssues(issues: readonly Issue[]): string {
  const said = issues
    .slice(0, MOST_ISSUES)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`));
  return issues.length > MOST_ISSUES ? `${said.join('; ')}; …` : said.join('; ');
}
