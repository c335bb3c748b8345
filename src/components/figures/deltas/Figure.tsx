import { layerSizes } from '../../../engine/experiment.ts';
import { createPlainRun } from '../../../engine/trace/plain-run.ts';
import { densePart } from '../../../notation/dense/parts.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import { type NetworkFigureProps, NetworkStage, type NetworkView } from '../../kit/stage/NetworkStage.tsx';
import { plainNetwork } from '../../kit/stage/subjects/plain.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { deltasSteps } from '../granularities.ts';
import { GradientTables } from './GradientTables.tsx';
import { multiplicationCounts, multiplicationsDone } from './outer-products.ts';
import * as words from './words.tsx';

/** F9.2: the same gradients with the common part computed once for each unit. */
export default function Deltas(props: NetworkFigureProps) {
  return (
    <NetworkStage
      {...props}
      class="own-first beside deltas"
      subject={plainNetwork}
      runOf={createPlainRun}
      granularities={deltasSteps}
      describe={describe}
    >
      {(stage) => (
        <>
          <GradientTables {...stage} />
          <Counter {...stage} />
        </>
      )}
    </NetworkStage>
  );
}

function describe({ frame }: NetworkView) {
  const deltas = frame.units.flatMap(({ name, delta }) => {
    if (delta === undefined) return [];
    return [`δ of ${name} ${delta.value === undefined ? notYet : formatNumber(delta.value)}`];
  });
  const path = new Set(frame.event?.reads.map(densePart));
  return {
    path,
    label: words.networkAtThisStep(deltas.join(', ')),
  };
}

/** Larger networks to compare with: the digit network of the lab, and the same with two hidden layers of 100. */
const examples = [
  [784, 32, 10],
  [784, 100, 100, 10],
] as const;

/** What sharing saves: multiplications counted in the trace, against multiplying out every path. */
function Counter({ frame, id }: NetworkView) {
  const own = layerSizes(frame.experiment.network);
  const total = multiplicationsDone(frame, frame.record.plan.count);
  const whole = (value: number) => value.toString().replace(/\B(?=(\d{3})+$)/g, ',');
  return (
    <section class="counter">
      <p>{words.multiplicationsSoFar(<strong>{multiplicationsDone(frame)}</strong>, total)}</p>
      <ScrollTable
        label={words.multiplicationsForAllGradients(id)}
        caption={words.multiplicationsForAllGradientsOfOneExample}
        heads={[words.network, words.eachPathByItself, words.withSharedDeltas]}
      >
        {[own, ...examples].map((sizes) => {
          const { byPaths, shared } = multiplicationCounts(sizes);
          return (
            <tr key={sizes.join()}>
              <th scope="row">{sizes.join('-')}</th>
              <td>{whole(byPaths)}</td>
              <td>{whole(shared)}</td>
            </tr>
          );
        })}
      </ScrollTable>
    </section>
  );
}
