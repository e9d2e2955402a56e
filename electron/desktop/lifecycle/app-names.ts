/**
 * The names of the app for systems and packages. Without imports, because the scripts that make the packages read it.
 */

export const APP_NAME = 'Slotwatch';

/** Also `appId` of the packages. Never change it: Windows ties notifications and pinned icons to it. */
export const APP_ID = 'io.github.slotwatch.Slotwatch';

/** The menu entry of Linux desktops, which connects windows with their icon; equal to `desktopName` in package.json. */
export const DESKTOP_ENTRY = 'slotwatch.desktop';
