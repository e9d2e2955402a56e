/** A window too narrow for two panes shows one at a time. 200 % zoom in a small window has the same effect. */
export const IS_NARROW = '(max-width: 699px)';
export const NARROW = `@media ${IS_NARROW}`;

/** Below this width of the left pane its lowest row has icons only, with their names as tips. */
export const NARROW_NAVIGATION = '@container navigation (width < 310px)';

/** Below this width of the left pane the button to add servers is an icon only. */
export const NOT_WIDE_NAVIGATION = '@container navigation (width < 440px)';

/** A window too low for a line for each page has their icons in one line. */
export const LOW = '@media (max-height: 559px)';

/** Below this width the least important columns are hidden. */
export const MEDIUM_TABLE = '@container page (840px <= width < 1080px)';

/** Below this width one more is. */
export const TIGHT_TABLE = '@container page (840px <= width < 940px)';

/** Between these widths the session table has what is known of the past in place of what is less important. */
export const NOT_WIDEST_TABLE = '@container page (840px <= width < 1340px)';
export const NOT_WIDE_TABLE = '@container page (840px <= width < 1150px)';
export const USUAL_TABLE = '@container page (840px <= width < 1010px)';

/** Below this width of its own pane the session table becomes a list of cards. */
export const NARROW_TABLE = '@container page (width < 840px)';

/** Below this width of its own place a table to read becomes a list of paragraphs. */
export const NARROW_LIST = '@container list (width < 480px)';

/** Below this width of its own place a table to read is without its minor columns. */
export const TIGHT_LIST = '@container list (width < 1000px)';

/** Below this width it is also without those that need room. */
export const SMALL_LIST = '@container list (width < 760px)';

/** Below this width of the page the result of a check is below what was checked. */
export const NARROW_CHECKS = '@container page (width < 560px)';

/** Below this width the sections of the settings are a drop-down list, not a column beside them. */
export const NARROW_SETTINGS = '@container settings (width < 560px)';

/** Below this width a setting's control is below its sentence. */
export const NARROW_SECTION = '@container section (width < 420px)';

/** From this width of the page on, two parts of the overview are beside each other. */
export const TWO_COLUMNS = '@container page (width >= 600px)';

/** Between these widths of the page the buttons of a full server are below what is known of it, from the second on beside it. */
export const MIDDLE_ROWS = '@container page (600px <= width < 800px)';
export const WIDE_ROWS = '@container page (width >= 800px)';
