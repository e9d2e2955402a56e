/** Runs in the page to see when something is painted. Times are those of the page's own clock. */

/** When everything rendered so far is on the screen: after the next frame, and the tasks it starts. */
const PAINTED = `() => new Promise((resolve) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => resolve(performance.now());
  channel.port2.postMessage(null);
}))`;

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
