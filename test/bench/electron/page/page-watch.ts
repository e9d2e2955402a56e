/** Runs in the page to see when something is painted. Times are those of the page's own clock. */

/** When everything rendered so far is on the screen: after the next frame, and the tasks it starts. */
const PAINTED = `() => new Promise((resolve) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => resolve(performance.now());
  channel.port2.postMessage(null);
}))`;

/** Finds a button by its text. */
const BUTTON_OF = `(name, within = '') => {
  const found = [...document.querySelectorAll(within + ':is(button, [role="button"])')].find((each) => each.textContent.trim() === name);
  if (found === undefined) throw new Error('There is no button ' + name);
  return found;
}`;

/**
 * Resolves with when the page started to load and when its first frame with a server was shown; milliseconds since
 * 1970.
 */
export const FIRST_CONTENT = `new Promise((resolve) => {
  const { timeOrigin } = performance;
  const painted = () => (${PAINTED})().then((at) => ({ began: timeOrigin, painted: timeOrigin + at }));
  const look = () => document.querySelector('[role="treeitem"][aria-selected], [role="option"]') !== null;
  if (look()) return painted().then(resolve);
  const watcher = new MutationObserver(() => {
    if (!look()) return;
    watcher.disconnect();
    painted().then(resolve);
  });
  watcher.observe(document.body, { childList: true, subtree: true });
})`;

/** Focuses the search and waits for a key. */
export const ARM_SEARCH = `(() => {
  const painted = ${PAINTED};
  document.querySelector('[role="search"] input, input[type="search"], #search-servers-and-users').focus();
  const seen = { key: null, painted: null };
  addEventListener('keydown', (event) => { seen.key = event.timeStamp; }, { capture: true, once: true });
  const watcher = new MutationObserver(() => painted().then((at) => { seen.painted = at; }));
  watcher.observe(document.body, { childList: true, characterData: true, attributes: true, subtree: true });
  globalThis.readSearch = () => {
    watcher.disconnect();
    if (seen.key === null || seen.painted === null) throw new Error('The key has changed nothing');
    return seen.painted - seen.key;
  };
})()`;

/** From the key to the last frame that changed. */
export const READ_SEARCH = 'globalThis.readSearch()';

/** Clicks a button, and resolves with how long it took until the frame with the first rows; milliseconds. */
export function timeFirstRows(name: string): string {
  return `new Promise((resolve) => {
    const painted = ${PAINTED};
    const startedAt = performance.now();
    const watcher = new MutationObserver(() => {
      if (document.querySelector('[data-index]') === null) return;
      watcher.disconnect();
      painted().then((at) => resolve(at - startedAt));
    });
    watcher.observe(document.body, { childList: true, subtree: true });
    (${BUTTON_OF})(${JSON.stringify(name)}).click();
  })`;
}

/** Clicks a heading, and resolves with how long it took until the last frame that changed within so many milliseconds. */
export function timeSorting(heading: string, settledMs: number): string {
  return `new Promise((resolve) => {
    const painted = ${PAINTED};
    const startedAt = performance.now();
    let last = startedAt;
    const watcher = new MutationObserver(() => painted().then((at) => { last = at; }));
    watcher.observe(document.body, { childList: true, characterData: true, attributes: true, subtree: true });
    (${BUTTON_OF})(${JSON.stringify(heading)}, ':is([role="columnheader"], [data-heading]) ').click();
    setTimeout(() => { watcher.disconnect(); resolve(last - startedAt); }, ${settledMs});
  })`;
}

/** Clicks the button with this text. */
export function clickOn(name: string): string {
  return `(${BUTTON_OF})(${JSON.stringify(name)}).click()`;
}
