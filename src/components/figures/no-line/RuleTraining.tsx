import { useState } from 'preact/hooks';
import { firstRepeat, parametersByEpoch } from '../../../engine/epochs.ts';
import type { Experiment } from '../../../engine/experiment.ts';
import { createUnitRun } from '../../../engine/trace/unit-run.ts';
import { type Digits, formatNumber } from '../../../notation/format.ts';
import { withChanges } from '../../../player/edit-rules.ts';
import { Announcer } from '../../kit/stage/Announcer.tsx';
import { unit } from '../../kit/stage/subjects/unit.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { decisionFrame } from '../decision-line/frame.ts';

interface Props {
  /** Prefix for ids, unique on the page. */
  readonly id: string;
  readonly experiment: Experiment;
  readonly digits: Digits;
  edit(changes: Readonly<Record<string, number>>): void;
}

/** Rows of the table at most: the last epochs. */
const shown = 4;

const asEdits = ([w1 = 0, w2 = 0, b = 0]: readonly number[]) => ({ 'w.1.0.0': w1, 'w.1.0.1': w2, 'b.1.0': b });

/** The perceptron rule at work on the line at hand, epoch by epoch. A line that is moved by hand begins anew. */
export default function RuleTraining({ id, experiment, digits, edit }: Props) {
  const [trained, setTrained] = useState<readonly (readonly number[])[]>([]);
  const [here = []] = parametersByEpoch(experiment, 0);
  const byEpoch = trained.at(-1)?.join() === here.join() ? trained : [here];
  const train = (epochs: number) => {
    const all = [...byEpoch, ...parametersByEpoch(experiment, epochs).slice(1)];
    setTrained(all);
    edit(asEdits(all.at(-1) ?? here));
  };
  const first = Math.max(0, byEpoch.length - shown);
  const right = (parameters: readonly number[]) => {
    const run = createUnitRun(withChanges(unit.edits, experiment, asEdits(parameters)), 'bias');
    const { right, rows } = decisionFrame(run, Number.POSITIVE_INFINITY, digits);
    return `${right} of ${rows.length}`;
  };
  return (
    <div class="settings">
      <p class="legend">
        The rule looks at one point after the other. Where the unit is wrong, it moves the line; where it is right, it
        does nothing. All four points once are an epoch.
      </p>
      <div class="transport">
        <button type="button" onClick={() => train(1)}>
          Train one epoch
        </button>
        <button type="button" onClick={() => train(1000)}>
          Train 1,000 epochs
        </button>
      </div>
      <Announcer sentence={sentenceOf(byEpoch, right(here))} fault={false} />
      <ScrollTable
        class="state"
        label={`The last epochs (${id})`}
        caption="The line at the end of the last epochs"
        heads={['epoch', 'w1', 'w2', 'b', 'points right']}
      >
        {byEpoch.slice(first).map((parameters, k) => (
          <tr key={first + k}>
            <th scope="row">{first + k === 0 ? 'start' : first + k}</th>
            {parameters.map((value, i) => (
              <td key={String(i)}>{formatNumber(value, digits)}</td>
            ))}
            <td>{right(parameters)}</td>
          </tr>
        ))}
      </ScrollTable>
    </div>
  );
}

function sentenceOf(byEpoch: readonly (readonly number[])[], right: string): string {
  const epochs = byEpoch.length - 1;
  if (epochs === 0) return 'Nothing is trained yet.';
  const after = `After ${epochs === 1 ? 'one epoch' : `${epochs} epochs`} ${right} points are right.`;
  const repeat = firstRepeat(byEpoch);
  if (repeat === undefined) return after;
  const start = repeat.of === 0 ? 'at the start' : `after epoch ${repeat.of}`;
  return `${after} At the end of epoch ${repeat.epoch} the line stood exactly as ${start}: from there on everything repeats, for ever.`;
}
