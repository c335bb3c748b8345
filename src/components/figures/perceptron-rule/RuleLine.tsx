import type { Experiment } from '../../../engine/experiment.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import type { TraceEvent } from '../../../engine/trace/record.ts';
import type { Formula, Notation } from '../../../notation/notation.ts';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import type { RunStage } from '../../kit/stage/useStage.ts';
import type { RuleFrame, RulePoint } from './frame.ts';
import { Given } from './Given.tsx';
import * as words from './words.ts';

interface Props {
  readonly frame: RuleFrame;
  readonly stage: RunStage<Experiment>;
}

const input = (i: number): Cell => ({ quantity: 'a', index: [0, 0, i] });
const output: Cell = { quantity: 'a', index: [0, 1, 0] };
const wanted: Cell = { quantity: 'y', index: [0, 0] };
const acts = ['predict', 'compare', 'update'] as const;

/** Which example it is, which of the three acts, and that act in symbols and in numbers. */
export function RuleLine({ frame, stage: { notation, digits, highlight, explain } }: Props) {
  const { act, points, example, epoch, events } = frame;
  const { x, target } = points[example] as RulePoint;
  const shown = { notation, digits, highlight };
  const makesOutput = highlight.lit !== undefined && highlight.lit === notation.part(output);
  return (
    <>
      <p class="standing">
        <strong>{words.epochExample(epoch, example + 1, points.length)}</strong>
        <span>
          (<Given cell={input(0)} value={x[0]} {...shown} />
          {', '}
          <Given cell={input(1)} value={x[1]} {...shown} />
          {words.shouldGive} <Given cell={wanted} value={target} {...shown} />
        </span>
      </p>
      <ol class="rule-acts">
        {acts.map((name) => (
          <li
            key={name}
            class={`${name === act ? 'now' : ''}${makesOutput && name === 'predict' ? ' lit' : ''}`.trim()}
            aria-current={name === act ? 'step' : undefined}
          >
            {name}
          </li>
        ))}
      </ol>
      {events.map((event) => (
        <FormulaLine key={event.index} formula={formulaOf(event, notation)} {...{ digits, highlight, explain }} />
      ))}
    </>
  );
}

/** The comparison in the words of lesson 1; any other act as the notation has it. */
function formulaOf(event: TraceEvent, notation: Notation): Formula {
  const { because, ...formula } = notation.formula(event);
  if (event.kind !== 'activate') return { ...formula, ...(because !== undefined && { because }) };
  const z = notation.term(event.reads[0] as Cell, event.readValues[0] as number);
  return { ...formula, tokens: [{ text: '1 if ' }, z, { text: words.elseText }] };
}
