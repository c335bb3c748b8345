import { useMemo } from 'preact/hooks';
import { denseNames } from '../../notation/dense/names.ts';
import { createAnswers } from '../pictures/answers.ts';
import { Confusion } from '../pictures/Confusion.tsx';
import { columnsOf } from '../pictures/columns.ts';
import { confused } from '../pictures/confused.ts';
import { Strips } from '../pictures/history/Strips.tsx';
import { HiddenPlane } from '../pictures/plane/HiddenPlane.tsx';
import { hiddenAnswers, planeLayers } from '../pictures/plane/hidden-plane.ts';
import type { Bench } from './useBench.ts';

interface Props {
  readonly bench: Bench;
  readonly parameters: Float64Array;
}

/** Places along each axis of a hidden plane. */
const places = 40;

/** What goes on in the layers: their gradients over the run, the plane of two hidden units, and which classes are taken for which. */
export default function Layers({ bench, parameters }: Props) {
  const { session, place } = bench;
  const { experiment, prepared } = session;
  const answering = useMemo(() => createAnswers(experiment), [experiment]);
  const columns = useMemo(() => columnsOf(prepared.inputs), [prepared]);
  const answers = useMemo(() => answering(parameters, columns), [answering, columns, parameters]);
  const names = denseNames(experiment.network);
  const [layer] = planeLayers(experiment.network);
  return (
    <div class="layers-shown">
      <Strips id="bench-strips" history={session.history} update={place.update} running={bench.running} />
      {layer === undefined ? null : (
        <HiddenPlane
          id="bench-hidden"
          data={prepared}
          hidden={hiddenAnswers(experiment, parameters, answers, layer, places)}
          names={[names.unit(layer, 0), names.unit(layer, 1)]}
        />
      )}
      {prepared.task === 'values'
        ? null
        : (['training', 'test'] as const)
            .filter((set) => prepared.split[set].length > 0)
            .map((set) => (
              <Confusion
                key={set}
                id={`bench-confusion-${set}`}
                of={set}
                classes={prepared.classes}
                matrix={confused(answers, prepared, prepared.split[set])}
              />
            ))}
    </div>
  );
}
