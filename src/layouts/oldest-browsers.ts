/**
 * The oldest browsers in which the whole site works. The build writes no newer syntax than they read (astro.config.mjs), and a
 * check holds everything that is built to them (tests/browser/oldest-browsers.test.ts).
 */
export const oldestBrowsers = { chrome: 118, edge: 118, firefox: 121, safari: 17 } as const;

/** The same for readers; the README has these words, too. */
export const oldestInWords = `Chrome or Edge ${oldestBrowsers.chrome}, Firefox ${oldestBrowsers.firefox}, or Safari ${oldestBrowsers.safari}`;
