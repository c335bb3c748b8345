/** Descents by plain steps on functions that are written down. */
import type { DescentSpec } from '../../../../engine/descent/descent.ts';
import { plainDescentEdits } from '../../../../notation/edits/plain-descent.ts';
import { plainDescentNotation } from '../../../../notation/plain-descent.ts';
import { subjectOf } from '../subject.ts';
import { groupsBy } from './groups.ts';

export const plainDescent = subjectOf<DescentSpec>({
  edits: plainDescentEdits,
  notation: plainDescentNotation,
  groups: groupsBy(plainDescentEdits, { Start: ['p'], 'The function': ['c', 'q'] }),
});
