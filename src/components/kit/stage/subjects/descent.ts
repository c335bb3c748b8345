/** Descents as a subject of stages. */
import type { DescentSpec } from '../../../../engine/descent/descent.ts';
import { descentEdits } from '../../../../notation/edits/descent.ts';
import { anyDescentNotation } from '../../../../notation/network-descent.ts';
import { subjectOf } from '../subject.ts';
import { groupsBy } from './groups.ts';

/** Of any function. Along weights of a network the numbers have the network's names. */
export const descent = subjectOf<DescentSpec>({
  edits: descentEdits,
  notation: anyDescentNotation,
  groups: groupsBy(descentEdits, { Start: ['p'], 'The function': ['c', 'q'] }),
});
