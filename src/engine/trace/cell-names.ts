/** Reading the cells of any subject. */
import { namesIn } from './names-in.ts';
import { quantities } from './quantities.ts';

export const { at, parseCell } = namesIn(quantities);
