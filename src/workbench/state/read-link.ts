/** The state in a link: loaded when somebody follows one. Reading is total. */
import type { Problems } from '../data/kinds.ts';
import { unpacked } from './link.ts';
import { readState } from './read-state.ts';
import type { WorkbenchState } from './state.ts';

/** The state, or in plain words why there is none. */
export const readLink = (text: string): Promise<WorkbenchState | Problems> => unpacked(text, readState);
