/** A window too narrow for two panes shows one at a time. Also what 200 % zoom makes of a small window. */
export const IS_NARROW = '(max-width: 699px)';
export const NARROW = `@media ${IS_NARROW}`;

/** Below this width the least telling columns make room for the others. */
export const MEDIUM_TABLE = '@container page (740px <= width < 900px)';

/** Below this width of its own pane the session table becomes a list of cards. */
export const NARROW_TABLE = '@container page (width < 740px)';

/** Below this width of its own place a table to read becomes a list of paragraphs. */
export const NARROW_LIST = '@container list (width < 480px)';

/** Below this width the settings have their sections in a list to open, not beside them. */
export const NARROW_SETTINGS = '@container settings (width < 560px)';

/** Below this width a setting's control stands below its sentence. */
export const NARROW_SECTION = '@container section (width < 420px)';
