import { useMemo } from 'preact/hooks';
import type { DescentSpec } from '../../../engine/descent/descent.ts';
import { createPlainDescent, plainFunctionOf } from '../../../engine/descent/plain-run.ts';
import { formatNumber } from '../../../notation/format.ts';
import { DescentCurve } from '../../kit/descent/DescentCurve.tsx';
import { DescentFigure } from '../../kit/descent/DescentFigure.tsx';
import { Trail } from '../../kit/descent/Trail.tsx';
import { type DescentFigureProps, useDescent } from '../../kit/descent/useDescent.ts';
import { plainDescent } from '../../kit/stage/subjects/plain-descent.ts';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { curveSteps } from '../descent-steps.ts';
import { untils } from './held.ts';
import { SecondBall } from './SecondBall.tsx';
import { secondRun, secondWay } from './second-ball.ts';
import * as words from './words.ts';

const ways = { subject: plainDescent, runOf: createPlainDescent, granularities: curveSteps };

interface Props extends DescentFigureProps {
  /** Where a second ball starts, for comparison. */
  readonly beside?: number | undefined;
}

/** F7.1: a ball on a curve, which goes down by steps as long as the learning rate times the slope; where it is asked for, a second one beside it. */
export default function RollingBall({ beside, ...props }: Props) {
  // What rates do is asked of a ball that rolls alone; of two, where they come to rest.
  const alone = beside === undefined;
  const held = useHolds(props.asks, (_values, _view, spec: DescentSpec) => (alone ? untils(spec) : [0]));
  const stage = useDescent(props, { ...ways, held });
  const { experiment, digits, sentence } = stage;
  const second = useMemo(() => secondRun(experiment, props.spec, beside), [experiment]);
  const way = second && secondWay(second, stage);
  const stands = way?.next ?? way?.way.at(-1);
  const said = stands === undefined ? '' : words.secondBall(formatNumber(stands, digits));
  return (
    <DescentFigure
      stage={stage}
      rates={[0, 1.2]}
      sentence={sentence + said}
      picture={
        <>
          <DescentCurve
            {...stage}
            functionOf={plainFunctionOf}
            view={props.view}
            move={stage.move}
            bare
            behind={way && ((places) => <SecondBall {...{ ...way, places }} />)}
          />
          {second === undefined ? null : (
            <p class="legend">{words.discTheBall(formatNumber(beside as number, digits))}</p>
          )}
        </>
      }
      own={<Trail stage={stage} />}
    />
  );
}
