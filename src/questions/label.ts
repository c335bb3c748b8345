import type { Rich } from './question.ts';

/** A label without what joins it to its box: “weight” for “weight:”, “$p_1$” for “$p_1$ =”. */
export const nameOf = (label: Rich) => label.replace(/\s*[:=]\s*$/, '');
