import type { ComponentChildren } from 'preact';
import { coordinatesOf } from '../../../engine/descent/coordinates.ts';
import { labelText } from '../../../notation/label.ts';
import { NumberControl } from '../controls/NumberControl.tsx';
import { FormulaLine } from '../formula/FormulaLine.tsx';
import { Stage } from '../stage/Stage.tsx';
import { StepTable } from '../table/StepTable.tsx';
import type { DescentStage } from './useDescent.ts';

interface Props {
  readonly stage: DescentStage;
  /** Classes besides that of every stage. */
  readonly class?: string;
  /** The learning rates that the slider offers. */
  readonly rates: readonly [from: number, to: number];
  /** What is said of the step, where the figure says more than the engine's own sentence. */
  readonly sentence?: string;
  readonly picture: ComponentChildren;
  /** The figure's own part. */
  readonly own: ComponentChildren;
}

/** A point that descends: the learning rate and the start above the picture, the last step as a formula below it. */
export function DescentFigure({ stage, class: more = '', rates, picture, own, sentence = stage.sentence }: Props) {
  const { id, run, experiment, event, notation, digits, highlight, explain, edit } = stage;
  return (
    <Stage
      stage={stage}
      handed={
        experiment.function.kind === 'network' && experiment.clipNorm === undefined
          ? async () =>
              (await import('./handed.ts')).handedOfDescent(experiment, {
                update: stage.position.update,
                cell: event?.write,
              })
          : false
      }
      class={`keep-settings descent-figure ${more}`}
      sentence={sentence}
      settings={
        <>
          {/* What the text speaks of by its letter. */}
          <div class={highlight.lit === 'rate' ? 'rate lit' : 'rate'}>
            <NumberControl
              id={`${id}-rate`}
              label="learning rate η"
              value={experiment.optimizer.learningRate}
              min={0}
              max={1000}
              step={(rates[1] - rates[0]) / 24}
              slide={rates}
              set={(lr) => edit({ lr })}
            />
          </div>
          <div class="start">
            <span>start</span>
            {coordinatesOf(run).points.map((cell, i) => (
              <NumberControl
                key={i}
                id={`${id}-start-${i}`}
                label={labelText(notation.label(cell))}
                value={experiment.start[i] as number}
                min={-1000}
                max={1000}
                step={0.01}
                set={(at) => edit({ [`p.${i}`]: at })}
              />
            ))}
          </div>
        </>
      }
      picture={picture}
      line={
        <>
          <p class="standing">
            <strong>{event === undefined ? 'Before the first step' : notation.pass(event.pass)}</strong>
          </p>
          {event === undefined ? null : (
            <FormulaLine formula={notation.formula(event)} {...{ digits, highlight, explain }} />
          )}
        </>
      }
      own={own}
      table={<StepTable {...stage} />}
    />
  );
}
