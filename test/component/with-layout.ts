/**
 * What Fluent needs to move the focus into a dialog, and jsdom lacks: a layout. Without it the focus stays on the dialog
 * itself, which Fluent then takes for an inactive one and hides from screen readers 250 ms later; a test that is slower,
 * as on a busy machine, does not find it any more. Import it in tests of the focus of dialogs.
 */
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  configurable: true,
  get(this: HTMLElement) {
    return this.parentElement;
  },
});
Object.defineProperty(HTMLBodyElement.prototype, 'getBoundingClientRect', {
  configurable: true,
  value: () => new DOMRect(0, 0, 400, 600),
});
