import { createPlainDescent, plainFunctionOf } from '../../../engine/descent/plain-run.ts';
import { DescentCurve } from '../../kit/descent/DescentCurve.tsx';
import { DescentFigure } from '../../kit/descent/DescentFigure.tsx';
import { Trail } from '../../kit/descent/Trail.tsx';
import { type DescentFigureProps, useDescent } from '../../kit/descent/useDescent.ts';
import { plainDescent } from '../../kit/stage/subjects/plain-descent.ts';
import { curveSteps } from '../descent-steps.ts';

const ways = { subject: plainDescent, runOf: createPlainDescent, granularities: curveSteps };

/** F7.1: a ball on a curve, which goes down by steps as long as the learning rate times the slope. */
export default function RollingBall(props: DescentFigureProps) {
  const stage = useDescent(props, ways);
  return (
    <DescentFigure
      stage={stage}
      rates={[0, 1.2]}
      picture={<DescentCurve {...stage} functionOf={plainFunctionOf} view={props.view} move={stage.move} bare />}
      own={<Trail stage={stage} />}
    />
  );
}
