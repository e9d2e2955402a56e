import type { Page } from '@playwright/test';

/** Opens a server from the list; in a window for one pane the list is shown first. */
export async function openServer(
  page: Page,
  name: RegExp,
  role: 'option' | 'treeitem' = 'option',
): Promise<void> {
  const row = page.getByRole(role, { name });
  const back = page.getByRole('button', { name: 'All servers' });
  await row.or(back).first().waitFor();
  if (!(await row.isVisible())) await back.click();
  await row.click();
}
