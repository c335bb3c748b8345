/** What is said where a package is made. */
export const lesson = 'Lesson';
export const make = 'Make the package';
/** Of a file that was not sent. @param status what the server answered, if it did */
export const missing = (file: string, status: number | undefined) =>
  `${file} did not come${status === undefined ? '' : ` (${status})`}.`;
export const progress = (done: number, all: number) => `${done} of ${all} files …`;
/** @param megabytes as it is written */
export const made = (file: string, megabytes: string) =>
  `${file} is made: ${megabytes} MB. Give it to your platform as a SCORM package.`;
/** @param why a sentence */
export const failed = (why: string) => `The package could not be made: ${why} Try again.`;
