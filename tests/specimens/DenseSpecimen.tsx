/** Dense networks as specimens: plain gradient descent, and everything that training can have at once. */
import { NetworkDiagram } from '../../src/components/kit/diagram/NetworkDiagram.tsx';
import { networkFrame } from '../../src/components/kit/diagram/network-frame.ts';
import { PictureStage } from '../../src/components/kit/picture/PictureStage.tsx';
import { type PictureProps, sightOf } from '../../src/components/kit/picture/sight.ts';
import { NetworkStage } from '../../src/components/kit/stage/NetworkStage.tsx';
import { denseWith } from '../../src/components/kit/stage/subjects/dense.ts';
import { plainNetwork } from '../../src/components/kit/stage/subjects/plain.ts';
import { sgdNetwork } from '../../src/components/kit/stage/subjects/sgd.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { stepSizesOf } from '../../src/engine/trace/granularities.ts';
import { createPlainRun } from '../../src/engine/trace/plain-run.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { denseNotation } from '../../src/notation/dense/dense.ts';
import * as experiments from './experiments.ts';

const opened = { cursor: 0, granularity: 'operation', digits: { significant: 4 } } as const;

/** The network as it stands, without a figure's own part. */
function Diagram(props: PictureProps<Experiment>) {
  const { run, position, highlight } = props;
  const { edit } = sightOf(props);
  return (
    <NetworkDiagram
      frame={networkFrame(run, position, opened.digits, denseNotation(run, position.update))}
      target={edit}
      path={new Set()}
      label="Network with two inputs, two hidden units and two outputs"
      choose={undefined}
      {...{ highlight }}
    />
  );
}

/** Its picture moves. */
export const Wide = () => (
  <NetworkStage
    {...opened}
    id="f99-10"
    experiment={experiments.wide}
    subject={plainNetwork}
    runOf={createPlainRun}
    granularities={stepSizesOf('dense')}
    describe={() => ({ path: new Set(), label: 'Network with four inputs, three hidden units and three outputs' })}
  >
    {() => null}
  </NetworkStage>
);

const start = {
  ...opened,
  granularities: stepSizesOf('dense'),
  runOf: (spec: Experiment) => createRun(spec),
  Picture: Diagram,
};
const richly = denseWith(denseNotation);

export const Rich = () => <PictureStage {...start} id="f99-1" subject={richly} experiment={experiments.rich} />;
export const Plain = () => <PictureStage {...start} id="f99-2" subject={sgdNetwork} experiment={experiments.plain} />;
