/** A stage for each subject, each with an experiment of its own: what a figure of a lesson would be. */
import { UnrolledCells } from '../../src/components/kit/cells/UnrolledCells.tsx';
import { DescentContour } from '../../src/components/kit/descent/DescentContour.tsx';
import { DescentCurve } from '../../src/components/kit/descent/DescentCurve.tsx';
import { GraphWires } from '../../src/components/kit/graph/GraphWires.tsx';
import { PictureStage } from '../../src/components/kit/picture/PictureStage.tsx';
import type { PictureProps } from '../../src/components/kit/picture/sight.ts';
import { ConvolutionPicture } from '../../src/components/kit/planes/ConvolutionPicture.tsx';
import { lstm, recurrent } from '../../src/components/kit/stage/subjects/cells.ts';
import { convolution } from '../../src/components/kit/stage/subjects/convolution.ts';
import { descent } from '../../src/components/kit/stage/subjects/descent.ts';
import { graph } from '../../src/components/kit/stage/subjects/graph.ts';
import { createCellRun } from '../../src/engine/cells/run.ts';
import { createConvolutionRun } from '../../src/engine/convolution/run.ts';
import type { DescentSpec } from '../../src/engine/descent/descent.ts';
import { createDescentRun, functionOf } from '../../src/engine/descent/run.ts';
import { createGraphRun } from '../../src/engine/graph/graph-run.ts';
import { stepSizesOf } from '../../src/engine/trace/granularities.ts';
import * as experiments from './experiments.ts';

const opened = { cursor: 0, granularity: 'operation', digits: { significant: 4 } } as const;

export const Graph = () => (
  <PictureStage
    {...opened}
    id="f99-3"
    subject={graph}
    experiment={experiments.graph}
    granularities={stepSizesOf('graph')}
    runOf={(spec) => createGraphRun(spec)}
    Picture={GraphWires}
  />
);

export const Convolution = () => (
  <PictureStage
    {...opened}
    id="f99-4"
    subject={convolution}
    experiment={experiments.convolution}
    granularities={stepSizesOf('convolution')}
    runOf={(spec) => createConvolutionRun(spec)}
    Picture={ConvolutionPicture}
  />
);

export const Recurrent = () => (
  <PictureStage
    {...opened}
    id="f99-5"
    subject={recurrent}
    experiment={experiments.recurrent}
    granularities={stepSizesOf('recurrent')}
    runOf={(spec) => createCellRun(spec)}
    Picture={UnrolledCells}
  />
);

export const Lstm = () => (
  <PictureStage
    {...opened}
    id="f99-6"
    subject={lstm}
    experiment={experiments.lstm}
    granularities={stepSizesOf('lstm')}
    runOf={(spec) => createCellRun(spec)}
    Picture={UnrolledCells}
  />
);

const descending = {
  ...opened,
  subject: descent,
  granularities: stepSizesOf('descent'),
  runOf: (spec: DescentSpec) => createDescentRun(spec),
} as const;

type Picture = PictureProps<DescentSpec>;
export const CurveOf = (props: Picture) => <DescentCurve {...props} functionOf={functionOf} />;
export const ContourOf = (props: Picture) => <DescentContour {...props} functionOf={functionOf} />;

export const Curve = () => <PictureStage {...descending} id="f99-7" experiment={experiments.curve} Picture={CurveOf} />;

export const Contour = () => (
  <PictureStage {...descending} id="f99-8" experiment={experiments.contour} Picture={ContourOf} />
);

export const Landscape = () => (
  <PictureStage {...descending} id="f99-9" experiment={experiments.landscape} Picture={ContourOf} />
);
