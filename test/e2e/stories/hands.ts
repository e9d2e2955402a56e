import type { Locator, Page } from '@playwright/test';

/** What a person does, counted: a story promises how little it takes. */
export interface Hands {
  readonly clicks: number;
  /** Pressed, without those of a text that is typed. */
  readonly keys: number;
  click(target: Locator): Promise<void>;
  press(key: string): Promise<void>;
  /** Fills one field, which is chosen by a click or a key of its own. */
  type(text: string): Promise<void>;
}

export function handsOn(page: Page): Hands {
  const counted = { clicks: 0, keys: 0 };
  return {
    get clicks() {
      return counted.clicks;
    },
    get keys() {
      return counted.keys;
    },
    async click(target) {
      counted.clicks += 1;
      await target.click();
    },
    async press(key) {
      counted.keys += 1;
      await page.keyboard.press(key);
    },
    async type(text) {
      await page.keyboard.type(text);
    },
  };
}
