import type { ServerView } from '../../../shared/domain/model.ts';
import { collator } from '../../ui/collator.ts';

/** More suggestions than these are not read. */
const MOST_SUGGESTIONS = 20;

/** Users that are on now and whose names contain what was typed, each once. */
export function suggestPeople(servers: readonly ServerView[], typed: string): readonly string[] {
  const users = servers.flatMap(
    ({ lastAnswer }) => lastAnswer?.sessions.flatMap(({ user }) => user ?? []) ?? [],
  );
  return matching([...new Map(users.map((user) => [user.toLocaleLowerCase(), user])).values()], typed);
}

/** Servers whose label or name contains what was typed. */
export function suggestServers(servers: readonly ServerView[], typed: string): readonly ServerView[] {
  const wanted = typed.trim().toLocaleLowerCase();
  return servers
    .filter(({ label, name }) => `${label} ${name}`.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => collator.compare(a.label, b.label))
    .slice(0, MOST_SUGGESTIONS);
}

function matching(names: readonly string[], typed: string): readonly string[] {
  const wanted = typed.trim().toLocaleLowerCase();
  return names
    .filter((name) => name.toLocaleLowerCase().includes(wanted))
    .sort(collator.compare)
    .slice(0, MOST_SUGGESTIONS);
}
