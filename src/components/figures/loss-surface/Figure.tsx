import type { DescentSpec } from '../../../engine/descent/descent.ts';
import { createDescentRun, functionOf } from '../../../engine/descent/run.ts';
import { DescentContour } from '../../kit/descent/DescentContour.tsx';
import { DescentFigure } from '../../kit/descent/DescentFigure.tsx';
import { type DescentFigureProps, useDescent } from '../../kit/descent/useDescent.ts';
import { descent } from '../../kit/stage/subjects/descent.ts';
import { useAsked } from '../../kit/stage/useAsked.ts';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { planeSteps } from '../descent-steps.ts';
import { untils } from './held.ts';
import { Products } from './Products.tsx';
import * as words from './words.ts';

const ways = { subject: descent, runOf: (spec: DescentSpec) => createDescentRun(spec), granularities: planeSteps };

/** F7.5: the loss of a small network over two of its weights, with the way down; every point opens into the products that make its slope. */
export default function LossSurface(props: DescentFigureProps) {
  const held = useHolds(props.asks, (_values, _view, spec: DescentSpec) => untils(spec));
  const stage = useDescent(props, { ...ways, held });
  const asked = useAsked(props.asks, words.yourPrediction);
  return (
    <DescentFigure
      stage={stage}
      class="loss-surface"
      rates={[0, 12]}
      picture={
        <DescentContour {...stage} functionOf={functionOf} view={props.view} move={stage.move} fogUntil={asked} bare />
      }
      own={<Products stage={stage} />}
    />
  );
}
