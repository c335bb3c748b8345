import { at } from '../../../engine/trace/dense-names.ts';
import { createPlainRun } from '../../../engine/trace/plain-run.ts';
import { densePart } from '../../../notation/dense/parts.ts';
import { type NetworkFigureProps, NetworkStage, type NetworkView } from '../../kit/stage/NetworkStage.tsx';
import { plainNetwork } from '../../kit/stage/subjects/plain.ts';
import { averagingSteps } from '../granularities.ts';
import { VotesTable } from './VotesTable.tsx';
import { votesOf } from './votes.ts';
import * as words from './words.ts';

/** F9.4: each example of a batch has a gradient for each weight; their mean moves it. */
export default function Averaging(props: NetworkFigureProps) {
  return (
    <NetworkStage
      {...props}
      class="own-first beside of-votes"
      subject={plainNetwork}
      runOf={createPlainRun}
      granularities={averagingSteps}
      describe={describe}
    >
      {(stage) => (
        <div class="state votes">
          <p>{words.gradients(sentenceOf(stage))}</p>
          <VotesTable {...stage} />
        </div>
      )}
    </NetworkStage>
  );
}

/** The weights about which the examples are known to disagree. */
const divided = ({ frame }: NetworkView) => votesOf(frame).filter(({ disagree }) => disagree);

function sentenceOf(stage: NetworkView): string {
  const { event, record } = stage.frame;
  const example = (event && at(event.write, 'example')) ?? 0;
  const names = divided(stage).map(({ connection }) => connection.name);
  const disagreement = names.length === 0 ? '' : words.theyPullInOpposite(names.join(', '));
  return words.pictureShowsExample(example + 1, record.batch.length, disagreement);
}

/** Weights about which the examples disagree are brought out. */
function describe(stage: NetworkView) {
  return {
    path: new Set(divided(stage).map(({ connection }) => densePart(connection.weight.cell))),
    label: words.networkAtThisStep(sentenceOf(stage)),
  };
}
