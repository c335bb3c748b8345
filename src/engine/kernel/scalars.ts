/** The functions of one number that modules call: the host's first, then their own. */

import { gelu } from '../math/activations/smooth-rectifiers.ts';
import type { Scalars } from './activations.ts';
import { log1pFunction, logFunction } from './logarithm.ts';

export const imported = ['gelu', 'geluSlope'].map((name) => ({ name, parameters: ['f64'], results: ['f64'] }) as const);
export const scalars: Scalars = { gelu: 0, geluSlope: 1, log: 2, log1p: 3 };
export const functionsOf = () => [logFunction(), log1pFunction(scalars.log)];

/** What a module imports, beside its memory. */
export const hostFunctions = { gelu: gelu.f, geluSlope: (z: number) => gelu.df(z, 0) };
