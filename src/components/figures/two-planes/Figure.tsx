import { createForwardRun } from '../../../engine/trace/forward-run.ts';
import { notYet } from '../../../notation/format.ts';
import { Stage } from '../../kit/stage/Stage.tsx';
import type { StepFigureProps, Variants } from '../../kit/stage/step-figure-props.ts';
import { plane } from '../../kit/stage/subjects/plane.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { twoPlanesFrame, unitStops } from './frame.ts';
import { Landings } from './Landings.tsx';
import { Planes } from './Planes.tsx';
import { UnitFields } from './UnitFields.tsx';
import * as words from './words.ts';

interface Props extends StepFigureProps {
  /** Networks that differ in their hidden units, by the name of the function. */
  readonly variants: Variants;
}

/** F3.2: the hidden layer moves the points to where one line is enough. */
export default function TwoPlanes(props: Props) {
  const stage = useStage({
    ...props,
    subject: plane,
    runOf: createForwardRun,
    rests: { noun: words.unit, of: unitStops },
  });
  const { run, time, digits, experiment, highlight, edit } = stage;
  const frame = twoPlanesFrame(run, time?.at ?? 0, digits);
  // The line of a linear output stands where it says ½.
  const linear = experiment.network.layers[1]?.activation === 'linear';
  const move = (layer: number, unit: number, bias: number) =>
    edit({ [`b.${layer}.${unit}`]: layer === 2 && linear ? bias + 0.5 : bias });
  return (
    <Stage
      stage={stage}
      class="broad two-planes across"
      sentence={frame.sentence}
      picture={
        <>
          <Planes {...{ frame, highlight, move }} />
          <p class="legend">{words.discShouldGiveRing}</p>
        </>
      }
      line={
        <>
          <p class="standing">
            <strong>{frame.standing}</strong>
          </p>
          <p class="symbols" aria-hidden="true">
            {frame.equation?.symbols ?? words.hH}
          </p>
          <p class="numbers">{frame.equation?.numbers ?? <span class="soft">{notYet}</span>}</p>
        </>
      }
      own={
        <div class="settings">
          <UnitFields stage={stage} variants={props.variants} />
          <Landings {...{ frame, stage }} />
        </div>
      }
    />
  );
}
