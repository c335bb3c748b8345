/**
 * The oldest browsers in which the whole site works. The build writes no newer syntax than they read (astro.config.mjs), and a
 * check holds everything that is built to them (tests/browser/oldest-browsers.test.ts).
 */
export const oldestBrowsers = { chrome: 118, edge: 118, firefox: 121, safari: 17 } as const;
