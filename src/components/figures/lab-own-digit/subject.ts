/** The convolution of a digit as a subject: its filter is what there is to change. Its pixels are drawn. */
import type { ConvolutionSpec } from '../../../engine/convolution/convolution.ts';
import { convolutionNotation } from '../../../notation/convolution.ts';
import { convolutionEdits } from '../../../notation/edits/convolution.ts';
import type { EditRules } from '../../../player/edit-rules.ts';
import { subjectOf } from '../../kit/stage/subject.ts';
import { groupsBy } from '../../kit/stage/subjects/groups.ts';
import * as words from './subject-words.ts';

const isOfFilter = (target: string) => /^kb?\./.test(target);

const edits: EditRules<ConvolutionSpec> = {
  ...convolutionEdits,
  targets: (spec) => convolutionEdits.targets(spec).filter(isOfFilter),
  read: (spec, target) => (isOfFilter(target) ? convolutionEdits.read(spec, target) : undefined),
  apply: (spec, change) =>
    isOfFilter(change.target) ? convolutionEdits.apply(spec, change) : { ok: false, expected: words.numberOfTheFilter },
  differences: (base, edited) => convolutionEdits.differences(base, edited).filter(({ target }) => isOfFilter(target)),
  targetOf(cell, batch) {
    const target = convolutionEdits.targetOf(cell, batch);
    return target !== undefined && isOfFilter(target) ? target : undefined;
  },
};

export const digitFilter = subjectOf<ConvolutionSpec>({
  edits,
  notation: convolutionNotation,
  groups: groupsBy(edits, { Filter: ['k', 'kb'] }),
});
