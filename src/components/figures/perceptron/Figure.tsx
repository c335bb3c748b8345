import { createUnitRun } from '../../../engine/trace/unit-run.ts';
import { handedOf, Stage } from '../../kit/stage/Stage.tsx';
import type { StepFigureProps } from '../../kit/stage/step-figure-props.ts';
import { threshold, unit } from '../../kit/stage/subjects/unit.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { Acts } from './Acts.tsx';
import { Diagram } from './Diagram.tsx';
import { perceptronFrame } from './frame.ts';
import { Switches } from './Switches.tsx';
import * as words from './words.ts';

/** Of the two forms of a unit the workbench has the other one. */
const thresholdThere = words.thresholdIsWrittenThere;

/** F1.1: one unit multiplies, adds and compares; the inputs are switches, the output is a light. */
export default function Perceptron(props: StepFigureProps) {
  const { experiment } = props;
  const stage = useStage({
    ...props,
    subject: unit,
    // The same unit, written in two ways.
    variants: { threshold: experiment, bias: experiment },
    runOf: (its, view) => createUnitRun(its, view === 'bias' ? 'bias' : 'threshold'),
    rests: { noun: words.step, of: (run) => Array.from({ length: run.plan(0).count + 1 }, (_, act) => act) },
  });
  const frame = perceptronFrame(stage.run, stage.position.done, stage.digits);
  const toggle = (input: number) => stage.edit({ [`x.0.${input}`]: frame.inputs[input]?.value === 1 ? 0 : 1 });
  // A link has the bias; who sees a threshold has changed the threshold.
  const changes =
    frame.form === 'bias'
      ? stage.changes
      : stage.changes.map(({ target, value }) =>
          target === 'b.1.0' ? { target: threshold, value: 0 - value } : { target, value },
        );
  const asThere = handedOf(stage);
  const handed = asThere && { ...asThere, ...(frame.form === 'threshold' && { lacks: thresholdThere }) };
  return (
    <Stage
      stage={{ ...stage, changes }}
      handed={handed}
      sentence={frame.sentence}
      picture={<Diagram {...{ frame, toggle }} highlight={stage.highlight} />}
      line={<Acts {...{ frame, stage }} />}
      own={<Switches {...{ frame, stage, toggle }} />}
    />
  );
}
