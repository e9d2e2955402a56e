import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { NOW } from '../builders.ts';

/** What the page needs of a browser and jsdom lacks. Imported by every test that renders something. */

/** A long timeout: on a busy machine what a test waits for may take long. */
configure({ asyncUtilTimeout: 4 * 60_000 });

/** jsdom has no layout; a list that renders only visible rows needs a height. */
const BOX = { clientHeight: 600, clientWidth: 400 };

for (const [name, value] of Object.entries(BOX)) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
}
/** Rendered rows are measured, and without a height all of them fit. */
const ROW = 40;
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
  configurable: true,
  get(this: HTMLElement) {
    return this.dataset.index === undefined ? 0 : ROW;
  },
});
Element.prototype.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};
Blob.prototype.arrayBuffer = function () {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(this);
  });
};
window.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
window.matchMedia = (media) => ({
  media,
  matches: false,
  onchange: null,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => true,
});

beforeEach(() => {
  vi.setSystemTime(NOW);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
