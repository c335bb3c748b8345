/** Reading the cells of dense networks. Apart from those of other subjects: most pages show nothing else. */
import { namesIn } from './names-in.ts';
import { denseQuantities } from './quantities/dense.ts';

export const { at, parseCell } = namesIn(denseQuantities);
