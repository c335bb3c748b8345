import { useMemo } from 'preact/hooks';
import { createLossRun } from '../../../engine/trace/loss-run.ts';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import type { StepFigureProps } from '../../kit/stage/step-figure-props.ts';
import { sharesNetwork } from '../../kit/stage/subjects/shares.ts';
import { useAsked } from '../../kit/stage/useAsked.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { oneHotFrame, outputStops, stopsHeld } from './frame.ts';
import { OutputsTable } from './OutputsTable.tsx';
import { ShareBars } from './ShareBars.tsx';
import * as words from './words.ts';

interface Props extends StepFigureProps {
  /** The prediction that asks for a slope by a score: until the guess is made, the figure ends at the loss. */
  readonly asks?: string | undefined;
}

/** F6.3: of all shares, the loss looks at one; its slopes look at all of them. */
export default function OneHot({ asks, ...props }: Props) {
  const asked = useAsked(asks);
  const held = useMemo(() => stopsHeld(props.experiment), [props.experiment]);
  const stepped = useStage({
    ...props,
    subject: sharesNetwork,
    runOf: (experiment) => createLossRun(experiment, 'slopes'),
    rests: { noun: words.step, of: asked === undefined ? outputStops : held },
  });
  const isHeld = asked !== undefined && stepped.time?.atEnd;
  const stage = isHeld ? { ...stepped, first: asked } : stepped;
  const { run, position, event, notation, highlight, digits, explain, experiment, awake, edit } = stage;
  const frame = oneHotFrame(run, position.done, event?.write);
  const target = frame.outputs.findIndex((output) => output.target.value === 1);
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings own-too"
      picture={<ShareBars {...{ frame, notation, highlight }} />}
      line={
        event === undefined ? null : (
          <FormulaLine formula={notation.formula(event)} {...{ highlight, digits, explain }} />
        )
      }
      own={<OutputsTable {...{ frame, stage }} />}
      settings={
        <label class="field">
          <span>{words.rightClass}</span>
          <select
            value={target}
            disabled={!awake}
            onChange={(change) => edit(oneHotOf(Number(change.currentTarget.value), frame.outputs.length))}
          >
            {target < 0 ? <option value={-1}>{words.otherTargets}</option> : null}
            {(experiment.data.targets[0] ?? []).map((_, k) => (
              <option key={k} value={k}>
                {words.classOf(k + 1)}
              </option>
            ))}
          </select>
        </label>
      }
    />
  );
}

/** The targets of a class as changes of the experiment: 1 in its own place, 0 in all others. */
const oneHotOf = (right: number, classes: number) =>
  Object.fromEntries(Array.from({ length: classes }, (_, k) => [`y.0.${k}`, k === right ? 1 : 0]));
