/** What the frame of every page says: above and below what the page is about. */
export const skip = 'Skip to the content';

/** The places to go. */
export const site = 'Site';
export const places = { lessons: 'Lessons', workbench: 'Workbench', about: 'About' } as const;
/** The lab, after the name of its data where there is room. */
export const lab = 'lab';

export const search = 'Search';
export const searchByKey = 'Search (Ctrl or ⌘, and K)';
export const darkTheme = 'Dark theme';

export const noTracking = 'No cookies, no tracking.';
export const staysHere = 'Nothing you do here leaves this browser.';
/** Before the name of a licence. */
export const textUnder = 'Text and figures:';
export const codeUnder = 'Code:';
export const below = {
  glossary: 'Glossary',
  teachers: 'For teachers',
  about: 'About',
  accessibility: 'Accessibility',
} as const;
