import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The themes a system can ask for. */
export const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' },
} as const satisfies Record<string, Parameters<Page['emulateMedia']>[0]>;

/** What axe reports about the current page, one line per fault. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const menus = await page.getByRole('menu').count();
  const { violations } = await new AxeBuilder({ page })
    // Its usual mode opens another window, which the app refuses.
    .setLegacyMode(true)
    // Fluent's focus guards: they pass the focus on, and screen readers do not announce them.
    .exclude('[data-tabster-dummy]')
    // Omits the rules that passed.
    .options({ resultTypes: ['violations'] })
    // A menu is rendered outside the page's landmarks, but screen readers reach it from its button.
    .disableRules(menus > 0 ? ['region'] : [])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id} at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}

/** What axe reports in every theme, one line per fault that starts with the theme. */
export async function faultsInEveryTheme(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [theme, media] of Object.entries(THEMES)) {
    await page.emulateMedia(media);
    for (const fault of await faultsOf(page)) faults.push(`${theme}: ${fault}`);
  }
  return faults;
}
