/** In a file of its own, so that a figure with equations of its own does not load the trace. */
import type { Term, Token } from './equation.ts';

export const isTerm = (token: Token): token is Term => 'cell' in token;
