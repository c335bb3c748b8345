import type { Experiment } from '../../../engine/experiment.ts';
import { biasPart, connectionPart } from '../../../notation/dense/parts.ts';
import { NudgeField } from '../../kit/plane/NudgeField.tsx';
import type { RunStage } from '../../kit/stage/useStage.ts';
import type { DecisionFrame } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: DecisionFrame;
  readonly stage: RunStage<Experiment>;
}

/** Weights and bias of the line, to type or to nudge. */
export function LineFields({ frame, stage: { id, awake, highlight, edit } }: Props) {
  const { w, b } = frame.cut;
  const fields = [
    { label: 'w1', target: 'w.1.0.0', value: w[0], mark: connectionPart(1, 0, 0) },
    { label: 'w2', target: 'w.1.0.1', value: w[1], mark: connectionPart(1, 0, 1) },
    { label: 'b', target: 'b.1.0', value: b, mark: biasPart(1, 0) },
  ];
  return (
    <fieldset>
      <legend>{words.line}</legend>
      {fields.map(({ label, target, value, mark }) => (
        <NudgeField
          key={label}
          id={`${id}-${label}`}
          {...{ label, value }}
          disabled={!awake}
          of={{ mark, highlight }}
          step={0.25}
          bound={10}
          set={(next) => edit({ [target]: next })}
        />
      ))}
    </fieldset>
  );
}
