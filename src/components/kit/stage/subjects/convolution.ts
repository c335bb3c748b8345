/** Convolutions as a subject of stages. */
import type { ConvolutionSpec } from '../../../../engine/convolution/convolution.ts';
import { convolutionNotation } from '../../../../notation/convolution.ts';
import { convolutionEdits } from '../../../../notation/edits/convolution.ts';
import { subjectOf } from '../subject.ts';
import { groupsBy } from './groups.ts';

export const convolution = subjectOf<ConvolutionSpec>({
  edits: convolutionEdits,
  notation: convolutionNotation,
  groups: groupsBy(convolutionEdits, {
    Pixels: ['p'],
    Filters: ['k', 'kb'],
    'Slope below 0': ['a'],
    'Output unit': ['ow', 'ob'],
    Target: ['t'],
  }),
});
