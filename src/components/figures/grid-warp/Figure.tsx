import { useMemo } from 'preact/hooks';
import { createLayerRun } from '../../../engine/trace/forward-run.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import type { StepFigureProps, Variants } from '../../kit/stage/step-figure-props.ts';
import { plane } from '../../kit/stage/subjects/plane.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { stageRests, warpFrame } from './frame.ts';
import { Places } from './Places.tsx';
import { WarpedPlane } from './WarpedPlane.tsx';
import * as words from './words.ts';

interface Props extends StepFigureProps {
  /** The same weights with other activation functions, by name. */
  readonly variants: Variants;
}

/** F3.3: weights and biases shear and shift a grid; only the activation function bends it. */
export default function GridWarp(props: Props) {
  const stage = useStage({
    ...props,
    subject: plane,
    runOf: createLayerRun,
    rests: { noun: words.stage, of: stageRests, counted: true },
  });
  const { run, time, digits, view, show } = stage;
  const at = time?.at ?? 0;
  const frame = useMemo(() => warpFrame(run, at, digits), [run, at]);
  const names = Object.keys(props.variants);
  return (
    <Stage
      stage={stage}
      class="square"
      sentence={frame.sentence}
      picture={<WarpedPlane {...{ frame }} />}
      line={frame.formulas.map(({ symbols, numbers }) => (
        <div key={numbers} class="equation">
          {symbols === undefined ? null : (
            <p class="symbols" aria-hidden="true">
              {symbols}
            </p>
          )}
          <p class="numbers">{numbers}</p>
        </div>
      ))}
      own={
        <div class="settings">
          <SelectField
            label={words.activation}
            value={view ?? (names[0] as string)}
            written={{ relu: 'ReLU' }}
            {...{ names }}
            disabled={!stage.awake}
            choose={(name) => show(name === names[0] ? undefined : name)}
          />
          <Places {...{ frame, stage }} />
        </div>
      }
    />
  );
}
