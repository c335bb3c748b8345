import type { Experiment } from '../../../engine/experiment.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { RunStage } from '../../kit/stage/useStage.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { pointName, type RuleFrame, type RulePoint } from './frame.ts';
import { Given } from './Given.tsx';
import * as words from './words.ts';

/** In the order of a state. */
const parameters: readonly Cell[] = [
  { quantity: 'weights', index: [1, 0, 0] },
  { quantity: 'weights', index: [1, 0, 1] },
  { quantity: 'bias', index: [1, 0] },
];

interface Props {
  readonly frame: RuleFrame;
  readonly stage: RunStage<Experiment>;
}

/** The last examples that are over, as many as an epoch has: what each has made of weights and bias. */
export function Visits({ frame: { history, points }, stage: { id, digits, run, notation, highlight } }: Props) {
  const { moved, states } = history;
  const shown = { digits, notation, highlight };
  const first = Math.max(0, moved.length - points.length);
  return (
    <ScrollTable
      class="state"
      label={words.lastExamples(id)}
      caption={words.lastExamplesText}
      heads={[words.epoch, words.example, words.target, words.output, 'w₁', 'w₂', 'b']}
    >
      <tr>
        <th scope="row">{first === 0 ? words.start : null}</th>
        <td colSpan={3} />
        <Numbers state={states[first] ?? []} {...shown} isLast={moved.length === first} />
      </tr>
      {moved.slice(first).map((changed, k) => {
        const visit = first + k;
        const { x, target } = points[run.batch(visit)[0] ?? 0] as RulePoint;
        return (
          <tr key={visit} class={visit === moved.length - 1 ? 'current' : ''}>
            <th scope="row">{Math.floor(visit / points.length) + 1}</th>
            <td>{pointName(x, digits)}</td>
            <td>{target}</td>
            <td>
              {changed ? 1 - target : target}
              {changed ? ' ✗' : ' ✓'}
            </td>
            <Numbers state={states[visit + 1] ?? []} {...shown} isLast={visit === moved.length - 1} />
          </tr>
        );
      })}
    </ScrollTable>
  );
}

interface NumbersProps extends Pick<Props['stage'], 'digits' | 'notation' | 'highlight'> {
  readonly state: readonly number[];
  /** Whether these are the numbers that the unit has now: then the text's symbols stand for them. */
  readonly isLast: boolean;
}

function Numbers({ state, isLast, ...shown }: NumbersProps) {
  return (
    <>
      {state.map((value, i) => (
        <td key={String(i)}>
          {isLast ? <Given cell={parameters[i] as Cell} value={value} {...shown} /> : formatNumber(value, shown.digits)}
        </td>
      ))}
    </>
  );
}
