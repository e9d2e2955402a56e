/** In every list and table. */
const moves = {
  previous: 'Previous row',
  next: 'Next row',
  pageUp: 'One page up',
  pageDown: 'One page down',
  first: 'First row',
  last: 'Last row',
};

/** The keyboard shortcuts, and what each does. */
export const shortcuts = {
  shortcuts: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    or: 'or',
    scope: {
      everywhere: 'Everywhere',
      search: 'In the search field',
      list: 'In the list of servers',
      sessions: 'In the table of sessions of a server',
      people: 'On the page Sessions',
    },
    /** The labels of keys; the others are shown under their own name. */
    key: {
      Ctrl: 'Ctrl',
      Shift: 'Shift',
      Enter: 'Enter',
      Escape: 'Esc',
      Delete: 'Delete',
      ContextMenu: 'Menu',
      ArrowUp: '↑',
      ArrowDown: '↓',
      ArrowLeft: '←',
      ArrowRight: '→',
      PageUp: 'Page Up',
      PageDown: 'Page Down',
      Home: 'Home',
      End: 'End',
      ' ': 'Space',
    },
    does: {
      everywhere: {
        help: 'Show this list',
        search: 'Search servers and users',
        refreshAll: 'Check all servers now',
        undo: 'Undo the last action, if it has not been carried out yet',
        nextPane: 'Go to the next part of the window',
        previousPane: 'Go to the previous part of the window',
      },
      search: {
        firstHit: 'Show the first server found; once more, connect to it',
        toList: 'Go to the list',
        clear: 'Clear the search',
      },
      list: {
        ...moves,
        closeGroup: 'Close the group, or go to its heading',
        openGroup: 'Open the group, or go into it',
        connect:
          'Connect. On a full server: show who is logged on and how you can connect. In a narrow window: show the server. On a group: open or close it',
        console: 'Console connection',
        resetIdlest: 'Reset the session that has been idle the longest. You can undo it',
        menu: 'Open the menu of the row',
      },
      sessions: {
        reset: 'Reset the selected sessions, or the session of this row. You can undo it',
        menu: 'Open the menu of the session',
      },
      people: {
        ...moves,
        tick: 'Select the session, or take it out of the selection',
        extendUp: 'Select upwards',
        extendDown: 'Select downwards',
        tickAll: 'Select all sessions shown',
        clear: 'Clear the selection',
        openServer: 'Open the session on the page of its server',
        end: 'Reset the selected sessions, or the one of this row, after a question',
      },
    },
  },
};
