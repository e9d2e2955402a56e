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
      sessions: 'In the table of sessions',
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
    },
    does: {
      everywhere: {
        help: 'Show this list',
        search: 'Search servers and users',
        refreshAll: 'Ask all servers now',
        undo: 'Undo what was started last and has not happened yet',
        nextPane: 'To the next part of the window',
        previousPane: 'To the part before',
      },
      search: {
        firstHit: 'Show the first server found; once more, connect to it',
        toList: 'Into the list',
        clear: 'Clear the search',
      },
      list: {
        previous: 'The row above',
        next: 'The row below',
        pageUp: 'A page up',
        pageDown: 'A page down',
        first: 'The first row',
        last: 'The last row',
        closeGroup: 'Close the group, or go to its head',
        openGroup: 'Open the group, or go into it',
        connect:
          'Connect; on a full server, show who is on and the ways in. In a narrow window, show the server. On a group, open or close it',
        console: 'Console connection',
        resetIdlest: 'Reset the idlest session, with time to undo',
        menu: 'Open the menu of the row',
      },
      sessions: {
        reset: 'Reset the selected sessions, or the one of this row, with time to undo',
        menu: 'Open the menu of the session',
      },
    },
  },
};
