/** The version of the site, as its packages name it. */
import { readFileSync } from 'node:fs';

/** As in 0.1.0. */
export const version: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
