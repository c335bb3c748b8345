/** Networks whose two hidden units span a plane, as a subject of stages. */
import type { Experiment } from '../../../../engine/experiment.ts';
import { planeNotation } from '../../../../notation/dense/plane.ts';
import { type DenseSubject, denseWith } from './dense.ts';

const dense = denseWith(planeNotation);

/** Weights and biases by what they join, as the text of these figures does: it numbers no weights. */
function nameOf(target: string, spec: Experiment): string {
  const [kind, layer, unit = '0', from] = target.split('.');
  if (kind !== 'w' && kind !== 'b') return dense.edits.name(target, spec);
  const isOutput = Number(layer) === spec.network.layers.length && Number(layer) > 1;
  const receiver = isOutput ? 'the output' : `h${Number(unit) + 1}`;
  if (kind === 'b') return `bias of ${receiver}`;
  return `weight from ${isOutput ? 'h' : 'x'}${Number(from) + 1} to ${receiver}`;
}

export const plane: DenseSubject = { ...dense, edits: { ...dense.edits, name: nameOf } };
