import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The themes a system can ask for. */
export const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' },
} as const satisfies Record<string, Parameters<Page['emulateMedia']>[0]>;

/** The rules whose result depends on colours; all others read names, roles and structure, the same in every theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe reports about the current page, one line per fault. */
export function faultsOf(page: Page): Promise<readonly string[]> {
  return analyze(page, []);
}

/** Checks these rules only; with an empty list all of them. */
async function analyze(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  const menus = await page.getByRole('menu').count();
  const builder = new AxeBuilder({ page })
    // Its usual mode opens another window, which the app refuses.
    .setLegacyMode(true)
    // Fluent's focus guards: they pass the focus on, and screen readers do not announce them.
    .exclude('[data-tabster-dummy]')
    // Omits the rules that passed.
    .options({ resultTypes: ['violations'] })
    // A menu is rendered outside the page's landmarks, but screen readers reach it from its button.
    .disableRules(menus > 0 ? ['region'] : []);
  if (rules.length > 0) builder.withRules([...rules]);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id} at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}

/**
 * What axe reports in every theme, one line per fault that starts with the theme. A theme changes colours only, so after
 * the first one only these are checked again. `look` is called in each theme, before the check.
 */
export async function faultsInEveryTheme(
  page: Page,
  look: (theme: string) => Promise<void> = async () => {},
): Promise<readonly string[]> {
  const faults: string[] = [];
  let rules: readonly string[] = [];
  for (const [theme, media] of Object.entries(THEMES)) {
    await page.emulateMedia(media);
    await look(theme);
    for (const fault of await analyze(page, rules)) faults.push(`${theme}: ${fault}`);
    rules = COLOUR_RULES;
  }
  return faults;
}
