import type { Experiment } from '../../../engine/experiment.ts';
import { biasPart, connectionPart } from '../../../notation/dense/parts.ts';
import { NudgeField } from '../../kit/plane/NudgeField.tsx';
import type { RunStage } from '../../kit/stage/useStage.ts';
import type { ErrorsFrame } from './frame.ts';
import * as words from './words.tsx';

interface Props {
  readonly frame: ErrorsFrame;
  readonly stage: RunStage<Experiment>;
}

/** Slope and height of the line, to type or to nudge. */
export function LineFields({ frame: { w, b }, stage: { id, awake, highlight, edit } }: Props) {
  const fields = [
    { label: words.slopeW, target: 'w.1.0.0', value: w, mark: connectionPart(1, 0, 0) },
    { label: words.heightB, target: 'b.1.0', value: b, mark: biasPart(1, 0) },
  ];
  return (
    <fieldset>
      <legend>{words.line}</legend>
      {fields.map(({ label, target, value, mark }) => (
        <NudgeField
          key={target}
          id={`${id}-${target.split('.')[0]}`}
          {...{ label, value }}
          disabled={!awake}
          of={{ mark, highlight }}
          step={0.05}
          bound={100}
          set={(next) => edit({ [target]: next })}
        />
      ))}
    </fieldset>
  );
}
