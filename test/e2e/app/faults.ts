import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The themes a system can ask for. */
export const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' },
} as const satisfies Record<string, Parameters<Page['emulateMedia']>[0]>;

/** What axe has to say of the page as it is, one line a fault. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const menus = await page.getByRole('menu').count();
  const { violations } = await new AxeBuilder({ page })
    // Its usual mode opens a further window, which the app refuses.
    .setLegacyMode(true)
    // Fluent's focus guards: they hand the focus on and are never heard.
    .exclude('[data-tabster-dummy]')
    // Nothing here needs the names of all rules that were met.
    .options({ resultTypes: ['violations'] })
    // A menu is drawn beside the page's landmarks and not in one of them; no screen reader comes to it that way.
    .disableRules(menus > 0 ? ['region'] : [])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id} at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}

/** What axe has to say in every theme, one line a fault with the theme before it. */
export async function faultsInEveryTheme(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [theme, media] of Object.entries(THEMES)) {
    await page.emulateMedia(media);
    for (const fault of await faultsOf(page)) faults.push(`${theme}: ${fault}`);
  }
  return faults;
}
