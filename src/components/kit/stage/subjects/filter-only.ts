/** A convolution of which the image and the filter are what there is to change. */
import type { ConvolutionSpec } from '../../../../engine/convolution/convolution.ts';
import { convolutionNotation } from '../../../../notation/convolution.ts';
import { convolutionEdits } from '../../../../notation/edits/convolution.ts';
import { subjectOf } from '../subject.ts';
import { groupsBy } from './groups.ts';

const legends = { Pixels: ['p'], Filter: ['k', 'kb'] } as const;
const groups = groupsBy(convolutionEdits, legends);

export const filterOnly = subjectOf<ConvolutionSpec>({
  edits: convolutionEdits,
  notation: convolutionNotation,
  groups: (run) => groups(run).filter(({ legend }) => Object.hasOwn(legends, legend)),
});
