/** What systems and packages know the app by. Apart from `identity.ts` so that what makes the packages can read it too. */

export const APP_NAME = 'Slotwatch';

/** Also `appId` of the packages. Never change it: Windows ties notifications and pinned icons to it. */
export const APP_ID = 'io.github.slotwatch.Slotwatch';

/** The menu entry of Linux desktops, which ties windows to their icon by it; `desktopName` in package.json says the same. */
export const DESKTOP_ENTRY = 'slotwatch.desktop';
