/** What can be changed of a descent under any optimizer: descent-places.ts, and the optimizer's numbers. */
import { descentEditsWith } from './descent-places.ts';
import { optimizerPlaces, optimizerTarget } from './optimizer.ts';

export const descentEdits = descentEditsWith(optimizerPlaces, optimizerTarget);
