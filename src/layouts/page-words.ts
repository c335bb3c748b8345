/** What every page says of itself: its name in the tab, and which browsers are too old for it. */
import { oldestBrowsers } from './oldest-browsers.ts';

export const siteName = 'Perceptible';
/** The name of a page, with the site's. */
export const named = (page: string) => `${page} · ${siteName}`;
/** The name of the site's start. */
export const start = `${siteName}: see a neural network learn, one weight at a time`;

const { chrome, firefox, safari } = oldestBrowsers;
/** The oldest browsers in which all works; the README has these words, too. Edge has the number of Chrome. */
export const oldestInWords = `Chrome or Edge ${chrome}, Firefox ${firefox}, or Safari ${safari}`;
export const tooOld = `This browser is older than this site needs: ${oldestInWords}, or a newer one. The text can be read; figures and questions may not work.`;

/** A part that stands alone in a page of somebody else. */
export const embedded = 'Embedded';
export const embeddedTell = 'A part of Perceptible, to be shown in a page of somebody else.';

/** Above the title of a lesson. */
export const placeOfLesson = (number: number | undefined, unit: string | undefined) => `Lesson ${number} · ${unit}`;
