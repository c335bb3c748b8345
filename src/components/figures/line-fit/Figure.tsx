import { useMemo } from 'preact/hooks';
import { createPlainDescent, plainFunctionOf } from '../../../engine/descent/plain-run.ts';
import { DescentContour } from '../../kit/descent/DescentContour.tsx';
import { DescentFigure } from '../../kit/descent/DescentFigure.tsx';
import { descentFrame } from '../../kit/descent/frame.ts';
import { Trail } from '../../kit/descent/Trail.tsx';
import { type DescentFigureProps, slopesKnown, useDescent } from '../../kit/descent/useDescent.ts';
import { sightOf } from '../../kit/picture/sight.ts';
import { plainDescent } from '../../kit/stage/subjects/plain-descent.ts';
import { useAsked } from '../../kit/stage/useAsked.ts';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { planeSteps } from '../descent-steps.ts';
import { DataPlot } from './DataPlot.tsx';
import * as words from './words.ts';

const ways = { subject: plainDescent, runOf: createPlainDescent, granularities: planeSteps };

/** F7.3: a point in the map of all lines is a line through the data, and the slope says where it goes next. */
export default function LineFit(props: DescentFigureProps) {
  // Where the step leads is asked: its slopes may be known.
  const until = useMemo(() => slopesKnown(createPlainDescent(props.spec)), [props.spec]);
  const stage = useDescent(props, { ...ways, held: useHolds(props.asks, () => [until]) });
  const asked = useAsked(props.asks);
  const { here, next } = descentFrame(stage, sightOf(stage), props.view);
  return (
    <DescentFigure
      stage={stage}
      class="line-fit"
      rates={[0, 0.24]}
      picture={
        <svg class="descent pair" viewBox="0 0 600 290" role="img" aria-label={inWords(here)}>
          <svg width={300} height={290} viewBox="0 0 300 290" aria-hidden="true">
            <DescentContour
              {...stage}
              functionOf={plainFunctionOf}
              view={props.view}
              move={stage.move}
              withoutArrows={asked !== undefined}
              bare
            />
          </svg>
          <DataPlot spec={stage.experiment} {...{ here, next }} highlight={stage.highlight} />
        </svg>
      }
      own={<Trail stage={stage} />}
    />
  );
}

const inWords = ([slope = 0, height = 0]: readonly number[]) => words.leftTheMap(slope, height);
